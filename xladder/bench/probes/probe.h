// How many multiply-adds this machine does at this moment: the denominator of utilisation on a CPU, and the witness of
// whether a timed sample had the whole machine.
//
// A kernel keeps sums in registers and adds 1 to each of them in every round, by the instruction whose rate is wanted.
// All sums begin at another value and are read back, and only what they have grown by is counted: work that a compiler
// or a mistake left out cannot be counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xladder::bench {

struct ProbeKernel {
  std::string name;                     // "AVX3 multiply-adds in f32"
  int64_t num_sums = 0;                 // f32 values
  int64_t operations_per_addition = 0;  // multiplications and additions that make one sum grow by 1
  void (*add_ones)(float* sums, int64_t rounds) = nullptr;
};

ProbeKernel fma_kernel();  // f32, of the widest vectors that the CPU has; written in C++ for every architecture

// x86-64, in assembly, so that no compiler can shorten them; nothing where the CPU or the system lacks the unit.
std::optional<ProbeKernel> fma_assembly_kernel();      // f32: a second opinion on fma_kernel()
std::vector<ProbeKernel> bf16_kernels();               // products of bf16 with f32 sums: vdpbf16ps, AMX tiles
std::optional<double> measured_clock(double seconds);  // Hz of the calling thread's core at this moment

// Sums stay exact below 2^24.
inline constexpr int64_t kLargestChunk = 16'384;

// Runs `rounds` (at most kLargestChunk) and returns the operations done, which the sums themselves have counted.
int64_t run_chunk(const ProbeKernel& kernel, int64_t rounds);

struct ProbeResult {
  std::vector<int64_t> operations;  // done by each thread
  double seconds = 0;               // from the start of the first thread to the end of the last
  double flops_per_second = 0;      // of all threads together
};

// Runs the kernel on `num_threads` threads at once, each for about `seconds`; 5 to 20 ms is enough.
ProbeResult probe(const ProbeKernel& kernel, int num_threads, double seconds = 0.01);

}  // namespace xladder::bench
