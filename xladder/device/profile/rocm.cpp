#include "xladder/device/profile/platforms.h"

namespace xladder::device {

Platform rocm_platform() {
  DeviceProfile profile{.platform = "rocm",
                        .is_known = true,
                        .option_prefix = "xla_gpu_",
                        .surroundings = {.variables = {"XLA_*", "TF_*", "HIP_*", "HSA_*", "ROCM_*", "MIOPEN_*"},
                                         .packages = {"jax_rocm"},
                                         .drivers = {"/sys/module/amdgpu/version"}}};
  TargetChip mi300x{
      {.device_kind = "AMD Instinct MI300X",
       .product_rates = {{DType::kF32, 163.4 * kTera}, {DType::kBF16, 1307.4 * kTera}, {DType::kF16, 1307.4 * kTera}},
       .memory_bytes_per_second = 5300 * kGiga,
       .memory_bytes = 192'000'000'000}};
  mi300x.name = "mi300x";
  mi300x.source = "AMD Instinct MI300X data sheet";
  mi300x.unconfirmed =
      "the data sheet was not read; what others repeat of it (2026-11-30) agrees, links being seven of 128 GB/s";
  mi300x.link_bytes_per_second = 896 * kGiga;
  return {.profiles = {std::move(profile)},
          .chips = {std::move(mi300x)},
          .elsewhere = {
              .compiles_only_there = "its plugin loads the libraries of ROCm, which come with the device's driver",
              .memory_share = 0.75}};
}

}  // namespace xladder::device
