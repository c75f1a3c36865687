#include "xladder/device/pjrt/create_options.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace xladder::pjrt {
namespace {

std::string to_text(const CreateValue& value) {
  // Quoted and with its length, so that no text looks like another option.
  if (const auto* text = std::get_if<std::string>(&value)) return fmt::format("\"{}\" ({})", *text, text->size());
  if (const auto* integer = std::get_if<int64_t>(&value)) return fmt::format("{}", *integer);
  if (const auto* real = std::get_if<float>(&value)) return fmt::format("{}f", *real);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return fmt::format("{}", std::get<std::vector<int64_t>>(value));
}

}  // namespace

std::string to_text(const CreateOptions& options) {
  std::string text;
  for (const auto& [name, value] : options) text += fmt::format("{} = {}\n", name, to_text(value));
  return text;
}

CreateOptions default_create_options(std::optional<DeviceKind> kind, const ProcessGroup& processes) {
  const int64_t num_devices = processes.local_devices;
  if (kind == DeviceKind::kCpu) return {{"cpu_device_count", std::max<int64_t>(num_devices, 1)}};
  if (kind != DeviceKind::kCuda) return {};
  CreateOptions options;
  if (num_devices > 0) {
    std::vector<int64_t> visible;
    for (int64_t i = 0; i < num_devices; ++i) visible.push_back(i);
    options.emplace_back("visible_devices", std::move(visible));
  }
  if (!processes.is_alone()) {
    options.emplace_back("node_id", processes.index);
    options.emplace_back("num_nodes", processes.count);
  }
  return options;
}

}  // namespace xladder::pjrt
