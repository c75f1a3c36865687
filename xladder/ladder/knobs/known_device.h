// What knobs ask about a device (knob.h), found out without compiling anything.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/device/open/plugin_probe.h"
#include "xladder/ladder/knobs/knob.h"

namespace xladder::ladder {

struct KnobDevice {
  DeviceFacts facts;
  device::KnownDevice known;
};

// `device`: cpu, cuda, tpu, neuron or the path of a plugin. Without a usable plugin the facts are those of the host and
// of the kind that was named. kUsage for a name that is neither a kind nor a path.
Result<KnobDevice> knob_device(const std::string& device, const pjrt::DiscoveryInputs& inputs);

}  // namespace xladder::ladder
