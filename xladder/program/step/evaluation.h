// Programs that only compute something from parameters and a batch: always in the types of the loss function and on one
// device, whatever knobs training has, so that knobs compete on equal terms.
#pragma once

#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"

namespace xladder::program {

// `loss` as it is evaluated: it draws nothing, and gives its loss and counts for each sample (GraphError).
//
// Inputs: parameters and buffers, in the types in which training keeps them; the batch, and after it f32 "weights" [B].
// Buffers stay as they are. Outputs, f32: the weighted sums "loss_sum", one for each count ("correct_sum") and
// "weight_sum".
Program build_evaluation_step(const LossFunction& loss, const StepOptions& options,
                              const passes::DeviceLimits& limits = {});

// The same of a loss that gives one number for its whole batch, in which therefore every row is a sample: without
// "weights". Single floating numbers among its values are summed up as the loss is, so that the means over several
// batches are those sums by "weight_sum".
Program build_batch_evaluation_step(const LossFunction& loss, const StepOptions& options,
                                    const passes::DeviceLimits& limits = {});

// Inputs: parameters, buffers and the batch. Outputs: the values of the loss function, its mean loss, then the gradient
// of every parameter. Random bits are those of the seed 0.
Program build_gradients(const LossFunction& loss, const StepOptions& options);

}  // namespace xladder::program
