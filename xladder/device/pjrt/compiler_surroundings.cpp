#include "xladder/device/pjrt/compiler_surroundings.h"

#include <algorithm>

#include "xladder/device/pjrt/profile.h"

namespace xladder::pjrt {
namespace {

struct Surroundings {
  DeviceKind kind;
  std::vector<std::string_view> variables;  // "XLA_*" stands for all names with this beginning
  std::vector<std::string_view> packages;   // beginnings of names
  std::vector<std::string_view> drivers;    // files
};

const std::vector<Surroundings>& all_surroundings() {
  static const std::vector<Surroundings> all = {
      // XLA splits loops into as many parts as its thread pool has threads.
      {DeviceKind::kCpu, {"XLA_*", "TF_*", "NPROC", "PJRT_NPROC", "ONEDNN_*", "DNNL_*"}, {}, {}},
      // Libraries choose kernels while XLA tunes, and the choice is in the program.
      {DeviceKind::kCuda,
       {"XLA_*", "TF_*", "CUDA_*", "CUDNN_*", "CUBLAS_*", "NVIDIA_*"},
       {"nvidia_", "jax_cuda"},
       {"/proc/driver/nvidia/version"}},
      {DeviceKind::kTpu, {"XLA_*", "TF_*", "LIBTPU_*", "TPU_*"}, {"libtpu"}, {}},
      {DeviceKind::kNeuron, {"XLA_*", "NEURON_*"}, {"neuronx", "libneuronxla"}, {"/sys/module/neuron/version"}},
  };
  return all;
}

// What is logged, and which devices a process has: their kinds count by themselves.
constexpr std::string_view kOfNoCompiler[] = {
    "TF_CPP_*",        "CUDA_VISIBLE_DEVICES",    "NVIDIA_VISIBLE_DEVICES", "TPU_MIN_LOG_LEVEL",
    "NEURON_RT_LOG_*", "NEURON_RT_VISIBLE_CORES", "NEURON_RT_ROOT_COMM_ID"};

bool matches(std::string_view name, std::string_view pattern) {
  return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

bool is_read_by_a_compiler(std::string_view name) {
  const auto fits = [&](std::string_view pattern) { return matches(name, pattern); };
  return std::ranges::none_of(kOfNoCompiler, fits) && std::ranges::any_of(all_surroundings(), [&](const auto& one) {
           return std::ranges::any_of(one.variables, fits);
         });
}

}  // namespace

std::vector<std::pair<std::string, std::string>> compiler_environment(
    const std::map<std::string, std::string>& environment) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& variable : environment)
    if (is_read_by_a_compiler(variable.first)) found.emplace_back(variable);
  return found;
}

bool is_compiler_package(std::string_view name) {
  const auto begins = [&](std::string_view beginning) { return name.starts_with(beginning); };
  return std::ranges::any_of(all_surroundings(),
                             [&](const auto& one) { return std::ranges::any_of(one.packages, begins); });
}

std::vector<std::filesystem::path> driver_version_files() {
  std::vector<std::filesystem::path> files;
  for (const Surroundings& one : all_surroundings()) files.insert(files.end(), one.drivers.begin(), one.drivers.end());
  return files;
}

}  // namespace xladder::pjrt
