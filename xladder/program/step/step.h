// Builds the programs of a run: the training step, the evaluation step and, for comparisons, the bare gradients.
//
// The training step is one program: parameters, optimizer state and averages in, the same out in the same memory.
// Learning rate, step and seed are inputs, so nothing compiles anew while a run goes on. The way of the graph:
//
//   gradient graph (gradient_graph.h) -> accumulation -> mean over replicas -> clip, loss scale, optimizer
//     -> autocast -> bf16 as the type of the program -> several steps -> precision of products -> StableHLO
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/data/augment/transforms.h"
#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/matmul_precision.h"
#include "xladder/models/nn/model.h"
#include "xladder/program/optim/fine_tuning.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/passes/autocast.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/passes/loop.h"
#include "xladder/program/passes/remat.h"

namespace xladder::train {

enum class Precision {
  k32True,     // everything f32
  kBf16Mixed,  // operands of contractions bf16, their results and everything else f32
  kBf16True,   // every f32 tensor of the program is bf16: parameters, optimizer state, loss, scalars
  kFp16Mixed,  // as kBf16Mixed with fp16; wants a loss scale
};

enum class LossScaling { kNone, kStatic, kDynamic };

struct StepOptions {
  int64_t batch_size = 0;     // images of one device in a step
  DType dtype = DType::kF32;  // of parameters, images and arithmetic before any knob
  optim::OptimizerConfig optimizer;
  optim::FineTuning fine_tuning;  // frozen parameters have no gradient, no slots and no update
  bool decay_all = false;         // weight decay on biases, norms and tokens too
  double label_smoothing = 0;
  bool mixes_labels = false;  // images are mixed of two (data/mix.h), and so are their labels
  double clip_grad = 0;       // largest global norm of the gradients; 0: no clipping
  double ema_decay = 0;       // of the moving average of the parameters; 0: none
  graph::LoweringTable composites;

  // Knobs (docs/knobs/).
  Precision precision = Precision::k32True;
  graph::MatmulPrecision matmul_precision = graph::MatmulPrecision::kHighest;  // of products of f32
  bool master_weights = false;               // with kBf16True: state and update in f32, only the gradient graph in bf16
  bool stochastic_rounding = false;          // with kBf16True: state bf16, update in f32, parameters rounded by chance
  std::optional<passes::Autocast> autocast;  // of the whole program
  LossScaling loss_scaling = LossScaling::kNone;
  double loss_scale = 65536;  // the static scale, or the first dynamic one
  int64_t steps = 1;          // in one execution
  passes::LoopForm steps_form = passes::LoopForm::kWhile;
  int64_t micro_batches = 1;  // parts of batch_size whose gradients are averaged
  int64_t num_replicas = 1;
  int64_t bucket_bytes = 0;      // of gradients that travel together; 0: one by one
  bool shard_optimizer = false;  // ZeRO stage 1
  passes::Remat remat = passes::Remat::kNone;
  passes::DeviceLimits limits;
  std::optional<data::Normalisation> byte_images;  // images are u8 and normalised in the step
};

// The type that parameters have between steps.
DType parameter_dtype(const StepOptions& options);

// A tensor that lives on the device from step to step. `kind` is "param", a slot of the optimizer ("exp_avg", ...),
// "ema" or "loss_scale"; `name` is the parameter's.
struct StateTensor {
  std::string kind;
  std::string name;
  TensorType type;                       // on each device
  std::optional<TensorType> whole = {};  // set if each device holds one part of the padded, flat tensor of this type
  double initial = 0;                    // where nothing else decides it

  const TensorType& whole_type() const { return whole ? *whole : type; }
};

// A lowered program. Its parameters and results are the state in order, then those named in the comment of its maker.
struct Program {
  std::unique_ptr<graph::Graph> graph;
  std::vector<StateTensor> state;
  std::string stablehlo = {};
  std::vector<TensorType> inputs = {};  // of the further inputs, on each device
  int64_t steps = 1;
  int64_t num_replicas = 1;
  bool counts_skipped = false;  // there is a last result: steps skipped by the loss scale so far, s32
};

// Further inputs: images [B, C, H, W], labels s32 [B], learning_rate f32, step s32 (1 for the first), seed u64 [2]
// (graph/random_bits.h), and with mixes_labels: mix_labels s32 [B] and mix_weights f32 [B], of which the loss takes the
// targets of timm's mixup_target and correct the class with the larger weight. Further results: loss f32 (mean over the
// batch of all replicas), correct s32 (samples whose class has the largest logit). With several steps every further
// input and result has a leading axis of that size; with kBf16True, f32 reads bf16.
Program build_training_step(const nn::Model& model, const StepOptions& options);

// State: the parameters. Further inputs: images f32, labels as above, weights f32 [B]. Results (no state): sums over
// the batch of weight x loss, of weight x correct and of the weights, each f32. Always in 32-true on one device, so
// that knobs compete on equal terms; parameters have the type they are kept in.
Program build_evaluation_step(const nn::Model& model, const StepOptions& options);

// State: the parameters. Further inputs: images, labels. Results (no state): logits, loss, then the gradient of every
// parameter.
Program build_gradients(const nn::Model& model, const StepOptions& options);

}  // namespace xladder::train
