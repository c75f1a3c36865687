#include "xladder/program/step/step.h"

#include <algorithm>
#include <map>

#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/optim/clip.h"
#include "xladder/program/optim/decay.h"
#include "xladder/program/optim/ema.h"
#include "xladder/program/optim/loss_scale.h"
#include "xladder/program/passes/data_parallel.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/matmul_precision.h"
#include "xladder/program/passes/multi_step.h"
#include "xladder/program/passes/narrow_program.h"
#include "xladder/program/passes/sharding.h"
#include "xladder/program/passes/stochastic_round.h"
#include "xladder/program/step/gradient_graph.h"

namespace xladder::train {
namespace {

using graph::Graph;
using graph::Value;

// Builds the step of one replica in f32 (or in the type of `options.dtype`); state may be stored as bf16.
class StepBuilder {
 public:
  StepBuilder(const nn::Model& model, const StepOptions& options)
      : model_(model), options_(options), gradient_(build_gradient_graph(model, options)) {
    stores_bf16_ = options.stochastic_rounding && parameter_dtype(options) == DType::kBF16;
    narrows_gradients_ = options.precision == Precision::kBf16True && (stores_bf16_ || options.master_weights);
  }

  // The whole program of one step; `state` in the order of its parameters.
  std::unique_ptr<Graph> build(std::vector<StateTensor>& state) {
    declare();
    const Gradients gradients = mean_gradients();
    update(gradients);
    state = std::move(state_);
    return std::move(graph_);
  }

 private:
  // Loss and correct of all replicas, gradients of the mean loss: of whole parameters, or of this replica's shards.
  struct Gradients {
    Value loss, correct;
    std::vector<Value> values;
  };

  bool scales_loss() const { return options_.loss_scaling != LossScaling::kNone; }
  const std::vector<nn::ParameterSpec>& specs() const { return gradient_.specs; }

  std::vector<Value> add_state(const std::string& kind, bool sharded, DType dtype, bool trained_only = false) {
    std::vector<Value> values;
    for (size_t i = 0; i < specs().size(); ++i) {
      if (trained_only && !gradient_.trained[i]) continue;
      const nn::ParameterSpec& spec = specs()[i];
      const TensorType whole{dtype, spec.shape};
      StateTensor tensor{.kind = kind, .name = spec.name, .type = whole};
      if (sharded) {
        tensor.type = passes::shard_type(whole, options_.num_replicas);
        tensor.whole = whole;
      }
      values.push_back(graph_->parameter(tensor.type, kind == "param" ? spec.name : kind + "." + spec.name));
      state_.push_back(std::move(tensor));
    }
    return values;
  }

  Value add_scalar_state(const std::string& name, DType dtype, double initial) {
    state_.push_back({.kind = "loss_scale", .name = name, .type = {dtype, {}}, .initial = initial});
    return graph_->parameter({dtype, {}}, "loss_scale." + name);
  }

  void declare() {
    const DType stored = stores_bf16_ ? DType::kBF16 : options_.dtype;
    parameters_ = add_state("param", false, stored);
    for (const std::string& name : optim::slot_names(options_.optimizer))
      slots_.push_back(add_state(name, options_.shard_optimizer, stored, /*trained_only=*/true));
    if (options_.ema_decay > 0) averages_ = add_state("ema", false, options_.dtype);
    if (scales_loss()) {
      scale_ = add_scalar_state("scale", DType::kF32, options_.loss_scale);
      good_steps_ = add_scalar_state("good_steps", DType::kS32, 0);
      skipped_ = add_scalar_state("skipped", DType::kS32, 0);
    }
    const nn::ImageShape shape = model_.image_shape();
    const DType image_dtype = options_.byte_images ? DType::kU8 : options_.dtype;
    images_ =
        graph_->parameter({image_dtype, {options_.batch_size, shape.channels, shape.height, shape.width}}, "images");
    labels_ = graph_->parameter({DType::kS32, {options_.batch_size}}, "labels");
    learning_rate_ = graph_->parameter({DType::kF32, {}}, "learning_rate");
    step_ = graph_->parameter({DType::kS32, {}}, "step");
    seed_ = graph_->parameter({DType::kU64, {2}}, "seed");
    if (!options_.mixes_labels) return;
    mix_labels_ = graph_->parameter({DType::kS32, {options_.batch_size}}, "mix_labels");
    mix_weights_ = graph_->parameter({options_.dtype, {options_.batch_size}}, "mix_weights");
  }

