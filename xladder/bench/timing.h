// Timed samples beside what the machine could do at that moment, and which of them to believe.
//
// Shared machines lose up to half of their capacity for seconds or minutes, some for as long as a measurement lasts.
// Three witnesses show it: probes of the peak (probe.h) before and after each sample, the best that the machine is
// known for from earlier runs (known_peak.h), and what the kernel says that others had of the cores' time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/statistics/statistics.h"
#include "xladder/device/host/host_load.h"

namespace xladder::bench {

struct Sample {
  double seconds = 0;
  double probed_flops_before = 0;  // FLOP/s of the whole machine
  double probed_flops_after = 0;
  bool kept = true;
  std::optional<device::LostTime> lost = {};  // nothing: the system does not say
};

inline constexpr double kSteadyFraction = 0.9;  // of the best probe, and of the cores' time
inline constexpr int64_t kFewestKept = 3;

struct Selection {
  std::vector<Sample> samples;  // all of them, `kept` decided
  double best_probe = 0;        // FLOP/s, of these samples or a longer session
  double best_here = 0;         // of these samples
  int64_t num_discarded = 0;    // by the rule, even if they were kept for want of better ones
  bool kept_all = false;        // fewer than kFewestKept were steady, so none was left out: say so beside the result

  std::vector<double> kept_seconds() const;
  double usual_probe() const;                    // FLOP/s: the median of the kept samples'
  std::optional<device::LostTime> lost() const;  // of the kept samples' time
};

// Keeps the samples whose probes before and after both reach kSteadyFraction of the best probe, so that they also agree
// with each other, and that had as much of the cores' time. `best_probe`: of a longer session, such as all that is
// known of the machine; at least the samples' own best is used.
Selection select_steady(std::vector<Sample> samples, double best_probe = 0);

// "12 of 40 samples discarded: ..." or "" if nothing was.
std::string describe_discarded(const Selection& selection);

// Whether other programs had a part of the cores' time that counts; no where the system does not say.
bool others_took_cores(const Selection& selection);

// What kept the machine from its best beside the kept samples, in a sentence, or "" if nothing is known to have.
std::string describe_machine(const Selection& selection);

}  // namespace xladder::bench
