#include "xladder/program/imported/summary.h"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/enum_names.h"
#include "xladder/base/json_text.h"
#include "xladder/graph/op_code.h"
#include "xladder/program/analysis/flops.h"
#include "xladder/program/imported/outlook.h"

namespace xladder::imported {
namespace {

using Json = nlohmann::ordered_json;

void count_ops(const graph::Graph& graph, const graph::Block& block, std::map<std::string, int64_t>& counts) {
  for (const graph::OpId id : block.ops) {
    const graph::Op& op = graph.op(id);
    ++counts[std::string(name_of(op.code))];
    for (const graph::Block& region : op.regions) count_ops(graph, region, counts);
  }
}

Json signature_json(const ImportedProgram& program) {
  const graph::Graph& graph = program.graph();
  Json inputs = Json::array(), outputs = Json::array();
  for (size_t i = 0; i < graph.num_parameters(); ++i) {
    Json input = {{"name", program.input_name(i)}, {"type", to_string(graph.parameter_type(i))}};
    if (program.description) {
      input["role"] = enum_name(program.description->inputs[i].role);
      input["trainable"] = program.description->inputs[i].trainable;
    }
    inputs.push_back(std::move(input));
  }
  for (size_t i = 0; i < graph.num_results(); ++i) {
    Json output = {{"name", program.output_name(i)}, {"type", to_string(graph.result_type(i))}};
    if (program.description) output["role"] = enum_name(program.description->outputs[i].role);
    outputs.push_back(std::move(output));
  }
  return {{"inputs", inputs}, {"outputs", outputs}};
}

}  // namespace

Summary summary_of(const ImportedProgram& program) {
  const graph::Graph& graph = program.graph();
  const analysis::FlopCount flops = analysis::count_flops(graph);
  Summary summary{.flops = flops.total(), .flops_are_exact = flops.is_exact()};
  std::map<std::string, int64_t> counts;
  count_ops(graph, graph.body(), counts);
  summary.ops.assign(counts.begin(), counts.end());
  std::ranges::stable_sort(summary.ops, std::ranges::greater(), &std::pair<std::string, int64_t>::second);
  if (program.description && program.description->kind == Kind::kLoss) {
    summary.parameters = 0;
    for (const size_t input : trainable_inputs(program))
      *summary.parameters += graph.parameter_type(input).num_elements();
  }
  for (size_t i = 0; i < graph.num_parameters(); ++i) summary.input_bytes += graph.parameter_type(i).num_bytes();
  for (size_t i = 0; i < graph.num_results(); ++i) summary.output_bytes += graph.result_type(i).num_bytes();
  return summary;
}

std::string summary_json(const ImportedProgram& program) {
  const Summary summary = summary_of(program);
  Json json = {{"file", program.file.string()}, {"num_replicas", program.read.num_replicas}};
  if (program.description) {
    json["kind"] = enum_name(program.description->kind);
    json["framework"] = program.description->framework;
  }
  json.update(signature_json(program));
  json["ops"] = Json::object();
  for (const auto& [name, count] : summary.ops) json["ops"][name] = count;
  json["flops"] = summary.flops;
  json["flops_are_exact"] = summary.flops_are_exact;
  if (summary.parameters) json["parameters"] = *summary.parameters;
  json["input_bytes"] = summary.input_bytes;
  json["output_bytes"] = summary.output_bytes;
  json["outlook"] = Json::array();
  for (const Prospect& prospect : outlook(program))
    json["outlook"].push_back({{"what", prospect.what}, {"possible", prospect.is_possible}, {"why", prospect.why}});
  return text_of_json(json, 2);
}

}  // namespace xladder::imported
