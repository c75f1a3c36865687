#include "xladder/program/step/program.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/matmul_precision.h"

namespace xladder::program {
namespace {

void require_one_each(std::string_view what, size_t roles, size_t count) {
  if (roles != count)
    throw graph::GraphError(fmt::format("[program] each of {} {} has a role; got {} roles", count, what, roles));
}

template <class Port, class Role>
std::vector<size_t> places_in(const std::vector<Port>& ports, Role role) {
  std::vector<size_t> places;
  for (size_t i = 0; i < ports.size(); ++i)
    if (ports[i].role == role) places.push_back(i);
  return places;
}

template <class Port, class Role>
std::optional<size_t> place_in(const std::vector<Port>& ports, Role role, std::string_view name) {
  const auto found = std::ranges::find_if(
      ports, [&](const Port& port) { return port.role == role && (name.empty() || port.name == name); });
  return found == ports.end() ? std::nullopt : std::optional(static_cast<size_t>(found - ports.begin()));
}

}  // namespace

std::vector<Input> inputs_of(const graph::Graph& graph, const std::vector<InputRole>& roles) {
  require_one_each("inputs", roles.size(), graph.num_parameters());
  std::vector<Input> inputs;
  for (size_t i = 0; i < roles.size(); ++i)
    inputs.push_back({roles[i], graph.parameter_name(i), graph.parameter_type(i), graph.alias_of(i)});
  return inputs;
}

std::vector<Output> outputs_of(const graph::Graph& graph, const std::vector<OutputRole>& roles) {
  require_one_each("outputs", roles.size(), graph.num_results());
  std::vector<Output> outputs;
  for (size_t i = 0; i < roles.size(); ++i) outputs.push_back({roles[i], graph.result_name(i), graph.result_type(i)});
  return outputs;
}

std::vector<size_t> Program::places(InputRole role) const { return places_in(inputs, role); }
std::vector<size_t> Program::places(OutputRole role) const { return places_in(outputs, role); }
std::optional<size_t> Program::place(InputRole role, std::string_view name) const {
  return place_in(inputs, role, name);
}
std::optional<size_t> Program::place(OutputRole role, std::string_view name) const {
  return place_in(outputs, role, name);
}

graph::Value ProgramDraft::input(InputRole role, TensorType type, std::string name) {
  inputs.push_back(role);
  return graph->parameter(std::move(type), std::move(name));
}

void ProgramDraft::output(OutputRole role, graph::Value value, std::string name) {
  outputs.push_back(role);
  graph->add_result(value, std::move(name));
}

Program finish_program(ProgramDraft draft, graph::MatmulPrecision matmul_precision, int64_t devices,
                       int64_t steps_per_execution) {
  graph::apply_pass(draft.graph, "matmul_precision", [&](const graph::Graph& source, graph::Graph& target) {
    passes::set_matmul_precision(source, target, matmul_precision);
  });
  Program program;
  program.graph = std::move(draft.graph);
  program.inputs = inputs_of(*program.graph, draft.inputs);
  program.outputs = outputs_of(*program.graph, draft.outputs);
  program.state = std::move(draft.state);
  program.steps_per_execution = steps_per_execution;
  program.devices = devices;
  const std::vector<size_t> places = program.places(InputRole::kState);
  require_one_each("state inputs", program.state.size(), places.size());
  for (size_t i = 0; i < places.size(); ++i) {
    StateTensor& tensor = program.state[i];
    tensor.type = program.inputs[places[i]].type;
    if (tensor.whole) tensor.whole->dtype = tensor.type.dtype;
  }
  program.stablehlo = print_stablehlo(*program.graph, {.num_replicas = devices});
  return program;
}

}  // namespace xladder::program
