// Where the plugin of each kind of device is found and what has to be done before it is loaded, as data. What it is
// once it is loaded, its profile says (device/profile/device_profile.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xladder::pjrt {

enum class DeviceKind { kCpu, kCuda, kTpu, kNeuron };

inline constexpr DeviceKind kAllDeviceKinds[] = {DeviceKind::kCpu, DeviceKind::kCuda, DeviceKind::kTpu,
                                                 DeviceKind::kNeuron};

std::string_view name_of(DeviceKind kind);  // "cpu", "cuda", "tpu", "neuron"
std::optional<DeviceKind> device_kind_from_name(std::string_view name);

struct PluginSource {
  DeviceKind kind;
  std::vector<std::string> aliases;      // other names of the device in the environment variables of other programs
  std::vector<std::string> wheel_paths;  // relative to a site-packages folder, best first
  std::vector<std::string> well_known;   // file names to try in the usual library folders
  std::vector<std::string> environment;  // variables that hold the plugin's path
  std::vector<std::string> preload;      // libraries below a sibling `nvidia` folder, in the order of need
  // Variables for the program to set, unless the user has, before it loads the plugin.
  std::vector<std::pair<std::string, std::string>> environment_before_load;
  std::string install_hint;  // one sentence
  // Plugins that cannot be used although they would load: those that speak an older version of PJRT than
  // 0.oldest_minor, and those beside which a package of this beginning is installed.
  int oldest_minor = 0;
  std::string refused_package = {};
  std::string why_refused = {};  // "plugins of ... need ...; what to do"
};

const PluginSource& source_of(DeviceKind kind);

}  // namespace xladder::pjrt
