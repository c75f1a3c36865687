#include "xladder/run/folder/checkpoint_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/run/folder/test_checkpoint.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using test::info_of;
using test::state_of;
using test::text_of;
using testing::HasSubstr;

constexpr Retention kTwo{.keep_checkpoints = 2};

TEST(CheckpointWriter, TellsOnceWhatHasBecomeOfASave) {
  const TestFolder folder;
  CheckpointWriter writer(folder.path(), kTwo, 0);
  EXPECT_FALSE(writer.wait());
  writer.start(info_of(1), state_of(1));
  std::optional<FinishedSave> save;
  while (!save) save = writer.poll();
  ASSERT_TRUE(save->status) << save->status.error().message;
  EXPECT_EQ(save->checkpoint->path, folder / "step-00000001");
  EXPECT_GT(save->seconds, 0);
  EXPECT_FALSE(writer.poll());
  EXPECT_FALSE(writer.wait());
}

TEST(CheckpointWriter, DestroyedWaitsForTheSave) {
  const TestFolder folder;
  for (int64_t step : {1, 2, 3}) CheckpointWriter(folder.path(), kTwo, 0).start(info_of(step), state_of(1));
  EXPECT_EQ(list_checkpoints(folder.path()).size(), 2u);
  EXPECT_TRUE(open_checkpoint(folder / "step-00000003"));
}

TEST(CheckpointWriter, GivesTheErrorAndKeepsWhatWasThere) {
  const TestFolder folder;
  test::write(folder.path(), 1);
  CheckpointWriter writer(folder.path(), {.keep_checkpoints = 1}, 1);
  writer.start(info_of(2), state_of(std::nanf("")));
  const FinishedSave save = writer.wait().value();
  ASSERT_FALSE(save.status);
  EXPECT_FALSE(save.checkpoint);
  EXPECT_THAT(save.status.error().message, HasSubstr("no checkpoint at step 2: parameter w is no longer finite"));
  EXPECT_TRUE(open_checkpoint(folder / "step-00000001"));
}

TEST(CheckpointWriter, CountsACheckpointThatIsThereWhateverComesAfter) {
  const TestFolder folder;
  fs::create_directory(folder / "latest");  // no file can take this name
  CheckpointWriter writer(folder.path(), kTwo, 0);
  writer.start(info_of(2), state_of(1));
  const FinishedSave save = writer.wait().value();
  ASSERT_FALSE(save.status);
  EXPECT_THAT(save.status.error().message, testing::Not(HasSubstr("no checkpoint at step")));
  EXPECT_EQ(save.checkpoint.value().path, folder / "step-00000002");
}

TEST(CheckpointWriter, KnowsTheBestOfThisRunAndOfTheOneBefore) {
  const TestFolder folder;
  const auto score = [](double accuracy) { return Score{.accuracy = accuracy, .loss = 1}; };
  test::write(folder.path(), 1, score(0.5));
  test::write(folder.path(), 9, score(1));  // damaged, or the run would go on from it
  const Retention retention{.keep_checkpoints = 1, .keep_best = 2};
  CheckpointWriter writer(folder.path(), retention, 1);
  EXPECT_TRUE(writer.is_among_best(score(0.1)));  // there is one so far
  writer.start(info_of(2), state_of(1), score(0.7));
  EXPECT_FALSE(writer.is_among_best(score(0.5)));
  EXPECT_TRUE(writer.is_among_best(score(0.6)));
  EXPECT_FALSE(writer.is_among_best(score(std::nan(""))));
  ASSERT_TRUE(writer.wait()->status);
  EXPECT_EQ(text_of(folder / "best"), "step-00000002\n");

  writer.start(info_of(3), state_of(1));
  const Checkpoint last = writer.wait()->checkpoint.value();
  EXPECT_EQ(list_checkpoints(folder.path()).size(), 3u);
  ASSERT_TRUE(writer.add_score(last, score(0.8)));
  EXPECT_EQ(text_of(folder / "best"), "step-00000003\n");
  EXPECT_EQ(list_checkpoints(folder.path()).size(), 2u);
  EXPECT_FALSE(CheckpointWriter(folder.path(), {.keep_checkpoints = 1}, 3).is_among_best(score(1)));
}

}  // namespace
}  // namespace xladder::run
