// What a machine is known to do from earlier runs, kept in a file: a run that is disturbed from its first moment to its
// last cannot find that out by itself.
#pragma once

#include <filesystem>

#include "xladder/device/host/host_facts.h"

namespace xladder::bench {

// FLOP/s of fma_kernel() on so many threads of such a processor; 0 if nothing is known or what is kept is no such rate.
double known_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads);

// Keeps a rate that is better than the one that is known; makes the folder. What a machine holds for a while, not the
// best moment, should be kept: nothing takes it back. Trouble with the file only means that nothing is known later.
void keep_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads,
               double flops_per_second);

}  // namespace xladder::bench