  // Loss, correct and gradients of one micro-batch. `arguments` are those of the gradient graph.
  std::vector<Value> run_gradient_graph(std::span<const Value> arguments) const {
    if (!narrows_gradients_) return graph::inline_body(*gradient_.graph, arguments);
    std::vector<Value> narrow;
    for (const Value& argument : arguments)
      narrow.push_back(argument.dtype() == DType::kF32 ? convert(argument, DType::kBF16) : argument);
    std::vector<Value> results = passes::inline_narrowed(*gradient_.graph, narrow, DType::kBF16);
    for (Value& result : results) result = convert(result, DType::kF32);
    return results;
  }

  std::vector<Value> gradients_of_batch() const {
    const Value seed = gradient_.draws ? graph::seed_of_replica(seed_, options_.num_replicas) : seed_;
    std::vector<Value> fixed = parameters_;
    fixed.insert(fixed.end(), {images_, labels_, seed});
    if (options_.mixes_labels) fixed.insert(fixed.end(), {mix_labels_, mix_weights_});
    if (scales_loss()) fixed.push_back(scale_);
    if (options_.micro_batches == 1) return run_gradient_graph(fixed);

    const size_t at = parameters_.size();
    const int64_t rows = options_.batch_size / options_.micro_batches;
    std::vector<Value> sums;
    for (size_t i = 0; i < gradient_.graph->num_results(); ++i) {
      TensorType type = gradient_.graph->result_type(i);
      sums.push_back(constant(*graph_, 0, type));
    }
    const auto body = [&](const passes::LoopIndex& index, std::span<const Value> carried,
                          std::span<const Value> inputs) {
      std::vector<Value> arguments(inputs.begin(), inputs.end());
      std::vector<size_t> sliced = {at, at + 1};
      if (options_.mixes_labels) sliced.insert(sliced.end(), {at + 3, at + 4});
      for (const size_t i : sliced) arguments[i] = index.rows(arguments[i], rows);
      if (gradient_.draws)
        arguments[at + 2] = graph::seed_of_part(arguments[at + 2], index.value(*graph_), options_.micro_batches);
      std::vector<Value> results = run_gradient_graph(arguments);
      for (size_t i = 0; i < results.size(); ++i) results[i] = carried[i] + results[i];
      return results;
    };
    sums = passes::repeat(options_.micro_batches, passes::LoopForm::kWhile, sums, fixed, body);
    const double share = 1 / static_cast<double>(options_.micro_batches);
    for (size_t i = 0; i < sums.size(); ++i)
      if (i != 1) sums[i] = sums[i] * share;  // all but the count
    return sums;
  }

  Gradients mean_gradients() {
    std::vector<Value> results = gradients_of_batch();
    Gradients out{results[0], results[1], {results.begin() + 2, results.end()}};
    if (options_.num_replicas > 1) {
      const double share = 1 / static_cast<double>(options_.num_replicas);
      out.loss = all_reduce(out.loss, graph::Reducer::kAdd, options_.num_replicas) * share;
      out.correct = all_reduce(out.correct, graph::Reducer::kAdd, options_.num_replicas);
    }
    if (options_.shard_optimizer) {
      for (Value& value : out.values) value = passes::reduce_scatter_mean(value, options_.num_replicas);
    } else if (options_.num_replicas > 1) {
      // Those of the last layers are known first, so that their bucket can travel while the rest is computed.
      std::reverse(out.values.begin(), out.values.end());
      out.values = passes::mean_over_replicas(out.values, options_.num_replicas, options_.bucket_bytes);
      std::reverse(out.values.begin(), out.values.end());
    }
    if (scales_loss()) {
      const Value factor = constant_like(scale_, 1) / scale_;
      for (Value& value : out.values) value = value * broadcast(convert(factor, value.dtype()), value.shape());
    }
    return out;
  }

