#include "xladder/bench/probes/probe.h"

#include <algorithm>
#include <barrier>
#include <cmath>
#include <thread>

#include "xladder/base/clock.h"

namespace xladder::bench {
namespace {

// Where the sums of a thread begin: another value for each, so that no two chains are the same.
void fill_starts(std::vector<float>& sums) {
  for (size_t i = 0; i < sums.size(); ++i) sums[i] = static_cast<float>(i);
}

// What the sums have grown by, together.
int64_t additions_of(const std::vector<float>& sums) {
  int64_t additions = 0;
  for (size_t i = 0; i < sums.size(); ++i) additions += std::llround(sums[i]) - static_cast<int64_t>(i);
  return additions;
}

// 40 us of work or less between two looks at the clock.
int64_t rounds_of_a_look(const ProbeKernel& kernel) { return kernel.num_sums > 1024 ? 1024 : kLargestChunk; }

double seconds_between(Clock::time_point begin, Clock::time_point end) {
  return std::chrono::duration<double>(end - begin).count();
}

struct Span {
  Clock::time_point begin, end;
  int64_t operations = 0;
};

Span probe_this_thread(const ProbeKernel& kernel, double seconds) {
  const int64_t rounds = rounds_of_a_look(kernel);
  Span span{.begin = Clock::now(), .end = {}};
  do {
    span.operations += run_chunk(kernel, rounds);
    span.end = Clock::now();
  } while (seconds_between(span.begin, span.end) < seconds);
  return span;
}

}  // namespace

int64_t run_chunk(const ProbeKernel& kernel, int64_t rounds) {
  std::vector<float> sums(static_cast<size_t>(kernel.num_sums));
  fill_starts(sums);
  kernel.add_ones(sums.data(), rounds);
  return kernel.operations_per_addition * additions_of(sums);
}

ProbeResult probe(const ProbeKernel& kernel, int num_threads, double seconds) {
  std::vector<Span> spans(static_cast<size_t>(num_threads));
  std::barrier all_started(num_threads);
  const auto run = [&](size_t index) {
    run_chunk(kernel, rounds_of_a_look(kernel));  // wakes the wide units, which some cores power up on first use
    all_started.arrive_and_wait();
    spans[index] = probe_this_thread(kernel, seconds);
  };
  {
    std::vector<std::jthread> others;
    for (size_t index = 1; index < spans.size(); ++index) others.emplace_back(run, index);
    run(0);
  }
  ProbeResult result;
  Clock::time_point begin = spans[0].begin, end = spans[0].end;
  for (const Span& span : spans) {
    begin = std::min(begin, span.begin);
    end = std::max(end, span.end);
    result.operations.push_back(span.operations);
  }
  result.seconds = seconds_between(begin, end);
  for (const int64_t operations : result.operations)
    result.flops_per_second += static_cast<double>(operations) / result.seconds;
  return result;
}

}  // namespace xladder::bench
