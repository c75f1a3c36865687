#include "xladder/ladder/guard/guard_updates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// Two layers whose gradients and updates are noise, more of it with every step.
struct Stepper {
  double gradient_scale = 1;
  double update_scale = 1;
  double own = 0;  // noise of its own, as a share
  double layer_two_scale = 1;
  double falling_share = 0.1;
  int64_t steps_of_execution = 1;
  int64_t first_update = 1;  // step; a loss scale skips those before
  int bits = 24;
  std::string optimizer = "adamw";
  std::string extra_parameter = {};

  UpdateSketch sketch(int64_t asked) const {
    UpdateSketch out;
    out.steps = (asked + steps_of_execution - 1) / steps_of_execution * steps_of_execution;
    out.arithmetic_bits = bits;
    out.optimizer = optimizer;
    if (out.steps > 1) out.falling_share = falling_share;
    const auto tensor = [&](const char* kind, const char* name, uint64_t seed, double scale) {
      std::mt19937_64 random(seed + static_cast<uint64_t>(out.steps));
      std::mt19937_64 other(seed + 1000);
      std::normal_distribution<double> normal;
      std::vector<double> values(500);
      for (double& value : values) value = scale * (normal(random) + own * normal(other));
      if (out.steps < first_update) values.assign(500, 0);
      out.tensors.push_back(sketch_of(kind, name, values));
    };
    tensor("update", "one", 1, update_scale);
    tensor("update", "two", 2, update_scale * layer_two_scale);
    tensor("exp_avg", "one", 3, gradient_scale);
    tensor("exp_avg", "two", 4, gradient_scale);
    if (!extra_parameter.empty()) tensor("update", extra_parameter.c_str(), 5, 1);
    out.state_digest = fmt::format("{} {} {} {}", gradient_scale, update_scale, own, layer_two_scale);
    return out;
  }
  GuardSubject subject(int64_t batch = 32) const {
    return {batch, {}, [*this](int64_t steps, uint64_t) -> Result<UpdateSketch> { return sketch(steps); }};
  }
};

UpdateCheck checked(const Stepper& variant, NumericsClass numerics = NumericsClass::kLossy,
                    const Stepper& reference = {}) {
  const auto check = check_updates(numerics, variant.subject(), reference.subject());
  EXPECT_TRUE(check) << (check ? "" : check.error().message);
  return check.value_or(UpdateCheck{});
}

TEST(Agreement, IsCosineAndRatioOfNorms) {
  UpdateSketch a;
  a.tensors.push_back(sketch_of("update", "w", std::vector<double>{3, 0}));
  UpdateSketch b;
  b.tensors.push_back(sketch_of("update", "w", std::vector<double>{3, 4}));
  const auto agreement = agreement_of(a, b, "update");
  ASSERT_TRUE(agreement);
  EXPECT_DOUBLE_EQ(agreement->norm_ratio, 0.6);
  EXPECT_DOUBLE_EQ(agreement->cosine, 0.6);
  EXPECT_FALSE(agreement_of(a, b, "exp_avg")) << "nothing is not agreement";
}

TEST(GuardUpdates, EqualStatesAreEqual) {
  const UpdateCheck check = checked({}, NumericsClass::kReassociating);
  EXPECT_EQ(check.verdict, GuardVerdict::kPass);
  EXPECT_TRUE(check.equal_bits);
}

TEST(GuardUpdates, RoundingIsAllowedAsTheTypeHasBits) {
  Stepper variant;
  variant.own = 1e-4;
  EXPECT_EQ(checked(variant, NumericsClass::kReassociating).verdict, GuardVerdict::kPass);
  variant.own = 0.02;
  EXPECT_EQ(checked(variant, NumericsClass::kReassociating).verdict, GuardVerdict::kFail);
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kFail) << "2 % are not f32, nor tf32";
  variant.bits = 8;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kPass) << checked(variant).summary;
  variant.own = 0.2;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kFail) << "nor bf16";
}

// What Adam hides.
TEST(GuardUpdates, ScaledGradientsFail) {
  for (const double scale : {0.25, 0.5, 0.9, 2.0, 4.0}) {
    Stepper variant;
    variant.gradient_scale = scale;
    variant.bits = 8;
    const UpdateCheck check = checked(variant);
    EXPECT_EQ(check.verdict, GuardVerdict::kFail) << scale;
    EXPECT_THAT(check.summary, StartsWith("its gradient is another one")) << scale;
  }
}

TEST(GuardUpdates, OtherUpdatesFailUnlessTheOptimizerIsMeantToBeAnother) {
  Stepper variant;
  variant.update_scale = 2;
  EXPECT_THAT(checked(variant).summary, StartsWith("its update is another one"));
  variant.optimizer = "lion";
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kPass) << checked(variant).summary;
}

TEST(GuardUpdates, OneLayerAtRestFails) {
  Stepper variant;
  variant.layer_two_scale = 0;
  variant.optimizer = "other";
  const UpdateCheck check = checked(variant);
  EXPECT_EQ(check.verdict, GuardVerdict::kFail);
  EXPECT_THAT(check.summary, StartsWith("two is not trained"));
}

TEST(GuardUpdates, ASecondMomentThatOnlyGrowsFails) {
  Stepper variant;
  variant.falling_share = 0;
  EXPECT_THAT(checked(variant).summary, StartsWith("its second moment does not fall"));
  Stepper reference;
  reference.falling_share = 0;
  EXPECT_EQ(checked(variant, NumericsClass::kLossy, reference).verdict, GuardVerdict::kPass)
      << "a reference in which nothing falls is no measure";
}

TEST(GuardUpdates, OtherParametersAreNotComparable) {
  Stepper variant;
  variant.extra_parameter = "three";
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kInconclusive);
  EXPECT_EQ(checked({}, NumericsClass::kLossy, variant).verdict, GuardVerdict::kInconclusive);
}

TEST(GuardUpdates, ExecutionsOfSeveralStepsMeetWhereBothEnd) {
  Stepper variant;
  variant.steps_of_execution = 8;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kPass);
  variant.gradient_scale = 0.25;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kFail);
  variant.steps_of_execution = 1000;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kNotNeeded);
  EXPECT_THAT(checked(variant).summary, HasSubstr("were not compared"));
}

TEST(GuardUpdates, ALossScaleMaySkipTheFirstStep) {
  Stepper variant;
  variant.first_update = 4;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kPass) << checked(variant).summary;
  variant.gradient_scale = 0.25;
  EXPECT_EQ(checked(variant).verdict, GuardVerdict::kFail);
}

TEST(GuardUpdates, AnotherBatchHasOtherGradients) {
  Stepper variant;
  variant.gradient_scale = 0.25;
  const auto check = check_updates(NumericsClass::kLossy, variant.subject(64), Stepper{}.subject(32));
  ASSERT_TRUE(check);
  EXPECT_EQ(check->verdict, GuardVerdict::kNotNeeded);
}

}  // namespace
}  // namespace xladder::ladder
