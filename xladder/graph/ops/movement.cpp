// Elements of the operands at other places.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

// Integer scalars of one type.
bool are_indices(std::span<const TensorType> types) {
  return std::ranges::all_of(types, [&](const TensorType& type) {
    return is_integer(type.dtype) && type.shape.empty() && type == types.front();
  });
}

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_broadcast_in_dim(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const Shape& shape = context.attributes.integers("shape");
  const std::vector<int64_t>& dimensions = context.attributes.integers("dimensions");
  context.require(static_cast<int64_t>(dimensions.size()) == x.rank(), "one result dimension for each axis");
  for (size_t i = 0; i < dimensions.size(); ++i) {
    const int64_t to = dimensions[i];
    context.require(to >= 0 && to < static_cast<int64_t>(shape.size()) && (i == 0 || dimensions[i - 1] < to),
                    "dimensions rise and lie inside the result shape " + to_string(shape));
    context.require(x.shape[i] == 1 || x.shape[i] == shape[static_cast<size_t>(to)],
                    "each axis is 1 or as long as the one it becomes in " + to_string(shape));
  }
  return {TensorType{x.dtype, shape}};
}

std::vector<TensorType> infer_concatenate(const InferContext& context) {
  context.require(!context.operands.empty(), "takes at least one operand");
  TensorType type = context.operands[0];
  const int64_t axis = context.attributes.integer("axis");
  context.require(axis >= 0 && axis < type.rank(), "the axis exists");
  const auto at = static_cast<size_t>(axis);
  for (const TensorType& part : context.operands.subspan(1)) {
    TensorType expected = type;
    context.require(part.rank() == type.rank(), "operands have one rank");
    expected.shape[at] = part.shape[at];
    context.require(part == expected, "operands differ along the axis only");
    type.shape[at] += part.shape[at];
  }
  return {std::move(type)};
}

std::vector<TensorType> infer_reshape(const InferContext& context) {
  TensorType type{context.operands[0].dtype, context.attributes.integers("shape")};
  context.require(type.num_elements() == context.operands[0].num_elements(),
                  "the number of elements stays, wanted " + to_string(type.shape));
  return {std::move(type)};
}

std::vector<TensorType> infer_transpose(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const std::vector<int64_t>& permutation = context.attributes.integers("permutation");
  context.require(static_cast<int64_t>(permutation.size()) == x.rank() && are_distinct_axes(permutation, x.rank()),
                  "takes each axis once, wanted permutation " + to_string(permutation));
  TensorType type{x.dtype, {}};
  for (const int64_t axis : permutation) type.shape.push_back(x.shape[static_cast<size_t>(axis)]);
  return {std::move(type)};
}

std::vector<TensorType> infer_reverse(const InferContext& context) {
  context.require(are_distinct_axes(context.attributes.integers("dimensions"), context.operands[0].rank()),
                  "dimensions exist and differ, wanted " + to_string(context.attributes.integers("dimensions")));
  return {context.operands[0]};
}

std::vector<TensorType> infer_slice(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const auto& start = context.attributes.integers("start");
  const auto& limit = context.attributes.integers("limit");
  const auto& strides = context.attributes.integers("strides");
  const auto rank = static_cast<size_t>(x.rank());
  context.require(start.size() == rank && limit.size() == rank && strides.size() == rank,
                  "start, limit and strides name each axis");
  TensorType type{x.dtype, {}};
  for (size_t i = 0; i < rank; ++i) {
    context.require(0 <= start[i] && start[i] <= limit[i] && limit[i] <= x.shape[i] && strides[i] > 0,
                    "0 <= start <= limit <= size and strides above 0, wanted " + to_string(start) + " to " +
                        to_string(limit) + " by " + to_string(strides));
    type.shape.push_back((limit[i] - start[i] + strides[i] - 1) / strides[i]);
  }
  return {std::move(type)};
}

std::vector<TensorType> infer_pad(const InferContext& context) {
  context.require((context.operands[1] == TensorType{context.operands[0].dtype, {}}),
                  "takes a tensor and a scalar of its element type");
  const TensorType& x = context.operands[0];
  const auto& low = context.attributes.integers("low");
  const auto& high = context.attributes.integers("high");
  const auto& interior = context.attributes.integers("interior");
  const auto rank = static_cast<size_t>(x.rank());
  context.require(low.size() == rank && high.size() == rank && interior.size() == rank,
                  "low, high and interior name each axis");
  TensorType type{x.dtype, {}};
  for (size_t i = 0; i < rank; ++i) {
    const int64_t size = low[i] + x.shape[i] + std::max<int64_t>(x.shape[i] - 1, 0) * interior[i] + high[i];
    context.require(size >= 0 && interior[i] >= 0, "neither sizes nor interior get below 0, wanted " + to_string(low) +
                                                       ", " + to_string(high) + " and interior " + to_string(interior));
    type.shape.push_back(size);
  }
  return {std::move(type)};
}

