// What `xladder program bench` does.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "xladder/bench/program_bench.h"
#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/cli/open_device.h"

namespace xladder::cli {

struct ProgramBenchArguments {
  std::string path, inputs;
  std::string host_heap = "huge", steps_form = "auto", precision = "32-true";
  DeviceRequest device;
  std::vector<std::string> compiler_options;
  bench::ProgramBenchOptions options;
  bool json = false;
};

void add_program_bench_arguments(CLI::App& app, ProgramBenchArguments& arguments);

Result<ExitCode> bench_program(const Context& context, ProgramBenchArguments arguments);

}  // namespace xladder::cli