  std::vector<Value> clipped(const std::vector<Value>& gradients) const {
    if (options_.clip_grad <= 0) return gradients;
    if (!options_.shard_optimizer) return optim::clip_by_global_norm(gradients, options_.clip_grad);
    const Value own = optim::global_norm(gradients);
    const Value norm = sqrt(all_reduce(own * own, graph::Reducer::kAdd, options_.num_replicas));
    return optim::clip_by_norm(gradients, norm, options_.clip_grad);
  }

  // Whether the gradients of all replicas are finite.
  Value all_finite(const std::vector<Value>& gradients) const {
    const Value own = optim::all_finite(gradients);
    if (!options_.shard_optimizer) return own;
    const Value count = all_reduce(convert(own, DType::kF32), graph::Reducer::kMinimum, options_.num_replicas);
    return compare(count, constant_like(count, 0), graph::Comparison::kGT);
  }

  Value stored(Value updated, Value old, graph::RandomBits* random) const {
    if (updated.dtype() == old.dtype()) return updated;
    if (random == nullptr) return convert(updated, old.dtype());
    return passes::stochastic_round_to_bf16(updated, random->next(updated.shape()));
  }

  void update(const Gradients& gradients) {
    const Value finite = scales_loss() ? all_finite(gradients.values) : Value();
    const std::vector<Value> ready = clipped(gradients.values);
    // Skipped steps do not count for the optimizer, as in torch.amp.GradScaler.
    const Value step = scales_loss() ? step_ - skipped_ : step_;
    std::map<double, optim::StepScalars> scalars;  // by what the learning rate is multiplied by
    const auto scalars_for = [&](double scale) -> const optim::StepScalars& {
      const auto found = scalars.find(scale);
      if (found != scalars.end()) return found->second;
      const Value rate = scale == 1 ? learning_rate_ : learning_rate_ * scale;
      return scalars.emplace(scale, optim::step_scalars(options_.optimizer, {rate, step}, options_.dtype))
          .first->second;
    };
    scalars_for(1);
    std::vector<std::string> names;
    for (const nn::ParameterSpec& spec : specs()) names.push_back(spec.name);
    const int64_t depth = optim::depth_of(names);
    std::optional<graph::RandomBits> random;
    if (stores_bf16_) random.emplace(graph::seed_of_update(seed_));

    std::vector<Value> results;
    std::vector<std::vector<Value>> new_slots(slots_.size());
    size_t trained = 0;  // of those before
    for (size_t i = 0; i < parameters_.size(); ++i) {
      if (!gradient_.trained[i]) {
        results.push_back(parameters_[i]);
        continue;
      }
      const size_t at = trained++;
      const nn::ParameterSpec& spec = specs()[i];
      const Value whole = convert(parameters_[i], options_.dtype);
      const Value own = options_.shard_optimizer ? passes::own_shard(whole, options_.num_replicas) : whole;
      std::vector<Value> own_slots;
      for (const auto& slot : slots_) own_slots.push_back(convert(slot[at], options_.dtype));
      const bool decay = options_.decay_all || optim::decays_by_default(spec.name, spec.shape);
      const double scale = optim::learning_rate_scale(options_.fine_tuning, spec.name, depth);
      const optim::Update update =
          optim::apply(options_.optimizer, own, ready[at], own_slots, scalars_for(scale), decay);
      Value parameter = update.parameter;
      if (options_.shard_optimizer) parameter = passes::gather_shards(parameter, spec.shape, options_.num_replicas);
      results.push_back(stored(parameter, parameters_[i], random ? &*random : nullptr));
      for (size_t s = 0; s < slots_.size(); ++s)
        new_slots[s].push_back(stored(update.slots[s], slots_[s][at], nullptr));
    }
    for (const auto& slot : new_slots) results.insert(results.end(), slot.begin(), slot.end());
    // The average of what does not move is what it was.
    for (size_t i = 0; i < averages_.size(); ++i)
      results.push_back(gradient_.trained[i]
                            ? optim::ema_update(averages_[i], convert(results[i], options_.dtype), options_.ema_decay)
                            : averages_[i]);
    if (scales_loss())
      for (size_t i = 0; i < results.size(); ++i)
        if (results[i] != graph_->parameter_at(i))
          results[i] = optim::select_update(finite, results[i], graph_->parameter_at(i));

    if (scales_loss()) {
      optim::LossScale next{scale_, good_steps_};
      if (options_.loss_scaling == LossScaling::kDynamic) next = optim::next_loss_scale({}, next, finite);
      skipped_ = skipped_ + convert(logical_not(finite), DType::kS32);
      results.insert(results.end(), {next.scale, next.good_steps, skipped_});
    }
    const size_t num_state = results.size();
    for (size_t i = 0; i < num_state; ++i) graph_->add_result(results[i], graph_->parameter_name(i));
    graph_->add_result(convert(gradients.loss, DType::kF32), "loss");
    graph_->add_result(convert(gradients.correct, DType::kS32), "correct");
    if (scales_loss()) graph_->add_result(skipped_, "skipped");
    for (size_t i = 0; i < num_state; ++i) graph_->alias(i, i);
  }

