// What the user asked for, in the words of the command line and of recipes, as a device, and what surrounds it.
#pragma once

#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/open/open_device.h"
#include "xladder/run/job/device_request.h"

namespace xladder::cli {

using device::DeviceRequest;
using run::device_request;

pjrt::DiscoveryInputs discovery_inputs(const Context& context);

// As device::open_device, before threads are started; what is odd about the device is said on stderr.
Result<pjrt::Client> open_device(const Context& context, const DeviceRequest& request);

// To be asked for when the device is open, since that may set variables that its compiler reads.
std::optional<compile::CacheOptions> compile_cache_options(const Context& context);
std::string environment_json(const Context& context, const pjrt::Client& client);  // of a run folder's env.json

}  // namespace xladder::cli
