// What a training step does beside computing the loss. Knobs have the names and the defaults that a recipe gives them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "xladder/device/profile/emission.h"
#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/matmul_precision.h"
#include "xladder/program/optim/fine_tuning.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/passes/autocast.h"
#include "xladder/program/passes/loop.h"
#include "xladder/program/passes/remat.h"

namespace xladder::program {

enum class Precision {
  k32True,     // everything f32
  kBf16Mixed,  // operands of contractions bf16, their results and everything else f32
  kBf16True,   // every f32 tensor of the program but buffers is bf16: parameters, optimizer state, loss, scalars
  kFp16Mixed,  // as kBf16Mixed with fp16; wants a loss scale
};
inline constexpr std::string_view kPrecisionNames[] = {"32-true", "bf16-mixed", "bf16-true", "fp16-mixed"};
constexpr std::span<const std::string_view> names_of(Precision) { return kPrecisionNames; }

enum class LossScaling { kNone, kStatic, kDynamic };
inline constexpr std::string_view kLossScalingNames[] = {"none", "static", "dynamic"};
constexpr std::span<const std::string_view> names_of(LossScaling) { return kLossScalingNames; }

// The knobs that change a step (docs/knobs/).
struct StepKnobs {
  int64_t devices = 1;  // replicas of the step, each with its part of the batch
  int64_t gradient_accumulation_steps = 1;
  Precision precision = Precision::k32True;
  graph::MatmulPrecision matmul_precision = graph::MatmulPrecision::kHighest;  // of products of f32
  bool master_weights = false;               // with kBf16True: state and update in f32, only the gradient graph in bf16
  std::optional<passes::Autocast> autocast;  // of the whole program
  bool stochastic_rounding = false;          // with kBf16True: state bf16, update in f32, parameters rounded by chance
  LossScaling loss_scale = LossScaling::kNone;
  double loss_scale_value = 65536;             // the static scale, or the first dynamic one
  std::optional<passes::LoopForm> steps_form;  // none: what suits the step and the device (passes/loop.h)
  double allreduce_bucket_mb = 25;             // of gradients that travel together; 0: one by one
  int64_t zero = 0;                            // 1: each device keeps a part of the optimizer's state (ZeRO stage 1)
  passes::Remat remat = passes::Remat::kNone;
  graph::LoweringTable composites;
  device::Emission emission;  // of a model of ours, also that of its layers (models/classifier/loss.h)

  bool scales_loss() const { return loss_scale != LossScaling::kNone; }
  bool shards_optimizer() const { return zero > 0; }
  // The type in which parameters of `computed` live between steps.
  DType stored(DType computed) const {
    return precision == Precision::kBf16True && !master_weights ? DType::kBF16 : computed;
  }
  friend bool operator==(const StepKnobs&, const StepKnobs&) = default;
};

struct StepOptions : StepKnobs {
  optim::OptimizerConfig optimizer;
  optim::FineTuning fine_tuning;  // frozen parameters have no gradient, no slots and no update
  bool decay_all = false;         // weight decay on biases, norms and tokens too
  double clip_grad = 0;           // largest global norm of the gradients; 0: no clipping
  double ema = 0;                 // of the moving average of the parameters; 0: none
  int64_t steps_per_execution = 1;
};

// Combinations that would compute something else than asked: GraphError. Recipes are checked in ladder/knobs/.
void check(const StepOptions& options);

}  // namespace xladder::program
