#include "xladder/program/passes/narrow_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/multi_step.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::OpCode;
using graph::Value;
using testing::ElementsAre;

// A step of a linear model with Adam: state w, two moments; inputs x, learning rate, step.
void build_step(Graph& graph) {
  const optim::OptimizerConfig config{.name = "adam", .beta2 = 0.999};
  const TensorType type{DType::kF32, {4, 4}};
  const Value w = graph.parameter(type, "w");
  const Value slots[] = {graph.parameter(type, "exp_avg"), graph.parameter(type, "exp_avg_sq")};
  const Value x = graph.parameter(type, "x");
  const Value learning_rate = graph.parameter({DType::kF32, {}}, "learning_rate");
  const Value step = graph.parameter({DType::kS32, {}}, "step");
  const Value error = matmul(x, w) - 1.0;
  const Value loss = reduce_sum(error * error, {0, 1});
  const Value gradient = autodiff::gradients(loss, std::span(&w, 1))[0];
  const optim::Update update = optim::apply(config, w, gradient, slots, optim::StepInputs{learning_rate, step}, false);
  graph.add_result(update.parameter, "w");
  for (const Value& slot : update.slots) graph.add_result(slot, "slot");
  graph.add_result(loss, "loss");
  for (size_t i = 0; i < 3; ++i) graph.alias(i, i);
}

class NarrowProgram : public OnEachPlugin {};
INSTANTIATE_TEST_SUITE_P(Cpu, NarrowProgram, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(NarrowProgram, RunsAWholeStepAndSeveralInALoop) {
  for (const DType to : {DType::kBF16, DType::kF16}) {
    Graph step, narrow, joined;
    build_step(step);
    narrow_program(step, narrow, to);
    const Carried carried[] = {{0, 0}, {1, 1}, {2, 2}};
    multi_step(narrow, carried, 2, LoopForm::kWhile, joined);
    std::vector<double> w, x;
    for (int i = 0; i < 16; ++i) {
      w.push_back(0.125 * (i % 5) - 0.25);
      x.push_back(0.25 * (i % 7) - 0.75);
    }
    const std::vector<double> zeros(16, 0.0);
    const auto first = outputs(narrow, {w, zeros, zeros, x, {0.01}, {1}});
    const auto second = outputs(narrow, {first[0], first[1], first[2], x, {0.01}, {2}});
    std::vector<double> both = x;
    both.insert(both.end(), x.begin(), x.end());
    const auto together = outputs(joined, {w, zeros, zeros, both, {0.01, 0.01}, {1, 2}});
    EXPECT_LT(second[3][0], first[3][0]);
    for (size_t i = 0; i < 16; ++i) EXPECT_NEAR(together[0][i], second[0][i], 0.01 * (1 + std::fabs(second[0][i])));
  }
}

// The same value by three ways: bits, a comparison, and conversions to and from integers.
TEST_P(NarrowProgram, TurnsBitsComparisonsAndConversionsRight) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {4}}, "x");
  const Value bits = bitcast_convert(x, DType::kU32);
  source.add_result(bitwise_and(bits, constant_like(bits, 0x80000000)), "sign");
  source.add_result(bitcast_convert(bits, DType::kF32), "x");
  source.add_result(select(compare(x, constant_like(x, 0), graph::Comparison::kLT), -x, x), "magnitude");
  source.add_result(convert(x, DType::kS32), "whole");
  source.add_result(convert(convert(x, DType::kS32), DType::kF32) * 1.5, "scaled");
  narrow_program(source, target, DType::kBF16);
  EXPECT_EQ(target.result_type(0).dtype, DType::kU32);
  EXPECT_EQ(target.result_type(1).dtype, DType::kBF16);
  const auto out = outputs(target, {{-2.5, 3.25, 0.5, -7}});
  EXPECT_THAT(out[0], ElementsAre(0x80000000u, 0, 0, 0x80000000u));
  EXPECT_THAT(out[1], ElementsAre(-2.5, 3.25, 0.5, -7));
  EXPECT_THAT(out[2], ElementsAre(2.5, 3.25, 0.5, 7));
  EXPECT_THAT(out[3], ElementsAre(-2, 3, 0, -7));
  EXPECT_THAT(out[4], ElementsAre(-3, 4.5, 0, -10.5));
}

// In bf16 a sum of ones stops at 256.
TEST_P(NarrowProgram, SumsAndProductsAccumulateInF32) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {1, 1024}}, "x");
  source.add_result(reduce_sum(x, {0, 1}), "sum");
  source.add_result(matmul_transposed(x, x), "product");
  const graph::Window window{.size = {1, 1024}, .strides = {1, 1}, .padding = {{0, 0}, {0, 0}}};
  source.add_result(reduce_window(x, graph::Reducer::kAdd, window), "window");
  narrow_program(source, target, DType::kBF16);
  for (const OpCode code : {OpCode::kReduce, OpCode::kReduceWindow})
    EXPECT_EQ(target.type_of(live_ops_of(target, code)[0]->operands[0]).dtype, DType::kF32);
  for (const auto& sum : outputs(target, {std::vector<double>(1024, 1.0)})) EXPECT_THAT(sum, ElementsAre(1024));
}

