// The child's side of a comparison: a training step that is timed a round at a time, on request.
#pragma once

#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/config/settings.h"

namespace xladder::cli {

// Answers each line on stdin with a line of JSON on stdout, until stdin ends (ladder/served_workload.h has the other
// side and the protocol). An error is a line, too.
ExitCode serve_bench(const Context& context, config::Settings settings);

}  // namespace xladder::cli
