#include "xladder/run/train/batch_tensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::train {
namespace {

TEST(BatchTensors, AreFoundByTheNameOfAnInput) {
  EXPECT_EQ(batch_tensor("images").value(), &data::Batch::images);
  EXPECT_EQ(batch_tensor("mix_weights").value(), &data::Batch::mix_weights);
}

TEST(BatchTensors, NameTheInputThatImagesDoNotHave) {
  const auto tensor = batch_tensor("tokens");
  ASSERT_FALSE(tensor);
  EXPECT_EQ(tensor.error().code, ErrorCode::kUsage);
  EXPECT_THAT(tensor.error().message, testing::HasSubstr("\"tokens\""));
}

}  // namespace
}  // namespace xladder::train
