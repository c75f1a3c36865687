#include "xladder/run/recipe/batch_plan.h"

namespace xladder::run {
namespace {

constexpr int64_t kLargestBatch = int64_t{1} << 31;

Result<BatchPlan> plan_from_global(BatchPlan plan) {
  const int64_t parts = plan.devices * plan.gradient_accumulation_steps;
  if (plan.global_batch_size % parts != 0)
    return fail(ErrorCode::kUsage,
                "train.global_batch_size = {} cannot be divided by {} devices x {} gradient_accumulation_steps; set a "
                "multiple of {}",
                plan.global_batch_size, plan.devices, plan.gradient_accumulation_steps, parts);
  plan.per_device_batch_size = plan.global_batch_size / parts;
  return plan;
}

// The accumulation that keeps the global batch.
Result<BatchPlan> plan_by_accumulation(BatchPlan plan) {
  const int64_t at_once = plan.devices * plan.per_device_batch_size;
  if (plan.global_batch_size % at_once != 0)
    return fail(
        ErrorCode::kUsage,
        "knobs.keep_global_batch: train.global_batch_size = {} cannot be divided by {} devices x "
        "per_device_batch_size {}; set a per_device_batch_size that divides {}",
        plan.global_batch_size, plan.devices, plan.per_device_batch_size,
        plan.global_batch_size % plan.devices == 0 ? plan.global_batch_size / plan.devices : plan.global_batch_size);
  const int64_t needed = plan.global_batch_size / at_once;
  if (plan.gradient_accumulation_steps != 1 && plan.gradient_accumulation_steps != needed)
    return fail(
        ErrorCode::kUsage,
        "knobs.gradient_accumulation_steps = {} contradicts knobs.keep_global_batch, which needs {} for a batch "
        "of {}; leave one of them out",
        plan.gradient_accumulation_steps, needed, plan.global_batch_size);
  plan.gradient_accumulation_steps = needed;
  return plan;
}

}  // namespace

Result<BatchPlan> batch_plan(const config::Settings& settings, const ProcessGroup& processes) {
  XLADDER_TRY(check(processes));
  BatchPlan plan;
  plan.devices = settings.get_int("device.count");
  plan.processes = processes.count;
  plan.gradient_accumulation_steps = settings.get_int("knobs.gradient_accumulation_steps");
  plan.global_batch_size = settings.get_int("train.global_batch_size");
  const bool per_device_is_set = settings.is_set("knobs.per_device_batch_size");
  if (per_device_is_set) plan.per_device_batch_size = settings.get_int("knobs.per_device_batch_size");
  // Bounded one by one, so that the products below cannot overflow.
  for (const int64_t number : {plan.devices, plan.processes, plan.gradient_accumulation_steps, plan.global_batch_size,
                               plan.per_device_batch_size}) {
    if (number > kLargestBatch)
      return fail(ErrorCode::kUsage, "a batch of {} images is more than {}; set a smaller one", number, kLargestBatch);
  }
  plan.devices *= plan.processes;
  if (plan.devices > kLargestBatch || plan.devices * plan.gradient_accumulation_steps > kLargestBatch)
    return fail(ErrorCode::kUsage, "{} devices x {} gradient_accumulation_steps are more than {}; set fewer",
                plan.devices, plan.gradient_accumulation_steps, kLargestBatch);
  if (!per_device_is_set) return plan_from_global(plan);
  if (plan.devices * plan.per_device_batch_size > kLargestBatch ||
      plan.devices * plan.per_device_batch_size > kLargestBatch / plan.gradient_accumulation_steps)
    return fail(ErrorCode::kUsage,
                "{} devices x per_device_batch_size {} x {} gradient_accumulation_steps are more than {} images; set a "
                "smaller batch",
                plan.devices, plan.per_device_batch_size, plan.gradient_accumulation_steps, kLargestBatch);
  if (settings.get_bool("knobs.keep_global_batch")) return plan_by_accumulation(plan);
  plan.global_batch_size = plan.devices * plan.per_device_batch_size * plan.gradient_accumulation_steps;
  return plan;
}

}  // namespace xladder::run
