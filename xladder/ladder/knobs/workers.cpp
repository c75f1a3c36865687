// workers: threads that produce whole batches beside the training loop.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"

namespace xladder::ladder {
namespace {

constexpr int64_t kMostWorkers = 1024;

Status check(const config::Settings& settings) {
  XLADDER_TRY(count_or_auto(settings, "data.workers", 0, kMostWorkers));
  return {};
}

std::optional<std::string> on_device(const DeviceFacts& device) {
  if (!device.is_cpu()) return std::nullopt;
  return fmt::format("workers and the device share {} cores", device.usable_cores);
}

}  // namespace

const Knob& workers_knob() {
  static const Knob knob = {
      .name = "workers",
      .values = "0, 1, 2, ..., auto",
      .summary = "threads that prepare whole batches beside the training loop; 0: in the loop",
      .options = {"data.workers"},
      .attacks = {Bottleneck::kInput},
      .numerics = NumericsClass::kExact,
      .on_device = on_device,
      .check = check,
  };
  return knob;
}

}  // namespace xladder::ladder
