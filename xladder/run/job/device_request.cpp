#include "xladder/run/job/device_request.h"

namespace xladder::run {

device::DeviceRequest device_request(const config::Settings& settings) {
  device::DeviceRequest request{.device = settings.get_string("device.name"),
                                .processes = {.local_devices = settings.get_int("device.count")},
                                .create_options = settings.get_strings("device.create_options")};
  for (const std::string& text : settings.get_strings("device.compiler_options"))
    if (text.starts_with("--")) request.compiler_flags.push_back(text);
  const std::string& autocast = settings.get_string("knobs.autocast");
  request.autocast_flags = "--auto-cast=" + autocast;
  if (autocast != "none") request.autocast_flags += " --auto-cast-type=" + settings.get_string("knobs.autocast_type");
  return request;
}

}  // namespace xladder::run
