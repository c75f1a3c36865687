// A stretch of training steps and how long it took.
#pragma once

#include <cstdint>

namespace xladder::bench {

// From its first launch until its last loss is on the host, by the program's own account.
struct StepTiming {
  int64_t steps = 0;
  int64_t samples = 0;
  double seconds = 0;
  double input_wait_seconds = 0;  // the loop waited for a batch
  double host_seconds = 0;        // the loop stacked, copied and launched

  double rate() const { return static_cast<double>(samples) / seconds; }  // samples/s
};

}  // namespace xladder::bench
