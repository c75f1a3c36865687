// SIGINT, SIGTERM and SIGUSR1 as a question: "has anyone asked us to stop?"
//
//   const StopSignals signals;
//   ... trainer.run(observer, [&] { return signals.requested(); });
#pragma once

#include <array>
#include <csignal>

#include "xladder/cli/exit_code.h"

namespace xladder::cli {

// While one lives, the first signal is only noted, and further ones change nothing, except that SIGINT then ends the
// process at once with exit code 130. Once there was a signal, that stays so for good. SIGUSR1 is what batch systems
// send ahead of the end (Slurm: --signal=USR1@120).
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  bool requested() const { return received() != 0; }
  // Of a program that stopped as it was asked to and can go on.
  ExitCode exit_code() const { return received() == SIGINT ? ExitCode::kInterrupted : ExitCode::kResumable; }

 private:
  static constexpr std::array kSignals = {SIGINT, SIGTERM, SIGUSR1};
  static int received();  // the first signal, or 0

  std::array<struct sigaction, kSignals.size()> old_actions_ = {};
};

}  // namespace xladder::cli
