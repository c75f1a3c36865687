#include "xladder/device/host/host_load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::device {
namespace {

// As a kernel wrote it, in hundredths of a second; the rows below differ from it by what the tests say.
constexpr const char* kStat =
    "cpu  3671522 273298 478486 775884 6916 0 1819 5143 0 0\n"
    "cpu0 1800330 164421 235375 401260 2306 0 160 2612 0 0\n"
    "cpu1 1871191 108877 243111 374624 4610 0 1658 2530 0 0\n"
    "cpu10 5 5 5 5 5 5 5 5 5 5\nintr 17786129 0 0\nctxt 1\n";

CoreTimes times(double wall, double busy, double own, double stolen = 0, int cores = 2) {
  return {.wall = wall, .cores = cores, .busy = busy, .stolen = stolen, .own = own};
}

TEST(HostLoad, CountsTheCoresOfTheAffinityAlone) {
  const auto both = core_times_from(kStat, std::vector<int>{0, 1}, 100);
  ASSERT_TRUE(both);
  EXPECT_EQ(both->cores, 2);
  EXPECT_NEAR(both->busy, 18003.30 + 1644.21 + 2353.75 + 1.60 + 18711.91 + 1088.77 + 2431.11 + 16.58, 1e-6);
  EXPECT_NEAR(both->stolen, 26.12 + 25.30, 1e-6);
  const auto one = core_times_from(kStat, std::vector<int>{1}, 100);
  ASSERT_TRUE(one);
  EXPECT_EQ(one->cores, 1) << "cpu10 is another core";
  EXPECT_NEAR(one->stolen, 25.30, 1e-6);
}

TEST(HostLoad, SaysNothingOfTextThatItDoesNotUnderstand) {
  const std::vector<int> cores = {0};
  for (const char* text : {"", "cpu 1 2 3", "cpu0 1 2 3\n", "cpu0 a b c d e f g h\n", "cpu1 1 1 1 1 1 1 1 1\n"})
    EXPECT_FALSE(core_times_from(text, cores, 100)) << text;
  for (const char* text : {"", "1 (x", "1 (x) S 1 2 3", "1 (x) S 1 1 1 0 -1 4 1 0 1 0 a b 0"})
    EXPECT_FALSE(process_seconds_from(text, 100)) << text;
}

TEST(HostLoad, ReadsTheTimeOfAProcessWhateverItsNameIs) {
  EXPECT_EQ(process_seconds_from("7 (a) b) (c d) S 1 7 7 0 -1 4194560 170 0 1 0 250 50 9 9 20 0 1 0 5 1 1", 100), 3.0);
}

TEST(HostLoad, WhatOthersHadIsWhatThisProcessDidNotUse) {
  // Ten seconds of two cores: eleven core seconds for this process, eight for a compiler, one idle.
  const auto lost = lost_between(times(100, 500, 30), times(110, 519, 41), 2);
  ASSERT_TRUE(lost);
  EXPECT_DOUBLE_EQ(lost->core_seconds, 20);
  EXPECT_DOUBLE_EQ(lost->lost, 8);
  EXPECT_EQ(describe(*lost),
            "the machine was busy: 40 % of the time of 2 cores went to other programs; the rate is low by about that");
}

TEST(HostLoad, WhatOtherMachinesTookCountsToo) {
  const auto lost = lost_between(times(0, 0, 0, 1), times(10, 15, 15, 6), 2);
  ASSERT_TRUE(lost);
  EXPECT_DOUBLE_EQ(lost->share(), 0.25);
}

TEST(HostLoad, OthersMayUseWhatAControlGroupDoesNotAllow) {
  EXPECT_EQ(lost_between(times(0, 0, 0, 0, 8), times(10, 60, 20, 0, 8), 2)->lost, 0) << "four cores of six";
  EXPECT_DOUBLE_EQ(lost_between(times(0, 0, 0, 0, 8), times(10, 80, 10, 0, 8), 2)->share(), 0.5);
}

TEST(HostLoad, AQuietMachineIsNotCalledBusy) {
  EXPECT_EQ(describe(*lost_between(times(0, 0, 0), times(10, 19.5, 19), 2)), "");
  EXPECT_EQ(describe(*lost_between(times(0, 0, 0), times(10, 18.9, 19), 2)), "") << "a coarse count";
  EXPECT_EQ(describe({.cores = 2, .core_seconds = 0.02, .lost = 0.02}), "") << "too short to count";
  EXPECT_EQ(describe(LostTime{}), "");
}

TEST(HostLoad, ACountWithoutThisProcessIsNone) {
  EXPECT_FALSE(lost_between(times(0, 0, 0), times(10, 0, 19), 2)) << "a container that shows zeros";
  EXPECT_FALSE(lost_between(std::nullopt, times(10, 19, 19), 2));
  EXPECT_FALSE(lost_between(times(0, 0, 0, 0, 4), times(10, 19, 19), 2)) << "the affinity changed in between";
}

TEST(HostLoad, SumsAreOfTime) {
  LostTime sum{.cores = 2, .core_seconds = 10, .lost = 0};
  sum += {.cores = 2, .core_seconds = 30, .lost = 20};
  EXPECT_DOUBLE_EQ(sum.share(), 0.5);
}

TEST(HostLoad, ThisMachineSaysWhatThisProcessUsed) {
  const auto before = core_times();
  if (!before) GTEST_SKIP() << "this system does not tell the time of its cores";
  const auto after = core_times();
  ASSERT_TRUE(after);
  EXPECT_GT(after->wall, before->wall);
  EXPECT_GE(after->own, before->own);
  EXPECT_GE(after->busy, before->busy);
}

}  // namespace
}  // namespace xladder::device
