#include "xladder/program/passes/row_picks.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "xladder/graph/ops.h"

namespace xladder::passes {
namespace {

using graph::Op;
using graph::OpCode;
using graph::OpId;
using graph::ValueId;

constexpr int64_t kMostElements = int64_t{1} << 18;  // of a tensor
constexpr size_t kMostKept = size_t{1} << 22;        // of all
constexpr size_t kDeepest = 64;                      // ops one after the other

std::optional<int64_t> few_elements(std::span<const int64_t> sizes) {
  int64_t total = 1;
  for (const int64_t size : sizes) {
    if (size < 0 || (size > 0 && total > kMostElements / size)) return std::nullopt;
    total *= size;
  }
  return total;
}

// How far elements lie apart that are neighbours along each axis.
std::vector<int64_t> strides_of(std::span<const int64_t> sizes) {
  std::vector<int64_t> strides(sizes.size(), 1);
  for (size_t axis = sizes.size(); axis-- > 1;) strides[axis - 1] = strides[axis] * sizes[axis];
  return strides;
}
int64_t coordinate(int64_t place, size_t axis, std::span<const int64_t> sizes, std::span<const int64_t> strides) {
  return place / strides[axis] % sizes[axis];
}

bool fits_type(DType dtype, int64_t number) {
  if (dtype == DType::kPred) return number == 0 || number == 1;
  const size_t bits = 8 * size_of(dtype);
  if (is_unsigned(dtype)) return number >= 0 && (bits == 64 || number < int64_t{1} << bits);
  return bits == 64 || (number >= -(int64_t{1} << (bits - 1)) && number < int64_t{1} << (bits - 1));
}

// Of operands within 32 bits nothing overflows; of others what does is not known.
std::optional<int64_t> computed_integer(const Op& op, std::span<const int64_t> x) {
  constexpr int64_t kSafe = int64_t{1} << 31;
  for (const int64_t number : x)
    if (number > 2 * kSafe || number < -kSafe) return std::nullopt;
  switch (op.code) {
    case OpCode::kAdd:
      return x[0] + x[1];
    case OpCode::kAnd:
      return x[0] & x[1];
    case OpCode::kOr:
      return x[0] | x[1];
    case OpCode::kConvert:
      return x[0];
    case OpCode::kMaximum:
      return std::max(x[0], x[1]);
    case OpCode::kMinimum:
      return std::min(x[0], x[1]);
    case OpCode::kMultiply:
      if (std::max(std::abs(x[0]), std::abs(x[1])) >= kSafe) return std::nullopt;
      return x[0] * x[1];
    case OpCode::kSelect:
      return x[0] != 0 ? x[1] : x[2];
    case OpCode::kSubtract:
      return x[0] - x[1];
    case OpCode::kCompare: {
      const std::string& direction = op.attributes.text("direction");
      if (direction == "EQ") return x[0] == x[1];
      if (direction == "NE") return x[0] != x[1];
      if (direction == "GE") return x[0] >= x[1];
      if (direction == "GT") return x[0] > x[1];
      return direction == "LE" ? x[0] <= x[1] : x[0] < x[1];
    }
    default:
      return std::nullopt;
  }
}

std::vector<int64_t> counted(const TensorType& type, size_t axis) {
  const std::vector<int64_t> strides = strides_of(type.shape);
  std::vector<int64_t> places(static_cast<size_t>(type.num_elements()));
  for (size_t i = 0; i < places.size(); ++i) places[i] = coordinate(static_cast<int64_t>(i), axis, type.shape, strides);
  return places;
}

std::vector<int64_t> stretched(const std::vector<int64_t>& elements, const Shape& from, const Shape& to,
                               const std::vector<int64_t>& axes) {
  const std::vector<int64_t> in = strides_of(from), out = strides_of(to);
  std::vector<int64_t> all(static_cast<size_t>(num_elements(to)));
  for (size_t i = 0; i < all.size(); ++i) {
    int64_t place = 0;
    for (size_t axis = 0; axis < axes.size(); ++axis)
      if (from[axis] != 1)
        place += in[axis] * coordinate(static_cast<int64_t>(i), static_cast<size_t>(axes[axis]), to, out);
    all[i] = elements[static_cast<size_t>(place)];
  }
  return all;
}

std::optional<std::vector<int64_t>> elements_of(const graph::Literal& literal) {
  const auto count = static_cast<size_t>(literal.type().num_elements());
  if (literal.is_splat()) {
    const auto number = literal.to_integer();
    return number ? std::optional(std::vector<int64_t>(count, *number)) : std::nullopt;
  }
  std::vector<int64_t> elements;
  constexpr double kExact = 9007199254740992;  // 2^53: below it a double holds every integer
  for (const double number : literal.to_doubles()) {
    if (!(number > -kExact && number < kExact)) return std::nullopt;
    elements.push_back(static_cast<int64_t>(number));
  }
  return elements;
}

// The value whose elements, in order, are part `part` of the indices, which lie along `axis`.
std::optional<ValueId> part_of(const graph::Graph& graph, ValueId indices, int64_t axis, int64_t part) {
  const Shape& shape = graph.type_of(indices).shape;
  if (axis == static_cast<int64_t>(shape.size()) || shape[static_cast<size_t>(axis)] == 1) return indices;
  const auto producer = graph.producer_of(indices);
  if (!producer) return std::nullopt;
  const Op& op = graph.op(*producer);
  if (op.code != OpCode::kConcatenate || op.attributes.integer("axis") != axis) return std::nullopt;
  for (const ValueId operand : op.operands) {
    const int64_t length = graph.type_of(operand).shape[static_cast<size_t>(axis)];
    if (part < length) return length == 1 ? std::optional(operand) : std::nullopt;
    part -= length;
  }
  return std::nullopt;
}

}  // namespace

const KnownIntegers::Elements& KnownIntegers::operator()(ValueId id) {
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  Elements elements;
  const TensorType& type = graph_.type_of(id);
  if (depth_ < kDeepest && kept_ < kMostKept && (is_integer(type.dtype) || type.dtype == DType::kPred) &&
      few_elements(type.shape)) {
    ++depth_;
    elements = compute(id);
    --depth_;
    if (elements && !std::ranges::all_of(*elements, [&](int64_t number) { return fits_type(type.dtype, number); }))
      elements.reset();
    kept_ += elements ? elements->size() : 0;
  }
  return known_.insert_or_assign(id, std::move(elements)).first->second;
}

KnownIntegers::Elements KnownIntegers::compute(ValueId id) {
  const auto producer = graph_.producer_of(id);
  if (!producer) return std::nullopt;
  const Op& op = graph_.op(*producer);
  const TensorType& type = graph_.type_of(id);
  switch (op.code) {
    case OpCode::kConstant:
      return elements_of(op.attributes.literal("value"));
    case OpCode::kIota:
      return counted(type, static_cast<size_t>(op.attributes.integer("axis")));
    case OpCode::kReshape:
      return (*this)(op.operands[0]);
    case OpCode::kBroadcastInDim: {
      const Elements& x = (*this)(op.operands[0]);
      if (!x) return std::nullopt;
      return stretched(*x, graph_.type_of(op.operands[0]).shape, type.shape, op.attributes.integers("dimensions"));
    }
    case OpCode::kConcatenate:
      return concatenated(op);
    default:
      return graph::is_elementwise(op.code) && op.results.size() == 1 ? elementwise(op) : std::nullopt;
  }
}

KnownIntegers::Elements KnownIntegers::elementwise(const Op& op) {
  std::vector<const std::vector<int64_t>*> operands;
  for (const ValueId id : op.operands) {
    const Elements& x = (*this)(id);
    if (!x) return std::nullopt;
    operands.push_back(&*x);
  }
  const auto count = static_cast<size_t>(graph_.type_of(op.results[0]).num_elements());
  std::vector<int64_t> elements, arguments(operands.size());
  for (size_t i = 0; i < count; ++i) {
    // A select may have one condition for all.
    for (size_t j = 0; j < operands.size(); ++j) arguments[j] = (*operands[j])[operands[j]->size() == count ? i : 0];
    const auto number = computed_integer(op, arguments);
    if (!number) return std::nullopt;
    elements.push_back(*number);
  }
  return elements;
}

KnownIntegers::Elements KnownIntegers::concatenated(const Op& op) {
  const auto axis = static_cast<size_t>(op.attributes.integer("axis"));
  const Shape& shape = graph_.type_of(op.results[0]).shape;
  const int64_t outer = *few_elements(std::span(shape).first(axis)),
                inner = *few_elements(std::span(shape).subspan(axis + 1));
  std::vector<const std::vector<int64_t>*> parts;
  for (const ValueId id : op.operands) {
    const Elements& part = (*this)(id);
    if (!part) return std::nullopt;
    parts.push_back(&*part);
  }
  std::vector<int64_t> elements;
  for (int64_t i = 0; i < outer; ++i)
    for (size_t j = 0; j < parts.size(); ++j) {
      const int64_t length = graph_.type_of(op.operands[j]).shape[axis] * inner;
      const auto start = parts[j]->begin() + i * length;
      elements.insert(elements.end(), start, start + length);
    }
  return elements;
}

std::optional<ValueId> RowPicks::columns(OpId gather) {
  const auto known = columns_.find(gather);
  if (known != columns_.end()) return known->second;
  const Op& op = graph_.op(gather);
  const auto found = op.code == OpCode::kGather ? find(op) : std::nullopt;
  columns_.emplace(gather, found);
  return found;
}

std::optional<ValueId> RowPicks::find(const Op& gather) {
  const Shape& shape = graph_.type_of(gather.operands[0]).shape;
  const ValueId indices = gather.operands[1];
  const std::vector<int64_t>& sizes = gather.attributes.integers("slice_sizes");
  if (shape.empty() || std::ranges::any_of(sizes, [](int64_t size) { return size != 1; })) return std::nullopt;
  const graph::GatherDimensions d = graph::gather_dimensions(gather.attributes);
  const std::span<const int64_t> rows = std::span(shape).first(shape.size() - 1);
  Shape batch = graph_.type_of(indices).shape;
  if (d.index_vector_dim < static_cast<int64_t>(batch.size())) batch.erase(batch.begin() + d.index_vector_dim);
  const auto count = few_elements(rows);
  if (!count || few_elements(batch) != count) return std::nullopt;

  const auto part_for = [&](size_t axis) -> std::optional<ValueId> {
    const auto place = std::ranges::find(d.start_index_map, static_cast<int64_t>(axis));
    if (place == d.start_index_map.end()) return std::nullopt;
    return part_of(graph_, indices, d.index_vector_dim, place - d.start_index_map.begin());
  };
  const std::vector<int64_t> row_strides = strides_of(rows), batch_strides = strides_of(batch);
  for (size_t axis = 0; axis < rows.size(); ++axis) {
    if (rows[axis] == 1) continue;
    const auto wanted = [&](int64_t row) { return coordinate(row, axis, rows, row_strides); };
    const auto along = std::ranges::find(d.operand_batching_dims, static_cast<int64_t>(axis));
    if (along != d.operand_batching_dims.end()) {
      const int64_t of_indices =
          d.start_indices_batching_dims[static_cast<size_t>(along - d.operand_batching_dims.begin())];
      const auto place = static_cast<size_t>(of_indices > d.index_vector_dim ? of_indices - 1 : of_indices);
      for (int64_t row = 0; row < *count; ++row)
        if (coordinate(row, place, batch, batch_strides) != wanted(row)) return std::nullopt;
      continue;
    }
    const auto part = part_for(axis);
    if (!part) return std::nullopt;
    const KnownIntegers::Elements& places = known_(*part);
    if (!places) return std::nullopt;
    for (int64_t row = 0; row < *count; ++row)
      if ((*places)[static_cast<size_t>(row)] != wanted(row)) return std::nullopt;
  }
  return part_for(shape.size() - 1);
}

}  // namespace xladder::passes
