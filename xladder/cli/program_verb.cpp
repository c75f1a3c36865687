// program show|check|bench: programs that JAX, PyTorch or TensorFlow exported as StableHLO.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <optional>

#include "xladder/base/enum_names.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/program_bench.h"
#include "xladder/cli/verbs.h"
#include "xladder/graph/composite.h"
#include "xladder/program/imported/outlook.h"
#include "xladder/program/imported/summary.h"
#include "xladder/run/imported/check_program.h"

namespace xladder::cli {
namespace {

using imported::ImportedProgram;
using imported::TensorCheck;

constexpr size_t kWorstShown = 5;

std::string megabytes(int64_t bytes) { return fmt::format("{:.2f} MB", static_cast<double>(bytes) / 1e6); }

void print_signature(const Context& context, const ImportedProgram& program) {
  const graph::Graph& graph = program.graph();
  size_t width = 4;
  for (size_t i = 0; i < graph.num_parameters(); ++i) width = std::max(width, program.input_name(i).size());
  for (size_t i = 0; i < graph.num_results(); ++i) width = std::max(width, program.output_name(i).size());
  width = std::min<size_t>(width, 60);
  context.print("{}", context.out.bold("inputs"));
  for (size_t i = 0; i < graph.num_parameters(); ++i) {
    std::string role;
    if (program.description) {
      const imported::Input& input = program.description->inputs[i];
      role = fmt::format("{}{}", enum_name(input.role), input.trainable ? ", trained" : "");
    }
    context.print("  {:>4}  {:<{}}  {:<24}  {}", i, program.input_name(i), width, to_string(graph.parameter_type(i)),
                  role);
  }
  context.print("{}", context.out.bold("outputs"));
  for (size_t i = 0; i < graph.num_results(); ++i)
    context.print("  {:>4}  {:<{}}  {:<24}  {}", i, program.output_name(i), width, to_string(graph.result_type(i)),
                  program.description ? enum_name(program.description->outputs[i].role) : "");
}

void print_show(const Context& context, const ImportedProgram& program) {
  const imported::Summary summary = imported::summary_of(program);
  context.print("{}", context.out.bold(program.file.string()));
  if (program.description)
    context.print("  a {}{}{}", enum_name(program.description->kind),
                  program.description->framework.empty() ? "" : " from ", program.description->framework);
  else
    context.print("  without a {}: what its inputs and outputs are for is not known", imported::kDescriptionFile);
  print_signature(context, program);
  std::string ops;
  for (const auto& [name, count] : summary.ops) ops += fmt::format("{}{} {}", ops.empty() ? "" : ", ", count, name);
  context.print("{}\n  {}", context.out.bold("ops"), ops);
  context.print("{}", context.out.bold("size"));
  context.print("  {}{} GFLOP in products{}, {} of inputs, {} of outputs",
                summary.parameters ? fmt::format("{} parameters, ", *summary.parameters) : "",
                fmt::format("{:.3f}", static_cast<double>(summary.flops) / 1e9),
                summary.flops_are_exact ? "" : " at least (loops whose rounds are not known count once)",
                megabytes(summary.input_bytes), megabytes(summary.output_bytes));
  context.print("{}", context.out.bold("what it allows"));
  for (const imported::Prospect& prospect : imported::outlook(program))
    context.print("  {}  {}: {}", prospect.is_possible ? context.out.green("yes") : context.out.red("no "),
                  prospect.what, prospect.why);
}

class ProgramVerb : public Verb {
 public:
  std::string_view name() const override { return "program"; }
  std::string_view summary() const override {
    return "look into a program of JAX, PyTorch or TensorFlow, and check it";
  }
  std::vector<Example> examples() const override {
    return {{"xladder program show my_model/", "signature, roles, ops, size, and what can be climbed"},
            {"xladder program show step.mlir --json", "the same of a text alone"},
            {"xladder program check step.mlir --inputs in.safetensors --expect out.safetensors",
             "run it as it was read and compare; exit code 6 if anything differs"},
            {"xladder program check loss.mlir --inputs in.safetensors --expect out.safetensors --gradients "
             "grad.safetensors",
             "and compare our derivatives of the loss"},
            {"xladder program bench my_step/ --steps-per-execution 8",
             "how fast it runs on its example, state going round"}};
  }

  void add_arguments(CLI::App& app) override {
    app.require_subcommand(0, 1);
    show_ = app.add_subcommand("show", "signature, roles, ops, size, and what can be climbed");
    show_->add_option("PATH", path_, "a file of StableHLO text, or a folder with program.toml");
    show_->add_flag("--json", json_, "print JSON");

    check_ = app.add_subcommand("check", "run a program and compare its outputs and gradients with given ones");
    check_->add_option("PATH", path_, "a file of StableHLO text, or a folder with program.toml");
    check_->add_option("--inputs", inputs_, "safetensors file with arg0, arg1, ...");
    check_->add_option("--expect", expected_, "safetensors file with out0, out1, ...");
    check_->add_option("--gradients", gradients_, "safetensors file with derivatives of the loss by arg0, arg1, ...");
    check_->add_option("--rtol", tolerance_.relative, "relative tolerance [1e-4]");
    check_->add_option("--atol", tolerance_.absolute, "absolute tolerance [1e-5]");
    check_->add_option("--device,--plugin", request_.device, "cpu, cuda, tpu, neuron, or the path of a plugin [cpu]");
    check_->add_option("--client-opt", request_.create_options, "name=value for the plugin's client")
        ->take_all()
        ->allow_extra_args(false);
    check_->add_option("--compiler-opt", compiler_options_, "name=value for the plugin's compiler")
        ->take_all()
        ->allow_extra_args(false);
    check_->add_option("--composites", composites_, "shaped puts composites in the place of layers [decomposed]");
    check_->add_flag("-v,--verbose", verbose_, "list every tensor");
    check_->add_flag("--json", json_, "print JSON");

    bench_ =
        app.add_subcommand("bench", "time a program on its example inputs; a whole step with its state going round");
    add_program_bench_arguments(*bench_, bench_arguments_);
    for (CLI::App* action : {show_, check_, bench_}) action->group("Actions");
  }

