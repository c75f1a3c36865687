#include "xladder/run/imported/check_program.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace xladder::imported {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

TensorCheck compared(const std::vector<float>& got, const std::vector<float>& wanted) {
  const Shape shape = {static_cast<int64_t>(got.size())};
  return compare_tensors(HostTensor::from<float>(shape, got), HostTensor::from<float>(shape, wanted),
                         {.relative = 0.01, .absolute = 0.1});
}

TEST(CompareTensors, AllowsWhatTheToleranceSays) {
  EXPECT_TRUE(compared({1.1F, 101.0F}, {1.0F, 100.0F}).passed());
  const TensorCheck check = compared({1.0F, 102.0F, 0.3F}, {1.0F, 100.0F, 0.0F});
  EXPECT_EQ(check.num_wrong, 2);
  EXPECT_EQ(check.place, 2);
  EXPECT_NEAR(check.excess, 3, 1e-5);
}

TEST(CompareTensors, TakesNoNumberForAnotherOnlyIfBothAreNone) {
  EXPECT_TRUE(compared({kNan, kInfinity}, {kNan, kInfinity}).passed());
  EXPECT_FALSE(compared({kNan}, {1}).passed());
  EXPECT_FALSE(compared({1}, {kNan}).passed());
  EXPECT_FALSE(compared({kInfinity}, {-kInfinity}).passed());
  EXPECT_FALSE(compared({kInfinity}, {1}).passed());
}

TEST(CompareTensors, WantsIntegersEqualToTheLastBit) {
  const int64_t large = (int64_t{1} << 60) + 1;
  const auto one = [](int64_t value) { return HostTensor::from<int64_t>({1}, {value}); };
  EXPECT_TRUE(compare_tensors(one(large), one(large), {}).passed());
  EXPECT_FALSE(compare_tensors(one(large), one(large - 1), {.relative = 1, .absolute = 1}).passed());
}

TEST(CompareTensors, AgreesOfTensorsWithoutElements) { EXPECT_TRUE(compared({}, {}).passed()); }

TEST(ProgramCheck, IsRightOnlyIfEveryTensorIs) {
  ProgramCheck check;
  check.outputs.push_back(compared({1}, {1}));
  EXPECT_TRUE(check.passed());
  check.gradients.push_back(compared({2}, {1}));
  EXPECT_FALSE(check.passed());
  EXPECT_FALSE(check.worst_first().front().passed());
}

}  // namespace
}  // namespace xladder::imported
