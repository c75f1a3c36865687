#include "xladder/graph/verify.h"

#include <fmt/core.h>

#include <vector>

#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

class Verifier {
 public:
  explicit Verifier(const Graph& graph) : graph_(graph), defined_(graph.num_values(), false) {}

  void run() {
    visit(graph_.body());
    std::vector<bool> aliased(graph_.num_results(), false);
    for (size_t i = 0; i < graph_.num_parameters(); ++i) {
      const auto result = graph_.alias_of(i);
      if (!result) continue;
      if (aliased.at(*result))
        throw GraphError(
            fmt::format("[alias] a result holds one donated parameter; got two for {}", graph_.result_name(*result)));
      aliased[*result] = true;
    }
  }

 private:
  void visit(const Block& block) {
    for (const ValueId id : block.arguments) defined_[static_cast<size_t>(id)] = true;
    for (const OpId id : block.ops) {
      const Op& op = graph_.op(id);
      scope_ = op.scope;
      for (const ValueId operand : op.operands) require_defined(operand, name_of(op.code));
      for (const Block& region : op.regions) {
        visit(region);
        leave(region);
      }
      scope_ = op.scope;
      check_types(op);
      for (const ValueId result : op.results) defined_[static_cast<size_t>(result)] = true;
    }
    for (const ValueId id : block.results) require_defined(id, "return");
  }

  // What a region defines is not seen outside of it.
  void leave(const Block& region) {
    for (const ValueId id : region.arguments) defined_[static_cast<size_t>(id)] = false;
    for (const OpId id : region.ops)
      for (const ValueId result : graph_.op(id).results) defined_[static_cast<size_t>(result)] = false;
  }

  void require_defined(ValueId id, std::string_view user) const {
    if (!defined_[static_cast<size_t>(id)])
      throw GraphError(
          fmt::format("[{}] operands are defined before they are used; got value {}{}", user, id, place()));
  }

  std::vector<TensorType> types(const std::vector<ValueId>& ids) const {
    std::vector<TensorType> out;
    for (const ValueId id : ids) out.push_back(graph_.type_of(id));
    return out;
  }

  void check_types(const Op& op) const {
    std::vector<InferContext::RegionTypes> regions;
    for (const Block& region : op.regions) regions.push_back({types(region.arguments), types(region.results)});
    const std::vector<TensorType> operands = types(op.operands);
    const InferContext context{op.code, operands, op.attributes, regions, op.composite};
    std::vector<TensorType> inferred;
    try {
      inferred = infer(context);
    } catch (const GraphError& error) {
      throw GraphError(error.what() + place());
    }
    if (inferred != types(op.results)) context.fail("result types follow from the operands" + place());
  }

  std::string place() const { return scope_ == 0 ? std::string() : "; in " + graph_.scope_name(scope_); }

  const Graph& graph_;
  ScopeId scope_ = 0;
  std::vector<bool> defined_;
};

}  // namespace

void verify(const Graph& graph) { Verifier(graph).run(); }

void verify_pass(const Graph& graph, std::string_view pass) {
  if (!kVerifiesPasses) return;
  try {
    verify(graph);
  } catch (const GraphError& error) {
    throw GraphError(fmt::format("{}, after the pass {}", error.what(), pass));
  }
}

}  // namespace xladder::graph
