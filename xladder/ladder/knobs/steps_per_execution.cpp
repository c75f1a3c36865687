// steps_per_execution: whole training steps in one program.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"

namespace xladder::ladder {
namespace {

using config::Settings;

constexpr int64_t kMostSteps = 1024;

bool holds_one_step(const Settings& settings) { return settings.get_string("knobs.steps_per_execution") == "1"; }

std::optional<std::string> no_effect(const Settings& before, const Settings& after, const DeviceFacts&) {
  if (!holds_one_step(before) || !holds_one_step(after)) return std::nullopt;
  return "the program holds one step, which needs no loop";
}

Status check(const Settings& settings) {
  XLADDER_TRY(count_or_auto(settings, "knobs.steps_per_execution", 1, kMostSteps));
  return {};
}

}  // namespace

const Knob& steps_per_execution_knob() {
  static const Knob knob = {
      .name = "steps_per_execution",
      .values = "1, 2, ..., auto; steps_form while or unroll",
      .summary = "whole training steps in one program, as a loop or written out",
      .options = {"knobs.steps_per_execution", "knobs.steps_form"},
      .attacks = {Bottleneck::kLaunch, Bottleneck::kHostAllocation},
      .numerics = NumericsClass::kReassociating,
      .no_effect = no_effect,
      .check = check,
  };
  return knob;
}

}  // namespace xladder::ladder