std::vector<TensorType> infer_dynamic_slice(const InferContext& context) {
  context.require(!context.operands.empty(), "takes a tensor and its start");
  const TensorType& x = context.operands[0];
  const Shape& sizes = context.attributes.integers("sizes");
  context.require(static_cast<int64_t>(context.operands.size()) == 1 + x.rank() &&
                      static_cast<int64_t>(sizes.size()) == x.rank() && are_indices(context.operands.subspan(1)),
                  "takes one integer start and one size for each axis");
  for (size_t i = 0; i < sizes.size(); ++i)
    context.require(sizes[i] >= 0 && sizes[i] <= x.shape[i], "sizes fit, wanted " + to_string(sizes));
  return {TensorType{x.dtype, sizes}};
}

std::vector<TensorType> infer_dynamic_update_slice(const InferContext& context) {
  context.require(context.operands.size() >= 2, "takes a tensor, an update and its start");
  const TensorType& x = context.operands[0];
  const TensorType& update = context.operands[1];
  context.require(static_cast<int64_t>(context.operands.size()) == 2 + x.rank() && update.rank() == x.rank() &&
                      update.dtype == x.dtype && are_indices(context.operands.subspan(2)),
                  "takes an update of the same rank and one integer start for each axis");
  for (size_t i = 0; i < x.shape.size(); ++i) context.require(update.shape[i] <= x.shape[i], "the update fits");
  return {x};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

std::string broadcast_attributes(const Op& op) {
  return "broadcast_dimensions = " + array_text(op.attributes.integers("dimensions"));
}
std::string concatenate_attributes(const Op& op) {
  return fmt::format("dimension = {} : i64", op.attributes.integer("axis"));
}
std::string dynamic_slice_attributes(const Op& op) {
  return "slice_sizes = " + array_text(op.attributes.integers("sizes"));
}
std::string pad_attributes(const Op& op) {
  const Attributes& a = op.attributes;
  return fmt::format("edge_padding_high = {}, edge_padding_low = {}, interior_padding = {}",
                     array_text(a.integers("high")), array_text(a.integers("low")), array_text(a.integers("interior")));
}
std::string reverse_attributes(const Op& op) {
  return "dimensions = " + array_text(op.attributes.integers("dimensions"));
}
std::string slice_attributes(const Op& op) {
  const Attributes& a = op.attributes;
  return fmt::format("limit_indices = {}, start_indices = {}, strides = {}", array_text(a.integers("limit")),
                     array_text(a.integers("start")), array_text(a.integers("strides")));
}
std::string transpose_attributes(const Op& op) {
  return "permutation = " + array_text(op.attributes.integers("permutation"));
}

using Values = std::vector<Value>;

Values read_broadcast(const PrintedOp& printed) {
  return {broadcast_in_dim(printed.operand(0), printed.result().shape, printed.integers("broadcast_dimensions"))};
}
Values read_concatenate(const PrintedOp& printed) {
  return {concatenate(printed.operands(), printed.integer("dimension"))};
}
Values read_dynamic_slice(const PrintedOp& printed) {
  return {dynamic_slice(printed.operand(0), printed.operands_from(1), printed.integers("slice_sizes"))};
}
Values read_pad(const PrintedOp& printed) {
  return {pad(printed.operand(0), printed.operand(1), printed.integers("edge_padding_low"),
              printed.integers("edge_padding_high"), printed.integers("interior_padding"))};
}
Values read_reshape(const PrintedOp& printed) { return {reshape(printed.operand(0), printed.result().shape)}; }
Values read_reverse(const PrintedOp& printed) { return {reverse(printed.operand(0), printed.integers("dimensions"))}; }
Values read_slice(const PrintedOp& printed) {
  return {slice(printed.operand(0), printed.integers("start_indices"), printed.integers("limit_indices"),
                printed.integers("strides"))};
}
Values read_transpose(const PrintedOp& printed) {
  return {transpose(printed.operand(0), printed.integers("permutation"))};
}

constexpr OpDef movement_op(OpCode code, std::string_view name, int num_operands,
                            std::vector<TensorType> (*rule)(const InferContext&),
                            std::string (*print)(const Op&) = nullptr, Values (*read)(const PrintedOp&) = nullptr) {
  return {.code = code,
          .name = name,
          .op_class = OpClass::kMovement,
          .num_operands = num_operands,
          .infer = rule,
          .print = print,
          .read = read};
}

constexpr OpDef kMovementRows[] = {
    movement_op(OpCode::kBroadcastInDim, "broadcast_in_dim", 1, infer_broadcast_in_dim, broadcast_attributes,
                read_broadcast),
    movement_op(OpCode::kConcatenate, "concatenate", kAnyNumber, infer_concatenate, concatenate_attributes,
                read_concatenate),
    movement_op(OpCode::kDynamicSlice, "dynamic_slice", kAnyNumber, infer_dynamic_slice, dynamic_slice_attributes,
                read_dynamic_slice),
    movement_op(OpCode::kDynamicUpdateSlice, "dynamic_update_slice", kAnyNumber, infer_dynamic_update_slice),
    movement_op(OpCode::kPad, "pad", 2, infer_pad, pad_attributes, read_pad),
    movement_op(OpCode::kReshape, "reshape", 1, infer_reshape, nullptr, read_reshape),
    movement_op(OpCode::kReverse, "reverse", 1, infer_reverse, reverse_attributes, read_reverse),
    movement_op(OpCode::kSlice, "slice", 1, infer_slice, slice_attributes, read_slice),
    movement_op(OpCode::kTranspose, "transpose", 1, infer_transpose, transpose_attributes, read_transpose),
};

}  // namespace

