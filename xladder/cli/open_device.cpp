#include "xladder/cli/open_device.h"

namespace xladder::cli {

pjrt::DiscoveryInputs discovery_inputs(const Context& context) {
  pjrt::DiscoveryInputs inputs;
  inputs.exe_dir = context.executable.parent_path();
  inputs.environment = context.environment;
  return inputs;
}

DeviceRequest device_request(const config::Settings& settings) {
  DeviceRequest request{.device = settings.get_string("device.name"),
                        .processes = {.local_devices = settings.get_int("device.count")},
                        .create_options = settings.get_strings("device.create_options")};
  for (const std::string& text : settings.get_strings("device.compiler_options"))
    if (text.starts_with("--")) request.compiler_flags.push_back(text);
  const std::string& autocast = settings.get_string("knobs.autocast");
  request.autocast_flags = "--auto-cast=" + autocast;
  if (autocast != "none") request.autocast_flags += " --auto-cast-type=" + settings.get_string("knobs.autocast_type");
  return request;
}

Result<pjrt::Client> open_device(const Context& context, const DeviceRequest& request) {
  XLADDER_ASSIGN(pjrt::Client client, device::open_device(request, discovery_inputs(context)));
  if (const std::string remark = client.profile().remark(); !remark.empty())
    context.say("{} {}", context.err.yellow("unknown device:"), remark);
  return client;
}

}  // namespace xladder::cli
