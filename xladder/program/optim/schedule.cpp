#include "xladder/program/optim/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "xladder/base/enum_names.h"

namespace xladder::optim {
namespace {

// How far the decay has come, 0 to 1.
double decay_fraction(const ScheduleConfig& config, int64_t step) {
  if (step >= config.total_steps) return 1.0;
  return static_cast<double>(step - config.warmup_steps) /
         static_cast<double>(config.total_steps - config.warmup_steps);
}

}  // namespace

Status validate(const ScheduleConfig& config) {
  if (!std::isfinite(config.lr) || config.lr < 0)
    return fail(ErrorCode::kUsage, "lr is {}; give a finite number of at least 0", config.lr);
  if (config.warmup_steps < 0)
    return fail(ErrorCode::kUsage, "warmup_steps is {}; give at least 0", config.warmup_steps);
  if (config.kind == ScheduleKind::kConstant) return {};
  if (!(config.min_lr >= 0 && config.min_lr <= config.lr))
    return fail(ErrorCode::kUsage, "min_lr is {}; give a number between 0 and lr, which is {}", config.min_lr,
                config.lr);
  if (config.total_steps <= config.warmup_steps)
    return fail(ErrorCode::kUsage,
                "the {} schedule has {} warm-up steps and {} steps in all; train longer or lower warmup_steps",
                enum_name(config.kind), config.warmup_steps, config.total_steps);
  return {};
}

double learning_rate(const ScheduleConfig& config, int64_t step) {
  if (step < config.warmup_steps)
    return config.lr * static_cast<double>(step + 1) / static_cast<double>(config.warmup_steps);
  switch (config.kind) {
    case ScheduleKind::kConstant:
      break;
    case ScheduleKind::kLinear:
      return config.lr + (config.min_lr - config.lr) * decay_fraction(config, step);
    case ScheduleKind::kCosine:
      return config.min_lr +
             (config.lr - config.min_lr) * (1.0 + std::cos(std::numbers::pi * decay_fraction(config, step))) / 2.0;
  }
  return config.lr;
}

}  // namespace xladder::optim
