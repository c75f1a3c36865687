// A program: a graph whose inputs and outputs have roles, so that whoever runs it finds each by what it is for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/tensor_type.h"
#include "xladder/graph/graph.h"
#include "xladder/graph/matmul_precision.h"

namespace xladder::program {

enum class InputRole {
  kState,         // goes round from step to step; of a function, its parameters
  kBuffer,        // of a function: state that is not trained, such as the statistics of a batch norm; it says the next
  kBatch,         // samples; its first axis counts them
  kLearningRate,  // f32
  kStep,          // s32, 1 for the first
  kSeed,          // graph/random_bits.h
};

enum class OutputRole {
  kNextState,     // one for each kState, in their order; of a function, of the kBuffer that has its name
  kLoss,          // mean over the batch; of a loss function also one for each sample
  kCount,         // summed over the batch, such as samples whose class is right
  kSkippedSteps,  // s32: that the loss scale has left out since the beginning
  kWeightedSum,   // over the batch, each sample times its weight
  kGradient,      // one for each parameter that is trained, in their order
  kValue,         // something else that is computed, such as logits
};

struct Input {
  InputRole role;
  std::string name;
  TensorType type;                                  // on each device
  std::optional<size_t> donated_to = std::nullopt;  // the output that is written into its memory
};

struct Output {
  OutputRole role;
  std::string name;
  TensorType type;
};

// The inputs and outputs of a graph, one for each of its parameters and results, in their order. GraphError if there is
// not a role for each.
std::vector<Input> inputs_of(const graph::Graph& graph, const std::vector<InputRole>& roles);
std::vector<Output> outputs_of(const graph::Graph& graph, const std::vector<OutputRole>& roles);

// A tensor that lives on the device from step to step. `kind` is "param", a slot of the optimizer ("exp_avg", ...),
// "ema", "buffer" or "loss_scale"; `name` is the parameter's or the buffer's.
struct StateTensor {
  std::string kind;
  std::string name;
  TensorType type;                       // on each device
  std::optional<TensorType> whole = {};  // set if each device holds one part of the padded, flat tensor of this type
  double initial = 0;                    // where nothing else decides it

  const TensorType& whole_type() const { return whole ? *whole : type; }
};

// Lowered, and written as text. With several steps in an execution every input and output but the state has a leading
// axis of that size.
struct Program {
  std::unique_ptr<graph::Graph> graph;  // may be dropped: the text is all that is compiled
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<StateTensor> state;  // of the inputs with kState, in their order
  int64_t steps_per_execution = 1;
  bool is_unrolled = false;  // several steps are written out, so that it is as many times as large
  int64_t devices = 1;
  std::string stablehlo = {};
  std::vector<std::string> refused = {};  // what of it the device's compiler is known to refuse (passes/legalise.h)

  // Where those of a role stand, in their order.
  std::vector<size_t> places(InputRole role) const;
  std::vector<size_t> places(OutputRole role) const;
  // Where the one of a role stands, or the one with the name; nothing if there is none.
  std::optional<size_t> place(InputRole role, std::string_view name = {}) const;
  std::optional<size_t> place(OutputRole role, std::string_view name = {}) const;
};

// A program that is being built: a graph, the role of each of its parameters and results, and its state tensors.
struct ProgramDraft {
  std::unique_ptr<graph::Graph> graph = std::make_unique<graph::Graph>("main");
  std::vector<InputRole> inputs = {};
  std::vector<OutputRole> outputs = {};
  std::vector<StateTensor> state = {};

  graph::Value input(InputRole role, TensorType type, std::string name);
  void output(OutputRole role, graph::Value value, std::string name);
};

// Makes a program of a draft that is lowered: products get the precision, state tensors the types of the graph's
// parameters. GraphError if there are not as many kState as state tensors, or not a role for each parameter and result.
Program finish_program(ProgramDraft draft, graph::MatmulPrecision matmul_precision, int64_t devices = 1,
                       int64_t steps_per_execution = 1);

}  // namespace xladder::program
