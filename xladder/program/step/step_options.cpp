#include "xladder/program/step/step_options.h"

#include "xladder/graph/graph.h"

namespace xladder::program {

void check(const StepOptions& options) {
  if (options.shards_optimizer() && options.optimizer.name == "lamb")
    throw graph::GraphError("[training_step] lamb needs norms of whole tensors; got a sharded optimizer");
  if (options.scales_loss() && options.precision == Precision::kBf16True && !options.master_weights)
    throw graph::GraphError("[training_step] the loss scale is f32; got a program in bf16");
}

}  // namespace xladder::program
