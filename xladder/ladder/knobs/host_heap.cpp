// host_heap: whether the host's heap keeps its memory between executions.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool huge_pages_are_refused(const DeviceFacts& device) { return device.transparent_huge_pages == "never"; }

std::optional<std::string> elsewhere(const DeviceFacts& device) {
  if (device.is_cpu() || device.platform.empty()) return std::nullopt;
  return fmt::format("programs on {} keep their temporaries in the device's memory, not in the host's heap",
                     device.platform);
}

std::optional<std::string> no_effect_of_host_heap(const Settings& before, const Settings& after,
                                                  const DeviceFacts& device) {
  if (auto reason = elsewhere(device)) return reason;
  const auto keeps = [](const Settings& settings) {
    return settings.get<run::HostHeap>("knobs.host_heap") != run::HostHeap::kSystem;
  };
  if (keeps(before) && keeps(after) && huge_pages_are_refused(device))
    return "the kernel gives no huge pages (/sys/kernel/mm/transparent_hugepage/enabled is never)";
  return std::nullopt;
}

std::optional<std::string> host_heap_on_device(const DeviceFacts& device) {
  if (const auto reason = elsewhere(device)) return "no effect: " + *reason;
  if (huge_pages_are_refused(device)) return "huge is the same as keep: the kernel gives no huge pages";
  return std::nullopt;
}

}  // namespace

const Knob& host_heap_knob() {
  static const Knob knob = {
      .name = "host_heap",
      .values = "system, keep, huge",
      .summary = "the heap of the process: gives memory back, keeps it, or keeps it in huge pages",
      .options = {"knobs.host_heap"},
      .attacks = {Bottleneck::kHostAllocation},
      .numerics = NumericsClass::kExact,
      .no_effect = no_effect_of_host_heap,
      .on_device = host_heap_on_device,
  };
  return knob;
}

}  // namespace xladder::ladder
