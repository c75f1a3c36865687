// What the probes say about the host: the peaks that utilisation is a share of, and the speed of its memory.
#pragma once

#include <optional>

#include "xladder/bench/probes/bandwidth.h"
#include "xladder/bench/probes/host_peak.h"

namespace xladder::bench {

struct HostPeaks {
  int threads = 1;
  analysis::Peak f32 = {};
  // On x86-64 only: what a second probe reaches, which no compiler can have shortened, and what no probe can exceed.
  std::optional<analysis::Peak> f32_by_assembly = {};
  std::optional<analysis::Peak> f32_limit = {};
  analysis::Peak bf16 = {};
  Bandwidth memory = {};

  // Whether the two probes of f32 agree; otherwise utilisation cannot be believed.
  bool agree() const;
};

HostPeaks host_peaks();  // takes about two seconds

}  // namespace xladder::bench
