#include "xladder/program/imported/step_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "xladder/program/imported/test_step.h"

namespace xladder::imported {
namespace {

using program::StepOptions;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

ImportedProgram opened(const TestFolder& folder) {
  Result<ImportedProgram> program = open_program(folder.path());
  EXPECT_TRUE(program) << program.error().message;
  return program ? *std::move(program) : ImportedProgram{};
}

std::string refusal(const TestFolder& folder, const StepOptions& options = {}) {
  const auto step = step_program(opened(folder), options);
  EXPECT_FALSE(step);
  if (step) return {};
  EXPECT_EQ(step.error().code, ErrorCode::kUsage);
  return step.error().message;
}

std::vector<std::string> names_of_state(const program::Program& step) {
  std::vector<std::string> names;
  for (const program::StateTensor& tensor : step.state) names.push_back(tensor.name);
  return names;
}

TEST(StepProgram, GivesEachStateThePlaceOfTheStateBefore) {
  const StepFolder folder;
  const auto step = step_program(opened(folder), {});
  ASSERT_TRUE(step) << step.error().message;
  EXPECT_THAT(names_of_state(*step), ElementsAre("w", "opt/m", "n", "r", "odd", "c", "frozen"));
  const std::vector<size_t> state = step->places(program::InputRole::kState);
  const std::vector<size_t> next = step->places(program::OutputRole::kNextState);
  ASSERT_EQ(state.size(), next.size());
  std::vector<std::string> kinds;
  for (const program::StateTensor& tensor : step->state) kinds.push_back(tensor.kind);
  EXPECT_THAT(kinds, ElementsAre("param", "param", "buffer", "buffer", "buffer", "buffer", "buffer"));
  for (size_t i = 0; i < state.size(); ++i) {
    EXPECT_EQ(step->inputs[state[i]].donated_to, next[i]) << step->state[i].name;
    EXPECT_EQ(step->outputs[next[i]].name, step->state[i].name);
    EXPECT_EQ(step->outputs[next[i]].type, step->state[i].type);
  }
  EXPECT_TRUE(step->place(program::OutputRole::kLoss, "loss"));
  EXPECT_TRUE(step->place(program::OutputRole::kValue, "key"));
  EXPECT_TRUE(step->place(program::InputRole::kLearningRate, "lr"));
  EXPECT_TRUE(step->place(program::InputRole::kSeed)) << "the key is drawn";
  EXPECT_FALSE(step->place(program::InputRole::kStep)) << "it has no use for the number";
}

TEST(StepProgram, BeginsWithTheStateFile) {
  const StepFolder folder;
  const auto values = state_values(opened(folder));
  ASSERT_TRUE(values) << values.error().message;
  EXPECT_EQ((*values)("n", {DType::kS32, {}}, 1).to_doubles(), std::vector<double>{40});
  EXPECT_EQ((*values)("w", {DType::kBF16, {2}}, 2).to_doubles(), (std::vector<double>{0.25, -1}));
  EXPECT_EQ((*values)("c", {DType::kF32, {2}}, 2).to_doubles(), (std::vector<double>{0.5, 2}));
}

TEST(StepProgram, TakesStateThatBeginsAsInfiniteForNoParameter) {
  const StepFolder folder;
  const auto kind_of_f = [&] { return step_program(opened(folder), {})->state.back().kind; };
  EXPECT_EQ(kind_of_f(), "buffer") << "it stays";
  folder.write("program.mlir",
               replaced(replaced(replaced(kStepText, "tensor<i1>, tensor<2xui32>) {", "tensor<i1>, tensor<f32>) {"),
                                 "%odd2, %key :", "%odd2, %loss :"),
                        "tensor<i1>, tensor<2xui32>\n", "tensor<i1>, tensor<f32>\n"));
  folder.write("program.toml",
               replaced(kStepDescription, R"({role = "aux", name = "key"})", R"({role = "state", name = "frozen"})"));
  EXPECT_EQ(kind_of_f(), "param") << "the last loss";
  folder.write_state(std::numeric_limits<float>::infinity());
  EXPECT_EQ(kind_of_f(), "buffer");
}

TEST(StepProgram, StacksWhatSeveralStepsTakeAndGive) {
  const StepFolder folder;
  StepOptions options;
  options.steps_per_execution = 3;
  const auto step = step_program(opened(folder), options);
  ASSERT_TRUE(step) << step.error().message;
  const auto input = [&](program::InputRole role, std::string_view name = {}) {
    return step->inputs[step->place(role, name).value()].type;
  };
  EXPECT_EQ(input(program::InputRole::kState, "n"), (TensorType{DType::kS32, {}}));
  EXPECT_EQ(input(program::InputRole::kBatch, "x"), (TensorType{DType::kF32, {3, 4, 2}}));
  EXPECT_EQ(input(program::InputRole::kLearningRate), (TensorType{DType::kF32, {3}}));
  EXPECT_EQ(input(program::InputRole::kSeed), (TensorType{DType::kU64, {3, 2}}));
  EXPECT_EQ(step->outputs[step->place(program::OutputRole::kLoss).value()].type, (TensorType{DType::kF32, {3}}));
  EXPECT_EQ(step->steps_per_execution, 3);
}

TEST(StepProgram, IsNarrowedWhereAskedAndKeepsItsIntegers) {
  const StepFolder folder;
  StepOptions options;
  options.precision = program::Precision::kBf16True;
  const auto narrow = step_program(opened(folder), options);
  ASSERT_TRUE(narrow) << narrow.error().message;
  EXPECT_EQ(narrow->state[0].type, (TensorType{DType::kBF16, {2}}));
  EXPECT_EQ(narrow->state[2].type, (TensorType{DType::kS32, {}}));
  EXPECT_EQ(narrow->state[4].type, (TensorType{DType::kPred, {}}));
  options.precision = program::Precision::kBf16Mixed;
  const auto mixed = step_program(opened(folder), options);
  ASSERT_TRUE(mixed) << mixed.error().message;
  EXPECT_EQ(mixed->state[0].type, (TensorType{DType::kF32, {2}}));
  EXPECT_THAT(mixed->stablehlo, HasSubstr("tensor<4x2xbf16>"));
  const auto plain = step_program(opened(folder), {});
  ASSERT_TRUE(plain) << plain.error().message;
  EXPECT_THAT(plain->stablehlo, Not(HasSubstr("bf16")));
}

TEST(StepProgram, RefusesWhatWouldHaveToLookIntoIt) {
  const StepFolder folder;
  const auto refused = [&](auto change) {
    StepOptions options;
    change(options);
    return refusal(folder, options);
  };
  EXPECT_THAT(refused([](StepOptions& o) { o.devices = 2; }),
              AllOf(HasSubstr("device.count"), HasSubstr("gradients lie inside"), HasSubstr("export the loss")));
  EXPECT_THAT(refused([](StepOptions& o) { o.gradient_accumulation_steps = 2; }), HasSubstr("accumulation"));
  EXPECT_THAT(refused([](StepOptions& o) { o.remat = passes::Remat::kFull; }), HasSubstr("knobs.remat"));
  EXPECT_THAT(refused([](StepOptions& o) { o.loss_scale = program::LossScaling::kStatic; }), HasSubstr("loss_scale"));
  EXPECT_THAT(refused([](StepOptions& o) { o.clip_grad = 1; }), HasSubstr("optim.clip_grad"));
  EXPECT_THAT(refused([](StepOptions& o) { o.zero = 1; }),
              AllOf(HasSubstr("knobs.zero"), HasSubstr("updates its parameters itself")));
  EXPECT_THAT(refused([](StepOptions& o) { o.master_weights = true; }), HasSubstr("knobs.master_weights"));
  EXPECT_THAT(refused([](StepOptions& o) { o.stochastic_rounding = true; }), HasSubstr("knobs.stochastic_rounding"));
  EXPECT_THAT(refused([](StepOptions& o) { o.ema = 0.9; }), HasSubstr("optim.ema"));
  EXPECT_THAT(refused([](StepOptions& o) { o.fine_tuning.freeze = {"w"}; }), HasSubstr("train.freeze"));
}

TEST(StepProgram, RefusesAScheduleThatNobodyCouldFill) {
  const StepFolder folder;
  const HostTensor w(DType::kF32, {2}), n(DType::kS32, Shape{}), r(DType::kU32, {2}), odd(DType::kPred, Shape{});
  const Status state = write_safetensors(folder / "state.safetensors",
                                         {{"w", &w}, {"opt/m", &w}, {"n", &n}, {"r", &r}, {"odd", &odd}, {"c", &w}});
  ASSERT_TRUE(state) << state.error().message;
  folder.write("program.toml",
               replaced(replaced(kStepDescription, "example = \"example.safetensors\"\n", ""),
                        R"({role = "state", name = "frozen"})", R"({role = "schedule", name = "temperature"})"));
  EXPECT_THAT(refusal(folder), AllOf(HasSubstr("\"temperature\" f32[]"), HasSubstr("learning rate")));
}

TEST(StepProgram, RefusesAProgramThatIsNoStep) {
  const StepFolder folder;
  folder.write("alone.mlir", kStepText);
  const Result<ImportedProgram> alone = open_program(folder / "alone.mlir");
  ASSERT_TRUE(alone) << alone.error().message;
  const auto step = step_program(*alone, {});
  ASSERT_FALSE(step);
  EXPECT_THAT(step.error().message, HasSubstr("program.toml"));
}

}  // namespace
}  // namespace xladder::imported
