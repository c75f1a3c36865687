// Looks at a plugin in a process of its own, so that one that crashes or hangs can be reported like any other.
#pragma once

#include <chrono>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/device_facts.h"
#include "xladder/device/pjrt/discovery.h"
#include "xladder/device/pjrt/plugin.h"

namespace xladder::device {

// What came of loading a plugin and making a client of it.
struct PluginProbe {
  pjrt::Candidate candidate;
  std::string error = {};                            // why it cannot be used; empty: it can
  std::optional<pjrt::PluginFacts> facts = {};       // of one that can be loaded
  std::string platform = {}, platform_version = {};  // of one that can be used, as its client says them
  std::vector<pjrt::DeviceFacts> devices = {};

  bool is_usable() const { return error.empty(); }
};

PluginProbe probe_plugin(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs,
                         std::chrono::seconds timeout = std::chrono::seconds(60));

// {"path", "origin", "version", "exists", "usable", "error" (if not usable),
//  "pjrt", "header", "stablehlo_current", "stablehlo_minimum", "xla", "attributes", "extensions", "functions_in_table",
//  "functions_present", "missing_functions", "platform", "platform_version",
//  "devices": [{"id", "kind", "debug", "bytes_in_use", "bytes_limit"}]}; what is not known is left out.
nlohmann::ordered_json to_json(const PluginProbe& probe);
nlohmann::ordered_json to_json(const pjrt::DeviceFacts& device);

// The kind of device that a plugin says it is for; nothing for a platform that none of ours is. Error (kNoDevice): it
// cannot be used without what only plugins of its kind are given.
Result<std::optional<pjrt::DeviceKind>> ask_kind(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs);

// What is known of a device without compiling anything and without loading its plugin into this process.
struct KnownDevice {
  std::string platform;     // as its client says it; without a usable plugin the kind that was asked for, or empty
  int64_t num_devices = 0;  // that the plugin shows; 0: not known
  std::string plugin;       // its path; empty if none can be used
  std::string build;        // which plugin and which devices, as far as they decide how fast a program is
  std::string remark;       // why none can be used; else empty
};

// kUsage for a name that is neither a kind of device nor a path.
Result<KnownDevice> look_at_device(const std::string& device, const pjrt::DiscoveryInputs& inputs);

}  // namespace xladder::device
