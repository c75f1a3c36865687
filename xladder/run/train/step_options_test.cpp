#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/graph.h"
#include "xladder/models/nn/vit.h"
#include "xladder/run/job/image_classifier.h"
#include "xladder/run/train/programs.h"

namespace xladder::run {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

RunSettings settings_of(const program::StepOptions& step) {
  RunSettings settings;
  settings.step = step;
  return settings;
}

TEST(StepOptions, LeaveToACompilerOfADeviceThatIsNotHereWhatItDoesItself) {
  program::StepOptions step;
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
  program::StepOptions step;
  EXPECT_THAT(compile_options(settings_of(step), old).overrides, Not(IsSupersetOf(old.keep_barriers)));
  step.remat = passes::Remat::kFull;
  EXPECT_THAT(compile_options(settings_of(step), old).overrides, IsSupersetOf(old.keep_barriers));
  EXPECT_THAT(compile_options(settings_of(step), now).overrides, Not(IsSupersetOf(old.keep_barriers)));
}

TEST(Processes, ThatWouldEachTrainAModelOfTheirOwnAreRefused) {
  EXPECT_TRUE(check_alone({.local_devices = 2}));
  const Status several = check_alone({.index = 1, .count = 2});
  ASSERT_FALSE(several);
  EXPECT_EQ(several.error().code, ErrorCode::kUsage);
}

// Programs are made for a device by its profile alone: no client is there.
class ProgramForADeviceThatIsNotHere : public testing::Test {
 protected:
  program::Program program_for(const device::DeviceProfile& profile, program::StepOptions step,
                               double drop_rate = 0) const {
    nn::VitConfig config;
    config.image_height = config.image_width = 32;
    config.num_classes = 4;
    config.embed_dim = 16;
    config.depth = 1;
    config.num_heads = 2;
    config.proj_drop_rate = drop_rate;
    RunSettings settings = settings_of(step);
    settings.emission = device::Emission{};  // written down alike, so that only what a compiler refuses differs
    settings.batch = {.per_device_batch_size = 2, .global_batch_size = 2};
    return training_program(*image_classifier(std::make_shared<nn::Vit>(config)), settings, profile, 1);
  }
};

TEST_F(ProgramForADeviceThatIsNotHere, IsKeptWithinItsLimits) {
  const device::DeviceProfile cpu = *device::profile_named("cpu"), cuda = *device::profile_named("cuda");
  program::StepOptions mixed;
  mixed.precision = program::Precision::kBf16Mixed;
  EXPECT_NE(program_for(cpu, mixed).stablehlo, program_for(cuda, mixed).stablehlo);
  EXPECT_EQ(program_for(cpu, {}).stablehlo, program_for(cuda, {}).stablehlo) << "in f32 there is nothing to rewrite";
  // What differs: products of the gradient, whose left operand is transposed.
  const auto narrow_products = [&](const device::DeviceProfile& profile) {
    const program::Program program = program_for(profile, mixed);
    int count = 0;
    for (size_t i = 0; i < program.graph->num_ops(); ++i) {
      const graph::Op& op = program.graph->op(static_cast<graph::OpId>(i));
      count += op.code == graph::OpCode::kDotGeneral && program.graph->type_of(op.operands[0]).dtype == DType::kBF16;
    }
    return count;
  };
  EXPECT_LT(narrow_products(cpu), narrow_products(cuda));
}

TEST_F(ProgramForADeviceThatIsNotHere, HasOtherFormsOfWhatItsCompilerRefuses) {
  const device::DeviceProfile neuron = *device::profile_named("neuron"), cuda = *device::profile_named("cuda");
  EXPECT_THAT(program_for(neuron, {}).refused, testing::IsEmpty());
  EXPECT_EQ(program_for(neuron, {}).stablehlo, program_for(cuda, {}).stablehlo) << "there is nothing to do";
  const program::Program draws = program_for(neuron, {}, 0.1), otherwise = program_for(cuda, {}, 0.1);
  EXPECT_THAT(draws.refused, testing::IsEmpty());
  EXPECT_THAT(otherwise.refused, testing::IsEmpty());
  EXPECT_THAT(draws.stablehlo, Not(testing::HasSubstr("rng_bit_generator")));
  EXPECT_THAT(otherwise.stablehlo, testing::HasSubstr("rng_bit_generator"));
}

// Of a compiler that says that so many steps are too large for it.
TEST(FewerSteps, AreHalfAsManyWhereTheCompilerSaysThatItIsTheSize) {
  const device::DeviceProfile neuron = *device::profile_named("neuron"), cuda = *device::profile_named("cuda");
  const Error large{ErrorCode::kCompile, "neuronx-cc: [NCC_EBVF030] too many instructions"};
  const auto fewer = fewer_steps(neuron, large, 10);
  ASSERT_TRUE(fewer);
  EXPECT_EQ(fewer->steps, 5);
  EXPECT_THAT(fewer->notice, testing::HasSubstr("10 steps in one program are too large for the compiler (EBVF030)"));
  EXPECT_FALSE(fewer_steps(neuron, large, 1));
  EXPECT_FALSE(fewer_steps(cuda, large, 10));
  EXPECT_FALSE(fewer_steps(neuron, {ErrorCode::kCompile, "[NCC_EVRF001] triangular_solve"}, 10));
}

}  // namespace
}  // namespace xladder::run
