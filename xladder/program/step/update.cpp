#include "xladder/program/step/update.h"

#include <map>
#include <optional>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/scope.h"
#include "xladder/program/optim/clip.h"
#include "xladder/program/optim/decay.h"
#include "xladder/program/optim/ema.h"
#include "xladder/program/passes/sharding.h"
#include "xladder/program/passes/stochastic_round.h"

namespace xladder::program {
namespace {

using graph::Value;
using Values = std::vector<Value>;

// By the global norm over all parameters, of which a replica may hold a shard each.
Values clipped(const Values& gradients, const StepOptions& options) {
  if (options.clip_grad <= 0) return gradients;
  if (!options.shards_optimizer()) return optim::clip_by_global_norm(gradients, options.clip_grad);
  const Value own = optim::global_norm(gradients);
  const Value norm = sqrt(all_reduce(own * own, graph::Reducer::kAdd, options.devices));
  return optim::clip_by_norm(gradients, norm, options.clip_grad);
}

// Whether the gradients of all replicas are finite.
Value all_finite(const Values& gradients, const StepOptions& options) {
  const Value own = optim::all_finite(gradients);
  if (!options.shards_optimizer()) return own;
  const Value count = all_reduce(convert(own, DType::kF32), graph::Reducer::kMinimum, options.devices);
  return compare(count, constant_like(count, 0), graph::Comparison::kGT);
}

// The update of one parameter after the other, computed in `dtype`.
class Optimizer {
 public:
  Optimizer(const StepOptions& options, const Schedule& schedule, Value step, DType dtype, int64_t depth)
      : options_(options), schedule_(schedule), step_(step), dtype_(dtype), depth_(depth) {
    scalars_for(1);
    if (rounds_by_chance(options)) random_.emplace(graph::seed_of_update(schedule.seed));
  }

  optim::Update update(const GradientGraph::Parameter& named, Value parameter, Value gradient, const Values& slots) {
    const Value whole = convert(parameter, dtype_);
    const Value own = options_.shards_optimizer() ? passes::own_shard(whole, options_.devices) : whole;
    Values own_slots;
    for (const Value& slot : slots) own_slots.push_back(convert(slot, dtype_));
    const bool decay = options_.decay_all || optim::decays_by_default(named.name, named.shape);
    const double scale = optim::learning_rate_scale(options_.fine_tuning, named.name, depth_);
    optim::Update next = optim::apply(options_.optimizer, own, gradient, own_slots, scalars_for(scale), decay);
    if (options_.shards_optimizer())
      next.parameter = passes::gather_shards(next.parameter, named.shape, options_.devices);
    next.parameter = stored(next.parameter, parameter.dtype());
    for (size_t i = 0; i < slots.size(); ++i) next.slots[i] = convert(next.slots[i], slots[i].dtype());
    return next;
  }

 private:
  // By what the learning rate is multiplied by.
  const optim::StepScalars& scalars_for(double scale) {
    const auto found = scalars_.find(scale);
    if (found != scalars_.end()) return found->second;
    const Value rate = scale == 1 ? schedule_.learning_rate : schedule_.learning_rate * scale;
    return scalars_.emplace(scale, optim::step_scalars(options_.optimizer, {rate, step_}, dtype_)).first->second;
  }

  Value stored(Value parameter, DType dtype) {
    if (parameter.dtype() == dtype || !random_) return convert(parameter, dtype);
    return passes::stochastic_round_to_bf16(parameter, random_->next(parameter.shape()));
  }

  const StepOptions& options_;
  const Schedule& schedule_;
  Value step_;
  DType dtype_;
  int64_t depth_;
  std::map<double, optim::StepScalars> scalars_;
  std::optional<graph::RandomBits> random_;
};

int64_t depth_of(const std::vector<GradientGraph::Parameter>& parameters) {
  std::vector<std::string> names;
  for (const GradientGraph::Parameter& parameter : parameters) names.push_back(parameter.name);
  return optim::depth_of(names);
}

// `next` where the gradients are finite, else the state as it was.
void keep_unless(Value finite, const StepState& old, StepState& next) {
  const auto select = [&](Values& updated, const Values& before) {
    for (size_t i = 0; i < updated.size(); ++i)
      if (updated[i] != before[i]) updated[i] = optim::select_update(finite, updated[i], before[i]);
  };
  select(next.parameters, old.parameters);
  for (size_t i = 0; i < next.slots.size(); ++i) select(next.slots[i], old.slots[i]);
  select(next.averages, old.averages);
  select(next.buffers, old.buffers);
}

}  // namespace

StepState updated(const StepState& state, const GradientGraph::Results& mean,
                  const std::vector<GradientGraph::Parameter>& parameters, const Schedule& schedule, DType dtype,
                  const StepOptions& options) {
  const graph::InScope scope(schedule.step.graph(), "optimizer");
  const Value finite = state.loss_scale ? all_finite(mean.gradients, options) : Value();
  const Values ready = clipped(mean.gradients, options);
  // Skipped steps do not count for the optimizer, as in torch.amp.GradScaler.
  const Value step = state.loss_scale ? schedule.step - state.loss_scale->skipped : schedule.step;
  Optimizer optimizer(options, schedule, step, dtype, depth_of(parameters));

  StepState next;
  next.buffers = mean.buffers;
  next.slots.resize(state.slots.size());
  size_t trained = 0;  // of those before
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (!parameters[i].is_trained) {
      next.parameters.push_back(state.parameters[i]);
      continue;
    }
    Values slots;
    for (const Values& slot : state.slots) slots.push_back(slot[trained]);
    const optim::Update update = optimizer.update(parameters[i], state.parameters[i], ready[trained++], slots);
    next.parameters.push_back(update.parameter);
    for (size_t slot = 0; slot < slots.size(); ++slot) next.slots[slot].push_back(update.slots[slot]);
  }
  // The average of what does not move is what it was.
  for (size_t i = 0; i < state.averages.size(); ++i)
    next.averages.push_back(parameters[i].is_trained
                                ? optim::ema_update(state.averages[i], convert(next.parameters[i], dtype), options.ema)
                                : state.averages[i]);
  if (!state.loss_scale) return next;
  keep_unless(finite, state, next);
  optim::LossScale scale = state.loss_scale->scale;
  if (options.loss_scale == LossScaling::kDynamic) scale = optim::next_loss_scale({}, scale, finite);
  next.loss_scale = StepState::Scale{scale, state.loss_scale->skipped + convert(logical_not(finite), DType::kS32)};
  return next;
}

}  // namespace xladder::program
