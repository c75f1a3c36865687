// reduce, reduce_window and select_and_scatter.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

int64_t dilated(int64_t size, int64_t dilation) { return size == 0 ? 0 : (size - 1) * dilation + 1; }

// ---- Shape rules --------------------------------------------------------------------------------------------------

// The tensors that are reduced: of a reducer by name the operands, otherwise an initial value for each follows.
std::span<const TensorType> reduced_tensors(const InferContext& context) {
  if (context.attributes.has(kReducerAttribute)) {
    context.require(context.operands.size() == 1, "takes one operand");
    return context.operands;
  }
  const size_t count = context.operands.size() / 2;
  context.require(count > 0 && context.operands.size() == 2 * count, "takes tensors and an initial value for each");
  const auto tensors = context.operands.first(count);
  for (size_t i = 0; i < count; ++i)
    context.require(
        tensors[i].shape == tensors[0].shape && context.operands[count + i] == TensorType{tensors[i].dtype, {}},
        "takes tensors of one shape and a scalar of the type of each");
  return tensors;
}

std::vector<TensorType> infer_reduce(const InferContext& context) {
  const auto tensors = reduced_tensors(context);
  const auto& dimensions = context.attributes.integers("dimensions");
  require_reducer(context, tensors);
  const int64_t rank = tensors[0].rank();
  for (size_t i = 0; i < dimensions.size(); ++i)
    context.require(dimensions[i] >= 0 && dimensions[i] < rank && (i == 0 || dimensions[i - 1] < dimensions[i]),
                    "dimensions rise and exist, wanted " + to_string(dimensions));
  Shape shape;
  for (int64_t axis = 0; axis < rank; ++axis)
    if (!contains(dimensions, axis)) shape.push_back(tensors[0].shape[static_cast<size_t>(axis)]);
  std::vector<TensorType> types;
  for (const TensorType& tensor : tensors) types.push_back({tensor.dtype, shape});
  return types;
}

Shape windowed_shape(const InferContext& context) {
  const Shape& shape = context.operands[0].shape;
  const Window window = window_of(context.attributes);
  const size_t rank = shape.size();
  context.require(window.size.size() == rank && window.strides.size() == rank && window.padding.size() == rank,
                  "window size, strides and padding name each axis");
  context.require(window.base_dilations.size() == rank && window.window_dilations.size() == rank,
                  "dilations name each axis");
  Shape out;
  for (size_t i = 0; i < rank; ++i) {
    context.require(window.base_dilations[i] > 0 && window.window_dilations[i] > 0, "dilations are above 0");
    const int64_t padded =
        dilated(shape[i], window.base_dilations[i]) + window.padding[i].first + window.padding[i].second;
    const int64_t size = dilated(std::max<int64_t>(window.size[i], 0), window.window_dilations[i]);
    context.require(size > 0 && window.strides[i] > 0 && padded >= size, "the window fits into the padded operand");
    out.push_back((padded - size) / window.strides[i] + 1);
  }
  return out;
}

std::vector<TensorType> infer_reduce_window(const InferContext& context) {
  const auto tensors = reduced_tensors(context);
  require_reducer(context, tensors);
  const Shape shape = windowed_shape(context);
  std::vector<TensorType> types;
  for (const TensorType& tensor : tensors) types.push_back({tensor.dtype, shape});
  return types;
}

