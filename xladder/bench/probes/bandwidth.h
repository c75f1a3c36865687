// How fast this machine moves memory: the triad of STREAM (McCalpin 1995), a[i] = b[i] + factor * c[i] in f64.
#pragma once

#include <cstdint>
#include <span>

namespace xladder::bench {

// Two values are read and one is written. Hardware that fetches a line of `a` before it overwrites it moves 32 bytes;
// as STREAM does, 24 are counted.
inline constexpr int64_t kTriadBytes = 24;

struct Bandwidth {
  double bytes_per_second = 0;  // of all threads together, the best of a few passes
  int64_t array_bytes = 0;      // of each of the three arrays
  int num_threads = 0;
};

// Each of the three arrays has `array_bytes`, so that no cache helps: at least four times the last-level cache is
// STREAM's rule. Most of the time goes into the first touch of the memory.
Bandwidth probe_bandwidth(int num_threads, int64_t array_bytes, int passes = 5);

// Four times the last-level cache (0: not known, taken as 64 MiB), but at most 256 MiB and a sixteenth of
// `available_bytes`; at least 1 MiB.
int64_t triad_array_bytes(int64_t last_level_cache_bytes, int64_t available_bytes);

void triad(std::span<double> a, std::span<const double> b, std::span<const double> c, double factor);

}  // namespace xladder::bench
