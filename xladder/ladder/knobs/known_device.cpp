#include "xladder/ladder/knobs/known_device.h"

#include <utility>

#include "xladder/device/host/host_facts.h"

namespace xladder::ladder {

Result<KnobDevice> knob_device(const std::string& device, const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(device::KnownDevice known, device::look_at_device(device, inputs));
  const device::HostFacts host = device::host_facts();
  return KnobDevice{.facts = {.platform = known.platform,
                              .num_devices = known.num_devices,
                              .usable_cores = host.usable_cores,
                              .cpu_features = host.features,
                              .transparent_huge_pages = host.transparent_huge_pages},
                    .known = std::move(known)};
}

}  // namespace xladder::ladder
