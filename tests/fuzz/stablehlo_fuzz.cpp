#include "tests/fuzz/fuzz_target.h"
#include "xladder/graph/print.h"
#include "xladder/graph/reader/read_graph.h"
#include "xladder/program/passes/match_composites.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // What is parsed is printed, and what is printed is parsed to the same.
  const std::string text(xladder::fuzz::text_of(data, size));
  const auto tree = xladder::reader::parse(text, "input");
  if (!tree) return 0;
  const std::string printed = xladder::reader::to_string(*tree);
  const auto again = xladder::reader::parse(printed, "printed");
  xladder::fuzz::require(again.has_value());
  xladder::fuzz::require(xladder::reader::to_string(*again) == printed);

  // The same of its graph.
  const xladder::reader::Limits limits{.most_bytes = size_t{1} << 24, .most_ops = 10'000, .most_depth = 100};
  const auto read = xladder::reader::read_graph(*tree, limits);
  if (!read) return 0;
  const std::string graph = print_stablehlo(*read->graph, read->print_options());
  const auto read_again = xladder::reader::read_graph(graph, "printed");
  xladder::fuzz::require(read_again.has_value());
  xladder::fuzz::require(print_stablehlo(*read_again->graph, read_again->print_options()) == graph);

  // Layers are looked for in it, whatever they compute.
  const std::vector<bool> is_trained(read->graph->num_parameters(), true);
  xladder::graph::Graph matched;
  xladder::passes::match_composites(*read->graph, matched, is_trained);
  return 0;
}
