// What knobs ask about a device (ladder/knob.h), found out without compiling anything.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/device/open/plugin_probe.h"
#include "xladder/ladder/knobs/knob.h"

namespace xladder::cli {

struct KnobDevice {
  ladder::DeviceFacts facts;
  device::KnownDevice known;
};

// `device`: cpu, cuda, tpu, neuron or the path of a plugin. Without a usable plugin the facts are those of the host and
// of the kind that was named. kUsage for a name that is neither a kind nor a path.
Result<KnobDevice> knob_device(const Context& context, const std::string& device);

}  // namespace xladder::cli
