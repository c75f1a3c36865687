// The training step is one program: parameters, optimizer state and averages in, the same out in the same memory.
// Learning rate, step and seed are inputs, so nothing compiles anew while a run goes on. The way of the graph:
//
//   loss function -> gradient graph (gradient_graph.h) -> mean over micro-batches and replicas (mean_gradients.h)
//     -> clip, loss scale, optimizer (update.h) -> autocast -> bf16 as the type of the program -> limits of the device
//     -> several steps -> precision of products -> StableHLO
#pragma once

#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"

namespace xladder::program {

// A micro-batch is the batch of `loss`; a step takes gradient_accumulation_steps of them on each device.
//
// Inputs: the state; the batch; learning_rate, step and seed. Outputs: the state, in the memory of that before; the
// loss (f32, the mean over the batch of all devices); counts (s32); skipped steps, if the loss is scaled. With
// kBf16True, f32 reads bf16.
Program build_training_step(const LossFunction& loss, const StepOptions& options,
                            const passes::DeviceLimits& limits = {});

}  // namespace xladder::program
