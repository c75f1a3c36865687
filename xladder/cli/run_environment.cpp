#include "xladder/cli/run_environment.h"

#include <ctime>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/this_process.h"
#include "xladder/base/version.h"
#include "xladder/cli/heap.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/profile/compiler_surroundings.h"

namespace xladder::cli {
namespace {

std::string time_text(const char* format) {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  char text[64];
  const size_t length = std::strftime(text, sizeof(text), format, &parts);
  return {text, length};
}

std::string value_of(const Context& context, const std::string& name) {
  const auto found = context.environment.find(name);
  return found == context.environment.end() ? "" : found->second;
}

}  // namespace

std::string timestamp() { return time_text("%Y%m%d-%H%M%S"); }

std::filesystem::path new_run_folder(const std::string& stem) {
  const std::filesystem::path base = std::filesystem::path(kRunsFolder) / (stem + "-" + timestamp());
  std::filesystem::path path = base;
  for (int number = 2; std::filesystem::exists(path); ++number) path = fmt::format("{}-{}", base.string(), number);
  return path;
}

std::string environment_json(const Context& context, const pjrt::Client& client) {
  using Json = nlohmann::ordered_json;
  const device::HostFacts host = device::host_facts();
  const HeapFacts heap = heap_facts();
  const pjrt::PluginFacts& plugin = client.plugin();
  const auto variables = device::compiler_environment(process_environment());
  const Json json = {
      {"schema", 1},
      {"date", time_text("%Y-%m-%dT%H:%M:%S%z")},
      {"command_line", context.arguments},
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
      {"xla_flags", value_of(context, "XLA_FLAGS")},
      {"compiler_environment", Json(std::map<std::string, std::string>(variables.begin(), variables.end()))}};
  return text_of_json(json, 2) + "\n";
}

std::optional<compile::CacheOptions> compile_cache_options(const Context& context) {
  if (value_of(context, "XLADDER_CACHE") == "off") return std::nullopt;
  std::filesystem::path folder = value_of(context, "XDG_CACHE_HOME");
  if (folder.empty() && !value_of(context, "HOME").empty())
    folder = std::filesystem::path(value_of(context, "HOME")) / ".cache";
  if (folder.empty()) return std::nullopt;
  // The variables are those of now: opening a device sets some (cli/open_device.h).
  return compile::CacheOptions{.folder = folder / "xladder",
                               .surroundings = compile::surroundings(device::host_facts(), process_environment())};
}

}  // namespace xladder::cli
