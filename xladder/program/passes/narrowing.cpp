#include "xladder/program/passes/narrowing.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/composite.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"

namespace xladder::passes {

using graph::Op;
using graph::OpCode;
using graph::Value;
using Values = std::vector<Value>;

namespace {

// To the nearest f32 with a mantissa of 10 bits, ties to even; infinities and NaN stay. As bits, because no op of
// StableHLO rounds so on every device.
Value round_to_tf32(Value x) {
  const Value bits = bitcast_convert(x, DType::kU32);
  const auto word = [&](double value) { return constant_like(bits, value); };
  const Value odd = bitwise_and(shift_right_logical(bits, word(13)), word(1));
  const Value rounded = bitwise_and(bits + word(0xFFF) + odd, word(0xFFFFE000));
  return select(is_finite(x), bitcast_convert(rounded, DType::kF32), x);
}

bool is_movement(OpCode code) {
  return graph::op_def(code).op_class == graph::OpClass::kMovement || code == OpCode::kSelect ||
         code == OpCode::kAllGather || code == OpCode::kAllToAll || code == OpCode::kCollectivePermute;
}

// Operands that a format holds give a result that it holds.
bool is_exact(OpCode code) {
  switch (code) {
    case OpCode::kAbs:
    case OpCode::kCeil:
    case OpCode::kClamp:
    case OpCode::kFloor:
    case OpCode::kMaximum:
    case OpCode::kMinimum:
    case OpCode::kNegate:
    case OpCode::kRoundNearestAfz:
    case OpCode::kRoundNearestEven:
    case OpCode::kSign:
      return true;
    default:
      return false;
  }
}

}  // namespace

Narrowing::Narrowing(const graph::Graph& source, graph::Graph& target, const NarrowingOptions& options)
    : source_(source), target_(target), options_(options), kept_(kept_values(source, options.kept)) {}

TensorType Narrowing::argument_type(graph::ValueId source, const TensorType& type) {
  if (!options_.narrow_interface || type.dtype != DType::kF32 || kept_.contains(source)) return type;
  return {options_.format.storage, type.shape};
}

Value Narrowing::result(Value value, graph::ValueId source, const TensorType& type) {
  if (type.dtype != DType::kF32) return value;
  return options_.narrow_interface && !kept_.contains(source) ? narrow(value) : widen(value);
}

bool Narrowing::touches_f32(const Op& op) const {
  const auto is_touched = [this](graph::ValueId id) { return is_f32(id); };
  return std::any_of(op.operands.begin(), op.operands.end(), is_touched) ||
         std::any_of(op.results.begin(), op.results.end(), is_touched);
}

bool Narrowing::is_narrow(Value x) const {
  return options_.format.storage == DType::kF32 ? rounded_.contains(x.id()) : x.dtype() == options_.format.storage;
}

Value Narrowing::convert_to(Value x, DType dtype) { return convert(x, dtype); }

Value Narrowing::narrow(Value x) {
  if (is_narrow(x)) return x;
  for (const Scope& scope : scopes_)
    if (const auto found = scope.narrow.find(x.id()); found != scope.narrow.end()) return found->second;
  const Value out = narrow_anew(x);
  scopes_.back().narrow[x.id()] = out;
  if (options_.format.storage == DType::kF32) rounded_.insert(out.id());
  return out;
}

Value Narrowing::narrow_anew(Value x) {
  const DType storage = options_.format.storage;
  if (storage == DType::kF32) return round_to_tf32(x);
  if (const auto producer = target_.producer_of(x.id())) {
    const Op& op = target_.op(*producer);
    // Text that says what is meant: the constant in its type, and one conversion in place of two. f8 constants have no
    // literal, and a double conversion from another float rounds twice.
    if (op.code == OpCode::kConstant && (storage == DType::kBF16 || storage == DType::kF16))
      return constant(target_, op.attributes.literal("value").to_doubles(), {storage, x.shape()});
    if (op.code == OpCode::kConvert) {
      const Value origin = target_.value(op.operands[0]);
      if (!is_floating(origin.dtype()) || origin.dtype() == storage) return convert(origin, storage);
    }
  }
  return convert(x, storage);
}

Value Narrowing::widen(Value x) {
  if (x.dtype() == DType::kF32) return x;
  for (const Scope& scope : scopes_)
    if (const auto found = scope.wide.find(x.id()); found != scope.wide.end()) return found->second;
  const Value out = convert(x, DType::kF32);
  scopes_.back().wide[x.id()] = out;
  scopes_.back().narrow[out.id()] = x;  // the way back
  scopes_.back().widened.insert(out.id());
  return out;
}

bool Narrowing::is_widened(Value x) const {
  return std::ranges::any_of(scopes_, [&](const Scope& scope) { return scope.widened.contains(x.id()); });
}

// The result of an op that computed in the arithmetic type.
Value Narrowing::from_arithmetic(Value x, bool exact) {
  if (options_.format.storage != DType::kF32) return convert(x, options_.format.storage);
  if (!exact) return narrow(x);
  rounded_.insert(x.id());
  return x;
}

Values Narrowing::append(const Op& op, std::span<const Value> operands) {
  return target_.append(op.code, operands, op.attributes, {}, op.composite);
}

std::optional<Values> Narrowing::visit(const Op& op, std::span<Value> operands) {
  if (op.code == OpCode::kComposite && !options_.keep_composites)
    throw graph::GraphError(fmt::format("[narrowing] composites are lowered before; got {}", op.composite->name()));
  if (!touches_f32(op)) return std::nullopt;
  if (hands_on(op) && kept_.contains(op.results.front())) return in_f32(op, operands);
  if (op.code == OpCode::kDotGeneral || op.code == OpCode::kConvolution) return contraction(op, operands);
  if (options_.contractions_only) return options_.narrow_products ? movement_of_widened(op, operands) : std::nullopt;
  if (is_movement(op.code)) return movement(op, operands);
  switch (op.code) {
    case OpCode::kConstant:
    case OpCode::kIota:
      return std::nullopt;  // narrowed by the first use
    case OpCode::kConvert:
      return conversion(op, operands[0]);
    case OpCode::kBitcastConvert:
    case OpCode::kCustomCall:
      for (size_t i = 0; i < operands.size(); ++i)
        if (is_f32(op.operands[i])) operands[i] = widen(operands[i]);
      return std::nullopt;
    case OpCode::kCase:
    case OpCode::kIf:
      return std::nullopt;
    case OpCode::kWhile:
      for (size_t i = 0; i < operands.size(); ++i)
        operands[i] = result(operands[i], op.results[i], source_.type_of(op.operands[i]));
      return std::nullopt;
    case OpCode::kOptimizationBarrier: {
      Values results = append(op, operands);
      for (size_t i = 0; i < results.size(); ++i)
        if (is_narrow(operands[i])) rounded_.insert(results[i].id());
      return results;
    }
    case OpCode::kReduce:
    case OpCode::kReduceWindow:
    case OpCode::kSelectAndScatter:
    case OpCode::kAllReduce:
    case OpCode::kReduceScatter:
    case OpCode::kScatter:
      return op.regions.empty() ? reduction(op, operands) : in_f32(op, operands);
    case OpCode::kComposite:
      return composite(op, operands);
    default:
      return graph::is_elementwise(op.code) ? elementwise(op, operands) : in_f32(op, operands);
  }
}

// Products of narrow operands have f32 results unless it is asked otherwise: they are summed in f32 anyway, and XLA:CPU
// multiplies bf16 fast only so.
Values Narrowing::contraction(const Op& op, std::span<const Value> operands) {
  if (!is_f32(op.operands[0])) return append(op, operands);
  const DType type = op.code == OpCode::kConvolution ? options_.format.convolution : options_.format.product;
  Values narrowed;
  for (const Value& operand : operands) narrowed.push_back(convert(narrow(operand), type));
  graph::Attributes attributes = op.attributes;
  attributes.set("dtype", options_.narrow_products ? options_.format.storage : DType::kF32);
  const Value sum = target_.append(op.code, narrowed, std::move(attributes)).front();
  if (options_.narrow_products && is_f32(op.results[0])) return {widen(sum)};
  if (!is_f32(op.results[0])) return {convert(sum, source_.type_of(op.results[0]).dtype)};
  return {options_.contractions_only ? sum : narrow(sum)};
}

Values Narrowing::conversion(const Op& op, Value operand) {
  const auto to = op.attributes.get<DType>("dtype");
  return {convert(is_f32(op.operands[0]) ? narrow(operand) : operand, to)};
}

// What is brought to another place between two products is brought there narrow.
std::optional<Values> Narrowing::movement_of_widened(const Op& op, std::span<const Value> operands) {
  if (!is_movement(op.code) || op.results.size() != 1 || !is_f32(op.results[0])) return std::nullopt;
  Values moved;
  for (size_t i = 0; i < operands.size(); ++i) {
    const bool is_narrowed = is_f32(op.operands[i]);
    if (is_narrowed && !is_widened(operands[i])) return std::nullopt;
    moved.push_back(is_narrowed ? narrow(operands[i]) : operands[i]);
  }
  return Values{widen(append(op, moved).front())};
}

Values Narrowing::movement(const Op& op, std::span<Value> operands) {
  bool any_narrow = options_.narrow_interface;
  for (size_t i = 0; i < operands.size(); ++i)
    any_narrow = any_narrow || (is_f32(op.operands[i]) && is_narrow(operands[i]));
  if (any_narrow)
    for (size_t i = 0; i < operands.size(); ++i)
      if (is_f32(op.operands[i])) operands[i] = narrow(operands[i]);
  Values results = append(op, operands);
  if (any_narrow) rounded_.insert(results[0].id());
  return results;
}

Values Narrowing::elementwise(const Op& op, std::span<Value> operands) {
  for (size_t i = 0; i < operands.size(); ++i)
    if (is_f32(op.operands[i])) operands[i] = for_arithmetic(operands[i]);
  Values results = append(op, operands);
  if (is_f32(op.results[0])) results[0] = from_arithmetic(results[0], is_exact(op.code));
  return results;
}

// Sums are made in f32 and rounded once, except those between replicas that exchange narrow values.
Values Narrowing::reduction(const Op& op, std::span<Value> operands) {
  const bool adds = op.code == OpCode::kSelectAndScatter || graph::simple_reducer(op) == graph::Reducer::kAdd;
  const bool exchanges = op.code == OpCode::kAllReduce || op.code == OpCode::kReduceScatter;
  if (exchanges && options_.narrow_interface) {
    for (Value& operand : operands) operand = narrow(operand);
    return append(op, operands);
  }
  if (!adds) return elementwise(op, operands);
  for (size_t i = 0; i < operands.size(); ++i)
    if (is_f32(op.operands[i])) operands[i] = widen(narrow(operands[i]));
  return {narrow(append(op, operands).front())};
}

Values Narrowing::in_f32(const Op& op, std::span<Value> operands) {
  for (size_t i = 0; i < operands.size(); ++i)
    if (is_f32(op.operands[i])) operands[i] = widen(operands[i]);
  return target_.append(op.code, operands, op.attributes, copy_regions(source_, op, target_), op.composite);
}

Values Narrowing::composite(const Op& op, std::span<Value> operands) {
  for (size_t i = 0; i < operands.size(); ++i)
    if (is_f32(op.operands[i])) operands[i] = narrow(operands[i]);
  return append(op, operands);
}

}  // namespace xladder::passes
