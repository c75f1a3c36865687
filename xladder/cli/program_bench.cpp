#include "xladder/cli/program_bench.h"

#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "xladder/base/enum_names.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/config/options.h"
#include "xladder/run/imported/check_program.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

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

Json optional_number(const std::optional<int64_t>& value) { return value ? Json(*value) : Json(nullptr); }

Json json_of(const ProgramBenchArguments& arguments, const imported::ImportedProgram& program,
             const pjrt::Client& client, const bench::ProgramBenchResult& result) {
  const statistics::Estimate seconds = result.seconds_per_step();
  return {{"file", program.file.string()},
          {"platform", client.platform_name()},
          {"platform_version", client.platform_version()},
          {"host_heap", arguments.host_heap},
          {"precision", arguments.precision},
          {"steps_form", arguments.steps_form},
          {"steps_per_execution", result.steps_per_execution},
          {"in_flight", arguments.options.in_flight},
          {"steps_per_window", result.steps_per_window},
          {"compile_s", result.compile_seconds},
          {"cache_hit", result.cache_hit},
          {"step_s", seconds.median},
          {"step_s_low", seconds.interval.low},
          {"step_s_high", seconds.interval.high},
          {"windows_s", result.step_seconds},
          {"losses", result.losses},
          {"loss_last", result.loss_last},
          {"temp_bytes", optional_number(result.memory.temp)},
          {"alias_bytes", optional_number(result.memory.alias)},
          {"program_digest", result.program_digest}};
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
    context.print("{}",
                  json_of(arguments, program, client, result).dump(2, ' ', false, Json::error_handler_t::replace));
    return ExitCode::kDone;
  }
  const statistics::Estimate seconds = result.seconds_per_step();
  context.say("device   {}", device_text(client));
  context.print("step     {:.4g} ms [{:.4g}, {:.4g}], {:.4g} a second, of {} windows of {} steps", 1e3 * seconds.median,
                1e3 * seconds.interval.low, 1e3 * seconds.interval.high, 1 / seconds.median, result.step_seconds.size(),
                result.steps_per_window);
  context.print("loss     {:.6g} at first, {:.6g} at last", result.losses.front(), result.loss_last);
  context.print("compile  {:.1f} s{}", result.compile_seconds, result.cache_hit ? ", from the cache" : "");
  return ExitCode::kDone;
}

}  // namespace xladder::cli
