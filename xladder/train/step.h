// Builds the programs of a run: the training step, the evaluation step and, for comparisons, the bare gradients.
//
// The training step is one program: parameters, optimizer state and averages in, the same out in the same memory.
// Learning rate, step and seed are inputs, so nothing compiles anew while a run goes on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xladder/graph/composite.h"
#include "xladder/nn/model.h"
#include "xladder/optim/optimizer.h"

namespace xladder::train {

struct StepOptions {
  int64_t batch_size = 0;
  DType dtype = DType::kF32;  // of parameters, images and arithmetic
  optim::OptimizerConfig optimizer;
  bool decay_all = false;  // weight decay on biases, norms and tokens too
  double label_smoothing = 0;
  double clip_grad = 0;  // largest global norm of the gradients; 0: no clipping
  double ema_decay = 0;  // of the moving average of the parameters; 0: none
  graph::Lowering composites = graph::Lowering::kShaped;
};

// A tensor that lives on the device from step to step. `kind` is "param", a slot of the optimizer ("exp_avg", ...) or
// "ema"; `name` is the parameter's.
struct StateTensor {
  std::string kind;
  std::string name;
  TensorType type;
};

// A lowered program. Its parameters and results are the state in order, then those named in the comment of its maker.
struct Program {
  std::unique_ptr<graph::Graph> graph;
  std::vector<StateTensor> state;
  std::string stablehlo;
};

// Further inputs: images [B, C, H, W], labels s32 [B], learning_rate f32, step s32 (1 for the first), seed u64 [2]
// (key, counter). Further results: loss f32 (mean over the batch), correct s32 (samples whose class has the largest
// logit).
Program build_training_step(const nn::Model& model, const StepOptions& options);

// State: the parameters. Further inputs: images, labels as above, weights f32 [B]. Results (no state): sums over the
// batch of weight x loss, of weight x correct and of the weights, each f32.
Program build_evaluation_step(const nn::Model& model, const StepOptions& options);

// State: the parameters. Further inputs: images, labels. Results (no state): logits, loss, then the gradient of every
// parameter.
Program build_gradients(const nn::Model& model, const StepOptions& options);

}  // namespace xladder::train
