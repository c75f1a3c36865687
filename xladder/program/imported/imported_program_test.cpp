#include "xladder/program/imported/imported_program.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/program/imported/loss_function.h"
#include "xladder/program/imported/outlook.h"
#include "xladder/program/step/training_step.h"

namespace xladder::imported {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

// mean((w x)^2), and x itself.
const std::string kProgram = R"(module @m {
  func.func @main(%w: tensor<4xf32>, %x: tensor<4xf32>, %m: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.multiply %w, %x : tensor<4xf32>
    %1 = chlo.square %0 : tensor<4xf32> -> tensor<4xf32>
    %cst = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    return %2, %m : tensor<f32>, tensor<f32>
  }
}
)";

const std::string kDescription = R"(format = 1
kind = "loss"
program = "program.mlir"
state = "state.safetensors"
framework = "jax 0.12"

[[input]]
role = "state"
name = "layer/w"
dtype = "f32"
shape = [4]
trainable = true

[[input]]
role = "batch"
name = "x"

[[input]]
role = "state"
name = "mean"
trainable = false

[[output]]
role = "loss"
name = "loss"

[[output]]
role = "state"
name = "mean"
)";

void write(const std::string& path, const std::string& text) {
  const Status written = write_file_atomically(path, text);
  ASSERT_TRUE(written) << written.error().message;
}