  const nn::Model& model_;
  const StepOptions& options_;
  GradientGraph gradient_;
  bool stores_bf16_ = false;        // state is bf16 and the update f32
  bool narrows_gradients_ = false;  // the gradient graph is bf16 and the update f32
  std::unique_ptr<Graph> graph_ = std::make_unique<Graph>("main");
  std::vector<StateTensor> state_;
  std::vector<Value> parameters_, averages_;
  std::vector<std::vector<Value>> slots_;  // [slot][parameter]
  Value scale_, good_steps_, skipped_;
  Value images_, labels_, learning_rate_, step_, seed_, mix_labels_, mix_weights_;
};

Program finish(std::unique_ptr<Graph> graph, std::vector<StateTensor> state, const StepOptions& options) {
  auto precise = std::make_unique<Graph>(graph->name());
  passes::set_matmul_precision(*graph, *precise, options.matmul_precision);
  Program program{.graph = std::move(precise), .state = std::move(state)};
  for (size_t i = program.state.size(); i < program.graph->num_parameters(); ++i)
    program.inputs.push_back(program.graph->parameter_type(i));
  program.num_replicas = options.num_replicas;
  program.stablehlo = print_stablehlo(*program.graph, {.num_replicas = options.num_replicas});
  return program;
}

// The state and inputs of programs that only compute something from parameters and a batch.
struct PlainProgram {
  PlainProgram(const nn::Model& model, const StepOptions& options, DType stored, bool training)
      : forward(build_forward_graph(model, options, options.batch_size, training)) {
    for (const nn::ParameterSpec& spec : forward.specs) {
      const TensorType type{stored, spec.shape};
      parameters.push_back(graph->parameter(type, spec.name));
      state.push_back({.kind = "param", .name = spec.name, .type = type});
    }
    for (Value& parameter : parameters) parameter = convert(parameter, options.dtype);
    images = graph->parameter(forward.graph->parameter_type(0), "images");
    labels = graph->parameter(forward.graph->parameter_type(1), "labels");
  }

  ForwardValues run() {
    const Value batch[] = {images, labels, constant(*graph, 0, {DType::kU64, {2}})};
    return inline_forward(forward, batch, parameters);
  }

  Program lower(const StepOptions& options) {
    auto lowered = std::make_unique<Graph>("main");
    passes::lower_composites(*graph, *lowered, options.composites);
    return finish(std::move(lowered), std::move(state), options);
  }

