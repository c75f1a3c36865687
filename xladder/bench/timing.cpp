#include "xladder/bench/timing.h"

#include <fmt/core.h>

#include <algorithm>

namespace xladder::bench {
namespace {

bool had_the_cores(const Sample& sample) {
  if (!sample.lost || sample.lost->lost <= device::kCountingSeconds * sample.lost->cores) return true;
  return sample.lost->share() <= 1 - kSteadyFraction;
}

std::string describe_others(const Selection& selection) {
  const auto lost = selection.lost();
  return lost ? device::describe(*lost) : "";
}

}  // namespace

std::vector<double> Selection::kept_seconds() const {
  std::vector<double> seconds;
  for (const Sample& sample : samples)
    if (sample.kept) seconds.push_back(sample.seconds);
  return seconds;
}

double Selection::usual_probe() const {
  std::vector<double> probes;
  for (const Sample& sample : samples)
    if (sample.kept) probes.insert(probes.end(), {sample.probed_flops_before, sample.probed_flops_after});
  return probes.empty() ? 0 : statistics::median(probes);
}

std::optional<device::LostTime> Selection::lost() const {
  std::optional<device::LostTime> sum;
  for (const Sample& sample : samples) {
    if (!sample.kept) continue;
    if (!sample.lost) return std::nullopt;
    if (!sum) sum.emplace();
    *sum += *sample.lost;
  }
  return sum;
}

Selection select_steady(std::vector<Sample> samples, double best_probe) {
  Selection selection{.samples = std::move(samples)};
  for (const Sample& sample : selection.samples)
    selection.best_here = std::max({selection.best_here, sample.probed_flops_before, sample.probed_flops_after});
  selection.best_probe = std::max(best_probe, selection.best_here);
  const double enough = kSteadyFraction * selection.best_probe;
  for (Sample& sample : selection.samples) {
    sample.kept = sample.probed_flops_before >= enough && sample.probed_flops_after >= enough && had_the_cores(sample);
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
  return fmt::format("{} of {} samples discarded: they had less than {:.0f} % of what the machine can do",
                     selection.num_discarded, selection.samples.size(), 100 * kSteadyFraction);
}

bool others_took_cores(const Selection& selection) { return !describe_others(selection).empty(); }

std::string describe_machine(const Selection& selection) {
  if (std::string busy = describe_others(selection); !busy.empty()) return busy;
  if (selection.best_here >= kSteadyFraction * selection.best_probe) return "";
  return fmt::format(
      "the machine was slow: at its best it did {:.0f} % of the {:.1f} GFLOP/s that it did in earlier runs; the rate "
      "is low by about as much",
      100 * selection.best_here / selection.best_probe, 1e-9 * selection.best_probe);
}

}  // namespace xladder::bench
