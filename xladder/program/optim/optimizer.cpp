#include "xladder/program/optim/optimizer.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "xladder/base/enum_names.h"
#include "xladder/base/suggest.h"
#include "xladder/graph/ops.h"
#include "xladder/program/optim/scalars.h"

namespace xladder::optim {
namespace {

using graph::GraphError;
using graph::Value;

using Kind = OptimizerKind;

Kind kind_of(const OptimizerConfig& config) {
  const std::optional<Kind> kind = enum_from_name<Kind>(config.name);
  if (!kind) throw GraphError(fmt::format("[optimizer] a known optimizer; got {}", config.name));
  return *kind;
}

bool has_second_moment(Kind kind) { return kind == Kind::kAdam || kind == Kind::kAdamW || kind == Kind::kLamb; }

// 1 - beta^t as -expm1(t log beta), the logarithm folded in double: beta^t in f32 is near 1 at first, and 1 - 0.999
// would be wrong by 1e-5, 1 - 0.9999 by 2e-4.
Value bias_correction(Value step, double beta) {
  if (beta == 0.0) return constant_like(step, 1.0);
  return -exponential_minus_one(step * std::log(beta));
}

// (1 - weight) a + weight b, from the nearer end: the two weights sum to 1 exactly in every type, and the result is a
// or b where the weight is 0 or 1.
Value interpolate(Value a, Value b, double weight) {
  return weight < 0.5 ? a + (b - a) * weight : b + (a - b) * (1.0 - weight);
}

Value scaled(Value x, Value scalar) { return x * spread(scalar, x.shape()); }

struct Moments {
  Value first, second;
};

Moments adam_moments(const OptimizerConfig& config, Value gradient, std::span<const Value> slots) {
  return {interpolate(slots[0], gradient, 1.0 - config.beta1),
          interpolate(slots[1], gradient * gradient, 1.0 - config.beta2)};
}

// scale * m / (sqrt(v) + epsilon). With scale = lr sqrt(c2) / c1 and epsilon = eps sqrt(c2), where c are the bias
// corrections, this is lr (m / c1) / (sqrt(v / c2) + eps) with a root and a division an element and the rest scalars.
Value adam_direction(const Moments& moments, Value scale, Value epsilon) {
  const Value denominator = sqrt(moments.second) + spread(epsilon, moments.second.shape());
  return scaled(moments.first, scale) / denominator;
}

Update apply_sgd(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
                 const StepScalars& scalars) {
  if (slots.empty()) return {parameter - scaled(gradient, scalars.learning_rate), {}};
  const Value buffer = slots[0] * config.momentum + gradient;
  const Value direction = config.nesterov ? gradient + buffer * config.momentum : buffer;
  return {parameter - scaled(direction, scalars.learning_rate), {buffer}};
}

Update apply_adam(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
                  const StepScalars& scalars) {
  const Moments moments = adam_moments(config, gradient, slots);
  return {parameter - adam_direction(moments, scalars.adam_step, scalars.adam_epsilon),
          {moments.first, moments.second}};
}

Update apply_lamb(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
                  const StepScalars& scalars, double weight_decay) {
  if (weight_decay == 0.0) return apply_adam(config, parameter, gradient, slots, scalars);
  const Moments moments = adam_moments(config, gradient, slots);
  const Value direction = adam_direction(moments, scalars.correction, scalars.adam_epsilon) + parameter * weight_decay;
  const Value parameter_norm = sqrt(sum_of_squares(parameter));
  const Value direction_norm = sqrt(sum_of_squares(direction));
  const Value zero = constant_like(parameter_norm, 0.0);
  const Value one = constant_like(parameter_norm, 1.0);
  const Value both_positive = compare(minimum(parameter_norm, direction_norm), zero, graph::Comparison::kGT);
  // Where the ratio is not used the divisor is 1, so that nothing divides by zero.
  Value ratio = select(both_positive, parameter_norm / select(both_positive, direction_norm, one), one);
  if (config.trust_clip) ratio = minimum(ratio, one);
  return {parameter - scaled(direction, scalars.learning_rate * ratio), {moments.first, moments.second}};
}

Update apply_lion(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
                  const StepScalars& scalars) {
  const Value direction = sign(interpolate(slots[0], gradient, 1.0 - config.beta1));
  return {parameter - scaled(direction, scalars.learning_rate), {interpolate(slots[0], gradient, 1.0 - config.beta2)}};
}

void check_types(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
                 const StepScalars& scalars) {
  std::string types = to_string(parameter.type()) + ", " + to_string(gradient.type());
  for (const Value& slot : slots) types += ", " + to_string(slot.type());
  const auto require = [&](bool condition, std::string_view rule) {
    if (!condition) throw GraphError(fmt::format("[{}] {}; got {}", config.name, rule, types));
  };
  require(parameter.dtype() == DType::kF32 || parameter.dtype() == DType::kF64, "the parameter is f32 or f64");
  require(gradient.shape() == parameter.shape() && is_floating(gradient.dtype()),
          "the gradient is floating and has the parameter's shape");
  require(slots.size() == slot_names(config).size(), "takes the slots that slot_names lists");
  require(std::all_of(slots.begin(), slots.end(), [&](Value slot) { return slot.type() == parameter.type(); }),
          "slots have the parameter's type");
  require(scalars.learning_rate.dtype() == parameter.dtype(), "the step's scalars have the parameter's element type");
}

}  // namespace

Status validate(const OptimizerConfig& config) {
  if (!enum_from_name<Kind>(config.name)) {
    const auto nearest =
        closest(config.name, std::vector<std::string>(std::begin(kOptimizerNames), std::end(kOptimizerNames)));
    return fail(ErrorCode::kUsage, "there is no optimizer {}{}; use one of {}", config.name,
                nearest ? fmt::format(", did you mean {}", *nearest) : "", fmt::join(kOptimizerNames, ", "));
  }
  const auto is_fraction = [](double value) { return value >= 0 && value < 1; };
  const auto is_non_negative = [](double value) { return std::isfinite(value) && value >= 0; };
  constexpr const char* kFraction = "{} is {}; give a number from 0 to below 1";
  constexpr const char* kNonNegative = "{} is {}; give a finite number of at least 0";
  if (!is_fraction(config.beta1)) return fail(ErrorCode::kUsage, kFraction, "beta1", config.beta1);
  if (!is_fraction(config.beta2)) return fail(ErrorCode::kUsage, kFraction, "beta2", config.beta2);
  if (!is_fraction(config.momentum)) return fail(ErrorCode::kUsage, kFraction, "momentum", config.momentum);
  if (!is_non_negative(config.eps)) return fail(ErrorCode::kUsage, kNonNegative, "eps", config.eps);
  if (!is_non_negative(config.weight_decay))
    return fail(ErrorCode::kUsage, kNonNegative, "weight_decay", config.weight_decay);
  if (config.name == "sgd" && config.nesterov && config.momentum == 0)
    return fail(ErrorCode::kUsage, "nesterov needs momentum; set momentum, such as 0.9");
  return {};
}

std::vector<std::string> slot_names(const OptimizerConfig& config) {
  const Kind kind = kind_of(config);
  if (has_second_moment(kind)) return {"exp_avg", "exp_avg_sq"};
  if (kind == Kind::kLion) return {"exp_avg"};
  if (config.momentum != 0.0) return {"momentum_buffer"};
  return {};
}

StepScalars step_scalars(const OptimizerConfig& config, const StepInputs& inputs, DType dtype) {
  const Kind kind = kind_of(config);
  if (inputs.learning_rate.type() != TensorType{DType::kF32, {}} || inputs.step.type() != TensorType{DType::kS32, {}})
    throw GraphError(fmt::format("[{}] takes the learning rate as f32[] and the step as s32[]; got {}, {}", config.name,
                                 to_string(inputs.learning_rate.type()), to_string(inputs.step.type())));
  StepScalars scalars;
  scalars.learning_rate = convert(inputs.learning_rate, dtype);
  if (kind == Kind::kAdamW || kind == Kind::kLion)
    scalars.shrink = constant_like(scalars.learning_rate, 1.0) - scalars.learning_rate * config.weight_decay;
  if (!has_second_moment(kind)) return scalars;
  const Value step = convert(inputs.step, dtype);
  const Value root = sqrt(bias_correction(step, config.beta2));
  scalars.correction = root / bias_correction(step, config.beta1);
  scalars.adam_step = scalars.learning_rate * scalars.correction;
  scalars.adam_epsilon = root * config.eps;
  return scalars;
}

Update apply(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
             const StepScalars& scalars, bool decay) {
  const Kind kind = kind_of(config);
  check_types(config, parameter, gradient, slots, scalars);
  gradient = convert(gradient, parameter.dtype());
  const double weight_decay = decay ? config.weight_decay : 0.0;
  if (weight_decay != 0.0) {
    if (kind == Kind::kSgd || kind == Kind::kAdam) gradient = gradient + parameter * weight_decay;
    if (kind == Kind::kAdamW || kind == Kind::kLion) parameter = scaled(parameter, scalars.shrink);
  }
  switch (kind) {
    case Kind::kSgd:
      return apply_sgd(config, parameter, gradient, slots, scalars);
    case Kind::kLamb:
      return apply_lamb(config, parameter, gradient, slots, scalars, weight_decay);
    case Kind::kLion:
      return apply_lion(config, parameter, gradient, slots, scalars);
    case Kind::kAdam:
    case Kind::kAdamW:
      break;
  }
  return apply_adam(config, parameter, gradient, slots, scalars);
}

Update apply(const OptimizerConfig& config, Value parameter, Value gradient, std::span<const Value> slots,
             const StepInputs& inputs, bool decay) {
  return apply(config, parameter, gradient, slots, step_scalars(config, inputs, parameter.dtype()), decay);
}

}  // namespace xladder::optim
