#include "xladder/program/step/evaluation.h"

#include <fmt/core.h>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::program {
namespace {

using graph::Graph;
using graph::Value;

// What the two programs have in common.
class PlainProgram : public ProgramDraft {
 public:
  // Parameters come as the loss function has them, or as training keeps them.
  PlainProgram(const LossFunction& loss, const StepOptions& options, bool as_kept)
      : loss_(loss), composites_(options.composites) {
    for (const Input& parameter : loss.parameters()) {
      const TensorType type{as_kept ? options.stored(loss.dtype()) : loss.dtype(), parameter.type.shape};
      arguments_.parameters.push_back(input(InputRole::kState, type, parameter.name));
      state.push_back({.kind = "param", .name = parameter.name, .type = type});
    }
    for (const Input& buffer : loss.buffers()) {
      arguments_.buffers.push_back(input(InputRole::kState, buffer.type, "buffer." + buffer.name));
      state.push_back({.kind = "buffer", .name = buffer.name, .type = buffer.type});
    }
    for (Value& parameter : arguments_.parameters) parameter = convert(parameter, loss.dtype());
    for (const Input& part : loss.batch()) arguments_.batch.push_back(input(InputRole::kBatch, part.type, part.name));
  }

  const std::vector<Value>& parameters() const { return arguments_.parameters; }

  std::vector<Value> call() {
    if (loss_.draws()) arguments_.seed = constant(*graph, 0, graph::kSeedType);
    return loss_.call(arguments_, composites_);
  }

  Program lower(const passes::DeviceLimits& limits = {}) {
    apply_pass(graph, "lower_composites",
               [&](const Graph& source, Graph& target) { passes::lower_composites(source, target, composites_); });
    if (limits.any())
      apply_pass(graph, "legalise",
                 [&](const Graph& source, Graph& target) { passes::legalise(source, target, limits); });
    return finish_program(std::move(*this), graph::MatmulPrecision::kHighest);
  }

 private:
  const LossFunction& loss_;
  const graph::LoweringTable& composites_;
  LossFunction::Arguments arguments_;
};

void check_draws_nothing(const LossFunction& loss) {
  if (loss.draws()) throw graph::GraphError("[evaluation_step] draws no random bits; got a loss function with a seed");
}

void check_evaluated(const LossFunction& loss) {
  check_draws_nothing(loss);
  for (const Output& output : loss.outputs())
    if ((output.role == OutputRole::kLoss || output.role == OutputRole::kCount) && output.type.rank() == 0)
      throw graph::GraphError(
          fmt::format("[evaluation_step] weighs each sample; got {} as one number for the batch", output.name));
}

std::string name_of_sum(const Output& output) {
  return (output.role == OutputRole::kLoss ? "loss" : output.name) + "_sum";
}

}  // namespace

Program build_evaluation_step(const LossFunction& loss, const StepOptions& options,
                              const passes::DeviceLimits& limits) {
  check_evaluated(loss);
  PlainProgram program(loss, options, /*as_kept=*/true);
  const Value weights = program.input(InputRole::kBatch, {DType::kF32, {loss.batch_size()}}, "weights");
  const std::vector<Value> outputs = program.call();
  // A padded row may hold anything, so it is left out by choice, not by a product with 0.
  const Value real = compare(weights, constant_like(weights, 0), graph::Comparison::kGT);
  const Value zero = constant_like(weights, 0);
  for (size_t i = 0; i < outputs.size(); ++i) {
    const Output& output = loss.outputs()[i];
    if (output.role != OutputRole::kLoss && output.role != OutputRole::kCount) continue;
    const Value each = convert(outputs[i], DType::kF32);
    program.output(OutputRole::kWeightedSum, reduce_sum(select(real, each * weights, zero), {0}), name_of_sum(output));
  }
  program.output(OutputRole::kWeightedSum, reduce_sum(weights, {0}), "weight_sum");
  return program.lower(limits);
}

Program build_batch_evaluation_step(const LossFunction& loss, const StepOptions& options,
                                    const passes::DeviceLimits& limits) {
  check_draws_nothing(loss);
  PlainProgram program(loss, options, /*as_kept=*/true);
  const std::vector<Value> outputs = program.call();
  const auto samples = static_cast<double>(loss.batch_size());
  for (size_t i = 0; i < outputs.size(); ++i) {
    const Output& output = loss.outputs()[i];
    if (output.role == OutputRole::kCount) {
      program.output(OutputRole::kWeightedSum, convert(sum_of(outputs[i]), DType::kF32), name_of_sum(output));
      continue;
    }
    const bool is_number = output.type.rank() == 0 && is_floating(output.type.dtype);
    if (output.role != OutputRole::kLoss && !(output.role == OutputRole::kValue && is_number)) continue;
    program.output(OutputRole::kWeightedSum, convert(mean_of(outputs[i]), DType::kF32) * samples, name_of_sum(output));
  }
  program.output(OutputRole::kWeightedSum, constant(*program.graph, samples, {DType::kF32, {}}), "weight_sum");
  return program.lower(limits);
}

Program build_gradients(const LossFunction& loss, const StepOptions& options) {
  PlainProgram program(loss, options, /*as_kept=*/false);
  const std::vector<Value> outputs = program.call();
  Value mean;
  for (size_t i = 0; i < outputs.size(); ++i) {
    const Output& output = loss.outputs()[i];
    if (output.role == OutputRole::kLoss) mean = mean_of(outputs[i]);
    if (output.role == OutputRole::kValue) program.output(OutputRole::kValue, outputs[i], output.name);
  }
  const std::vector<Value> gradients = autodiff::gradients(mean, program.parameters());
  verify_pass(*program.graph, "gradients");
  program.output(OutputRole::kLoss, mean, "loss");
  for (size_t i = 0; i < gradients.size(); ++i)
    program.output(OutputRole::kGradient, gradients[i], loss.parameters()[i].name);
  return program.lower();
}

}  // namespace xladder::program
