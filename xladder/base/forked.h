// A function that runs in a process of its own, for code of others that may end the process, hang, or log without end.
//
//   const ForkedRun run = run_forked([] { return ask_the_plugin(); }, 60);
//   if (!run.failure.empty()) return fail(ErrorCode::kNoDevice, "the plugin {}: {}", run.failure, run.last_words);
#pragma once

#include <functional>
#include <string>

namespace xladder {

struct ForkedRun {
  std::string answer = {};      // what the function returned
  std::string failure = {};     // why there is none, "crashed with signal 6 (Aborted)"; empty: there is one
  std::string last_words = {};  // the last line that it wrote to stdout or stderr, at most 500 bytes
};

// The child is a copy of this process as it is now, with this thread alone; it and what it started are killed when the
// time is over, and when this thread ends. What it writes to stdout and stderr is not shown.
ForkedRun run_forked(const std::function<std::string()>& work, double timeout_seconds);

}  // namespace xladder
