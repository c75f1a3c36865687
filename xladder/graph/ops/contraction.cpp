// Products of matrices.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/matmul_precision.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

std::vector<TensorType> infer_dot_general(const InferContext& context) {
  context.require(context.operands[0].dtype == context.operands[1].dtype, "takes two operands of one element type");
  precision_of(context.attributes);
  const TensorType& lhs = context.operands[0];
  const TensorType& rhs = context.operands[1];
  const auto& lhs_contracting = context.attributes.integers("lhs_contracting");
  const auto& rhs_contracting = context.attributes.integers("rhs_contracting");
  const auto& lhs_batch = context.attributes.integers("lhs_batch");
  const auto& rhs_batch = context.attributes.integers("rhs_batch");
  const auto differ = [](std::vector<int64_t> axes, const std::vector<int64_t>& more) {
    axes.insert(axes.end(), more.begin(), more.end());
    std::sort(axes.begin(), axes.end());
    return std::adjacent_find(axes.begin(), axes.end()) == axes.end();
  };
  context.require(differ(lhs_contracting, lhs_batch) && differ(rhs_contracting, rhs_batch),
                  "contracting dimensions " + to_string(lhs_contracting) + " and " + to_string(rhs_contracting) +
                      " and batch dimensions " + to_string(lhs_batch) + " and " + to_string(rhs_batch) +
                      " name an axis once");
  const auto matches = [&](const std::vector<int64_t>& left, const std::vector<int64_t>& right) {
    if (left.size() != right.size()) return false;
    for (size_t i = 0; i < left.size(); ++i) {
      if (left[i] < 0 || left[i] >= lhs.rank() || right[i] < 0 || right[i] >= rhs.rank()) return false;
      if (lhs.shape[static_cast<size_t>(left[i])] != rhs.shape[static_cast<size_t>(right[i])]) return false;
    }
    return true;
  };
  context.require(matches(lhs_contracting, rhs_contracting), "contracting dimensions " + to_string(lhs_contracting) +
                                                                 " and " + to_string(rhs_contracting) +
                                                                 " have equal sizes");
  context.require(matches(lhs_batch, rhs_batch),
                  "batch dimensions " + to_string(lhs_batch) + " and " + to_string(rhs_batch) + " have equal sizes");
  TensorType type{context.attributes.get<DType>("dtype"), {}};
  for (const int64_t axis : lhs_batch) type.shape.push_back(lhs.shape[static_cast<size_t>(axis)]);
  for (int64_t axis = 0; axis < lhs.rank(); ++axis)
    if (!contains(lhs_batch, axis) && !contains(lhs_contracting, axis))
      type.shape.push_back(lhs.shape[static_cast<size_t>(axis)]);
  for (int64_t axis = 0; axis < rhs.rank(); ++axis)
    if (!contains(rhs_batch, axis) && !contains(rhs_contracting, axis))
      type.shape.push_back(rhs.shape[static_cast<size_t>(axis)]);
  return {std::move(type)};
}

std::string dot_general_attributes(const Op& op) {
  const Attributes& a = op.attributes;
  return fmt::format(
      "dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = {}, rhs_batching_dimensions = {}, "
      "lhs_contracting_dimensions = {}, rhs_contracting_dimensions = {}>{}",
      to_string(a.integers("lhs_batch")), to_string(a.integers("rhs_batch")), to_string(a.integers("lhs_contracting")),
      to_string(a.integers("rhs_contracting")), after_comma(dot_attributes(precision_of(a))));
}

std::vector<Value> read_dot_general(const PrintedOp& printed) {
  const auto axes = [&](const char* name) {
    return printed.integers(std::string("dot_dimension_numbers.") + name, std::vector<int64_t>());
  };
  const DotDimensions dimensions{.lhs_contracting = axes("lhs_contracting_dimensions"),
                                 .rhs_contracting = axes("rhs_contracting_dimensions"),
                                 .lhs_batch = axes("lhs_batching_dimensions"),
                                 .rhs_batch = axes("rhs_batching_dimensions")};
  const Value lhs = printed.operand(0), rhs = printed.operand(1);
  const DType result = printed.result().dtype;
  if (const auto rounded = read_rounded_products(printed)) {
    printed.has("precision_config");
    return {convert(
        dot_general(convert(lhs, rounded->operand), convert(rhs, rounded->operand), dimensions, rounded->sum), result)};
  }
  return {dot_general(lhs, rhs, dimensions, result, read_precision(printed))};
}

constexpr OpDef kContractionRows[] = {
    {.code = OpCode::kDotGeneral,
     .name = "dot_general",
     .op_class = OpClass::kContraction,
     .num_operands = 2,
     .infer = infer_dot_general,
     .print = dot_general_attributes,
     .read = read_dot_general},
};

}  // namespace

std::span<const OpDef> contraction_ops() { return kContractionRows; }

Value dot_general(Value lhs, Value rhs, const DotDimensions& dimensions, std::optional<DType> result,
                  std::optional<MatmulPrecision> precision) {
  Attributes attributes = {{"lhs_contracting", dimensions.lhs_contracting},
                           {"rhs_contracting", dimensions.rhs_contracting},
                           {"lhs_batch", dimensions.lhs_batch},
                           {"rhs_batch", dimensions.rhs_batch},
                           {"dtype", result.value_or(lhs.dtype())}};
  if (precision) set_precision(attributes, *precision);
  return lhs.graph().append_one(OpCode::kDotGeneral, {lhs, rhs}, std::move(attributes));
}

Value matmul(Value lhs, Value rhs) { return dot_general(lhs, rhs, {.lhs_contracting = {1}, .rhs_contracting = {0}}); }

Value matmul_transposed(Value lhs, Value rhs) {
  return dot_general(lhs, rhs, {.lhs_contracting = {1}, .rhs_contracting = {1}});
}

}  // namespace xladder::graph
