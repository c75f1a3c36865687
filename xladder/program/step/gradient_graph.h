// Forward and backward pass of one micro-batch on one device, as a graph of its own.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/step_options.h"

namespace xladder::program {

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
  const std::vector<Input>& buffers() const { return buffers_; }
  bool changes(size_t buffer) const { return changes_[buffer]; }  // or it stays as it is
  const std::vector<Input>& batch() const { return batch_; }
  const std::vector<std::string>& counts() const { return counts_; }  // names
  const std::vector<std::string>& values() const { return values_; }  // names of other single numbers
  DType dtype() const { return dtype_; }                              // of parameters, loss and gradients
  bool draws() const { return draws_; }

  // What it is given, in the types of the loss function, save what is kept narrower.
  struct Arguments : LossFunction::Arguments {
    graph::Value loss_scale;  // f32, looked at if the loss is scaled: so are the gradients, but not the loss
  };
  // Arguments in the order in which run() takes them, and back.
  std::vector<graph::Value> flat(const Arguments& arguments) const;
  Arguments structured(std::span<const graph::Value> flat) const;

  struct Results {
    graph::Value loss;
    std::vector<graph::Value> counts, values;
    std::vector<graph::Value> buffers, gradients;  // buffers as they are next; gradients of what is trained
  };
  // Results in the order in which run() gives them, and back.
  static std::vector<graph::Value> flat(const Results& results);
  Results structured_results(std::span<const graph::Value> flat) const;
  const graph::Graph& graph() const { return *graph_; }
  size_t num_results() const { return graph_->num_results(); }
  const TensorType& result_type(size_t index) const { return graph_->result_type(index); }

  // Appends it to the graph of the arguments. With `narrow`, it is in bf16, save the buffers; results have
  // their types all the same.
  std::vector<graph::Value> run(std::span<const graph::Value> flat, bool narrow) const;

 private:
  std::unique_ptr<graph::Graph> graph_;
  std::vector<Parameter> parameters_;
  std::vector<Input> buffers_, batch_;
  std::vector<bool> changes_;  // [buffer]
  std::vector<std::string> counts_, values_;
  DType dtype_;
  bool draws_;
  bool scales_loss_;
};

}  // namespace xladder::program
