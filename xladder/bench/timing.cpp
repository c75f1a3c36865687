#include "xladder/bench/timing.h"

#include <fmt/core.h>

#include <algorithm>

namespace xladder::bench {

std::vector<double> Selection::kept_seconds() const {
  std::vector<double> seconds;
  for (const Sample& sample : samples)
    if (sample.kept) seconds.push_back(sample.seconds);
  return seconds;
}

Selection select_steady(std::vector<Sample> samples, double best_probe) {
  Selection selection{.samples = std::move(samples), .best_probe = best_probe};
  for (const Sample& sample : selection.samples)
    selection.best_probe = std::max({selection.best_probe, sample.probed_flops_before, sample.probed_flops_after});
  const double enough = kSteadyFraction * selection.best_probe;
  for (Sample& sample : selection.samples) {
    sample.kept = sample.probed_flops_before >= enough && sample.probed_flops_after >= enough;
    if (!sample.kept) ++selection.num_discarded;
  }
  if (static_cast<int64_t>(selection.samples.size()) - selection.num_discarded < kFewestKept) {
    selection.kept_all = selection.num_discarded > 0;
    for (Sample& sample : selection.samples) sample.kept = true;
  }
  return selection;
}

std::string describe_discarded(const Selection& selection) {
  if (selection.num_discarded == 0) return "";
  if (selection.kept_all)
    return fmt::format("the machine was unsteady in {} of {} samples; all were kept, because fewer than {} were steady",
                       selection.num_discarded, selection.samples.size(), kFewestKept);
  return fmt::format("{} of {} samples discarded: the machine reached less than {:.0f} % of its best beside them",
                     selection.num_discarded, selection.samples.size(), 100 * kSteadyFraction);
}

}  // namespace xladder::bench
