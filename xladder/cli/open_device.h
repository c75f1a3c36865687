// From what the user asked for to a client of a plugin.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/config/settings.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/discovery.h"

namespace xladder::cli {

pjrt::DiscoveryInputs discovery_inputs(const Context& context);

struct DeviceRequest {
  std::string device = "cpu";  // kind of device, or the path of a plugin
  int64_t count = 1;
  std::vector<std::string> create_options = {};  // "name=value"
  std::vector<std::string> compiler_flags = {};  // "--optlevel=3": of the device's own compiler, read when it is loaded
  std::string autocast_flags = {};               // for compilers that cast by flag
};

// The section [device] of the recipe.
DeviceRequest device_request(const config::Settings& settings);

// Loads the plugin and creates a client. Call it before threads are started: it may set environment variables that
// the plugin reads. kUsage for an option that is not name=value, kNoDevice if there is nothing to use.
Result<pjrt::Client> open_device(const Context& context, const DeviceRequest& request);

// The two halves of open_device, for a plugin that was chosen already.
Result<pjrt::Plugin> load_plugin(const Context& context, const pjrt::Candidate& candidate);
Result<pjrt::Client> create_client(const pjrt::Plugin& plugin, pjrt::DeviceKind kind, const DeviceRequest& request);

// "name=value" apart; `flag` is named in the error.
Result<std::vector<std::pair<std::string, std::string>>> split_name_values(const std::vector<std::string>& texts,
                                                                           std::string_view flag);

// The value of a create option: true/false, a whole number, a number, whole numbers with commas, else text.
pjrt::CreateValue create_value_from(const std::string& text);

}  // namespace xladder::cli
