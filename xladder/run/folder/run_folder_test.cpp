#include "xladder/run/folder/run_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder::run {
namespace {

using testing::HasSubstr;

std::string text_of(const std::filesystem::path& path) { return read_file(path, 1 << 20).value(); }

TEST(RunFolder, NeverTakesAFolderThatHoldsSomething) {
  const TestFolder folder;
  folder.write("precious", "data");
  const auto run = RunFolder::create(folder.path());
  ASSERT_FALSE(run);
  EXPECT_EQ(run.error().code, ErrorCode::kUsage);
  EXPECT_THAT(run.error().message, HasSubstr("exists already; give another --output (it holds precious)"));
  EXPECT_EQ(text_of(folder / "precious"), "data");
  folder.write("config.toml", "");
  EXPECT_THAT(RunFolder::create(folder.path()).error().message, HasSubstr("--resume="));
}

TEST(RunFolder, TakesWhatAnInterruptedStartLeft) {
  const TestFolder folder;
  folder.write("config.toml.tmp-123-0", "half");
  EXPECT_TRUE(RunFolder::create(folder.path()));
}

TEST(RunFolder, IsOfOneProcessAtATime) {
  const TestFolder folder;
  {
    const RunFolder first = RunFolder::create(folder / "run").value();
    ASSERT_TRUE(first.write("config.toml", ""));
    RunFolder second = RunFolder::open(folder / "run").value();
    const Status locked = second.lock();
    ASSERT_FALSE(locked);
    EXPECT_THAT(locked.error().message, HasSubstr("another process is writing into"));
  }
  EXPECT_TRUE(RunFolder::open(folder / "run").value().lock());
}

TEST(RunFolder, NamesAPlaceWhereNoFolderCanBeMade) {
  const TestFolder folder;
  folder.write("file", "");
  const auto run = RunFolder::create(folder / "file/run");
  ASSERT_FALSE(run);
  EXPECT_THAT(run.error().message, HasSubstr("file/run"));
}

TEST(RunFolder, OpensOnlyFoldersOfRuns) {
  const TestFolder folder;
  EXPECT_EQ(RunFolder::open(folder.path()).error().code, ErrorCode::kUsage);
  folder.write("config.toml", "");
  EXPECT_TRUE(RunFolder::open(folder.path()));
}

TEST(RunFolder, DiscardsOnlyWhatItMade) {
  const TestFolder folder;
  folder.write("config.toml", "");
  RunFolder::open(folder.path()).value().discard();
  EXPECT_TRUE(std::filesystem::exists(folder / "config.toml"));
  const RunFolder made = RunFolder::create(folder / "run").value();
  ASSERT_TRUE(made.write("stablehlo/step.mlir", "module"));
  made.discard();
  EXPECT_FALSE(std::filesystem::exists(folder / "run"));
}

TEST(RunFolder, TruncatingMetricsKeepsWholeLinesUpToTheStep) {
  const TestFolder folder;
  const RunFolder run = RunFolder::create(folder / "run").value();
  ASSERT_TRUE(run.append_metrics(R"({"step":1})"));
  ASSERT_TRUE(run.append_metrics(R"({"step":2})"));
  ASSERT_TRUE(run.append_metrics(R"({"step":3})"));
  ASSERT_TRUE(run.append_metrics("{\"step\":2,\"to"));
  ASSERT_TRUE(run.truncate_metrics(2));
  EXPECT_EQ(text_of(run.path() / "metrics.jsonl"), "{\"step\":1}\n{\"step\":2}\n");
}

}  // namespace
}  // namespace xladder::run
