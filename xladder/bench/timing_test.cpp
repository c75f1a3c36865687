#include "xladder/bench/timing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::bench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Timing, KeepsSamplesWhoseProbesBothReachTheBest) {
  const Selection selection = select_steady(
      {{1.0, 200, 198}, {2.0, 200, 120}, {3.0, 100, 100}, {4.0, 181, 200}, {5.0, 179, 200}, {6.0, 190, 185}});
  EXPECT_THAT(selection.kept_seconds(), ElementsAre(1.0, 4.0, 6.0));
  EXPECT_EQ(selection.num_discarded, 3);
  EXPECT_EQ(selection.best_probe, 200);
  EXPECT_FALSE(selection.kept_all);
  EXPECT_THAT(describe_discarded(selection), HasSubstr("3 of 6 samples discarded"));
}

TEST(Timing, MeasuresAgainstTheBestProbeOfALongerSession) {
  const std::vector<Sample> samples = {{1.0, 200, 200}, {2.0, 200, 200}, {3.0, 200, 200}, {4.0, 230, 230}};
  EXPECT_EQ(select_steady(samples, 0).num_discarded, 3);
  EXPECT_EQ(select_steady(samples, 220).best_probe, 230);
  EXPECT_EQ(select_steady(samples, 300).num_discarded, 4);
}

TEST(Timing, KeepsAllWhereFewerThanThreeAreSteady) {
  const Selection selection = select_steady({{1.0, 200, 200}, {2.0, 200, 200}, {3.0, 100, 100}, {4.0, 100, 200}});
  EXPECT_TRUE(selection.kept_all);
  EXPECT_THAT(selection.kept_seconds(), ElementsAre(1.0, 2.0, 3.0, 4.0));
  EXPECT_EQ(selection.num_discarded, 2);
  EXPECT_THAT(describe_discarded(selection), HasSubstr("all were kept"));
}

// As windows of a small model on two cores are beside two compilers: the probes agree with each other all along.
std::vector<Sample> disturbed_throughout() {
  const auto lost = [](double core_seconds, double seconds) {
    return device::LostTime{.cores = 2, .core_seconds = core_seconds, .lost = seconds};
  };
  return {{0.69, 118e9, 121e9, true, lost(1.38, 0.69)}, {0.70, 121e9, 117e9, true, lost(1.40, 0.71)},
          {0.68, 117e9, 119e9, true, lost(1.36, 0.66)}, {0.71, 119e9, 120e9, true, lost(1.42, 0.72)},
          {0.69, 120e9, 116e9, true, lost(1.38, 0.69)}, {0.70, 116e9, 121e9, true, lost(1.40, 0.70)}};
}

TEST(Timing, SaysThatTheMachineWasBusyWhereEveryWindowWasDisturbed) {
  const Selection selection = select_steady(disturbed_throughout());
  EXPECT_TRUE(selection.kept_all);
  EXPECT_EQ(selection.num_discarded, 6);
  EXPECT_NEAR(selection.lost()->share(), 0.5, 1e-9);
  EXPECT_TRUE(others_took_cores(selection));
  EXPECT_EQ(describe_machine(selection),
            "the machine was busy: 50 % of the time of 2 cores went to other programs; the rate is low by about that");
}

TEST(Timing, SaysThatTheMachineWasSlowerThanItIsKnownToBe) {
  std::vector<Sample> samples = disturbed_throughout();
  for (Sample& sample : samples) sample.lost.reset();  // a system that does not count
  EXPECT_EQ(describe_machine(select_steady(samples)), "") << "there is nothing to compare with";
  EXPECT_EQ(select_steady(samples).num_discarded, 0);
  const Selection selection = select_steady(samples, 232e9);
  EXPECT_FALSE(others_took_cores(selection));
  EXPECT_EQ(selection.num_discarded, 6);
  EXPECT_EQ(selection.best_here, 121e9);
  EXPECT_EQ(describe_machine(selection),
            "the machine was slow: at its best it did 52 % of the 232.0 GFLOP/s that it did in earlier runs; the rate "
            "is low by about as much");
}

TEST(Timing, LeavesOutTheWindowsThatOthersDisturbed) {
  std::vector<Sample> samples(5, {1.0, 200, 200, true, device::LostTime{2, 2.0, 0.02}});
  samples[3] = {1.6, 200, 200, true, device::LostTime{2, 3.2, 1.1}};
  const Selection selection = select_steady(samples);
  EXPECT_THAT(selection.kept_seconds(), ElementsAre(1.0, 1.0, 1.0, 1.0));
  EXPECT_EQ(describe_machine(selection), "") << "what was kept was quiet";
  EXPECT_THAT(describe_discarded(selection), HasSubstr("1 of 5 samples discarded"));
}

TEST(Timing, AShortWindowIsNotJudgedByACoarseCount) {
  const std::vector<Sample> samples(4, {0.05, 200, 200, true, device::LostTime{2, 0.1, 0.03}});
  EXPECT_EQ(select_steady(samples).num_discarded, 0);
  EXPECT_NE(describe_machine(select_steady(samples)), "") << "but all of them together say what went on";
}

TEST(Timing, TheUsualProbeIsNoOutlier) {
  EXPECT_EQ(select_steady({{1, 200, 201}, {1, 201, 900}, {1, 199, 200}}).usual_probe(), 200.5);
  EXPECT_EQ(select_steady({}).usual_probe(), 0);
}

TEST(Timing, SaysNothingWhereNothingWasDiscarded) {
  const Selection few = select_steady({{1.0, 200, 200}});
  EXPECT_FALSE(few.kept_all);
  EXPECT_EQ(describe_discarded(few), "");
  EXPECT_THAT(select_steady({}).kept_seconds(), testing::IsEmpty());
}

}  // namespace
}  // namespace xladder::bench
