// A training step is built from any loss function, of which it knows nothing but the roles of its inputs and outputs.
#include "xladder/program/step/training_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/step/evaluation.h"

namespace xladder::program {
namespace {

using graph::Graph;
using graph::Value;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr int64_t kRows = 4;
const std::vector<float> kX = {1, 2, 0, 1, 3, -1, 2, 2}, kY = {1, 0, 2, 1};
const std::vector<int32_t> kGroups = {0, 1, 1, 0};

// Squared misses of y ~ x weight + offset[group], how many are off by more than 1, and the mean miss: a step on a batch
// of numbers of two types.
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
  graph->add_result(mean_of(miss), "miss");
  return {std::move(graph),
          {InputRole::kBatch, InputRole::kState, InputRole::kBatch, InputRole::kState, InputRole::kBatch},
          {OutputRole::kCount, OutputRole::kLoss, OutputRole::kValue}};
}

StepOptions plain_descent() {
  StepOptions options;
  options.optimizer = {.name = "sgd", .weight_decay = 0, .momentum = 0};
  return options;
}

class TrainingStep : public testing::TestWithParam<std::string> {
 protected:
  // The outputs by name, where parameters begin as (1, -1) and (0, 0.5) and the learning rate is 0.1. Stacked `copies`
  // times for a program of as many steps. `more`: what the loss function takes beside those of regression().
  std::map<std::string, std::vector<double>> run(const Program& program, int64_t copies = 1,
                                                 const std::map<std::string, std::vector<double>>& more = {}) const {
    const auto repeated = [&](const std::vector<double>& values) {
      std::vector<double> all;
      for (int64_t i = 0; i < copies; ++i) all.insert(all.end(), values.begin(), values.end());
      return all;
    };
    std::map<std::string, std::vector<double>> values = {{"weight", {1, -1}},
                                                         {"offset", {0, 0.5}},
                                                         {"x", repeated({kX.begin(), kX.end()})},
                                                         {"group", repeated({kGroups.begin(), kGroups.end()})},
                                                         {"y", repeated({kY.begin(), kY.end()})},
                                                         {"learning_rate", repeated({0.1})},
                                                         {"step", repeated({1})},
                                                         {"seed", repeated({0, 0})},
                                                         {"weights", {1, 1, 0, 2}}};
    for (const auto& [name, value] : more) values[name] = value;
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
    EXPECT_NEAR(out.at("miss")[0], -0.25, 1e-6);
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
  EXPECT_EQ(several.at("miss").size(), 3u);
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

TEST_P(TrainingStep, EvaluationOfAWholeBatchCountsItsSamples) {
  const auto by_sample = run(build_evaluation_step(regression(kRows), plain_descent()), 1, {{"weights", {1, 1, 1, 1}}});
  EXPECT_TRUE(regression(kRows).is_by_sample());
  for (const bool for_each_sample : {true, false}) {
    const LossFunction loss = regression(kRows, for_each_sample);
    const Program program = build_batch_evaluation_step(loss, plain_descent());
    EXPECT_FALSE(program.place(InputRole::kBatch, "weights"));
    const auto out = run(program);
    for (const auto& [name, sums] : by_sample) EXPECT_NEAR(out.at(name)[0], sums[0], 1e-5) << name;
  }
  EXPECT_FALSE(regression(kRows, /*for_each_sample=*/false).is_by_sample());
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
  EXPECT_THAT(refusal(InputRole::kSeed, {DType::kS32, {2}}),
              HasSubstr("a seed u64[2] or keys of u32; got more s32[2]"));
  EXPECT_THAT(refusal(InputRole::kSeed, {DType::kU64, {3}}),
              HasSubstr("a seed u64[2] or keys of u32; got more u64[3]"));
  EXPECT_THAT(refusal(InputRole::kStep, {DType::kS32, {}}), HasSubstr("a batch and a seed"));
  const TensorType fine{DType::kF32, {3}};
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kLoss), HasSubstr("has one loss; got 2"));
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kCount, {2}), HasSubstr("one for each sample; got more"));
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kGradient), HasSubstr("gives a loss, counts"));
  EXPECT_EQ(refusal(InputRole::kBuffer, {DType::kF32, {7}}, OutputRole::kNextState, {7}), "no refusal");
  EXPECT_EQ(refusal(InputRole::kBuffer, {DType::kS64, {}}), "no refusal") << "it stays as it is";
  EXPECT_THAT(refusal(InputRole::kBuffer, {DType::kF32, {7}}, OutputRole::kNextState, {8}),
              HasSubstr("that of one buffer, with its name and type; got more f32[8]"));
  EXPECT_THAT(refusal(InputRole::kBatch, fine, OutputRole::kNextState, {3}), HasSubstr("that of one buffer"));
}

