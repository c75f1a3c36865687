#include "xladder/device/open/device_variables.h"

#include <arpa/inet.h>
#include <fmt/ranges.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace xladder::device {
namespace {

constexpr int kUsualPort = 62182;  // where nobody else needs one

// A port of this host that nobody listens on now.
int free_port_of_host() {
  const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (handle < 0) return kUsualPort;
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* const plain = reinterpret_cast<sockaddr*>(&address);
  const bool found = ::bind(handle, plain, size) == 0 && ::getsockname(handle, plain, &size) == 0;
  ::close(handle);
  return found ? ntohs(address.sin_port) : kUsualPort;
}

// Of the recipe's own and of those that its options decide.
Status check_once(const DeviceVariable& wanted, const std::string& value, std::string_view where) {
  if (wanted.option.empty() || wanted.value == value) return {};
  return fail(ErrorCode::kUsage, "{} has {}={}, and {} of the recipe wants {}={}; leave it out there, or change {}",
              where, wanted.name, value, wanted.option, wanted.name, wanted.value, wanted.option);
}

}  // namespace

std::vector<DeviceVariable> neuron_variables(const DeviceRequest& request,
                                             const std::map<std::string, std::string>& environment, int free_port) {
  std::vector<DeviceVariable> all;
  const int64_t cores = request.processes.local_devices;
  // Cores that are named go before their number.
  if (cores > 0 && !environment.contains("NEURON_RT_VISIBLE_CORES"))
    all.push_back({"NEURON_RT_NUM_CORES", fmt::format("{}", cores), "device.count"});
  // Processes of one job are told by who starts them.
  if (cores != 1 && request.processes.is_alone())
    all.push_back({"NEURON_RT_ROOT_COMM_ID", fmt::format("127.0.0.1:{}", free_port)});
  if (!request.processes.is_alone()) {
    const std::vector<int64_t> each(static_cast<size_t>(request.processes.count), cores);
    all.push_back({"NEURON_PJRT_PROCESSES_NUM_DEVICES", fmt::format("{}", fmt::join(each, ",")), "device.count"});
    all.push_back({"NEURON_PJRT_PROCESS_INDEX", fmt::format("{}", request.processes.index)});
  }
  const std::string rounding = request.stochastic_rounding ? "knobs.stochastic_rounding" : "";
  const bool is_stochastic = request.stochastic_rounding.value_or(false);
  all.push_back({"NEURON_RT_STOCHASTIC_ROUNDING_EN", is_stochastic ? "1" : "0", rounding});
  if (is_stochastic)
    all.push_back({"NEURON_RT_STOCHASTIC_ROUNDING_SEED", fmt::format("{}", request.seed), "train.seed"});
  if (request.in_flight)
    all.push_back(
        {"NEURON_RT_ASYNC_EXEC_MAX_INFLIGHT_REQUESTS", fmt::format("{}", *request.in_flight), "knobs.in_flight"});
  all.push_back({"NEURON_RT_EXEC_TIMEOUT", "600"});
  // Otherwise a step without collectives would run on the host's processor.
  all.push_back({"NEURON_RUN_TRIVIAL_COMPUTATION_ON_CPU", "0"});
  return all;
}

Status set_variables(pjrt::DeviceKind kind, const DeviceRequest& request, const pjrt::DiscoveryInputs& inputs) {
  std::vector<DeviceVariable> wanted;
  for (const auto& [name, value] : pjrt::source_of(kind).environment_before_load) wanted.push_back({name, value});
  if (kind == pjrt::DeviceKind::kNeuron)
    for (DeviceVariable& variable : neuron_variables(request, inputs.environment, free_port_of_host()))
      wanted.push_back(std::move(variable));
  XLADDER_ASSIGN(const auto own, split_name_values(request.variables, "device.variables"));
  const std::map<std::string, std::string> of_recipe(own.begin(), own.end());
  for (const DeviceVariable& variable : wanted) {
    if (const auto set = of_recipe.find(variable.name); set != of_recipe.end()) {
      XLADDER_TRY(check_once(variable, set->second, "device.variables"));
    } else if (const auto has = inputs.environment.find(variable.name); has != inputs.environment.end()) {
      XLADDER_TRY(check_once(variable, has->second, "the environment"));
    } else {
      setenv(variable.name.c_str(), variable.value.c_str(), 1);
    }
  }
  for (const auto& [name, value] : own) setenv(name.c_str(), value.c_str(), 1);
  return {};
}

}  // namespace xladder::device