// Without regions it selects the largest and adds.
std::vector<TensorType> infer_select_and_scatter(const InferContext& context) {
  const bool has_regions = !context.regions.empty();
  context.require(context.operands.size() == (has_regions ? 3u : 2u),
                  has_regions ? "takes an operand, a source and an initial value" : "takes an operand and a source");
  const TensorType& x = context.operands[0];
  context.require(
      (has_regions || is_floating(x.dtype)) && context.operands[1] == TensorType{x.dtype, windowed_shape(context)},
      "takes an operand and a source shaped like its windows");
  if (!has_regions) return {x};
  const TensorType scalar{x.dtype, {}};
  context.require(context.operands[2] == scalar && context.regions.size() == 2, "takes a scalar and two regions");
  context.require(context.regions[0].arguments == std::vector{scalar, scalar} &&
                      context.regions[0].results == std::vector{TensorType{DType::kPred, {}}},
                  "the first region compares two elements and returns one pred");
  require_reducer(context, context.operands.first(1), 1);
  return {x};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

std::string reduce_attributes(const Op& op) {
  return "dimensions = " + array_text(op.attributes.integers("dimensions"));
}

std::string window_text(const Op& op) {
  const Attributes& a = op.attributes;
  std::string text =
      fmt::format("window_dimensions = {}, window_strides = {}, padding = {}", array_text(a.integers("window_size")),
                  array_text(a.integers("window_strides")), matrix_text(a.integers("padding"), 2));
  for (const char* name : {"base_dilations", "window_dilations"})
    if (a.has(name)) text += fmt::format(", {} = {}", name, array_text(a.integers(name)));
  return text;
}

// A scalar that a few other ops make of a constant, as a constant.
Value folded(Value scalar, int most_ops = 4) {
  const auto producer = scalar.graph().producer_of(scalar.id());
  if (!producer || most_ops == 0) return scalar;
  const Op& op = scalar.graph().op(*producer);
  const bool moves = op.code == OpCode::kBroadcastInDim || op.code == OpCode::kReshape;
  if (!moves && !(op.code == OpCode::kConvert && is_floating(scalar.dtype()))) return scalar;
  const Literal* literal = constant_value(folded(scalar.graph().value(op.operands[0]), most_ops - 1));
  if (literal == nullptr || literal->type().num_elements() != 1) return scalar;
  HostTensor value = literal->to_tensor();
  if (!moves) value = HostTensor::from_doubles({scalar.dtype(), {}}, value.to_doubles());
  return constant(scalar.graph(), Literal({scalar.dtype(), {}}, std::move(value)));
}

struct PrintedReduction {
  std::vector<Value> tensors, initial;
};

PrintedReduction read_reduced(const PrintedOp& printed) {
  const std::span<const Value> operands = printed.operands();
  const size_t count = operands.size() / 2;
  if (count == 0 || operands.size() != 2 * count) printed.refuse("takes tensors and an initial value for each");
  PrintedReduction out{{operands.begin(), operands.begin() + static_cast<std::ptrdiff_t>(count)}, {}};
  for (const Value& initial : operands.last(count)) {
    if (!initial.shape().empty()) printed.refuse("starts from scalars; got " + to_string(initial.type()));
    out.initial.push_back(folded(initial));
  }
  return out;
}

std::vector<Value> read_reduce(const PrintedOp& printed) {
  const PrintedReduction reduced = read_reduced(printed);
  std::vector<int64_t> dimensions = printed.integers("dimensions");
  std::ranges::sort(dimensions);
  return graph::reduce(reduced.tensors, reduced.initial, printed.region(0), std::move(dimensions));
}

Window read_window(const PrintedOp& printed, size_t rank) {
  const std::vector<int64_t> ones(rank, 1);
  Window window{printed.integers("window_dimensions", ones), printed.integers("window_strides", ones), {}};
  window.base_dilations = printed.integers("base_dilations", ones);
  window.window_dilations = printed.integers("window_dilations", ones);
  const std::vector<int64_t> padding = printed.integers("padding", std::vector<int64_t>(2 * rank, 0));
  if (padding.size() != 2 * rank) printed.refuse("has a padding at both ends of each axis");
  for (size_t i = 0; i < rank; ++i) window.padding.emplace_back(padding[2 * i], padding[2 * i + 1]);
  return window;
}

std::vector<Value> read_reduce_window(const PrintedOp& printed) {
  const PrintedReduction reduced = read_reduced(printed);
  return graph::reduce_window(reduced.tensors, reduced.initial, printed.region(0),
                              read_window(printed, reduced.tensors[0].shape().size()));
}

std::vector<Value> read_select_and_scatter(const PrintedOp& printed) {
  const Value x = printed.operand(0), initial = printed.operand(2);
  if (printed.operands().size() != 3 || !initial.shape().empty())
    printed.refuse("takes an operand, a source and an initial scalar");
  return {select_and_scatter(x, printed.operand(1), folded(initial), printed.region(0), printed.region(1),
                             read_window(printed, x.shape().size()))};
}

constexpr OpDef kReductionRows[] = {
    {.code = OpCode::kReduce,
     .name = "reduce",
     .op_class = OpClass::kReduction,
     .infer = infer_reduce,
     .print = reduce_attributes,
     .reducer_text = ReducerText::kInitAndRegion,
     .read = read_reduce},
    {.code = OpCode::kReduceWindow,
     .name = "reduce_window",
     .op_class = OpClass::kReduction,
     .infer = infer_reduce_window,
     .print = window_text,
     .reducer_text = ReducerText::kInitAndRegion,
     .read = read_reduce_window},
    {.code = OpCode::kSelectAndScatter,
     .name = "select_and_scatter",
     .op_class = OpClass::kReduction,
     .infer = infer_select_and_scatter,
     .print = window_text,
     .reducer_text = ReducerText::kInitSelectAndRegion,
     .read = read_select_and_scatter},
};

// Dilations of 1 are not mentioned.
Attributes window_attributes(const Window& window) {
  std::vector<int64_t> padding;
  for (const auto& [low, high] : window.padding) padding.insert(padding.end(), {low, high});
  Attributes attributes = {
      {"window_size", window.size}, {"window_strides", window.strides}, {"padding", std::move(padding)}};
  const auto dilates = [](const std::vector<int64_t>& list) {
    return std::ranges::any_of(list, [](int64_t dilation) { return dilation != 1; });
  };
  if (dilates(window.base_dilations)) attributes.set("base_dilations", window.base_dilations);
  if (dilates(window.window_dilations)) attributes.set("window_dilations", window.window_dilations);
  return attributes;
}

std::vector<Value> joined(std::span<const Value> first, std::span<const Value> second) {
  std::vector<Value> all(first.begin(), first.end());
  all.insert(all.end(), second.begin(), second.end());
  return all;
}

void require_pairs(std::string_view op, std::span<const Value> tensors, std::span<const Value> initial) {
  if (tensors.empty() || tensors.size() != initial.size())
    throw GraphError(fmt::format("[{}] takes tensors and an initial value for each; got {} and {}", op, tensors.size(),
                                 initial.size()));
}

// The one tensor of a reduction and its reducer, if it is a simple one.
std::optional<Reducer> simple(std::span<const Value> tensors, const Block& region) {
  if (tensors.size() != 1) return std::nullopt;
  const auto reducer = recognised_reducer(tensors[0].graph(), region);
  return reducer == Reducer::kReplace ? std::nullopt : reducer;
}

bool compares_by_ge(const Graph& graph, const Block& block) {
  const auto producer = block.results.size() == 1 ? graph.producer_of(block.results[0]) : std::nullopt;
  if (!producer) return false;
  const Op& op = graph.op(*producer);
  return op.code == OpCode::kCompare && op.attributes.text("direction") == "GE" && op.operands == block.arguments &&
         !op.attributes.flag("total_order");
}

}  // namespace

