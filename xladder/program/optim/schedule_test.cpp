#include "xladder/program/optim/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "xladder/base/enum_names.h"

namespace xladder::optim {
namespace {

using testing::HasSubstr;

constexpr ScheduleConfig kCosine{
    .kind = ScheduleKind::kCosine, .lr = 0.8, .warmup_steps = 4, .total_steps = 12, .min_lr = 0.2};

TEST(Schedule, WarmsUpLinearlyToTheFullRate) {
  for (const ScheduleKind kind : {ScheduleKind::kConstant, ScheduleKind::kCosine, ScheduleKind::kLinear}) {
    ScheduleConfig config = kCosine;
    config.kind = kind;
    EXPECT_DOUBLE_EQ(learning_rate(config, 0), 0.2);
    EXPECT_DOUBLE_EQ(learning_rate(config, 1), 0.4);
    EXPECT_DOUBLE_EQ(learning_rate(config, 3), 0.8);
    EXPECT_DOUBLE_EQ(learning_rate(config, 4), 0.8);
  }
}

TEST(Schedule, StartsAtTheFullRateWithoutWarmUp) {
  EXPECT_DOUBLE_EQ(learning_rate({.lr = 0.5, .warmup_steps = 0, .total_steps = 10}, 0), 0.5);
  EXPECT_DOUBLE_EQ(learning_rate({.kind = ScheduleKind::kCosine, .lr = 0.5, .total_steps = 10}, 0), 0.5);
}

TEST(Schedule, ConstantNeverEnds) {
  EXPECT_DOUBLE_EQ(learning_rate({.lr = 0.5, .total_steps = 10, .min_lr = 0.1}, 1'000'000), 0.5);
}

TEST(Schedule, CosineFallsToTheMinimum) {
  EXPECT_NEAR(learning_rate(kCosine, 6), 0.2 + 0.6 * (1 + std::sqrt(0.5)) / 2, 1e-15);
  EXPECT_NEAR(learning_rate(kCosine, 8), 0.5, 1e-15);
  EXPECT_DOUBLE_EQ(learning_rate(kCosine, 12), 0.2);
  EXPECT_DOUBLE_EQ(learning_rate(kCosine, 100), 0.2);
}

TEST(Schedule, LinearFallsToTheMinimum) {
  ScheduleConfig config = kCosine;
  config.kind = ScheduleKind::kLinear;
  EXPECT_NEAR(learning_rate(config, 6), 0.65, 1e-15);
  EXPECT_NEAR(learning_rate(config, 8), 0.5, 1e-15);
  EXPECT_NEAR(learning_rate(config, 12), 0.2, 1e-15);
  EXPECT_NEAR(learning_rate(config, 100), 0.2, 1e-15);
}

TEST(Schedule, NamesRoundTrip) {
  for (const ScheduleKind kind : {ScheduleKind::kConstant, ScheduleKind::kCosine, ScheduleKind::kLinear})
    EXPECT_EQ(enum_from_name<ScheduleKind>(enum_name(kind)), kind);
  EXPECT_EQ(enum_from_name<ScheduleKind>("cosin"), std::nullopt);
}

TEST(Schedule, RefusesNumbersOutOfRange) {
  EXPECT_TRUE(validate(kCosine));
  EXPECT_TRUE(validate({.lr = 0.1, .warmup_steps = 5, .total_steps = 1}));
  const auto message = [](ScheduleConfig config) {
    const Status status = validate(config);
    return status ? std::string("accepted") : status.error().message;
  };
  EXPECT_THAT(message({.lr = -1}), HasSubstr("lr is -1"));
  EXPECT_THAT(message({.lr = std::numeric_limits<double>::quiet_NaN()}), HasSubstr("lr is nan"));
  EXPECT_THAT(message({.warmup_steps = -1}), HasSubstr("warmup_steps is -1"));
  EXPECT_THAT(message({.kind = ScheduleKind::kCosine, .lr = 0.1, .total_steps = 9, .min_lr = 0.2}),
              HasSubstr("min_lr is 0.2"));
  EXPECT_THAT(message({.kind = ScheduleKind::kLinear, .lr = 0.1, .warmup_steps = 9, .total_steps = 9}),
              HasSubstr("9 warm-up steps"));
}

}  // namespace
}  // namespace xladder::optim
