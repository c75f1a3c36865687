#include "xladder/program/passes/row_function.h"

#include <algorithm>
#include <cmath>

#include "xladder/graph/ops.h"

namespace xladder::passes {
namespace {

using graph::Op;
using graph::OpCode;
using graph::ValueId;

// A layer has a few dozen ops; more than that is a whole model.
constexpr size_t kMostSteps = 400;

// Of sizes that a memory could hold, otherwise -1.
int64_t product(std::span<const int64_t> sizes) {
  constexpr int64_t kMost = int64_t{1} << 48;
  int64_t total = 1;
  for (const int64_t size : sizes) {
    if (size > 0 && total > kMost / size) return -1;
    total *= size;
  }
  return total;
}

std::optional<double> computed(const Op& op, std::span<const double> x) {
  const auto is = [&](bool value) { return value ? 1.0 : 0.0; };
  switch (op.code) {
    case OpCode::kAbs:
      return std::abs(x[0]);
    case OpCode::kAdd:
      return x[0] + x[1];
    case OpCode::kClamp:
      return std::min(std::max(x[1], x[0]), x[2]);
    case OpCode::kCompare: {
      const std::string& direction = op.attributes.text("direction");
      if (direction == "EQ") return is(x[0] == x[1]);
      if (direction == "NE") return is(x[0] != x[1]);
      if (direction == "GE") return is(x[0] >= x[1]);
      if (direction == "GT") return is(x[0] > x[1]);
      return direction == "LE" ? is(x[0] <= x[1]) : is(x[0] < x[1]);
    }
    case OpCode::kBitcastConvert:
    case OpCode::kConvert:
      return x[0];
    case OpCode::kDivide:
      return x[0] / x[1];
    case OpCode::kErf:
      return std::erf(x[0]);
    case OpCode::kErfc:
      return std::erfc(x[0]);
    case OpCode::kExponential:
      return std::exp(x[0]);
    case OpCode::kExponentialMinusOne:
      return std::expm1(x[0]);
    case OpCode::kIsFinite:
      return is(std::isfinite(x[0]));
    case OpCode::kLog:
      return std::log(x[0]);
    case OpCode::kLogistic:
      return 1 / (1 + std::exp(-x[0]));
    case OpCode::kLogPlusOne:
      return std::log1p(x[0]);
    case OpCode::kMaximum:
      return std::max(x[0], x[1]);
    case OpCode::kMinimum:
      return std::min(x[0], x[1]);
    case OpCode::kMultiply:
      return x[0] * x[1];
    case OpCode::kNegate:
      return -x[0];
    case OpCode::kPower:
      return std::pow(x[0], x[1]);
    case OpCode::kRsqrt:
      return 1 / std::sqrt(x[0]);
    case OpCode::kSelect:
      return x[0] != 0 ? x[1] : x[2];
    case OpCode::kSqrt:
      return std::sqrt(x[0]);
    case OpCode::kSubtract:
      return x[0] - x[1];
    case OpCode::kTanh:
      return std::tanh(x[0]);
    default:
      return std::nullopt;
  }
}

bool rounds_below_f32(DType dtype) { return is_floating(dtype) && size_of(dtype) < size_of(DType::kF32); }

// Whether what the op gives are numbers that it was given, or their opposites.
bool gives_given_numbers(OpCode code) {
  return code == OpCode::kAbs || code == OpCode::kClamp || code == OpCode::kMaximum || code == OpCode::kMinimum ||
         code == OpCode::kNegate || code == OpCode::kSelect;
}

// Whether the op takes numbers for what they are. Bits are only passed on, to become the number again:
// xladder.export stops gradients so.
bool takes_numbers(const graph::Graph& graph, const Op& op) {
  const DType from = graph.type_of(op.operands[0]).dtype, to = graph.type_of(op.results[0]).dtype;
  const auto is_wider = [](DType a, DType b) { return is_floating(a) && is_floating(b) && size_of(a) >= size_of(b); };
  if (op.code == OpCode::kBitcastConvert) {
    if (size_of(from) != size_of(to)) return false;
    const auto producer = graph.producer_of(op.operands[0]);
    return is_floating(from) || (is_floating(to) && producer && graph.op(*producer).code == OpCode::kBitcastConvert);
  }
  if (op.code == OpCode::kConvert) return from == DType::kPred || is_wider(to, from);
  if (rounds_below_f32(to) && !gives_given_numbers(op.code)) return false;
  return std::ranges::none_of(op.operands, [&](ValueId id) { return is_integer(graph.type_of(id).dtype); });
}

}  // namespace

RowFunction::RowFunction(const graph::Graph& graph, const Shape& shape)
    : graph_(graph),
      width_(shape.empty() ? 1 : shape.back()),
      count_(shape.empty() ? 1 : product(std::span(shape).first(shape.size() - 1))) {}

double RowFunction::number(size_t salt, size_t index) {
  // Fills (-1, 1) without a pattern that a row's sums could cancel.
  const double turns = (static_cast<double>(index) + 1) * 0.6180339887498949 + static_cast<double>(salt) * 0.2360679775;
  return 2 * (turns - std::floor(turns)) - 1;
}

bool RowFunction::is_row_shape(const Shape& shape) const {
  return !shape.empty() && shape.back() == width_ && product(shape) == width_ * count_;
}
bool RowFunction::is_for_each_row(const Shape& shape) const { return product(shape) == count_; }
bool RowFunction::is_vector_shape(const Shape& shape) const {
  return !shape.empty() && shape.back() == width_ && product(shape) == width_;
}

void RowFunction::set_row(ValueId id, RowNumbers numbers) {
  known_.insert_or_assign(id, Known{Layout::kRow, std::move(numbers)});
  depends_.insert_or_assign(id, true);
}

std::optional<RowNumbers> RowFunction::operator()(ValueId id) {
  const Maybe value = compute(id);
  return value ? std::optional(value->numbers) : std::nullopt;
}

RowFunction::Maybe RowFunction::compute(ValueId id) {
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  if (++steps_ > kMostSteps) return std::nullopt;
  Maybe value = compute_anew(id);
  known_.insert_or_assign(id, value);
  return value;
}

bool RowFunction::depends(ValueId id) {
  const auto known = depends_.find(id);
  if (known != depends_.end()) return known->second;
  if (++steps_ > kMostSteps) return true;
  depends_.emplace(id, false);
  bool any = false;
  if (const auto producer = graph_.producer_of(id)) {
    const Op& op = graph_.op(*producer);
    any = !op.regions.empty() || std::ranges::any_of(op.operands, [&](ValueId operand) { return depends(operand); });
  }
  depends_[id] = any;
  return any;
}

// A vector, or a tensor of rows, that is not computed of the rows that were set.
RowFunction::Maybe RowFunction::found(ValueId id) {
  const TensorType& type = graph_.type_of(id);
  if (!is_floating(type.dtype) || depends(id)) return std::nullopt;
  const auto as_found = [&](std::vector<ValueId>& list, size_t most, size_t salt, Layout layout) -> Maybe {
    if (list.size() == most) return std::nullopt;
    list.push_back(id);
    Known known{layout, RowNumbers(static_cast<size_t>(width_))};
    for (size_t i = 0; i < known.numbers.size(); ++i) known.numbers[i] = number(salt + list.size(), i);
    return known;
  };
  if (is_vector_shape(type.shape)) return as_found(vectors_, most_vectors_, 10, Layout::kVector);
  if (is_row_shape(type.shape)) return as_found(rows_, most_rows_, 20, Layout::kRow);
  return std::nullopt;
}

// The number that every element of a value is.
std::optional<double> RowFunction::same(ValueId id) {
  const auto producer = graph_.producer_of(id);
  if (!producer || ++steps_ > kMostSteps) return std::nullopt;
  const Op& op = graph_.op(*producer);
  if (op.code == OpCode::kConstant) {
    const graph::Literal& literal = op.attributes.literal("value");
    return literal.is_splat() ? std::optional(literal.to_doubles()[0]) : std::nullopt;
  }
  const auto is_converted = [&] { return op.code == OpCode::kConvert && is_floating(graph_.type_of(id).dtype); };
  if (op.code == OpCode::kBroadcastInDim || op.code == OpCode::kReshape || is_converted()) return same(op.operands[0]);
  if (!is_elementwise(op.code) || op.code == OpCode::kBitcastConvert || !takes_numbers(graph_, op)) return std::nullopt;
  std::vector<double> numbers;
  for (const ValueId operand : op.operands) {
    const auto number = same(operand);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return computed(op, numbers);
}

RowFunction::Maybe RowFunction::compute_anew(ValueId id) {
  const auto producer = graph_.producer_of(id);
  if (!producer) return found(id);
  if (!depends(id)) {  // what is the same for all rows is taken as a whole
    if (const auto number = same(id)) return Known{Layout::kSame, {*number}};
    const Shape& shape = graph_.type_of(id).shape;
    if (is_vector_shape(shape) || (most_rows_ > 0 && is_row_shape(shape))) return found(id);
  }
  const Op& op = graph_.op(*producer);
  if (op.results.front() != id) return std::nullopt;
  Maybe value;
  switch (op.code) {
    case OpCode::kBroadcastInDim:
      if (const Maybe x = compute(op.operands[0])) value = broadcast(op, *x);
      break;
    case OpCode::kReshape:
      if (const Maybe x = compute(op.operands[0])) value = reshaped(op, *x);
      break;
    case OpCode::kReduce:
      if (op.operands.size() == 1)
        if (const Maybe x = compute(op.operands[0])) value = reduced(op, *x);
      break;
    case OpCode::kSlice:
      if (graph_.type_of(op.operands[0]) == graph_.type_of(id)) value = compute(op.operands[0]);
      break;
    case OpCode::kGather:
      value = gathered(op, *producer);
      break;
    case OpCode::kBatchNormTraining:
      value = normalised(op);
      break;
    case OpCode::kSelect:
      if (is_guarded(op)) {
        value = compute(op.operands[1]);
        if (value && doubts_guards_) value->numbers.assign(value->numbers.size(), std::nan(""));
        break;
      }
      [[fallthrough]];
    default:
      value = elementwise(op);
  }
  return value;
}

RowFunction::Maybe RowFunction::broadcast(const Op& op, Known x) const {
  if (x.layout == Layout::kSame) return x;
  const Shape& from = graph_.type_of(op.operands[0]).shape;
  const Shape& to = graph_.type_of(op.results[0]).shape;
  const std::vector<int64_t>& axes = op.attributes.integers("dimensions");
  if (!std::ranges::is_sorted(axes)) return std::nullopt;
  const int64_t last = static_cast<int64_t>(to.size()) - 1;
  const auto goes_along_row = [&](size_t i) { return axes[i] == last && from[i] != 1; };
  bool stretches_before = false;  // another axis than that of the row
  std::vector<int64_t> before(to.size(), 1);
  for (size_t i = 0; i < axes.size(); ++i) before[static_cast<size_t>(axes[i])] = from[i];
  for (size_t i = 0; i + 1 < to.size(); ++i) stretches_before = stretches_before || before[i] != to[i];
  const bool stretches_last = !to.empty() && before.back() != to.back();
  switch (x.layout) {
    case Layout::kRow:
      return !stretches_before && !stretches_last ? Maybe(x) : std::nullopt;
    case Layout::kVector:
      if (from.empty() || !goes_along_row(from.size() - 1)) return std::nullopt;
      if (is_row_shape(to)) return Known{Layout::kRow, x.numbers};
      return is_vector_shape(to) ? Maybe(x) : std::nullopt;
    case Layout::kPerRow:
      if (stretches_before) return std::nullopt;
      if (!stretches_last) return x;
      return is_row_shape(to) ? Maybe(Known{Layout::kRow, x.numbers}) : std::nullopt;
    case Layout::kSame:
      break;
  }
  return std::nullopt;
}

RowFunction::Maybe RowFunction::reshaped(const Op& op, Known x) const {
  const Shape& to = graph_.type_of(op.results[0]).shape;
  const bool fits = x.layout == Layout::kRow      ? is_row_shape(to)
                    : x.layout == Layout::kVector ? is_vector_shape(to)
                                                  : true;
  return fits ? Maybe(x) : std::nullopt;
}

RowFunction::Maybe RowFunction::reduced(const Op& op, const Known& x) const {
  const auto reducer = graph::simple_reducer(op);
  const Shape& shape = graph_.type_of(op.operands[0]).shape;
  const std::vector<int64_t>& axes = op.attributes.integers("dimensions");
  if (!reducer || axes != std::vector<int64_t>{static_cast<int64_t>(shape.size()) - 1}) return std::nullopt;
  if (x.layout != Layout::kRow && x.layout != Layout::kSame) return std::nullopt;
  const auto width = static_cast<size_t>(shape.back());
  if (x.numbers.size() != 1 && x.numbers.size() != width) return std::nullopt;
  const Layout layout = x.layout == Layout::kRow ? Layout::kPerRow : Layout::kSame;
  const bool adds = *reducer == graph::Reducer::kAdd;
  if (adds && rounds_below_f32(graph_.type_of(op.results[0]).dtype)) return std::nullopt;
  if (!adds && *reducer != graph::Reducer::kMaximum && *reducer != graph::Reducer::kMinimum) return std::nullopt;
  double total = x.numbers[0];
  if (x.numbers.size() == 1) return Known{layout, {adds ? total * static_cast<double>(width) : total}};
  for (size_t i = 1; i < width; ++i) {
    const double next = x.numbers[i];
    total = adds ? total + next : *reducer == graph::Reducer::kMaximum ? std::max(total, next) : std::min(total, next);
  }
  return Known{layout, {total}};
}

// All of a tensor, or one element of each row.
RowFunction::Maybe RowFunction::gathered(const Op& op, graph::OpId id) {
  const Shape& shape = graph_.type_of(op.operands[0]).shape;
  if (op.attributes.integers("slice_sizes") == shape && product(graph_.type_of(op.results[0]).shape) == product(shape))
    if (const Maybe x = compute(op.operands[0])) return reshaped(op, *x);
  if (picks_ == nullptr || !is_row_shape(shape)) return std::nullopt;
  const auto columns = picks_->columns(id);
  if (!columns || (picked_ && *picked_ != *columns)) return std::nullopt;
  const Maybe x = compute(op.operands[0]);
  if (!x || (x->layout != Layout::kRow && x->layout != Layout::kSame)) return std::nullopt;
  picked_ = columns;
  return Known{Layout::kPerRow, {x->numbers[x->numbers.size() == 1 ? 0 : column_]}};
}

// A batch norm of [1, features, row].
RowFunction::Maybe RowFunction::normalised(const Op& op) {
  const TensorType& type = graph_.type_of(op.operands[0]);
  const auto features = static_cast<size_t>(op.attributes.integer("feature_axis"));
  if (type.dtype != DType::kF32 || features + 1 >= type.shape.size() || type.shape[features] != count_)
    return std::nullopt;
  const Maybe x = compute(op.operands[0]);
  const auto scale = same(op.operands[1]), offset = same(op.operands[2]);
  if (!x || x->layout != Layout::kRow || !scale || !offset) return std::nullopt;
  RowNumbers numbers = x->numbers.size() == 1 ? RowNumbers(static_cast<size_t>(width_), x->numbers[0]) : x->numbers;
  double mean = 0, variance = 0;
  for (const double number : numbers) mean += number / static_cast<double>(width_);
  for (const double number : numbers) variance += (number - mean) * (number - mean) / static_cast<double>(width_);
  const double root = std::sqrt(variance + static_cast<double>(static_cast<float>(op.attributes.number("epsilon"))));
  for (double& number : numbers) number = (number - mean) / root * *scale + *offset;
  return Known{Layout::kRow, std::move(numbers)};
}

bool RowFunction::is_guarded(const Op& op) {
  if (picks_ == nullptr) return false;
  const ValueId guard = op.operands[0];
  const auto otherwise = same(op.operands[2]);
  const Shape& shape = graph_.type_of(guard).shape;
  if (!otherwise || !std::isnan(*otherwise) || same(guard) || depends(guard)) return false;
  if (!shape.empty() && !is_for_each_row(shape)) return false;
  if (std::ranges::find(guards_, guard) == guards_.end()) guards_.push_back(guard);
  return true;
}

RowFunction::Maybe RowFunction::elementwise(const Op& op) {
  if (!is_elementwise(op.code) || !takes_numbers(graph_, op)) return std::nullopt;
  std::vector<Known> operands;
  Known out;
  size_t size = 1;
  for (const ValueId id : op.operands) {
    const Maybe x = compute(id);
    if (!x) return std::nullopt;
    if (x->layout != Layout::kSame) {
      if (out.layout != Layout::kSame && out.layout != x->layout) return std::nullopt;
      out.layout = x->layout;
    }
    size = std::max(size, x->numbers.size());
    operands.push_back(*x);
  }
  for (const Known& x : operands)
    if (x.numbers.size() != 1 && x.numbers.size() != size) return std::nullopt;
  std::vector<double> arguments(operands.size());
  for (size_t i = 0; i < size; ++i) {
    for (size_t j = 0; j < operands.size(); ++j)
      arguments[j] = operands[j].numbers[operands[j].numbers.size() == 1 ? 0 : i];
    const auto value = computed(op, arguments);
    if (!value) return std::nullopt;
    out.numbers.push_back(*value);
  }
  return out;
}

}  // namespace xladder::passes
