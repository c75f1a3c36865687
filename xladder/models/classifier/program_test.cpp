// The programs of a classifier: what their inputs and outputs are for, and where in the model their ops belong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/print.h"
#include "xladder/models/classifier/inference.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/program/step/training_step.h"

namespace xladder::classifier {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::unique_ptr<nn::Model> tiny() { return nn::make_model(nn::model_config("vit_d32_l2_patch7_28").value()).value(); }

TEST(Inference, IsAProgramWithRoles) {
  const auto model = tiny();
  const program::Program program = build_inference(*model, {.batch_size = 2}, graph::Lowering::kShaped);
  const std::vector<nn::ParameterSpec> specs = model->parameters();
  ASSERT_EQ(program.inputs.size(), 1 + specs.size());
  EXPECT_EQ(program.place(program::InputRole::kBatch, "images"), 0u);
  EXPECT_EQ(program.inputs[0].type, (TensorType{DType::kF32, {2, 1, 28, 28}}));
  for (size_t i = 0; i < specs.size(); ++i) {
    EXPECT_EQ(program.inputs[1 + i].role, program::InputRole::kState);
    EXPECT_EQ(program.state[i].kind, "param");
    EXPECT_EQ(program.state[i].name, specs[i].name);
    EXPECT_EQ(program.state[i].type.shape, specs[i].shape);
    EXPECT_FALSE(program.inputs[1 + i].donated_to);
  }
  ASSERT_EQ(program.outputs.size(), 1u);
  EXPECT_EQ(program.place(program::OutputRole::kValue, "logits"), 0u);
  EXPECT_EQ(program.outputs[0].type, (TensorType{DType::kF32, {2, 10}}));
}

TEST(Inference, KeepsCompositesWhereItIsNotLowered) {
  const auto model = tiny();
  const auto composites = [](const graph::Graph& graph) {
    size_t found = 0;
    for (size_t id = 0; id < graph.num_ops(); ++id)
      found += graph.op(static_cast<graph::OpId>(id)).code == graph::OpCode::kComposite ? 1 : 0;
    return found;
  };
  EXPECT_GT(composites(*inference_draft(*model, {}).graph), 0u);
  EXPECT_EQ(composites(*build_inference(*model, {}, graph::Lowering::kShaped).graph), 0u);
}

TEST(Loss, BeginsWithWhatTheModelDeclares) {
  const auto model = tiny();
  const program::LossFunction loss = loss_function(*model, {.per_device_batch_size = 2});
  const std::vector<nn::ParameterSpec> specs = model->parameters();
  ASSERT_EQ(loss.parameters().size(), specs.size());
  for (size_t i = 0; i < specs.size(); ++i)
    for (const DType dtype : {DType::kF32, DType::kBF16}) {
      const HostTensor value = loss.initial_values()(loss.parameters()[i].name, {dtype, specs[i].shape}, 3);
      EXPECT_EQ(value.type(), (TensorType{dtype, specs[i].shape}));
      EXPECT_TRUE(std::ranges::equal(value.bytes(), nn::initial_value(specs[i], dtype, 3).bytes())) << specs[i].name;
    }
  EXPECT_THROW(loss.initial_values()("stranger", {DType::kF32, {}}, 3), std::out_of_range);
}

// Of a training step with every part that has a name of its own.
program::Program step() {
  program::StepOptions options;
  options.remat = passes::Remat::kFull;
  options.precision = program::Precision::kBf16Mixed;
  options.gradient_accumulation_steps = 2;
  options.steps_per_execution = 2;
  return build_training_step(loss_function(*tiny(), {.per_device_batch_size = 2}), options);
}

TEST(Step, NamesThePartOfTheModelOfEachOpOnRequest) {
  const program::Program program = step();
  const std::string text = print_stablehlo(*program.graph, {.locations = true});
  for (const char* scope : {"blocks.0.attn", "transpose(blocks.0.attn.proj)", "recomputed(blocks.1.mlp.fc1)", "head",
                            "transpose(head)", "loss", "optimizer"})
    EXPECT_THAT(text, HasSubstr("loc(\"" + std::string(scope) + "\")"));
  EXPECT_EQ(std::regex_replace(text, std::regex(" loc\\(\"[^\"]*\"\\)"), ""), program.stablehlo);
  EXPECT_THAT(program.stablehlo, Not(HasSubstr("loc(")));
}

class NamedProgram : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, NamedProgram, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(NamedProgram, GivesTheSame) {
  const auto model = tiny();
  const program::Program program = build_inference(*model, {.batch_size = 2}, graph::Lowering::kShaped);
  std::vector<HostTensor> arguments;
  HostTensor images(program.inputs[0].type);
  for (float value = 0; float& pixel : images.as<float>()) pixel = value += 0.001f;
  arguments.push_back(std::move(images));
  for (const nn::ParameterSpec& spec : model->parameters())
    arguments.push_back(nn::initial_value(spec, DType::kF32, 3));
  const auto run = [&](const std::string& text) {
    return test::run(test::shared_client(GetParam()), text, arguments).at(0).to_doubles();
  };
  const std::vector<double> logits = run(program.stablehlo);
  EXPECT_EQ(logits, run(print_stablehlo(*program.graph, {.locations = true})));
  EXPECT_NE(logits.front(), logits.back());
}

}  // namespace
}  // namespace xladder::classifier
