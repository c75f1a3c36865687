#include "tests/numerics/op_example_table.h"

namespace xladder::test {
namespace {

using graph::Comparison;
using graph::Graph;
using graph::OpCode;
using graph::Value;

using Unary = Value (*)(Value);
using Binary = Value (*)(Value, Value);

void unary(ExampleTable& table, OpCode code, Unary op, const std::vector<DType>& dtypes, double low, double high) {
  table.add(std::string(name_of(code)), code, dtypes, {{{2, 3}, low, high}},
            [op](Graph&, DType, Arguments x) -> Values { return {op(x[0])}; });
}

void binary(ExampleTable& table, OpCode code, Binary op, const std::vector<DType>& dtypes, In a, In b) {
  table.add(std::string(name_of(code)), code, dtypes, {std::move(a), std::move(b)},
            [op](Graph&, DType, Arguments x) -> Values { return {op(x[0], x[1])}; });
}

void add_unary_examples(ExampleTable& table) {
  unary(table, OpCode::kAbs, graph::abs, kSigned, -3, 3);
  unary(table, OpCode::kCbrt, graph::cbrt, kF32F64, 0.3, 4);
  unary(table, OpCode::kCeil, graph::ceil, kFloats, -3, 3);
  unary(table, OpCode::kCosine, graph::cosine, kFloats, -4, 4);
  unary(table, OpCode::kCountLeadingZeros, graph::count_leading_zeros, kIntegers, 0, 90);
  unary(table, OpCode::kErf, graph::erf, kFloats, -3, 3);
  unary(table, OpCode::kErfc, graph::erfc, kFloats, -3, 3);
  unary(table, OpCode::kErfInv, graph::erf_inv, kF32F64, -0.9, 0.9);
  unary(table, OpCode::kExponential, graph::exponential, kFloats, -2, 2);
  unary(table, OpCode::kExponentialMinusOne, graph::exponential_minus_one, kFloats, -1, 1);
  unary(table, OpCode::kFloor, graph::floor, kFloats, -3, 3);
  unary(table, OpCode::kIsFinite, graph::is_finite, kFloats, -2, 2);
  unary(table, OpCode::kLog, graph::log, kFloats, 0.2, 3);
  unary(table, OpCode::kLogistic, graph::logistic, kFloats, -4, 4);
  unary(table, OpCode::kLogPlusOne, graph::log_plus_one, kFloats, -0.8, 2);
  unary(table, OpCode::kNegate, graph::negate, kNumbers, -3, 3);
  unary(table, OpCode::kNot, graph::logical_not, kBits, -5, 5);
  unary(table, OpCode::kPopcnt, graph::population_count, kIntegers, 0, 90);
  unary(table, OpCode::kRoundNearestAfz, graph::round_nearest_afz, kFloats, -3, 3);
  unary(table, OpCode::kRoundNearestEven, graph::round_nearest_even, kFloats, -3, 3);
  unary(table, OpCode::kRsqrt, graph::rsqrt, kFloats, 0.3, 4);
  unary(table, OpCode::kSign, graph::sign, kSigned, -3, 3);
  unary(table, OpCode::kSine, graph::sine, kFloats, -4, 4);
  unary(table, OpCode::kSqrt, graph::sqrt, kFloats, 0.3, 4);
  unary(table, OpCode::kTan, graph::tan, kF32F64, -1.3, 1.3);
  unary(table, OpCode::kTanh, graph::tanh, kFloats, -3, 3);
}

void add_binary_examples(ExampleTable& table) {
  const In whole{{2, 3}, -9, 9};
  const In positive{{2, 3}, 1, 6};
  binary(table, OpCode::kAdd, graph::add, kNumbers, whole, whole);
  binary(table, OpCode::kAnd, graph::bitwise_and, kBits, whole, whole);
  binary(table, OpCode::kAtan2, graph::atan2, kF32F64, {{2, 3}, 0.5, 3}, {{2, 3}, -3, -0.5});
  binary(table, OpCode::kDivide, graph::divide, kNumbers, whole, positive);
  binary(table, OpCode::kMaximum, graph::maximum, kAny, whole, whole);
  binary(table, OpCode::kMinimum, graph::minimum, kAny, whole, whole);
  binary(table, OpCode::kMultiply, graph::multiply, kNumbers, whole, whole);
  binary(table, OpCode::kOr, graph::bitwise_or, kBits, whole, whole);
  binary(table, OpCode::kPower, graph::power, kSigned, positive, {{2, 3}, 0, 3});
  binary(table, OpCode::kRemainder, graph::remainder, kNumbers, whole, positive);
  binary(table, OpCode::kShiftLeft, graph::shift_left, kIntegers, positive, {{2, 3}, 0, 7});
  binary(table, OpCode::kShiftRightArithmetic, graph::shift_right_arithmetic, kIntegers, whole, {{2, 3}, 0, 7});
  binary(table, OpCode::kShiftRightLogical, graph::shift_right_logical, kIntegers, whole, {{2, 3}, 0, 7});
  binary(table, OpCode::kSubtract, graph::subtract, kNumbers, whole, whole);
  binary(table, OpCode::kXor, graph::bitwise_xor, kBits, whole, whole);
}

}  // namespace

void add_elementwise_examples(ExampleTable& table) {
  add_unary_examples(table);
  add_binary_examples(table);

  table.add("scalar_operand", OpCode::kMultiply, kNumbers, {{{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values { return {(x[0] + 3.0) * 2.0}; });
  table.add("bitcast_convert_unsigned", OpCode::kBitcastConvert, {DType::kF32, DType::kS32}, {{{2, 3}, -5, 5}},
            [](Graph&, DType, Arguments x) -> Values { return {bitcast_convert(x[0], DType::kU32)}; });
  table.add("bitcast_convert_wide", OpCode::kBitcastConvert, {DType::kF64, DType::kS64}, {{{2, 3}, -5, 5}},
            [](Graph&, DType, Arguments x) -> Values { return {bitcast_convert(x[0], DType::kU64)}; });
  table.add("bitcast_convert_parts", OpCode::kBitcastConvert, {DType::kF32, DType::kU32}, {{{2, 3, 2}, 0, 5}},
            [](Graph&, DType, Arguments x) -> Values {
              return {bitcast_convert(x[0], DType::kU64), bitcast_convert(x[0], DType::kU16)};
            });
  table.add("reduce_precision", OpCode::kReducePrecision, {DType::kF32}, {{{2, 3}, -5, 5}},
            [](Graph&, DType, Arguments x) -> Values { return {reduce_precision(x[0], 8, 7)}; });
  table.add("reduce_precision_whole", OpCode::kReducePrecision, {DType::kF64}, {{{2, 3}, -5, 5}},
            [](Graph&, DType, Arguments x) -> Values { return {reduce_precision(x[0], 11, 52)}; });
  table.add("clamp_scalars", OpCode::kClamp, kF32F64, {{{}, -1, 0}, {{2, 3}, -3, 4}, {{}, 1, 2}},
            [](Graph&, DType, Arguments x) -> Values { return {clamp(x[0], x[1], x[2])}; });
  table.add("select_whole", OpCode::kSelect, kF32F64, {{{}, 0, 1, DType::kPred}, {{2, 3}}, {{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values { return {select(x[0], x[1], x[2])}; });
  table.add("clamp", OpCode::kClamp, kNumbers, {{{2, 3}, 0, 2}, {{2, 3}, -2, 7}, {{2, 3}, 3, 5}},
            [](Graph&, DType, Arguments x) -> Values { return {clamp(x[0], x[1], x[2])}; });
  table.add("compare", OpCode::kCompare, kAny, {{{2, 3}, 0, 4}, {{2, 3}, 0, 4}},
            [](Graph&, DType, Arguments x) -> Values {
              return {compare(x[0], x[1], Comparison::kEQ), compare(x[0], x[1], Comparison::kNE),
                      compare(x[0], x[1], Comparison::kGE), compare(x[0], x[1], Comparison::kGT),
                      compare(x[0], x[1], Comparison::kLE), compare(x[0], x[1], Comparison::kLT)};
            });
  table.add("compare_total_order", OpCode::kCompare, kFloats, {{{2, 3}, 0, 4}, {{2, 3}, 0, 4}},
            [](Graph&, DType, Arguments x) -> Values {
              return {compare(x[0], x[1], Comparison::kEQ, /*in_total_order=*/true),
                      compare(x[0], x[1], Comparison::kLT, /*in_total_order=*/true)};
            });
  table.add("convert", OpCode::kConvert, kAny, {{{2, 3}, 0, 4}}, [](Graph&, DType, Arguments x) -> Values {
    Values out;
    for (const DType to : kAny)
      if (to != x[0].dtype()) out.push_back(convert(x[0], to));
    return out;
  });
  table.add("select", OpCode::kSelect, kAny, {{{2, 3}, 0, 1, DType::kPred}, {{2, 3}}, {{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values { return {select(x[0], x[1], x[2])}; });
}

}  // namespace xladder::test