TEST(LossFunction, NamesEachParameterAndBufferOnce) {
  auto graph = std::make_unique<Graph>("loss");
  graph->parameter({DType::kF32, {}}, "w");
  graph->parameter({DType::kS32, {}}, "w");
  graph->add_result(graph->parameter({DType::kF32, {3}}, "x"), "loss");
  EXPECT_THAT(
      [&] {
        LossFunction(std::move(graph), {InputRole::kState, InputRole::kBuffer, InputRole::kBatch}, {OutputRole::kLoss});
      },
      testing::ThrowsMessage<graph::GraphError>(HasSubstr("has a name of its own; got two w")));
}

TEST(LossFunction, DrawsFromASeedOrFromKeys) {
  const auto refusal = [](const TensorType& first, const TensorType& second) -> std::string {
    auto graph = std::make_unique<Graph>("loss");
    graph->parameter({DType::kF32, {}}, "w");
    graph->parameter(first, "first");
    graph->parameter(second, "second");
    graph->add_result(graph->parameter({DType::kF32, {3}}, "x"), "loss");
    try {
      LossFunction(std::move(graph), {InputRole::kState, InputRole::kSeed, InputRole::kSeed, InputRole::kBatch},
                   {OutputRole::kLoss});
    } catch (const graph::GraphError& error) {
      return error.what();
    }
    return "no refusal";
  };
  const TensorType seed{DType::kU64, {2}}, key{DType::kU32, {2}};
  EXPECT_EQ(refusal(key, key), "no refusal");
  EXPECT_EQ(refusal(key, {DType::kU32, {3, 4}}), "no refusal");
  EXPECT_THAT(refusal(seed, seed), HasSubstr("takes one seed, or keys in its place; got several"));
  EXPECT_THAT(refusal(seed, key), HasSubstr("takes one seed"));
  EXPECT_THAT(refusal(key, seed), HasSubstr("takes one seed"));
}

// Squared misses of y ~ x weight factor, with the running mean of x, the number of means taken, and a factor that
// stays.
LossFunction with_statistics(int64_t rows) {
  auto graph = std::make_unique<Graph>("loss");
  const Value weight = graph->parameter({DType::kF32, {2}}, "weight");
  const Value means = graph->parameter({DType::kS32, {}}, "means");
  const Value factor = graph->parameter({DType::kF32, {}}, "factor");
  const Value mean = graph->parameter({DType::kF32, {2}}, "mean");
  const Value x = graph->parameter({DType::kF32, {rows, 2}}, "x");
  const Value y = graph->parameter({DType::kF32, {rows}}, "y");
  const Value products = reduce_sum(x * broadcast_in_dim(weight, x.shape(), {1}), {1});
  const Value miss = products * broadcast(factor, y.shape()) - y;
  graph->add_result(mean * 0.5 + reduce_sum(x, {0}) * (0.5 / static_cast<double>(rows)), "mean");
  graph->add_result(miss * miss, "squares");
  graph->add_result(means + 1, "means");
  return {std::move(graph),
          {InputRole::kState, InputRole::kBuffer, InputRole::kBuffer, InputRole::kBuffer, InputRole::kBatch,
           InputRole::kBatch},
          {OutputRole::kNextState, OutputRole::kLoss, OutputRole::kNextState}};
}

const std::map<std::string, std::vector<double>> kStatistics = {
    {"buffer.means", {7}}, {"buffer.factor", {2}}, {"buffer.mean", {8, -4}}};

TEST_P(TrainingStep, GivesTheBuffersThatTheLossFunctionSays) {
  const Program program = build_training_step(with_statistics(kRows), plain_descent());
  ASSERT_EQ(program.state.size(), 4u);
  EXPECT_EQ(program.state[1].kind, "buffer");
  EXPECT_EQ(program.state[1].name, "means");
  EXPECT_EQ(program.state[1].type, (TensorType{DType::kS32, {}}));
  EXPECT_EQ(program.places(InputRole::kState).size(), 4u);
  EXPECT_EQ(program.places(OutputRole::kNextState).size(), 4u);
  EXPECT_TRUE(program.places(InputRole::kBuffer).empty());
  const auto out = run(program, 1, kStatistics);
  EXPECT_THAT(out.at("buffer.means"), ElementsAre(8));
  EXPECT_THAT(out.at("buffer.factor"), ElementsAre(2));
  EXPECT_THAT(out.at("buffer.mean"), ElementsAre(4 + 0.75, -2 + 0.5));  // means of x: 1.5 and 1
  // 2 x weight - y: -2 - 1, -2 - 0, 8 - 2, 0 - 1.
  EXPECT_NEAR(out.at("loss")[0], (9 + 4 + 36 + 1) / 4.0, 1e-6);
}