std::span<const OpDef> reduction_ops() { return kReductionRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

Window window_of(const Attributes& attributes) {
  const auto& padding = attributes.integers("padding");
  Window window{attributes.integers("window_size"), attributes.integers("window_strides"), {}};
  for (size_t i = 0; i + 1 < padding.size(); i += 2) window.padding.emplace_back(padding[i], padding[i + 1]);
  const auto dilations = [&](const std::string& name) {
    return attributes.has(name) ? attributes.integers(name) : std::vector<int64_t>(window.size.size(), 1);
  };
  window.base_dilations = dilations("base_dilations");
  window.window_dilations = dilations("window_dilations");
  return window;
}

Value reduce(Value x, Reducer reducer, std::vector<int64_t> dimensions) {
  if (dimensions.empty()) return x;
  return x.graph().append_one(
      OpCode::kReduce, {x},
      {{kReducerAttribute, std::string(name_of(reducer))}, {"dimensions", std::move(dimensions)}});
}

std::vector<Value> reduce(std::span<const Value> tensors, std::span<const Value> initial, const RegionBuilder& combine,
                          std::vector<int64_t> dimensions) {
  require_pairs("reduce", tensors, initial);
  std::vector<Block> regions;
  regions.push_back(build_reducer(tensors, combine));
  if (const auto reducer = simple(tensors, regions[0])) {
    const Value reduced = reduce(tensors[0], *reducer, std::move(dimensions));
    if (is_identity(*reducer, initial[0])) return {reduced};
    return {combined(*reducer, broadcast(initial[0], reduced.shape()), reduced)};
  }
  return tensors[0].graph().append(OpCode::kReduce, joined(tensors, initial), {{"dimensions", std::move(dimensions)}},
                                   std::move(regions));
}

Value reduce_window(Value x, Reducer reducer, const Window& window) {
  Attributes attributes = window_attributes(window);
  attributes.set(kReducerAttribute, std::string(name_of(reducer)));
  return x.graph().append_one(OpCode::kReduceWindow, {x}, std::move(attributes));
}

std::vector<Value> reduce_window(std::span<const Value> tensors, std::span<const Value> initial,
                                 const RegionBuilder& combine, const Window& window) {
  require_pairs("reduce_window", tensors, initial);
  std::vector<Block> regions;
  regions.push_back(build_reducer(tensors, combine));
  if (const auto reducer = simple(tensors, regions[0])) {
    if (is_identity(*reducer, initial[0])) return {reduce_window(tensors[0], *reducer, window)};
    // The initial value stands in the padding, too: it may be taken apart where it counts once however often it is met.
    if (is_idempotent(*reducer)) {
      const Value reduced = reduce_window(tensors[0], *reducer, window);
      return {combined(*reducer, broadcast(initial[0], reduced.shape()), reduced)};
    }
  }
  return tensors[0].graph().append(OpCode::kReduceWindow, joined(tensors, initial), window_attributes(window),
                                   std::move(regions));
}

Value select_and_scatter(Value x, Value source, const Window& window) {
  return x.graph().append_one(OpCode::kSelectAndScatter, {x, source}, window_attributes(window));
}

Value select_and_scatter(Value x, Value source, Value initial, const RegionBuilder& select,
                         const RegionBuilder& scatter, const Window& window) {
  Graph& graph = x.graph();
  const std::span<const Value> tensors(&x, 1);
  std::vector<Block> regions;
  regions.push_back(build_reducer(tensors, select));
  regions.push_back(build_reducer(tensors, scatter));
  const bool is_simple = is_floating(x.dtype()) && compares_by_ge(graph, regions[0]) &&
                         recognised_reducer(graph, regions[1]) == Reducer::kAdd && is_identity(Reducer::kAdd, initial);
  if (is_simple) return select_and_scatter(x, source, window);
  const Value operands[] = {x, source, initial};
  return graph.append(OpCode::kSelectAndScatter, operands, window_attributes(window), std::move(regions)).front();
}

}  // namespace xladder::graph
