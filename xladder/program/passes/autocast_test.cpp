#include "xladder/program/passes/autocast.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/loop.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::OpCode;
using graph::Value;

constexpr AutocastType kTypes[] = {AutocastType::kBF16, AutocastType::kFP16, AutocastType::kTF32,
                                   AutocastType::kFP8E4M3, AutocastType::kFP8E4M3FN};

// To `bits` bits of mantissa, ties to even, from the smallest normal exponent on; above `largest` infinite.
double rounded(double value, int bits, int smallest_exponent, double largest) {
  int exponent = 0;
  std::frexp(value, &exponent);
  const double unit = std::ldexp(1.0, std::max(exponent - 1, smallest_exponent) - bits);
  const double out = std::nearbyint(value / unit) * unit;
  return std::fabs(out) > largest ? std::copysign(INFINITY, value) : out;
}

double rounded(double value, AutocastType type) {
  switch (type) {
    case AutocastType::kBF16:
      return rounded(value, 7, -126, 0x1.fep127);
    case AutocastType::kFP16:
      return rounded(value, 10, -14, 65504);
    case AutocastType::kTF32:
      return rounded(value, 10, -126, 0x1.ffcp127);
    case AutocastType::kFP8E4M3:
      return rounded(value, 3, -6, 240);
    case AutocastType::kFP8E4M3FN:
      return rounded(value, 3, -6, 448);
  }
  return NAN;
}

// Numbers between 2^-12 and 2^4 of both signs, with ties for every type among them.
std::vector<double> numbers(size_t count, uint32_t seed) {
  std::vector<double> out;
  uint32_t state = seed;
  for (size_t i = 0; i < count; ++i) {
    state = state * 1664525u + 1013904223u;
    const double fraction = 1 + static_cast<double>(state >> 9) * 0x1p-23;
    const int exponent = static_cast<int>((state >> 5) % 16) - 12;
    out.push_back(static_cast<float>(std::ldexp((state & 16) != 0 ? -fraction : fraction, exponent)));
  }
  for (size_t i = 0; i + 4 < count; i += 16) {
    out[i] = 1 + 0x1p-8;       // bf16
    out[i + 1] = 1 + 0x1p-11;  // fp16, tf32
    out[i + 2] = 1 + 0x1p-4;   // fp8
    out[i + 3] = 0x1.8p-9;     // fp8, below its normal numbers
  }
  return out;
}

