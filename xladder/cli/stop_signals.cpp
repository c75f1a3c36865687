#include "xladder/cli/stop_signals.h"

#include <unistd.h>

#include <atomic>

namespace xladder::cli {
namespace {

// A handler reaches nothing but globals.
std::atomic<int> first_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void note_signal(int signal) {
  int none = 0;
  const bool is_first = first_signal.compare_exchange_strong(none, signal);
  if (!is_first && signal == SIGINT) ::_exit(static_cast<int>(ExitCode::kInterrupted));
}

}  // namespace

StopSignals::StopSignals() {
  first_signal = 0;
  struct sigaction action = {};
  action.sa_handler = note_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &action, &old_actions_[i]);
}

StopSignals::~StopSignals() {
  // A program that stops because it was asked to should not be ended by the next signal before it gives its exit code.
  if (requested()) return;
  for (size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &old_actions_[i], nullptr);
}

int StopSignals::received() { return first_signal; }

}  // namespace xladder::cli
