// result.json: a LadderResult as text, and back, so that an interrupted ladder goes on where it stopped.
//
// Fields have the names that they have in ladder_result.h, times are seconds, rates samples/s. A number that is not
// finite, and one that was not measured, is null. `environment_json` is the object "environment".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

inline constexpr uint64_t kLargestResultFile = 64 << 20;  // bytes; read_file's limit for a result.json

// Ends with a line break. Bytes that are no UTF-8 become replacement characters.
std::string to_json(const LadderResult& result);

// What to_json wrote. Every field must be there and of its type, and no other; an index must lead to a row. `path` is
// for messages. An optional number that is not finite comes back as "not measured".
Result<LadderResult> result_from_json(std::string_view text, const std::filesystem::path& path);

// The same of a file. Errors: it cannot be read, too.
Result<LadderResult> read_result(const std::filesystem::path& path);

// The JSON Schema of these files (docs/reference/ladder_result.schema.json).
std::string result_schema();

}  // namespace xladder::ladder
