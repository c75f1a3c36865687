// The exported programs, run by the plugins.
#include <gmock/gmock.h>

#include "tests/support/plugin_fixture.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/models/weights/package_test_support.h"
#include "xladder/models/weights/stablehlo_folder.h"

namespace xladder::weights {
namespace {

using testing::FloatNear;
using testing::Pointwise;

class ExportedProgram : public testing::TestWithParam<std::string> {
 protected:
  static WeightedModel random_model() {
    ModelPackage package = package_of(tiny_config());
    const std::vector<nn::ParameterSpec> specs = nn::Vit(package.config).parameters();
    for (size_t i = 0; i < specs.size(); ++i) package.tensors[i].second = nn::initial_value(specs[i], DType::kF32, 3);
    return weighted_model(std::move(package));
  }

  static HostTensor bytes() {
    HostTensor images(DType::kU8, {2, 3, 8, 8});
    uint8_t next = 0;
    for (uint8_t& byte : images.as<uint8_t>()) byte = static_cast<uint8_t>(next += 37);
    return images;
  }

  static HostTensor normalised(const WeightedModel& model) {
    const HostTensor from = bytes();
    HostTensor images(DType::kF32, from.shape());
    for (size_t i = 0; i < images.as<float>().size(); ++i)
      images.as<float>()[i] =
          (static_cast<float>(from.as<uint8_t>()[i]) / 255 - model.preprocessing.mean[0]) / model.preprocessing.std[0];
    return images;
  }

  std::vector<float> logits(const WeightedModel& model, const HostTensor& images, const StablehloOptions& options) {
    std::vector<HostTensor> arguments;
    arguments.push_back(images.clone());
    if (!options.bake)
      for (const auto& [name, tensor] : model.tensors) arguments.push_back(tensor.clone());
    const auto results = test::run(test::shared_client(GetParam()), stablehlo_text(model, options), arguments);
    const auto values = results.at(0).as<float>();
    return {values.begin(), values.end()};
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, ExportedProgram, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(ExportedProgram, GivesTheSameWithItsWeightsBaked) {
  const WeightedModel model = random_model();
  const std::vector<float> as_arguments = logits(model, normalised(model), {.inference = {.batch_size = 2}});
  EXPECT_EQ(as_arguments.size(), 6u);
  EXPECT_NE(as_arguments[0], as_arguments[3]);
  EXPECT_THAT(logits(model, normalised(model), {.inference = {.batch_size = 2}, .bake = true}),
              Pointwise(FloatNear(1e-6f), as_arguments));
}

TEST_P(ExportedProgram, GivesTheSameForBytesThatItNormalises) {
  const WeightedModel model = random_model();
  StablehloOptions options{.inference = {.batch_size = 2}};
  const std::vector<float> normalised_before = logits(model, normalised(model), options);
  options.inference.byte_images = {model.preprocessing.mean, model.preprocessing.std};
  EXPECT_THAT(logits(model, bytes(), options), Pointwise(FloatNear(1e-5f), normalised_before));
}

}  // namespace
}  // namespace xladder::weights
