#include "xladder/bench/probes/bandwidth.h"

#include <algorithm>
#include <barrier>
#include <memory>
#include <numeric>
#include <thread>
#include <vector>

#include "xladder/base/clock.h"

namespace xladder::bench {
namespace {

double seconds_between(Clock::time_point begin, Clock::time_point end) {
  return std::chrono::duration<double>(end - begin).count();
}

}  // namespace

void triad(std::span<double> a, std::span<const double> b, std::span<const double> c, double factor) {
  double* const out = a.data();
  const double* const left = b.data();
  const double* const right = c.data();
  const size_t count = a.size();
  for (size_t i = 0; i < count; ++i) out[i] = left[i] + factor * right[i];
}

Bandwidth probe_bandwidth(int num_threads, int64_t array_bytes, int passes) {
  const auto threads = static_cast<size_t>(num_threads);
  const size_t count = static_cast<size_t>(array_bytes) / sizeof(double) / threads * threads;
  const auto a = std::make_unique_for_overwrite<double[]>(count);
  const auto b = std::make_unique_for_overwrite<double[]>(count);
  const auto c = std::make_unique_for_overwrite<double[]>(count);
  volatile double factor = 3;
  // The clock is read by whoever comes to the barrier last, so a pass is as long as its slowest thread.
  std::vector<Clock::time_point> marks;
  std::barrier all_there(num_threads, [&]() noexcept { marks.push_back(Clock::now()); });
  marks.reserve(static_cast<size_t>(passes) + 1);
  std::vector<int64_t> right(threads);
  const auto run = [&](size_t index) {
    const size_t share = count / threads, begin = index * share;
    // Each thread touches its own part first, which on several sockets puts it beside the thread.
    std::fill_n(a.get() + begin, share, 0.0);
    std::fill_n(b.get() + begin, share, 2.0);
    std::fill_n(c.get() + begin, share, 1.0);
    all_there.arrive_and_wait();
    for (int pass = 0; pass < passes; ++pass) {
      triad({a.get() + begin, share}, {b.get() + begin, share}, {c.get() + begin, share}, factor);
      all_there.arrive_and_wait();
    }
    right[index] = std::count(a.get() + begin, a.get() + begin + share, 2.0 + factor * 1.0);
  };
  {
    std::vector<std::jthread> others;
    for (size_t index = 1; index < threads; ++index) others.emplace_back(run, index);
    run(0);
  }
  double best = seconds_between(marks[0], marks[1]);
  for (size_t pass = 1; pass + 1 < marks.size(); ++pass)
    best = std::min(best, seconds_between(marks[pass], marks[pass + 1]));
  // Only elements that hold the sum are counted, so that no part of the work can have been left out.
  const int64_t written = std::accumulate(right.begin(), right.end(), int64_t{0});
  return {.bytes_per_second = static_cast<double>(written * kTriadBytes) / best,
          .array_bytes = static_cast<int64_t>(count * sizeof(double)),
          .num_threads = num_threads};
}

int64_t triad_array_bytes(int64_t last_level_cache_bytes, int64_t available_bytes) {
  constexpr int64_t kMiB = 1 << 20;
  if (last_level_cache_bytes <= 0) last_level_cache_bytes = 64 * kMiB;
  return std::max(kMiB, std::min({4 * last_level_cache_bytes, 256 * kMiB, available_bytes / 16}));
}

}  // namespace xladder::bench
