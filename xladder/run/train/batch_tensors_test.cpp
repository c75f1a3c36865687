#include "xladder/run/train/batch_tensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::run {
namespace {

TEST(BatchTensors, AreFoundByTheNameOfAnInput) {
  EXPECT_EQ(batch_tensor("images").value(), &data::BatchTensors::images);
  EXPECT_EQ(batch_tensor("mix_weights").value(), &data::BatchTensors::mix_weights);
}

TEST(BatchTensors, NameTheInputThatImagesDoNotHave) {
  const auto tensor = batch_tensor("tokens");
  ASSERT_FALSE(tensor);
  EXPECT_EQ(tensor.error().code, ErrorCode::kUsage);
  EXPECT_THAT(tensor.error().message, testing::HasSubstr("\"tokens\""));
}

TEST(BatchTensors, AreMadeInTheTypesOfTheProgram) {
  program::Program program;
  program.inputs = {{program::InputRole::kState, "w", {DType::kF32, {4}}},
                    {program::InputRole::kBatch, "images", {DType::kBF16, {2, 3, 4, 4}}},
                    {program::InputRole::kBatch, "labels", {DType::kS64, {2}}}};
  program.devices = 2;
  const auto form = batch_form(program);
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_EQ(form->images, DType::kBF16);
  EXPECT_EQ(form->labels, DType::kS64);
  EXPECT_EQ(form->weights, std::nullopt) << "nobody takes them";
  EXPECT_EQ(form->replicas, 2);
}

}  // namespace
}  // namespace xladder::run
