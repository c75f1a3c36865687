// From the name of a device to a client of its plugin: finds the plugin, sets what has to be set before it is loaded,
// loads what it needs and it, and makes the client.
//
//   XLADDER_ASSIGN(pjrt::Client client, device::open_device({.device = "cuda"}, device::inputs_of_this_process()));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/dtype.h"
#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/discovery.h"

namespace xladder::device {

struct DeviceRequest {
  std::string device = "cpu";  // a kind of device or the path of a plugin, as discover() takes them
  ProcessGroup processes = {.local_devices = 1};
  std::vector<std::string> create_options = {};  // "name=value"; they go before those that every client is given
  // Flags of the device's own compiler, read when it is loaded. Where two say different things the later one counts:
  // first come the defaults, then what the user's environment has, what knobs say, and these, the recipe's own.
  std::vector<std::string> compiler_flags = {};  // "--optlevel=3"
  std::string autocast_flags = {};               // of a knob, for compilers that cast by flag
  std::optional<DType> autocast_type = {};       // in which they keep values, where it is one that devices may lack
  std::vector<std::string> knob_flags = {};      // of others
  std::vector<std::string> default_flags = {};
  // What runtimes are told by variables (device_variables.h).
  std::vector<std::string> variables = {};       // "NAME=value", the recipe's own
  std::optional<bool> stochastic_rounding = {};  // of every rounding inside the device; nothing: not asked for
  int64_t seed = 0;
  std::optional<int64_t> in_flight = {};                 // executions at once
  std::shared_ptr<pjrt::KeyValueStore> store = nullptr;  // for one process among several

  // Without those of the environment, one word each, for a compiler that casts by flag.
  std::vector<std::string> all_flags() const;
};

// What a plugin needs before it is loaded goes by its kind. That of a path is the one written before it, or under which
// it is listed; otherwise the plugin is asked first, in a process of its own.
//
// Call it before threads are started: it sets variables of this process that the plugin, its runtime and its compiler
// read. Errors: kNoDevice if there is nothing to use; kUsage for an option that is not name=value, for a variable that
// `inputs.environment` has otherwise than a knob says, for flags that the compiler does not take, and for a path whose
// plugin turns out to be of another kind, with a compiler that has not got its flags. client.profile().remark() says
// whether anything is known of the platform.
Result<pjrt::Client> open_device(const DeviceRequest& request, const pjrt::DiscoveryInputs& inputs);

// What a program without a command line of its own looks for plugins with: the variables of its process, and the
// folder in which it lies.
pjrt::DiscoveryInputs inputs_of_this_process();

// The two halves of open_device, for a plugin that was chosen already. Without a request it is only looked at.
Result<pjrt::Plugin> load_plugin(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs,
                                 const DeviceRequest& request = {.processes = {}});
Result<pjrt::Client> create_client(const pjrt::Plugin& plugin, std::optional<pjrt::DeviceKind> kind,
                                   const DeviceRequest& request);

// "name=value" apart; `flag` is named in the error.
Result<std::vector<std::pair<std::string, std::string>>> split_name_values(const std::vector<std::string>& texts,
                                                                           std::string_view flag);

// The value of a create option: true/false, a whole number, a number, whole numbers with commas, else text.
pjrt::CreateValue create_value_from(const std::string& text);

}  // namespace xladder::device
