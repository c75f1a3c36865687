// How many f32 multiply-adds this machine does at this moment: the denominator of utilisation on a CPU, and the witness
// of whether a timed sample had the whole machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xladder::measure {

struct ThreadProbe {
  int64_t flops = 0;  // done
  double seconds = 0;
  double flops_per_second() const { return static_cast<double>(flops) / seconds; }
};

struct ProbeResult {
  std::vector<ThreadProbe> threads;
  double flops_per_second = 0;  // of all threads together
};

// Runs f32 fused multiply-adds (two operations each) from registers on `num_threads` threads at once, each for about
// `seconds`; 5 to 20 ms is enough. The widest vectors that the CPU has are chosen at run time.
ProbeResult probe_fma_peak(int num_threads, double seconds = 0.01);

std::string probe_target();  // the instruction set in use: "AVX3", "AVX2", "NEON", ...

// For tests: runs `iterations` (at most kLargestChunk) rounds and returns the number of operations done, which the
// arithmetic itself has counted.
int64_t run_fma_chunk(int64_t iterations);
inline constexpr int64_t kLargestChunk = 16'384;

}  // namespace xladder::measure
