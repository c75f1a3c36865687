#include "xladder/device/pjrt/profile.h"

#include <algorithm>

namespace xladder::pjrt {
namespace {

const std::vector<Profile>& profiles() {
  // Without it XLA logs every client and compilation to stderr.
  static const std::vector<std::pair<std::string, std::string>> kQuietXla = {{"TF_CPP_MIN_LOG_LEVEL", "2"}};
  static const std::vector<Profile> all = {
      Profile{
          .kind = DeviceKind::kCpu,
          .aliases = {"cpu", "xla_cpu", "host"},
          .wheel_paths = {"lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so", "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"},
          .well_known = {"pjrt_c_api_cpu_plugin.so", "xla_cpu_pjrt.so", "libpjrt_cpu.so"},
          .environment = {},
          .file_marks = {"cpu"},
          .preload = {},
          .environment_before_load = kQuietXla,
          .quirks = {.narrow_products_contract_last_axis = true, .drops_barriers_early = true},
          .install_hint = "install the Python wheel xla-cpu-pjrt (or lammps-jax-pjrt-cpu) into .venv, "
                          "as ./bootstrap.sh does"},
      Profile{.kind = DeviceKind::kCuda,
              .aliases = {"cuda", "gpu", "xla_cuda", "cuda12", "cuda13", "xla_cuda12", "xla_cuda13"},
              .wheel_paths = {"jax_plugins/xla_cuda13/xla_cuda_plugin.so", "jax_plugins/xla_cuda12/xla_cuda_plugin.so",
                              "xla_plugins/xla_cuda13_pjrt/xla_cuda13_pjrt.so",
                              "xla_plugins/xla_cuda12_pjrt/xla_cuda12_pjrt.so"},
              .well_known = {"xla_cuda_plugin.so", "pjrt_c_api_cuda_plugin.so", "pjrt_c_api_gpu_plugin.so"},
              .environment = {},
              .file_marks = {},
              // The plugin opens these by name; a later library may need an earlier one.
              .preload = {"libcudart.so.13", "libnvrtc.so.13",       "libnvJitLink.so.13", "libcublasLt.so.13",
                          "libcublas.so.13", "libcupti.so.13",       "libcusparse.so.12",  "libcusolver.so.12",
                          "libcufft.so.12",  "libnvshmem_host.so.3", "libnccl.so.2",       "libcudnn.so.9",
                          "libcudart.so.12", "libnvrtc.so.12",       "libnvJitLink.so.12", "libcublasLt.so.12",
                          "libcublas.so.12", "libcupti.so.12",       "libcusolver.so.11",  "libcufft.so.11"},
              .environment_before_load = kQuietXla,
              .quirks = {},
              .install_hint =
                  "install the Python wheel jax-cuda13-pjrt with the nvidia wheels that it names into .venv "
                  "(jax-cuda12-pjrt for CUDA 12)"},
      Profile{.kind = DeviceKind::kTpu,
              .aliases = {"tpu"},
              .wheel_paths = {"libtpu/libtpu.so"},
              .well_known = {"libtpu.so"},
              .environment = {"TPU_LIBRARY_PATH"},
              .file_marks = {"libtpu"},
              .preload = {},
              .environment_before_load = kQuietXla,
              .quirks = {},
              .install_hint = "install the Python wheel libtpu into .venv, on a machine with TPUs"},
      Profile{.kind = DeviceKind::kNeuron,
              .aliases = {"neuron"},
              .wheel_paths = {"libneuronxla/libneuronpjrt.so"},
              .well_known = {"libneuronpjrt.so"},
              .environment = {"NEURON_LIBRARY_PATH"},
              .file_marks = {"neuron"},
              .preload = {},
              // Makes the plugin speak the minor version of our header, since it compares sizes exactly.
              .environment_before_load = {{"NEURON_INTERNAL_PJRT_C_API_VERSION", "0.81"}},
              .compiler_flags_variable = "NEURON_CC_FLAGS",
              .quirks = {.exact_struct_sizes = true, .casts_by_flag = true},
              .install_hint = "install the Python wheel libneuronxla from the Neuron package index of AWS into .venv"},
  };
  return all;
}

}  // namespace

std::string_view name_of(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::kCpu:
      return "cpu";
    case DeviceKind::kCuda:
      return "cuda";
    case DeviceKind::kTpu:
      return "tpu";
    case DeviceKind::kNeuron:
      return "neuron";
  }
  return "?";
}

std::optional<DeviceKind> device_kind_from_name(std::string_view name) {
  for (const Profile& profile : profiles())
    if (std::ranges::find(profile.aliases, name) != profile.aliases.end()) return profile.kind;
  return std::nullopt;
}

const Profile& profile_of(DeviceKind kind) { return *std::ranges::find(profiles(), kind, &Profile::kind); }

Quirks quirks_of(const std::filesystem::path& plugin) {
  const std::string file = plugin.filename().string();
  for (const Profile& profile : profiles())
    for (const std::string& mark : profile.file_marks)
      if (file.find(mark) != std::string::npos) return profile.quirks;
  return {};
}

}  // namespace xladder::pjrt
