#include "xladder/device/profile/device_profile.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"

namespace xladder::device {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;

constexpr double kTera = 1e12, kGiga = 1e9;
constexpr int64_t kGibi = int64_t{1} << 30;

// Names of one platform, the one that profiles have first.
struct Names {
  std::string_view platform;
  std::vector<std::string_view> others;
};

const std::vector<Names>& all_names() {
  static const std::vector<Names> all = {
      {"cpu", {"host"}}, {"cuda", {"gpu"}}, {"rocm", {}}, {"tpu", {}}, {"neuron", {}}};
  return all;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

// Empty for a name that is not known.
std::string_view platform_of(std::string_view name) {
  const std::string lower = lower_case(name);
  for (const Names& names : all_names())
    if (names.platform == lower || std::ranges::find(names.others, lower) != names.others.end()) return names.platform;
  return {};
}

std::vector<DeviceProfile> cpu_profiles() {
  DeviceProfile old = {.platform = "cpu",
                       .is_known = true,
                       // Measured at 0.81, which takes barriers away before it merges equal ops for the last time, and
                       // at 0.115, which does not; what lies between is treated as the older one.
                       .pjrt = {.last = 114},
                       .is_host = true,
                       .limits = {.narrow_products_contract_last_axis = true, .merges_bitcasts = true},
                       .keep_barriers = {{"xla_disable_hlo_passes", "cse_barrier_expander"}},
                       .option_prefix = "xla_cpu_",
                       // XLA splits loops into as many parts as its thread pool has threads.
                       .surroundings = {.variables = {"XLA_*", "TF_*", "NPROC", "PJRT_NPROC", "ONEDNN_*", "DNNL_*"}}};
  DeviceProfile now = old;
  now.pjrt = {.first = 115};
  now.keep_barriers.clear();
  return {std::move(old), std::move(now)};
}

DeviceProfile cuda_profile() {
  // Dense rates: half of what is given with sparsity, which is twice the dense one. f32 is that of f32 units; products
  // that may round their operands to tf32 are faster.
  // NVIDIA H100 Tensor Core GPU data sheet (SXM); NVIDIA H200 data sheet; NVIDIA A100 data sheet (80 GB SXM).
  const auto hopper = [](std::string_view kind, double bytes_per_second, int64_t bytes) {
    return Chip{.device_kind = kind,
                .product_rates = {{DType::kF32, 67 * kTera},
                                  {DType::kBF16, 1979 * kTera / 2},
                                  {DType::kF16, 1979 * kTera / 2},
                                  {DType::kF8E4M3FN, 3958 * kTera / 2},
                                  {DType::kF8E5M2, 3958 * kTera / 2}},
                .memory_bytes_per_second = bytes_per_second,
                .memory_bytes = bytes};
  };
  return {
      .platform = "cuda",
      .is_known = true,
      .option_prefix = "xla_gpu_",
      // Libraries choose kernels while XLA tunes, and the choice is in the program.
      .surroundings = {.variables = {"XLA_*", "TF_*", "CUDA_*", "CUDNN_*", "CUBLAS_*", "NVIDIA_*"},
                       .packages = {"nvidia_", "jax_cuda"},
                       .drivers = {"/proc/driver/nvidia/version"}},
      .chips = {
          hopper("NVIDIA H100 80GB HBM3", 3350 * kGiga, 80'000'000'000),
          hopper("NVIDIA H200", 4800 * kGiga, 141'000'000'000),
          Chip{.device_kind = "NVIDIA A100-SXM4-80GB",
               .product_rates = {{DType::kF32, 19.5 * kTera}, {DType::kBF16, 312 * kTera}, {DType::kF16, 312 * kTera}},
               .memory_bytes_per_second = 2039 * kGiga,
               .memory_bytes = 80'000'000'000}}};
}

DeviceProfile rocm_profile() {
  return {.platform = "rocm",
          .is_known = true,
          .option_prefix = "xla_gpu_",
          .surroundings = {.variables = {"XLA_*", "TF_*", "HIP_*", "HSA_*", "ROCM_*", "MIOPEN_*"},
                           .packages = {"jax_rocm"},
                           .drivers = {"/sys/module/amdgpu/version"}}};
}

DeviceProfile tpu_profile() {
  // docs.cloud.google.com/tpu/docs/v5e and /v6e: one TensorCore, and so one device, a chip.
  const auto chip = [](std::string_view kind, double bf16, double bytes_per_second, int64_t bytes) {
    return Chip{.device_kind = kind,
                .product_rates = {{DType::kBF16, bf16}},
                .memory_bytes_per_second = bytes_per_second,
                .memory_bytes = bytes};
  };
  return {.platform = "tpu",
          .is_known = true,
          // Compiled for v2 to v6e and tpu7x with libtpu 0.0.51: "less than 2 inactive dims"; f64 fails in the rewrite
          // of 64-bit types.
          .refused_ops = {{OpCode::kSelectAndScatter, "of fewer than four axes, or of f64",
                           [](const Graph& graph, const Op& op) {
                             const TensorType& type = graph.type_of(op.operands[0]);
                             return type.rank() < 4 || type.dtype == DType::kF64;
                           }}},
          .option_prefix = "xla_tpu_",
          .surroundings = {.variables = {"XLA_*", "TF_*", "LIBTPU_*", "TPU_*"}, .packages = {"libtpu"}},
          .chips = {chip("TPU v5 lite", 197 * kTera, 819 * kGiga, 16'000'000'000),
                    chip("TPU v6 lite", 918 * kTera, 1638 * kGiga, 32'000'000'000)}};
}

bool is_of_several(const Graph&, const Op& op) { return op.results.size() > 1; }

// Whether a factor for each axis is above 1 anywhere.
bool dilates(const std::vector<int64_t>& factors) {
  return std::ranges::any_of(factors, [](int64_t factor) { return factor > 1; });
}

DeviceProfile neuron_profile() {
  // AWS Neuron documentation, "Neuron Hardware": figures of the chip by its cores (pages of the cores differ by 5 %).
  // NC_v3d is two cores of Trainium2 as one device.
  const auto core = [](std::string_view kind, double share, double bf16, double f32, double f8, double bytes_per_second,
                       int64_t bytes) {
    return Chip{.device_kind = kind,
                .product_rates = {{DType::kF32, share * f32},
                                  {DType::kBF16, share * bf16},
                                  {DType::kF16, share * bf16},
                                  {DType::kF8E4M3, share * f8},
                                  {DType::kF8E5M2, share * f8}},
                .memory_bytes_per_second = share * bytes_per_second,
                .memory_bytes = static_cast<int64_t>(share * static_cast<double>(bytes))};
  };
  const auto trainium2 = [&core](std::string_view kind, double share) {
    return core(kind, share, 667 * kTera, 181 * kTera, 1299 * kTera, 2.9 * kTera, 96 * kGibi);
  };
  return {
      .platform = "neuron",
      .is_known = true,
      // AWS Neuron documentation, "Neuron Compiler Error Codes" (EVRF051 for the type) and the known issues of JAX on
      // Neuron.
      .refused_ops = {{OpCode::kCase},
                      {OpCode::kIf},
                      {OpCode::kReducePrecision},
                      {OpCode::kReduce, "of several operands at once", is_of_several},
                      {OpCode::kReduceWindow, "of several operands at once, or with dilation",
                       [](const Graph& graph, const Op& op) {
                         const graph::Window window = graph::window_of(op.attributes);
                         return is_of_several(graph, op) || dilates(window.base_dilations) ||
                                dilates(window.window_dilations);
                       }},
                      {OpCode::kRngBitGenerator, "with another algorithm than DEFAULT",
                       [](const Graph&, const Op& op) { return op.attributes.text("algorithm") != "DEFAULT"; }},
                      {OpCode::kConvolution, "with dilation of input and kernel, or of the input with a stride above 1",
                       [](const Graph&, const Op& op) {
                         return dilates(op.attributes.integers("lhs_dilation")) &&
                                (dilates(op.attributes.integers("rhs_dilation")) ||
                                 dilates(op.attributes.integers("strides")));
                       }}},
      .refused_types = {DType::kF8E4M3FN},
      .casts_by_flag = true,
      .flags_variable = "NEURON_CC_FLAGS",
      .takes_xla_options = false,
      .surroundings = {.variables = {"XLA_*", "NEURON_*"},
                       .packages = {"neuronx", "libneuronxla"},
                       .drivers = {"/sys/module/neuron/version"}},
      .chips = {
          core("NC_v2", 1.0 / 2, 190 * kTera, 47.5 * kTera, 190 * kTera, 820 * static_cast<double>(kGibi), 32 * kGibi),
          trainium2("NC_v3", 1.0 / 8), trainium2("NC_v3d", 1.0 / 4)}};
}

const std::vector<DeviceProfile>& all_profiles() {
  static const std::vector<DeviceProfile> all = [] {
    std::vector<DeviceProfile> profiles = cpu_profiles();
    for (auto make : {cuda_profile, rocm_profile, tpu_profile, neuron_profile}) profiles.push_back(make());
    return profiles;
  }();
  return all;
}

}  // namespace

std::optional<double> Chip::product_rate(DType dtype) const {
  for (const auto& [type, rate] : product_rates)
    if (type == dtype) return rate;
  return std::nullopt;
}

bool DeviceProfile::takes_option(std::string_view option) const {
  const bool is_flag = option.starts_with('-');
  option.remove_prefix(std::min(option.find_first_not_of('-'), option.size()));
  if (!option.starts_with("xla_")) return !is_flag || !flags_variable.empty();
  if (!takes_xla_options) return false;
  if (!option_prefix.empty() && option.starts_with(option_prefix)) return true;
  return std::ranges::none_of(all_profiles(), [&](const DeviceProfile& other) {
    return !other.option_prefix.empty() && option.starts_with(other.option_prefix);
  });
}

const Chip* DeviceProfile::chip(std::string_view device_kind) const {
  const auto found = std::ranges::find(chips, device_kind, &Chip::device_kind);
  return found == chips.end() ? nullptr : &*found;
}

std::string DeviceProfile::remark() const {
  if (is_known) return "";
  return fmt::format(
      "nothing is known of the platform {}: programs are compiled as they are; `xladder verify` shows whether it "
      "computes the right numbers",
      platform);
}

DeviceProfile profile_of(std::string_view platform, int pjrt_minor) {
  const std::string_view known = platform_of(platform);
  for (const DeviceProfile& profile : all_profiles())
    if (profile.platform == known && profile.pjrt.contain(pjrt_minor)) return profile;
  return {.platform = std::string(platform)};
}

std::optional<DeviceProfile> profile_named(std::string_view name, std::optional<int> pjrt_minor) {
  if (platform_of(name).empty()) return std::nullopt;
  return profile_of(name, pjrt_minor.value_or(std::numeric_limits<int>::max()));
}

std::vector<std::string> known_platforms() {
  std::vector<std::string> platforms;
  for (const Names& names : all_names()) platforms.emplace_back(names.platform);
  return platforms;
}

std::span<const DeviceProfile> known_profiles() { return all_profiles(); }

}  // namespace xladder::device
