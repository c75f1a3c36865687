#include "xladder/models/weights/hugging_face_folder.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/package_test_support.h"

namespace xladder::weights {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

json config_json(const ModelPackage& package) { return json::parse(huggingface_config_json(package)); }

TEST(HuggingFaceConfig, HasTheFieldsOfViTConfig) {
  ModelPackage package = package_of(tiny_config());
  package.class_names = {"cat", "dog", "bird"};
  const json config = config_json(package);
  EXPECT_EQ(config["model_type"], "vit");
  EXPECT_EQ(config["hidden_size"], 8);
  EXPECT_EQ(config["intermediate_size"], 32);
  EXPECT_EQ(config["image_size"], 8);
  EXPECT_EQ(config["patch_size"], 4);
  EXPECT_EQ(config["layer_norm_eps"], 1e-6);
  EXPECT_EQ(config["id2label"], json::parse(R"({"0": "cat", "1": "dog", "2": "bird"})"));
  EXPECT_EQ(config["label2id"], json::parse(R"({"cat": 0, "dog": 1, "bird": 2})"));
}

TEST(HuggingFaceConfig, NamesClassesThatHaveNoName) {
  EXPECT_EQ(config_json(package_of(tiny_config()))["id2label"]["2"], "LABEL_2");
}

TEST(HuggingFaceTensors, AreAllOfTheModelWithQueriesKeysAndValuesApart) {
  const ModelPackage package = package_of(tiny_config());
  const auto tensors = huggingface_tensors(package);
  EXPECT_EQ(tensors.size(), package.tensors.size() + 2u * 2 * 2);  // in each of two layers two become six
  const HostTensor* fused = find_tensor(package.tensors, "blocks.1.attn.qkv.weight");
  std::vector<double> joined;
  for (const char* part : {"query", "key", "value"}) {
    const HostTensor* tensor =
        find_tensor(tensors, fmt::format("vit.encoder.layer.1.attention.attention.{}.weight", part));
    ASSERT_TRUE(tensor);
    EXPECT_EQ(tensor->shape(), (Shape{8, 8}));
    const std::vector<double> values = tensor->to_doubles();
    joined.insert(joined.end(), values.begin(), values.end());
  }
  EXPECT_EQ(joined, fused->to_doubles());
}

TEST(HuggingFaceTensors, HaveTheNamesThatTransformersRead) {
  const ModelPackage package = package_of(tiny_config());
  const auto tensors = huggingface_tensors(package);
  const std::pair<const char*, const char*> pairs[] = {
      {"vit.embeddings.patch_embeddings.projection.weight", "patch_embed.proj.weight"},
      {"vit.embeddings.position_embeddings", "pos_embed"},
      {"vit.encoder.layer.0.attention.output.dense.bias", "blocks.0.attn.proj.bias"},
      {"vit.encoder.layer.0.layernorm_before.weight", "blocks.0.norm1.weight"},
      {"vit.encoder.layer.0.layernorm_after.bias", "blocks.0.norm2.bias"},
      {"vit.encoder.layer.1.intermediate.dense.weight", "blocks.1.mlp.fc1.weight"},
      {"vit.encoder.layer.1.output.dense.weight", "blocks.1.mlp.fc2.weight"},
      {"vit.layernorm.weight", "norm.weight"},
      {"classifier.bias", "head.bias"}};
  for (const auto& [theirs, ours] : pairs) {
    ASSERT_TRUE(find_tensor(tensors, theirs)) << theirs;
    EXPECT_EQ(find_tensor(tensors, theirs)->to_doubles(), find_tensor(package.tensors, ours)->to_doubles());
  }
}

TEST(HuggingFace, RefusesWhatViTConfigCannotSay) {
  const auto message = [](auto change) {
    nn::VitConfig config = tiny_config();
    change(config);
    const Status status = check_huggingface(config);
    return status ? std::string("none") : status.error().message;
  };
  EXPECT_EQ(message([](nn::VitConfig&) {}), "none");
  EXPECT_THAT(message([](nn::VitConfig& c) { c.reg_tokens = 4; }), HasSubstr("reg_tokens"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.init_values = 1; }), HasSubstr("init_values"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.pooling = nn::VitPooling::kAverage; }), HasSubstr("global_pool"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.class_token = false; }), HasSubstr("class_token"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.qk_norm = true; }), HasSubstr("qk_norm"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.pre_norm = true; }), HasSubstr("pre_norm"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.fc_norm = true; }), HasSubstr("fc_norm"));
  EXPECT_THAT(message([](nn::VitConfig& c) { c.no_embed_class = true; }), HasSubstr("no_embed_class"));
}

TEST(HuggingFacePreprocessor, ResizesAndCutsAsOursDoes) {
  ModelPackage package = package_of(tiny_config());
  package.preprocessing.crop_pct = 0.9;
  json shortest = json::parse(*huggingface_preprocessor_json(package));
  EXPECT_EQ(shortest["image_processor_type"], "BitImageProcessor");
  EXPECT_EQ(shortest["size"], json::parse(R"({"shortest_edge": 8})"));
  EXPECT_EQ(shortest["crop_size"], json::parse(R"({"height": 8, "width": 8})"));
  EXPECT_EQ(shortest["resample"], 3);
  EXPECT_EQ(shortest["image_mean"], json({0.5, 0.5, 0.5}));
  package.preprocessing.crop_pct = 0.5;
  shortest = json::parse(*huggingface_preprocessor_json(package));
  EXPECT_EQ(shortest["size"]["shortest_edge"], 16);

  package.preprocessing.mode = data::ResizeMode::kSquash;
  const json squash = json::parse(*huggingface_preprocessor_json(package));
  EXPECT_EQ(squash["image_processor_type"], "BitImageProcessor");
  EXPECT_EQ(squash["size"], json::parse(R"({"height": 16, "width": 16})"));
  package.preprocessing.crop_pct = 1;
  const json whole = json::parse(*huggingface_preprocessor_json(package));
  EXPECT_EQ(whole["image_processor_type"], "ViTImageProcessor");
  EXPECT_EQ(whole["do_center_crop"], false);
}

TEST(HuggingFacePreprocessor, RefusesWhatNoProcessorDoes) {
  ModelPackage package = package_of(tiny_config());
  package.preprocessing.mode = data::ResizeMode::kBorder;
  EXPECT_THAT(huggingface_preprocessor_json(package).error().message, HasSubstr("border"));
  package.preprocessing.mode = data::ResizeMode::kShortest;
  package.config.image_width = 16;
  EXPECT_THAT(huggingface_preprocessor_json(package).error().message, HasSubstr("8 x 16"));
}

TEST(HuggingFaceFolder, HoldsThreeFiles) {
  const TestFolder folder;
  ASSERT_TRUE(write_hugging_face_folder(package_of(tiny_config()), folder.path()));
  EXPECT_THAT(folder.file_names(),
              UnorderedElementsAre("config.json", "preprocessor_config.json", "model.safetensors"));
  EXPECT_TRUE(SafetensorsFile::open(folder / "model.safetensors")->contains("classifier.weight"));
}

}  // namespace
}  // namespace xladder::weights
