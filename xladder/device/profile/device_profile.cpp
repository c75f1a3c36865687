#include "xladder/device/profile/device_profile.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "xladder/device/profile/platforms.h"

namespace xladder::device {
namespace {

// Names of one platform, the one that profiles have first.
struct Names {
  std::string_view platform;
  std::vector<std::string_view> others;
};

const std::vector<Names>& all_names() {
  static const std::vector<Names> all = {
      {"cpu", {"host"}}, {"cuda", {"gpu"}}, {"rocm", {}}, {"tpu", {}}, {"neuron", {}}};
  return all;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

// Empty for a name that is not known.
std::string_view platform_of(std::string_view name) {
  const std::string lower = lower_case(name);
  for (const Names& names : all_names())
    if (names.platform == lower || std::ranges::find(names.others, lower) != names.others.end()) return names.platform;
  return {};
}

const std::vector<DeviceProfile>& all_profiles() {
  static const std::vector<DeviceProfile> all = [] {
    std::vector<DeviceProfile> profiles;
    for (const Platform& platform : all_platforms())
      profiles.insert(profiles.end(), platform.profiles.begin(), platform.profiles.end());
    return profiles;
  }();
  return all;
}

}  // namespace

std::optional<double> Chip::product_rate(DType dtype) const {
  for (const auto& [type, rate] : product_rates)
    if (type == dtype) return rate;
  return std::nullopt;
}

bool DeviceProfile::takes_option(std::string_view option) const {
  const bool is_flag = option.starts_with('-');
  option.remove_prefix(std::min(option.find_first_not_of('-'), option.size()));
  if (!option.starts_with("xla_")) return !is_flag || !flags_variable.empty();
  if (!takes_xla_options) return false;
  if (!option_prefix.empty() && option.starts_with(option_prefix)) return true;
  return std::ranges::none_of(all_profiles(), [&](const DeviceProfile& other) {
    return !other.option_prefix.empty() && option.starts_with(other.option_prefix);
  });
}

const Chip* DeviceProfile::chip(std::string_view device_kind) const {
  const auto found = std::ranges::find(chips, device_kind, &Chip::device_kind);
  return found == chips.end() ? nullptr : &*found;
}

DeviceProfile DeviceProfile::of_kind(std::string_view device_kind) const {
  DeviceProfile profile = *this;
  if (const Chip* const known = chip(device_kind); known != nullptr) {
    profile.emission = known->emission.value_or(emission);
    profile.multiplies_f8 = multiplies_f8 && known->product_rate(DType::kF8E4M3FN);
  }
  return profile;
}

std::string DeviceProfile::remark() const {
  if (is_known) return "";
  return fmt::format(
      "nothing is known of the platform {}: programs are compiled as they are; `xladder verify` shows whether it "
      "computes the right numbers",
      platform);
}

DeviceProfile profile_of(std::string_view platform, int pjrt_minor) {
  const std::string_view known = platform_of(platform);
  for (const DeviceProfile& profile : all_profiles())
    if (profile.platform == known && profile.pjrt.contain(pjrt_minor)) return profile;
  return {.platform = std::string(platform)};
}

std::optional<DeviceProfile> profile_named(std::string_view name, std::optional<int> pjrt_minor) {
  if (platform_of(name).empty()) return std::nullopt;
  return profile_of(name, pjrt_minor.value_or(std::numeric_limits<int>::max()));
}

std::vector<std::string> known_platforms() {
  std::vector<std::string> platforms;
  for (const Names& names : all_names()) platforms.emplace_back(names.platform);
  return platforms;
}

std::span<const DeviceProfile> known_profiles() { return all_profiles(); }

std::span<const Platform> all_platforms() {
  static const std::vector<Platform> all = [] {
    std::vector<Platform> platforms;
    for (const auto make : {cpu_platform, cuda_platform, rocm_platform, tpu_platform, neuron_platform}) {
      Platform platform = make();
      for (DeviceProfile& profile : platform.profiles)
        profile.chips.assign(platform.chips.begin(), platform.chips.end());
      platforms.push_back(std::move(platform));
    }
    return platforms;
  }();
  return all;
}

}  // namespace xladder::device
