// bench, about the input alone: the loader by itself, and which stage of the way from file to step is slow.
#pragma once

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/config/settings.h"

namespace xladder::cli {

struct InputBenchOptions {
  double seconds = 10;  // measure about this long
  bool json = false;    // end with one JSON object on stdout
};

Result<ExitCode> bench_loader(const Context& context, config::Settings& settings, const InputBenchOptions& options);
Result<ExitCode> bench_stages(const Context& context, config::Settings& settings, const InputBenchOptions& options);

}  // namespace xladder::cli
