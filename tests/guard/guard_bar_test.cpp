// A few seeds of the bar that benchmarks/results/guard_*.md keeps for twenty.
#include "tests/guard/guard_bar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::test {
namespace {

using ladder::GuardVerdict;

constexpr uint64_t kWorlds = 2;

TEST(TinyTrainer, HasTheGradientOfItsLoss) {
  for (uint64_t world = 1; world <= kWorlds; ++world) EXPECT_LT(gradient_error(world), 1e-3) << world;
}

TEST(GuardBar, CatchesTwelvePlantedDefects) {
  ASSERT_EQ(defective_variants().size(), 12U);
  for (const TinyVariant& variant : defective_variants())
    for (uint64_t world = 1; world <= kWorlds; ++world) {
      const ladder::GuardReport report = judged(variant, world, true);
      EXPECT_NE(report.result.verdict, GuardVerdict::kPass)
          << variant.name << ", world " << world << ": " << report.result.summary;
    }
}

TEST(GuardBar, LetsGoodVariantsPass) {
  for (const TinyVariant& variant : good_variants())
    for (uint64_t world = 1; world <= kWorlds; ++world) {
      const ladder::GuardReport report = judged(variant, world, true);
      EXPECT_EQ(report.result.verdict, GuardVerdict::kPass)
          << variant.name << ", world " << world << ": " << report.result.summary;
    }
}

// What commands can be judged by. The rest needs the update: a second moment that stands still and a divided gradient
// are hidden by Adam for as long as a guard trains.
TEST(GuardBar, LossesAloneCatchWhatTheyCanShow) {
  const auto catches = [](Defect defect) {
    for (const TinyVariant& variant : defective_variants())
      if (variant.defect == defect) return judged(variant, 1, false).result.verdict != GuardVerdict::kPass;
    return false;
  };
  for (const Defect defect : {Defect::kLossDivided, Defect::kForwardFrozen, Defect::kNotANumber, Defect::kInfiniteMask,
                              Defect::kUnscaledLearningRate, Defect::kShiftedLabels, Defect::kStaleBatches})
    EXPECT_TRUE(catches(defect)) << static_cast<int>(defect);
}

}  // namespace
}  // namespace xladder::test
