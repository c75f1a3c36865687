#include "xladder/cli/knob_device.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "xladder/base/hash.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/plugin_probe.h"
#include "xladder/device/host/cpu.h"

namespace xladder::cli {
namespace {

// "pjrt_c_api_cpu_plugin.so 0.11.2, PJRT 0.115, content 1f6e..., 1 x cpu". Plugins of one version are built more than
// once, and not every plugin tells its version, so the file itself counts.
std::string build_of(const pjrt::Candidate& plugin, const nlohmann::ordered_json& probe) {
  std::string text = plugin.path.filename().string();
  if (!plugin.version.empty()) text += " " + plugin.version;
  for (const auto& [name, field] : {std::pair("PJRT", "pjrt"), {"XLA", "xla"}, {"platform", "platform_version"}})
    if (const std::string value = probe.value(field, ""); !value.empty()) text += fmt::format(", {} {}", name, value);
  if (const auto content = xxh3_128_hex_of_file(plugin.path)) text += ", content " + content->substr(0, 16);
  std::map<std::string, int> devices;
  for (const auto& device : probe["devices"]) ++devices[device.value("kind", "")];
  for (const auto& [kind, count] : devices) text += fmt::format(", {} x {}", count, kind);
  return text;
}

}  // namespace

Result<KnobDevice> knob_device(const Context& context, const std::string& device) {
  const measure::CpuFacts host = measure::cpu_facts();
  KnobDevice known;
  known.facts.usable_cores = host.usable_cores;
  known.facts.cpu_features = host.features;
  known.facts.transparent_huge_pages = host.transparent_huge_pages;
  if (const auto kind = pjrt::device_kind_from_name(device)) known.facts.platform = pjrt::name_of(*kind);

  const auto candidate = pjrt::find_plugin(device, discovery_inputs(context));
  if (!candidate) {
    if (candidate.error().code == ErrorCode::kUsage) return tl::unexpected(candidate.error());
    known.remark = candidate.error().message;
    return known;
  }
  const nlohmann::ordered_json probe = probe_plugin(context, *candidate);
  if (probe["usable"] != true) {
    known.remark = fmt::format("{}: {}", candidate->path.string(), probe["error"].get<std::string>());
    return known;
  }
  known.plugin = candidate->path.string();
  known.build = build_of(*candidate, probe);
  known.facts.platform = probe["platform"].get<std::string>();
  known.facts.num_devices = static_cast<int64_t>(probe["devices"].size());
  return known;
}

}  // namespace xladder::cli
