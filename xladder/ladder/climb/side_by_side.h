// Several variants timed side by side: a round of each in turn, forwards and backwards, each beside the first one. A
// fixed number of rounds, no guard and nothing kept: what `bench --compare` prints.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct SideBySideOptions {
  int64_t rounds = 9;  // at least 3, for an interval
  double round_seconds = 1;
  std::function<void(int64_t started, int64_t count, const std::string& name)> on_start = {};
  std::function<void(int64_t done, int64_t count)> on_round = {};
};

struct SideBySideRow {
  std::string name;
  std::string reason = {};                 // why it does not run, or failed in a round; then there are no numbers
  std::optional<VariantFacts> facts = {};  // once it has started
  std::optional<statistics::Estimate> rate = {};   // samples/s
  std::optional<statistics::Estimate> ratio = {};  // to the first one, paired by round; not of the first one itself
  double input_wait = 0;     // share of the time that its loop waited for batches, median over rounds
  std::string warning = {};  // what people should know about clock and machine; may be empty
};

// Variants are started in their order, before any is timed. One that fails is a row with its reason. Errors: kUsage for
// too few rounds; the first variant fails.
Result<std::vector<SideBySideRow>> compare_side_by_side(Workload& workload, const std::vector<Variant>& variants,
                                                        const SideBySideOptions& options);

}  // namespace xladder::ladder
