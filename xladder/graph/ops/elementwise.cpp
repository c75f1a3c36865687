#include "xladder/base/tensor_type.h"
#include "xladder/graph/infer.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_unary(const InferContext& context) {
  context.require_one_operand();
  const TensorType& x = context.operands[0];
  switch (context.code) {
    case OpCode::kNot:
      context.require(x.dtype == DType::kPred || is_integer(x.dtype), "takes booleans or integers");
      return {x};
    case OpCode::kAbs:
    case OpCode::kSign:
      context.require(x.dtype != DType::kPred && !is_unsigned(x.dtype), "takes numbers with a sign");
      return {x};
    case OpCode::kNegate:
      context.require(x.dtype != DType::kPred, "takes numbers");
      return {x};
    case OpCode::kIsFinite:
      context.require(is_floating(x.dtype), "takes floating-point numbers");
      return {TensorType{DType::kPred, x.shape}};
    default:
      context.require(is_floating(x.dtype), "takes floating-point numbers");
      return {x};
  }
}

std::vector<TensorType> infer_binary(const InferContext& context) {
  context.require(context.operands.size() == 2, "takes two operands");
  const TensorType& a = context.operands[0];
  context.require(a == context.operands[1], "operands have one type");
  switch (context.code) {
    case OpCode::kAnd:
    case OpCode::kOr:
    case OpCode::kXor:
      context.require(!is_floating(a.dtype), "takes booleans or integers");
      break;
    case OpCode::kShiftLeft:
    case OpCode::kShiftRightLogical:
      context.require(is_integer(a.dtype), "takes integers");
      break;
    case OpCode::kMaximum:
    case OpCode::kMinimum:
      break;
    default:
      context.require(a.dtype != DType::kPred, "takes numbers");
      break;
  }
  return {a};
}

std::vector<TensorType> infer_compare(const InferContext& context) {
  context.require(context.operands.size() == 2 && context.operands[0] == context.operands[1],
                  "takes two operands of one type");
  return {TensorType{DType::kPred, context.operands[0].shape}};
}

std::vector<TensorType> infer_select(const InferContext& context) {
  context.require(context.operands.size() == 3 && context.operands[0].dtype == DType::kPred &&
                      context.operands[0].shape == context.operands[1].shape &&
                      context.operands[1] == context.operands[2],
                  "takes a pred and two values of one type, all of one shape");
  return {context.operands[1]};
}

std::vector<TensorType> infer_clamp(const InferContext& context) {
  context.require(context.operands.size() == 3 && context.operands[0] == context.operands[1] &&
                      context.operands[1] == context.operands[2],
                  "takes three operands of one type");
  return {context.operands[1]};
}

std::vector<TensorType> infer_convert(const InferContext& context) {
  context.require_one_operand();
  return {TensorType{context.attributes.get<DType>("dtype"), context.operands[0].shape}};
}

std::vector<TensorType> infer_bitcast_convert(const InferContext& context) {
  context.require_one_operand();
  const auto dtype = context.attributes.get<DType>("dtype");
  // A pred has one bit there, though it takes a byte here.
  const DType from = context.operands[0].dtype;
  context.require(size_of(dtype) == size_of(from) && (from == DType::kPred) == (dtype == DType::kPred),
                  "element types have one size, wanted " + std::string(name_of(dtype)));
  return {TensorType{dtype, context.operands[0].shape}};
}

// ---- Builders -----------------------------------------------------------------------------------------------------

namespace {

Value unary(OpCode code, Value x) { return x.graph().append_one(code, {x}); }
Value binary(OpCode code, Value a, Value b) { return a.graph().append_one(code, {a, b}); }

}  // namespace

Value abs(Value x) { return unary(OpCode::kAbs, x); }
Value ceil(Value x) { return unary(OpCode::kCeil, x); }
Value cosine(Value x) { return unary(OpCode::kCosine, x); }
Value erf(Value x) { return unary(OpCode::kErf, x); }
Value exponential(Value x) { return unary(OpCode::kExponential, x); }
Value exponential_minus_one(Value x) { return unary(OpCode::kExponentialMinusOne, x); }
Value floor(Value x) { return unary(OpCode::kFloor, x); }
Value is_finite(Value x) { return unary(OpCode::kIsFinite, x); }
Value log(Value x) { return unary(OpCode::kLog, x); }
Value logistic(Value x) { return unary(OpCode::kLogistic, x); }
Value log_plus_one(Value x) { return unary(OpCode::kLogPlusOne, x); }
Value negate(Value x) { return unary(OpCode::kNegate, x); }
Value logical_not(Value x) { return unary(OpCode::kNot, x); }
Value round_nearest_even(Value x) { return unary(OpCode::kRoundNearestEven, x); }
Value rsqrt(Value x) { return unary(OpCode::kRsqrt, x); }
Value sign(Value x) { return unary(OpCode::kSign, x); }
Value sine(Value x) { return unary(OpCode::kSine, x); }
Value sqrt(Value x) { return unary(OpCode::kSqrt, x); }
Value tanh(Value x) { return unary(OpCode::kTanh, x); }

Value add(Value a, Value b) { return binary(OpCode::kAdd, a, b); }
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
Value shift_right_logical(Value a, Value b) { return binary(OpCode::kShiftRightLogical, a, b); }
Value subtract(Value a, Value b) { return binary(OpCode::kSubtract, a, b); }

Value operator+(Value a, double b) { return a + constant_like(a, b); }
Value operator-(Value a, double b) { return a - constant_like(a, b); }
Value operator*(Value a, double b) { return a * constant_like(a, b); }
Value operator/(Value a, double b) { return a / constant_like(a, b); }

Value compare(Value a, Value b, Comparison comparison) {
  constexpr const char* kNames[] = {"EQ", "NE", "GE", "GT", "LE", "LT"};
  return a.graph().append_one(OpCode::kCompare, {a, b},
                              {{"direction", std::string(kNames[static_cast<size_t>(comparison)])}});
}

Value select(Value condition, Value on_true, Value on_false) {
  return condition.graph().append_one(OpCode::kSelect, {condition, on_true, on_false});
}

Value clamp(Value low, Value x, Value high) { return x.graph().append_one(OpCode::kClamp, {low, x, high}); }

Value convert(Value x, DType dtype) {
  return x.dtype() == dtype ? x : x.graph().append_one(OpCode::kConvert, {x}, {{"dtype", dtype}});
}

Value bitcast_convert(Value x, DType dtype) {
  return x.dtype() == dtype ? x : x.graph().append_one(OpCode::kBitcastConvert, {x}, {{"dtype", dtype}});
}

}  // namespace xladder::graph
