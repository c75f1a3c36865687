#include "xladder/run/job/run_settings.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "xladder/run/recipe/choices.h"
#include "xladder/run/recipe/emission_option.h"

namespace xladder::run {
namespace {

using config::Settings;

std::vector<float> floats_or_empty(const Settings& settings, std::string_view path) {
  if (!settings.is_set(path)) return {};
  const std::vector<double>& values = settings.get_floats(path);
  return {values.begin(), values.end()};
}

// A batch is made beside a step, so half of the cores can do nothing better; more than four wait for memory.
int automatic_workers() {
  const unsigned cores = std::thread::hardware_concurrency();
  return static_cast<int>(std::clamp(cores / 2, 1u, 4u));
}

Result<DataSettings> data_settings(const Settings& settings) {
  DataSettings data;
  data.kind = settings.get<DataKind>("data.kind");
  data.synthetic = data.kind == DataKind::kSynthetic;
  data.path = settings.get_string("data.path");
  if (settings.is_set("data.eval_path")) data.eval_path = settings.get_string("data.eval_path");
  data.train_split = settings.get_string("data.train_split");
  if (has_eval_split(settings)) data.eval_split = settings.get_string("data.eval_split");
  data.names = settings.get_strings("data.names");
  data.token_type = settings.get<data::TokenType>("data.token_type");
  if (settings.is_set("data.sequence_length")) data.sequence_length = settings.get_int("data.sequence_length");
  if (settings.is_set("data.vocab_size")) data.vocab_size = settings.get_int("data.vocab_size");
  data.val_fraction = settings.get_float("data.val_fraction");
  if (settings.is_set("data.pictures")) data.any_size = settings.get_bool("data.pictures");
  XLADDER_ASSIGN(data.images, image_settings(settings));
  data.match_classes = settings.get<data::ClassesBy>("data.match_classes");
  data.mix = mix_settings(settings);
  data.mean = floats_or_empty(settings, "data.mean");
  data.std = floats_or_empty(settings, "data.std");
  if (data.mean.empty() != data.std.empty())
    return fail(ErrorCode::kUsage, "data.mean and data.std belong together; set both or neither");
  XLADDER_ASSIGN(data.hflip, horizontal_flip_of(settings, 0));
  data.shift = settings.get_int("data.shift");
  data.erase_probability = settings.get_float("data.erase_probability");
  data.num_samples = settings.get_int("data.num_samples");
  data.workers = static_cast<int>(settings.get_int_or_auto("data.workers").value_or(automatic_workers()));
  data.prefetch = static_cast<int>(settings.get_int("data.prefetch"));
  return data;
}

Result<optim::OptimizerConfig> optimizer_config(const Settings& settings) {
  optim::OptimizerConfig config;
  const auto kind = settings.get<optim::OptimizerKind>("optim.name");
  config.name = enum_name(kind);
  config.weight_decay = settings.get_float("optim.weight_decay");
  if (kind == optim::OptimizerKind::kSgd) {
    config.momentum = settings.get_float("optim.momentum");
    config.nesterov = settings.get_bool("optim.nesterov");
  }
  // The authors' own values where the recipe is silent (Chen et al. 2023 for Lion, timm for LAMB).
  if (kind == optim::OptimizerKind::kLion) config.beta2 = 0.99;
  if (kind == optim::OptimizerKind::kLamb) config.eps = 1e-6;
  if (settings.is_set("optim.betas")) {
    const std::vector<double>& betas = settings.get_floats("optim.betas");
    if (betas.size() != 2)
      return fail(ErrorCode::kUsage, "optim.betas takes two numbers, got {}; write [0.9, 0.999]", betas.size());
    config.beta1 = betas[0];
    config.beta2 = betas[1];
  }
  if (settings.is_set("optim.eps")) config.eps = settings.get_float("optim.eps");
  XLADDER_TRY(optim::validate(config));
  return config;
}

Result<pjrt::CompileOptions> compile_options(const Settings& settings) {
  pjrt::CompileOptions options;
  for (const std::string& text : settings.get_strings("device.compiler_options")) {
    if (text.starts_with("--")) continue;  // a flag of the device's own compiler, see device_request.h
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(ErrorCode::kUsage, "device.compiler_options: \"{}\" has no value; write name=value", text);
    options.overrides.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return options;
}

std::optional<passes::Autocast> autocast_from(const Settings& settings) {
  const auto scope = settings.find_choice<passes::AutocastScope>("knobs.autocast");
  if (!scope) return std::nullopt;
  return passes::Autocast{.scope = *scope, .type = settings.get<passes::AutocastType>("knobs.autocast_type")};
}

Result<program::StepOptions> step_options(const Settings& settings, const BatchPlan& batch) {
  program::StepOptions step;
  XLADDER_ASSIGN(step.optimizer, optimizer_config(settings));
  step.fine_tuning.layer_decay = settings.get_float("optim.layer_decay");
  step.fine_tuning.freeze = settings.get_strings("train.freeze");
  step.fine_tuning.linear_probe = settings.get_bool("train.linear_probe");
  step.decay_all = settings.get_bool("optim.decay_all");
  step.clip_grad = settings.get_float("optim.clip_grad");
  step.ema = settings.get_float("optim.ema");
  step.devices = batch.devices;
  step.gradient_accumulation_steps = batch.gradient_accumulation_steps;
  step.precision = settings.get<program::Precision>("knobs.precision");
  step.matmul_precision = settings.get<graph::MatmulPrecision>("knobs.matmul_precision");
  step.master_weights = settings.get_bool("knobs.master_weights");
  step.autocast = autocast_from(settings);
  step.stochastic_rounding = settings.get_bool("knobs.stochastic_rounding");
  step.loss_scale = settings.get<program::LossScaling>("knobs.loss_scale");
  step.loss_scale_value = settings.get_float("knobs.loss_scale_value");
  step.steps_form = settings.find_choice<passes::LoopForm>("knobs.steps_form");
  step.allreduce_bucket_mb = settings.get_float("knobs.allreduce_bucket_mb");
  step.zero = settings.get_int("knobs.zero");
  step.remat = settings.get<passes::Remat>("knobs.remat");
  step.composites = settings.get<graph::Lowering>("knobs.composites");
  return step;
}

int64_t steps_of(double epochs, int64_t steps_per_epoch) {
  if (epochs <= 0) return 0;
  return std::max<int64_t>(1, std::llround(epochs * static_cast<double>(steps_per_epoch)));
}

}  // namespace

Result<RunSettings> run_settings(const Settings& settings, const ProcessGroup& processes) {
  RunSettings run;
  run.processes = processes;
  run.processes.local_devices = settings.get_int("device.count");
  XLADDER_ASSIGN(run.data, data_settings(settings));
  XLADDER_ASSIGN(run.batch, batch_plan(settings, run.processes));
  XLADDER_ASSIGN(run.step, step_options(settings, run.batch));
  run.steps_per_execution = settings.get_int_or_auto("knobs.steps_per_execution");
  XLADDER_ASSIGN(run.emission, emission_in(settings));
  run.in_flight = static_cast<int>(settings.get_int("knobs.in_flight"));
  if (settings.get<InputType>("knobs.input_dtype") == InputType::kU8) run.input_dtype = DType::kU8;
  run.retrace = settings.get_bool("knobs.retrace");
  run.schedule.kind = settings.get<optim::ScheduleKind>("optim.sched");
  run.schedule.lr = settings.get_float("optim.lr");
  run.schedule.min_lr = settings.get_float("optim.min_lr");
  run.schedule.warmup_steps = settings.get_int("optim.warmup_steps");
  run.label_smoothing = settings.get_float("train.label_smoothing");
  run.epochs = settings.get_float("train.epochs");
  if (settings.is_set("train.steps")) run.steps = settings.get_int("train.steps");
  run.eval_batch_size = settings.get_int("train.eval_batch_size");
  run.eval_every = settings.get_float("train.eval_every");
  run.checkpoint_every = settings.get_float("train.checkpoint_every");
  run.retention = {.keep_checkpoints = settings.get_int("train.keep_checkpoints"),
                   .keep_best = settings.get_int("train.keep_best"),
                   .best_by = settings.get<Metric>("train.best_by")};
  run.log_every = settings.get_int("train.log_every");
  run.seed = static_cast<uint64_t>(settings.get_int("train.seed"));
  XLADDER_ASSIGN(run.compile_options, compile_options(settings));
  run.compile_options.num_replicas = run.batch.devices;
  if (settings.is_set("knobs.opt_level"))
    run.compile_options.optimization_level = static_cast<int>(settings.get_int("knobs.opt_level"));
  return run;
}

Result<StepPlan> plan_steps(const RunSettings& settings, int64_t steps_per_epoch) {
  constexpr double kMostSteps = 2147483647;  // the program counts steps in s32
  StepPlan plan;
  plan.steps_per_epoch = steps_per_epoch;
  const double wanted =
      settings.steps ? static_cast<double>(*settings.steps) : settings.epochs * static_cast<double>(steps_per_epoch);
  if (!(wanted <= kMostSteps))
    return fail(ErrorCode::kUsage, "{:g} training steps are more than {:g}; set fewer train.epochs or train.steps",
                wanted, kMostSteps);
  plan.total_steps = settings.steps ? *settings.steps : steps_of(settings.epochs, steps_per_epoch);
  const auto interval = [&](double epochs) {
    return epochs * static_cast<double>(steps_per_epoch) > kMostSteps ? 0 : steps_of(epochs, steps_per_epoch);
  };
  plan.eval_interval = interval(settings.eval_every);
  plan.checkpoint_interval = interval(settings.checkpoint_every);
  plan.schedule = settings.schedule;
  plan.schedule.total_steps = plan.total_steps;
  XLADDER_TRY(optim::validate(plan.schedule));
  return plan;
}

}  // namespace xladder::run
