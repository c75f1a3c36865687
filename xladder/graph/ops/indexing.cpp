// gather and scatter: slices of a tensor at places that are computed.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/reducer.h"
#include "xladder/graph/region.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

using Axes = std::vector<int64_t>;

bool rise(const Axes& axes) { return std::ranges::adjacent_find(axes, std::ranges::greater_equal()) == axes.end(); }

int64_t size(const TensorType& type, int64_t axis) { return type.shape[static_cast<size_t>(axis)]; }

// The sizes of `indices` but for the axis that holds the parts of one index.
Shape batch_shape(const TensorType& indices, int64_t index_vector_dim) {
  Shape shape = indices.shape;
  if (index_vector_dim < indices.rank()) shape.erase(shape.begin() + index_vector_dim);
  return shape;
}

// What gather and scatter say alike: which axes of the tensor an index names, which are left out of a slice, and which
// go along with an axis of the indices.
struct Indexing {
  const TensorType& tensor;
  const TensorType& indices;
  const Axes &left_out, &batching, &indices_batching, &index_map;
  int64_t index_vector_dim;
};

void require_indexing(const InferContext& context, const Indexing& x) {
  context.require(is_integer(x.indices.dtype), "indices are integers");
  context.require(x.index_vector_dim >= 0 && x.index_vector_dim <= x.indices.rank(),
                  "the axis that holds an index exists, or is one beyond the last");
  const int64_t parts = x.index_vector_dim == x.indices.rank() ? 1 : size(x.indices, x.index_vector_dim);
  Axes named = x.left_out;
  named.insert(named.end(), x.batching.begin(), x.batching.end());
  context.require(are_distinct_axes(named, x.tensor.rank()) && rise(x.left_out) && rise(x.batching),
                  "axes without a place in a slice exist, rise and differ");
  named = x.index_map;
  named.insert(named.end(), x.batching.begin(), x.batching.end());
  context.require(static_cast<int64_t>(x.index_map.size()) == parts && are_distinct_axes(named, x.tensor.rank()),
                  fmt::format("an index of {} parts names as many axes, each once", parts));
  context.require(are_distinct_axes(x.indices_batching, x.indices.rank()) &&
                      !contains(x.indices_batching, x.index_vector_dim) &&
                      x.batching.size() == x.indices_batching.size(),
                  "batching axes come in pairs");
  for (size_t i = 0; i < x.batching.size(); ++i)
    context.require(size(x.tensor, x.batching[i]) == size(x.indices, x.indices_batching[i]),
                    "batching axes have equal sizes");
}

// ---- gather -------------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_gather(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const GatherDimensions d = gather_dimensions(context.attributes);
  require_indexing(context, {x, context.operands[1], d.collapsed_slice_dims, d.operand_batching_dims,
                             d.start_indices_batching_dims, d.start_index_map, d.index_vector_dim});
  const Shape& sizes = context.attributes.integers("slice_sizes");
  context.require(static_cast<int64_t>(sizes.size()) == x.rank(), "one slice size for each axis");
  Shape slice;
  for (int64_t axis = 0; axis < x.rank(); ++axis) {
    const int64_t length = sizes[static_cast<size_t>(axis)];
    context.require(length >= 0 && length <= size(x, axis), "slices fit, wanted " + to_string(sizes));
    if (contains(d.collapsed_slice_dims, axis) || contains(d.operand_batching_dims, axis))
      context.require(length <= 1, "axes without a place in a slice have slices of 1, wanted " + to_string(sizes));
    else
      slice.push_back(length);
  }
  Shape shape = batch_shape(context.operands[1], d.index_vector_dim);
  const auto rank = static_cast<int64_t>(shape.size() + slice.size());
  context.require(d.offset_dims.size() == slice.size() && rise(d.offset_dims) && are_distinct_axes(d.offset_dims, rank),
                  fmt::format("offset dimensions rise and name a place for {} axes of a slice", slice.size()));
  for (size_t i = 0; i < slice.size(); ++i) shape.insert(shape.begin() + d.offset_dims[i], slice[i]);
  return {TensorType{x.dtype, std::move(shape)}};
}