// What is added each time is less than half of the last place of a bf16.
TEST_P(NarrowProgram, KeepsWhatSmallAdditionsChange) {
  Graph source, target;
  const Value mean = source.parameter({DType::kF32, {2}}, "mean"), x = source.parameter({DType::kF32, {2}}, "x");
  const Value again = all_reduce(mean * (1 - 0x1p-10) + x * 0x1p-10, graph::Reducer::kAdd, 1);
  source.add_result(again, "mean");
  source.add_result(x / (mean * mean), "y");
  narrow_program(source, target, DType::kBF16, {.parameters = {0}, .results = {0}});
  EXPECT_EQ(target.parameter_type(0).dtype, DType::kF32);
  EXPECT_EQ(target.parameter_type(1).dtype, DType::kBF16);
  EXPECT_EQ(target.result_type(0).dtype, DType::kF32);
  EXPECT_EQ(target.result_type(1).dtype, DType::kBF16);
  EXPECT_EQ(target.type_of(live_ops_of(target, OpCode::kDivide)[0]->operands[0]).dtype, DType::kBF16);
  EXPECT_THAT(outputs(target, {{1, 4}, {2, 2}})[0], ElementsAre(1 + 0x1p-10, 4 - 0x1p-9));
}

TEST_P(NarrowProgram, KeepsItRoundALoop) {
  Graph source, target;
  const Value mean = source.parameter({DType::kF32, {}}, "mean"), x = source.parameter({DType::kF32, {}}, "x");
  const Value initial[] = {constant(source, 0, {DType::kS32, {}}), x, mean};
  const std::vector<Value> last = while_loop(
      initial,
      [](std::span<const Value> v) -> std::vector<Value> {
        return {compare(v[0], constant_like(v[0], 4), graph::Comparison::kLT)};
      },
      [](std::span<const Value> v) -> std::vector<Value> {
        return {v[0] + 1, v[1] * 2.0, v[2] + v[1] * 0x1p-12};
      });
  source.add_result(last[2], "mean");
  source.add_result(last[1], "x");
  narrow_program(source, target, DType::kBF16, {.parameters = {0}, .results = {0}});
  const graph::Op& loop = *live_ops_of(target, OpCode::kWhile)[0];
  EXPECT_EQ(target.type_of(loop.results[1]).dtype, DType::kBF16);
  EXPECT_EQ(target.type_of(loop.results[2]).dtype, DType::kF32);
  const auto out = outputs(target, {{1}, {1}});
  EXPECT_THAT(out[0], ElementsAre(1 + 15 * 0x1p-12));
  EXPECT_THAT(out[1], ElementsAre(16));
}

// Nothing leads from the old value to the next one.
TEST_P(NarrowProgram, KeepsTheTypeOfAValueThatIsReplaced) {
  Graph source, target;
  const Value last = source.parameter({DType::kF32, {2}}, "last"), x = source.parameter({DType::kF32, {2}}, "x");
  source.add_result(x * 3.0, "last");
  source.add_result(last + x, "y");
  narrow_program(source, target, DType::kBF16, {.parameters = {0}, .results = {0}});
  EXPECT_EQ(target.result_type(0).dtype, DType::kF32);
  const auto out = outputs(target, {{1, 2}, {4, 8}});
  EXPECT_THAT(out[0], ElementsAre(12, 24));
  EXPECT_THAT(out[1], ElementsAre(5, 10));
}

TEST_P(NarrowProgram, ReplicasExchangeNarrowValues) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {4}}, "x");
  source.add_result(all_reduce(x, graph::Reducer::kAdd, 2), "sum");
  narrow_program(source, target, DType::kBF16);
  graph::verify(target);
  EXPECT_EQ(target.type_of(live_ops_of(target, OpCode::kAllReduce)[0]->operands[0]).dtype, DType::kBF16);
  pjrt::CompileOptions options;
  options.num_replicas = 2;
  const pjrt::Client& two = test::shared_client(GetParam(), 2);
  EXPECT_TRUE(two.compile(print_stablehlo(target, {.num_replicas = 2}), options));
}

