#include "xladder/cli/stop_signals.h"

#include <unistd.h>

#include <atomic>

#include "xladder/cli/exit_code.h"

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
  ::sigaction(SIGINT, &action, &old_interrupt_);
  ::sigaction(SIGTERM, &action, &old_terminate_);
}

StopSignals::~StopSignals() {
  ::sigaction(SIGINT, &old_interrupt_, nullptr);
  ::sigaction(SIGTERM, &old_terminate_, nullptr);
}

int StopSignals::received() const { return first_signal; }

}  // namespace xladder::cli
