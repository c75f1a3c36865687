// Several settings at once: every combination of flags that list more than one value.
//
//   --per-device-batch-size 8,16 --precision 32-true,bf16-mixed      // four of them
#pragma once

#include <string>
#include <vector>

#include "xladder/config/settings.h"

namespace xladder::config {

struct NamedSettings {
  std::string name;  // what differs: "per_device_batch_size = 8, precision = 32-true"
  Settings settings;
};

// As resolve(), where the text of a flag of a knob, or of a number, may hold alternatives with commas between them
// ("8,16,32"). One nameless entry if none does.
Result<std::vector<NamedSettings>> resolve_product(const OptionTable& table, const Sources& sources);

}  // namespace xladder::config
