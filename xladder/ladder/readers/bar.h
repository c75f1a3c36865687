// A bar as tqdm draws it: `train:  20%|##   | 5/25 [00:00<00:00, 99.05it/s, loss=1.09]`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "xladder/ladder/readers/log_reader.h"

namespace xladder::ladder {

struct Bar {
  std::string_view title;  // before the percentage; may be empty
  uint64_t done = 0, total = 0;
  std::optional<double> steps_per_second;
  std::string_view values;  // what follows the rate
};

std::optional<Bar> bar_in(std::string_view line);

// Whether the title says that no training is shown: an evaluation, a download, ...
bool is_evaluation_bar(const Bar& bar);
bool is_other_bar(const Bar& bar);

// "loss=1.09" or "train_loss=1.09" among the values.
std::optional<double> loss_in(std::string_view values);

LogLine step_of(const Bar& bar);

}  // namespace xladder::ladder
