#include "xladder/program/passes/sample_axis.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Value;
using graph::ValueId;
using Axes = std::vector<int64_t>;
using Values = std::vector<Value>;

// A value whose first axis in the source is samples * rows may stand apart in the target: its shape then differs.
class SampleAxis : public graph::Rewriter {
 public:
  SampleAxis(const Graph& source, int64_t samples) : source_(source), samples_(samples) {}

  std::optional<Values> visit(const Op& op, std::span<Value> operands) override {
    std::optional<Values> made;
    if (op.code == OpCode::kReshape) {
      made = reshaped(op, operands[0]);
    } else if (any_apart(op, operands)) {
      made = kept_apart(op, operands);
    }
    if (!made)
      for (size_t i = 0; i < operands.size(); ++i) operands[i] = reshape(operands[i], shape_of(op.operands[i]));
    return made;
  }

  Value result(Value value, ValueId, const TensorType& type) override { return reshape(value, type.shape); }

 private:
  const Shape& shape_of(ValueId source) const { return source_.type_of(source).shape; }

  bool is_apart(ValueId source, Value value) const { return value.shape() != shape_of(source); }
  bool any_apart(const Op& op, std::span<const Value> operands) const {
    for (size_t i = 0; i < operands.size(); ++i)
      if (is_apart(op.operands[i], operands[i])) return true;
    return false;
  }

  Shape apart(const Shape& shape) const {
    Shape out = {samples_, shape[0] / samples_};
    out.insert(out.end(), shape.begin() + 1, shape.end());
    return out;
  }

  // What is the same for all rows is made anew; the rest is reshaped.
  Value apart(Value value, const Shape& source) const {
    const Shape shape = apart(source);
    if (value.shape() == shape) return value;
    Graph& graph = value.graph();
    const auto producer = graph.producer_of(value.id());
    if (!producer) return reshape(value, shape);
    const Op& op = graph.op(*producer);
    if (op.code == OpCode::kConstant && op.attributes.literal("value").is_splat())
      return constant(graph, op.attributes.literal("value").to_doubles().front(), {value.dtype(), shape});
    if (op.code != OpCode::kBroadcastInDim) return reshape(value, shape);
    Axes dimensions = op.attributes.integers("dimensions");
    if (!dimensions.empty() && dimensions[0] == 0) return reshape(value, shape);
    for (int64_t& axis : dimensions) ++axis;
    return broadcast_in_dim(graph.value(op.operands[0]), shape, dimensions);
  }

  // Axes of a shape as they are once it is apart; of the first one both of its parts.
  static Axes moved(const Axes& axes) {
    Axes out;
    for (const int64_t axis : axes) {
      if (axis == 0) out.push_back(0);
      out.push_back(axis + 1);
    }
    return out;
  }
  static bool has_first(const Axes& axes) { return std::ranges::find(axes, 0) != axes.end(); }

  // The product of the first axes, two or more and samples among them, is the first axis of the result.
  bool joins_samples(const Shape& from, const Shape& to) const {
    if (from.size() < 2 || to.empty() || from[0] != samples_) return false;
    int64_t product = from[0];
    for (size_t i = 1; i < from.size(); ++i) {
      product *= from[i];
      if (product == to[0]) return product > samples_;
    }
    return false;
  }

  std::optional<Values> reshaped(const Op& op, Value x) const {
    const Shape &from = shape_of(op.operands[0]), &to = shape_of(op.results[0]);
    const bool stays = is_apart(op.operands[0], x) && !to.empty() && to[0] > samples_ && to[0] % samples_ == 0;
    if (stays || joins_samples(from, to)) return Values{reshape(x, apart(to))};
    return Values{reshape(x, to)};
  }

  std::optional<Values> kept_apart(const Op& op, std::span<const Value> operands) const {
    switch (op.code) {
      case OpCode::kBroadcastInDim:
        return broadcasted(op, operands[0]);
      case OpCode::kConcatenate:
        return concatenated(op, operands);
      case OpCode::kDotGeneral:
        return product(op, operands[0], operands[1]);
      case OpCode::kOptimizationBarrier:
        return operands[0].graph().append(op.code, operands, op.attributes);
      case OpCode::kPad:
        return padded(op, operands);
      case OpCode::kReduce:
        return reduction(op, operands);
      case OpCode::kSlice:
        return sliced(op, operands[0]);
      case OpCode::kTranspose:
        return transposed(op, operands[0]);
      default:
        return is_elementwise(op.code) ? elementwise(op, operands) : std::nullopt;
    }
  }

