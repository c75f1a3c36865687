// What a training step is built from, whatever it computes: a function of named parameters and a batch, whose mean loss
// is to become small. It may have state beside its parameters, and knows what each begins with.
//
//   auto graph = std::make_unique<Graph>("loss");
//   const Value weight = graph->parameter({DType::kF32, {3}}, "weight");
//   const Value x = graph->parameter({DType::kF32, {8, 3}}, "x"), y = graph->parameter({DType::kF32, {8}}, "y");
//   const Value miss = reduce_sum(x * broadcast_in_dim(weight, x.shape(), {1}), {1}) - y;
//   graph->add_result(miss * miss, "loss");
//   const LossFunction loss(std::move(graph), {InputRole::kState, InputRole::kBatch, InputRole::kBatch},
//                           {OutputRole::kLoss});
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/graph.h"
#include "xladder/program/step/program.h"

namespace xladder::program {

// What a parameter or a buffer begins with, as a tensor of the type; a pure function of its arguments.
using InitialValues = std::function<HostTensor(const std::string& name, const TensorType& type, uint64_t seed)>;

class LossFunction {
 public:
  // Inputs: parameters (kState), of one floating type; any number of kBuffer, of any types; any number of kBatch, of
  // any types and one length; where random bits are drawn, one kSeed u64[2] (graph/random_bits.h) or any number of
  // kSeed u32 of any shape, such as JAX's keys, which get bits of their own in every step. Outputs: one kLoss and any
  // number of kCount, each a scalar (the mean, the sum) or one number for each sample; a kNextState for each buffer
  // that changes, of its name and type; any number of kValue. Of several devices, floating
  // buffers become means and others stay the device's own, which began alike: a key among them draws the same bits
  // everywhere. Composites are not lowered yet. Throws GraphError `[loss_function] rule; got what`.
  LossFunction(std::unique_ptr<graph::Graph> graph, const std::vector<InputRole>& inputs,
               const std::vector<OutputRole>& outputs, InitialValues initial_values = {});

  const std::vector<Input>& parameters() const { return parameters_; }
  const std::vector<Input>& buffers() const { return buffers_; }
  const std::vector<Input>& batch() const { return batch_; }
  const std::vector<Output>& outputs() const { return outputs_; }
  // Which output is the next value of each buffer; none of one that stays as it is.
  const std::vector<std::optional<size_t>>& next_buffers() const { return next_buffers_; }
  const InitialValues& initial_values() const { return initial_values_; }  // empty if nobody gave them
  bool draws() const { return draws_; }                                    // takes a seed
  bool is_by_sample() const;  // the loss and all counts are one number for each sample
  DType dtype() const { return parameters_.front().type.dtype; }
  int64_t batch_size() const { return batch_.front().type.shape.front(); }

  struct Arguments {
    std::vector<graph::Value> parameters, buffers, batch;
    graph::Value seed;  // u64[2], from which keys are drawn, too; not looked at where nothing is drawn
  };
  // Appends it to the graph of its arguments and returns its outputs. Composites that `lowerings` has as decomposed are
  // lowered, and so are differentiated op by op.
  std::vector<graph::Value> call(const Arguments& arguments, const graph::LoweringTable& lowerings) const;
  // Layers that the graph has in ordinary ops become composites in call(), but for those of `lowerings` that are
  // decomposed: for graphs of other libraries (passes/match_composites.h).
  void recognise_composites() { recognises_composites_ = true; }
  // How many of each there are.
  std::map<std::string, size_t> recognised_composites() const;

  // Of what call() returned, the buffers as they are next: those that stay as they are are the arguments.
  std::vector<graph::Value> next_buffers(const Arguments& arguments, std::span<const graph::Value> outputs) const;

 private:
  void check() const;
  void check_inputs() const;
  void check_outputs() const;
  std::vector<bool> is_trained() const;  // for each input

  std::unique_ptr<graph::Graph> graph_;
  std::vector<Input> inputs_, parameters_, buffers_, batch_;
  std::vector<Output> outputs_;
  std::vector<std::optional<size_t>> next_buffers_;
  InitialValues initial_values_;
  bool draws_ = false;
  bool recognises_composites_ = false;
};

// A loss as the mean over the batch, a count as the sum over it, whether there is one number for each sample or not.
graph::Value mean_of(graph::Value loss);
graph::Value sum_of(graph::Value count);

}  // namespace xladder::program
