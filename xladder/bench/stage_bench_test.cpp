#include "xladder/bench/stage_bench.h"

#include <gmock/gmock.h>

namespace xladder::bench {
namespace {

using testing::HasSubstr;

// Rates of none, raw, processed, host, device; each round is a little faster than the one before, for all alike.
StageBenchResult rates(const std::vector<double>& samples_per_second) {
  StageBenchResult result;
  for (size_t i = 0; i < samples_per_second.size(); ++i) {
    StageRate rate{.cache_at = static_cast<CacheAt>(i)};
    for (int round = 0; round < 5; ++round) rate.rates.push_back(samples_per_second[i] * (1 + 0.1 * round));
    result.inputs.push_back(rate);
  }
  judge_stages(result);
  return result;
}

TEST(JudgeStages, NamesTheStageWithoutWhichTrainingIsFastest) {
  EXPECT_EQ(rates({100, 180, 200, 205, 210}).slow_stage, "reading");
  EXPECT_EQ(rates({100, 110, 200, 205, 210}).slow_stage, "decoding and augmenting");
  EXPECT_EQ(rates({100, 100, 101, 205, 210}).slow_stage, "batching");
  EXPECT_EQ(rates({100, 100, 101, 102, 210}).slow_stage, "transfer to the device");
}

TEST(JudgeStages, PairsRoundsSoThatDriftCancels) {
  const auto result = rates({100, 110, 200, 205, 210});
  EXPECT_NEAR(result.inputs[2].gain.median, 200.0 / 110, 1e-9);
  EXPECT_NEAR(result.inputs[2].gain.interval.high, 200.0 / 110, 1e-9);
  EXPECT_THAT(result.verdict, HasSubstr("1.82x"));
  EXPECT_THAT(result.verdict, HasSubstr("without any input work 2.10x"));
}

TEST(JudgeStages, BlamesTheStepWhereInputCostsNextToNothing) {
  const auto result = rates({100, 100, 101, 101, 102});
  EXPECT_EQ(result.slow_stage, "the training step");
  EXPECT_THAT(result.verdict, HasSubstr("1.02x"));
}

TEST(JudgeStages, TellsWhichPartOfTheLoaderTakesTheTime) {
  StageBenchResult result = rates({100, 110, 200, 205, 210});
  result.loader.load.samples = 10;
  result.loader.load.seconds.decode = 0.03;
  result.loader.load.seconds.resize = 0.01;
  judge_stages(result);
  EXPECT_THAT(result.verdict, HasSubstr("of the 4000 us that a sample takes a worker, 75 % are decode"));
}

}  // namespace
}  // namespace xladder::bench
