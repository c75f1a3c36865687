// A function that runs in a process of its own, for code of others that may end the process, hang, or log without end.
//
//   const ForkedRun run = run_forked([] { return ask_the_plugin(); }, 60);
//   if (!run.failure.empty()) return fail(ErrorCode::kNoDevice, "the plugin {}: {}", run.failure, run.last_words);
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>

namespace xladder {

struct ForkedRun {
  std::string answer = {};      // what the function returned
  std::string failure = {};     // why there is none, "crashed with signal 6 (Aborted)"; empty: there is one
  std::string last_words = {};  // the last line that it wrote to stdout or stderr, at most 500 bytes
  int64_t peak_bytes = 0;       // the most memory that it had
};

// The child is a copy of this process as it is now, with this thread alone; it and what it started are killed when the
// time is over, and when this thread ends. What it writes to stdout and stderr is not shown.
ForkedRun run_forked(const std::function<std::string()>& work, double timeout_seconds);

struct ForkedJob {
  std::function<std::string()> work;
  double timeout_seconds = 3600;
};

struct ForkedLimits {
  int64_t most_at_once = 1;
  // Of all that run at once. Jobs are taken to need as much as the largest so far; if together they pass it all the
  // same, the youngest is ended and begins again later. One that passes it alone has failed.
  int64_t memory_bytes = std::numeric_limits<int64_t>::max();
  std::function<bool()> stop_requested = {};  // asked several times a second; true ends what runs, and nothing follows
};

// What becomes of the jobs, by their place in the list; called by the thread that waits for them. Either may be empty.
struct ForkedEvents {
  std::function<void(size_t job)> on_start = {};
  std::function<void(size_t job, const ForkedRun&)> on_end = {};  // not of jobs that a stop has ended
};

// As run_forked of each, begun in their order.
void run_forked(std::span<const ForkedJob> jobs, const ForkedLimits& limits, const ForkedEvents& events);

}  // namespace xladder
