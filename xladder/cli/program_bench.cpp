#include "xladder/cli/program_bench.h"

#include <fmt/ranges.h>

#include "xladder/base/enum_names.h"
#include "xladder/bench/bench_report.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/run_report.h"
#include "xladder/config/options.h"
#include "xladder/run/folder/environment.h"
#include "xladder/run/imported/check_program.h"

namespace xladder::cli {
namespace {

template <NamedEnum Enum>
Result<Enum> choice(const std::string& name, std::string_view flag) {
  const auto value = enum_from_name<Enum>(name);
  if (!value) return fail(ErrorCode::kUsage, "{} is {}; got {}", flag, fmt::join(names_of(Enum{}), ", "), name);
  return *value;
}

Status check_options(const bench::ProgramBenchOptions& options) {
  if (!(options.seconds > 0) || !(options.window_seconds >= 0) || options.min_windows < 1)
    return fail(ErrorCode::kUsage, "--seconds and --min-windows must be positive, --window-seconds at least 0");
  if (options.step.steps_per_execution < 1 || options.in_flight < 0)
    return fail(ErrorCode::kUsage, "--steps-per-execution is at least 1 and --in-flight at least 0; got {} and {}",
                options.step.steps_per_execution, options.in_flight);
  return {};
}

}  // namespace

void add_program_bench_arguments(CLI::App& app, ProgramBenchArguments& arguments) {
  bench::ProgramBenchOptions& options = arguments.options;
  app.add_option("PATH", arguments.path, "a file of StableHLO text, or a folder with program.toml");
  app.add_option("--inputs", arguments.inputs,
                 "safetensors file with arg0, arg1, ... [state and example of the folder]");
  app.add_option("--steps-per-execution", options.step.steps_per_execution, "of a whole step [1]");
  app.add_option("--steps-form", arguments.steps_form, "auto, while or unroll [auto]");
  app.add_option("--precision", arguments.precision, "32-true, bf16-mixed, bf16-true or fp16-mixed [32-true]");
  app.add_option("--in-flight", options.in_flight, "executions that the host may be ahead of the device [2]");
  app.add_option("--host-heap", arguments.host_heap, "system, keep or huge [huge]");
  app.add_option("--seconds", options.seconds, "measure about this long [5 seconds]");
  app.add_option("--window-seconds", options.window_seconds, "join steps into windows at least this long [0.25]");
  app.add_option("--min-windows", options.min_windows, "at least this many windows [6]");
  app.add_option("--device,--plugin", arguments.device.device, "cpu, cuda, tpu, neuron, or the path of a plugin [cpu]");
  app.add_option("--client-opt", arguments.device.create_options, "name=value for the plugin's client")
      ->take_all()
      ->allow_extra_args(false);
  app.add_option("--compiler-opt", arguments.compiler_options, "name=value for the plugin's compiler")
      ->take_all()
      ->allow_extra_args(false);
  app.add_flag("--json", arguments.json, "print JSON");
}

Result<ExitCode> bench_program(const Context& context, ProgramBenchArguments arguments) {
  bench::ProgramBenchOptions& options = arguments.options;
  XLADDER_TRY(check_options(options));
  XLADDER_ASSIGN(const run::HostHeap heap, choice<run::HostHeap>(arguments.host_heap, "--host-heap"));
  if (arguments.steps_form != config::kAuto) {
    XLADDER_ASSIGN(options.step.steps_form, choice<passes::LoopForm>(arguments.steps_form, "--steps-form"));
  }
  XLADDER_ASSIGN(options.step.precision, choice<program::Precision>(arguments.precision, "--precision"));
  XLADDER_ASSIGN(options.compile_options.overrides,
                 device::split_name_values(arguments.compiler_options, "--compiler-opt"));
  XLADDER_TRY(use_host_heap(context, heap));
  XLADDER_ASSIGN(const imported::ImportedProgram program, imported::open_program(arguments.path));
  XLADDER_ASSIGN(const std::vector<HostTensor> inputs, arguments.inputs.empty()
                                                           ? imported::example_inputs(program)
                                                           : imported::load_inputs(program, arguments.inputs));
  XLADDER_ASSIGN(const pjrt::Client client, open_device(context, arguments.device));
  options.cache = compile_cache_options(context);
  XLADDER_ASSIGN(const bench::ProgramBenchResult result, bench::bench_program(client, program, inputs, options));
  if (arguments.json) {
    context.print("{}", bench::json_of(result, options, program, client, heap));
    return ExitCode::kDone;
  }
  const statistics::Estimate seconds = result.seconds_per_step();
  context.say("device   {}", run::device_text(client));
  context.print("step     {:.4g} ms [{:.4g}, {:.4g}], {:.4g} a second, of {} windows of {} steps", 1e3 * seconds.median,
                1e3 * seconds.interval.low, 1e3 * seconds.interval.high, 1 / seconds.median, result.step_seconds.size(),
                result.steps_per_window);
  context.print("loss     {:.6g} at first, {:.6g} at last", result.losses.front(), result.loss_last);
  context.print("compile  {:.1f} s{}", result.compile_seconds, result.cache_hit ? ", from the cache" : "");
  return ExitCode::kDone;
}

}  // namespace xladder::cli
