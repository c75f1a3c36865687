#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/run/train/programs.h"

namespace xladder::train {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

RunSettings settings_of(const StepOptions& step) {
  RunSettings settings;
  settings.step = step;
  return settings;
}

TEST(StepOptions, LeaveToACompilerOfADeviceThatIsNotHereWhatItDoesItself) {
  StepOptions step;
  step.autocast = passes::Autocast{};
  const RunSettings settings = settings_of(step);
  const device::DeviceProfile cpu = *device::profile_named("cpu"), neuron = *device::profile_named("neuron");
  EXPECT_TRUE(cpu.limits.narrow_products_contract_last_axis);
  EXPECT_TRUE(step_options(settings, cpu).autocast);
  EXPECT_FALSE(neuron.limits.any());
  EXPECT_FALSE(step_options(settings, neuron).autocast) << "its compiler casts";
  EXPECT_THAT(compile_options(settings, cpu).overrides, Contains(passes::kKeepRoundings));
  EXPECT_THAT(compile_options(settings, neuron).overrides, testing::IsEmpty());
}

TEST(StepOptions, KeepBarriersForRematerialisationWhereACompilerDropsThem) {
  const device::DeviceProfile old = *device::profile_named("cpu", 81), now = *device::profile_named("cpu", 115);
  ASSERT_FALSE(old.keep_barriers.empty());
  StepOptions step;
  EXPECT_THAT(compile_options(settings_of(step), old).overrides, Not(IsSupersetOf(old.keep_barriers)));
  step.remat = passes::Remat::kFull;
  EXPECT_THAT(compile_options(settings_of(step), old).overrides, IsSupersetOf(old.keep_barriers));
  EXPECT_THAT(compile_options(settings_of(step), now).overrides, Not(IsSupersetOf(old.keep_barriers)));
}

}  // namespace
}  // namespace xladder::train
