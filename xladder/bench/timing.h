// Timed samples beside probes of what the machine could do at that moment, and which of them to believe.
//
// Shared machines lose up to half of their capacity for seconds or minutes. Probing the peak (probe.h) before and after
// each sample shows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xladder/base/statistics/statistics.h"

namespace xladder::bench {

struct Sample {
  double seconds = 0;
  double probed_flops_before = 0;  // FLOP/s of the whole machine
  double probed_flops_after = 0;
  bool kept = true;
};

inline constexpr double kSteadyFraction = 0.9;  // of the best probe
inline constexpr int64_t kFewestKept = 3;

struct Selection {
  std::vector<Sample> samples;  // all of them, `kept` decided
  double best_probe = 0;        // FLOP/s
  int64_t num_discarded = 0;    // by the rule, even if they were kept for want of better ones
  bool kept_all = false;        // fewer than kFewestKept were steady, so none was left out: say so beside the result

  std::vector<double> kept_seconds() const;
};

// Keeps the samples whose probes before and after both reach kSteadyFraction of the best probe, so that they also agree
// with each other. `best_probe`: of a longer session, such as all variants of a comparison; at least the samples' own
// best is used.
Selection select_steady(std::vector<Sample> samples, double best_probe = 0);

// "12 of 40 samples discarded: ..." or "" if nothing was.
std::string describe_discarded(const Selection& selection);

}  // namespace xladder::bench
