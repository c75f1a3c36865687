// One optimizer update of one tensor as graph ops: from (parameter, gradient, state) to (parameter, state).
//
//   const OptimizerConfig config{.name = "adamw", .weight_decay = 0.05};
//   const StepScalars scalars = step_scalars(config, {learning_rate, step}, DType::kF32);   // once a step
//   const Update update = apply(config, parameter, gradient, slots, scalars, decay);        // for each tensor
//
// Formulas, with p parameter, g gradient, lr learning rate, wd weight decay (0 where `decay` is false), t the step:
//   sgd    g += wd p; u = momentum u + g; p -= lr u, with Nesterov p -= lr (g + momentum u); without momentum p -= lr g
//   adam   g += wd p; m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2;
//          p -= lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps)                 (Kingma & Ba 2015, as in PyTorch)
//   adamw  p *= 1 - lr wd, then adam without the first term               (Loshchilov & Hutter 2019, as in PyTorch)
//   lamb   r = adam's step without lr, plus wd p; p -= lr (|p| / |r|) r   (You et al. 2020, as timm's Lamb: the ratio
//   of
//          norms is 1 where either is zero and for tensors without decay; it clips no gradients, see clip.h)
//   lion   p *= 1 - lr wd; p -= lr sign(b1 m + (1 - b1) g); m = b2 m + (1 - b2) g                  (Chen et al. 2023)
// State starts as zeros.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/graph/graph.h"

namespace xladder::optim {

enum class OptimizerKind { kSgd, kAdam, kAdamW, kLamb, kLion };
inline constexpr std::string_view kOptimizerNames[] = {"sgd", "adam", "adamw", "lamb", "lion"};
constexpr std::span<const std::string_view> names_of(OptimizerKind) { return kOptimizerNames; }

struct OptimizerConfig {
  std::string name = "adamw";  // one of kOptimizerNames
  double beta1 = 0.9;
  double beta2 = 0.999;
  double eps = 1e-8;
  double weight_decay = 0.0;
  double momentum = 0.0;    // sgd only
  bool nesterov = false;    // sgd only
  bool trust_clip = false;  // lamb only: the ratio of norms is at most 1
};

// kUsage where a name is unknown or a number out of range; the sentences use the names of the fields.
Status validate(const OptimizerConfig& config);

// The state an optimizer keeps for each parameter, every tensor shaped like the parameter: {"exp_avg", "exp_avg_sq"},
// {"momentum_buffer"}, {"exp_avg"}, {} for sgd without momentum.
std::vector<std::string> slot_names(const OptimizerConfig& config);

// Inputs of the program, so that no step compiles anew.
struct StepInputs {
  graph::Value learning_rate;  // f32 scalar
  graph::Value step;           // s32 scalar: 1 for the first update
};

// What every tensor's update shares, as scalars of one element type. Which are present depends on the optimizer.
struct StepScalars {
  graph::Value learning_rate;
  graph::Value shrink;        // 1 - lr wd
  graph::Value correction;    // sqrt(1 - b2^t) / (1 - b1^t)
  graph::Value adam_step;     // lr * correction
  graph::Value adam_epsilon;  // eps * sqrt(1 - b2^t)
};
StepScalars step_scalars(const OptimizerConfig& config, const StepInputs& inputs, DType dtype);

struct Update {
  graph::Value parameter;
  std::vector<graph::Value> slots;  // in the order of slot_names
};

// Parameter and slots: f32 or f64 of one shape; a gradient of another floating type is converted. `decay`: whether
// weight decay acts on this tensor (decay.h). Throws GraphError on other types and on an unknown optimizer.
Update apply(const OptimizerConfig& config, graph::Value parameter, graph::Value gradient,
             std::span<const graph::Value> slots, const StepScalars& scalars, bool decay);
// The same for a single tensor.
Update apply(const OptimizerConfig& config, graph::Value parameter, graph::Value gradient,
             std::span<const graph::Value> slots, const StepInputs& inputs, bool decay);

}  // namespace xladder::optim