TEST(NarrowProgramTypes, AreNarrowWhereverTheyWereF32) {
  Graph step, narrow;
  build_step(step);
  narrow_program(step, narrow, DType::kBF16);
  graph::verify(narrow);
  for (size_t i = 0; i < narrow.num_parameters(); ++i)
    EXPECT_EQ(narrow.parameter_type(i).dtype,
              step.parameter_type(i).dtype == DType::kF32 ? DType::kBF16 : step.parameter_type(i).dtype);
  for (size_t i = 0; i < narrow.num_results(); ++i) EXPECT_EQ(narrow.result_type(i).dtype, DType::kBF16);
  EXPECT_EQ(narrow.alias_of(2), 2u);
  for (const graph::Op* op : live_ops_of(narrow, OpCode::kMultiply))
    EXPECT_EQ(narrow.type_of(op->results[0]).dtype, DType::kBF16);
  for (const graph::Op* op : live_ops_of(narrow, OpCode::kDotGeneral)) {
    EXPECT_EQ(narrow.type_of(op->operands[0]).dtype, DType::kBF16);
    EXPECT_EQ(narrow.type_of(op->results[0]).dtype, DType::kF32);
  }
}

TEST(NarrowProgramTypes, RefuseOthersThanHalves) {
  Graph source, target;
  EXPECT_THAT([&] { narrow_program(source, target, DType::kF64); },
              testing::ThrowsMessage<graph::GraphError>("[narrow_program] programs become bf16 or f16; got f64"));
}

// A narrow forward pass inside of an f32 step: composites and derivatives are narrow, their sums are not.
TEST(InlineNarrowed, MakesAPartNarrowAndAccumulateInF32WidensItsSums) {
  Graph part, step, lowered, widened;
  const Value x = part.parameter({DType::kF32, {4, 8}}, "x"), w = part.parameter({DType::kF32, {8, 8}}, "w");
  part.add_result(reduce_sum(graph::softmax(matmul(graph::gelu(x), w)), {0, 1}), "loss");
  const Value master = step.parameter({DType::kF32, {8, 8}}, "w"), data = step.parameter({DType::kBF16, {4, 8}}, "x");
  const Value arguments[] = {data, convert(master, DType::kBF16)};
  const Value loss = inline_narrowed(part, arguments, DType::kBF16)[0];
  EXPECT_EQ(loss.dtype(), DType::kBF16);
  step.add_result(master - autodiff::gradients(loss, std::span(&master, 1))[0], "w");
  lower_composites(step, lowered, graph::Lowering::kShaped);
  accumulate_in_f32(lowered, widened);
  graph::verify(widened);
  EXPECT_EQ(widened.result_type(0).dtype, DType::kF32);
  for (const OpCode code : {OpCode::kDotGeneral, OpCode::kReduce}) {
    EXPECT_FALSE(live_ops_of(widened, code).empty());
    for (const graph::Op* op : live_ops_of(widened, code))
      if (code == OpCode::kDotGeneral || op->attributes.text("reducer") == "add") {
        EXPECT_EQ(widened.type_of(op->results[0]).dtype, DType::kF32) << name_of(code);
      }
  }
}

// The f32 sum of a narrow convolution is differentiated with a narrow cotangent.
TEST_P(NarrowProgram, ConvolutionsOfANarrowPartAreDifferentiated) {
  Graph part, step, widened;
  const Value x = part.parameter({DType::kF32, {1, 4, 4, 1}}, "x");
  const Value kernel = part.parameter({DType::kF32, {1, 1, 2, 2}}, "kernel");
  const graph::Convolution valid{.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}, .layout = "b01f,oi01->b01f"};
  part.add_result(reduce_sum(convolution(x, kernel, valid), {0, 1, 2, 3}), "sum");
  const Value data = step.parameter({DType::kBF16, {1, 4, 4, 1}}, "x");
  const Value weight = step.parameter({DType::kBF16, {1, 1, 2, 2}}, "kernel");
  const Value arguments[] = {data, weight};
  const Value sum = inline_narrowed(part, arguments, DType::kBF16)[0];
  for (const Value& gradient : autodiff::gradients(sum, arguments)) step.add_result(gradient, "gradient");
  accumulate_in_f32(step, widened);
  for (const graph::Op* op : live_ops_of(widened, OpCode::kConvolution))
    EXPECT_EQ(widened.type_of(op->results[0]).dtype, DType::kF32);
  std::vector<double> image;
  for (int i = 0; i < 16; ++i) image.push_back(i);
  const auto gradients = outputs(widened, {image, {1, 2, 3, 4}});
  // Each weight meets the 3 x 3 pixels that its corner of the window passes over.
  EXPECT_THAT(gradients[1], ElementsAre(45, 54, 81, 90));
  EXPECT_THAT(std::span(gradients[0]).first(4), ElementsAre(1, 3, 3, 2));
}

TEST(InlineNarrowed, RefusesWideArguments) {
  Graph part, step;
  part.add_result(tanh(part.parameter({DType::kF32, {4}}, "x")), "y");
  const Value wide = step.parameter({DType::kF32, {4}}, "x");
  EXPECT_THAT([&] { inline_narrowed(part, std::span(&wide, 1), DType::kBF16); },
              testing::ThrowsMessage<graph::GraphError>("[inline_narrowed] x takes bf16[4]; got f32[4]"));
}

}  // namespace
}  // namespace xladder::passes
