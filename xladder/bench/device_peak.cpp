#include "xladder/bench/device_peak.h"

#include "xladder/bench/probes/host_peak.h"

namespace xladder::bench {
analysis::ProductType product_type(const program::StepOptions& step) {
  switch (step.precision) {
    case program::Precision::kBf16Mixed:
    case program::Precision::kBf16True:
      return analysis::ProductType::kBF16;
    case program::Precision::kFp16Mixed:
      return analysis::ProductType::kFP16;
    case program::Precision::k32True:
      break;
  }
  if (!step.autocast) return analysis::ProductType::kF32;
  switch (step.autocast->type) {
    case passes::AutocastType::kTF32:
      return analysis::ProductType::kF32;  // rounded to tf32, multiplied in f32
    case passes::AutocastType::kFP16:
      return analysis::ProductType::kFP16;
    case passes::AutocastType::kBF16:
    case passes::AutocastType::kFP8E4M3:
    case passes::AutocastType::kFP8E4M3FN:
      break;  // fp8 is multiplied in bf16
  }
  return analysis::ProductType::kBF16;
}

analysis::Peak device_peak(const pjrt::Client& client, analysis::ProductType type) {
  if (client.profile().is_host) return host_peak(type);
  return {.flops_per_second = {}, .by = "not known: the peak of this device is not probed"};
}

}  // namespace xladder::bench
