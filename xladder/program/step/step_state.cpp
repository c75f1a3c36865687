#include "xladder/program/step/step_state.h"

#include "xladder/program/passes/sharding.h"

namespace xladder::program {
namespace {

using graph::Graph;
using graph::Value;

class Declaration {
 public:
  Declaration(Graph& graph, const GradientGraph& gradients, const StepOptions& options,
              std::vector<StateTensor>& tensors)
      : graph_(graph), gradients_(gradients), options_(options), tensors_(tensors) {}

  // One tensor for each parameter, or for each that is trained.
  std::vector<Value> add_each(const std::string& kind, DType dtype, bool trained_only, bool sharded) {
    std::vector<Value> values;
    for (const GradientGraph::Parameter& parameter : gradients_.parameters()) {
      if (trained_only && !parameter.is_trained) continue;
      const TensorType whole{dtype, parameter.shape};
      StateTensor tensor{.kind = kind, .name = parameter.name, .type = whole};
      if (sharded) {
        tensor.type = passes::shard_type(whole, options_.devices);
        tensor.whole = whole;
      }
      values.push_back(graph_.parameter(tensor.type, kind == "param" ? tensor.name : kind + "." + tensor.name));
      tensors_.push_back(std::move(tensor));
    }
    return values;
  }

  // What the loss function has beside its parameters, in its own types.
  std::vector<Value> add_buffers() {
    std::vector<Value> values;
    for (const Input& buffer : gradients_.buffers()) {
      tensors_.push_back({.kind = "buffer", .name = buffer.name, .type = buffer.type});
      values.push_back(graph_.parameter(buffer.type, "buffer." + buffer.name));
    }
    return values;
  }

  Value add_scalar(const std::string& name, DType dtype, double initial) {
    tensors_.push_back({.kind = "loss_scale", .name = name, .type = {dtype, {}}, .initial = initial});
    return graph_.parameter({dtype, {}}, "loss_scale." + name);
  }

 private:
  Graph& graph_;
  const GradientGraph& gradients_;
  const StepOptions& options_;
  std::vector<StateTensor>& tensors_;
};

}  // namespace

std::vector<Value> StepState::flat() const {
  std::vector<Value> values = parameters;
  for (const std::vector<Value>& slot : slots) values.insert(values.end(), slot.begin(), slot.end());
  values.insert(values.end(), averages.begin(), averages.end());
  values.insert(values.end(), buffers.begin(), buffers.end());
  if (loss_scale)
    values.insert(values.end(), {loss_scale->scale.scale, loss_scale->scale.good_steps, loss_scale->skipped});
  return values;
}

StepState declare_state(Graph& graph, const GradientGraph& gradients, const StepOptions& options,
                        std::vector<StateTensor>& tensors) {
  Declaration declaration(graph, gradients, options, tensors);
  const DType stored = rounds_by_chance(options) ? DType::kBF16 : gradients.dtype();
  StepState state;
  state.parameters = declaration.add_each("param", stored, /*trained_only=*/false, /*sharded=*/false);
  for (const std::string& slot : optim::slot_names(options.optimizer))
    state.slots.push_back(declaration.add_each(slot, stored, /*trained_only=*/true, options.shards_optimizer()));
  if (options.ema > 0)
    state.averages = declaration.add_each("ema", gradients.dtype(), /*trained_only=*/false, /*sharded=*/false);
  state.buffers = declaration.add_buffers();
  if (options.scales_loss()) {
    const Value scale = declaration.add_scalar("scale", DType::kF32, options.loss_scale_value);
    const Value good_steps = declaration.add_scalar("good_steps", DType::kS32, 0);
    state.loss_scale = StepState::Scale{{scale, good_steps}, declaration.add_scalar("skipped", DType::kS32, 0)};
  }
  return state;
}

bool rounds_by_chance(const StepOptions& options) {
  return options.stochastic_rounding && options.stored(DType::kF32) == DType::kBF16;
}

}  // namespace xladder::program