TEST_P(TrainingStep, TakesBuffersThroughMicroBatchesAndStepsOneAfterTheOther) {
  StepOptions options = plain_descent();
  options.gradient_accumulation_steps = 2;
  const auto parts = run(build_training_step(with_statistics(kRows / 2), options), 1, kStatistics);
  EXPECT_THAT(parts.at("buffer.means"), ElementsAre(9));
  // Means of x: 0.5 and 1.5, then 2.5 and 0.5.
  EXPECT_THAT(parts.at("buffer.mean"), ElementsAre((4 + 0.25) / 2 + 1.25, (-2 + 0.75) / 2 + 0.25));
  EXPECT_THAT(parts.at("buffer.factor"), ElementsAre(2));
  options = plain_descent();
  for (const passes::LoopForm form : {passes::LoopForm::kWhile, passes::LoopForm::kUnroll}) {
    options.steps_per_execution = 3;
    options.steps_form = form;
    const auto steps = run(build_training_step(with_statistics(kRows), options), 3, kStatistics);
    EXPECT_THAT(steps.at("buffer.means"), ElementsAre(10));
    EXPECT_THAT(steps.at("buffer.mean"), ElementsAre(1 + 1.5 * 0.875, -0.5 + 0.875));
  }
}

// XLA:CPU is slow at them inside a while.
TEST(LoopsOfAStep, AreWrittenOutWhereTheyHoldConvolutionsAndTheDeviceIsSlowAtThat) {
  const device::Limits slow = {.slows_convolutions_in_loops = true};
  const auto has_loop = [](const char* name, StepOptions options, const device::Limits& limits) {
    const auto model = nn::make_model(*nn::model_config(name));
    const LossFunction loss = classifier::loss_function(**model, {.per_device_batch_size = 2});
    return build_training_step(loss, options, limits).stablehlo.find("stablehlo.while") != std::string::npos;
  };
  StepOptions steps, parts;
  steps.steps_per_execution = 2;
  parts.gradient_accumulation_steps = 2;
  for (const StepOptions& options : {steps, parts}) {
    EXPECT_FALSE(has_loop("resnet_small", options, slow));
    EXPECT_TRUE(has_loop("resnet_small", options, {}));
    EXPECT_TRUE(has_loop("vit_d32_l2_patch7_28", options, slow));
  }
  steps.steps_form = passes::LoopForm::kWhile;  // what is asked for stays
  EXPECT_TRUE(has_loop("resnet_small", steps, slow));
}

TEST_P(TrainingStep, LeavesBuffersAsTheyWereWhereItSkipsAnUpdate) {
  StepOptions options = plain_descent();
  options.loss_scale = LossScaling::kStatic;
  std::map<std::string, std::vector<double>> values = kStatistics;
  values.insert({{"loss_scale.scale", {1}}, {"loss_scale.good_steps", {0}}, {"loss_scale.skipped", {0}}});
  const Program program = build_training_step(with_statistics(kRows), options);
  EXPECT_THAT(run(program, 1, values).at("buffer.means"), ElementsAre(8));
  values["loss_scale.scale"] = {1e38};  // gradients become infinite
  const auto out = run(program, 1, values);
  EXPECT_THAT(out.at("skipped"), ElementsAre(1));
  EXPECT_THAT(out.at("buffer.means"), ElementsAre(7));
  EXPECT_THAT(out.at("buffer.mean"), ElementsAre(8, -4));
}

TEST_P(TrainingStep, KeepsBuffersInTheTypeInWhichTheEvaluationTakesThem) {
  const auto types = [](const Program& program) {
    std::map<std::string, DType> found;
    for (const StateTensor& tensor : program.state) found[tensor.name] = tensor.type.dtype;
    return found;
  };
  StepOptions options = plain_descent();
  for (const Precision precision : {Precision::k32True, Precision::kBf16Mixed, Precision::kBf16True})
    for (const auto& [master_weights, stochastic_rounding] : {std::pair{false, false}, {true, false}, {false, true}}) {
      options.precision = precision;
      options.master_weights = master_weights && precision == Precision::kBf16True;
      options.stochastic_rounding = stochastic_rounding && precision == Precision::kBf16True;
      const Program step = build_training_step(with_statistics(kRows), options);
      const Program evaluation = build_evaluation_step(with_statistics(kRows), options);
      EXPECT_EQ(types(step), types(evaluation));
      EXPECT_EQ(types(step)["means"], DType::kS32);
      EXPECT_EQ(types(step)["mean"], DType::kF32);
      const auto out = run(evaluation, 1, kStatistics);
      EXPECT_NEAR(out.at("loss_sum")[0], 9 + 4 + 2 * 1, 1e-6);  // the third sample has no weight
      EXPECT_EQ(out.size(), 2u) << "buffers stay as they are";
      EXPECT_NEAR(run(step, 1, kStatistics).at("buffer.mean")[0], 4.75, 0.02);
    }
}