std::span<const OpDef> movement_ops() { return kMovementRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

Value broadcast_in_dim(Value x, Shape shape, std::vector<int64_t> dimensions) {
  return x.graph().append_one(OpCode::kBroadcastInDim, {x},
                              {{"shape", std::move(shape)}, {"dimensions", std::move(dimensions)}});
}

Value broadcast(Value scalar, Shape shape) { return broadcast_in_dim(scalar, std::move(shape), {}); }

Value concatenate(std::span<const Value> parts, int64_t axis) {
  if (parts.empty()) throw GraphError("[concatenate] takes at least one operand; got no operands");
  if (parts.size() == 1) return parts.front();
  return parts.front().graph().append(OpCode::kConcatenate, parts, {{"axis", axis}}).front();
}

Value reshape(Value x, Shape shape) {
  if (x.shape() == shape) return x;
  return x.graph().append_one(OpCode::kReshape, {x}, {{"shape", std::move(shape)}});
}

Value transpose(Value x, std::vector<int64_t> permutation) {
  return x.graph().append_one(OpCode::kTranspose, {x}, {{"permutation", std::move(permutation)}});
}

Value reverse(Value x, std::vector<int64_t> dimensions) {
  return x.graph().append_one(OpCode::kReverse, {x}, {{"dimensions", std::move(dimensions)}});
}

Value slice(Value x, std::vector<int64_t> start, std::vector<int64_t> limit, std::vector<int64_t> strides) {
  if (strides.empty()) strides.assign(start.size(), 1);
  return x.graph().append_one(
      OpCode::kSlice, {x}, {{"start", std::move(start)}, {"limit", std::move(limit)}, {"strides", std::move(strides)}});
}

Value slice_axis(Value x, int64_t axis, int64_t start, int64_t limit) {
  std::vector<int64_t> starts(x.shape().size(), 0);
  std::vector<int64_t> limits = x.shape();
  starts.at(static_cast<size_t>(axis)) = start;
  limits.at(static_cast<size_t>(axis)) = limit;
  return slice(x, std::move(starts), std::move(limits));
}

Value pad(Value x, Value padding_value, std::vector<int64_t> low, std::vector<int64_t> high,
          std::vector<int64_t> interior) {
  if (interior.empty()) interior.assign(low.size(), 0);
  return x.graph().append_one(OpCode::kPad, {x, padding_value},
                              {{"low", std::move(low)}, {"high", std::move(high)}, {"interior", std::move(interior)}});
}

Value dynamic_slice(Value x, std::span<const Value> start, Shape sizes) {
  std::vector<Value> operands{x};
  operands.insert(operands.end(), start.begin(), start.end());
  return x.graph().append(OpCode::kDynamicSlice, operands, {{"sizes", std::move(sizes)}}).front();
}

Value dynamic_update_slice(Value x, Value update, std::span<const Value> start) {
  std::vector<Value> operands{x, update};
  operands.insert(operands.end(), start.begin(), start.end());
  return x.graph().append(OpCode::kDynamicUpdateSlice, operands).front();
}

}  // namespace xladder::graph
