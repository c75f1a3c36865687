// Ops that are built wrongly, and what they say.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

using Arguments = std::span<const Value>;

struct Misuse {
  OpCode code;
  std::vector<TensorType> operands;
  std::function<void(Graph&, Arguments)> build;
  std::string message;
};

// Of ops with many rules, for infer_test.cpp.
std::vector<Misuse> indexing_misuses();
std::vector<Misuse> exchange_misuses();
std::vector<Misuse> branch_misuses();

}  // namespace xladder::graph
