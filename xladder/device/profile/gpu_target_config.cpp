#include "xladder/device/profile/gpu_target_config.h"

#include <fmt/core.h>

namespace xladder::device {
namespace {

// Numbers of xla.PrimitiveType.
enum PrimitiveType { kS8 = 2, kS32 = 4, kU8 = 6, kU32 = 8, kF16 = 10, kF32 = 11, kF64 = 12, kBF16 = 16 };
constexpr int kF8E5M2 = 19, kF8E4M3FN = 20;

std::string rate(int type, double clock_ghz, int64_t units, int64_t ops) {
  return fmt::format(
      "    rate_infos {{ key: {} value {{ clock_rate_ghz: {} units_per_core: {} ops_per_clock: {} }} }}\n", type,
      clock_ghz, units, ops);
}

std::string scalar_units(const GpuFacts& gpu) {
  const double clock = gpu.clock_ghz;
  const int64_t fpus = gpu.fpus_per_core;
  return "  scalar_unit_description {\n" + rate(kS32, clock, 64, 1) + rate(kU32, clock, 64, 1) +
         rate(kF16, clock, fpus, 2) + rate(kF32, clock, fpus, 1) + rate(kF64, clock, fpus / 2, 1) +
         rate(kBF16, clock, fpus, 2) + "  }\n";
}

// Twice the rate of f16 for bytes, half of it for tf32, which products of f32 may be rounded to.
std::string matrix_units(const GpuFacts& gpu) {
  constexpr int64_t kUnits = 4;
  const int64_t half = gpu.half_ops_per_clock;
  std::string text = "  matrix_unit_description {\n";
  for (const int type : {int{kS8}, int{kU8}}) text += rate(type, gpu.clock_ghz, kUnits, 2 * half);
  for (const int type : {int{kF16}, int{kBF16}}) text += rate(type, gpu.clock_ghz, kUnits, half);
  text += rate(kF32, gpu.clock_ghz, kUnits, half / 2);
  if (gpu.multiplies_f8)
    for (const int type : {kF8E5M2, kF8E4M3FN}) text += rate(type, gpu.clock_ghz, kUnits, 2 * half);
  return text + "  }\n";
}

}  // namespace

std::string target_config_of(const GpuFacts& gpu) {
  std::string text = "gpu_device_info {\n";
  const auto number = [&text](const char* name, auto value) { text += fmt::format("  {}: {}\n", name, value); };
  number("threads_per_block_limit", 1024);
  number("threads_per_warp", 32);
  number("threads_per_core_limit", gpu.threads_per_core);
  number("shared_memory_per_block", 48 << 10);
  number("shared_memory_per_block_optin", gpu.shared_memory_per_block);
  number("shared_memory_per_core", gpu.shared_memory_per_core);
  number("registers_per_block_limit", 65536);
  number("registers_per_core_limit", 65536);
  number("core_count", gpu.cores);
  number("fpus_per_core", gpu.fpus_per_core);
  number("block_dim_limit_x", 2147483647);
  number("block_dim_limit_y", 65535);
  number("block_dim_limit_z", 65535);
  number("thread_dim_limit_x", 1024);
  number("thread_dim_limit_y", 1024);
  number("thread_dim_limit_z", 64);
  number("memory_bandwidth", static_cast<int64_t>(gpu.memory_bytes_per_second));
  number("l2_cache_size", gpu.l2_bytes);
  number("clock_rate_ghz", gpu.clock_ghz);
  number("device_memory_size", gpu.memory_bytes);
  number("device_address_bits", 64);
  number("ecc_enabled", "true");
  text += fmt::format("  cuda_compute_capability {{ major: {} minor: {}{} }}\n", gpu.major, gpu.minor,
                      gpu.has_accelerated_set ? " feature_extension: ACCELERATED_FEATURES" : "");
  text += scalar_units(gpu) + matrix_units(gpu);
  text += fmt::format("  device_interconnect_info {{ active_links: {} }}\n", gpu.links);
  text += fmt::format("  name: \"{}\"\n  device_vendor: \"NVIDIA Corporation\"\n", gpu.name);
  text += fmt::format("  platform_version: \"Compute Capability {}.{}{}\"\n", gpu.major, gpu.minor,
                      gpu.has_accelerated_set ? "a" : "");
  // What the plugin was built for; libraries are chosen by it.
  text += "  driver_version: \"13.0.0\"\n  runtime_version: \"13.0.0\"\n  compile_time_toolkit_version: \"13.0.0\"\n";
  text += "  dnn_version: \"9.10.0\"\n}\n";
  text += "platform_name: \"CUDA\"\ndnn_version_info { major: 9 minor: 10 }\n";
  return text + fmt::format("device_description_str: \"{}\"\n", gpu.name);
}

}  // namespace xladder::device