// ---- scatter ------------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_scatter(const InferContext& context) {
  context.require(context.operands.size() >= 3 && context.operands.size() % 2 == 1,
                  "takes tensors, indices and as many updates");
  const size_t count = context.operands.size() / 2;
  const auto inputs = context.operands.first(count), updates = context.operands.last(count);
  const TensorType& indices = context.operands[count];
  const ScatterDimensions d = scatter_dimensions(context.attributes);
  require_indexing(context, {inputs[0], indices, d.inserted_window_dims, d.input_batching_dims,
                             d.scatter_indices_batching_dims, d.scatter_dims_to_operand_dims, d.index_vector_dim});
  Shape window;  // the largest
  for (int64_t axis = 0; axis < inputs[0].rank(); ++axis)
    if (!contains(d.inserted_window_dims, axis) && !contains(d.input_batching_dims, axis))
      window.push_back(size(inputs[0], axis));
  Shape expected = batch_shape(indices, d.index_vector_dim);
  const auto rank = static_cast<int64_t>(expected.size() + window.size());
  context.require(d.update_window_dims.size() == window.size() && rise(d.update_window_dims) &&
                      are_distinct_axes(d.update_window_dims, rank) && updates[0].rank() == rank,
                  fmt::format("update window dimensions rise and name {} axes of the updates", window.size()));
  for (size_t i = 0; i < window.size(); ++i) {
    const int64_t length = size(updates[0], d.update_window_dims[i]);
    context.require(length <= window[i], "the windows of the updates fit");
    expected.insert(expected.begin() + d.update_window_dims[i], length);
  }
  for (size_t i = 0; i < count; ++i)
    context.require(inputs[i].shape == inputs[0].shape && updates[i] == TensorType{inputs[i].dtype, expected},
                    "updates are a window for each index, wanted " + to_string(expected));
  require_reducer(context, inputs);
  return {inputs.begin(), inputs.end()};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

// Without what is left to its default.
std::string dimensions_text(std::initializer_list<std::pair<std::string_view, const Axes&>> lists, int64_t vector_dim) {
  std::string text;
  for (const auto& [name, axes] : lists)
    if (!axes.empty()) text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, to_string(axes));
  if (vector_dim != 0) text += fmt::format("{}index_vector_dim = {}", text.empty() ? "" : ", ", vector_dim);
  return text;
}

std::string gather_attributes(const Op& op) {
  const GatherDimensions d = gather_dimensions(op.attributes);
  return fmt::format("dimension_numbers = #stablehlo.gather<{}>, indices_are_sorted = {}, slice_sizes = {}",
                     dimensions_text({{"offset_dims", d.offset_dims},
                                      {"collapsed_slice_dims", d.collapsed_slice_dims},
                                      {"operand_batching_dims", d.operand_batching_dims},
                                      {"start_indices_batching_dims", d.start_indices_batching_dims},
                                      {"start_index_map", d.start_index_map}},
                                     d.index_vector_dim),
                     op.attributes.flag("indices_are_sorted"), array_text(op.attributes.integers("slice_sizes")));
}

std::string scatter_attributes(const Op& op) {
  const ScatterDimensions d = scatter_dimensions(op.attributes);
  return fmt::format("indices_are_sorted = {}, scatter_dimension_numbers = #stablehlo.scatter<{}>, unique_indices = {}",
                     op.attributes.flag("indices_are_sorted"),
                     dimensions_text({{"update_window_dims", d.update_window_dims},
                                      {"inserted_window_dims", d.inserted_window_dims},
                                      {"input_batching_dims", d.input_batching_dims},
                                      {"scatter_indices_batching_dims", d.scatter_indices_batching_dims},
                                      {"scatter_dims_to_operand_dims", d.scatter_dims_to_operand_dims}},
                                     d.index_vector_dim),
                     op.attributes.flag("unique_indices"));
}

std::vector<Value> read_gather(const PrintedOp& printed) {
  const std::string in = "dimension_numbers.";
  const auto axes = [&](const char* name) { return printed.integers(in + name, Axes()); };
  const GatherDimensions dimensions{.offset_dims = axes("offset_dims"),
                                    .collapsed_slice_dims = axes("collapsed_slice_dims"),
                                    .start_index_map = axes("start_index_map"),
                                    .index_vector_dim = printed.integer(in + "index_vector_dim", 0),
                                    .operand_batching_dims = axes("operand_batching_dims"),
                                    .start_indices_batching_dims = axes("start_indices_batching_dims")};
  return {gather(printed.operand(0), printed.operand(1), dimensions, printed.integers("slice_sizes"),
                 printed.flag("indices_are_sorted"))};
}

