// Whether the run of a command is as long as the one that it is compared with: a run that was cut short, or whose lines
// went missing, proves nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// How long a run is, as far as it is known; what trains as long as it is asked to has no steps of its own.
struct RunLength {
  std::optional<int64_t> steps;
  std::optional<uint64_t> first_number;  // of its steps, as printed
  std::optional<int64_t> batch;          // samples of a step; nothing: not told
};

RunLength length_of(const VariantFacts& facts);

// A run with the same batch, or with one that is not told, has to print as many steps as the baseline at least; with
// another batch as many steps or as many samples. The numbers of its steps have to begin where the baseline's do, or at
// 0 and 1; other numbers pass only if none of them is one of the baseline's and just as many came.
// Errors: kFailed, "printed 12 of 60 steps ...".
Status check_whole_run(const RunLength& run, const RunLength& baseline);

}  // namespace xladder::ladder
