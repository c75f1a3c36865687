#include "xladder/device/compile/compile_target.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/parallel.h"
#include "xladder/device/compile/elsewhere.h"
#include "xladder/device/profile/compiler_surroundings.h"
#include "xladder/device/profile/target.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

std::string text_of(const Result<std::vector<pjrt::DeviceFacts>>& devices) {
  if (!devices) return "not known: " + devices.error().message;
  std::string text;
  for (const pjrt::DeviceFacts& device : *devices) text += fmt::format("{} {}\n", device.id, device.kind);
  return text;
}

// Of a client or a topology.
template <class Devices>
CompileTarget target_of_devices(const Devices& devices, const pjrt::CompileOptions& options,
                                const Surroundings& around) {
  return {.profile = devices.profile(),
          .platform = devices.platform_name(),
          .platform_version = devices.platform_version(),
          .devices = text_of(devices.devices()),
          .plugin = devices.plugin(),
          .create_options = devices.create_options(),
          .options = options,
          .surroundings = around};
}

}  // namespace

std::string digest_of_plugin(const fs::path& path) {
  static std::mutex mutex;
  static std::map<fs::path, std::string> known;
  const std::scoped_lock lock(mutex);
  const auto found = known.find(path);
  if (found != known.end()) return found->second;
  const Result<std::string> digest = xxh3_128_hex_of_file(path);
  return known[path] = digest ? *digest : "cannot be read";
}

Surroundings surroundings(const device::HostFacts& host, const std::map<std::string, std::string>& environment) {
  Surroundings around;
  around.host = fmt::format("{}cores {}\n", host.cpu_identity, processor_count());
  for (const fs::path& file : device::driver_version_files())
    if (Result<std::string> version = read_file(file, 1 << 16))
      around.drivers.emplace_back(file.string(), *std::move(version));
  around.variables = device::compiler_environment(environment);
  return around;
}

CompileTarget target_of(const pjrt::Client& client, const pjrt::CompileOptions& options, Surroundings surroundings) {
  return target_of_devices(client, options, std::move(surroundings));
}

CompileTarget target_of(const pjrt::Topology& topology, const pjrt::CompileOptions& options,
                        Surroundings surroundings) {
  return target_of_devices(topology, options, std::move(surroundings));
}

namespace {

// How many devices of which kind, from "0 TPU v5 lite\n1 TPU v5 lite\n".
std::string kinds_in(std::string_view devices) {
  std::map<std::string, int> kinds;
  while (!devices.empty()) {
    const std::string_view line = devices.substr(0, devices.find('\n'));
    ++kinds[std::string(line.substr(std::min(line.find(' '), line.size())))];
    devices.remove_prefix(std::min(line.size() + 1, devices.size()));
  }
  std::string text;
  for (const auto& [kind, count] : kinds) text += fmt::format("{} x{}\n", count, kind);
  return text;
}

// What decides a program wherever it is compiled.
Facts common_facts(const CompileTarget& target, std::string_view stablehlo_text) {
  const pjrt::PluginFacts& plugin = target.plugin;
  return {{"program", fmt::format("{} bytes, {}", stablehlo_text.size(), xxh3_128_hex(stablehlo_text))},
          {"options", pjrt::serialize(target.options)},
          {"plugin", digest_of_plugin(plugin.path)},
          {"api", fmt::format("{}.{}", plugin.api_major, plugin.api_minor)},
          {"packages", packages_around(plugin.path)}};
}

}  // namespace

Facts cache_facts(const CompileTarget& target, std::string_view stablehlo_text) {
  const pjrt::PluginFacts& plugin = target.plugin;
  Facts facts = common_facts(target, stablehlo_text);
  facts.insert(facts.begin() + 2, {"create_options", pjrt::to_text(target.create_options)});
  facts.emplace_back("platform", target.platform);
  facts.emplace_back("platform_version", target.platform_version);
  facts.emplace_back("devices", target.devices);
  facts.emplace_back("host", target.surroundings.host);
  for (const auto& [file, version] : target.surroundings.drivers)
    facts.emplace_back("driver", fmt::format("{} {}", file, version));
  for (const auto& [name, value] : target.surroundings.variables)
    facts.emplace_back("variable", fmt::format("{}={}", name, value));
  for (const auto& [name, value] : plugin.attributes) facts.emplace_back("plugin." + name, value);
  return facts;
}

Facts facts_elsewhere(const CompileTarget& target, std::string_view stablehlo_text) {
  if (target.profile.is_host) return {};
  CompileTarget numbered = target;
  // A topology has to be told the order that a client has by itself.
  std::vector<int64_t>& devices = numbered.options.device_assignment;
  if (devices.empty()) {
    devices.resize(static_cast<size_t>(numbered.options.num_replicas * numbered.options.num_partitions));
    std::iota(devices.begin(), devices.end(), 0);
  }
  Facts facts = common_facts(numbered, stablehlo_text);
  facts.emplace_back("elsewhere", target.profile.platform);
  facts.emplace_back("kinds", kinds_in(target.devices));
  const auto& only_elsewhere = device::elsewhere_of(target.profile.platform).environment;
  for (const auto& [name, value] : target.surroundings.variables)
    if (std::ranges::find(only_elsewhere, name, &device::CompilerOption::first) == only_elsewhere.end())
      facts.emplace_back("variable", fmt::format("{}={}", name, value));
  return facts;
}

std::string packages_around(const fs::path& plugin) {
  fs::path folder = plugin.parent_path();
  while (folder.filename() != "site-packages" && folder.has_relative_path()) folder = folder.parent_path();
  if (folder.filename() != "site-packages") return "";
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.ends_with(".dist-info") && device::is_compiler_package(name)) found.push_back(name);
  }
  std::ranges::sort(found);
  return fmt::format("{}", fmt::join(found, "\n"));
}

}  // namespace xladder::compile