class AutocastOp : public OnEachPlugin {};
INSTANTIATE_TEST_SUITE_P(Cpu, AutocastOp, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(AutocastOp, ProductsSumRoundedOperandsInF32) {
  for (const AutocastType type : kTypes) {
    Graph source, target;
    const Value a = source.parameter({DType::kF32, {4, 32}}, "a"), b = source.parameter({DType::kF32, {32, 4}}, "b");
    source.add_result(matmul(a, b), "y");
    autocast(source, target, {AutocastScope::kContractions, type});
    EXPECT_EQ(target.result_type(0), source.result_type(0));
    const std::vector<double> left = numbers(128, 1), right = numbers(128, 2);
    const std::vector<double> y = outputs(target, {left, right})[0];
    for (size_t row = 0; row < 4; ++row)
      for (size_t column = 0; column < 4; ++column) {
        double sum = 0, magnitude = 0;
        for (size_t k = 0; k < 32; ++k) {
          const double term = rounded(left[row * 32 + k], type) * rounded(right[k * 4 + column], type);
          sum += term;
          magnitude += std::fabs(term);
        }
        EXPECT_NEAR(y[row * 4 + column], sum, 1e-6 * magnitude) << "type " << static_cast<int>(type);
      }
  }
}

// With narrow results they are rounded once more, and stay narrow on their way to the next product.
TEST_P(AutocastOp, NarrowProductsAreRoundedAndMovedNarrow) {
  Graph source, target;
  const Value a = source.parameter({DType::kF32, {4, 8}}, "a"), b = source.parameter({DType::kF32, {8, 8}}, "b");
  const Value first = matmul(a, b);
  const Value moved = reshape(transpose(reshape(first, {4, 2, 4}), {1, 0, 2}), {8, 4});
  source.add_result(matmul(moved, transpose(moved, {1, 0})), "y");
  source.add_result(first + constant_like(first, 1), "sum");
  autocast(source, target, {.type = AutocastType::kBF16, .narrow_products = true});
  EXPECT_EQ(target.result_type(0), source.result_type(0));
  for (const OpCode code : {OpCode::kDotGeneral, OpCode::kTranspose, OpCode::kReshape})
    for (const graph::Op* op : live_ops_of(target, code))
      EXPECT_EQ(target.type_of(op->results[0]).dtype, DType::kBF16) << name_of(code);
  EXPECT_EQ(live_ops_of(target, OpCode::kAdd).front()->results.size(), 1U);
  EXPECT_EQ(target.type_of(live_ops_of(target, OpCode::kAdd).front()->results[0]).dtype, DType::kF32);
  const std::vector<double> left = numbers(32, 1), right = numbers(64, 2);
  const auto out = outputs(target, {left, right});
  for (size_t row = 0; row < 4; ++row)
    for (size_t column = 0; column < 8; ++column) {
      double sum = 0, magnitude = 0;
      for (size_t k = 0; k < 8; ++k) {
        const double term =
            rounded(left[row * 8 + k], AutocastType::kBF16) * rounded(right[k * 8 + column], AutocastType::kBF16);
        sum += term;
        magnitude += std::fabs(term);
      }
      EXPECT_NEAR(out[1][row * 8 + column], 1 + rounded(sum, AutocastType::kBF16), 0x1p-8 * magnitude);
    }
}

// What an f32 op made is not narrow because a product rounds it, too.
TEST(Autocast, NarrowProductsLeaveOtherValuesInF32) {
  Graph source, target;
  const Value a = source.parameter({DType::kF32, {4, 4}}, "a");
  const Value x = tanh(a);
  source.add_result(matmul(x, x), "y");
  source.add_result(tanh(transpose(x, {1, 0})), "moved");
  autocast(source, target, {.type = AutocastType::kBF16, .narrow_products = true});
  EXPECT_EQ(target.type_of(live_ops_of(target, OpCode::kTranspose).front()->results[0]).dtype, DType::kF32);
}

// Products of f8 are of f8, and convolutions of bf16, in which every f8 value is.
TEST(Autocast, ProductsTakeF8AsItIsWhereTheDeviceHasUnits) {
  Graph source, target;
  const Value a = source.parameter({DType::kF32, {4, 4}}, "a");
  const Value x = source.parameter({DType::kF32, {1, 3, 3, 8}}, "x");
  const Value kernel = source.parameter({DType::kF32, {2, 8, 3, 3}}, "kernel");
  source.add_result(matmul(a, a), "y");
  source.add_result(
      convolution(x, kernel, {.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}, .layout = "b01f,oi01->b01f"}), "z");
  autocast(source, target, {.type = AutocastType::kFP8E4M3FN, .f8_products = true});
  const auto operand = [&](OpCode code) {
    return target.type_of(live_ops_of(target, code).front()->operands[0]).dtype;
  };
  EXPECT_EQ(operand(OpCode::kDotGeneral), DType::kF8E4M3FN);
  EXPECT_EQ(operand(OpCode::kConvolution), DType::kBF16);
  for (size_t i = 0; i < 2; ++i) EXPECT_EQ(target.result_type(i), source.result_type(i));
}

TEST(Autocast, RefusesNarrowProductsOfOtherTypesAndScopes) {
  Graph source;
  source.add_result(source.parameter({DType::kF32, {4}}, "x"), "y");
  for (const Autocast& cast : {Autocast{.type = AutocastType::kTF32, .narrow_products = true},
                               Autocast{.type = AutocastType::kFP8E4M3, .narrow_products = true},
                               Autocast{.scope = AutocastScope::kAll, .narrow_products = true}}) {
    Graph target;
    EXPECT_THROW(autocast(source, target, cast), graph::GraphError);
  }
}

TEST_P(AutocastOp, ConvolutionsSumRoundedOperandsInF32) {
  for (const AutocastType type : kTypes) {
    Graph source, target;
    const Value x = source.parameter({DType::kF32, {1, 3, 3, 8}}, "x");
    const Value kernel = source.parameter({DType::kF32, {2, 8, 3, 3}}, "kernel");
    source.add_result(
        convolution(x, kernel, {.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}, .layout = "b01f,oi01->b01f"}), "y");
    autocast(source, target, {AutocastScope::kContractions, type});
    const std::vector<double> input = numbers(72, 3), weights = numbers(144, 4);
    const std::vector<double> y = outputs(target, {input, weights})[0];
    for (size_t o = 0; o < 2; ++o) {
      double sum = 0, magnitude = 0;
      for (size_t f = 0; f < 8; ++f)
        for (size_t at = 0; at < 9; ++at) {
          const double term = rounded(input[at * 8 + f], type) * rounded(weights[(o * 8 + f) * 9 + at], type);
          sum += term;
          magnitude += std::fabs(term);
        }
      EXPECT_NEAR(y[o], sum, 1e-6 * magnitude) << "type " << static_cast<int>(type);
    }
  }
}

