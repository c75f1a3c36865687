// Which function calls which.
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/reader/ops.h"
#include "xladder/graph/reader/storage.h"

namespace xladder::reader {

// Checks that every call names a function with a body and its types, that no function calls itself by whatever way, and
// that the function to be run stays within the limits when calls are replaced by what they call. `op_counts` has a
// number for each function of the module. Throws a Refusal.
void check_calls(const Scanner& scanner, const Storage& storage, std::span<const Call> calls,
                 std::span<const size_t> op_counts, const Limits& limits);

}  // namespace xladder::reader
