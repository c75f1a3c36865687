// SIGINT and SIGTERM as a question: "has anyone asked us to stop?"
//
//   const StopSignals signals;
//   ... trainer.run(observer, [&] { return signals.requested(); });
#pragma once

#include <csignal>

namespace xladder::cli {

// While one lives, the first signal is only noted. SIGINT after that ends the process at once with exit code 130.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  int received() const;  // the first signal, or 0
  bool requested() const { return received() != 0; }

 private:
  struct sigaction old_interrupt_ = {};
  struct sigaction old_terminate_ = {};
};

}  // namespace xladder::cli
