// Loss scaling for gradients in f16: small gradients are lifted above its smallest number, and a step whose gradients
// overflowed is left out. Everything happens inside of the program; nothing is read by the host.
//
//   loss * scale -> gradients * (1 / scale) -> all_finite -> select_update of every state tensor, next_loss_scale
#pragma once

#include <span>

#include "xladder/graph/graph.h"

namespace xladder::optim {

// Defaults are those of torch.amp.GradScaler; bounds are ours.
struct LossScaleConfig {
  double initial = 65536;
  int64_t growth_interval = 2000;  // good steps in a row before the scale doubles
  double smallest = 1;
  double largest = 16777216;  // 2^24
};

// State of the dynamic scale, carried from step to step.
struct LossScale {
  graph::Value scale;       // f32 scalar
  graph::Value good_steps;  // s32 scalar: in a row, since the scale changed
};

// The scale for the next step: doubled after growth_interval steps with finite gradients, halved after one without.
LossScale next_loss_scale(const LossScaleConfig& config, const LossScale& current, graph::Value finite);

// Whether every element of every tensor is finite: pred scalar. Throws GraphError if there are no tensors.
graph::Value all_finite(std::span<const graph::Value> tensors);

// `updated` where the pred scalar `finite` holds, `old` otherwise; both of one type.
graph::Value select_update(graph::Value finite, graph::Value updated, graph::Value old);

}  // namespace xladder::optim
