#include "xladder/device/open/plugin_probe.h"

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <utility>

#include "xladder/base/forked.h"
#include "xladder/base/hash.h"
#include "xladder/base/json_text.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::device {
namespace {

using Json = nlohmann::ordered_json;

void add_facts(const pjrt::PluginFacts& facts, Json& json) {
  json["pjrt"] = fmt::format("{}.{}", facts.api_major, facts.api_minor);
  json["header"] = fmt::format("{}.{}", facts.api_major, facts.header_minor);
  if (!facts.stablehlo_current.empty()) json["stablehlo_current"] = facts.stablehlo_current;
  if (!facts.stablehlo_minimum.empty()) json["stablehlo_minimum"] = facts.stablehlo_minimum;
  if (!facts.xla_version.empty()) json["xla"] = facts.xla_version;
  json["attributes"] = facts.attributes;
  json["extensions"] = Json::array();
  for (const pjrt::Extension& extension : facts.extensions) json["extensions"].push_back(extension.name);
  json["functions_in_table"] = facts.functions_in_table;
  json["functions_present"] = facts.functions_present;
  json["missing_functions"] = facts.missing_functions;
}

// ---- From the child to the parent: what to_json() writes, and back. Throws nlohmann's exceptions.

std::string text_in(const Json& json, const char* name) {
  return json.contains(name) ? json[name].get<std::string>() : std::string();
}

// "0.81"
std::pair<int, int> version_in(const Json& json, const char* name) {
  const auto text = json.at(name).get<std::string>();
  std::pair<int, int> version;
  const char* end = text.data() + text.size();
  const char* dot = std::from_chars(text.data(), end, version.first).ptr;
  if (dot != end) std::from_chars(dot + 1, end, version.second);
  return version;
}

pjrt::PluginFacts facts_in(const Json& json) {
  pjrt::PluginFacts facts;
  std::tie(facts.api_major, facts.api_minor) = version_in(json, "pjrt");
  facts.header_minor = version_in(json, "header").second;
  facts.path = json.at("path").get<std::string>();
  facts.stablehlo_current = text_in(json, "stablehlo_current");
  facts.stablehlo_minimum = text_in(json, "stablehlo_minimum");
  facts.xla_version = text_in(json, "xla");
  facts.attributes = json.at("attributes").get<std::map<std::string, std::string>>();
  for (const auto& name : json.at("extensions")) facts.extensions.push_back({.name = name.get<std::string>()});
  facts.functions_in_table = json.at("functions_in_table").get<size_t>();
  facts.functions_present = json.at("functions_present").get<size_t>();
  facts.missing_functions = json.at("missing_functions").get<std::vector<std::string>>();
  return facts;
}

pjrt::DeviceFacts device_in(const Json& json) {
  pjrt::DeviceFacts device{.id = json.at("id").get<int>(),
                           .kind = json.at("kind").get<std::string>(),
                           .debug_string = json.at("debug").get<std::string>(),
                           .memory = {}};
  if (!json.contains("bytes_in_use")) return device;
  device.memory.emplace().bytes_in_use = json["bytes_in_use"].get<int64_t>();
  if (json.contains("bytes_limit")) device.memory->bytes_limit = json["bytes_limit"].get<int64_t>();
  return device;
}

void take_answer(const Json& json, PluginProbe& probe) {
  if (json.at("usable") != true) probe.error = json.at("error").get<std::string>();
  if (json.contains("pjrt")) probe.facts = facts_in(json);
  probe.platform = text_in(json, "platform");
  probe.platform_version = text_in(json, "platform_version");
  if (json.contains("devices"))
    for (const Json& device : json["devices"]) probe.devices.push_back(device_in(device));
}

// In the child: everything up to the list of devices.
Status examine(const pjrt::DiscoveryInputs& inputs, PluginProbe& probe) {
  XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(probe.candidate, inputs));
  probe.facts = plugin.facts();
  XLADDER_ASSIGN(const pjrt::Client client, create_client(plugin, probe.candidate.kind, {.processes = {}}));
  XLADDER_ASSIGN(probe.devices, client.devices());
  probe.platform = client.platform_name();
  probe.platform_version = client.platform_version();
  return {};
}

