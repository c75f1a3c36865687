// gradient_accumulation_steps: parts of a batch whose gradients are averaged one by one.
#include "xladder/graph/random_bits.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::ladder {
namespace {

using config::Settings;

NumericsClass numerics_of_gradient_accumulation_steps(const Settings& before, const Settings& after) {
  const Result<run::BatchPlan> old_plan = run::batch_plan(before);
  const Result<run::BatchPlan> new_plan = run::batch_plan(after);
  const bool same_batch = old_plan && new_plan && old_plan->global_batch_size == new_plan->global_batch_size;
  return same_batch && !has_dropout(after) ? NumericsClass::kReassociating : NumericsClass::kLossy;
}

std::optional<std::string> no_effect_of_gradient_accumulation_steps(const Settings& before, const Settings& after,
                                                                    const DeviceFacts&) {
  const Result<run::BatchPlan> old_plan = run::batch_plan(before);
  const Result<run::BatchPlan> new_plan = run::batch_plan(after);
  if (!old_plan || !new_plan || *old_plan != *new_plan) return std::nullopt;
  return fmt::format("keep_global_batch asks for {} micro-batches already", new_plan->gradient_accumulation_steps);
}

// Each micro-batch has random bits of its own.
Status check_gradient_accumulation_steps(const Settings& settings) {
  const Result<run::BatchPlan> plan = run::batch_plan(settings);
  if (!plan || plan->gradient_accumulation_steps <= graph::kRandomParts || !has_dropout(settings)) return {};
  return fail(ErrorCode::kUsage,
              "a batch of {} micro-batches is more than the {} whose dropout is drawn apart; set fewer, or no dropout",
              plan->gradient_accumulation_steps, graph::kRandomParts);
}

}  // namespace

const Knob& gradient_accumulation_steps_knob() {
  static const Knob knob = {
      .name = "gradient_accumulation_steps",
      .values = "1, 2, ...",
      .summary = "parts of a batch that are computed one after the other and averaged, in one program",
      .options = {"knobs.gradient_accumulation_steps"},
      .attacks = {Bottleneck::kMemoryCapacity, Bottleneck::kCommunication},
      .numerics = NumericsClass::kReassociating,
      .numerics_note = "lossy where the global batch changes or the model drops out",
      .numerics_of_change = numerics_of_gradient_accumulation_steps,
      .no_effect = no_effect_of_gradient_accumulation_steps,
      .check = check_gradient_accumulation_steps,
  };
  return knob;
}

}  // namespace xladder::ladder
