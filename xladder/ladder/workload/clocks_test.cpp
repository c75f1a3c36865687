#include "xladder/ladder/workload/clocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// A command of 100 steps, of which 90 count.
struct Command {
  double step = 0.01;     // seconds between two lines
  double printed = 0.01;  // seconds of a step by what it prints
  double start = 2, after = 0.05;
  int64_t batch = 16;
  bool told = true, at_once = false;

  std::vector<Round> rounds() const {
    std::vector<Round> out;
    for (const double wobble : {1.01, 0.99, 1.0}) {
      Round round;
      round.steps = 90;
      round.samples_told = told;
      round.samples = told ? 90 * batch : 90;
      round.seconds = static_cast<double>(round.samples) / (static_cast<double>(batch) / printed / wobble);
      OutsideTimes seen;
      if (!at_once) seen.steps = 90;
      if (!at_once) seen.seconds = 90 * step * wobble;
      seen.after_seconds = after;
      seen.run_steps = 100;
      seen.run_seconds = start + 100 * step * wobble + after;
      round.outside = seen;
      out.push_back(round);
    }
    return out;
  }
};

TimedRounds compare(const Command& variant, const Command& reference = {}) {
  return by_one_clock(reference.rounds(), variant.rounds());
}

// Of the last round, which does not wobble.
double ratio(const TimedRounds& rounds) { return rounds.variant.back().rate() / rounds.reference.back().rate(); }

TEST(Clocks, WhatAgreesKeepsItsOwnAccount) {
  for (const bool told : {true, false}) {
    const TimedRounds rounds = compare({.step = 0.0052, .printed = 0.005, .told = told}, {.told = told});
    EXPECT_EQ(rounds.clock, RateClock::kProgram);
    EXPECT_THAT(rounds.warning, IsEmpty());
    EXPECT_DOUBLE_EQ(ratio(rounds), 2);
    EXPECT_DOUBLE_EQ(rounds.reference.back().rate(), 1600);
    EXPECT_FALSE(rounds.variant.back().outside.has_value());
  }
}

TEST(Clocks, StepsThatOnlyQueueWorkAreTimedByUs) {
  for (const bool told : {true, false}) {
    const TimedRounds rounds = compare({.printed = 0.0002, .told = told}, {.told = told});
    EXPECT_EQ(rounds.clock, RateClock::kSteps);
    EXPECT_NEAR(ratio(rounds), 1, 1e-12);
    EXPECT_NEAR(rounds.reference.back().rate(), 1600, 1e-6) << "samples by second, told or not";
  }
  EXPECT_THAT(compare({.printed = 0.0002}).warning,
              StartsWith("by the arrival of its lines a step takes 10 ms, but 0.2 ms by what it prints (10 and 10 ms"));
  EXPECT_THAT(compare({.printed = 0.0002, .told = false}).warning,
              StartsWith("by the rates that are printed and the arrival of the lines a step has 800 samples, but 16"));
}

TEST(Clocks, AReferenceThatIsWrongIsTimedByUsToo) {
  const TimedRounds rounds = compare({.step = 0.005, .printed = 0.005}, {.printed = 0.0002});
  EXPECT_EQ(rounds.clock, RateClock::kSteps);
  EXPECT_NEAR(ratio(rounds), 2, 1e-9);
}

TEST(Clocks, WithoutSamplesOtherBatchesAreNotGuessed) {
  const TimedRounds rounds = compare({.step = 0.02, .printed = 0.02, .batch = 64, .told = false}, {.told = false});
  EXPECT_EQ(rounds.clock, RateClock::kSteps);
  EXPECT_NEAR(ratio(rounds), 0.5, 1e-9) << "as many steps take twice as long";
  EXPECT_THAT(rounds.warning, HasSubstr("print \"samples\""));
  EXPECT_DOUBLE_EQ(ratio(compare({.step = 0.02, .printed = 0.02, .batch = 64})), 2) << "told";
  const TimedRounds mixed = compare({.step = 0.02, .printed = 0.02, .batch = 64, .told = false});
  EXPECT_EQ(mixed.clock, RateClock::kSteps);
  EXPECT_NEAR(ratio(mixed), 0.5, 1e-9);
}

TEST(Clocks, WorkLeftToTheEndCounts) {
  const TimedRounds rounds = compare({.step = 0.002, .printed = 0.002, .after = 0.85});
  EXPECT_EQ(rounds.clock, RateClock::kUntilEnd);
  EXPECT_NEAR(ratio(rounds), (0.9 + 0.05) / (0.18 + 0.85), 1e-9);
  EXPECT_THAT(rounds.warning, StartsWith("it works on for 0.85 s after its last line (0.05 s what it is"));
  const TimedRounds queued = compare({.printed = 0.0002, .start = 0.1, .after = 0.6, .at_once = true}, {.start = 0.1});
  EXPECT_EQ(queued.clock, RateClock::kUntilEnd) << "all lines at once, then the work";
  EXPECT_NEAR(ratio(queued), (0.9 + 0.05) / 0.6, 1e-9);
  EXPECT_EQ(compare({.step = 0.005, .printed = 0.005, .after = 2}, {.after = 2}).clock, RateClock::kProgram)
      << "both evaluate at the end";
  EXPECT_EQ(compare({.step = 0.005, .printed = 0.005}, {.after = 2}).clock, RateClock::kProgram)
      << "leaving that out is no speed of training";
}