void write_state(const std::string& path, const std::string& name = "layer/w", const Shape& shape = {4},
                 bool surplus = false) {
  const HostTensor weight(DType::kF32, shape), mean(DType::kF32, {});
  std::vector<std::pair<std::string, const HostTensor*>> tensors = {{name, &weight}, {"mean", &mean}};
  if (surplus) tensors.emplace_back("layer/b", &mean);
  const Status written = write_safetensors(path, tensors);
  ASSERT_TRUE(written) << written.error().message;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class ImportedProgramTest : public testing::Test {
 protected:
  void SetUp() override {
    write(folder_ / "program.mlir", kProgram);
    write(folder_ / "program.toml", kDescription);
    write_state(folder_ / "state.safetensors");
  }
  // What the folder says once its description is another one.
  std::string refusal(const std::string& from, const std::string& to) {
    write(folder_ / "program.toml", replaced(kDescription, from, to));
    return error();
  }
  std::string error() {
    const Result<ImportedProgram> program = open_program(folder_.path());
    EXPECT_FALSE(program);
    if (program) return {};
    EXPECT_EQ(program.error().code, ErrorCode::kUsage) << program.error().message;
    return program.error().message;
  }
  TestFolder folder_;
};

TEST_F(ImportedProgramTest, AFolderHasRolesAndNames) {
  const Result<ImportedProgram> program = open_program(folder_.path());
  ASSERT_TRUE(program) << program.error().message;
  ASSERT_TRUE(program->description);
  EXPECT_EQ(program->description->kind, Kind::kLoss);
  EXPECT_EQ(program->input_name(0), "layer/w");
  EXPECT_EQ(program->description->inputs[1].role, InputRole::kBatch);
  EXPECT_EQ(program->loss(), 0U);
  EXPECT_EQ(trainable_inputs(*program), std::vector<size_t>{0});
  const auto prospects = outlook(*program);
  EXPECT_TRUE(std::ranges::any_of(
      prospects, [](const Prospect& p) { return p.is_possible && p.what.find("remat") != std::string_view::npos; }));
}

TEST_F(ImportedProgramTest, AFileTakesTheDescriptionThatNamesIt) {
  const Result<ImportedProgram> named = open_program(folder_ / "program.mlir");
  ASSERT_TRUE(named) << named.error().message;
  EXPECT_TRUE(named->description);
  write(folder_ / "other.mlir", kProgram);
  const Result<ImportedProgram> other = open_program(folder_ / "other.mlir");
  ASSERT_TRUE(other) << other.error().message;
  EXPECT_FALSE(other->description);
  EXPECT_EQ(other->input_name(0), "w");
}

TEST_F(ImportedProgramTest, GradientsAreAProgramOfTheSameInputs) {
  const Result<ImportedProgram> program = open_program(folder_.path());
  ASSERT_TRUE(program) << program.error().message;
  const auto gradients = gradients_of(*program, {0});
  ASSERT_TRUE(gradients) << gradients.error().message;
  EXPECT_EQ(gradients->graph->num_parameters(), 3U);
  ASSERT_EQ(gradients->graph->num_results(), 1U);
  EXPECT_EQ(gradients->graph->result_type(0), (TensorType{DType::kF32, {4}}));
  EXPECT_EQ(gradients->graph->result_name(0), "layer/w");
}

TEST_F(ImportedProgramTest, WhatDoesNotFitTheProgramIsRefused) {
  EXPECT_THAT(refusal("role = \"batch\"", "role = \"weights\""),
              AllOf(HasSubstr("program.toml:15"), HasSubstr("\"weights\""), HasSubstr("state, batch, key")));
  EXPECT_THAT(refusal("format = 1", "format = 2"), HasSubstr("another format"));
  EXPECT_THAT(refusal("kind = \"loss\"", "kind = \"model\""), HasSubstr("loss, step"));
  EXPECT_THAT(refusal("shape = [4]", "shape = [5]"), AllOf(HasSubstr("f32[4]"), HasSubstr("[5]")));
  EXPECT_THAT(refusal("dtype = \"f32\"", "dtype = \"bf16\""), HasSubstr("bf16"));
  EXPECT_THAT(refusal("trainable = true\n", ""), HasSubstr("trainable = true or false"));
  EXPECT_THAT(refusal("name = \"x\"", "name = \"x\"\ntrainable = true"), HasSubstr("not of \"x\""));
  EXPECT_THAT(refusal("name = \"x\"", "nane = \"x\""), HasSubstr("did you mean \"name\"?"));
  EXPECT_THAT(refusal("trainable = false", "trainable = true"), HasSubstr("next value of \"mean\""));
  EXPECT_THAT(refusal("[[output]]\nrole = \"state\"\nname = \"mean\"\n", ""), HasSubstr("1 outputs"));
  EXPECT_THAT(refusal("name = \"mean\"\ntrainable = false", "name = \"layer/w\"\ntrainable = false"),
              HasSubstr("twice"));
  EXPECT_THAT(refusal("[[output]]\nrole = \"state\"\nname = \"mean\"", "[[output]]\nrole = \"state\"\nname = \"nean\""),
              HasSubstr("no state input has its name"));
  EXPECT_THAT(refusal("role = \"loss\"", "role = \"aux\""), HasSubstr("one output with the role loss"));
  EXPECT_THAT(refusal("\"program.mlir\"", "\"../program.mlir\""), HasSubstr("same folder"));
  EXPECT_THAT(refusal("[[input]]", "[[input]"), HasSubstr("program.toml:7"));
}

TEST_F(ImportedProgramTest, AStateFileHoldsTheStateAndNothingElse) {
  write_state(folder_ / "state.safetensors", "layer/v");
  EXPECT_THAT(error(), HasSubstr("lacks layer/w"));
  write_state(folder_ / "state.safetensors", "layer/w", {5});
  EXPECT_THAT(error(), AllOf(HasSubstr("f32[5]"), HasSubstr("f32[4]")));
  write_state(folder_ / "state.safetensors", "layer/w", {4}, true);
  EXPECT_THAT(error(), HasSubstr("layer/b"));
}

// A loss of a batch of two, with a key and state that stays.
const std::string kTrainable = R"(module @m {
  func.func @main(%w: tensor<4xf32>, %k: tensor<2xui32>, %x: tensor<2x4xf32>, %c: tensor<2x4xf32>) -> tensor<f32> {
    %0 = stablehlo.broadcast_in_dim %w, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.multiply %0, %x : tensor<2x4xf32>
    %2 = stablehlo.add %1, %c : tensor<2x4xf32>
    %cst = stablehlo.constant dense<0.0> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<f32>
    %4 = stablehlo.slice %k [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
    %6 = stablehlo.convert %5 : (tensor<ui32>) -> tensor<f32>
    %7 = stablehlo.multiply %3, %6 : tensor<f32>
    return %7 : tensor<f32>
  }
}
)";

