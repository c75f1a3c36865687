// Elementwise ops: one operand, two operands, and compare, select, clamp.
#include <algorithm>

#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"

namespace xladder::graph {
namespace {

using Types = std::vector<TensorType>;
using Rule = Types (*)(const InferContext&);

// ---- Shape rules --------------------------------------------------------------------------------------------------

bool is_signed_or_float(DType dtype) { return dtype != DType::kPred && !is_unsigned(dtype); }

Types one_float(const InferContext& c) {
  c.require(is_floating(c.operands[0].dtype), "takes floating-point numbers");
  return {c.operands[0]};
}
Types one_float_to_pred(const InferContext& c) {
  c.require(is_floating(c.operands[0].dtype), "takes floating-point numbers");
  return {TensorType{DType::kPred, c.operands[0].shape}};
}
Types one_with_sign(const InferContext& c) {
  c.require(is_signed_or_float(c.operands[0].dtype), "takes numbers with a sign");
  return {c.operands[0]};
}
Types one_number(const InferContext& c) {
  c.require(c.operands[0].dtype != DType::kPred, "takes numbers");
  return {c.operands[0]};
}
Types one_integer(const InferContext& c) {
  c.require(is_integer(c.operands[0].dtype), "takes integers");
  return {c.operands[0]};
}
Types one_of_bits(const InferContext& c) {
  c.require(!is_floating(c.operands[0].dtype), "takes booleans or integers");
  return {c.operands[0]};
}

Types two_of_any(const InferContext& c) {
  c.require(c.operands[0] == c.operands[1], "operands have one type");
  return {c.operands[0]};
}
Types two_numbers(const InferContext& c) {
  Types types = two_of_any(c);
  c.require(types[0].dtype != DType::kPred, "takes numbers");
  return types;
}
Types two_floats(const InferContext& c) {
  Types types = two_of_any(c);
  c.require(is_floating(types[0].dtype), "takes floating-point numbers");
  return types;
}
Types two_integers(const InferContext& c) {
  Types types = two_of_any(c);
  c.require(is_integer(types[0].dtype), "takes integers");
  return types;
}
Types two_of_bits(const InferContext& c) {
  Types types = two_of_any(c);
  c.require(!is_floating(types[0].dtype), "takes booleans or integers");
  return types;
}

const std::string kTotalOrderAttribute = "total_order";

Types compared(const InferContext& c) {
  c.require(c.operands[0] == c.operands[1], "takes two operands of one type");
  c.require(!c.attributes.flag(kTotalOrderAttribute) || is_floating(c.operands[0].dtype),
            "has a total order of its own for floating-point numbers only");
  return {TensorType{DType::kPred, c.operands[0].shape}};
}

// A scalar condition chooses a whole tensor, scalar bounds hold for every element.
bool is_scalar_or_like(const TensorType& type, const TensorType& like) {
  return type.shape.empty() || type.shape == like.shape;
}

Types selected(const InferContext& c) {
  c.require(c.operands[0].dtype == DType::kPred && is_scalar_or_like(c.operands[0], c.operands[1]) &&
                c.operands[1] == c.operands[2],
            "takes a pred and two values of one type, all of one shape or a scalar pred");
  return {c.operands[1]};
}

Types clamped(const InferContext& c) {
  const TensorType& x = c.operands[1];
  const auto is_bound = [&](const TensorType& type) { return type.dtype == x.dtype && is_scalar_or_like(type, x); };
  c.require(is_bound(c.operands[0]) && is_bound(c.operands[2]), "takes bounds of the operand's type, or scalars of it");
  return {x};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

// How exact a function has to be, where a program says so.
const std::string kAccuracyAttribute = "result_accuracy";

std::string accuracy_attribute(const Op& op) {
  if (!op.attributes.has(kAccuracyAttribute)) return {};
  return fmt::format("result_accuracy = #stablehlo.result_accuracy<mode = #stablehlo.result_accuracy_mode<{}>>",
                     op.attributes.text(kAccuracyAttribute));
}

std::vector<Value> read_unary(const PrintedOp& printed) {
  Attributes attributes;
  if (printed.has(kAccuracyAttribute)) attributes.set(kAccuracyAttribute, printed.word("result_accuracy.mode"));
  return printed.graph().append(printed.code(), printed.operands(), std::move(attributes));
}

constexpr OpDef unary_op(OpCode code, std::string_view name, Rule rule, std::string_view dialect = "stablehlo") {
  // The short form has one type for operand and result, and CHLO's own short form is another one.
  const bool is_short = dialect == "stablehlo" && rule != one_float_to_pred;
  return {.code = code,
          .name = name,
          .op_class = OpClass::kUnary,
          .num_operands = 1,
          .infer = rule,
          .syntax = is_short ? Syntax::kShort : Syntax::kGeneric,
          .dialect = dialect,
          .print = accuracy_attribute,
          .read = read_unary};
}

constexpr OpDef binary_op(OpCode code, std::string_view name, Rule rule) {
  return {.code = code,
          .name = name,
          .op_class = OpClass::kBinary,
          .num_operands = 2,
          .infer = rule,
          .syntax = Syntax::kShort};
}

std::string comparison_attribute(const Op& op) {
  return fmt::format(
      "comparison_direction = #stablehlo<comparison_direction {}>{}", op.attributes.text("direction"),
      op.attributes.flag(kTotalOrderAttribute) ? ", compare_type = #stablehlo<comparison_type TOTALORDER>" : "");
}

// What a text leaves out: that of the operands' type. Another one would take the bits for other numbers.
std::string_view comparison_type(DType dtype) {
  if (is_floating(dtype)) return "FLOAT";
  return dtype == DType::kPred || is_unsigned(dtype) ? "UNSIGNED" : "SIGNED";
}

std::vector<Value> read_comparison(const PrintedOp& printed) {
  return {read_compare(printed, printed.operand(0), printed.operand(1))};
}

constexpr OpDef kElementwiseRows[] = {
    unary_op(OpCode::kAbs, "abs", one_with_sign),
    unary_op(OpCode::kCbrt, "cbrt", one_float),
    unary_op(OpCode::kCeil, "ceil", one_float),
    unary_op(OpCode::kCosine, "cosine", one_float),
    unary_op(OpCode::kCountLeadingZeros, "count_leading_zeros", one_integer),
    unary_op(OpCode::kErf, "erf", one_float, "chlo"),
    unary_op(OpCode::kErfc, "erfc", one_float, "chlo"),
    unary_op(OpCode::kErfInv, "erf_inv", one_float, "chlo"),
    unary_op(OpCode::kExponential, "exponential", one_float),
    unary_op(OpCode::kExponentialMinusOne, "exponential_minus_one", one_float),
    unary_op(OpCode::kFloor, "floor", one_float),
    unary_op(OpCode::kIsFinite, "is_finite", one_float_to_pred),
    unary_op(OpCode::kLog, "log", one_float),
    unary_op(OpCode::kLogistic, "logistic", one_float),
    unary_op(OpCode::kLogPlusOne, "log_plus_one", one_float),
    unary_op(OpCode::kNegate, "negate", one_number),
    unary_op(OpCode::kNot, "not", one_of_bits),
    unary_op(OpCode::kPopcnt, "popcnt", one_integer),
    unary_op(OpCode::kRoundNearestAfz, "round_nearest_afz", one_float),
    unary_op(OpCode::kRoundNearestEven, "round_nearest_even", one_float),
    unary_op(OpCode::kRsqrt, "rsqrt", one_float),
    unary_op(OpCode::kSign, "sign", one_with_sign),
    unary_op(OpCode::kSine, "sine", one_float),
    unary_op(OpCode::kSqrt, "sqrt", one_float),
    unary_op(OpCode::kTan, "tan", one_float),
    unary_op(OpCode::kTanh, "tanh", one_float),
    binary_op(OpCode::kAdd, "add", two_numbers),
    binary_op(OpCode::kAnd, "and", two_of_bits),
    binary_op(OpCode::kAtan2, "atan2", two_floats),
    binary_op(OpCode::kDivide, "divide", two_numbers),
    binary_op(OpCode::kMaximum, "maximum", two_of_any),
    binary_op(OpCode::kMinimum, "minimum", two_of_any),
    binary_op(OpCode::kMultiply, "multiply", two_numbers),
    binary_op(OpCode::kOr, "or", two_of_bits),
    binary_op(OpCode::kPower, "power", two_numbers),
    binary_op(OpCode::kRemainder, "remainder", two_numbers),
    binary_op(OpCode::kShiftLeft, "shift_left", two_integers),
    binary_op(OpCode::kShiftRightArithmetic, "shift_right_arithmetic", two_integers),
    binary_op(OpCode::kShiftRightLogical, "shift_right_logical", two_integers),
    binary_op(OpCode::kSubtract, "subtract", two_numbers),
    binary_op(OpCode::kXor, "xor", two_of_bits),
    {.code = OpCode::kClamp, .name = "clamp", .op_class = OpClass::kElementwise, .num_operands = 3, .infer = clamped},
    {.code = OpCode::kCompare,
     .name = "compare",
     .op_class = OpClass::kElementwise,
     .num_operands = 2,
     .infer = compared,
     .print = comparison_attribute,
     .read = read_comparison},
    {.code = OpCode::kSelect,
     .name = "select",
     .op_class = OpClass::kElementwise,
     .num_operands = 3,
     .infer = selected},
};

}  // namespace

std::span<const OpDef> elementwise_ops() { return kElementwiseRows; }

Value read_compare(const PrintedOp& printed, Value a, Value b) {
  const std::string direction = printed.word("comparison_direction");
  constexpr std::string_view kDirections[] = {"EQ", "NE", "GE", "GT", "LE", "LT"};
  if (std::ranges::find(kDirections, direction) == std::end(kDirections))
    printed.refuse("compares by EQ, NE, GE, GT, LE or LT; got " + direction);
  const DType dtype = a.dtype();
  const std::string type = printed.has("compare_type") ? printed.word("compare_type") : "NOTYPE";
  Attributes attributes = {{"direction", direction}};
  if (type == "TOTALORDER" && is_floating(dtype))
    attributes.set(kTotalOrderAttribute, true);
  else if (type != "NOTYPE" && type != comparison_type(dtype))
    printed.refuse(fmt::format("compares {} as {}; got {}", name_of(dtype), comparison_type(dtype), type));
  return a.graph().append_one(OpCode::kCompare, {a, b}, std::move(attributes));
}

// ---- Builders -----------------------------------------------------------------------------------------------------

namespace {

Value unary(OpCode code, Value x) { return x.graph().append_one(code, {x}); }
Value binary(OpCode code, Value a, Value b) { return a.graph().append_one(code, {a, b}); }

}  // namespace

Value abs(Value x) { return unary(OpCode::kAbs, x); }
Value cbrt(Value x) { return unary(OpCode::kCbrt, x); }
Value ceil(Value x) { return unary(OpCode::kCeil, x); }
Value cosine(Value x) { return unary(OpCode::kCosine, x); }
Value count_leading_zeros(Value x) { return unary(OpCode::kCountLeadingZeros, x); }
Value erf(Value x) { return unary(OpCode::kErf, x); }
Value erfc(Value x) { return unary(OpCode::kErfc, x); }
Value erf_inv(Value x) { return unary(OpCode::kErfInv, x); }
Value exponential(Value x) { return unary(OpCode::kExponential, x); }
Value exponential_minus_one(Value x) { return unary(OpCode::kExponentialMinusOne, x); }
Value floor(Value x) { return unary(OpCode::kFloor, x); }
Value is_finite(Value x) { return unary(OpCode::kIsFinite, x); }
Value log(Value x) { return unary(OpCode::kLog, x); }
Value logistic(Value x) { return unary(OpCode::kLogistic, x); }
Value log_plus_one(Value x) { return unary(OpCode::kLogPlusOne, x); }
Value negate(Value x) { return unary(OpCode::kNegate, x); }
Value logical_not(Value x) { return unary(OpCode::kNot, x); }
Value population_count(Value x) { return unary(OpCode::kPopcnt, x); }
Value round_nearest_afz(Value x) { return unary(OpCode::kRoundNearestAfz, x); }
Value round_nearest_even(Value x) { return unary(OpCode::kRoundNearestEven, x); }
Value rsqrt(Value x) { return unary(OpCode::kRsqrt, x); }
Value sign(Value x) { return unary(OpCode::kSign, x); }
Value sine(Value x) { return unary(OpCode::kSine, x); }
Value sqrt(Value x) { return unary(OpCode::kSqrt, x); }
Value tan(Value x) { return unary(OpCode::kTan, x); }
Value tanh(Value x) { return unary(OpCode::kTanh, x); }

Value add(Value a, Value b) { return binary(OpCode::kAdd, a, b); }
Value atan2(Value y, Value x) { return binary(OpCode::kAtan2, y, x); }
Value bitwise_and(Value a, Value b) { return binary(OpCode::kAnd, a, b); }
Value bitwise_or(Value a, Value b) { return binary(OpCode::kOr, a, b); }
Value bitwise_xor(Value a, Value b) { return binary(OpCode::kXor, a, b); }
Value divide(Value a, Value b) { return binary(OpCode::kDivide, a, b); }
Value maximum(Value a, Value b) { return binary(OpCode::kMaximum, a, b); }
Value minimum(Value a, Value b) { return binary(OpCode::kMinimum, a, b); }
Value multiply(Value a, Value b) { return binary(OpCode::kMultiply, a, b); }
Value power(Value a, Value b) { return binary(OpCode::kPower, a, b); }
Value remainder(Value a, Value b) { return binary(OpCode::kRemainder, a, b); }
Value shift_left(Value a, Value b) { return binary(OpCode::kShiftLeft, a, b); }
Value shift_right_arithmetic(Value a, Value b) { return binary(OpCode::kShiftRightArithmetic, a, b); }
Value shift_right_logical(Value a, Value b) { return binary(OpCode::kShiftRightLogical, a, b); }
Value subtract(Value a, Value b) { return binary(OpCode::kSubtract, a, b); }

Value operator+(Value a, double b) { return a + constant_like(a, b); }
Value operator-(Value a, double b) { return a - constant_like(a, b); }
Value operator*(Value a, double b) { return a * constant_like(a, b); }
Value operator/(Value a, double b) { return a / constant_like(a, b); }

Value compare(Value a, Value b, Comparison comparison, bool in_total_order) {
  constexpr const char* kNames[] = {"EQ", "NE", "GE", "GT", "LE", "LT"};
  Attributes attributes = {{"direction", std::string(kNames[static_cast<size_t>(comparison)])}};
  if (in_total_order) attributes.set(kTotalOrderAttribute, true);
  return a.graph().append_one(OpCode::kCompare, {a, b}, std::move(attributes));
}

Value select(Value condition, Value on_true, Value on_false) {
  return condition.graph().append_one(OpCode::kSelect, {condition, on_true, on_false});
}

Value clamp(Value low, Value x, Value high) { return x.graph().append_one(OpCode::kClamp, {low, x, high}); }

}  // namespace xladder::graph
