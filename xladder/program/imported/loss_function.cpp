#include "xladder/program/imported/loss_function.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"

namespace xladder::imported {
namespace {

using graph::Value;

Result<SafetensorsFile> state_file(const ImportedProgram& program) {
  if (!program.description || program.description->state.empty())
    return fail(ErrorCode::kUsage, "{} has no state file; export it with xladder.export", program.file.string());
  return SafetensorsFile::open(program.file.parent_path() / program.description->state);
}

Status check_that_it_can_be_trained(const ImportedProgram& program) {
  const std::string file = program.file.string();
  if (!program.description)
    return fail(ErrorCode::kUsage, "{} has no {} that says what its inputs are; export it with xladder.export", file,
                kDescriptionFile);
  const Description& description = *program.description;
  if (description.kind == Kind::kStep)
    return fail(ErrorCode::kUsage, "{} is a whole step with an optimizer of its own; export the loss", file);
  if (program.read.num_replicas > 1)
    return fail(ErrorCode::kUsage, "{} is a program for {} replicas; export what one of them computes", file,
                program.read.num_replicas);
  for (const Input& input : description.inputs)
    if (input.role == InputRole::kSchedule)
      return fail(ErrorCode::kUsage, "{}: the loss takes \"{}\", which depends on the step; export it without", file,
                  input.name);
  return {};
}

// Whether the program itself says what the state is next, such as running statistics.
bool changes(const Description& description, const Input& input) {
  return input.role == InputRole::kState && std::ranges::any_of(description.outputs, [&](const Output& output) {
           return output.role == OutputRole::kState && output.name == input.name;
         });
}

program::OutputRole role_of(const Output& output) {
  switch (output.role) {
    case OutputRole::kLoss:
      return program::OutputRole::kLoss;
    case OutputRole::kState:
      return program::OutputRole::kNextState;
    case OutputRole::kAux:
      break;
  }
  return program::OutputRole::kValue;
}

// What the state file holds for parameters and buffers, whatever the seed is.
Result<program::InitialValues> initial_values(const ImportedProgram& program, const SafetensorsFile& state) {
  const auto values = std::make_shared<std::map<std::string, HostTensor>>();
  for (const Input& input : program.description->inputs) {
    if (!input.trainable && !changes(*program.description, input)) continue;
    XLADDER_ASSIGN(HostTensor value, state.load(input.name));
    values->emplace(input.name, std::move(value));
  }
  return [values](const std::string& name, const TensorType& type, uint64_t /*seed*/) {
    const HostTensor& value = values->at(name);
    return value.type() == type ? value.clone() : HostTensor::from_doubles(type, value.to_doubles());
  };
}

// Bits of the type of a key.
Result<Value> key_of(graph::RandomBits& bits, const TensorType& type, const std::string& name) {
  if (type.dtype == DType::kU32) return bits.next(type.shape);
  Shape halves = type.shape;
  halves.push_back(2);
  if (type.dtype == DType::kU64) return bitcast_convert(bits.next(halves), DType::kU64);
  return fail(ErrorCode::kUsage, "the key \"{}\" is {}; keys are u32 or u64", name, to_string(type));
}

}  // namespace

Result<program::LossFunction> loss_function(const ImportedProgram& program) {
  XLADDER_TRY(check_that_it_can_be_trained(program));
  const Description& description = *program.description;
  const graph::Graph& source = program.graph();
  XLADDER_ASSIGN(const SafetensorsFile state, state_file(program));

  auto graph = std::make_unique<graph::Graph>("loss");
  std::vector<program::InputRole> inputs;
  std::vector<Value> arguments(source.num_parameters());
  bool draws = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Input& input = description.inputs[i];
    const TensorType& type = source.parameter_type(i);
    const bool is_batch = input.role == InputRole::kBatch;
    draws = draws || input.role == InputRole::kKey;
    if (!is_batch && !input.trainable && !changes(description, input)) continue;
    arguments[i] = graph->parameter(type, input.name);
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
      XLADDER_ASSIGN(arguments[i], key_of(*bits, source.parameter_type(i), input.name));
    } else {
      XLADDER_ASSIGN(HostTensor value, state.load(input.name));
      arguments[i] = constant(*graph, graph::Literal(source.parameter_type(i), std::move(value)));
    }
  }
  const std::vector<Value> results = inline_body(source, arguments, *graph);
  std::vector<program::OutputRole> outputs;
  for (size_t i = 0; i < results.size(); ++i) {
    graph->add_result(results[i], description.outputs[i].name);
    outputs.push_back(role_of(description.outputs[i]));
  }
  XLADDER_ASSIGN(program::InitialValues initial, initial_values(program, state));
  try {
    program::LossFunction loss(std::move(graph), inputs, outputs, std::move(initial));
    loss.recognise_composites();
    return loss;
  } catch (const graph::GraphError& error) {
    return fail(ErrorCode::kUsage, "{} cannot be trained: {}", program.file.string(), error.what());
  }
}

}  // namespace xladder::imported
