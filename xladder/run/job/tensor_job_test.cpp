#include "xladder/run/job/tensor_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "xladder/base/test_folder.h"
#include "xladder/run/job/run_data.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<program::Input> kBatch = {{program::InputRole::kBatch, "ids", {DType::kS32, {8, 4}}},
                                            {program::InputRole::kBatch, "next", {DType::kS32, {8, 4}}}};

std::string tokens(uint16_t first, size_t count) {
  std::vector<uint16_t> values(count);
  std::iota(values.begin(), values.end(), first);
  return {reinterpret_cast<const char*>(values.data()), 2 * count};
}

config::Settings settings_with(std::vector<std::string> assignments) {
  return config::resolve(recipe_options(), {.assignments = std::move(assignments)}).value();
}

class TensorJob : public testing::Test {
 protected:
  config::Settings settings(std::vector<std::string> more = {}) const {
    std::vector<std::string> all = {"data.kind=tokens", "data.path=" + folder_.path().string(),
                                    "data.names=[\"next=targets\"]", "train.global_batch_size=8"};
    all.insert(all.end(), more.begin(), more.end());
    return settings_with(std::move(all));
  }

  TestFolder folder_;
};

TEST_F(TensorJob, OpensWhatTheRecipeSays) {
  folder_.write("train.bin", tokens(0, 101));
  folder_.write("val.bin", tokens(500, 41));
  const RunSettings run = run_settings(settings()).value();
  const auto opened = open_tensors(run.data, kBatch);
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_EQ(opened->train->info().num_samples, 25);
  EXPECT_EQ(opened->test->info().num_samples, 10);
  const auto source = make_train_source(run, opened->train);
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ((*source)->batch_size(), 8);
  EXPECT_EQ((*source)->batches_per_epoch(), 3);
  EXPECT_THAT(tensor_names(**source), "ids, next, weights");
  const auto test = make_eval_source(run, opened->test);
  ASSERT_TRUE(test) << test.error().message;
  EXPECT_EQ((*test)->batch_size(), run.eval_batch_size);
}

TEST_F(TensorJob, NoticesAFileThatHasChanged) {
  std::string content = tokens(0, 101);
  folder_.write("train.bin", content);
  const DataSettings data = run_settings(settings({"data.val_fraction=0.2"})).value().data;
  const DataRecord before = record_of(*open_tensors(data, kBatch));
  ASSERT_TRUE(before.train && before.test);
  EXPECT_THAT(differences(before, record_of(*open_tensors(data, kBatch))), ElementsAre());
  content[50] = 99;
  folder_.write("train.bin", content);
  EXPECT_THAT(differences(before, record_of(*open_tensors(data, kBatch))),
              ElementsAre(HasSubstr("training samples are others"), HasSubstr("test samples are others")));
}

TEST_F(TensorJob, ChecksTheVocabularyAndTheLengthOfTheRecipe) {
  folder_.write("train.bin", tokens(0, 101));
  const auto refusal = [&](const char* option) {
    const auto opened = open_tensors(run_settings(settings({option, "data.eval_split=none"}))->data, kBatch);
    return opened ? std::string("taken") : opened.error().message;
  };
  EXPECT_EQ(refusal("data.vocab_size=101"), "taken");
  EXPECT_THAT(refusal("data.vocab_size=100"), HasSubstr("token 100 is 100, and the vocabulary has 100"));
  EXPECT_THAT(refusal("data.sequence_length=5"), HasSubstr("sequences have 5 tokens"));
  EXPECT_THAT(refusal("data.names=[\"ids=tokens\",\"first=tokens\"]"), HasSubstr("takes no \"first\""));
  EXPECT_THAT(refusal("data.token_type=uint32"), HasSubstr("202 bytes, which are no u32 tokens"));
}

TEST_F(TensorJob, RefusesWhatOnlyImagesKnow) {
  EXPECT_TRUE(refuse_image_options(settings({"data.eval_path=/elsewhere"})));
  for (const char* option : {"data.mixup=0.1", "data.vflip=0.5", "data.min_per_class=3"}) {
    const Status refused = refuse_image_options(settings({option}));
    ASSERT_FALSE(refused) << option;
    EXPECT_THAT(refused.error().message, HasSubstr("has no meaning for data.kind = tokens"));
  }
}

TEST_F(TensorJob, ModelsOfImagesTakeNoTensors) {
  const auto opened = open_datasets(run_settings(settings())->data, {});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::kUsage);
  EXPECT_THAT(opened.error().message, HasSubstr("data.kind = tokens is for programs; set model.program"));
}

}  // namespace
}  // namespace xladder::run
