// A graph as StableHLO text, the form that PJRT plugins compile (program format "mlir").
#pragma once

#include <map>
#include <string>

#include "xladder/base/host_tensor.h"
#include "xladder/graph/graph.h"

namespace xladder::graph {

struct PrintOptions {
  std::string module_name = "xladder";
  int64_t num_replicas = 1;
  // Parameters that become constants of these values (of the same types, not pred, not aliased), by name. Two
  // characters a byte.
  std::map<std::string, const HostTensor*> constants = {};
  bool locations = false;  // each op says which part of the model it belongs to: loc("blocks.3.attn")
};

// Structured ops are printed in MLIR's generic form, which has stayed readable for every StableHLO version since 0.9.
// Only ops that a result depends on are printed. Throws std::logic_error on a composite: lower those first.
std::string print_stablehlo(const Graph& graph, const PrintOptions& options = {});

std::string mlir_type(const TensorType& type);  // "tensor<4x8xf32>"

}  // namespace xladder::graph
