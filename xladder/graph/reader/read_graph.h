// A program in StableHLO text as a graph: the inverse of graph/print.h, for what other people's exporters print, too.
//
//   XLADDER_ASSIGN(const reader::ReadGraph read, reader::read_graph(text, "program.mlir"));
//   const std::string again = print_stablehlo(*read.graph, read.print_options());
//
// Calls are replaced by the bodies of their functions, ops of CHLO that the graph lacks by ops that it has; how an op
// is read stands in its row (graph/op_def.h). What has no counterpart is refused with its place in the text.
#pragma once

#include <memory>
#include <string>

#include "xladder/graph/graph.h"
#include "xladder/graph/print.h"
#include "xladder/graph/reader/parse.h"

namespace xladder::reader {

struct ReadGraph {
  // Parameters have the names that the text gives them, results those of jax.result_info or of our own comments; ops
  // the scopes of their locations.
  std::unique_ptr<graph::Graph> graph;
  std::string module_name = "main";  // of a module without a name, too: XLA wants one
  int64_t num_replicas = 1;

  graph::PrintOptions print_options() const;
};

// So that a hostile text of a few bytes becomes no graph that fills the memory.
inline constexpr Limits kGraphLimits{.most_bytes = size_t{1} << 31, .most_ops = 1'000'000, .most_depth = 100};

Result<ReadGraph> read_graph(std::string text, const std::string& file, const Limits& limits = kGraphLimits);
// The same of a tree; `limits` are those it was parsed with.
Result<ReadGraph> read_graph(const Tree& tree, const Limits& limits = kGraphLimits);

}  // namespace xladder::reader
