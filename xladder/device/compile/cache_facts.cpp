#include "xladder/device/compile/cache_facts.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>

#include "xladder/base/hash.h"
#include "xladder/device/pjrt/compiler_surroundings.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

// By content, since wheels and images of containers may give every file the same time. Once a process: a plugin that is
// loaded stays what it is, and hashing 200 MB takes some 50 ms.
std::string digest_of_plugin(const fs::path& path) {
  static std::mutex mutex;
  static std::map<fs::path, std::string> known;
  const std::scoped_lock lock(mutex);
  const auto found = known.find(path);
  if (found != known.end()) return found->second;
  const Result<std::string> digest = xxh3_128_hex_of_file(path);
  return known[path] = digest ? *digest : "cannot be read";
}

std::string devices_of(const pjrt::Client& client) {
  const auto devices = client.devices();
  if (!devices) return fmt::format("{}, not known", client.num_devices());
  std::string text;
  for (const pjrt::DeviceFacts& device : *devices) text += fmt::format("{} {}\n", device.id, device.kind);
  return text;
}

}  // namespace

Facts cache_facts(const pjrt::Client& client, std::string_view stablehlo_text, const pjrt::CompileOptions& options,
                  std::string_view machine) {
  const pjrt::PluginFacts& plugin = client.plugin();
  Facts facts = {{"program", fmt::format("{} bytes, {}", stablehlo_text.size(), xxh3_128_hex(stablehlo_text))},
                 {"options", pjrt::serialize(options)},
                 {"plugin", digest_of_plugin(plugin.path)},
                 {"api", fmt::format("{}.{}", plugin.api_major, plugin.api_minor)},
                 {"packages", packages_around(plugin.path)},
                 {"platform", client.platform_name()},
                 {"platform_version", client.platform_version()},
                 {"devices", devices_of(client)},
                 {"machine", std::string(machine)}};
  for (const auto& [name, value] : plugin.attributes) facts.emplace_back("plugin." + name, value);
  return facts;
}

std::string cpu_identity(const fs::path& cpuinfo) {
  // As x86 and ARM call them.
  constexpr std::string_view kNames[] = {"vendor_id", "cpu family",      "model",       "flags",
                                         "Features",  "CPU implementer", "CPU variant", "CPU part"};
  std::ifstream file(cpuinfo);
  std::string identity;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) break;  // the next processor
    const std::string_view name = std::string_view(line).substr(0, line.find_first_of("\t:"));
    if (std::ranges::find(kNames, name) != std::end(kNames)) identity += line + "\n";
  }
  return identity;
}

std::string packages_around(const fs::path& plugin) {
  fs::path folder = plugin.parent_path();
  while (folder.filename() != "site-packages" && folder.has_relative_path()) folder = folder.parent_path();
  if (folder.filename() != "site-packages") return "";
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.ends_with(".dist-info") && pjrt::is_compiler_package(name)) found.push_back(name);
  }
  std::ranges::sort(found);
  return fmt::format("{}", fmt::join(found, "\n"));
}

}  // namespace xladder::compile