TEST_F(ImportedProgramTest, ALossIsWhatATrainingStepIsBuiltOf) {
  const std::string port = "[[{}]]\nrole = \"{}\"\nname = \"{}\"\n";
  std::string description = "format = 1\nkind = \"loss\"\nprogram = \"program.mlir\"\nstate = \"state.safetensors\"\n";
  description += fmt::format(fmt::runtime(port), "input", "state", "w") + "trainable = true\n";
  description += fmt::format(fmt::runtime(port), "input", "key", "k");
  description += fmt::format(fmt::runtime(port), "input", "batch", "x");
  description += fmt::format(fmt::runtime(port), "input", "constant", "c");
  description += fmt::format(fmt::runtime(port), "output", "loss", "loss");
  write(folder_ / "program.mlir", kTrainable);
  write(folder_ / "program.toml", description);
  const HostTensor weight = HostTensor::from<float>({4}, {1, -2, 3, 0.5f});
  const HostTensor constant = HostTensor::from<float>({2, 4}, {1, 2, 3, 4, 5, 6, 7, 8});
  const Status written = write_safetensors(folder_ / "state.safetensors", {{"w", &weight}, {"c", &constant}});
  ASSERT_TRUE(written) << written.error().message;

  const Result<ImportedProgram> program = open_program(folder_.path());
  ASSERT_TRUE(program) << program.error().message;
  const auto loss = loss_function(*program);
  ASSERT_TRUE(loss) << loss.error().message;
  ASSERT_EQ(loss->parameters().size(), 1U);
  EXPECT_EQ(loss->parameters()[0].name, "w");
  ASSERT_EQ(loss->batch().size(), 1U);
  EXPECT_EQ(loss->batch()[0].name, "x");
  EXPECT_EQ(loss->batch_size(), 2);
  EXPECT_TRUE(loss->draws());
  const program::Program step = program::build_training_step(*loss, {});
  EXPECT_TRUE(step.place(program::OutputRole::kLoss));
  EXPECT_THAT(step.stablehlo, AllOf(HasSubstr("[5.0, 6.0, 7.0, 8.0]"), HasSubstr("rng_bit_generator")));
  const HostTensor begun = loss->initial_values()("w", {DType::kBF16, {4}}, /*seed=*/3);
  EXPECT_EQ(begun.type(), (TensorType{DType::kBF16, {4}}));
  EXPECT_EQ(begun.to_doubles(), weight.to_doubles());
}

// The loss of a batch of two, and the mean of x as the running one.
const std::string kStatistics = R"(module @m {
  func.func @main(%w: tensor<f32>, %mean: tensor<f32>, %steps: tensor<i32>, %x: tensor<2xf32>) -> (tensor<f32>, tensor<f32>, tensor<i32>) {
    %cst = stablehlo.constant dense<0.0> : tensor<f32>
    %0 = stablehlo.reduce(%x init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %1 = stablehlo.subtract %0, %mean : tensor<f32>
    %2 = stablehlo.multiply %1, %w : tensor<f32>
    %one = stablehlo.constant dense<1> : tensor<i32>
    %3 = stablehlo.add %steps, %one : tensor<i32>
    return %2, %0, %3 : tensor<f32>, tensor<f32>, tensor<i32>
  }
}
)";

TEST_F(ImportedProgramTest, StateThatALossChangesItselfTravels) {
  const std::string port = "[[{}]]\nrole = \"{}\"\nname = \"{}\"\n";
  std::string description = "format = 1\nkind = \"loss\"\nprogram = \"program.mlir\"\nstate = \"state.safetensors\"\n";
  description += fmt::format(fmt::runtime(port), "input", "state", "w") + "trainable = true\n";
  description += fmt::format(fmt::runtime(port), "input", "state", "mean") + "trainable = false\n";
  description += fmt::format(fmt::runtime(port), "input", "state", "steps") + "trainable = false\n";
  description += fmt::format(fmt::runtime(port), "input", "batch", "x");
  description += fmt::format(fmt::runtime(port), "output", "loss", "loss");
  description += fmt::format(fmt::runtime(port), "output", "state", "mean");
  description += fmt::format(fmt::runtime(port), "output", "state", "steps");
  write(folder_ / "program.mlir", kStatistics);
  write(folder_ / "program.toml", description);
  const HostTensor weight = HostTensor::scalar(2.0f), mean = HostTensor::scalar(7.0f);
  const HostTensor steps = HostTensor::scalar<int32_t>(40);
  const Status written =
      write_safetensors(folder_ / "state.safetensors", {{"w", &weight}, {"mean", &mean}, {"steps", &steps}});
  ASSERT_TRUE(written) << written.error().message;

  const Result<ImportedProgram> program = open_program(folder_.path());
  ASSERT_TRUE(program) << program.error().message;
  const auto loss = loss_function(*program);
  ASSERT_TRUE(loss) << loss.error().message;
  ASSERT_EQ(loss->parameters().size(), 1U);
  ASSERT_EQ(loss->buffers().size(), 2U);
  EXPECT_EQ(loss->buffers()[1].name, "steps");
  EXPECT_EQ(loss->buffers()[1].type, (TensorType{DType::kS32, {}}));
  EXPECT_EQ(loss->initial_values()("mean", {DType::kF32, {}}, 0).to_doubles(), std::vector<double>{7});
  EXPECT_EQ(loss->initial_values()("steps", {DType::kS32, {}}, 0).to_doubles(), std::vector<double>{40});
  const program::Program step = program::build_training_step(*loss, {});
  const auto kinds = [&](const std::string& kind) {
    return std::ranges::count(step.state, kind, &program::StateTensor::kind);
  };
  EXPECT_EQ(kinds("param"), 1);
  EXPECT_EQ(kinds("buffer"), 2);
  EXPECT_EQ(step.places(program::OutputRole::kNextState).size(), step.state.size());
}

