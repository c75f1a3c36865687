#include "xladder/ladder/workload/command_evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// One step after another, each with a rate, a second apart.
CommandRecord record_of(size_t count, double rate = 10) {
  CommandRecord record;
  record.first_number = 1;
  for (size_t i = 0; i < count; ++i) {
    CommandStep step;
    step.loss = 2;
    step.samples_per_second = rate;
    step.arrival = 5 + static_cast<double>(i);
    record.steps.push_back(step);
  }
  return record;
}

CommandEvidence evidence(const CommandRecord& record, std::optional<int64_t> samples_per_step = std::nullopt) {
  const auto out = evidence_of(record, samples_per_step, 100);
  EXPECT_TRUE(out) << (out ? "" : out.error().message);
  return out.value_or(CommandEvidence{});
}

std::string refusal(const CommandRecord& record) {
  const auto out = evidence_of(record, std::nullopt, 100);
  return out ? "accepted" : out.error().message;
}

TEST(CommandEvidence, RateIsOfTheTotalAfterTheFirstTenth) {
  CommandRecord record = record_of(40);
  for (size_t i = 0; i < 4; ++i) record.steps[i].samples_per_second = 1;
  for (size_t i = 4; i < 40; ++i) record.steps[i].samples_per_second = i % 10 == 9 ? 1 : 1000;
  const Round round = evidence(record).round;
  EXPECT_EQ(round.steps, 36);
  EXPECT_NEAR(round.rate(), 36 / (32 / 1000.0 + 4), 1e-9) << "one step in ten pays for the others";
  EXPECT_DOUBLE_EQ(evidence(record_of(1, 7)).round.rate(), 7) << "one step is all there is";
}

TEST(CommandEvidence, RateComesFromTimesAndSamplesToo) {
  CommandRecord record = record_of(3);
  for (CommandStep& step : record.steps) {
    step.samples_per_second = std::nullopt;
    step.step_seconds = 0.5;
  }
  EXPECT_DOUBLE_EQ(evidence(record, 4).round.rate(), 8);
  EXPECT_THAT(refusal(record), HasSubstr("set [workload] samples_per_step for times alone"));
  for (CommandStep& step : record.steps) step.samples = 16;
  EXPECT_DOUBLE_EQ(evidence(record, 4).round.rate(), 32) << "what is printed counts before the recipe";
}

TEST(CommandEvidence, SamplesAreToldOrNot) {
  CommandRecord record = record_of(10);
  EXPECT_EQ(evidence(record).losses.samples_per_step, std::nullopt);
  EXPECT_FALSE(evidence(record).round.samples_told);
  EXPECT_EQ(evidence(record, 32).losses.samples_per_step, 32);
  for (CommandStep& step : record.steps) step.samples = 64;
  record.steps.back().samples = 4;  // the end of an epoch
  EXPECT_EQ(evidence(record).losses.samples_per_step, 58);
  EXPECT_EQ(evidence(record).round.samples, 8 * 64 + 4);
  EXPECT_TRUE(evidence(record).round.samples_told);
}

TEST(CommandEvidence, SamplesOfTheWholeRunAreNoBatch) {
  CommandRecord record = record_of(5);
  for (size_t i = 0; i < 5; ++i) record.steps[i].samples = 16.0 * static_cast<double>(i + 1);
  EXPECT_THAT(refusal(record), HasSubstr("\"samples\" grows from step to step (16, 32, 48, ...)"));
}

TEST(CommandEvidence, WhatSomeStepsHaveAllMustHave) {
  CommandRecord record = record_of(5);
  record.steps[2].loss = std::nullopt;
  EXPECT_THAT(refusal(record), HasSubstr("step 3 of 5 has no \"loss\", where others have"));
  record = record_of(5);
  record.steps[4].samples = 8;
  EXPECT_THAT(refusal(record), HasSubstr("step 1 of 5 has no \"samples\""));
  record = record_of(5);
  for (CommandStep& step : record.steps) step.loss = std::nullopt;
  EXPECT_TRUE(evidence(record).losses.losses.empty()) << "a rate alone can be measured";
}

TEST(CommandEvidence, SaysWhereTheRatesAre) {
  CommandRecord record = record_of(2);
  for (CommandStep& step : record.steps) step.samples_per_second = std::nullopt;
  record.nested = "metrics";
  EXPECT_THAT(refusal(record), AllOf(HasSubstr("have no \"samples_per_sec\""), HasSubstr("the object \"metrics\"")));
}

TEST(CommandEvidence, FirstLossThatIsNotFiniteIsKnown) {
  CommandRecord record = record_of(50);
  record.steps[30].loss = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(evidence(record).losses.not_finite_step, 31);
  EXPECT_EQ(evidence(record).round.not_finite_step, 31);
}

TEST(CommandEvidence, OurClockTimesWhatItCanTellApart) {
  CommandRecord record = record_of(40);
  OutsideTimes times = *evidence(record).round.outside;
  EXPECT_EQ(times.steps, 36) << "from the arrival of the fourth line to that of the last";
  EXPECT_EQ(times.seconds, 36);
  EXPECT_EQ(times.after_seconds, 100 - (5 + 39));
  EXPECT_EQ(times.run_steps, 40);
  EXPECT_EQ(times.run_seconds, 100);

  for (size_t i = 0; i < 40; ++i) record.steps[i].arrival = 10 * std::floor(static_cast<double>(i) / 10);
  times = *evidence(record).round.outside;
  EXPECT_EQ(times.steps, 30) << "ten lines a block: when the first of a block was printed is not known";
  EXPECT_EQ(times.seconds, 30);

  for (CommandStep& step : record.steps) step.arrival = 50;
  EXPECT_EQ(evidence(record).round.outside->steps, 0) << "all at once";
  EXPECT_EQ(evidence(record).round.outside->after_seconds, 50);
}

}  // namespace
}  // namespace xladder::ladder
