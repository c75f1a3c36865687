// What a machine is known to do from earlier runs, kept in a file: a run that is disturbed from its first moment to its
// last cannot find that out by itself.
#pragma once

#include <filesystem>

#include "xladder/device/host/host_facts.h"

namespace xladder::bench {

// FLOP/s of fma_kernel() on so many threads of such a processor; 0 if nothing is known or what is kept is no list of
// rates. The upper quartile of the last runs: neither one lucky run nor a few disturbed ones move it, but a machine
// that stays slower (another power limit, a virtual machine that moved) is known as it is now after nine more runs.
double known_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads);

// Adds the rate of a run and forgets the one before the last twelve; makes the folder. What a machine holds for a
// while, not the best moment, should be kept. Trouble with the file only means that nothing is known later.
void keep_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads,
               double flops_per_second);

}  // namespace xladder::bench
