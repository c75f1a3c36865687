// One small program for each op and for each variant of it that is printed or differentiated differently.
//
// They are what the golden files show (tests/golden/ops/), what is compiled on every plugin, and what is
// differentiated.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/graph/graph.h"

namespace xladder::test {

// A parameter of a program with the range from which its elements are taken.
struct Input {
  TensorType type;
  double low = -2, high = 2;
};

struct OpExample {
  std::string name;    // of the golden file
  graph::OpCode code;  // the op it shows
  DType dtype;         // of the operands, where they have no fixed one
  std::vector<Input> inputs;
  std::function<std::vector<graph::Value>(graph::Graph&, std::span<const graph::Value>)> build;
  int64_t num_replicas = 1;
};

// Variants of one name that differ in the element type alone stand next to each other.
const std::vector<OpExample>& op_examples();

std::string full_name(const OpExample& example);  // "dot_general_batched_f32"

// Whether it has a loop that runs as often as a parameter says: such a one has no derivative.
bool is_uncounted(const OpExample& example);

// Appends the example's parameters, ops and results to an empty graph.
void build_example(const OpExample& example, graph::Graph& graph);
std::string print_example(const OpExample& example);

// Distinct elements that fill the range evenly in a mixed order, the same for the same `salt`, so that maxima, kinks
// and ties are at a known distance; whole numbers for integers, both values for pred.
HostTensor example_values(const Input& input, int salt);
std::vector<HostTensor> example_values(std::span<const Input> inputs);

}  // namespace xladder::test
