#include "xladder/cli/open_device.h"

#include "xladder/base/this_process.h"
#include "xladder/run/folder/environment.h"

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

std::optional<compile::CacheOptions> compile_cache_options(const Context& context) {
  return compile::user_cache(context.environment, process_environment());
}

std::string environment_json(const Context& context, const pjrt::Client& client) {
  const auto flags = context.environment.find("XLA_FLAGS");
  return run::environment_json(client, {.command_line = context.arguments,
                                        .xla_flags = flags == context.environment.end() ? "" : flags->second,
                                        .environment = process_environment()});
}

}  // namespace xladder::cli
