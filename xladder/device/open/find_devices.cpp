#include "xladder/device/open/find_devices.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace xladder::device {

using Json = nlohmann::ordered_json;

std::vector<std::string> kinds_or(const std::string& device) {
  if (!device.empty()) return {device};
  std::vector<std::string> kinds;
  for (const pjrt::DeviceKind kind : pjrt::kAllDeviceKinds) kinds.emplace_back(pjrt::name_of(kind));
  return kinds;
}

Result<std::vector<FoundDevice>> find_devices(const std::string& device, const pjrt::DiscoveryInputs& inputs,
                                              std::vector<std::string>& unusable) {
  std::vector<FoundDevice> devices;
  std::set<std::filesystem::path> seen;
  Error last{ErrorCode::kNoDevice, pjrt::install_hint(pjrt::DeviceKind::kCpu)};
  for (const std::string& kind : kinds_or(device)) {
    const auto candidate = pjrt::find_plugin(kind, inputs);
    if (!candidate) {
      if (candidate.error().code == ErrorCode::kUsage || !device.empty()) return tl::unexpected(candidate.error());
      continue;
    }
    // XLADDER_PLUGIN=PATH is a candidate for every kind of device; once is enough.
    if (!seen.insert(candidate->path).second) continue;
    const PluginProbe probe = probe_plugin(*candidate, inputs);
    if (!probe.is_usable()) {
      last = {ErrorCode::kNoDevice, fmt::format("{}: {}", candidate->path.string(), probe.error)};
      unusable.push_back(last.message);
      continue;
    }
    const std::string version = fmt::format("{}.{}", probe.facts->api_major, probe.facts->api_minor);
    for (const pjrt::DeviceFacts& facts : probe.devices)
      devices.push_back({kind, facts, probe.platform, probe.candidate.path.string(), version});
  }
  if (devices.empty()) return tl::unexpected(last);
  return devices;
}

Json to_json(const FoundDevice& device) {
  Json json = {{"device", device.kind}};
  json.update(to_json(device.facts));
  json.update(Json{{"platform", device.platform}, {"plugin", device.plugin}, {"pjrt", device.pjrt}});
  return json;
}

Result<Json> examine_device(const std::string& device, const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(const pjrt::Discovery discovery, pjrt::discover(device, inputs));
  Json section = {{"device", device}, {"warnings", discovery.warnings}, {"plugins", Json::array()}};
  bool usable = false;
  for (const pjrt::Candidate& candidate : discovery.candidates) {
    const PluginProbe probe = probe_plugin(candidate, inputs);
    section["plugins"].push_back(to_json(probe));
    usable = usable || probe.is_usable();
  }
  const auto kind = pjrt::device_kind_from_name(device);
  if (!usable && kind) section["install"] = pjrt::install_hint(*kind);
  if (kind && kind != pjrt::DeviceKind::kCpu)
    if (const auto compiler = pjrt::find_compiler(*kind, inputs)) section["compiler"] = compiler->path.string();
  return section;
}

}  // namespace xladder::device
