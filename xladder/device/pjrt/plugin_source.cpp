#include "xladder/device/pjrt/plugin_source.h"

#include <algorithm>

#include "xladder/device/pjrt/c_api.h"

namespace xladder::pjrt {
namespace {

const std::vector<PluginSource>& sources() {
  // Without it XLA logs every client and compilation to stderr.
  static const std::vector<std::pair<std::string, std::string>> kQuietXla = {{"TF_CPP_MIN_LOG_LEVEL", "2"}};
  static const std::vector<PluginSource> all = {
      PluginSource{
          .kind = DeviceKind::kCpu,
          .aliases = {"cpu", "xla_cpu", "host"},
          .wheel_paths = {"lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so", "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"},
          .well_known = {"pjrt_c_api_cpu_plugin.so", "xla_cpu_pjrt.so", "libpjrt_cpu.so"},
          .environment = {},
          .preload = {},
          .environment_before_load = kQuietXla,
          .install_hint = "install the Python wheel xla-cpu-pjrt (or lammps-jax-pjrt-cpu) into .venv, "
                          "as ./bootstrap.sh does"},
      PluginSource{
          .kind = DeviceKind::kCuda,
          .aliases = {"cuda", "gpu", "xla_cuda", "cuda12", "cuda13", "xla_cuda12", "xla_cuda13"},
          .wheel_paths = {"jax_plugins/xla_cuda13/xla_cuda_plugin.so", "jax_plugins/xla_cuda12/xla_cuda_plugin.so",
                          "xla_plugins/xla_cuda13_pjrt/xla_cuda13_pjrt.so",
                          "xla_plugins/xla_cuda12_pjrt/xla_cuda12_pjrt.so"},
          .well_known = {"xla_cuda_plugin.so", "pjrt_c_api_cuda_plugin.so", "pjrt_c_api_gpu_plugin.so"},
          .environment = {},
          // The plugin opens these by name; a later library may need an earlier one.
          .preload = {"libcudart.so.13", "libnvrtc.so.13",       "libnvJitLink.so.13", "libcublasLt.so.13",
                      "libcublas.so.13", "libcupti.so.13",       "libcusparse.so.12",  "libcusolver.so.12",
                      "libcufft.so.12",  "libnvshmem_host.so.3", "libnccl.so.2",       "libcudnn.so.9",
                      "libcudart.so.12", "libnvrtc.so.12",       "libnvJitLink.so.12", "libcublasLt.so.12",
                      "libcublas.so.12", "libcupti.so.12",       "libcusolver.so.11",  "libcufft.so.11"},
          .environment_before_load = kQuietXla,
          .install_hint = "install the Python wheel jax-cuda13-pjrt with the nvidia wheels that it names into .venv "
                          "(jax-cuda12-pjrt for CUDA 12)"},
      PluginSource{.kind = DeviceKind::kTpu,
                   .aliases = {"tpu"},
                   .wheel_paths = {"libtpu/libtpu.so"},
                   .well_known = {"libtpu.so"},
                   .environment = {"TPU_LIBRARY_PATH"},
                   .preload = {},
                   .environment_before_load = kQuietXla,
                   .install_hint = "install the Python wheel libtpu into .venv, on a machine with TPUs"},
      PluginSource{
          .kind = DeviceKind::kNeuron,
          .aliases = {"neuron"},
          .wheel_paths = {"libneuronxla/libneuronpjrt.so"},
          .well_known = {"libneuronpjrt.so"},
          .environment = {"NEURON_LIBRARY_PATH"},
          .preload = {},
          // Makes the plugin speak the version of our header, since it compares sizes exactly.
          .environment_before_load = {{"NEURON_INTERNAL_PJRT_C_API_VERSION",
                                       fmt::format("{}.{}", PJRT_API_MAJOR, PJRT_API_MINOR)}},
          .install_hint = "install the Python wheel libneuronxla from the Neuron package index of AWS into .venv",
          // Their last version spoke 0.75; the first of the third generation spoke 0.104.
          .oldest_minor = 76,
          .refused_package = "libneuronxla-2.",
          .why_refused = "plugins of libneuronxla 2 (Neuron SDK 2.29 and before) call back into a Python that runs "
                         "them, and this program is none; install libneuronxla 3 (SDK 2.30 or later)"},
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
  for (const PluginSource& source : sources())
    if (std::ranges::find(source.aliases, name) != source.aliases.end()) return source.kind;
  return std::nullopt;
}

const PluginSource& source_of(DeviceKind kind) { return *std::ranges::find(sources(), kind, &PluginSource::kind); }

}  // namespace xladder::pjrt
