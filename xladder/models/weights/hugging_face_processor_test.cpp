// Texts beside weights: what a processor does to pictures, and the names of classes, there and back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/hugging_face_folder.h"
#include "xladder/models/weights/package_test_support.h"
#include "xladder/models/weights/read_weights.h"
#include "xladder/models/weights/timm_folder.h"

namespace xladder::weights {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::FloatEq;
using testing::HasSubstr;

Result<Weights> read_with(const std::string& processor, const std::string& id2label = "{}") {
  const TestFolder folder;
  const ModelPackage package = package_of(tiny_config());
  std::vector<std::pair<std::string, const HostTensor*>> tensors;
  for (const auto& [name, tensor] : package.tensors) tensors.emplace_back(name, &tensor);
  if (!write_safetensors(folder / "model.safetensors", tensors)) throw std::runtime_error("not written");
  folder.write("config.json", R"({"model_type": "vit", "num_attention_heads": 2, "id2label": )" + id2label + "}");
  folder.write("preprocessor_config.json", processor);
  return read_weights(folder.path());
}

Preprocessing preprocessing_of(const std::string& processor) {
  const Result<Weights> weights = read_with(processor);
  if (weights) return weights->package.preprocessing;
  ADD_FAILURE() << weights.error().message;
  return {};
}

std::string error_of(const std::string& processor, const std::string& id2label = "{}") {
  const Result<Weights> weights = read_with(processor, id2label);
  return weights ? "no error" : weights.error().message;
}

// A byte as the processor and as (byte / 255 - mean) / std make it.
TEST(HuggingFaceProcessor, ItsFactorAndNormalisationAreOurs) {
  const auto value = [](const Preprocessing& preprocessing, float byte) {
    return (byte / 255 - preprocessing.mean[0]) / preprocessing.std[0];
  };
  const std::string colours = R"("image_mean": [0.4, 0.4, 0.4], "image_std": [0.2, 0.2, 0.2])";
  EXPECT_THAT(value(preprocessing_of("{" + colours + "}"), 51), FloatEq((51.0f / 255 - 0.4f) / 0.2f));
  EXPECT_THAT(value(preprocessing_of("{\"do_rescale\": false, " + colours + "}"), 51), FloatEq((51 - 0.4f) / 0.2f));
  EXPECT_THAT(value(preprocessing_of("{\"rescale_factor\": 0.0078125, " + colours + "}"), 200),
              FloatEq((200.0f / 128 - 0.4f) / 0.2f));
  EXPECT_THAT(value(preprocessing_of("{\"do_normalize\": false, " + colours + "}"), 51), FloatEq(51.0f / 255));
  EXPECT_THAT(value(preprocessing_of("{\"do_normalize\": false, \"do_rescale\": false}"), 51), FloatEq(51));
  // The factor as transformers write it changes nothing.
  EXPECT_EQ(preprocessing_of("{\"rescale_factor\": 0.00392156862745098, " + colours + "}").mean[0], 0.4f);
  EXPECT_THAT(error_of("{\"rescale_factor\": 0}"), HasSubstr("rescale_factor"));
  EXPECT_THAT(error_of("{\"image_std\": [0, 1, 1]}"), HasSubstr("image_std"));
}

TEST(HuggingFaceProcessor, EveryFormOfSizes) {
  const auto geometry_of = [](const std::string& processor) {
    const Preprocessing preprocessing = preprocessing_of(processor);
    return std::pair(preprocessing.mode, preprocessing.crop_pct);
  };
  const auto squash = data::ResizeMode::kSquash, shortest = data::ResizeMode::kShortest;
  EXPECT_EQ(geometry_of(R"({"size": {"height": 8, "width": 8}})"), std::pair(squash, 1.0));
  EXPECT_EQ(geometry_of(R"({"image_processor_type": "ViTFeatureExtractor", "size": 8})"), std::pair(squash, 1.0));
  EXPECT_EQ(geometry_of(R"({"size": {"shortest_edge": 16}, "crop_size": {"height": 8, "width": 8}})"),
            std::pair(shortest, 0.5));
  EXPECT_EQ(geometry_of(R"({"image_processor_type": "CLIPImageProcessor", "size": 16, "crop_size": 8})"),
            std::pair(shortest, 0.5));
  EXPECT_EQ(geometry_of(R"({"image_processor_type": "DeiTImageProcessor", "size": {"height": 16, "width": 16},
                            "crop_size": {"height": 8, "width": 8}})"),
            std::pair(squash, 0.5));
  EXPECT_EQ(geometry_of(R"({"size": {"height": 16, "width": 16}, "crop_size": 8, "do_center_crop": false})"),
            std::pair(squash, 1.0));
  EXPECT_EQ(geometry_of(R"({"image_processor_type": "ConvNextImageProcessor", "size": {"shortest_edge": 224},
                            "crop_pct": 0.875})"),
            std::pair(shortest, 0.875));
  EXPECT_EQ(geometry_of(R"({"image_processor_type": "ConvNextImageProcessor", "size": {"shortest_edge": 384}})"),
            std::pair(squash, 1.0));
}

