// An exported training step as a program that is executed again and again: state goes round in its memory, which output
// is the next value of which input its names say. Knobs that look only at the whole step apply to it.
//
//   XLADDER_ASSIGN(const program::Program step, imported::step_program(imported, options, client.profile().limits));
//   XLADDER_ASSIGN(const program::InitialValues values, imported::state_values(imported));
#pragma once

#include <span>
#include <string_view>

#include "xladder/program/imported/imported_program.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/step_options.h"

namespace xladder::imported {

// Inputs: all state and constants as kState, of any types, also what stays as it is ("param" are numbers that the step
// changes and that begin as finite, the rest are "buffer"); the batch; one floating scalar of the schedule as the
// learning rate and one integer as the number of the step; where there are keys, a seed, from which they are drawn anew
// in every step. Outputs: the next states; the loss, f32; what else it returns. kUsage: it is no step; `options` ask
// for something that has to look into it (step_limits()).
Result<program::Program> step_program(const ImportedProgram& program, const program::StepOptions& options,
                                      const passes::DeviceLimits& limits = {});

// What the state begins with, from the state file.
Result<program::InitialValues> state_values(const ImportedProgram& program);

// What cannot be done to a whole step: the options of a recipe that ask for it, and why.
struct StepLimit {
  std::string_view options;
  std::string_view why;
  bool (*is_asked_for)(const program::StepOptions& options);  // null: StepOptions always have a value
};
std::span<const StepLimit> step_limits();

}  // namespace xladder::imported