TEST_P(TrainingStep, RoundsNoBufferToTheTypeOfThePrecision) {
  std::map<std::string, std::vector<double>> values = kStatistics;
  values["buffer.mean"] = {8 + 0x1p-10, -4};
  StepOptions options = plain_descent();
  options.precision = Precision::kBf16True;
  for (const auto& [master_weights, stochastic_rounding] : {std::pair{false, false}, {true, false}, {false, true}}) {
    options.master_weights = master_weights;
    options.stochastic_rounding = stochastic_rounding;
    for (const int64_t parts : {1, 2}) {
      options.gradient_accumulation_steps = parts;
      const auto out = run(build_training_step(with_statistics(kRows / parts), options), 1, values);
      const double halved = 0x1p-10 / std::exp2(static_cast<double>(parts));
      EXPECT_EQ(out.at("buffer.mean")[0], (parts == 1 ? 4 + 0.75 : (4 + 0.25) / 2 + 1.25) + halved);
    }
  }
}

TEST(TrainingStepOnReplicas, TakesTheMeanOfFloatingBuffersThatChange) {
  const auto exchanges = [](const LossFunction& loss, int64_t devices) {
    StepOptions options = plain_descent();
    options.devices = devices;
    const std::string text = build_training_step(loss, options).stablehlo;
    size_t found = 0;
    for (size_t at = text.find("all_reduce"); at != std::string::npos; at = text.find("all_reduce", at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(exchanges(with_statistics(kRows), 1), 0u);
  EXPECT_EQ(exchanges(with_statistics(kRows), 2), 3u);  // loss, gradient, mean
}

// How many of two keys are equal, and a loss that is as large as the first word of one.
LossFunction with_keys() {
  auto graph = std::make_unique<Graph>("loss");
  const Value w = graph->parameter({DType::kF32, {}}, "w");
  const Value first = graph->parameter({DType::kU32, {2}}, "first_key");
  const Value x = graph->parameter({DType::kF32, {kRows}}, "x");
  const Value second = graph->parameter({DType::kU32, {2}}, "second_key");
  const Value word = convert(reshape(slice_axis(first, 0, 0, 1), {}), DType::kF32) * 0x1p-32;
  graph->add_result((x - x) * broadcast(w, x.shape()) + broadcast(word, x.shape()), "loss");
  const Value equal = convert(compare(first, second, graph::Comparison::kEQ), DType::kF32);
  graph->add_result(reduce_sum(equal, {0}), "equal");
  return {std::move(graph),
          {InputRole::kState, InputRole::kSeed, InputRole::kBatch, InputRole::kSeed},
          {OutputRole::kLoss, OutputRole::kCount}};
}

TEST_P(TrainingStep, DrawsKeysFromItsSeed) {
  const Program program = build_training_step(with_keys(), plain_descent());
  EXPECT_EQ(program.places(InputRole::kSeed).size(), 1u);
  const auto result = [&](double number) {
    return run(program, 1, {{"w", {1}}, {"x", {0, 0, 0, 0}}, {"seed", {5, number}}});
  };
  const auto first = result(0);
  EXPECT_EQ(first.at("equal")[0], 0);
  EXPECT_GT(first.at("loss")[0], 0);
  EXPECT_LT(first.at("loss")[0], 1);
  EXPECT_EQ(first, result(0));
  EXPECT_NE(first.at("loss"), result(1).at("loss"));
}

TEST(LossFunction, KnowsWhatItsParametersBeginWith) {
  auto graph = std::make_unique<Graph>("loss");
  const Value w = graph->parameter({DType::kF32, {}}, "w");
  const Value x = graph->parameter({DType::kF32, {3}}, "x");
  graph->add_result(x * broadcast(w, x.shape()), "loss");
  const LossFunction loss(std::move(graph), {InputRole::kState, InputRole::kBatch}, {OutputRole::kLoss},
                          [](const std::string& name, const TensorType& type, uint64_t seed) {
                            return HostTensor::from_doubles(
                                type, std::vector<double>(1, name == "w" ? static_cast<double>(seed) : 0));
                          });
  EXPECT_EQ(loss.initial_values()("w", {DType::kF32, {}}, 3).to_doubles()[0], 3);
  EXPECT_FALSE(regression(kRows).initial_values());
}

TEST(Program, HasARoleForEachInputAndOutput) {
  auto graph = std::make_unique<Graph>("loss");
  graph->parameter({DType::kF32, {}}, "w");
  EXPECT_THAT([&] { LossFunction(std::move(graph), {}, {}); },
              testing::ThrowsMessage<graph::GraphError>("[program] each of 1 inputs has a role; got 0 roles"));
}

}  // namespace
}  // namespace xladder::program
