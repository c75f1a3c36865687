// Measures the variants of any command that trains: environment variables and arguments differ, and it prints lines of
// JSON on its stdout, one for each step:
//   {"step": 1, "loss": 2.31, "samples_per_sec": 120.5}
//   {"step": 2, "loss": 2.28, "samples": 32, "step_seconds": 0.27}
// Which lines count and how they are matched: command_lines.h and command_record.h; what they prove:
// command_evidence.h. The seed of a run is in XLADDER_SEED. A command that does not print "samples" has no batch that
// is known, so other batches cannot be compared with it.
//
// Each round is one run of the command, whatever its length was asked to be, with the next seed. It has to end well,
// every part of a pipe too (shell.h), and every run of a variant prints as many steps as its first one.
#pragma once

#include <functional>
#include <memory>

#include "xladder/ladder/readers/log_recorder.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/workload/command_evidence.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// One run of a command as it was seen from outside.
struct CommandRun {
  CommandEvidence evidence;
  LogRun log;  // its record and how it was read; of JSON lines on stdout alone the record stays empty
  double run_seconds = 0;
};

// Runs it once, with seed 0, and reads it. Errors: as a variant's that does not run.
Result<CommandRun> observe_command(const CommandSpec& command, std::function<bool()> stop_requested = {});

// `stop_requested` may be empty; a run is ended when it says so.
std::unique_ptr<Workload> make_external_workload(CommandSpec command, std::function<bool()> stop_requested = {});

}  // namespace xladder::ladder