  Result<ExitCode> run(Context& context) override {
    if (show_->parsed()) return show(context);
    if (check_->parsed()) return check(context);
    if (bench_->parsed()) return bench(context);
    return fail(ErrorCode::kUsage, "program needs an action; for example: xladder program show my_model/");
  }

 private:
  Status require_path(std::string_view action) const {
    if (!path_.empty()) return {};
    return fail(ErrorCode::kUsage, "program {0} needs a file or folder; for example: xladder program {0} my_model/",
                action);
  }

  Result<ExitCode> show(const Context& context) const {
    XLADDER_TRY(require_path("show"));
    XLADDER_ASSIGN(const ImportedProgram program, imported::open_program(path_));
    if (json_)
      context.print("{}", imported::summary_json(program));
    else
      print_show(context, program);
    return ExitCode::kDone;
  }

  Result<ExitCode> check(const Context& context) const {
    XLADDER_TRY(require_path("check"));
    if (inputs_.empty() || expected_.empty())
      return fail(ErrorCode::kUsage,
                  "program check needs --inputs FILE and --expect FILE; for example: xladder program "
                  "check step.mlir --inputs in.safetensors --expect out.safetensors");
    for (const double tolerance : {tolerance_.relative, tolerance_.absolute})
      if (!(tolerance >= 0 && std::isfinite(tolerance)))
        return fail(ErrorCode::kUsage, "--rtol and --atol are numbers from 0; got {}", tolerance);
    pjrt::CompileOptions options;
    XLADDER_ASSIGN(options.overrides, device::split_name_values(compiler_options_, "--compiler-opt"));
    const auto composites = enum_from_name<graph::Lowering>(composites_);
    if (!composites)
      return fail(ErrorCode::kUsage, "--composites is decomposed, shaped or native; got \"{}\"", composites_);
    XLADDER_ASSIGN(ImportedProgram program, imported::open_program(path_));
    if (*composites != graph::Lowering::kDecomposed) imported::put_composites_in(program);
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, request_));
    imported::CheckFiles files{.inputs = inputs_, .expected = expected_};
    if (!gradients_.empty()) files.gradients = gradients_;
    XLADDER_ASSIGN(const imported::ProgramCheck checked,
                   imported::check_program(client, program, files, tolerance_, options));
    if (json_)
      context.print("{}", imported::to_json(checked, program, client, tolerance_));
    else
      print(context, program, checked);
    return checked.passed() ? ExitCode::kDone : ExitCode::kMismatch;
  }

  Result<ExitCode> bench(const Context& context) const {
    if (bench_arguments_.path.empty())
      return fail(ErrorCode::kUsage,
                  "program bench needs a file or folder; for example: xladder program bench my_step/");
    return bench_program(context, bench_arguments_);
  }

  void print(const Context& context, const ImportedProgram& program, const imported::ProgramCheck& checked) const {
    const auto right = [](const std::vector<TensorCheck>& tensors) {
      return std::ranges::count_if(tensors, &TensorCheck::passed);
    };
    std::string line = checked.passed() ? context.out.green("ok      ") : context.out.red("MISMATCH");
    line += fmt::format("  {}  {} of {} outputs agree", program.file.filename().string(), right(checked.outputs),
                        checked.outputs.size());
    if (!gradients_.empty())
      line += fmt::format(", {} of {} gradients", right(checked.gradients), checked.gradients.size());
    context.print("{}  (within {} + {} |wanted|, compiled in {:.1f} s)", line, tolerance_.absolute, tolerance_.relative,
                  checked.compile_seconds);
    size_t shown = 0;
    for (const TensorCheck& tensor : checked.worst_first()) {
      if (!verbose_ && (tensor.passed() || ++shown > kWorstShown)) return;
      const std::string text = fmt::format(
          "  {:<6} {:<24} {} of {} elements beyond; worst [{}]: {:.9g}, wanted {:.9g}, {:.3g} times what is "
          "allowed  {}",
          tensor.name, to_string(tensor.type), tensor.num_wrong, tensor.type.num_elements(), tensor.place, tensor.got,
          tensor.wanted, tensor.excess, tensor.label);
      context.print("{}", tensor.passed() ? text : context.out.red(text));
    }
  }

  std::string path_, inputs_, expected_, gradients_;
  imported::Tolerance tolerance_;
  std::string composites_ = std::string(enum_name(graph::Lowering::kDecomposed));
  bool verbose_ = false;
  bool json_ = false;
  DeviceRequest request_;
  std::vector<std::string> compiler_options_;
  CLI::App* show_ = nullptr;  // of the app that add_arguments() was given
  CLI::App* check_ = nullptr;
  ProgramBenchArguments bench_arguments_;
  CLI::App* bench_ = nullptr;
};

}  // namespace

std::unique_ptr<Verb> make_program_verb() { return std::make_unique<ProgramVerb>(); }

}  // namespace xladder::cli