// Why there is no answer; empty if there is one.
std::string examine_in_child(const pjrt::DiscoveryInputs& inputs, std::chrono::seconds timeout, PluginProbe& probe) {
  const auto work = [&inputs, examined = probe]() mutable {
    if (const Status status = examine(inputs, examined); !status) examined.error = status.error().message;
    return text_of_json(to_json(examined));
  };
  const ForkedRun run = run_forked(work, static_cast<double>(timeout.count()));
  if (!run.failure.empty()) return "the plugin " + run.failure;
  try {
    take_answer(ordered_json_from(run.answer), probe);
  } catch (const Json::exception& error) {
    return fmt::format("the plugin's answer cannot be read: {}", error.what());
  }
  return "";
}

// "pjrt_c_api_cpu_plugin.so 0.11.2, PJRT 0.115, content 1f6e..., 1 x cpu". Plugins of one version are built more than
// once, and not every plugin tells its version, so the file itself counts.
std::string build_of(const PluginProbe& probe) {
  std::string text = probe.candidate.path.filename().string();
  if (!probe.candidate.version.empty()) text += " " + probe.candidate.version;
  if (probe.facts) text += fmt::format(", PJRT {}.{}", probe.facts->api_major, probe.facts->api_minor);
  if (probe.facts && !probe.facts->xla_version.empty()) text += ", XLA " + probe.facts->xla_version;
  if (!probe.platform_version.empty()) text += ", platform " + probe.platform_version;
  if (const auto content = xxh3_128_hex_of_file(probe.candidate.path)) text += ", content " + content->substr(0, 16);
  std::map<std::string, int> devices;
  for (const pjrt::DeviceFacts& device : probe.devices) ++devices[device.kind];
  for (const auto& [kind, count] : devices) text += fmt::format(", {} x {}", count, kind);
  return text;
}

}  // namespace

Json to_json(const pjrt::DeviceFacts& device) {
  Json json = {{"id", device.id}, {"kind", device.kind}, {"debug", device.debug_string}};
  if (device.memory) {
    json["bytes_in_use"] = device.memory->bytes_in_use;
    if (device.memory->bytes_limit) json["bytes_limit"] = *device.memory->bytes_limit;
  }
  return json;
}

Json to_json(const PluginProbe& probe) {
  Json json = {{"path", probe.candidate.path.string()}, {"origin", probe.candidate.origin}};
  if (!probe.candidate.version.empty()) json["version"] = probe.candidate.version;
  json["exists"] = probe.candidate.exists;
  if (probe.facts) add_facts(*probe.facts, json);
  if (probe.is_usable()) {
    json["platform"] = probe.platform;
    json["platform_version"] = probe.platform_version;
    json["devices"] = Json::array();
    for (const pjrt::DeviceFacts& device : probe.devices) json["devices"].push_back(to_json(device));
  }
  json["usable"] = probe.is_usable();
  if (!probe.is_usable()) json["error"] = probe.error;
  return json;
}

PluginProbe probe_plugin(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs,
                         std::chrono::seconds timeout) {
  PluginProbe probe{.candidate = candidate};
  std::string failure = candidate.exists ? examine_in_child(inputs, timeout, probe) : "the file does not exist";
  if (!failure.empty()) probe.error = std::move(failure);
  return probe;
}

Result<std::optional<pjrt::DeviceKind>> ask_kind(const pjrt::Candidate& candidate,
                                                 const pjrt::DiscoveryInputs& inputs) {
  const PluginProbe probe = probe_plugin(candidate, inputs);
  if (!probe.is_usable())
    return fail(ErrorCode::kNoDevice,
                "{}: {}; if it needs what plugins of its device need, name that before its path (cuda:{})",
                candidate.path.string(), probe.error, candidate.path.string());
  return pjrt::device_kind_from_name(profile_of(probe.platform, probe.facts->api_minor).platform);
}

Result<KnownDevice> look_at_device(const std::string& device, const pjrt::DiscoveryInputs& inputs) {
  KnownDevice known;
  if (const auto kind = pjrt::device_kind_from_name(device)) known.platform = pjrt::name_of(*kind);
  const auto candidate = pjrt::find_plugin(device, inputs);
  if (!candidate) {
    if (candidate.error().code == ErrorCode::kUsage) return tl::unexpected(candidate.error());
    known.remark = candidate.error().message;
    return known;
  }
  const PluginProbe probe = probe_plugin(*candidate, inputs);
  if (!probe.is_usable()) {
    known.remark = fmt::format("{}: {}", candidate->path.string(), probe.error);
    return known;
  }
  known.plugin = candidate->path.string();
  known.build = build_of(probe);
  known.platform = probe.platform;
  known.num_devices = static_cast<int64_t>(probe.devices.size());
  return known;
}

}  // namespace xladder::device
