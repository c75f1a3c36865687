#include "xladder/device/profile/compiler_surroundings.h"

#include <algorithm>

#include "xladder/device/profile/device_profile.h"

namespace xladder::device {
namespace {

// What is logged, and which devices a process has: their kinds count by themselves.
constexpr std::string_view kOfNoCompiler[] = {
    "TF_CPP_*",        "CUDA_VISIBLE_DEVICES",    "NVIDIA_VISIBLE_DEVICES", "TPU_MIN_LOG_LEVEL",
    "NEURON_RT_LOG_*", "NEURON_RT_VISIBLE_CORES", "NEURON_RT_ROOT_COMM_ID"};

bool matches(std::string_view name, std::string_view pattern) {
  return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

bool is_read_by_a_compiler(std::string_view name) {
  const auto fits = [&](std::string_view pattern) { return matches(name, pattern); };
  return std::ranges::none_of(kOfNoCompiler, fits) &&
         std::ranges::any_of(known_profiles(), [&](const DeviceProfile& one) {
           return std::ranges::any_of(one.surroundings.variables, fits);
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
  return std::ranges::any_of(known_profiles(), [&](const DeviceProfile& one) {
    return std::ranges::any_of(one.surroundings.packages, begins);
  });
}

std::vector<std::filesystem::path> driver_version_files() {
  std::vector<std::filesystem::path> files;
  for (const DeviceProfile& one : known_profiles())
    files.insert(files.end(), one.surroundings.drivers.begin(), one.surroundings.drivers.end());
  return files;
}

}  // namespace xladder::device
