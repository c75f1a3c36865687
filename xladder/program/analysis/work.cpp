#include "xladder/program/analysis/work.h"

#include "xladder/graph/counted_loop.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/analysis/flops.h"

namespace xladder::analysis {
namespace {

using graph::Block;
using graph::Graph;
using graph::Op;
using graph::OpClass;
using graph::OpCode;
using graph::ValueId;

const char* family_of(OpClass op_class) {
  switch (op_class) {
    case OpClass::kUnary:
    case OpClass::kBinary:
    case OpClass::kElementwise:
      return "elementwise";
    case OpClass::kSource:
      return "sources";
    case OpClass::kMovement:
      return "movement";
    case OpClass::kContraction:
      return "products";
    case OpClass::kReduction:
      return "reductions";
    case OpClass::kCollective:
      return "collectives";
    case OpClass::kStructure:
    case OpClass::kOther:
      break;
  }
  return "other";
}

double bytes_of(const TensorType& type) {
  return static_cast<double>(type.num_elements()) * static_cast<double>(size_of(type.dtype));
}

double bytes_of(const Graph& graph, const std::vector<ValueId>& values) {
  double sum = 0;
  for (const ValueId value : values) sum += bytes_of(graph.type_of(value));
  return sum;
}

double elements_of(const Graph& graph, const std::vector<ValueId>& values) {
  double sum = 0;
  for (const ValueId value : values) sum += static_cast<double>(graph.type_of(value).num_elements());
  return sum;
}

double flops_of(const Graph& graph, const Op& op) {
  switch (graph::op_def(op).op_class) {
    case OpClass::kUnary:
    case OpClass::kBinary:
    case OpClass::kElementwise:
      return elements_of(graph, op.results);
    case OpClass::kReduction:
      return elements_of(graph, op.operands);
    case OpClass::kContraction:
      return static_cast<double>(product_flops(graph, op));
    default:
      return 0;
  }
}

class Counter {
 public:
  explicit Counter(const Graph& graph) : graph_(graph), live_(graph::live_ops(graph)) {
    count(graph.body(), 1);
    work_.least_bytes = bytes_of(graph, graph.body().arguments) + bytes_of(graph, graph.body().results);
  }
  Work take() { return std::move(work_); }

 private:
  void count(const Block& block, double rounds) {
    for (const graph::OpId id : block.ops) {
      const Op& op = graph_.op(id);
      if (!live_[static_cast<size_t>(id)]) continue;
      if (op.code == OpCode::kWhile || op.code == OpCode::kCase || op.code == OpCode::kIf) {
        const auto loop = op.code == OpCode::kWhile ? graph::counted_loop(graph_, op) : std::nullopt;
        for (const Block& region : op.regions)
          count(region, loop ? rounds * static_cast<double>(loop->rounds) : rounds);
      } else {
        count(op, rounds);
      }
    }
  }

  void count(const Op& op, double rounds) {
    const OpClass op_class = graph::op_def(op).op_class;
    const double flops = flops_of(graph_, op);
    Work::Family& family = work_.families[family_of(op_class)];
    family.ops += rounds;
    family.flops += rounds * flops;
    family.bytes += rounds * (bytes_of(graph_, op.operands) + bytes_of(graph_, op.results));
    if (op_class == OpClass::kContraction) work_.product_flops[graph_.type_of(op.operands[0]).dtype] += rounds * flops;
    if (op_class != OpClass::kCollective) return;
    Work::Collective& collective = work_.collectives[std::string(graph::name_of(op.code))];
    collective.count += rounds;
    collective.bytes += rounds * bytes_of(graph_, op.operands);
  }

  const Graph& graph_;
  const std::vector<bool> live_;
  Work work_;
};

}  // namespace

double Work::flops() const {
  double sum = 0;
  for (const auto& [name, family] : families) sum += family.flops;
  return sum;
}

Work work_of(const Graph& graph) { return Counter(graph).take(); }

}  // namespace xladder::analysis
