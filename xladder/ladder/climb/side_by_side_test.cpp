#include "xladder/ladder/climb/side_by_side.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/ladder/climb/runner_test_support.h"

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class SideBySideTest : public testing::Test {
 protected:
  SideBySideTest() {
    workload_.behave = [this](const std::set<std::string>& paths) {
      return paths.empty() ? Behaviour{} : behaviours_.at(*paths.begin());
    };
  }
  void add(const std::string& name, Behaviour behaviour) {
    variants_.push_back({name, {.options = {{"k." + name, true}}}});
    behaviours_["k." + name] = behaviour;
  }
  auto compare() { return compare_side_by_side(workload_, variants_, options_); }

  FakeWorkload workload_;
  std::map<std::string, Behaviour> behaviours_;
  std::vector<Variant> variants_;
  SideBySideOptions options_{.rounds = 4, .round_seconds = 0.1};
};

TEST_F(SideBySideTest, EachIsTimedBesideTheFirstInTurn) {
  add("a", {.rate = 100});
  add("b", {.rate = 150});
  const auto rows = compare();
  ASSERT_TRUE(rows) << rows.error().message;
  ASSERT_EQ(rows->size(), 2u);
  EXPECT_NEAR((*rows)[0].rate->median, 100, 1);
  EXPECT_FALSE((*rows)[0].ratio);
  EXPECT_NEAR((*rows)[1].ratio->median, 1.5, 0.01);
  EXPECT_EQ((*rows)[1].input_wait, 0.25);
  EXPECT_EQ((*rows)[1].facts->global_batch_size, 32);
  workload_.log.resize(10);
  EXPECT_THAT(workload_.log, ElementsAre("start a", "start b", "round a", "round b",  // warm-up
                                         "round a", "round b", "round b", "round a", "round a", "round b"));
}

TEST_F(SideBySideTest, WhatFailsIsARowWithItsReason) {
  Behaviour refused;
  refused.start_error = Error{ErrorCode::kCompile, "the plugin refused it"};
  Behaviour hangs;
  hangs.failing_round = 2;
  add("a", {});
  add("refused", refused);
  add("hanging", hangs);
  add("good", {.rate = 200});
  const auto rows = compare();
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ((*rows)[1].reason, "the plugin refused it");
  EXPECT_FALSE((*rows)[1].facts);
  EXPECT_THAT((*rows)[2].reason, HasSubstr("signal 9"));
  EXPECT_FALSE((*rows)[2].rate);
  EXPECT_NEAR((*rows)[3].ratio->median, 2, 0.01);
}

TEST_F(SideBySideTest, WithoutTheFirstThereIsNothingToCompare) {
  Behaviour refused;
  refused.start_error = Error{ErrorCode::kNoDevice, "no plugin"};
  add("a", refused);
  add("b", {});
  const auto rows = compare();
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().code, ErrorCode::kNoDevice);
  options_.rounds = 2;
  EXPECT_EQ(compare().error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder::ladder
