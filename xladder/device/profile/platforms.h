// Internal to this room: what is known of each platform, one file a platform.
#pragma once

#include <span>
#include <vector>

#include "xladder/device/profile/device_profile.h"
#include "xladder/device/profile/target.h"

namespace xladder::device {

inline constexpr double kTera = 1e12, kGiga = 1e9;
inline constexpr int64_t kGibi = int64_t{1} << 30;

struct Platform {
  std::vector<DeviceProfile> profiles = {};  // of several versions; without chips, which are those below
  std::vector<TargetChip> chips = {};
  Elsewhere elsewhere = {};
};

Platform cpu_platform();
Platform cuda_platform();
Platform rocm_platform();
Platform tpu_platform();
Platform neuron_platform();

// All of them. Profiles have their chips.
std::span<const Platform> all_platforms();

}  // namespace xladder::device
