// What a plugin says of one device.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace xladder::pjrt {

// Bytes.
struct DeviceMemoryStats {
  int64_t bytes_in_use = 0;
  std::optional<int64_t> peak_bytes_in_use;
  std::optional<int64_t> bytes_limit;
};

struct DeviceFacts {
  int id = 0;
  std::string kind;  // "cpu", "NVIDIA H100 80GB HBM3", ...
  std::string debug_string;
  // At the time of asking; nothing for a device that is not here, and the CPU plugins do not say.
  std::optional<DeviceMemoryStats> memory;
};

}  // namespace xladder::pjrt
