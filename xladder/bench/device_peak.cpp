#include "xladder/bench/device_peak.h"

#include "xladder/bench/probes/host_peak.h"

namespace xladder::measure {
ProductType product_type(const train::StepOptions& step) {
  switch (step.precision) {
    case train::Precision::kBf16Mixed:
    case train::Precision::kBf16True:
      return ProductType::kBF16;
    case train::Precision::kFp16Mixed:
      return ProductType::kFP16;
    case train::Precision::k32True:
      break;
  }
  if (!step.autocast) return ProductType::kF32;
  switch (step.autocast->type) {
    case passes::AutocastType::kTF32:
      return ProductType::kF32;  // rounded to tf32, multiplied in f32
    case passes::AutocastType::kFP16:
      return ProductType::kFP16;
    case passes::AutocastType::kBF16:
    case passes::AutocastType::kFP8E4M3:
      break;  // fp8 is multiplied in bf16
  }
  return ProductType::kBF16;
}

Peak device_peak(const pjrt::Client& client, ProductType type) {
  if (client.profile().is_host) return host_peak(type);
  return {.flops_per_second = {}, .by = "not known: the peak of this device is not probed"};
}

}  // namespace xladder::measure
