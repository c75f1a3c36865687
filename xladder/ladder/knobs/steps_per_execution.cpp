// steps_per_execution: whole training steps in one program.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool holds_one_step(const Settings& settings) { return settings.get_int_or_auto("knobs.steps_per_execution") == 1; }

std::optional<std::string> no_effect_of_steps_per_execution(const Settings& before, const Settings& after,
                                                            const DeviceFacts&) {
  if (!holds_one_step(before) || !holds_one_step(after)) return std::nullopt;
  return "the program holds one step, which needs no loop";
}

}  // namespace

const Knob& steps_per_execution_knob() {
  static const Knob knob = {
      .name = "steps_per_execution",
      .values = "1, 2, ..., auto; steps_form auto, while or unroll",
      .summary = "whole training steps in one program, as a loop or written out",
      .options = {"knobs.steps_per_execution", "knobs.steps_form"},
      .attacks = {Bottleneck::kLaunch, Bottleneck::kHostAllocation},
      .numerics = NumericsClass::kReassociating,
      .no_effect = no_effect_of_steps_per_execution,
  };
  return knob;
}

}  // namespace xladder::ladder
