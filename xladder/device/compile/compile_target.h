// For what a program is compiled: everything that decides a compiled program besides its text, so that no entry of the
// cache is used where the compiler would have made something else of it.
//
//   const compile::Surroundings around = compile::surroundings(device::host_facts(), environment);
//   const compile::CompileTarget target = compile::target_of(client, options, around);
//   const compile::Facts facts = compile::cache_facts(target, stablehlo_text);
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/device/compile/cache.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/topology.h"

namespace xladder::compile {

// What around the plugin its compiler looks at.
struct Surroundings {
  std::string host = {};                                            // processor and cores
  std::vector<std::pair<std::string, std::string>> drivers = {};    // file and what it says of the version
  std::vector<std::pair<std::string, std::string>> variables = {};  // that compilers read, with the flags in them

  friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

// `environment`: the variables as the process has them now, since opening a device sets some of them (device/open).
Surroundings surroundings(const device::HostFacts& host, const std::map<std::string, std::string>& environment);

struct CompileTarget {
  device::DeviceProfile profile;
  std::string platform;
  std::string platform_version;
  std::string devices;  // their ids and kinds, one a line
  pjrt::PluginFacts plugin;
  pjrt::CreateOptions create_options;  // of the client or the topology
  pjrt::CompileOptions options;
  Surroundings surroundings;
};

CompileTarget target_of(const pjrt::Client& client, const pjrt::CompileOptions& options, Surroundings surroundings);
CompileTarget target_of(const pjrt::Topology& topology, const pjrt::CompileOptions& options, Surroundings surroundings);

// The program; of the target its options and create options, the plugin's file, version and attributes with the
// packages that its compiler is made of, platform and devices, and the surroundings. The options have to be without
// contradiction (Client::check).
Facts cache_facts(const CompileTarget& target, std::string_view stablehlo_text);

// By content, since wheels and images of containers may give every file the same time. Once a process: a plugin that is
// loaded stays what it is, and hashing 200 MB takes some 50 ms.
std::string digest_of_plugin(const std::filesystem::path& path);

// Names and versions of the installed packages around a plugin that its compiler uses
// (device/profile/compiler_surroundings.h): the "*.dist-info" folders beside it, in the order of their names.
std::string packages_around(const std::filesystem::path& plugin);

}  // namespace xladder::compile
