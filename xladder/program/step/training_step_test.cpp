// A training step is built from any loss function, of which it knows nothing but the roles of its inputs and outputs.
#include "xladder/program/step/training_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/program/step/evaluation.h"

namespace xladder::train {
namespace {

using graph::Graph;
using graph::Value;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr int64_t kRows = 4;
const std::vector<float> kX = {1, 2, 0, 1, 3, -1, 2, 2}, kY = {1, 0, 2, 1};
const std::vector<int32_t> kGroups = {0, 1, 1, 0};

// Squared misses of y ~ x weight + offset[group], and how many are off by more than 1: a step on a batch of numbers of
// two types.
LossFunction regression(int64_t rows, bool for_each_sample = true) {
  auto graph = std::make_unique<Graph>("loss");
  const Value x = graph->parameter({DType::kF32, {rows, 2}}, "x");
  const Value weight = graph->parameter({DType::kF32, {2}}, "weight");
  const Value groups = graph->parameter({DType::kS32, {rows}}, "group");
  const Value offset = graph->parameter({DType::kF32, {2}}, "offset");
  const Value y = graph->parameter({DType::kF32, {rows}}, "y");
  const Value is_second = convert(groups, DType::kF32);
  const Value first = broadcast(reshape(slice_axis(offset, 0, 0, 1), {}), {rows});
  const Value second = broadcast(reshape(slice_axis(offset, 0, 1, 2), {}), {rows});
  const Value offsets = first + is_second * (second - first);
  const Value miss = reduce_sum(x * broadcast_in_dim(weight, x.shape(), {1}), {1}) + offsets - y;
  const Value losses = miss * miss;
  const Value far = convert(compare(losses, constant_like(losses, 1), graph::Comparison::kGT), DType::kF32);
  graph->add_result(for_each_sample ? far : sum_of(far), "far");
  graph->add_result(for_each_sample ? losses : mean_of(losses), "squares");
  return {std::move(graph),
          {InputRole::kBatch, InputRole::kState, InputRole::kBatch, InputRole::kState, InputRole::kBatch},
          {OutputRole::kCount, OutputRole::kLoss}};
}

StepOptions plain_descent() {
  StepOptions options;
  options.optimizer = {.name = "sgd", .weight_decay = 0, .momentum = 0};
  return options;
}

class TrainingStep : public testing::TestWithParam<std::string> {
 protected:
  // The outputs by name, where parameters begin as (1, -1) and (0, 0.5) and the learning rate is 0.1. Stacked `copies`
  // times for a program of as many steps.
  std::map<std::string, std::vector<double>> run(const Program& program, int64_t copies = 1) const {
    const auto repeated = [&](const std::vector<double>& values) {
      std::vector<double> all;
      for (int64_t i = 0; i < copies; ++i) all.insert(all.end(), values.begin(), values.end());
      return all;
    };
    const std::map<std::string, std::vector<double>> values = {{"weight", {1, -1}},
                                                               {"offset", {0, 0.5}},
                                                               {"x", repeated({kX.begin(), kX.end()})},
                                                               {"group", repeated({kGroups.begin(), kGroups.end()})},
                                                               {"y", repeated({kY.begin(), kY.end()})},
                                                               {"learning_rate", repeated({0.1})},
                                                               {"step", repeated({1})},
                                                               {"seed", repeated({0, 0})},
                                                               {"weights", {1, 1, 0, 2}}};
    std::vector<HostTensor> arguments;
    for (const Input& input : program.inputs)
      arguments.push_back(HostTensor::from_doubles(input.type, values.at(input.name)));
    std::map<std::string, std::vector<double>> out;
    const auto results = test::run(test::shared_client(GetParam()), program.stablehlo, arguments);
    for (size_t i = 0; i < results.size(); ++i) out[program.outputs[i].name] = results[i].to_doubles();
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, TrainingStep, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(TrainingStep, GivesEachInputAndOutputItsRole) {
  const Program program = build_training_step(regression(kRows), plain_descent());
  std::vector<std::string> batch;
  for (const size_t place : program.places(InputRole::kBatch)) batch.push_back(program.inputs[place].name);
  EXPECT_THAT(batch, ElementsAre("x", "group", "y"));
  ASSERT_EQ(program.state.size(), 2u);
  for (size_t i = 0; i < program.state.size(); ++i) {
    const size_t place = program.places(InputRole::kState)[i];
    EXPECT_EQ(program.inputs[place].name, program.state[i].name);
    EXPECT_EQ(program.inputs[place].donated_to, program.places(OutputRole::kNextState)[i]);
  }
  for (const InputRole role : {InputRole::kLearningRate, InputRole::kStep, InputRole::kSeed})
    EXPECT_EQ(program.places(role).size(), 1u);
  EXPECT_TRUE(program.place(OutputRole::kLoss) && program.place(OutputRole::kCount, "far"));
  EXPECT_FALSE(program.place(OutputRole::kCount, "correct") || program.place(OutputRole::kSkippedSteps));
  EXPECT_FALSE(program.inputs[*program.place(InputRole::kStep)].donated_to);
}

TEST_P(TrainingStep, FollowsTheGradientOfTheMeanLoss) {
  // x weight + offset - y: 1 - 2 + 0 - 1, 0 - 1 + 0.5 - 0, 3 + 1 + 0.5 - 2, 2 - 2 + 0 - 1.
  const std::vector<double> miss = {-2, -0.5, 2.5, -1};
  double loss = 0;
  std::vector<double> weight = {1, -1}, offset = {0, 0.5};
  for (size_t row = 0; row < miss.size(); ++row) {
    loss += miss[row] * miss[row] / 4;
    const double slope = 0.1 * 2 * miss[row] / 4;
    for (size_t i = 0; i < 2; ++i) weight[i] -= slope * static_cast<double>(kX[2 * row + i]);
    offset[static_cast<size_t>(kGroups[row])] -= slope;
  }
  for (const bool for_each_sample : {true, false}) {
    const auto out = run(build_training_step(regression(kRows, for_each_sample), plain_descent()));
    EXPECT_NEAR(out.at("loss")[0], loss, 1e-6);
    EXPECT_EQ(out.at("far")[0], 2);
    for (size_t i = 0; i < 2; ++i) {
      EXPECT_NEAR(out.at("weight")[i], weight[i], 1e-6);
      EXPECT_NEAR(out.at("offset")[i], offset[i], 1e-6);
    }
  }
}

TEST_P(TrainingStep, TakesPartsOfABatchAsTheWhole) {
  const auto whole = run(build_training_step(regression(kRows), plain_descent()));
  StepOptions options = plain_descent();
  options.gradient_accumulation_steps = 2;
  for (const bool for_each_sample : {true, false}) {
    const auto parts = run(build_training_step(regression(kRows / 2, for_each_sample), options));
    for (const auto& [name, values] : whole)
      for (size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(parts.at(name)[i], values[i], 1e-6) << name;
  }
}

TEST_P(TrainingStep, StacksWhatIsNotStateInAnExecutionOfSeveral) {
  StepOptions options = plain_descent();
  options.steps_per_execution = 3;
  const Program program = build_training_step(regression(kRows), options);
  EXPECT_EQ(program.steps_per_execution, 3);
  EXPECT_EQ(program.inputs[*program.place(InputRole::kBatch, "x")].type, (TensorType{DType::kF32, {3, kRows, 2}}));
  EXPECT_EQ(program.inputs[*program.place(InputRole::kSeed)].type, (TensorType{DType::kU64, {3, 2}}));
  EXPECT_EQ(program.state[0].type, (TensorType{DType::kF32, {2}}));
  const auto one = run(build_training_step(regression(kRows), plain_descent()));
  const auto several = run(program, 3);
  ASSERT_EQ(several.at("loss").size(), 3u);
  EXPECT_NEAR(several.at("loss")[0], one.at("loss")[0], 1e-6);
  EXPECT_LT(several.at("loss")[2], several.at("loss")[1]);
}

TEST_P(TrainingStep, EvaluationWeighsEachSample) {
  const auto out = run(build_evaluation_step(regression(kRows), plain_descent()));
  EXPECT_NEAR(out.at("loss_sum")[0], 4 + 0.25 + 2 * 1, 1e-6);  // the third sample has no weight
  EXPECT_NEAR(out.at("far_sum")[0], 1, 1e-6);
  EXPECT_NEAR(out.at("weight_sum")[0], 4, 1e-6);
}

TEST(EvaluationStep, RefusesOneNumberForTheBatch) {
  EXPECT_THAT([] { build_evaluation_step(regression(kRows, /*for_each_sample=*/false), {}); },
              testing::ThrowsMessage<graph::GraphError>(HasSubstr("weighs each sample; got far")));
}

// A function of w and a batch, with one input and one output more.
LossFunction with_more(InputRole input, TensorType input_type, OutputRole output, Shape output_shape) {
  auto graph = std::make_unique<Graph>("loss");
  const Value w = graph->parameter({DType::kF32, {}}, "w");
  const Value x = graph->parameter({DType::kF32, {3}}, "x");
  graph->parameter(std::move(input_type), "more");
  graph->add_result(x * broadcast(w, x.shape()), "loss");
  graph->add_result(constant(*graph, 0, {DType::kF32, std::move(output_shape)}), "more");
  return {std::move(graph), {InputRole::kState, InputRole::kBatch, input}, {OutputRole::kLoss, output}};
}

TEST(LossFunction, RefusesWhatAStepCannotBeBuiltFrom) {
  const auto refusal = [](InputRole input, TensorType input_type, OutputRole output = OutputRole::kValue,
                          Shape output_shape = {}) -> std::string {
    try {
      with_more(input, std::move(input_type), output, std::move(output_shape));
    } catch (const graph::GraphError& error) {
      return error.what();
    }
    return "no refusal";
  };
  EXPECT_EQ(refusal(InputRole::kBatch, {DType::kU8, {3, 7}}, OutputRole::kCount, {3}), "no refusal");
  EXPECT_THAT(refusal(InputRole::kBatch, {DType::kU8, {4, 7}}), HasSubstr("as many in each; got more u8[4, 7]"));
  EXPECT_THAT(refusal(InputRole::kBatch, {DType::kU8, {}}), HasSubstr("along the first axis"));
  EXPECT_THAT(refusal(InputRole::kState, {DType::kS32, {3}}), HasSubstr("numbers of one floating type; got more s32"));
  EXPECT_THAT(refusal(InputRole::kState, {DType::kF64, {3}}), HasSubstr("numbers of one floating type; got more f64"));
  EXPECT_THAT(refusal(InputRole::kSeed, {DType::kU32, {2}}), HasSubstr("a seed u64[2]; got more u32[2]"));
  EXPECT_THAT(refusal(InputRole::kStep, {DType::kS32, {}}), HasSubstr("a batch and a seed"));
  const TensorType fine{DType::kF32, {3}};
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kLoss), HasSubstr("has one loss; got 2"));
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kCount, {2}), HasSubstr("one for each sample; got more"));
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kGradient), HasSubstr("gives a loss, counts"));
}

TEST(Program, HasARoleForEachInputAndOutput) {
  auto graph = std::make_unique<Graph>("loss");
  graph->parameter({DType::kF32, {}}, "w");
  EXPECT_THAT([&] { LossFunction(std::move(graph), {}, {}); },
              testing::ThrowsMessage<graph::GraphError>("[program] each of 1 inputs has a role; got 0 roles"));
}

}  // namespace
}  // namespace xladder::train