  // Scalars that stand for every element stay.
  std::optional<Values> elementwise(const Op& op, std::span<const Value> operands) const {
    const Shape& shape = shape_of(op.results[0]);
    Values all;
    for (size_t i = 0; i < operands.size(); ++i) {
      if (shape_of(op.operands[i]) != shape && !shape_of(op.operands[i]).empty()) return std::nullopt;
      all.push_back(shape_of(op.operands[i]) == shape ? apart(operands[i], shape) : operands[i]);
    }
    return all.front().graph().append(op.code, all, op.attributes);
  }

  std::optional<Values> broadcasted(const Op& op, Value x) const {
    const Axes& dimensions = op.attributes.integers("dimensions");
    const Shape& to = shape_of(op.results[0]);
    if (dimensions[0] != 0 || to[0] != shape_of(op.operands[0])[0]) return std::nullopt;
    return Values{broadcast_in_dim(x, apart(to), moved(dimensions))};
  }

  std::optional<Values> concatenated(const Op& op, std::span<const Value> operands) const {
    const int64_t axis = op.attributes.integer("axis");
    if (axis == 0) return std::nullopt;
    Values parts;
    for (size_t i = 0; i < operands.size(); ++i) parts.push_back(apart(operands[i], shape_of(op.operands[i])));
    return Values{concatenate(parts, axis + 1)};
  }

  std::optional<Values> padded(const Op& op, std::span<const Value> operands) const {
    Axes edges[] = {op.attributes.integers("low"), op.attributes.integers("high"), op.attributes.integers("interior")};
    if (std::ranges::any_of(edges, [](const Axes& edge) { return edge[0] != 0; })) return std::nullopt;
    for (Axes& edge : edges) edge.insert(edge.begin(), 0);
    return Values{pad(operands[0], operands[1], edges[0], edges[1], edges[2])};
  }

  std::optional<Values> sliced(const Op& op, Value x) const {
    Axes start = op.attributes.integers("start"), limit = op.attributes.integers("limit");
    Axes strides = op.attributes.integers("strides");
    const int64_t rows = shape_of(op.operands[0])[0];
    if (start[0] != 0 || limit[0] != rows || strides[0] != 1) return std::nullopt;
    start.insert(start.begin(), 0);
    strides.insert(strides.begin(), 1);
    limit[0] = rows / samples_;
    limit.insert(limit.begin(), samples_);
    return Values{slice(x, start, limit, strides)};
  }

  static std::optional<Values> transposed(const Op& op, Value x) {
    const Axes& permutation = op.attributes.integers("permutation");
    if (permutation[0] != 0) return std::nullopt;
    return Values{transpose(x, moved(permutation))};
  }

  static std::optional<Values> reduction(const Op& op, std::span<const Value> operands) {
    if (operands.size() != 1 || !graph::simple_reducer(op)) return std::nullopt;
    graph::Attributes attributes = op.attributes;
    attributes.set("dimensions", moved(op.attributes.integers("dimensions")));
    return operands[0].graph().append(op.code, operands, std::move(attributes));
  }

  // Rows of the left operand stay rows of the result; rows that are summed over are two axes to sum over.
  std::optional<Values> product(const Op& op, Value lhs, Value rhs) const {
    const Axes &left = op.attributes.integers("lhs_contracting"), &right = op.attributes.integers("rhs_contracting");
    if (!op.attributes.integers("lhs_batch").empty()) return std::nullopt;
    graph::Attributes attributes = op.attributes;
    const Values sides = {lhs, rhs};
    if (has_first(left) && has_first(right)) {
      if (std::ranges::find(left, 0) - left.begin() != std::ranges::find(right, 0) - right.begin()) return std::nullopt;
      attributes.set("lhs_contracting", moved(left));
      attributes.set("rhs_contracting", moved(right));
      const Values both = {apart(lhs, shape_of(op.operands[0])), apart(rhs, shape_of(op.operands[1]))};
      return lhs.graph().append(op.code, both, std::move(attributes));
    }
    if (has_first(left) || is_apart(op.operands[1], rhs)) return std::nullopt;
    attributes.set("lhs_contracting", moved(left));
    return lhs.graph().append(op.code, sides, std::move(attributes));
  }

  const Graph& source_;
  int64_t samples_;
};

}  // namespace

void keep_sample_axis(const Graph& source, Graph& target, int64_t samples) {
  SampleAxis apart(source, samples);
  graph::rewrite(source, target, apart);
}

}  // namespace xladder::passes