// With knobs.composites = decomposed the program stays as it was exported.
TEST_F(ImportedProgramTest, LayersOfALossBecomeCompositesThatAreShaped) {
  write(folder_ / "program.mlir", replaced(kProgram, "    %1 = chlo.square %0 : tensor<4xf32> -> tensor<4xf32>\n",
                                           R"(    %half = stablehlo.constant dense<0.5> : tensor<4xf32>
    %root = stablehlo.constant dense<0.707106769> : tensor<4xf32>
    %one = stablehlo.constant dense<1.0> : tensor<4xf32>
    %a = stablehlo.multiply %0, %root : tensor<4xf32>
    %b = chlo.erf %a : tensor<4xf32> -> tensor<4xf32>
    %c = stablehlo.add %b, %one : tensor<4xf32>
    %d = stablehlo.multiply %0, %half : tensor<4xf32>
    %1 = stablehlo.multiply %c, %d : tensor<4xf32>
)"));
  const Result<ImportedProgram> program = open_program(folder_.path());
  ASSERT_TRUE(program) << program.error().message;
  const auto prospects = outlook(*program);
  const auto composites = std::ranges::find(prospects, "composites", &Prospect::what);
  ASSERT_NE(composites, prospects.end());
  EXPECT_TRUE(composites->is_possible);
  EXPECT_THAT(composites->why, HasSubstr("1 gelu"));
  const auto loss = loss_function(*program);
  ASSERT_TRUE(loss) << loss.error().message;
  EXPECT_EQ(loss->recognised_composites(), (std::map<std::string, size_t>{{"gelu", 1}}));
  for (const graph::Lowering lowering : {graph::Lowering::kShaped, graph::Lowering::kDecomposed}) {
    graph::Graph graph;
    program::LossFunction::Arguments arguments;
    for (const program::Input& input : loss->parameters())
      arguments.parameters.push_back(graph.parameter(input.type, ""));
    for (const program::Input& input : loss->buffers()) arguments.buffers.push_back(graph.parameter(input.type, ""));
    for (const program::Input& input : loss->batch()) arguments.batch.push_back(graph.parameter(input.type, ""));
    loss->call(arguments, lowering);
    size_t found = 0;
    for (size_t id = 0; id < graph.num_ops(); ++id)
      found += graph.op(static_cast<graph::OpId>(id)).code == graph::OpCode::kComposite ? 1 : 0;
    EXPECT_EQ(found, lowering == graph::Lowering::kShaped ? 1U : 0U);
  }
}

TEST_F(ImportedProgramTest, APathThatIsNoProgramIsRefused) {
  const TestFolder empty;
  const Result<ImportedProgram> program = open_program(empty.path());
  ASSERT_FALSE(program);
  EXPECT_THAT(program.error().message, HasSubstr("program.toml"));
  EXPECT_FALSE(open_program(empty / "absent.mlir"));
}

TEST_F(ImportedProgramTest, AProgramWithoutLossHasNoGradients) {
  std::string text = replaced(kProgram, "-> (tensor<f32>, tensor<f32>)", "-> (tensor<i32>, tensor<f32>)");
  text = replaced(
      text, "return %2, %m : tensor<f32>, tensor<f32>",
      "%i = stablehlo.convert %2 : (tensor<f32>) -> tensor<i32>\n    return %i, %m : tensor<i32>, tensor<f32>");
  write(folder_ / "alone.mlir", text);
  const Result<ImportedProgram> program = open_program(folder_ / "alone.mlir");
  ASSERT_TRUE(program) << program.error().message;
  EXPECT_EQ(program->loss(), std::nullopt);
  const auto gradients = gradients_of(*program, {0});
  ASSERT_FALSE(gradients);
  EXPECT_THAT(gradients.error().message, HasSubstr("no loss"));
}

}  // namespace
}  // namespace xladder::imported