std::vector<Value> read_scatter(const PrintedOp& printed) {
  const std::string in = "scatter_dimension_numbers.";
  const auto axes = [&](const char* name) { return printed.integers(in + name, Axes()); };
  const ScatterDimensions dimensions{.update_window_dims = axes("update_window_dims"),
                                     .inserted_window_dims = axes("inserted_window_dims"),
                                     .scatter_dims_to_operand_dims = axes("scatter_dims_to_operand_dims"),
                                     .index_vector_dim = printed.integer(in + "index_vector_dim", 0),
                                     .input_batching_dims = axes("input_batching_dims"),
                                     .scatter_indices_batching_dims = axes("scatter_indices_batching_dims")};
  const std::span<const Value> operands = printed.operands();
  if (operands.size() % 2 == 0) printed.refuse("takes tensors, indices and as many updates");
  const size_t count = operands.size() / 2;
  return scatter(operands.first(count), printed.operand(count), operands.last(count), printed.region(0), dimensions,
                 {.are_sorted = printed.flag("indices_are_sorted"), .are_unique = printed.flag("unique_indices")});
}

constexpr OpDef kIndexingRows[] = {
    {.code = OpCode::kGather,
     .name = "gather",
     .op_class = OpClass::kMovement,
     .num_operands = 2,
     .infer = infer_gather,
     .print = gather_attributes,
     .read = read_gather},
    {.code = OpCode::kScatter,
     .name = "scatter",
     .op_class = OpClass::kReduction,
     .infer = infer_scatter,
     .print = scatter_attributes,
     .reducer_text = ReducerText::kRegion,
     .read = read_scatter},
};

}  // namespace

std::span<const OpDef> indexing_ops() { return kIndexingRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

GatherDimensions gather_dimensions(const Attributes& a) {
  return {a.integers("offset_dims"),           a.integers("collapsed_slice_dims"),
          a.integers("start_index_map"),       a.integer("index_vector_dim"),
          a.integers("operand_batching_dims"), a.integers("start_indices_batching_dims")};
}

ScatterDimensions scatter_dimensions(const Attributes& a) {
  return {a.integers("update_window_dims"),           a.integers("inserted_window_dims"),
          a.integers("scatter_dims_to_operand_dims"), a.integer("index_vector_dim"),
          a.integers("input_batching_dims"),          a.integers("scatter_indices_batching_dims")};
}

Value gather(Value x, Value indices, const GatherDimensions& d, Shape slice_sizes, bool indices_are_sorted) {
  return x.graph().append_one(OpCode::kGather, {x, indices},
                              {{"offset_dims", d.offset_dims},
                               {"collapsed_slice_dims", d.collapsed_slice_dims},
                               {"start_index_map", d.start_index_map},
                               {"index_vector_dim", d.index_vector_dim},
                               {"operand_batching_dims", d.operand_batching_dims},
                               {"start_indices_batching_dims", d.start_indices_batching_dims},
                               {"slice_sizes", std::move(slice_sizes)},
                               {"indices_are_sorted", indices_are_sorted}});
}

namespace {

Attributes attributes_of(const ScatterDimensions& d, const ScatterIndices& indices) {
  return {{"update_window_dims", d.update_window_dims},
          {"inserted_window_dims", d.inserted_window_dims},
          {"scatter_dims_to_operand_dims", d.scatter_dims_to_operand_dims},
          {"index_vector_dim", d.index_vector_dim},
          {"input_batching_dims", d.input_batching_dims},
          {"scatter_indices_batching_dims", d.scatter_indices_batching_dims},
          {"indices_are_sorted", indices.are_sorted},
          {"unique_indices", indices.are_unique}};
}

}  // namespace

Value scatter(Value x, Value indices, Value updates, Reducer reducer, const ScatterDimensions& dimensions,
              const ScatterIndices& known) {
  Attributes attributes = attributes_of(dimensions, known);
  attributes.set(kReducerAttribute, std::string(name_of(reducer)));
  return x.graph().append_one(OpCode::kScatter, {x, indices, updates}, std::move(attributes));
}

std::vector<Value> scatter(std::span<const Value> tensors, Value indices, std::span<const Value> updates,
                           const RegionBuilder& combine, const ScatterDimensions& dimensions,
                           const ScatterIndices& known) {
  if (tensors.empty()) throw GraphError("[scatter] takes tensors, indices and as many updates; got no operands");
  std::vector<Value> operands(tensors.begin(), tensors.end());
  operands.push_back(indices);
  operands.insert(operands.end(), updates.begin(), updates.end());
  return append_reducing(OpCode::kScatter, tensors, operands, attributes_of(dimensions, known), combine);
}

}  // namespace xladder::graph
