#include "xladder/run/folder/new_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/test_folder.h"

namespace xladder::run {
namespace {

TEST(NewFolder, TheNewestIsThatOfTheStemWithTheLatestTime) {
  const TestFolder runs;
  EXPECT_EQ(newest_run_folder("mnist", runs.path()), "");
  EXPECT_EQ(newest_run_folder("mnist", runs / "none"), "");
  for (const char* name : {"mnist-20260131-235959", "mnist-20260201-000000", "mnist2-20270101-000000", "other"})
    std::filesystem::create_directory(runs / name);
  EXPECT_EQ(newest_run_folder("mnist", runs.path()), runs / "mnist-20260201-000000");
}

TEST(NewFolder, ATakenNameIsPassedOverAndAnyOtherTroubleIsNot) {
  EXPECT_THAT(new_run_folder("a").string(), testing::MatchesRegex("runs/a-[0-9]{8}-[0-9]{6}"));
  int calls = 0;
  const auto refuse = [&](const std::filesystem::path&) {
    ++calls;
    return false;
  };
  EXPECT_FALSE(take_run_folder("a", refuse));
  EXPECT_EQ(calls, 1) << "no other name helps where the folder is not there";
}

}  // namespace
}  // namespace xladder::run
