// The learning rate of each update, computed on the host in double and given to the program as an input.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder::optim {

enum class ScheduleKind { kConstant, kCosine, kLinear };
inline constexpr std::string_view kScheduleNames[] = {"constant", "cosine", "linear"};
constexpr std::span<const std::string_view> names_of(ScheduleKind) { return kScheduleNames; }

struct ScheduleConfig {
  ScheduleKind kind = ScheduleKind::kConstant;
  double lr = 1e-3;          // the largest rate
  int64_t warmup_steps = 0;  // updates
  int64_t total_steps = 1;   // updates, warm-up included; without meaning for kConstant
  double min_lr = 0.0;       // without meaning for kConstant
};

// kUsage where a number is out of range.
Status validate(const ScheduleConfig& config);

// The rate of update `step`, which counts from 0:
//   step < warmup_steps   lr (step + 1) / warmup_steps, so lr / warmup_steps at first and lr at the end of the warm-up
//   kConstant             lr
//   kLinear               lr + (min_lr - lr) f            with f = (step - warmup_steps) / (total_steps -
//   warmup_steps), kCosine               min_lr + (lr - min_lr) (1 + cos(pi f)) / 2   held in [0, 1]: min_lr from
//   total_steps on
double learning_rate(const ScheduleConfig& config, int64_t step);

}  // namespace xladder::optim
