// What a training step is built from, whatever it computes: a function of named parameters and a batch, whose mean loss
// is to become small.
//
//   auto graph = std::make_unique<Graph>("loss");
//   const Value weight = graph->parameter({DType::kF32, {3}}, "weight");
//   const Value x = graph->parameter({DType::kF32, {8, 3}}, "x"), y = graph->parameter({DType::kF32, {8}}, "y");
//   const Value miss = reduce_sum(x * broadcast_in_dim(weight, x.shape(), {1}), {1}) - y;
//   graph->add_result(miss * miss, "loss");
//   const LossFunction loss(std::move(graph), {InputRole::kState, InputRole::kBatch, InputRole::kBatch},
//                           {OutputRole::kLoss});
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/graph.h"
#include "xladder/program/step/program.h"

namespace xladder::train {

class LossFunction {
 public:
  // Inputs: parameters (kState), of one floating type; any number of kBatch, of any types and one length; at most one
  // kSeed, where random bits are drawn. Outputs: one kLoss and any number of kCount, each a scalar (the mean, the sum)
  // or one number for each sample; any number of kValue. Composites are not lowered yet. Throws GraphError
  // `[loss_function] rule; got what`.
  LossFunction(std::unique_ptr<graph::Graph> graph, const std::vector<InputRole>& inputs,
               const std::vector<OutputRole>& outputs);

  const std::vector<Input>& parameters() const { return parameters_; }
  const std::vector<Input>& batch() const { return batch_; }
  const std::vector<Output>& outputs() const { return outputs_; }
  bool draws() const { return draws_; }  // takes a seed
  DType dtype() const { return parameters_.front().type.dtype; }
  int64_t batch_size() const { return batch_.front().type.shape.front(); }

  // Appends it to the graph of its arguments and returns its outputs. `seed` is not looked at where nothing is drawn.
  // Composites that `lowerings` has as decomposed are lowered, and so are differentiated op by op.
  std::vector<graph::Value> call(std::span<const graph::Value> parameters, std::span<const graph::Value> batch,
                                 graph::Value seed, const graph::LoweringTable& lowerings) const;

 private:
  void check() const;

  std::unique_ptr<graph::Graph> graph_;
  std::vector<Input> inputs_, parameters_, batch_;
  std::vector<Output> outputs_;
  bool draws_ = false;
};

// A loss as the mean over the batch, a count as the sum over it, whether there is one number for each sample or not.
graph::Value mean_of(graph::Value loss);
graph::Value sum_of(graph::Value count);

}  // namespace xladder::train
