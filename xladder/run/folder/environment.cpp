#include "xladder/run/folder/environment.h"

#include <fmt/core.h>

#include <ctime>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/version.h"
#include "xladder/device/host/heap.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/profile/compiler_surroundings.h"
#include "xladder/run/folder/new_folder.h"

namespace xladder::run {

std::string environment_json(const pjrt::Client& client, const Surroundings& around) {
  using Json = nlohmann::ordered_json;
  const device::HostFacts host = device::host_facts();
  const device::HeapFacts heap = device::heap_facts();
  const pjrt::PluginFacts& plugin = client.plugin();
  const auto variables = device::compiler_environment(around.environment);
  const Json json = {
      {"schema", 1},
      {"date", local_time("%Y-%m-%dT%H:%M:%S%z")},
      {"command_line", around.command_line},
      {"xladder", {{"version", version()}, {"compiler", compiler()}, {"build_type", build_type()}}},
      {"machine",
       {{"system", host.system},
        {"cpu", host.cpu},
        {"cpus", host.usable_cores},
        {"cpu_features", host.headline_features()},
        {"memory_bytes", host.memory_bytes}}},
      {"heap", {{"allocator", heap.allocator}, {"options", heap.options}}},
      {"plugin",
       {{"path", plugin.path.string()},
        {"pjrt", fmt::format("{}.{}", plugin.api_major, plugin.api_minor)},
        {"stablehlo", plugin.stablehlo_current},
        {"xla", plugin.xla_version},
        {"platform", client.platform_name()},
        {"platform_version", client.platform_version()},
        {"devices", client.num_devices()}}},
      {"xla_flags", around.xla_flags},
      {"compiler_environment", Json(std::map<std::string, std::string>(variables.begin(), variables.end()))}};
  return text_of_json(json, 2) + "\n";
}

std::string device_text(const pjrt::Client& client) {
  const pjrt::PluginFacts& plugin = client.plugin();
  std::string kind = client.platform_name();
  if (const auto devices = client.devices(); devices && !devices->empty()) kind = devices->front().kind;
  return fmt::format("{} x {} ({}, PJRT {}.{})", client.num_devices(), kind, plugin.path.filename().string(),
                     plugin.api_major, plugin.api_minor);
}

}  // namespace xladder::run
