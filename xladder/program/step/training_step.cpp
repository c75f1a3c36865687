#include "xladder/program/step/training_step.h"

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/program/step/finish_step.h"
#include "xladder/program/step/mean_gradients.h"
#include "xladder/program/step/update.h"

namespace xladder::program {
namespace {

using graph::Value;

// One step on one replica, in the types of the loss function; state may be stored as bf16.
ProgramDraft one_step(const LossFunction& loss, const StepOptions& options, const passes::DeviceLimits& limits) {
  const GradientGraph gradients(loss, options);
  ProgramDraft step;
  const StepState state = declare_state(*step.graph, gradients, options, step.state);
  step.inputs.assign(step.state.size(), InputRole::kState);
  GradientGraph::Arguments arguments;
  arguments.parameters = state.parameters;
  arguments.buffers = state.buffers;
  for (const Input& input : gradients.batch()) {
    TensorType type = input.type;
    type.shape.front() *= options.gradient_accumulation_steps;
    arguments.batch.push_back(step.input(InputRole::kBatch, std::move(type), input.name));
  }
  const Schedule schedule{.learning_rate = step.input(InputRole::kLearningRate, {DType::kF32, {}}, "learning_rate"),
                          .step = step.input(InputRole::kStep, {DType::kS32, {}}, "step"),
                          .seed = step.input(InputRole::kSeed, graph::kSeedType, "seed")};
  arguments.seed = schedule.seed;
  if (state.loss_scale) arguments.loss_scale = state.loss_scale->scale.scale;

  const GradientGraph::Results mean = mean_gradients(gradients, arguments, options, limits);
  const StepState next = updated(state, mean, gradients.parameters(), schedule, gradients.dtype(), options);
  const std::vector<Value> values = next.flat();
  for (size_t i = 0; i < values.size(); ++i)
    step.output(OutputRole::kNextState, values[i], step.graph->parameter_name(i));
  step.output(OutputRole::kLoss, convert(mean.loss, DType::kF32), "loss");
  for (size_t i = 0; i < mean.counts.size(); ++i)
    step.output(OutputRole::kCount, convert(mean.counts[i], DType::kS32), gradients.counts()[i]);
  for (size_t i = 0; i < mean.values.size(); ++i)
    step.output(OutputRole::kValue, convert(mean.values[i], DType::kF32), gradients.values()[i]);
  if (next.loss_scale) step.output(OutputRole::kSkippedSteps, next.loss_scale->skipped, "skipped");
  return step;
}

}  // namespace

Program build_training_step(const LossFunction& loss, const StepOptions& options, const passes::DeviceLimits& limits) {
  check(options);
  return finish_step(one_step(loss, options, limits), loss.dtype(), options, limits);
}

}  // namespace xladder::program
