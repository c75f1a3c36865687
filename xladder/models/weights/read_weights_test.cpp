#include "xladder/models/weights/read_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/package_test_support.h"
#include "xladder/models/weights/permute.h"
#include "xladder/models/weights/timm_folder.h"

namespace xladder::weights {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::string error_of(const Result<Weights>& weights) { return weights ? "no error" : weights.error().message; }
std::string error_of(const Status& status) { return status ? "no error" : status.error().message; }

void expect_same_tensors(const ModelPackage& got, const ModelPackage& want) {
  ASSERT_EQ(got.tensors.size(), want.tensors.size());
  for (const auto& [name, tensor] : want.tensors) {
    const HostTensor* own = find_tensor(got, name);
    ASSERT_TRUE(own) << name;
    ASSERT_EQ(own->shape(), tensor.shape()) << name;
    EXPECT_TRUE(std::ranges::equal(own->as<float>(), tensor.as<float>())) << name;
  }
}

const TensorReport& report_of(const Weights& weights, std::string_view name) {
  const auto found = std::ranges::find(weights.report.tensors, name, &TensorReport::name);
  if (found == weights.report.tensors.end()) throw std::runtime_error("no report of " + std::string(name));
  return *found;
}

// The package's tensors under other names, in a file.
using Rename = std::function<std::string(const std::string&)>;
std::filesystem::path write_renamed(const TestFolder& folder, const ModelPackage& package, const Rename& rename) {
  std::vector<std::pair<std::string, const HostTensor*>> tensors;
  for (const auto& [name, tensor] : package.tensors) tensors.emplace_back(rename(name), &tensor);
  EXPECT_TRUE(write_safetensors(folder / "renamed.safetensors", tensors));
  return folder / "renamed.safetensors";
}

const ReadOptions kTwoHeads{.architecture = {}, .stated = {.num_heads = 2}};

TEST(ReadWeights, GivesBackWhatATimmFolderHolds) {
  nn::VitConfig config = tiny_config();
  config.init_values = 0.1;
  config.reg_tokens = 2;
  config.no_embed_class = true;
  config.qk_norm = true;
  config.act = nn::Activation::kQuickGelu;
  config.norm_eps = 1e-12;
  config.mlp_ratio = 2.5;
  config.image_height = 12;
  ModelPackage package = package_of(config);
  package.class_names = {"a", "b", "c"};
  package.preprocessing.crop_pct = 0.95;
  const TestFolder folder;
  ASSERT_TRUE(write_timm_folder(package, folder.path()));

  const Result<Weights> weights = read_weights(folder.path());
  ASSERT_TRUE(weights) << weights.error().message;
  expect_same_tensors(weights->package, package);
  EXPECT_EQ(timm_config_json(weights->package), timm_config_json(package));
  EXPECT_EQ(weights->package.config.norm_eps, 1e-12);
  EXPECT_EQ(weights->report.count(TensorFate::kMatched), weights->report.tensors.size());
}

TEST(ReadWeights, StripsWrappersAndOldNames) {
  const TestFolder folder;
  nn::VitConfig config = tiny_config();
  config.init_values = 1e-5;
  const ModelPackage package = package_of(config);
  const auto path = write_renamed(folder, package, [](std::string name) {
    if (const size_t at = name.find("ls1.gamma"); at != std::string::npos) name.replace(at, 9, "gamma_1");
    if (const size_t at = name.find("ls2.gamma"); at != std::string::npos) name.replace(at, 9, "gamma_2");
    return "module.visual.trunk." + name;
  });
  const Result<Weights> weights = read_weights(path, kTwoHeads);
  ASSERT_TRUE(weights) << weights.error().message;
  expect_same_tensors(weights->package, package);
}

TEST(ReadWeights, AsksForTheHeadsThatShapesDoNotTell) {
  const TestFolder folder;
  const auto path = write_renamed(folder, package_of(tiny_config()), [](const std::string& name) { return name; });
  EXPECT_THAT(error_of(read_weights(path)), HasSubstr("--arch"));
  EXPECT_THAT(error_of(read_weights(path, {.architecture = {}, .stated = {.num_heads = 3}})),
              HasSubstr("do not divide"));
  EXPECT_THAT(error_of(read_weights(path, {.architecture = "vit_tny_patch16_224"})), HasSubstr("did you mean"));
}

TEST(ReadWeights, JoinsWhatHuggingFaceSplits) {
  const TestFolder folder;
  const ModelPackage package = package_of(tiny_config());
  for (const bool version_5 : {false, true}) {
    std::vector<std::pair<std::string, HostTensor>> tensors;
    for (const auto& [name, tensor] : package.tensors) {
      std::string to = name;
      const auto exchange = [&to](std::string_view from, std::string_view by) {
        if (const size_t at = to.find(from); at != std::string::npos) to.replace(at, from.size(), by);
      };
      if (name.starts_with("head.")) {
        exchange("head", "classifier");
        tensors.emplace_back(to, tensor.clone());
        continue;
      }
      exchange("patch_embed.proj", "embeddings.patch_embeddings.projection");
      if (to == "cls_token") to = "embeddings.cls_token";
      if (to == "pos_embed") to = "embeddings.position_embeddings";
      if (to == "norm.weight" || to == "norm.bias") exchange("norm", "layernorm");
      exchange("blocks", version_5 ? "layers" : "encoder.layer");
      exchange("norm1", "layernorm_before");
      exchange("norm2", "layernorm_after");
      exchange("attn.proj", version_5 ? "attention.o_proj" : "attention.output.dense");
      if (!version_5) exchange("mlp.fc1", "intermediate.dense");
      if (!version_5) exchange("mlp.fc2", "output.dense");
      to = "vit." + to;
      const size_t at = to.find("attn.qkv");
      if (at == std::string::npos) {
        tensors.emplace_back(to, tensor.clone());
        continue;
      }
      constexpr const char* kOld[] = {"attention.attention.query", "attention.attention.key",
                                      "attention.attention.value"};
      constexpr const char* kNew[] = {"attention.q_proj", "attention.k_proj", "attention.v_proj"};
      for (int64_t third = 0; third < 3; ++third) {
        std::string part = to;
        part.replace(at, 8, version_5 ? kNew[third] : kOld[third]);
        tensors.emplace_back(part, slice_rows(tensor, 0, 8 * third, 8 * third + 8));
      }
    }
    tensors.emplace_back("vit.pooler.dense.weight", HostTensor(DType::kF32, {8, 8}));
    std::vector<std::pair<std::string, const HostTensor*>> pointers;
    for (const auto& [name, tensor] : tensors) pointers.emplace_back(name, &tensor);
    ASSERT_TRUE(write_safetensors(folder / "model.safetensors", pointers));
    folder.write("config.json",
                 R"({"model_type": "vit", "hidden_size": 8, "num_hidden_layers": 2, "num_attention_heads": 2,
                     "image_size": 8, "patch_size": 4, "intermediate_size": 32, "hidden_act": "gelu",
                     "id2label": {"0": "cat", "1": "dog", "2": "cow"}})");
    const Result<Weights> weights = read_weights(folder.path());
    ASSERT_TRUE(weights) << weights.error().message;
    expect_same_tensors(weights->package, package);
    EXPECT_EQ(weights->package.config.norm_eps, 1e-12);
    EXPECT_EQ(weights->package.class_names, (std::vector<std::string>{"cat", "dog", "cow"}));
    EXPECT_EQ(weights->package.preprocessing.mode, data::ResizeMode::kSquash);
    EXPECT_EQ(weights->package.preprocessing.interpolation, image::Interpolation::kBilinear);
    EXPECT_EQ(report_of(*weights, "blocks.1.attn.qkv.bias").note, "q, k and v joined");
    EXPECT_EQ(report_of(*weights, "vit.pooler.dense.weight").fate, TensorFate::kSkipped);
  }
}

