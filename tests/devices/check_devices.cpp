// Compiles xladder's own programs for devices that are not here: every op, the layers with their derivatives, and
// training steps as they are written for the device.
//
//   xladder_check_devices [--whole] [TARGET...]
//
// Prints a table in Markdown. A program that is refused is no failure if the device's profile says so of one of its ops
// or types; one that is taken though the profile says otherwise is named. Exit code 1 after other refusals, 3 where
// there is no compiler for a target. Without --whole ops are compiled for f32 or for their own type, and of the steps
// the smallest.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "tests/golden/golden.h"
#include "tests/numerics/op_examples.h"
#include "xladder/base/clock.h"
#include "xladder/base/this_process.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/graph/print.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/training_step.h"

namespace xladder::test {
namespace {

using device::Target;

struct Refusal {
  std::string program, reason;
};

struct Outcome {
  std::string target, programs;
  int64_t compiled = 0;
  std::vector<Refusal> known = {}, unknown = {};
  std::vector<std::string> taken_all_the_same = {};  // though the profile says that they are refused
  double seconds = 0;
};

class Compiler {
 public:
  explicit Compiler(std::string name)
      : name_(std::move(name)),
        inputs_{.exe_dir = process_executable().parent_path(), .environment = process_environment()} {}

  Result<Target> target(int64_t replicas = 1) const { return device::target_named(name_, replicas); }
  Status find() const {
    XLADDER_ASSIGN(const Target one, target());
    if (const auto found = device::find_compiler_for(one, inputs_); !found) return tl::unexpected(found.error());
    return {};
  }

  // Nothing, or why not.
  std::string refusal(const std::string& text, int64_t replicas = 1) const {
    const Result<Target> target = this->target(replicas);
    if (!target) return target.error().message;
    device::AheadRequest request{.target = *target, .program = text, .timeout_seconds = 600};
    request.options.num_replicas = replicas;
    if (replicas > 1) {
      request.options.device_assignment.resize(static_cast<size_t>(replicas));
      std::iota(request.options.device_assignment.begin(), request.options.device_assignment.end(), 0);
    }
    const auto result = device::compile_ahead(request, inputs_);
    if (result) return "";
    const std::string& message = result.error().message;
    return message.substr(0, message.find('\n'));
  }

