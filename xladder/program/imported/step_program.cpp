#include "xladder/program/imported/step_program.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/imported/kept_values.h"
#include "xladder/program/step/finish_step.h"

namespace xladder::imported {
namespace {

using graph::Value;
using program::StepOptions;

constexpr std::string_view kGradientsInside = "its gradients lie inside";
constexpr std::string_view kUpdateInside = "it updates its parameters itself";

constexpr StepLimit kLimits[] = {
    {"device.count", kGradientsInside, [](const StepOptions& o) { return o.devices > 1; }},
    {"knobs.gradient_accumulation_steps", kGradientsInside,
     [](const StepOptions& o) { return o.gradient_accumulation_steps > 1; }},
    {"knobs.remat", kGradientsInside, [](const StepOptions& o) { return o.remat != passes::Remat::kNone; }},
    {"knobs.loss_scale", kGradientsInside, [](const StepOptions& o) { return o.scales_loss(); }},
    {"optim.clip_grad", kGradientsInside, [](const StepOptions& o) { return o.clip_grad > 0; }},
    {"knobs.zero", kUpdateInside, [](const StepOptions& o) { return o.shards_optimizer(); }},
    {"knobs.master_weights", kUpdateInside, [](const StepOptions& o) { return o.master_weights; }},
    {"knobs.stochastic_rounding", kUpdateInside, [](const StepOptions& o) { return o.stochastic_rounding; }},
    {"optim.name, optim.momentum, optim.nesterov, optim.betas, optim.eps, optim.weight_decay, optim.decay_all",
     kUpdateInside, nullptr},
    {"optim.ema", kUpdateInside, [](const StepOptions& o) { return o.ema > 0; }},
    {"train.freeze, train.linear_probe, optim.layer_decay", kUpdateInside,
     [](const StepOptions& o) {
       return !o.fine_tuning.freeze.empty() || o.fine_tuning.linear_probe || o.fine_tuning.layer_decay != 1;
     }},
};

Status check_that_it_is_a_step(const ImportedProgram& program) {
  XLADDER_TRY(check_that_it_can_run(program));
  if (program.description->kind == Kind::kStep) return {};
  return fail(ErrorCode::kUsage, "{} is a loss and no whole step; train it with an optimizer", program.file.string());
}

Status check_options(const ImportedProgram& program, const StepOptions& options) {
  for (const StepLimit& limit : kLimits)
    if (limit.is_asked_for != nullptr && limit.is_asked_for(options))
      return fail(ErrorCode::kUsage, "{} is a whole step: {}, so {} cannot be set for it; export the loss instead",
                  program.file.string(), limit.why, limit.options);
  return {};
}

// The draft of one step while it is made of the program's.
class Draft {
 public:
  Draft(const ImportedProgram& program, const SafetensorsFile& state)
      : program_(program), description_(*program.description), file_(state) {}

  Result<program::ProgramDraft> make() && {
    for (size_t i = 0; i < description_.inputs.size(); ++i) {
      XLADDER_ASSIGN(const program::InputRole role, role_of(i));
      if (role != program::InputRole::kSeed)
        arguments_.push_back(declare(role, i));
      else
        arguments_.emplace_back();
    }
    XLADDER_TRY(draw_keys());
    const std::vector<Value> results = inline_body(program_.graph(), arguments_, *step_.graph);
    for (size_t i = 0; i < description_.inputs.size(); ++i) {
      if (!description_.keeps(description_.inputs[i])) continue;
      const std::optional<size_t> next = next_value_of(description_, description_.inputs[i]);
      step_.output(program::OutputRole::kNextState, next ? results[*next] : arguments_[i], program_.input_name(i));
    }
    for (size_t i = 0; i < results.size(); ++i) {
      const OutputRole role = description_.outputs[i].role;
      if (role == OutputRole::kLoss)
        step_.output(program::OutputRole::kLoss, convert(results[i], DType::kF32), program_.output_name(i));
      if (role == OutputRole::kCount)
        step_.output(program::OutputRole::kCount, convert(results[i], DType::kS32), program_.output_name(i));
      if (role == OutputRole::kAux) step_.output(program::OutputRole::kValue, results[i], program_.output_name(i));
    }
    return std::move(step_);
  }

 private:
  const TensorType& type_of(size_t input) const { return program_.graph().parameter_type(input); }

