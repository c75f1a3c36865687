#include "xladder/cli/knob_device.h"

#include <nlohmann/json.hpp>

#include "xladder/cli/open_device.h"
#include "xladder/cli/plugin_probe.h"
#include "xladder/measure/cpu.h"

namespace xladder::cli {

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
  known.facts.platform = probe["platform"].get<std::string>();
  known.facts.num_devices = static_cast<int64_t>(probe["devices"].size());
  return known;
}

}  // namespace xladder::cli
