// The section [device] of a recipe as the request for a device.
#pragma once

#include "xladder/config/settings.h"
#include "xladder/device/open/open_device.h"

namespace xladder::run {

device::DeviceRequest device_request(const config::Settings& settings);

}  // namespace xladder::run
