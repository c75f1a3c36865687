#include "xladder/run/train/batch_tensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/data/loading/synthetic.h"

namespace xladder::run {
namespace {

using data::SampleTensor;
using testing::ElementsAre;
using testing::HasSubstr;

// Images of 3 x 4 x 5, ten classes.
std::unique_ptr<data::ImageSource> images() {
  return *data::synthetic_source({.batch_size = 4, .channels = 3, .height = 4, .width = 5, .num_classes = 10});
}

program::Program program_of(std::vector<std::pair<std::string, TensorType>> batch) {
  program::Program program;
  program.inputs.push_back({program::InputRole::kState, "w", {DType::kF32, {4}}});
  for (auto& [name, type] : batch) program.inputs.push_back({program::InputRole::kBatch, name, type});
  program.devices = 2;
  return program;
}

TEST(BatchTensors, AreFoundByTheNameOfAnInput) {
  const auto form =
      batch_form(program_of({{"labels", {DType::kS32, {2}}}, {"images", {DType::kF32, {2, 3, 4, 5}}}}), *images());
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_THAT(form->tensors,
              ElementsAre(SampleTensor{"labels", {DType::kS32, {}}}, SampleTensor{"images", {DType::kF32, {3, 4, 5}}}))
      << "in the order of the inputs";
  const auto others =
      batch_form(program_of({{"x", {DType::kF32, {2, 4, 5, 3}}}, {"y", {DType::kF32, {2, 10}}}}), *images());
  ASSERT_TRUE(others) << others.error().message;
  EXPECT_THAT(others->tensors, ElementsAre(SampleTensor{"images", {DType::kF32, {4, 5, 3}}},
                                           SampleTensor{"labels", {DType::kF32, {10}}}));
}

TEST(BatchTensors, NameTheInputThatImagesDoNotHave) {
  const auto form = batch_form(program_of({{"tokens", {DType::kS32, {2, 8}}}}), *images());
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::kUsage);
  EXPECT_THAT(form.error().message, HasSubstr("\"tokens\""));
  EXPECT_THAT(form.error().message, HasSubstr("images, labels, weights"));
}

TEST(BatchTensors, ShowBothTypesWhereTheyDiffer) {
  const auto form = batch_form(program_of({{"images", {DType::kF32, {2, 3, 8, 8}}}}), *images());
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().code, ErrorCode::kUsage);
  EXPECT_THAT(form.error().message, HasSubstr("[3, 8, 8]"));
  EXPECT_THAT(form.error().message, HasSubstr("[3, 4, 5]"));
}

TEST(BatchTensors, AreMadeInTheTypesOfTheProgram) {
  program::Program program = program_of({{"images", {DType::kBF16, {2, 3, 4, 5}}}, {"labels", {DType::kS64, {2}}}});
  const auto form = batch_form(program, *images());
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_THAT(form->tensors,
              ElementsAre(SampleTensor{"images", {DType::kBF16, {3, 4, 5}}}, SampleTensor{"labels", {DType::kS64, {}}}))
      << "no weights, which nobody takes";
  EXPECT_EQ(form->replicas, 2);
}

TEST(BatchTensors, AreThoseOfOneSampleHoweverManyStepsAnExecutionHas) {
  program::Program program =
      program_of({{"images", {DType::kF32, {7, 2, 3, 4, 5}}}, {"labels", {DType::kS32, {7, 2}}}});
  program.steps_per_execution = 7;
  const auto form = batch_form(program, *images());
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_THAT(form->tensors,
              ElementsAre(SampleTensor{"images", {DType::kF32, {3, 4, 5}}}, SampleTensor{"labels", {DType::kS32, {}}}));
}

}  // namespace
}  // namespace xladder::run
