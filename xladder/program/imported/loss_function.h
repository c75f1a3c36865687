// An exported loss as what a training step is built of: its trainable inputs are the parameters, state that it changes
// itself (running statistics) is its buffers, keys are drawn from the step's seed, and what stays as it is (constants,
// and state without a next value) is part of the program. Parameters and buffers begin as the state file has them.
#pragma once

#include <span>
#include <string>

#include "xladder/program/imported/imported_program.h"
#include "xladder/program/step/loss_function.h"

namespace xladder::imported {

// `carried`: names of state that goes round although this program does not change it, because that which is trained
// does. kUsage for what a training step cannot be built of yet: a step, a schedule.
Result<program::LossFunction> loss_function(const ImportedProgram& program, std::span<const std::string> carried = {});

}  // namespace xladder::imported
