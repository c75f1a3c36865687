// What differs from device to device, as data: where its plugin is found, what has to be installed, its quirks.
#pragma once

#include <filesystem>
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

struct Quirks {
  bool exact_struct_sizes = false;                  // refuses args structs of any size but its own
  bool narrow_products_contract_last_axis = false;  // see passes/legalise.h
  bool drops_barriers_early = false;                // see passes/remat.h
  bool casts_by_flag = false;                       // its compiler has --auto-cast, so programs are left in f32
};

struct Profile {
  DeviceKind kind;
  std::vector<std::string> aliases;      // other names of the device in the environment variables of other programs
  std::vector<std::string> wheel_paths;  // relative to a site-packages folder, best first
  std::vector<std::string> well_known;   // file names to try in the usual library folders
  std::vector<std::string> environment;  // variables that hold the plugin's path
  std::vector<std::string> file_marks;   // a plugin whose file name contains one of these has this profile
  std::vector<std::string> preload;      // libraries below a sibling `nvidia` folder, in the order of need
  // Variables for the program to set, unless the user has, before it loads the plugin.
  std::vector<std::pair<std::string, std::string>> environment_before_load;
  std::string compiler_flags_variable = {};  // where its compiler reads flags; empty: it has none
  Quirks quirks;
  std::string install_hint;  // one sentence
};

const Profile& profile_of(DeviceKind kind);

// By the name of the plugin's file; an unknown plugin has none.
Quirks quirks_of(const std::filesystem::path& plugin);

}  // namespace xladder::pjrt
