#include "xladder/program/imported/loss_function.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/imported/kept_values.h"

namespace xladder::imported {
namespace {

using graph::Value;

Status check_that_it_can_be_trained(const ImportedProgram& program) {
  XLADDER_TRY(check_that_it_can_run(program));
  const std::string file = program.file.string();
  const Description& description = *program.description;
  if (description.kind == Kind::kStep)
    return fail(ErrorCode::kUsage, "{} is a whole step with an optimizer of its own; export the loss", file);
  for (const Input& input : description.inputs)
    if (input.role == InputRole::kSchedule)
      return fail(ErrorCode::kUsage, "{}: the loss takes \"{}\", which depends on the step; export it without", file,
                  input.name);
  return {};
}

// Whether the program itself says what the state is next, such as running statistics.
bool changes(const Description& description, const Input& input) {
  return next_value_of(description, input).has_value();
}

bool goes_round(const Description& description, const Input& input, std::span<const std::string> carried) {
  return changes(description, input) ||
         (input.role == InputRole::kState && std::ranges::find(carried, input.name) != carried.end());
}

program::OutputRole role_of(const Output& output) {
  switch (output.role) {
    case OutputRole::kLoss:
      return program::OutputRole::kLoss;
    case OutputRole::kState:
      return program::OutputRole::kNextState;
    case OutputRole::kCount:
      return program::OutputRole::kCount;
    case OutputRole::kAux:
      break;
  }
  return program::OutputRole::kValue;
}

}  // namespace

Result<program::LossFunction> loss_function(const ImportedProgram& program, std::span<const std::string> carried) {
  XLADDER_TRY(check_that_it_can_be_trained(program));
  const Description& description = *program.description;
  const graph::Graph& source = program.graph();
  XLADDER_ASSIGN(const SafetensorsFile state, state_file(program));

  auto graph = std::make_unique<graph::Graph>("loss");
  std::vector<program::InputRole> inputs;
  std::vector<Value> arguments(source.num_parameters());
  std::vector<size_t> kept;  // that the step carries
  bool draws = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Input& input = description.inputs[i];
    const TensorType& type = source.parameter_type(i);
    const bool is_batch = input.role == InputRole::kBatch;
    draws = draws || input.role == InputRole::kKey;
    if (!is_batch && !input.trainable && !goes_round(description, input, carried)) continue;
    arguments[i] = graph->parameter(type, input.name);
    if (!is_batch) kept.push_back(i);
    inputs.push_back(is_batch          ? program::InputRole::kBatch
                     : input.trainable ? program::InputRole::kState
                                       : program::InputRole::kBuffer);
  }
  Value seed;
  if (draws) {
    seed = graph->parameter(graph::kSeedType, "seed");
    inputs.push_back(program::InputRole::kSeed);
  }
  std::optional<graph::RandomBits> bits;
  if (draws) bits.emplace(seed);
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i]) continue;
    const Input& input = description.inputs[i];
    if (input.role == InputRole::kKey) {
      XLADDER_ASSIGN(arguments[i], draw_key(*bits, source.parameter_type(i), input.name));
    } else {
      XLADDER_ASSIGN(HostTensor value, state.load(input.name));
      arguments[i] = constant(*graph, graph::Literal(source.parameter_type(i), std::move(value)));
    }
  }
  const std::vector<Value> results = inline_body(source, arguments, *graph);
  std::vector<program::OutputRole> outputs;
  for (size_t i = 0; i < results.size(); ++i) {
    const bool is_whole = description.outputs[i].role == OutputRole::kCount && !is_floating(results[i].dtype());
    graph->add_result(is_whole ? convert(results[i], DType::kF32) : results[i], description.outputs[i].name);
    outputs.push_back(role_of(description.outputs[i]));
  }
  XLADDER_ASSIGN(program::InitialValues initial, initial_values(program, state, kept));
  try {
    program::LossFunction loss(std::move(graph), inputs, outputs, std::move(initial));
    loss.recognise_composites();
    return loss;
  } catch (const graph::GraphError& error) {
    return fail(ErrorCode::kUsage, "{} cannot be trained: {}", program.file.string(), error.what());
  }
}

}  // namespace xladder::imported
