#include "xladder/cli/knob_device.h"

#include "xladder/cli/open_device.h"
#include "xladder/device/host/host_facts.h"

namespace xladder::cli {

Result<KnobDevice> knob_device(const Context& context, const std::string& device) {
  XLADDER_ASSIGN(device::KnownDevice known, device::look_at_device(device, discovery_inputs(context)));
  const device::HostFacts host = device::host_facts();
  return KnobDevice{.facts = {.platform = known.platform,
                              .num_devices = known.num_devices,
                              .usable_cores = host.usable_cores,
                              .cpu_features = host.features,
                              .transparent_huge_pages = host.transparent_huge_pages},
                    .known = std::move(known)};
}

}  // namespace xladder::cli
