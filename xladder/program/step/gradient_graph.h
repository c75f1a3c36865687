// Forward and backward pass of one micro-batch on one device, as a graph of its own.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/step_options.h"

namespace xladder::train {

// Composites are lowered, activations recomputed and contractions cast as the options say.
class GradientGraph {
 public:
  GradientGraph(const LossFunction& loss, const StepOptions& options);

  struct Parameter {
    std::string name;
    Shape shape;
    bool is_trained = true;
  };
  const std::vector<Parameter>& parameters() const { return parameters_; }
  const std::vector<Input>& batch() const { return batch_; }
  const std::vector<std::string>& counts() const { return counts_; }  // names
  DType dtype() const { return dtype_; }                              // of parameters, loss and gradients
  bool draws() const { return draws_; }
  // Loss, counts, then the gradient of each parameter that is trained.
  size_t num_results() const { return graph_->num_results(); }
  const TensorType& result_type(size_t index) const { return graph_->result_type(index); }

  // What it is given, in the types of the loss function, save what is kept narrower.
  struct Arguments {
    std::vector<graph::Value> parameters, batch;
    graph::Value seed;        // looked at if draws()
    graph::Value loss_scale;  // f32, looked at if the loss is scaled: so are the gradients, but not the loss
  };
  // Arguments in the order in which run() takes them, and back.
  std::vector<graph::Value> flat(const Arguments& arguments) const;
  Arguments structured(std::span<const graph::Value> flat) const;

  // Appends it to the graph of the arguments. With `narrow`, it is in bf16; results are f32 all the same.
  std::vector<graph::Value> run(std::span<const graph::Value> flat, bool narrow) const;

 private:
  std::unique_ptr<graph::Graph> graph_;
  std::vector<Parameter> parameters_;
  std::vector<Input> batch_;
  std::vector<std::string> counts_;
  DType dtype_;
  bool draws_;
  bool scales_loss_;
};

}  // namespace xladder::train
