// By whose clock rates are compared. What a program tells of its own speed is held against what the clock of this
// process sees of it; where the two disagree, ours counts, and for both that are compared.
//
// Commands (rounds that are whole runs) may differ by 10 %:
// - from the time at which the lines of their steps arrive. Where samples are told, each of the two is checked for
//   itself. Otherwise only that both give the same samples by step; that both have the same batch is then assumed.
// - in what comes after the last line: a variant that leaves work to its end is timed until then.
// - Lines that arrive too many at once cannot be timed. Then the difference of two whole runs has to be that of the
//   times that are printed; otherwise, or if samples are not told, whole runs count, start-up included.
// - What is over in a tenth of a second (whole runs: a second) is not checked, and that is said.
// Other rounds may differ by 3 % and a few milliseconds for the question and its answer.
#pragma once

#include <string>
#include <vector>

#include "xladder/ladder/result/rate_clock.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct TimedRounds {
  RateClock clock = RateClock::kProgram;
  std::vector<Round> reference, variant;  // `seconds` by this clock, without `outside`
  std::string warning;                    // what people should know about the clock; may be empty
  std::string machine;                    // and about the machine during the variant's rounds (host_load.h)
};

// A variant alone is its own reference.
TimedRounds by_one_clock(const std::vector<Round>& reference, const std::vector<Round>& variant);

}  // namespace xladder::ladder
