// Internal to this room: a GPU as XLA's compiler is told of one that is not here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xladder::device {

// NVIDIA's, from its architecture white papers and the table of compute capabilities in the CUDA programming guide.
struct GpuFacts {
  std::string_view name;
  int major = 0, minor = 0;          // compute capability
  bool has_accelerated_set = false;  // "9.0a": instructions of this capability alone
  int64_t cores = 0;                 // multiprocessors
  double clock_ghz = 0;              // boost
  int64_t fpus_per_core = 128;
  int64_t half_ops_per_clock = 0;  // multiply-adds of f16 in one of a core's four tensor units
  bool multiplies_f8 = false;
  int64_t threads_per_core = 2048;
  int64_t shared_memory_per_core = 0, shared_memory_per_block = 0;  // bytes; of a block that asks for the most
  int64_t l2_bytes = 0, memory_bytes = 0;
  double memory_bytes_per_second = 0;
  int64_t links = 0;  // of NVLink
};

// Text of a GpuTargetConfigProto (openxla/xla, xla/stream_executor/device_description.proto).
std::string target_config_of(const GpuFacts& gpu);

}  // namespace xladder::device