  Result<program::InputRole> role_of(size_t input) {
    switch (description_.inputs[input].role) {
      case InputRole::kState:
      case InputRole::kConstant:
        return program::InputRole::kState;
      case InputRole::kBatch:
        return program::InputRole::kBatch;
      case InputRole::kKey:
        return program::InputRole::kSeed;
      case InputRole::kSchedule:
        break;
    }
    const bool is_rate = is_floating(type_of(input).dtype);
    const program::InputRole role = is_rate ? program::InputRole::kLearningRate : program::InputRole::kStep;
    const bool is_first = std::ranges::find(step_.inputs, role) == step_.inputs.end();
    if (type_of(input).rank() == 0 && type_of(input).dtype != DType::kPred && is_first) return role;
    return fail(ErrorCode::kUsage,
                "{}: the schedule has \"{}\" {}; a step takes one floating number, which is the learning rate, and one "
                "integer, which is the number of the step; compute the rest from them",
                program_.file.string(), program_.input_name(input), to_string(type_of(input)));
  }

  // How far these go shows what the step does, and they stay finite. Others may begin as infinite: a best loss so far.
  bool is_number_that_moves(size_t input) const {
    if (!is_floating(type_of(input).dtype) || !next_value_of(description_, description_.inputs[input])) return false;
    const Result<HostTensor> value = file_.load(program_.input_name(input));
    return value && std::ranges::all_of(value->to_doubles(), [](double x) { return std::isfinite(x); });
  }

  Value declare(program::InputRole role, size_t input) {
    std::string name = program_.input_name(input);
    if (role == program::InputRole::kState)
      step_.state.push_back(
          {.kind = is_number_that_moves(input) ? "param" : "buffer", .name = name, .type = type_of(input)});
    return step_.input(role, type_of(input), std::move(name));
  }

  Status draw_keys() {
    std::optional<graph::RandomBits> bits;
    for (size_t i = 0; i < arguments_.size(); ++i) {
      if (arguments_[i]) continue;
      if (!bits) bits.emplace(step_.input(program::InputRole::kSeed, graph::kSeedType, "seed"));
      XLADDER_ASSIGN(arguments_[i], draw_key(*bits, type_of(i), program_.input_name(i)));
    }
    return {};
  }

  const ImportedProgram& program_;
  const Description& description_;
  const SafetensorsFile& file_;
  program::ProgramDraft step_;
  std::vector<Value> arguments_;  // of the program; none where a key is still to be drawn
};

// Mixed precision is a matter of products alone, wherever they stand.
std::optional<passes::AutocastType> type_of_products(program::Precision precision) {
  if (precision == program::Precision::kBf16Mixed) return passes::AutocastType::kBF16;
  if (precision == program::Precision::kFp16Mixed) return passes::AutocastType::kFP16;
  return std::nullopt;
}

}  // namespace

std::span<const StepLimit> step_limits() { return kLimits; }

Result<program::Program> step_program(const ImportedProgram& program, const StepOptions& options,
                                      const passes::DeviceLimits& limits) {
  XLADDER_TRY(check_that_it_is_a_step(program));
  XLADDER_TRY(check_options(program, options));
  XLADDER_ASSIGN(const SafetensorsFile state, state_file(program));
  try {
    XLADDER_ASSIGN(program::ProgramDraft step, Draft(program, state).make());
    if (const auto type = type_of_products(options.precision))
      apply_pass(step.graph, "mixed precision", [&](const graph::Graph& source, graph::Graph& target) {
        passes::autocast(source, target, {passes::AutocastScope::kContractions, *type});
      });
    return program::finish_step(std::move(step), DType::kF32, options, limits);
  } catch (const graph::GraphError& error) {
    return fail(ErrorCode::kUsage, "{} cannot be run as a step with these knobs: {}", program.file.string(),
                error.what());
  }
}

Result<program::InitialValues> state_values(const ImportedProgram& program) {
  XLADDER_TRY(check_that_it_is_a_step(program));
  XLADDER_ASSIGN(const SafetensorsFile state, state_file(program));
  std::vector<size_t> kept;
  for (size_t i = 0; i < program.description->inputs.size(); ++i)
    if (program.description->keeps(program.description->inputs[i])) kept.push_back(i);
  return initial_values(program, state, kept);
}

}  // namespace xladder::imported
