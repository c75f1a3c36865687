// What one run of a command proves: its losses step by step, how many samples stand behind them, and how fast it was by
// its own account and by our clock.
#pragma once

#include <cstdint>
#include <optional>

#include "xladder/base/result.h"
#include "xladder/ladder/readers/command_record.h"
#include "xladder/ladder/workload/loss_run.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct CommandEvidence {
  uint64_t first_number = 0;  // of its steps, as printed
  int64_t steps = 0;          // of the whole run
  LossRun losses;             // of all of them; no losses at all if it prints none
  // The steps after the first tenth, which compile and warm up (at least one): rates are totals, samples by seconds, so
  // that a step that pays for others counts with what it paid.
  Round round;
};

// `samples_per_step`: for commands that print no "samples". `run_seconds`: from the start of the program to its end.
// `must_tell_speed`: false for programs that print for people, whose speed our clock can tell.
// Errors: kFailed if a step lacks what others have, if "samples" counts on over the run, or if there is no rate.
Result<CommandEvidence> evidence_of(const CommandRecord& record, std::optional<int64_t> samples_per_step,
                                    double run_seconds, bool must_tell_speed = true);

}  // namespace xladder::ladder