 private:
  std::string name_;
  pjrt::DiscoveryInputs inputs_;
};

void judge(Outcome& outcome, const std::string& program, const std::string& refusal,
           const device::DeviceProfile& profile, const graph::Graph& graph) {
  const std::vector<std::string> refused = passes::refused_by(profile, graph);
  if (refusal.empty()) {
    ++outcome.compiled;
    if (!refused.empty()) outcome.taken_all_the_same.push_back(program);
    return;
  }
  if (refused.empty())
    outcome.unknown.push_back({program, refusal});
  else
    outcome.known.push_back({program, fmt::format("{}", fmt::join(refused, ", "))});
}

// ---- Ops: several in one program, since compiling one takes much of the time whatever its size; those of a program
// that is refused once more by themselves.

using Examples = std::span<const OpExample* const>;

// As they are written for the device.
void build_legal(Examples examples, const device::DeviceProfile& profile, graph::Graph& legal) {
  graph::Graph graph;
  for (const OpExample* example : examples) build_example(*example, graph);
  passes::legalise(graph, legal, profile.limits);
}

std::string text_of(const graph::Graph& graph, int64_t replicas) {
  return print_stablehlo(graph, {.module_name = "ops", .num_replicas = replicas});
}

void judge_alone(Outcome& outcome, const Compiler& compiler, const OpExample* example) {
  const device::DeviceProfile profile = compiler.target()->profile;
  graph::Graph graph;
  build_legal(Examples(&example, 1), profile, graph);
  const int64_t replicas = example->num_replicas;
  judge(outcome, full_name(*example), compiler.refusal(text_of(graph, replicas), replicas), profile, graph);
}

bool is_known_to_be_refused(const OpExample* example, const device::DeviceProfile& profile) {
  graph::Graph graph;
  build_legal(Examples(&example, 1), profile, graph);
  return !passes::refused_by(profile, graph).empty();
}

Outcome check_ops(const Compiler& compiler, bool whole) {
  constexpr size_t kTogether = 40;
  Outcome outcome;
  const device::DeviceProfile profile = compiler.target()->profile;
  std::map<int64_t, std::vector<const OpExample*>> by_replicas;
  std::map<std::string, bool> has_f32;
  for (const OpExample& example : op_examples()) has_f32[example.name] |= example.dtype == DType::kF32;
  for (const OpExample& example : op_examples()) {
    if (!whole && example.dtype != DType::kF32 && has_f32[example.name]) continue;
    if (is_known_to_be_refused(&example, profile))
      judge_alone(outcome, compiler, &example);
    else
      by_replicas[example.num_replicas].push_back(&example);
  }
  for (const auto& [replicas, examples] : by_replicas)
    for (size_t start = 0; start < examples.size(); start += kTogether) {
      const auto part = Examples(examples).subspan(start, std::min(kTogether, examples.size() - start));
      graph::Graph together;
      build_legal(part, profile, together);
      if (compiler.refusal(text_of(together, replicas), replicas).empty())
        outcome.compiled += static_cast<int64_t>(part.size());
      else
        for (const OpExample* example : part) judge_alone(outcome, compiler, example);
    }
  outcome.programs = whole ? "ops, every type" : "ops";
  return outcome;
}

// ---- Layers: their golden texts

Outcome check_layers(const Compiler& compiler) {
  Outcome outcome;
  std::vector<std::string> names;
  for (const std::string& folder : {std::string("layers"), compiler.target()->profile.platform})
    for (const std::string& name : golden_names(folder)) names.push_back(fmt::format("{}/{}", folder, name));
  for (const std::string& name : names) judge(outcome, name, compiler.refusal(golden_text(name)), {}, graph::Graph());
  outcome.programs = "layers with derivatives";
  return outcome;
}

// ---- Steps, as they are written for the device

Outcome check_steps(const Compiler& compiler, bool whole) {
  Outcome outcome;
  const device::DeviceProfile profile = compiler.target()->profile;
  std::vector<std::string> models = {"mlp", "vit_d32_l2_patch7_28"};
  std::vector<program::Precision> precisions = {program::Precision::k32True, program::Precision::kBf16Mixed};
  if (whole) {
    models.emplace_back("resnet_small");
    precisions.push_back(program::Precision::kBf16True);
  }
  for (const std::string& name : models)
    for (const program::Precision precision : precisions) {
      program::StepOptions options;
      options.optimizer.weight_decay = 0.05;
      options.clip_grad = 1;
      options.ema = 0.99;
      options.precision = precision;
      options.emission = profile.emission;
      const auto model = nn::make_model(*nn::model_config(name));
      const program::LossFunction loss =
          classifier::loss_function(**model, {.per_device_batch_size = 2,
                                              .label_smoothing = 0.1,
                                              .form = classifier::form_of(options.emission, options.precision)});
      const program::Program step = program::build_training_step(loss, options, profile.limits);
      judge(outcome, fmt::format("{} {}", name, enum_name(precision)), compiler.refusal(step.stablehlo), profile,
            *step.graph);
    }
  outcome.programs = "training steps";
  return outcome;
}

void print(const std::vector<Outcome>& outcomes) {
  fmt::print("| Target | Programs | compiled | refused, as known | refused | seconds |\n|---|---|---|---|---|---|\n");
  for (const Outcome& one : outcomes)
    fmt::print("| {} | {} | {} | {} | {} | {:.0f} |\n", one.target, one.programs, one.compiled, one.known.size(),
               one.unknown.size(), one.seconds);
  fmt::print("\n");
  for (const Outcome& one : outcomes) {
    for (const Refusal& refusal : one.known)
      fmt::print("- {}: {} is refused, as its profile says: {}\n", one.target, refusal.program, refusal.reason);
    for (const Refusal& refusal : one.unknown)
      fmt::print("- **{}: {} is refused**: {}\n", one.target, refusal.program, refusal.reason);
    if (!one.taken_all_the_same.empty())
      fmt::print("- {}: taken, though its profile says otherwise: {}\n", one.target,
                 fmt::join(one.taken_all_the_same, ", "));
  }
}

int check(const std::vector<std::string>& targets, bool whole) {
  std::vector<Outcome> outcomes;
  for (const std::string& name : targets) {
    const Compiler compiler(name);
    if (const Status found = compiler.find(); !found) {
      fmt::print(stderr, "error: {}\n", found.error().message);
      return 3;
    }
    const std::vector<std::function<Outcome()>> parts = {[&] { return check_ops(compiler, whole); },
                                                         [&] { return check_layers(compiler); },
                                                         [&] { return check_steps(compiler, whole); }};
    for (const auto& part : parts) {
      const auto start = Clock::now();
      Outcome outcome = part();
      outcome.target = name;
      outcome.seconds = seconds_since(start);
      fmt::print(stderr, "{}: {}, {} compiled, {} refused\n", name, outcome.programs, outcome.compiled,
                 outcome.known.size() + outcome.unknown.size());
      outcomes.push_back(std::move(outcome));
    }
  }
  print(outcomes);
  return std::ranges::all_of(outcomes, [](const Outcome& one) { return one.unknown.empty(); }) ? 0 : 1;
}

int run(std::span<char*> arguments) {
  std::vector<std::string> targets(arguments.begin() + 1, arguments.end());
  const bool whole = std::erase(targets, "--whole") > 0;
  if (targets.empty()) targets = {"v5e", "v6e", "h100"};
  return check(targets, whole);
}

}  // namespace
}  // namespace xladder::test

int main(int argc, char** argv) { return xladder::test::run({argv, static_cast<size_t>(argc)}); }
