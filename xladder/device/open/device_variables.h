// What plugins and the runtimes behind them are told by variables of the process, all of it before they are loaded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/open/open_device.h"

namespace xladder::device {

struct DeviceVariable {
  std::string name, value;
  std::string option = {};  // of a recipe, which decides the value; empty: a default that the environment may overrule
};

// Of Neuron's runtime and plugin, for a request: nothing that decides what is computed is left to their own defaults.
// `environment`: what the user has set. `free_port` is for processes with several cores, which meet there.
// Sources: AWS Neuron documentation, "Runtime configuration" and "Neuron environment variables" of JAX; samples of AWS
// for the time limit of executions that hold many steps.
std::vector<DeviceVariable> neuron_variables(const DeviceRequest& request,
                                             const std::map<std::string, std::string>& environment, int free_port);

// Sets the variables of a kind of plugin in this process. What a recipe says itself (DeviceRequest::variables) goes
// before the environment. kUsage for a variable that is not NAME=value, and for one that the recipe or the environment
// sets otherwise than an option of the recipe does.
Status set_variables(pjrt::DeviceKind kind, const DeviceRequest& request, const pjrt::DiscoveryInputs& inputs);

}  // namespace xladder::device
