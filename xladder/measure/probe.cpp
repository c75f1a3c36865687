#include "xladder/measure/probe.h"

#include <barrier>
#include <thread>

#include "xladder/base/clock.h"

namespace xladder::measure {
namespace {

ThreadProbe probe_this_thread(double seconds) {
  run_fma_chunk(kLargestChunk);  // wakes the wide units, which some cores power up on first use
  ThreadProbe probe;
  const Clock::time_point start = Clock::now();
  do {
    probe.flops += run_fma_chunk(kLargestChunk);
    probe.seconds = seconds_since(start);
  } while (probe.seconds < seconds);
  return probe;
}

}  // namespace

ProbeResult probe_fma_peak(int num_threads, double seconds) {
  ProbeResult result;
  result.threads.resize(static_cast<size_t>(num_threads));
  std::barrier all_started(num_threads);
  const auto run = [&](size_t index) {
    all_started.arrive_and_wait();
    result.threads[index] = probe_this_thread(seconds);
  };
  {
    std::vector<std::jthread> others;
    for (size_t index = 1; index < result.threads.size(); ++index) others.emplace_back(run, index);
    run(0);
  }
  for (const ThreadProbe& thread : result.threads) result.flops_per_second += thread.flops_per_second();
  return result;
}

}  // namespace xladder::measure