  ForwardGraph forward;
  std::unique_ptr<Graph> graph = std::make_unique<Graph>("main");
  std::vector<StateTensor> state;
  std::vector<Value> parameters;
  Value images, labels;
};

// Combinations that would compute something else than asked; recipes are checked in ladder/knobs/.
void check(const StepOptions& options) {
  if (options.shard_optimizer && options.optimizer.name == "lamb")
    throw graph::GraphError("[training_step] lamb needs norms of whole tensors; got a sharded optimizer");
  if (options.batch_size % options.micro_batches != 0)
    throw graph::GraphError(fmt::format("[training_step] a batch has equal parts; got {} images in {} parts",
                                        options.batch_size, options.micro_batches));
  if (options.loss_scaling != LossScaling::kNone && options.precision == Precision::kBf16True &&
      !options.master_weights)
    throw graph::GraphError("[training_step] the loss scale is f32; got a program in bf16");
}

// Everything but what decides the values of a forward pass in plain precision.
StepOptions without_knobs(const StepOptions& options) {
  StepOptions plain;
  plain.batch_size = options.batch_size;
  plain.dtype = options.dtype;
  plain.label_smoothing = options.label_smoothing;
  plain.composites = options.composites;
  return plain;
}

}  // namespace

DType parameter_dtype(const StepOptions& options) {
  return options.precision == Precision::kBf16True && !options.master_weights ? DType::kBF16 : options.dtype;
}

Program build_training_step(const nn::Model& model, const StepOptions& options) {
  check(options);
  std::vector<StateTensor> state;
  std::unique_ptr<Graph> graph = StepBuilder(model, options).build(state);
  const auto apply = [&graph](const auto& pass) {
    auto target = std::make_unique<Graph>("main");
    pass(*graph, *target);
    graph = std::move(target);
  };
  if (options.autocast)
    apply([&](const Graph& source, Graph& target) { passes::autocast(source, target, *options.autocast); });
  if (parameter_dtype(options) == DType::kBF16 && !options.stochastic_rounding) {
    apply([&](const Graph& source, Graph& target) { passes::narrow_program(source, target, DType::kBF16); });
    for (size_t i = 0; i < state.size(); ++i) state[i].type = graph->parameter_type(i);
    for (StateTensor& tensor : state)
      if (tensor.whole) tensor.whole->dtype = tensor.type.dtype;
  }
  if (options.limits.any())
    apply([&](const Graph& source, Graph& target) { passes::legalise(source, target, options.limits); });
  if (options.steps > 1)
    apply([&](const Graph& source, Graph& target) {
      passes::multi_step(source, state.size(), options.steps, options.steps_form, target);
    });
  Program program = finish(std::move(graph), std::move(state), options);
  program.steps = options.steps;
  program.counts_skipped = options.loss_scaling != LossScaling::kNone;
  return program;
}

Program build_evaluation_step(const nn::Model& model, const StepOptions& options) {
  const StepOptions plain = without_knobs(options);
  PlainProgram program(model, plain, parameter_dtype(options), /*training=*/false);
  Graph& graph = *program.graph;
  const Value weights = graph.parameter({DType::kF32, {options.batch_size}}, "weights");
  const ForwardValues out = program.run();
  // A padded row may hold anything, so it is left out by choice, not by a product with 0.
  const Value real = compare(weights, constant_like(weights, 0), graph::Comparison::kGT);
  const Value losses = convert(out.losses, DType::kF32);
  const Value zero = constant_like(losses, 0);
  graph.add_result(reduce_sum(select(real, losses * weights, zero), {0}), "loss_sum");
  graph.add_result(reduce_sum(select(real, out.correct * weights, zero), {0}), "correct_sum");
  graph.add_result(reduce_sum(weights, {0}), "weight_sum");
  return program.lower(plain);
}

Program build_gradients(const nn::Model& model, const StepOptions& options) {
  const StepOptions plain = without_knobs(options);
  PlainProgram program(model, plain, plain.dtype, /*training=*/true);
  const ForwardValues out = program.run();
  const Value loss = reduce_sum(out.losses, {0}) * (1 / static_cast<double>(out.losses.dim(0)));
  const std::vector<Value> gradients = autodiff::gradients(loss, program.parameters);
  program.graph->add_result(out.logits, "logits");
  program.graph->add_result(loss, "loss");
  for (size_t i = 0; i < gradients.size(); ++i) program.graph->add_result(gradients[i], program.forward.specs[i].name);
  return program.lower(plain);
}

}  // namespace xladder::train
