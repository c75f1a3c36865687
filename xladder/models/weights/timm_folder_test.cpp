#include "xladder/models/weights/timm_folder.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/package_test_support.h"

namespace xladder::weights {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

json config_json(const ModelPackage& package) { return json::parse(timm_config_json(package)); }

nn::VitConfig config_named(const std::string& name) { return std::get<nn::VitConfig>(*nn::model_config(name)); }

TEST(TimmConfig, HasNoArgumentsForAModelOfTimm) {
  for (const char* name : {"vit_base_patch16_224", "vit_base_patch16_clip_224", "vit_small_patch14_reg4_dinov2",
                           "vit_medium_patch16_gap_256", "vit_little_patch16_reg4_gap_256"}) {
    ModelPackage package{.architecture = name, .config = config_named(name)};
    const json config = config_json(package);
    EXPECT_EQ(config["architecture"], name);
    EXPECT_FALSE(config.contains("model_args")) << config["model_args"];
    EXPECT_FALSE(config.contains("xladder"));
    EXPECT_THAT(timm_differences(package), IsEmpty());
  }
}

TEST(TimmConfig, PutsWhatDiffersIntoModelArgs) {
  nn::VitConfig config = config_named("vit_tiny_patch16_224");
  config.image_height = 28;
  config.image_width = 56;
  config.patch_height = config.patch_width = 4;
  config.in_channels = 1;
  config.class_token = false;
  config.pooling = nn::VitPooling::kAverage;
  config.init_values = 0.5;
  config.act = nn::Activation::kQuickGelu;
  const json config_text = config_json({.architecture = "vit_tiny_patch16_224", .config = config});
  EXPECT_EQ(config_text["model_args"], json::parse(R"({"img_size": [28, 56], "patch_size": 4, "in_chans": 1,
      "class_token": false, "global_pool": "avg", "init_values": 0.5, "act_layer": "quick_gelu"})"));
  EXPECT_EQ(config_text["global_pool"], "avg");
  EXPECT_EQ(config_text["pretrained_cfg"]["input_size"], json({1, 28, 56}));
}

TEST(TimmConfig, TakesBackWhatTheArchitectureHas) {
  nn::VitConfig config = config_named("vit_medium_patch16_gap_256");
  config.init_values = std::nullopt;
  config.fc_norm = std::nullopt;  // with average pooling: there is one
  const json args = config_json({.architecture = "vit_medium_patch16_gap_256", .config = config})["model_args"];
  EXPECT_EQ(args, json::parse(R"({"init_values": null, "fc_norm": true})"));
}

TEST(TimmConfig, ChoosesAnArchitectureOfTimmForOurOwnNames) {
  const json config =
      config_json({.architecture = "vit_d32_l2_patch7_28", .config = config_named("vit_d32_l2_patch7_28")});
  EXPECT_EQ(config["architecture"], "vit_tiny_patch16_224");
  EXPECT_EQ(config["model_args"], json::parse(R"({"img_size": 28, "patch_size": 7, "in_chans": 1, "embed_dim": 32,
      "depth": 2, "num_heads": 4})"));
}

TEST(TimmConfig, ChoosesAnArchitectureByItsNormEps) {
  nn::VitConfig config = tiny_config();
  config.norm_eps = 1e-5;
  const ModelPackage clip = package_of(config);
  EXPECT_EQ(config_json(clip)["architecture"], "vit_base_patch16_clip_224");
  EXPECT_EQ(config_json(clip)["model_args"]["pre_norm"], false);
  EXPECT_THAT(timm_differences(clip), IsEmpty());
  config.norm_eps = 1e-12;
  const ModelPackage hugging_face = package_of(config);
  EXPECT_EQ(config_json(hugging_face)["architecture"], "vit_tiny_patch16_224");
  EXPECT_EQ(config_json(hugging_face)["xladder"]["norm_eps"], 1e-12);
  EXPECT_THAT(timm_differences(hugging_face), SizeIs(1));
}

TEST(TimmConfig, DescribesPicturesAndClasses) {
  ModelPackage package = package_of(tiny_config());
  package.class_names = {"cat", "d\xc3\xb6g", "\"bird\""};
  package.preprocessing = {.crop_pct = 0.95,
                           .interpolation = image::Interpolation::kBilinear,
                           .mode = data::ResizeMode::kSquash,
                           .mean = {0.485f, 0.456f, 0.406f},
                           .std = {0.229f, 0.224f, 0.225f}};
  const json config = config_json(package);
  EXPECT_EQ(config["label_names"], json(package.class_names));
  const json& preprocessing = config["pretrained_cfg"];
  EXPECT_EQ(preprocessing["crop_pct"], 0.95);
  EXPECT_EQ(preprocessing["crop_mode"], "squash");
  EXPECT_EQ(preprocessing["interpolation"], "bilinear");
  EXPECT_EQ(preprocessing["mean"], json({0.485, 0.456, 0.406}));
  EXPECT_EQ(preprocessing["num_classes"], 3);
  EXPECT_EQ(preprocessing["first_conv"], "patch_embed.proj");
}

TEST(TimmFolder, HoldsConfigAndEveryTensor) {
  const TestFolder folder;
  ModelPackage package = package_of(tiny_config());
  package.tensors.emplace_back("further", HostTensor(DType::kF32, {2}));
  ASSERT_TRUE(write_timm_folder(package, folder.path()));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("config.json", "model.safetensors"));
  const auto file = SafetensorsFile::open(folder / "model.safetensors");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->entries().size(), package.tensors.size() - 1);
  const HostTensor qkv = *file->load("blocks.1.attn.qkv.weight");
  EXPECT_EQ(qkv.to_doubles(), find_tensor(package.tensors, "blocks.1.attn.qkv.weight")->to_doubles());
}

TEST(ModelPackage, IsRefusedWhereItContradictsItself) {
  const auto message = [](auto change) {
    ModelPackage package = package_of(tiny_config());
    change(package);
    const Status status = validate(package);
    return status ? std::string("none") : status.error().message;
  };
  EXPECT_EQ(message([](ModelPackage&) {}), "none");
  EXPECT_THAT(message([](ModelPackage& p) { p.tensors.erase(p.tensors.begin()); }),
              HasSubstr("no tensor patch_embed.proj.weight"));
  EXPECT_THAT(message([](ModelPackage& p) { p.config.num_classes = 4; }),
              HasSubstr("head.weight is [3, 8], but the model needs [4, 8]"));
  EXPECT_THAT(message([](ModelPackage& p) { p.class_names = {"a"}; }), HasSubstr("1 class names for 3 classes"));
  EXPECT_THAT(message([](ModelPackage& p) { p.preprocessing.std = {1}; }), HasSubstr("1 values of mean or std for 3"));
  EXPECT_THAT(message([](ModelPackage& p) { p.config.num_heads = 3; }), HasSubstr("heads do not divide"));
}

}  // namespace
}  // namespace xladder::weights
