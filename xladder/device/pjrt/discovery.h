// Where plugins are looked for. The first candidate that exists is taken; `doctor` shows them all.
//
// Order: an explicit path; our environment variable; those of other programs; .venv/pjrt-plugins.json above the
// executable; share/xladder/plugins.d/*.json beside it; the wheels' known places below any site-packages of a .venv;
// well-known file names in the usual library folders.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/plugin_source.h"

namespace xladder::pjrt {

// What the program knows of its surroundings; this room does not read the environment.
struct DiscoveryInputs {
  std::filesystem::path exe_dir = {};  // folder of the running program
  std::map<std::string, std::string> environment = {};
  std::vector<std::filesystem::path> library_dirs = {"/usr/local/lib", "/usr/lib", "/usr/lib/x86_64-linux-gnu",
                                                     "/usr/lib/aarch64-linux-gnu", "/opt/aws/neuron/lib"};
  // Plugins that are only to compile count as well: those of .venv-devices, before .venv.
  bool for_compiling = false;
};

// Variables that discover() looks at, for the program to pass on.
const std::vector<std::string>& discovery_variables();

struct Candidate {
  std::filesystem::path path;
  std::optional<DeviceKind> kind;  // nothing: not told, so the plugin has to be asked (device/open/plugin_probe.h)
  std::string origin;              // "XLADDER_PLUGIN", "/home/me/.venv/pjrt-plugins.json", ...
  std::string version;             // where the origin tells it
  bool exists = false;
};

struct Discovery {
  std::vector<Candidate> candidates;  // in order; a path is listed once
  std::vector<std::string> warnings;  // of files that could not be read
};

// `device` is "cpu", "cuda", "tpu", "neuron" or the path of a plugin (it has a '/' or ends in ".so"), before which its
// kind may stand ("neuron:/lib/renamed.so"). The kind of a path without one is that under which it is found otherwise
// (in a list of plugins, a wheel, a variable); its name tells nothing.
Result<Discovery> discover(std::string_view device, const DiscoveryInputs& inputs);

// The first candidate that exists; otherwise kNoDevice with what to install.
Result<Candidate> find_plugin(std::string_view device, const DiscoveryInputs& inputs);

// The same for compiling alone, where the device need not be here.
Result<Candidate> find_compiler(DeviceKind kind, DiscoveryInputs inputs);

// One sentence: which package provides a plugin for this device.
std::string install_hint(DeviceKind kind);

// Libraries to load with preload() before the plugin, in order: those of the wheels in sibling `nvidia` folders.
std::vector<std::filesystem::path> preload_list(const Candidate& plugin);

// Loads libraries with global symbols, for good. Returns those that could not be loaded, with the reason.
std::vector<std::string> preload(const std::vector<std::filesystem::path>& libraries);

}  // namespace xladder::pjrt
