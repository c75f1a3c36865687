#include "xladder/train/run_settings.h"

#include <algorithm>
#include <cmath>

namespace xladder::train {
namespace {

using config::Settings;

std::vector<float> floats_or_empty(const Settings& settings, std::string_view path) {
  if (!settings.is_set(path)) return {};
  const std::vector<double>& values = settings.get_floats(path);
  return {values.begin(), values.end()};
}

Result<DataSettings> data_settings(const Settings& settings) {
  DataSettings data;
  data.kind = settings.get_string("data.kind") == "synthetic" ? DataKind::kSynthetic : DataKind::kIdx;
  data.path = settings.get_string("data.path");
  data.num_classes = settings.get_int("data.num_classes");
  data.mean = floats_or_empty(settings, "data.mean");
  data.std = floats_or_empty(settings, "data.std");
  if (data.mean.empty() != data.std.empty())
    return fail(ErrorCode::kUsage, "data.mean and data.std belong together; set both or neither");
  data.horizontal_flip = settings.get_bool("data.horizontal_flip");
  data.shift = settings.get_int("data.shift");
  data.erase_probability = settings.get_float("data.erase_probability");
  data.synthetic_samples = settings.get_int("data.num_samples");
  data.workers = static_cast<int>(settings.get_int("data.workers"));
  data.prefetch = static_cast<int>(settings.get_int("data.prefetch"));
  return data;
}

Result<optim::OptimizerConfig> optimizer_config(const Settings& settings) {
  optim::OptimizerConfig config;
  config.name = settings.get_string("optim.name");
  config.weight_decay = settings.get_float("optim.weight_decay");
  if (config.name == "sgd") {
    config.momentum = settings.get_float("optim.momentum");
    config.nesterov = settings.get_bool("optim.nesterov");
  }
  // The authors' own values where the recipe is silent (Chen et al. 2023 for Lion, timm for LAMB).
  if (config.name == "lion") config.beta2 = 0.99;
  if (config.name == "lamb") config.eps = 1e-6;
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
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      return fail(ErrorCode::kUsage, "device.compiler_options: \"{}\" has no value; write name=value", text);
    options.overrides.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return options;
}

int64_t steps_of(double epochs, int64_t steps_per_epoch) {
  if (epochs <= 0) return 0;
  return std::max<int64_t>(1, std::llround(epochs * static_cast<double>(steps_per_epoch)));
}

}  // namespace

Result<RunSettings> run_settings(const Settings& settings) {
  if (settings.get_int("device.count") != 1)
    return fail(ErrorCode::kUsage, "training uses one device, but device.count is {}; set it to 1",
                settings.get_int("device.count"));
  RunSettings run;
  XLADDER_ASSIGN(run.data, data_settings(settings));
  XLADDER_ASSIGN(run.optimizer, optimizer_config(settings));
  run.decay_all = settings.get_bool("optim.decay_all");
  run.schedule.kind = optim::schedule_kind_from_name(settings.get_string("optim.sched")).value();
  run.schedule.lr = settings.get_float("optim.lr");
  run.schedule.min_lr = settings.get_float("optim.min_lr");
  run.schedule.warmup_steps = settings.get_int("optim.warmup_steps");
  run.clip_grad = settings.get_float("optim.clip_grad");
  run.ema_decay = settings.get_float("optim.ema");
  run.label_smoothing = settings.get_float("train.label_smoothing");
  run.epochs = settings.get_float("train.epochs");
  if (settings.is_set("train.steps")) run.steps = settings.get_int("train.steps");
  run.batch_size = settings.get_int("train.global_batch_size");
  run.eval_batch_size = settings.get_int("train.eval_batch_size");
  run.eval_every = settings.get_float("train.eval_every");
  run.checkpoint_every = settings.get_float("train.checkpoint_every");
  run.keep_checkpoints = settings.get_int("train.keep_checkpoints");
  run.log_every = settings.get_int("train.log_every");
  run.seed = static_cast<uint64_t>(settings.get_int("train.seed"));
  run.composites =
      settings.get_string("knobs.composites") == "shaped" ? graph::Lowering::kShaped : graph::Lowering::kDecomposed;
  XLADDER_ASSIGN(run.compile_options, compile_options(settings));
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

}  // namespace xladder::train
