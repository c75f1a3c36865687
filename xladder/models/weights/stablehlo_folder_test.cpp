#include "xladder/models/weights/stablehlo_folder.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/package_test_support.h"

namespace xladder::weights {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

WeightedModel tiny_model() { return weighted_model(package_of(tiny_config())); }

TEST(StablehloFolder, DescribesArgumentsInTheOrderOfTheProgram) {
  const TestFolder folder;
  const WeightedModel model = tiny_model();
  ASSERT_TRUE(write_stablehlo_folder(model, {.inference = {.batch_size = 2}}, folder.path()));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("model.mlir", "model.json", "model.safetensors"));
  const std::string text = *read_file(folder / "model.mlir", 1 << 24);
  const json description = json::parse(*read_file(folder / "model.json", 1 << 20));
  const auto weights = SafetensorsFile::open(folder / "model.safetensors");
  size_t at = text.find("@main(");
  for (const json& argument : description["arguments"]) {
    const std::string name = argument["name"];
    const size_t found = text.find("%" + name + ": tensor<", at);
    ASSERT_NE(found, std::string::npos) << name;
    at = found;
    if (argument.contains("file")) {
      EXPECT_EQ(weights->type(name)->shape, argument["shape"].get<Shape>());
    }
  }
  EXPECT_EQ(description["arguments"].size(), model.tensors.size() + 1);
  EXPECT_EQ(description["arguments"][0]["shape"], json({2, 3, 8, 8}));
  EXPECT_EQ(description["results"][0]["shape"], json({2, 3}));
}

TEST(StablehloFolder, NeedsNoOtherDialect) { EXPECT_THAT(stablehlo_text(tiny_model(), {}), Not(HasSubstr("chlo."))); }

TEST(StablehloFolder, HoldsBakedWeightsInTheProgram) {
  const TestFolder folder;
  const WeightedModel model = tiny_model();
  ASSERT_TRUE(write_stablehlo_folder(model, {.bake = true}, folder.path()));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("model.mlir", "model.json"));
  const std::string text = *read_file(folder / "model.mlir", 1 << 24);
  EXPECT_THAT(text, HasSubstr("%head.weight = stablehlo.constant dense<\"0x"));
  EXPECT_THAT(text, HasSubstr("@main(\n      %images: tensor<1x3x8x8xf32>\n  )"));
  EXPECT_EQ(json::parse(*read_file(folder / "model.json", 1 << 20))["arguments"].size(), 1u);
}

TEST(StablehloFolder, NormalisesBytesIfItIsAsked) {
  const WeightedModel model = tiny_model();
  StablehloOptions options;
  options.inference.byte_images = {model.preprocessing.mean, model.preprocessing.std};
  EXPECT_THAT(stablehlo_text(model, options), HasSubstr("%images: tensor<1x3x8x8xui8>"));
  const json description = json::parse(describe_program(model, "model.mlir", "1", true, true));
  EXPECT_EQ(description["arguments"][0]["dtype"], "u8");
  EXPECT_EQ(description["preprocessing"]["normalised_by"], "program");
}

}  // namespace
}  // namespace xladder::weights
