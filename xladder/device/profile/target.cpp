#include "xladder/device/profile/target.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "xladder/base/suggest.h"
#include "xladder/device/profile/platforms.h"

namespace xladder::device {
namespace {

constexpr int64_t kMostDevices = 1 << 16;

// "2x2x1" as numbers; nothing for another form or more devices than anybody has.
std::optional<std::vector<int64_t>> axes_in(std::string_view size) {
  std::vector<int64_t> axes;
  int64_t product = 1;
  const char* at = size.data();
  const char* const end = at + size.size();
  for (;;) {
    int64_t axis = 0;
    const auto [rest, error] = std::from_chars(at, end, axis);
    if (error != std::errc() || axis < 1 || axis > kMostDevices / product) return std::nullopt;
    product *= axis;
    axes.push_back(axis);
    if (rest == end) return axes;
    if (*rest != 'x') return std::nullopt;
    at = rest + 1;
  }
}

int64_t product_of(const std::vector<int64_t>& axes) {
  int64_t product = 1;
  for (const int64_t axis : axes) product *= axis;
  return product;
}

tl::unexpected<Error> no_such_size(std::string_view size, const TargetChip& chip) {
  if (chip.topologies.empty())
    return fail(ErrorCode::kUsage, "{} has no size {}; say how many devices, such as {}:8", chip.name, size, chip.name);
  return fail(ErrorCode::kUsage, "{} has no size {}; use one of {}, in chips along each axis", chip.name, size,
              fmt::join(chip.topologies, ", "));
}

// A slice of TPUs: as it is written, or the one that has so many devices (with `at_least`: the smallest with as many).
Status set_slice(std::string_view size, int64_t devices, bool at_least, Target& target) {
  const TargetChip& chip = *target.chip;
  const size_t rank = axes_in(chip.topologies.front())->size();
  const auto take = [&](std::string_view topology) {
    target.num_devices = product_of(*axes_in(topology)) * chip.devices_per_chip;
    target.name = target.topology = fmt::format("{}:{}", chip.name, topology);
    return Status{};
  };
  if (!at_least) {
    const auto axes = axes_in(size);
    if (!axes || (axes->size() != 1 && axes->size() != rank)) return no_such_size(size, chip);
    if (axes->size() == rank) return take(size);
    devices = axes->front();
  }
  for (const std::string_view topology : chip.topologies) {
    const int64_t here = product_of(*axes_in(topology)) * chip.devices_per_chip;
    if (here == devices || (at_least && here > devices)) return take(topology);
  }
  return no_such_size(at_least ? fmt::format("of {} devices", devices) : std::string(size), chip);
}

// Hosts by devices, or devices alone.
Status set_number(std::string_view size, int64_t devices, bool at_least, Target& target) {
  const std::string_view name = target.chip ? target.chip->name : std::string_view(target.profile.platform);
  std::vector<int64_t> axes = {devices};
  if (!at_least) {
    const auto given = axes_in(size);
    const size_t most_axes = target.chip && !target.chip->target_config.empty() ? 2 : 1;
    if (!given || given->size() > most_axes) {
      if (target.chip) return no_such_size(size, *target.chip);
      return fail(ErrorCode::kUsage, "{} has no size {}; say how many devices, such as {}:2", name, size, name);
    }
    axes = *given;
  }
  target.num_devices = product_of(axes);
  target.name = fmt::format("{}:{}", name, at_least ? fmt::format("{}", devices) : std::string(size));
  if (!target.chip || target.chip->target_config.empty()) return {};
  // Partitions (of fast links), hosts in each, devices of a host.
  const int64_t hosts = axes.size() == 2 ? axes[0] : 1;
  target.topology = target.name;
  target.topology_options = {{"target_config", target.chip->target_config},
                             {"topology", fmt::format("1x{}x{}", hosts, axes.back())}};
  return {};
}

// The target of a name without a size; nothing for one that is not known.
std::optional<Target> find(std::string_view name) {
  for (const Platform& platform : all_platforms()) {
    const DeviceProfile& newest = platform.profiles.back();
    if (newest.is_host && newest.platform == name) return Target{.profile = newest, .chip = {}};
    for (const TargetChip& chip : platform.chips)
      if (chip.name == name || std::ranges::find(chip.others, name) != chip.others.end())
        return Target{.profile = newest.of_kind(chip.device_kind), .chip = chip};
  }
  return std::nullopt;
}

}  // namespace

Result<Target> target_named(std::string_view text, int64_t devices) {
  const size_t colon = text.find(':');
  const std::string name(text.substr(0, colon));
  std::optional<Target> target = find(name);
  if (!target) {
    const std::vector<std::string> all = known_targets();
    if (const auto near = closest(name, all))
      return fail(ErrorCode::kUsage, "there is no target \"{}\"; did you mean \"{}\"?", name, *near);
    return fail(ErrorCode::kUsage, "there is no target \"{}\"; use one of {}", name, fmt::join(all, ", "));
  }
  target->has_size = colon != std::string_view::npos;
  const std::string_view size = target->has_size ? text.substr(colon + 1) : std::string_view();
  const bool is_slice = target->chip && !target->chip->topologies.empty();
  XLADDER_TRY((is_slice ? set_slice : set_number)(size, devices, !target->has_size, *target));
  return *std::move(target);
}

std::vector<std::string> known_targets() {
  std::vector<std::string> names;
  for (const Platform& platform : all_platforms()) {
    if (platform.profiles.back().is_host) names.push_back(platform.profiles.back().platform);
    for (const TargetChip& chip : platform.chips) names.emplace_back(chip.name);
  }
  return names;
}

namespace {

const Platform* find_platform(std::string_view name) {
  for (const Platform& platform : all_platforms())
    if (platform.profiles.back().platform == name) return &platform;
  return nullptr;
}

}  // namespace

const Elsewhere& elsewhere_of(std::string_view platform) {
  static const Elsewhere nothing;
  const Platform* const found = find_platform(platform);
  return found != nullptr ? found->elsewhere : nothing;
}

std::span<const TargetChip> target_chips(std::string_view platform) {
  const Platform* const found = find_platform(platform);
  return found != nullptr ? std::span<const TargetChip>(found->chips) : std::span<const TargetChip>();
}

}  // namespace xladder::device
