#include "xladder/device/profile/gpu_target_config.h"
#include "xladder/device/profile/platforms.h"

namespace xladder::device {
namespace {

// Dense rates: half of what is given with sparsity, which is twice the dense one. f32 is that of f32 units; products
// that may round their operands to tf32 are faster. 0: has no such products.
struct Rates {
  double f32, half, f8;
};

TargetChip chip(std::string_view name, const GpuFacts& gpu, const Rates& rates, int64_t bytes, double links,
                std::string_view source, std::string_view unconfirmed = {}) {
  TargetChip chip{{.device_kind = gpu.name,
                   .product_rates = {{DType::kF32, rates.f32}, {DType::kBF16, rates.half}, {DType::kF16, rates.half}},
                   .memory_bytes_per_second = gpu.memory_bytes_per_second,
                   .memory_bytes = bytes}};
  chip.name = name;
  chip.source = source;
  chip.unconfirmed = unconfirmed;
  chip.link_bytes_per_second = links;
  chip.target_config = target_config_of(gpu);
  if (rates.f8 > 0)
    for (const DType type : {DType::kF8E4M3FN, DType::kF8E5M2}) chip.product_rates.emplace_back(type, rates.f8);
  return chip;
}

TargetChip a100() {
  return chip("a100",
              {.name = "NVIDIA A100-SXM4-80GB",
               .major = 8,
               .minor = 0,
               .cores = 108,
               .clock_ghz = 1.41,
               .fpus_per_core = 64,
               .half_ops_per_clock = 256,
               .shared_memory_per_core = 164 << 10,
               .shared_memory_per_block = 163 << 10,
               .l2_bytes = 40 << 20,
               .memory_bytes = 80 * kGibi,
               .memory_bytes_per_second = 2039 * kGiga,
               .links = 12},
              {.f32 = 19.5 * kTera, .half = 312 * kTera, .f8 = 0}, 80'000'000'000, 600 * kGiga,
              "NVIDIA A100 data sheet (80 GB SXM)");
}

TargetChip l4() {
  return chip("l4",
              {.name = "NVIDIA L4",
               .major = 8,
               .minor = 9,
               .cores = 58,
               .clock_ghz = 2.04,
               .half_ops_per_clock = 128,
               .multiplies_f8 = true,
               .threads_per_core = 1536,
               .shared_memory_per_core = 100 << 10,
               .shared_memory_per_block = 99 << 10,
               .l2_bytes = 48 << 20,
               .memory_bytes = 24 * kGibi,
               .memory_bytes_per_second = 300 * kGiga},
              {.f32 = 30.3 * kTera, .half = 242 * kTera / 2, .f8 = 485 * kTera / 2}, 24'000'000'000, 0,
              "NVIDIA L4 data sheet", "the data sheet was not read; what others repeat of it (2026-11-30) agrees");
}

GpuFacts hopper(std::string_view name, int64_t memory_bytes, double bytes_per_second) {
  return {.name = name,
          .major = 9,
          .minor = 0,
          .has_accelerated_set = true,
          .cores = 132,
          .clock_ghz = 1.98,
          .half_ops_per_clock = 512,
          .multiplies_f8 = true,
          .shared_memory_per_core = 228 << 10,
          .shared_memory_per_block = 227 << 10,
          .l2_bytes = 50 << 20,
          .memory_bytes = memory_bytes,
          .memory_bytes_per_second = bytes_per_second,
          .links = 18};
}

constexpr Rates kHopperRates = {.f32 = 67 * kTera, .half = 1979 * kTera / 2, .f8 = 3958 * kTera / 2};

TargetChip h100() {
  return chip("h100", hopper("NVIDIA H100 80GB HBM3", 84'942'979'072, 3350 * kGiga), kHopperRates, 80'000'000'000,
              900 * kGiga, "NVIDIA H100 Tensor Core GPU data sheet (SXM)");
}

TargetChip h200() {
  return chip("h200", hopper("NVIDIA H200", 151'397'597'184, 4800 * kGiga), kHopperRates, 141'000'000'000, 900 * kGiga,
              "NVIDIA H200 data sheet (SXM)");
}

TargetChip b200() {
  return chip("b200",
              {.name = "NVIDIA B200",
               .major = 10,
               .minor = 0,
               .has_accelerated_set = true,
               .cores = 148,
               .clock_ghz = 1.965,
               .half_ops_per_clock = 1024,
               .multiplies_f8 = true,
               .shared_memory_per_core = 228 << 10,
               .shared_memory_per_block = 227 << 10,
               .l2_bytes = 132'644'864,
               .memory_bytes = 191'514'411'008,
               .memory_bytes_per_second = 8000 * kGiga,
               .links = 18},
              {.f32 = 75 * kTera, .half = 4500 * kTera / 2, .f8 = 9000 * kTera / 2}, 180'000'000'000, 1800 * kGiga,
              "NVIDIA HGX platform data sheet (HGX B200, one of eight GPUs)",
              "the data sheet was not read; what others repeat of it (2026-11-30) agrees, but for f32, of which some "
              "say 80 TFLOP/s");
}

}  // namespace

Platform cuda_platform() {
  DeviceProfile profile{.platform = "cuda",
                        .is_known = true,
                        .multiplies_f8 = true,
                        .has_cudnn = true,
                        .option_prefix = "xla_gpu_",
                        // Libraries choose kernels while XLA tunes, and the choice is in the program.
                        .surroundings = {.variables = {"XLA_*", "TF_*", "CUDA_*", "CUDNN_*", "CUBLAS_*", "NVIDIA_*"},
                                         .packages = {"nvidia_", "jax_cuda"},
                                         .drivers = {"/proc/driver/nvidia/version"}},
                        // Of kernels and bytes of programs compiled for an H100
                        // (benchmarks/results/emission_2026-11-30.md).
                        .emission = {.own_erf = true,
                                     .scaled_terms = true,
                                     .joined_qkv = true,
                                     .cut_images = true,
                                     .padded_tokens = true,
                                     .narrow_products = true}};
  return {.profiles = {std::move(profile)},
          .chips = {h100(), h200(), b200(), a100(), l4()},
          .elsewhere = {.compiler_wheel = "jax-cuda13-pjrt",
                        .caveat = "without the device XLA tunes nothing: there other kernels are chosen, and "
                                  "temporaries may differ",
                        .memory_share = 0.75,  // memory_fraction of XLA's allocator
                        .tf32_share = 0.5}};
}

}  // namespace xladder::device
