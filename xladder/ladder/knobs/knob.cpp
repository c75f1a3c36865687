#include "xladder/ladder/knobs/knob.h"

#include <algorithm>

namespace xladder::ladder {

std::string_view name_of(Bottleneck bottleneck) {
  switch (bottleneck) {
    case Bottleneck::kInput:
      return "input";
    case Bottleneck::kLaunch:
      return "launch";
    case Bottleneck::kMemoryBandwidth:
      return "memory bandwidth";
    case Bottleneck::kArithmetic:
      return "arithmetic";
    case Bottleneck::kMemoryCapacity:
      return "memory capacity";
    case Bottleneck::kHostAllocation:
      return "host allocation";
    case Bottleneck::kCommunication:
      return "communication";
  }
  return "";
}

bool DeviceFacts::has_cpu_feature(std::string_view feature) const {
  return std::ranges::find(cpu_features, feature) != cpu_features.end();
}

}  // namespace xladder::ladder
