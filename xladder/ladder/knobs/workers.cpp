// workers: threads that produce whole batches beside the training loop.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {
namespace {

std::optional<std::string> workers_on_device(const DeviceFacts& device) {
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
      .on_device = workers_on_device,
  };
  return knob;
}

}  // namespace xladder::ladder