TEST(ReadWeights, TakesTheProcessorsOwnWords) {
  const TestFolder folder;
  const ModelPackage package = package_of(tiny_config());
  const auto path = write_renamed(folder, package, [](const std::string& name) { return name; });
  std::filesystem::rename(path, folder / "model.safetensors");
  folder.write("config.json", R"({"model_type": "vit", "num_attention_heads": 2})");
  folder.write("preprocessor_config.json",
               R"({"resample": 3, "image_mean": [0.1, 0.2, 0.3], "image_std": [1, 1, 1], "size": {"shortest_edge": 280},
                   "crop_size": {"height": 224, "width": 224}})");
  const Result<Weights> weights = read_weights(folder.path());
  ASSERT_TRUE(weights) << weights.error().message;
  const Preprocessing& preprocessing = weights->package.preprocessing;
  EXPECT_EQ(preprocessing.interpolation, image::Interpolation::kBicubic);
  EXPECT_EQ(preprocessing.mode, data::ResizeMode::kShortest);
  EXPECT_DOUBLE_EQ(preprocessing.crop_pct, 0.8);
  EXPECT_EQ(preprocessing.mean, (std::vector<float>{0.1f, 0.2f, 0.3f}));
}

TEST(ReadWeights, BringsGooglesArraysIntoTimmsLayout) {
  const Result<Weights> weights =
      read_weights(std::filesystem::path(XLADDER_SOURCE_FOLDER "/xladder/models/weights/testdata") / "google.npz");
  ASSERT_TRUE(weights) << weights.error().message;
  const nn::VitConfig& config = weights->package.config;
  EXPECT_EQ(config.embed_dim, 4);
  EXPECT_EQ(config.num_heads, 2);  // from the shape of the query
  EXPECT_EQ(config.num_classes, 3);
  EXPECT_EQ(config.image_height, 4);
  // Values count up from the array's place in the alphabet; see tools/make_weights_fixtures.py.
  const HostTensor* head = find_tensor(weights->package, "head.weight");
  const HostTensor* kernel = find_tensor(weights->package, "patch_embed.proj.weight");
  ASSERT_TRUE(head && kernel);
  const float base = kernel->as<float>()[0];
  EXPECT_EQ(kernel->as<float>()[1], base + 12);  // one pixel to the right
  EXPECT_EQ(kernel->as<float>()[4], base + 4);   // the next channel
  EXPECT_EQ(kernel->as<float>()[12], base + 1);  // the next output
  EXPECT_EQ(head->as<float>()[1], head->as<float>()[0] + 3);
  EXPECT_EQ(head->as<float>()[4], head->as<float>()[0] + 1);
}