TEST(Clocks, LinesThatComeAtOnceLeaveWholeRuns) {
  const Command reference = {.step = 0.1, .printed = 0.1, .at_once = true};  // 12 s
  TimedRounds rounds = compare({.step = 0.05, .printed = 0.05, .at_once = true}, reference);
  EXPECT_EQ(rounds.clock, RateClock::kProgram) << "5 s less, as printed";
  EXPECT_DOUBLE_EQ(ratio(rounds), 2);
  EXPECT_THAT(rounds.warning, HasSubstr("fits the length of its runs"));
  rounds = compare({.step = 0.1, .printed = 0.002, .at_once = true}, reference);
  EXPECT_EQ(rounds.clock, RateClock::kWholeRun);
  EXPECT_NEAR(ratio(rounds), 1, 1e-9);
  EXPECT_THAT(rounds.warning, HasSubstr("start-up included"));
  Command silent = reference;
  silent.told = false;
  rounds = compare({.step = 0.05, .printed = 0.05, .told = false, .at_once = true}, silent);
  EXPECT_EQ(rounds.clock, RateClock::kWholeRun);
  EXPECT_NEAR(ratio(rounds), 12.05 / 7.05, 1e-9);
}

TEST(Clocks, WhatIsOverTooFastIsNotCheckedAndSaysSo) {
  const Command reference = {.step = 1e-5, .start = 0.05, .after = 0.01};
  TimedRounds rounds = compare({.step = 1e-5, .printed = 0.005, .start = 0.05, .after = 0.01}, reference);
  EXPECT_EQ(rounds.clock, RateClock::kProgram);
  EXPECT_DOUBLE_EQ(ratio(rounds), 2);
  EXPECT_THAT(rounds.warning, StartsWith("its lines came within 0.0009 s, too fast for our clock"));
  rounds = compare({.step = 1e-5, .printed = 0.005, .start = 0.05, .after = 0.01, .at_once = true}, reference);
  EXPECT_EQ(rounds.clock, RateClock::kProgram);
  EXPECT_THAT(rounds.warning, StartsWith("the lines of a run of 0.061 s come too fast"));
  rounds = compare({.step = 1e-5, .printed = 0.002, .after = 0.9});
  EXPECT_EQ(rounds.clock, RateClock::kUntilEnd) << "its lines are fast, but it is not over";
}

TEST(Clocks, AVariantAloneIsItsOwnReference) {
  const std::vector<Round> rounds = Command{.printed = 0.005}.rounds();
  EXPECT_EQ(by_one_clock(rounds, rounds).clock, RateClock::kSteps);
  const std::vector<Round> honest = Command{.told = false}.rounds();
  EXPECT_EQ(by_one_clock(honest, honest).clock, RateClock::kProgram);
}

std::vector<Round> served(double own, double seen) {
  Round round;
  round.steps = 10;
  round.samples = 320;
  round.seconds = own;
  if (seen > 0) round.outside = OutsideTimes{10, seen, 0, 0, 0};
  return {round, round};
}

TEST(Clocks, OurOwnRoundsMayDifferByThreePercent) {
  EXPECT_EQ(by_one_clock(served(2, 2.05), served(1, 1.02)).clock, RateClock::kProgram);
  EXPECT_EQ(by_one_clock(served(0.1, 0.112), served(0.1, 0.111)).clock, RateClock::kProgram) << "the messages";
  const TimedRounds rounds = by_one_clock(served(2, 2.01), served(1, 2));
  EXPECT_EQ(rounds.clock, RateClock::kSteps);
  EXPECT_NEAR(ratio(rounds), 2.01 / 2, 1e-9);
  EXPECT_THAT(rounds.warning, StartsWith("its process tells 1.000 s for a round of 2.000 s by our clock"));
  EXPECT_EQ(by_one_clock(served(2, 1.5), served(1, 1)).clock, RateClock::kSteps) << "nor may it be shorter";
  EXPECT_EQ(by_one_clock(served(2, 0), served(1, 0)).clock, RateClock::kProgram) << "there is no other clock";
}

TEST(Clocks, SaysWhereOthersHadTheCoresDuringTheRoundsOfTheVariant) {
  std::vector<Round> quiet = served(2, 2), busy = quiet;
  for (Round& round : quiet) round.outside->lost = device::LostTime{.cores = 2, .core_seconds = 4, .lost = 0.01};
  for (Round& round : busy) round.outside->lost = device::LostTime{.cores = 2, .core_seconds = 4, .lost = 1.2};
  EXPECT_THAT(by_one_clock(quiet, busy).machine, HasSubstr("30 % of the time of 2 cores went to other programs"));
  EXPECT_EQ(by_one_clock(busy, quiet).machine, "");
  busy.back().outside->lost.reset();
  EXPECT_EQ(by_one_clock(quiet, busy).machine, "") << "a part of them is not known";
}

}  // namespace
}  // namespace xladder::ladder