TEST_P(AutocastOp, AllRoundsOperandsAndResultsOfElementwiseOps) {
  pjrt::CompileOptions exact;
  exact.overrides = {kKeepRoundings};
  for (const AutocastType type : kTypes) {
    Graph source, target;
    const Value a = source.parameter({DType::kF32, {64}}, "a"), b = source.parameter({DType::kF32, {64}}, "b");
    source.add_result(a * b, "product");
    source.add_result(maximum(a, b), "maximum");
    autocast(source, target, {AutocastScope::kAll, type});
    const std::vector<double> left = numbers(64, 5), right = numbers(64, 6);
    const auto out = outputs(target, {left, right}, exact);
    for (size_t i = 0; i < 64; ++i) {
      const double x = rounded(left[i], type), y = rounded(right[i], type);
      EXPECT_EQ(out[0][i], rounded(x * y, type)) << left[i] << " " << right[i] << " type " << static_cast<int>(type);
      EXPECT_EQ(out[1][i], std::max(x, y)) << "type " << static_cast<int>(type);
    }
  }
}

// In bf16 a sum of ones stops at 256.
TEST_P(AutocastOp, AllSumsInF32AndRoundsOnce) {
  for (const AutocastType type : {AutocastType::kBF16, AutocastType::kFP16, AutocastType::kTF32}) {
    Graph source, target;
    const Value x = source.parameter({DType::kF32, {2048}}, "x");
    source.add_result(reduce_sum(x * 1.0, {0}), "sum");
    autocast(source, target, {AutocastScope::kAll, type});
    for (const graph::Op* sum : live_ops_of(target, OpCode::kReduce))
      EXPECT_EQ(target.type_of(sum->operands[0]).dtype, DType::kF32);
    EXPECT_EQ(outputs(target, {std::vector<double>(2048, 1.0)})[0][0], 2048) << "type " << static_cast<int>(type);
  }
}

TEST_P(AutocastOp, Fp8OverflowsToInfinityAndKeepsNan) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {6}}, "x");
  source.add_result(-x, "y");
  autocast(source, target, {AutocastScope::kAll, AutocastType::kFP8E4M3});
  const std::vector<double> y = outputs(target, {{240, 247.99, 248, -1e9, INFINITY, NAN}})[0];
  EXPECT_THAT(std::span(y).first(5), testing::ElementsAre(-240, -240, -INFINITY, INFINITY, -INFINITY));
  EXPECT_TRUE(std::isnan(y[5]));
}

// The same bits but for the largest ones, which are numbers here.
TEST_P(AutocastOp, TheOtherFp8GoesOnTo448AndHasNoInfinity) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {6}}, "x");
  source.add_result(-x, "y");
  autocast(source, target, {AutocastScope::kAll, AutocastType::kFP8E4M3FN});
  const std::vector<double> y = outputs(target, {{240, 256, 448, 1e9, INFINITY, NAN}})[0];
  EXPECT_THAT(std::span(y).first(3), testing::ElementsAre(-240, -256, -448));
  for (size_t i = 3; i < 6; ++i) EXPECT_TRUE(std::isnan(y[i])) << y[i];
}

TEST_P(AutocastOp, Tf32KeepsInfinityAndNan) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {3}}, "x");
  source.add_result(-x, "y");
  autocast(source, target, {AutocastScope::kAll, AutocastType::kTF32});
  const std::vector<double> y = outputs(target, {{INFINITY, -INFINITY, std::bit_cast<float>(0x7FFFFFFFu)}})[0];
  EXPECT_EQ(y[0], -INFINITY);
  EXPECT_EQ(y[1], INFINITY);
  EXPECT_TRUE(std::isnan(y[2]));
}

// Carried values keep their type, and what is cast outside of the loop is not used inside or the other way round.
TEST_P(AutocastOp, WorksInsideLoops) {
  for (const AutocastType type : kTypes)
    for (const AutocastScope scope : {AutocastScope::kContractions, AutocastScope::kAll}) {
      std::vector<std::vector<double>> out;
      for (const LoopForm form : {LoopForm::kWhile, LoopForm::kUnroll}) {
        Graph source, target;
        const Value w = source.parameter({DType::kF32, {4, 4}}, "w"), x = source.parameter({DType::kF32, {4, 4}}, "x");
        const Value before = matmul(w, x);
        const auto body = [](const LoopIndex&, std::span<const Value> carried, std::span<const Value> fixed) {
          return std::vector<Value>{tanh(matmul(carried[0], fixed[0])) + fixed[1]};
        };
        const Value fixed[] = {w, before};
        source.add_result(repeat(3, form, std::span(&x, 1), fixed, body)[0] + before, "y");
        autocast(source, target, {scope, type});
        std::vector<double> small = numbers(16, 7);
        for (double& value : small) value *= 0.25;
        out.push_back(outputs(target, {small, numbers(16, 8)})[0]);
      }
      for (size_t i = 0; i < 16; ++i) {
        // Rounding of equal values may go two ways after differing fusions.
        const bool is_fp8 = type == AutocastType::kFP8E4M3 || type == AutocastType::kFP8E4M3FN;
        const double unit = is_fp8 ? 0.13 : 0.02;
        EXPECT_NEAR(out[0][i], out[1][i], unit * (1 + std::fabs(out[0][i]))) << static_cast<int>(type);
      }
    }
}