TEST(HuggingFaceProcessor, WhatPicturesHereDoNotGoThroughIsRefused) {
  for (const char* processor :
       {R"({"do_flip_channel_order": true})", R"({"rescale_offset": true})", R"({"do_pad": true})",
        R"({"size": {"longest_edge": 8, "shortest_edge": 8}})", R"({"size": {"max_height": 8}})", R"({"resample": 5})",
        R"({"do_resize": false, "do_center_crop": true, "crop_size": 8})", R"({"size": 8, "crop_size": 16})",
        R"({"size": {"height": 16, "width": 8}, "crop_size": {"height": 8, "width": 8}})"})
    EXPECT_THAT(error_of(processor), HasSubstr("preprocessor_config.json")) << processor;
  EXPECT_EQ(error_of(R"({"do_pad": false, "do_flip_channel_order": null, "do_convert_rgb": true})"), "no error");
  EXPECT_THAT(read_with(R"({"do_resize": false})")->report.notes, Contains(HasSubstr("do_resize is false")));
}

TEST(HuggingFaceProcessor, ThereAndBackIsTheSame) {
  for (const int64_t size : {8, 9, 16, 248, 255, 256, 293, 333}) {
    const std::string processor = fmt::format(R"({{"image_processor_type": "BitImageProcessor", "resample": 1,
        "size": {{"shortest_edge": {}}}, "crop_size": {{"height": 8, "width": 8}},
        "image_mean": [0.1, 0.2, 0.3], "image_std": [0.5, 0.6, 0.7]}})",
                                              size);
    const Result<Weights> first = read_with(processor);
    ASSERT_TRUE(first) << first.error().message;
    const TestFolder folder;
    const Status written = write_hugging_face_folder(first->package, folder.path());
    ASSERT_TRUE(written) << written.error().message;
    const Result<Weights> second = read_weights(folder.path());
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_EQ(second->package.preprocessing.crop_pct, first->package.preprocessing.crop_pct) << size;
    EXPECT_EQ(second->package.preprocessing.mode, first->package.preprocessing.mode);
    EXPECT_EQ(second->package.preprocessing.interpolation, image::Interpolation::kLanczos);
    EXPECT_THAT(second->package.preprocessing.mean, ElementsAre(0.1f, 0.2f, 0.3f));
    EXPECT_THAT(*huggingface_preprocessor_json(second->package), HasSubstr(fmt::format("\"shortest_edge\": {}", size)));
  }
}

TEST(ClassNames, ArriveInTheOrderOfTheLabels) {
  EXPECT_THAT(read_with("{}", R"({"0": "zebra", "1": "ant", "2": "cow"})")->package.class_names,
              ElementsAre("zebra", "ant", "cow"));
  EXPECT_THAT(read_with("{}", R"({"2": 7, "1": 5, "0": 3})")->package.class_names, ElementsAre("3", "5", "7"));
  EXPECT_THAT(read_with("{}", R"({"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"})")->package.class_names,
              testing::IsEmpty());
  EXPECT_THAT(error_of("{}", R"({"0": "a", "1": "b"})"), HasSubstr("2 classes have names, but the head tells 3 apart"));
  const Result<Weights> gap = read_with("{}", R"({"0": "a", "1": "b", "3": "c"})");
  EXPECT_THAT(gap->package.class_names, testing::IsEmpty());
  EXPECT_THAT(gap->report.notes, Contains(HasSubstr("does not name every class")));
}

TEST(ClassNames, GoThereAndBack) {
  ModelPackage package = package_of(tiny_config());
  package.class_names = {"class 10", "class 2", "\xc3\xb6"};
  const TestFolder timm, hugging_face;
  ASSERT_TRUE(write_timm_folder(package, timm.path()));
  ASSERT_TRUE(write_hugging_face_folder(package, hugging_face.path()));
  for (const TestFolder* folder : {&timm, &hugging_face}) {
    const Result<Weights> weights = read_weights(folder->path());
    ASSERT_TRUE(weights) << weights.error().message;
    EXPECT_EQ(weights->package.class_names, package.class_names);
    EXPECT_EQ(weights->report.new_head, "");
  }
}

}  // namespace
}  // namespace xladder::weights
