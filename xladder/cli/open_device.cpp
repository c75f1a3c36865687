#include "xladder/cli/open_device.h"

namespace xladder::cli {

pjrt::DiscoveryInputs discovery_inputs(const Context& context) {
  pjrt::DiscoveryInputs inputs;
  inputs.exe_dir = context.executable.parent_path();
  inputs.environment = context.environment;
  return inputs;
}

Result<pjrt::Client> open_device(const Context& context, const DeviceRequest& request) {
  XLADDER_ASSIGN(pjrt::Client client, device::open_device(request, discovery_inputs(context)));
  if (const std::string remark = client.profile().remark(); !remark.empty())
    context.say("{} {}", context.err.yellow("unknown device:"), remark);
  return client;
}

}  // namespace xladder::cli
