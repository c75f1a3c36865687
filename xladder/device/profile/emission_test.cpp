#include "xladder/device/profile/emission.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/device/profile/device_profile.h"
#include "xladder/device/profile/target.h"

namespace xladder::device {
namespace {

TEST(Emission, IsKnownByTheNamesOfItsForms) {
  for (const EmissionChoice& choice : emission_choices()) {
    const std::string name(choice.name);
    const std::optional<Emission> one = emission_of(std::span(&name, 1));
    ASSERT_TRUE(one) << name;
    EXPECT_TRUE((*one).*choice.is_taken);
    EXPECT_THAT(names_of(*one), testing::ElementsAre(choice.name)) << "and of no other";
  }
  const std::vector<std::string> unknown = {"joined_qkv", "joined"};
  EXPECT_FALSE(emission_of(unknown));
  EXPECT_EQ(emission_of({}), Emission{});
}

// The texts that CPUs get are kept as files.
TEST(Emission, OfTheHostIsPlain) {
  for (const DeviceProfile& profile : known_profiles()) {
    if (!profile.is_host) continue;
    EXPECT_EQ(profile.emission, Emission{});
  }
}

// So that what is compiled ahead is what the device's machine asks for.
TEST(Emission, OfATargetIsThatOfADeviceOfItsKind) {
  for (const std::string& name : known_targets()) {
    const auto target = target_named(name);
    ASSERT_TRUE(target);
    if (!target->chip) continue;
    const std::optional<DeviceProfile> profile = profile_named(target->profile.platform);
    ASSERT_TRUE(profile);
    EXPECT_EQ(target->profile.emission, profile->of_kind(target->chip->device_kind).emission) << name;
    EXPECT_EQ(target->chip->emission.value_or(profile->emission), target->profile.emission) << name;
  }
  EXPECT_EQ(profile_named("tpu")->of_kind("TPU of tomorrow").emission, profile_named("tpu")->emission);
}

}  // namespace
}  // namespace xladder::device
