// What a training step carries from step to step, as values of its graph.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/optim/loss_scale.h"
#include "xladder/program/step/gradient_graph.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"

namespace xladder::program {

struct StepState {
  std::vector<graph::Value> parameters;
  std::vector<std::vector<graph::Value>> slots;  // [slot of the optimizer][parameter that is trained]
  std::vector<graph::Value> averages;            // of the parameters; empty without an average
  std::vector<graph::Value> buffers;             // of the loss function
  struct Scale {
    optim::LossScale scale;
    graph::Value skipped;  // s32: steps left out so far
  };
  std::optional<Scale> loss_scale;

  // All of it in one list.
  std::vector<graph::Value> flat() const;
};

// Declares the state as the first parameters of `graph`, in the order of flat(), and describes it in `tensors`.
StepState declare_state(graph::Graph& graph, const GradientGraph& gradients, const StepOptions& options,
                        std::vector<StateTensor>& tensors);

// Whether the state is bf16 and the update, in which parameters are rounded by chance, f32.
bool rounds_by_chance(const StepOptions& options);

}  // namespace xladder::program
