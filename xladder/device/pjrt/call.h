// A program as a function of host tensors, for what is computed once: arguments are copied to the device, outputs back.
//
//   const HostTensor* arguments[] = {&x, &y};
//   XLADDER_ASSIGN(const std::vector<HostTensor> outputs, pjrt::call(client, program, arguments));
#pragma once

#include <span>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/loaded_executable.h"

namespace xladder::pjrt {

// Runs on the first device and waits. Errors: those of the copies and of the execution.
Result<std::vector<HostTensor>> call(const Client& client, const LoadedExecutable& program,
                                     std::span<const HostTensor* const> arguments);

}  // namespace xladder::pjrt
