// Training steps on mixed labels compute what explicit soft targets give.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/random.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/step/training_step.h"

namespace xladder::classifier {
namespace {

constexpr int64_t kBatch = 6;
constexpr double kSmoothing = 0.1;
constexpr float kWeights[] = {0.25f, 1.0f, 0.5f, 0.9f, 0.0f, 0.4f};

HostTensor noise(const TensorType& type, uint64_t stream, float scale = 1) {
  HostTensor out(type);
  CounterRng rng(11, stream);
  rng.fill_normal(out.as<float>());
  for (float& value : out.as<float>()) value *= scale;
  return out;
}

class MixedStep : public testing::TestWithParam<std::string> {
 protected:
  MixedStep() : model_(*nn::make_model(*nn::model_config("mlp"))) {
    for (size_t i = 0; i < model_->parameters().size(); ++i)
      parameters_.push_back(noise({DType::kF32, model_->parameters()[i].shape}, i, 0.1f));
    const nn::ImageShape shape = model_->image_shape();
    images_ = noise({DType::kF32, {kBatch, shape.channels, shape.height, shape.width}}, 100);
    labels_ = HostTensor::from<int32_t>({kBatch}, {0, 1, 2, 3, 4, 5});
    mix_labels_ = HostTensor::from<int32_t>({kBatch}, {5, 4, 3, 2, 1, 0});
    weights_ = HostTensor::from<float>({kBatch}, {std::begin(kWeights), std::end(kWeights)});
  }

  // Parameters after one step of plain gradient descent with rate 1, then loss and correct.
  std::vector<HostTensor> step(int64_t micro_batches) const {
    const program::LossFunction loss = loss_function(
        *model_,
        {.per_device_batch_size = kBatch / micro_batches, .label_smoothing = kSmoothing, .mixes_labels = true});
    program::StepOptions options;
    options.optimizer = {.name = "sgd", .weight_decay = 0, .momentum = 0};
    options.gradient_accumulation_steps = micro_batches;
    const program::Program program = build_training_step(loss, options);
    EXPECT_EQ(program.inputs.size() - program.state.size(), 7u);
    const std::map<std::string, const HostTensor*> batch = {
        {"images", &images_}, {"labels", &labels_}, {"mix_labels", &mix_labels_}, {"mix_weights", &weights_}};
    std::vector<HostTensor> arguments;
    for (const program::Input& input : program.inputs) {
      HostTensor argument(input.type);
      if (input.role == program::InputRole::kState) argument = parameters_[arguments.size()].clone();
      if (input.role == program::InputRole::kBatch) argument = batch.at(input.name)->clone();
      if (input.role == program::InputRole::kLearningRate) argument = HostTensor::scalar(1.0f);
      if (input.role == program::InputRole::kStep) argument = HostTensor::scalar<int32_t>(1);
      arguments.push_back(std::move(argument));
    }
    return test::run(test::shared_client(GetParam()), program.stablehlo, arguments);
  }

  // timm's mixup_target.
  HostTensor targets() const {
    const int64_t classes = model_->num_classes();
    HostTensor out(DType::kF32, {kBatch, classes});
    const double off = kSmoothing / static_cast<double>(classes);
    const double on = 1 - kSmoothing + off;
    for (int64_t row = 0; row < kBatch; ++row)
      for (int64_t c = 0; c < classes; ++c) {
        const double lambda = static_cast<double>(kWeights[row]);
        const double first = c == row ? on : off, second = c == kBatch - 1 - row ? on : off;
        out.as<float>()[static_cast<size_t>(row * classes + c)] =
            static_cast<float>(first * lambda + second * (1 - lambda));
      }
    return out;
  }

  // Loss, then the gradients, then the logits.
  std::vector<HostTensor> with_explicit_targets() const {
    graph::Graph graph("main");
    const graph::Value images = graph.parameter(images_.type(), "images");
    const graph::Value soft = graph.parameter({DType::kF32, {kBatch, model_->num_classes()}}, "targets");
    const graph::Value seed = graph.parameter({DType::kU64, {2}}, "seed");
    nn::ForwardBuilder builder(graph, DType::kF32, /*training=*/true, seed);
    const graph::Value logits = model_->logits(nn::Scope(builder), images);
    const graph::Value losses = graph::softmax_cross_entropy(logits, soft);
    const graph::Value loss = reduce_sum(losses, {0}) * (1.0 / static_cast<double>(kBatch));
    graph.add_result(loss, "loss");
    for (const graph::Value& gradient : autodiff::gradients(loss, builder.parameters()))
      graph.add_result(gradient, "gradient");
    graph.add_result(logits, "logits");
    graph::Graph lowered("main");
    passes::lower_composites(graph, lowered, graph::Lowering::kShaped);
    std::vector<HostTensor> arguments;
    arguments.push_back(images_.clone());
    arguments.push_back(targets());
    arguments.push_back(HostTensor(DType::kU64, {2}));
    for (const HostTensor& parameter : parameters_) arguments.push_back(parameter.clone());
    return test::run(test::shared_client(GetParam()), print_stablehlo(lowered), arguments);
  }

  std::unique_ptr<nn::Model> model_;
  std::vector<HostTensor> parameters_;
  HostTensor images_, labels_, mix_labels_, weights_;
};
INSTANTIATE_TEST_SUITE_P(Cpu, MixedStep, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(MixedStep, LossAndGradientAreThoseOfTimmsSoftTargets) {
  const auto expected = with_explicit_targets();
  for (const int64_t micro_batches : {1, 3}) {
    const auto out = step(micro_batches);
    const auto loss = static_cast<double>(out[out.size() - 2].as<float>()[0]);
    EXPECT_NEAR(loss, static_cast<double>(expected[0].as<float>()[0]), 1e-6 * loss);
    double largest = 0, worst = 0;
    for (size_t i = 0; i < parameters_.size(); ++i)
      for (size_t j = 0; j < parameters_[i].as<float>().size(); ++j) {
        const double gradient = expected[1 + i].as<float>()[j];
        const double moved =
            static_cast<double>(parameters_[i].as<float>()[j]) - static_cast<double>(out[i].as<float>()[j]);
        largest = std::max(largest, std::abs(gradient));
        worst = std::max(worst, std::abs(gradient - moved));
      }
    EXPECT_LT(worst, 1e-5 * std::max(1.0, largest)) << micro_batches;
    EXPECT_GT(largest, 1e-2);
  }
}

TEST_P(MixedStep, CorrectCountsTheClassWithTheLargerWeight) {
  const auto results = with_explicit_targets();
  const HostTensor& logits = results.back();
  int32_t correct = 0;
  const auto classes = static_cast<size_t>(model_->num_classes());
  for (size_t row = 0; row < kBatch; ++row) {
    const auto begin = logits.as<float>().begin() + static_cast<std::ptrdiff_t>(row * classes);
    const auto best = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(classes)) - begin;
    const auto dominant = static_cast<std::ptrdiff_t>(kWeights[row] >= 0.5f ? row : kBatch - 1 - row);
    correct += best == dominant ? 1 : 0;
  }
  for (const int64_t micro_batches : {1, 3}) EXPECT_EQ(step(micro_batches).back().as<int32_t>()[0], correct);
}

}  // namespace
}  // namespace xladder::classifier
