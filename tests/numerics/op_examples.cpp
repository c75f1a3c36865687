#include "tests/numerics/op_examples.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "tests/numerics/op_example_table.h"
#include "xladder/graph/print.h"

namespace xladder::test {

const std::vector<OpExample>& op_examples() {
  static const std::vector<OpExample> examples = [] {
    ExampleTable table;
    add_elementwise_examples(table);
    add_source_and_shape_examples(table);
    add_contraction_examples(table);
    add_reduction_examples(table);
    add_structure_examples(table);
    return std::move(table.examples);
  }();
  return examples;
}

std::string full_name(const OpExample& example) { return fmt::format("{}_{}", example.name, name_of(example.dtype)); }

bool is_uncounted(const OpExample& example) { return example.name == "while"; }

void build_example(const OpExample& example, graph::Graph& graph) {
  Values arguments;
  for (size_t i = 0; i < example.inputs.size(); ++i)
    arguments.push_back(graph.parameter(example.inputs[i].type, fmt::format("x{}", i)));
  const Values results = example.build(graph, arguments);
  for (size_t i = 0; i < results.size(); ++i) graph.add_result(results[i], fmt::format("y{}", i));
}

std::string print_example(const OpExample& example) {
  graph::Graph graph;
  build_example(example, graph);
  return graph::print_stablehlo(graph, {.module_name = example.name, .num_replicas = example.num_replicas});
}

HostTensor example_values(const Input& input, int salt) {
  const auto count = static_cast<size_t>(input.type.num_elements());
  std::vector<double> values(count);
  std::iota(values.begin(), values.end(), 0.0);
  // Not std::shuffle, whose order is the library's own choice.
  std::mt19937 random(static_cast<uint32_t>(salt) + 1);
  for (size_t i = count; i > 1; --i) std::swap(values[i - 1], values[random() % i]);
  const double offset = std::fmod(0.37 + 0.19 * salt, 1.0);
  for (double& value : values) {
    const double position = (value + offset) / static_cast<double>(count);
    if (input.type.dtype == DType::kPred)
      value = position < 0.5 ? 1 : 0;
    else
      value = input.low + (input.high - input.low) * position;
    if (is_integer(input.type.dtype)) value = std::floor(value);
  }
  return HostTensor::from_doubles(input.type, values);
}

std::vector<HostTensor> example_values(std::span<const Input> inputs) {
  std::vector<HostTensor> values;
  for (const Input& input : inputs) values.push_back(example_values(input, static_cast<int>(values.size())));
  return values;
}

}  // namespace xladder::test
