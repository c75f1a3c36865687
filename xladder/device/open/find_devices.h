// The devices that this machine has, each found through its plugin without loading that into this process.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/open/plugin_probe.h"

namespace xladder::device {

struct FoundDevice {
  std::string kind;  // as it was asked for: "cuda", or the path of a plugin
  pjrt::DeviceFacts facts;
  std::string platform, plugin, pjrt;  // "0.81"
};

// Of the first plugin of each kind that is there. `device`: a kind, the path of a plugin, or empty for all kinds.
// `unusable` gets a sentence for each plugin that is there and cannot be used. Errors: kNoDevice if there is nothing to
// use, with the last reason; kUsage for a name that is neither a kind nor a path.
Result<std::vector<FoundDevice>> find_devices(const std::string& device, const pjrt::DiscoveryInputs& inputs,
                                              std::vector<std::string>& unusable);
nlohmann::ordered_json to_json(const FoundDevice& device);

// All that is known of where its plugins are looked for and what comes of them, for people who miss one:
// {"device", "warnings", "plugins": [to_json(PluginProbe)], "install" (where none is usable), "compiler"}
Result<nlohmann::ordered_json> examine_device(const std::string& device, const pjrt::DiscoveryInputs& inputs);

// "cpu", "cuda", ...; or the one that is given.
std::vector<std::string> kinds_or(const std::string& device);

}  // namespace xladder::device