// Forward and backward: f32 sums of bf16 factors.
TEST(Autocast, CastsDerivativesLikeTheForwardPass) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {4, 8}}, "x"), w = source.parameter({DType::kF32, {8, 2}}, "w");
  const Value loss = reduce_sum(tanh(matmul(x, w)), {0, 1});
  const Value parameters[] = {x, w};
  for (const Value& gradient : autodiff::gradients(loss, parameters)) source.add_result(gradient, "gradient");
  source.add_result(loss, "loss");
  autocast(source, target, {AutocastScope::kContractions, AutocastType::kBF16});
  graph::verify(target);
  const auto dots = live_ops_of(target, OpCode::kDotGeneral);
  EXPECT_EQ(dots.size(), 3u);
  for (const graph::Op* dot : dots) {
    EXPECT_EQ(target.type_of(dot->operands[0]).dtype, DType::kBF16);
    EXPECT_EQ(target.type_of(dot->operands[1]).dtype, DType::kBF16);
    EXPECT_EQ(target.type_of(dot->results[0]).dtype, DType::kF32);
  }
  // x, w and the cotangent of the product, each once.
  EXPECT_EQ(live_ops_of(target, OpCode::kConvert).size(), 3u);
}

TEST(Autocast, AllStaysNarrowBetweenOps) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {8}}, "x");
  source.add_result(reshape(tanh(x * x + 1.0), {2, 4}), "y");
  autocast(source, target, {AutocastScope::kAll, AutocastType::kBF16});
  graph::verify(target);
  EXPECT_EQ(target.parameter_type(0).dtype, DType::kF32);
  EXPECT_EQ(target.result_type(0).dtype, DType::kF32);
  EXPECT_EQ(live_ops_of(target, OpCode::kConvert).size(), 2u);  // of x and of the result
}

// The body sees a value of the block around it; what it casts for itself is not seen outside.
TEST(Autocast, CastsAnewOutsideOfALoop) {
  for (const AutocastType type : kTypes) {
    Graph source, target;
    const Value x = source.parameter({DType::kF32, {8}}, "x"), outer = source.parameter({DType::kF32, {8}}, "outer");
    const Value initial[] = {constant(source, 0, {DType::kS32, {}}), x};
    const std::vector<Value> out = while_loop(
        initial,
        [](std::span<const Value> carried) -> std::vector<Value> {
          return {compare(carried[0], constant_like(carried[0], 3), graph::Comparison::kLT)};
        },
        [&](std::span<const Value> carried) -> std::vector<Value> {
          return {carried[0] + 1, carried[1] * outer};
        });
    source.add_result(out[1] * outer, "y");
    autocast(source, target, {AutocastScope::kAll, type});
    EXPECT_NO_THROW(graph::verify(target)) << static_cast<int>(type);
  }
}

TEST(Autocast, LeavesOtherTypesAlone) {
  Graph source, target;
  const Value seed = source.parameter({DType::kU64, {2}}, "seed");
  const Value wide = source.parameter({DType::kF64, {4}}, "wide");
  const auto [next, bits] = rng_bit_generator(seed, {DType::kU32, {4}});
  source.add_result(next, "seed");
  source.add_result(compare(bits, constant_like(bits, 7), graph::Comparison::kLT), "below");
  source.add_result(wide * wide, "wide");
  autocast(source, target, {AutocastScope::kAll, AutocastType::kBF16});
  EXPECT_EQ(print_stablehlo(source), print_stablehlo(target));
}

TEST(Autocast, RefusesComposites) {
  Graph source, target;
  source.add_result(graph::gelu(source.parameter({DType::kF32, {8}}, "x")), "y");
  EXPECT_THAT([&] { autocast(source, target, {}); },
              testing::ThrowsMessage<graph::GraphError>("[narrowing] composites are lowered before; got gelu"));
}

}  // namespace
}  // namespace xladder::passes
