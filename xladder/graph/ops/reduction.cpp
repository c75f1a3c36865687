// reduce, reduce_window, select_and_scatter and the collectives.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

std::string reducer_name(Reducer reducer) {
  constexpr const char* kNames[] = {"add", "maximum", "minimum", "and", "or"};
  return kNames[static_cast<size_t>(reducer)];
}

void require_reducible(const InferContext& context, const std::string& reducer) {
  const DType dtype = context.operands[0].dtype;
  if (reducer == "and" || reducer == "or")
    context.require(!is_floating(dtype), "reduces booleans or integers with " + reducer);
  else
    context.require(dtype != DType::kPred, "reduces numbers with " + reducer);
}

Shape windowed_shape(const InferContext& context) {
  const Shape& shape = context.operands[0].shape;
  const auto& size = context.attributes.integers("window_size");
  const auto& strides = context.attributes.integers("window_strides");
  const auto& padding = context.attributes.integers("padding");
  context.require(size.size() == shape.size() && strides.size() == shape.size() && padding.size() == 2 * shape.size(),
                  "window size, strides and padding name each axis");
  Shape out;
  for (size_t i = 0; i < shape.size(); ++i) {
    const int64_t padded = shape[i] + padding[2 * i] + padding[2 * i + 1];
    context.require(size[i] > 0 && strides[i] > 0 && padded >= size[i], "the window fits into the padded operand");
    out.push_back((padded - size[i]) / strides[i] + 1);
  }
  return out;
}

Attributes window_attributes(const Window& window) {
  std::vector<int64_t> padding;
  for (const auto& [low, high] : window.padding) padding.insert(padding.end(), {low, high});
  return {{"window_size", window.size}, {"window_strides", window.strides}, {"padding", std::move(padding)}};
}

}  // namespace

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_reduce(const InferContext& context) {
  context.require_one_operand();
  const TensorType& x = context.operands[0];
  const auto& dimensions = context.attributes.integers("dimensions");
  require_reducible(context, context.attributes.text("reducer"));
  for (size_t i = 0; i < dimensions.size(); ++i)
    context.require(dimensions[i] >= 0 && dimensions[i] < x.rank() && (i == 0 || dimensions[i - 1] < dimensions[i]),
                    "dimensions rise and exist, wanted " + to_string(dimensions));
  TensorType type{x.dtype, {}};
  for (int64_t axis = 0; axis < x.rank(); ++axis)
    if (std::find(dimensions.begin(), dimensions.end(), axis) == dimensions.end())
      type.shape.push_back(x.shape[static_cast<size_t>(axis)]);
  return {std::move(type)};
}

std::vector<TensorType> infer_reduce_window(const InferContext& context) {
  context.require_one_operand();
  require_reducible(context, context.attributes.text("reducer"));
  return {TensorType{context.operands[0].dtype, windowed_shape(context)}};
}

std::vector<TensorType> infer_select_and_scatter(const InferContext& context) {
  context.require(context.operands.size() == 2 && is_floating(context.operands[0].dtype) &&
                      context.operands[1] == TensorType{context.operands[0].dtype, windowed_shape(context)},
                  "takes an operand and a source shaped like its windows");
  return {context.operands[0]};
}

std::vector<TensorType> infer_collective(const InferContext& context) {
  context.require_one_operand();
  const int64_t replicas = context.attributes.integer("num_replicas");
  context.require(replicas > 0, "num_replicas is above 0");
  if (context.code != OpCode::kAllGather) require_reducible(context, context.attributes.text("reducer"));
  TensorType type = context.operands[0];
  if (context.code == OpCode::kAllReduce) return {std::move(type)};
  const int64_t axis = context.attributes.integer("axis");
  context.require(axis >= 0 && axis < type.rank(), "the axis exists");
  int64_t& size = type.shape[static_cast<size_t>(axis)];
  if (context.code == OpCode::kAllGather) {
    size *= replicas;
  } else {
    context.require(size % replicas == 0, "the replicas divide the axis");
    size /= replicas;
  }
  return {std::move(type)};
}

// ---- Builders -----------------------------------------------------------------------------------------------------

Value reduce(Value x, Reducer reducer, std::vector<int64_t> dimensions) {
  if (dimensions.empty()) return x;
  return x.graph().append_one(OpCode::kReduce, {x},
                              {{"reducer", reducer_name(reducer)}, {"dimensions", std::move(dimensions)}});
}

Value reduce_window(Value x, Reducer reducer, const Window& window) {
  Attributes attributes = window_attributes(window);
  attributes.set("reducer", reducer_name(reducer));
  return x.graph().append_one(OpCode::kReduceWindow, {x}, std::move(attributes));
}

Value select_and_scatter(Value x, Value source, const Window& window) {
  return x.graph().append_one(OpCode::kSelectAndScatter, {x, source}, window_attributes(window));
}

Value all_reduce(Value x, Reducer reducer, int64_t num_replicas) {
  return x.graph().append_one(OpCode::kAllReduce, {x},
                              {{"reducer", reducer_name(reducer)}, {"num_replicas", num_replicas}});
}

Value all_gather(Value x, int64_t axis, int64_t num_replicas) {
  return x.graph().append_one(OpCode::kAllGather, {x}, {{"axis", axis}, {"num_replicas", num_replicas}});
}

Value reduce_scatter(Value x, Reducer reducer, int64_t axis, int64_t num_replicas) {
  return x.graph().append_one(OpCode::kReduceScatter, {x},
                              {{"reducer", reducer_name(reducer)}, {"axis", axis}, {"num_replicas", num_replicas}});
}

}  // namespace xladder::graph