TEST(ReadWeights, PutsShardsTogether) {
  const TestFolder folder;
  const ModelPackage package = package_of(tiny_config());
  nlohmann::json map;
  std::vector<std::pair<std::string, const HostTensor*>> parts[2];
  for (size_t i = 0; i < package.tensors.size(); ++i) {
    parts[i % 2].emplace_back(package.tensors[i].first, &package.tensors[i].second);
    map[package.tensors[i].first] = i % 2 == 0 ? "a.safetensors" : "b.safetensors";
  }
  ASSERT_TRUE(write_safetensors(folder / "a.safetensors", parts[0]));
  ASSERT_TRUE(write_safetensors(folder / "b.safetensors", parts[1]));
  folder.write("model.safetensors.index.json", nlohmann::json{{"weight_map", map}}.dump());
  const Result<Weights> weights = read_weights(folder.path(), kTwoHeads);
  ASSERT_TRUE(weights) << weights.error().message;
  expect_same_tensors(weights->package, package);

  map["head.bias"] = "../secret.safetensors";
  folder.write("model.safetensors.index.json", nlohmann::json{{"weight_map", map}}.dump());
  EXPECT_THAT(error_of(read_weights(folder.path(), kTwoHeads)), HasSubstr("no list of shards"));
}

TEST(ReadWeights, SaysWhatASourceIsNot) {
  const TestFolder folder;
  EXPECT_THAT(error_of(read_weights(folder / "absent")), HasSubstr("there is no"));
  EXPECT_THAT(error_of(read_weights(folder.path())), HasSubstr("has no weights"));
  EXPECT_THAT(error_of(read_weights(folder.write("text.bin", "hello"))), HasSubstr("neither safetensors"));
  const HostTensor other(DType::kF32, {2});
  ASSERT_TRUE(write_safetensors(folder / "other.safetensors", {{"conv1.weight", &other}}));
  EXPECT_THAT(error_of(read_weights(folder / "other.safetensors")), HasSubstr("patch embedding"));
}

TEST(ReadWeights, NamesAnArgumentOfTimmThatModelsHereLack) {
  const TestFolder folder;
  ASSERT_TRUE(write_timm_folder(package_of(tiny_config()), folder.path()));
  folder.write("config.json", R"({"architecture": "vit_tiny_patch16_224", "model_args": {"num_heads": 2,
                                  "block_fn": "ParallelScalingBlock"}, "pretrained_cfg": {}})");
  EXPECT_THAT(error_of(read_weights(folder.path())), HasSubstr("block_fn is \"ParallelScalingBlock\""));
}

Weights tiny_weights() {
  const TestFolder folder;
  if (!write_timm_folder(package_of(tiny_config()), folder.path())) throw std::runtime_error("not written");
  return *read_weights(folder.path());
}

TEST(FitWeights, MakesANewHeadAndResamplesForOtherSizes) {
  Weights weights = tiny_weights();
  nn::VitConfig target = tiny_config();
  target.num_classes = 5;
  target.image_height = 18;
  target.image_width = 12;
  target.patch_height = target.patch_width = 6;
  target.in_channels = 1;
  const Status fitted = fit_weights(weights, target);
  ASSERT_TRUE(fitted) << fitted.error().message;
  EXPECT_EQ(report_of(weights, "head.weight").fate, TensorFate::kMissing);
  EXPECT_EQ(report_of(weights, "pos_embed").note, "positions resampled 2x2 -> 3x2");
  EXPECT_EQ(report_of(weights, "patch_embed.proj.weight").note, "channels 3 -> 1; patch resampled 4x4 -> 6x6");
  EXPECT_EQ(find_tensor(weights.package, "head.weight"), nullptr);
  EXPECT_EQ(weights.package.preprocessing.mean.size(), 1u);
  add_missing(weights, 3);
  EXPECT_TRUE(validate(weights.package));
}

TEST(FitWeights, RefusesAnotherWidthUnlessItMayBeNew) {
  nn::VitConfig target = tiny_config();
  target.depth = 3;
  Weights weights = tiny_weights();
  EXPECT_THAT(error_of(fit_weights(weights, target)), HasSubstr("blocks.2.norm1.weight"));
  weights = tiny_weights();
  ASSERT_TRUE(fit_weights(weights, target, {.strict = false}));
  EXPECT_EQ(weights.report.count(TensorFate::kMissing), 12u);

  target = tiny_config();
  target.depth = 1;
  weights = tiny_weights();
  ASSERT_TRUE(fit_weights(weights, target));
  EXPECT_EQ(report_of(weights, "blocks.1.norm1.weight").fate, TensorFate::kSkipped);
}

}  // namespace
}  // namespace xladder::weights
