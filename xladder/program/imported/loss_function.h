// An exported loss as what a training step is built of: its trainable inputs are the parameters, keys are drawn from
// the step's seed, and what stays as it is (constants, and state without a next value) is part of the program.
#pragma once

#include "xladder/program/imported/imported_program.h"
#include "xladder/program/step/loss_function.h"

namespace xladder::imported {

// kUsage for what a training step cannot be built of yet: a step, state that the loss itself changes, a schedule.
Result<train::LossFunction> loss_function(const ImportedProgram& program);

// What the trainable inputs start with, by their names and in their order.
Result<std::vector<std::pair<std::string, HostTensor>>> initial_parameters(const ImportedProgram& program);

}  // namespace xladder::imported
