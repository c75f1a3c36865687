// What the host's CPU can do with products of a type: the denominator of a utilisation, probed.
#pragma once

#include <string>
#include <vector>

#include "xladder/bench/probes/probe.h"
#include "xladder/program/analysis/utilisation.h"

namespace xladder::bench {

// What each kernel reaches on all cores that this process may use: the best of `windows` of 3 ms, in turn, since
// whatever disturbs can only slow it down; a busy machine leaves all cores free together for no longer. With a quota of
// less time than the cores have, its share of that.
std::vector<double> best_rates(const std::vector<ProbeKernel>& kernels, int windows = 80);

// Products in bf16 are held against its bf16 units where it has some, else against f32.
analysis::Peak host_peak(analysis::ProductType type);

}  // namespace xladder::bench
