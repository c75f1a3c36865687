// What a plugin is told when a client or a topology is made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "xladder/base/process_group.h"
#include "xladder/device/pjrt/plugin_source.h"

namespace xladder::pjrt {

using CreateValue = std::variant<std::string, int64_t, float, bool, std::vector<int64_t>>;

// Newer plugins refuse names they do not know, older ones ignore them.
using CreateOptions = std::vector<std::pair<std::string, CreateValue>>;

// "cpu_device_count = 2", one option a line; different options are different texts.
std::string to_text(const CreateOptions& options);

// What every client of this kind needs to be told; of a kind that is not known nothing is. Without a number of local
// devices the choice is left to the plugin where it has a good one; the CPU plugin's own choice is four on any machine,
// so there it is one. Several processes are told to the plugins that make one device of them (CUDA: openxla/xla,
// xla/pjrt/c/pjrt_c_api_gpu_internal.cc).
CreateOptions default_create_options(std::optional<DeviceKind> kind, const ProcessGroup& processes);

}  // namespace xladder::pjrt
