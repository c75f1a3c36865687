#include "xladder/run/folder/retention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/run/folder/test_checkpoint.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using test::text_of;
using test::write;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(Retention, KeepsTheNewest) {
  const TestFolder folder;
  for (const int64_t step : {1, 3, 20}) write(folder.path(), step);
  ASSERT_TRUE(retain_checkpoints(folder.path(), {.keep_checkpoints = 2}, 20));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("step-00000020", "step-00000003", "latest"));
  EXPECT_EQ(text_of(folder / "latest"), "step-00000020\n");
}

// Otherwise a damaged checkpoint of a later step would take the place of the good one that was just written.
TEST(Retention, RemovesLaterOnesAndNeverTheOneThatWasJustWritten) {
  const TestFolder folder;
  for (const int64_t step : {20, 5, 10}) write(folder.path(), step);
  ASSERT_TRUE(retain_checkpoints(folder.path(), {.keep_checkpoints = 1}, 10));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("step-00000010", "latest"));
  EXPECT_EQ(text_of(folder / "latest"), "step-00000010\n");
}

TEST(Retention, KeepsTheBestBesidesAndPointsToIt) {
  const TestFolder folder;
  const std::vector<double> accuracies = {0.5, 0.9, 0.7, 0.8, 0.6, 0.4};
  for (size_t i = 0; i < accuracies.size(); ++i)
    write(folder.path(), static_cast<int64_t>(i), Score{accuracies[i], 1 - accuracies[i]});
  write(folder.path(), 6);  // without an evaluation
  for (const Metric metric : {Metric::kAccuracy, Metric::kLoss}) {
    const Retention retention{.keep_checkpoints = 1, .keep_best = 2, .best_by = metric};
    ASSERT_TRUE(retain_checkpoints(folder.path(), retention, 6));
    EXPECT_THAT(folder.file_names(),
                UnorderedElementsAre("step-00000001", "step-00000003", "step-00000006", "latest", "best"));
    EXPECT_EQ(text_of(folder / "best"), "step-00000001\n");
  }
  EXPECT_THAT(best_values(folder.path(), {.keep_checkpoints = 1, .keep_best = 9}, 6), ElementsAre(0.9, 0.8));
  EXPECT_THAT(best_values(folder.path(), {.keep_checkpoints = 1, .keep_best = 1}, 6), ElementsAre(0.9));
  EXPECT_THAT(best_values(folder.path(), {.keep_checkpoints = 1, .keep_best = 9}, 2), ElementsAre(0.9));

  ASSERT_TRUE(retain_checkpoints(folder.path(), {.keep_checkpoints = 1}, 6));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("step-00000006", "latest"));
}

TEST(Retention, OfEqualsTheNewestIsTheBest) {
  const TestFolder folder;
  for (const int64_t step : {1, 2, 3}) write(folder.path(), step, Score{.accuracy = 0.5, .loss = 1});
  ASSERT_TRUE(retain_checkpoints(folder.path(), {.keep_checkpoints = 1, .keep_best = 1}, 3));
  EXPECT_EQ(text_of(folder / "best"), "step-00000003\n");
}

}  // namespace
}  // namespace xladder::run
