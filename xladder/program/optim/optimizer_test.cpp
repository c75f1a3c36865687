// The updates on a real plugin against the textbook formulas in double.
#include "xladder/program/optim/optimizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"

namespace xladder::optim {
namespace {

using graph::Graph;
using graph::GraphError;
using graph::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Doubles = std::vector<double>;

constexpr int64_t kSteps = 3;
constexpr int64_t kFirstStep = 1;

// ---- The formulas in double, one element list a tensor ------------------------------------------------------------

struct HostState {
  Doubles parameter, first, second;  // first: momentum buffer or exp_avg
};

double norm(const Doubles& x) {
  double sum = 0;
  for (const double value : x) sum += value * value;
  return std::sqrt(sum);
}

void host_update(const OptimizerConfig& config, HostState& state, Doubles g, double lr, int64_t t, bool decay) {
  const double wd = decay ? config.weight_decay : 0.0;
  Doubles& p = state.parameter;
  Doubles direction(p.size());
  for (size_t i = 0; i < p.size(); ++i) {
    if (config.name == "sgd" || config.name == "adam") g[i] += wd * p[i];
    if (config.name == "adamw" || config.name == "lion") p[i] *= 1 - lr * wd;
    double& first = state.first[i];
    double& second = state.second[i];
    if (config.name == "sgd") {
      first = t == 1 ? g[i] : config.momentum * first + g[i];
      direction[i] = config.nesterov ? g[i] + config.momentum * first : first;
      if (config.momentum == 0) direction[i] = g[i];
    } else if (config.name == "lion") {
      const double mixed = config.beta1 * first + (1 - config.beta1) * g[i];
      direction[i] = mixed > 0 ? 1 : mixed < 0 ? -1 : 0;
      first = config.beta2 * first + (1 - config.beta2) * g[i];
    } else {
      first = config.beta1 * first + (1 - config.beta1) * g[i];
      second = config.beta2 * second + (1 - config.beta2) * g[i] * g[i];
      const double corrected_first = first / (1 - std::pow(config.beta1, static_cast<double>(t)));
      const double corrected_second = second / (1 - std::pow(config.beta2, static_cast<double>(t)));
      direction[i] = corrected_first / (std::sqrt(corrected_second) + config.eps);
      if (config.name == "lamb") direction[i] += wd * p[i];
    }
  }
  double ratio = 1;
  if (config.name == "lamb" && wd != 0 && norm(p) > 0 && norm(direction) > 0) ratio = norm(p) / norm(direction);
  if (config.trust_clip) ratio = std::min(ratio, 1.0);
  for (size_t i = 0; i < p.size(); ++i) p[i] -= lr * ratio * direction[i];
}

// ---- The same on a plugin: kSteps updates of several tensors in one program ---------------------------------------

struct TestTensor {
  Shape shape;
  bool decay;
  bool zero_parameter = false, zero_gradient = false;
};
const TestTensor kTensors[] = {{{5, 7}, true}, {{11}, false},        {{2, 3, 2, 2}, true},
                               {{}, true},     {{3, 4}, true, true}, {{2, 4}, true, true, true}};

struct Case {
  std::string label;
  OptimizerConfig config;
  DType dtype;
};

struct Outcome {
  std::vector<HostState> got, want;  // one a tensor
};

HostTensor random_tensor(TensorType type, std::mt19937_64& random, double scale) {
  std::normal_distribution<double> normal;
  Doubles values(static_cast<size_t>(type.num_elements()));
  for (double& value : values) value = scale * normal(random);
  return HostTensor::from_doubles(std::move(type), values);
}

Outcome run_steps(const pjrt::Client& client, const Case& test) {
  std::mt19937_64 random(7);
  const OptimizerConfig& config = test.config;
  const size_t num_slots = slot_names(config).size();
  Graph graph;
  std::vector<HostTensor> arguments;
  const auto input = [&](HostTensor tensor) {
    const Value value = graph.parameter(tensor.type(), "input" + std::to_string(arguments.size()));
    arguments.push_back(std::move(tensor));
    return value;
  };
  Outcome run;
  std::vector<StepScalars> scalars;
  Doubles rates;
  for (int64_t step = 0; step < kSteps; ++step) {
    rates.push_back(static_cast<double>(static_cast<float>(0.02 / static_cast<double>(step + 1))));
    const Value rate = input(HostTensor::scalar(static_cast<float>(rates.back())));
    const Value number = input(HostTensor::scalar(static_cast<int32_t>(step + kFirstStep)));
    scalars.push_back(step_scalars(config, {rate, number}, test.dtype));
  }
  for (const TestTensor& tensor : kTensors) {
    HostTensor initial = random_tensor({test.dtype, tensor.shape}, random, tensor.zero_parameter ? 0.0 : 0.5);
    const size_t size = static_cast<size_t>(initial.num_elements());
    HostState want{initial.to_doubles(), Doubles(size), Doubles(size)};
    Update update{input(std::move(initial)), {}};
    for (size_t slot = 0; slot < num_slots; ++slot) update.slots.push_back(input(HostTensor(test.dtype, tensor.shape)));
    for (int64_t step = 0; step < kSteps; ++step) {
      HostTensor gradient = random_tensor({test.dtype, tensor.shape}, random, tensor.zero_gradient ? 0.0 : 0.1);
      host_update(config, want, gradient.to_doubles(), rates[static_cast<size_t>(step)], step + kFirstStep,
                  tensor.decay);
      update = apply(config, update.parameter, input(std::move(gradient)), update.slots,
                     scalars[static_cast<size_t>(step)], tensor.decay);
    }
    run.want.push_back(std::move(want));
    graph.add_result(update.parameter, "parameter");
    for (const Value& slot : update.slots) graph.add_result(slot, "slot");
  }
  graph::verify(graph);
  const std::vector<HostTensor> outputs = test::run(client, print_stablehlo(graph), arguments);
  for (size_t i = 0; i < std::size(kTensors); ++i) {
    const HostTensor* at = &outputs.at(i * (1 + num_slots));
    HostState state{at[0].to_doubles(), {}, {}};
    if (num_slots > 0) state.first = at[1].to_doubles();
    if (num_slots > 1) state.second = at[2].to_doubles();
    run.got.push_back(std::move(state));
  }
  return run;
}

// 0 for state that the optimizer does not keep.
double largest_difference(const Doubles& got, const Doubles& want) {
  double largest = 0;
  for (size_t i = 0; i < got.size(); ++i) {
    EXPECT_TRUE(std::isfinite(got[i]));
    largest = std::max(largest, std::abs(got[i] - want.at(i)));
  }
  return largest;
}

std::vector<Case> cases() {
  const OptimizerConfig adam{.name = "adam", .beta2 = 0.99, .eps = 1e-4, .weight_decay = 0.1};
  const auto with = [](OptimizerConfig config, const std::string& name) {
    config.name = name;
    return config;
  };
  OptimizerConfig clipped = with(adam, "lamb");
  clipped.trust_clip = true;
  OptimizerConfig without_averages = adam;
  without_averages.beta1 = without_averages.beta2 = 0;
  return {
      {"Sgd", {.name = "sgd", .weight_decay = 0.1}, DType::kF64},
      {"SgdMomentum", {.name = "sgd", .weight_decay = 0.1, .momentum = 0.9}, DType::kF64},
      {"SgdNesterov", {.name = "sgd", .weight_decay = 0.1, .momentum = 0.9, .nesterov = true}, DType::kF64},
      {"Adam", adam, DType::kF64},
      {"AdamWithoutAverages", without_averages, DType::kF64},
      {"AdamW", with(adam, "adamw"), DType::kF64},
      {"Lamb", with(adam, "lamb"), DType::kF64},
      {"LambTrustClip", clipped, DType::kF64},
      {"Lion", with(adam, "lion"), DType::kF64},
      {"SgdMomentumInF32", {.name = "sgd", .momentum = 0.9}, DType::kF32},
      {"AdamWithoutAveragesInF32", without_averages, DType::kF32},
      {"AdamWInF32", with(adam, "adamw"), DType::kF32},
      {"LambInF32", with(adam, "lamb"), DType::kF32},
      {"LionInF32", with(adam, "lion"), DType::kF32},
  };
}

class OptimizerOnPlugin : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, OptimizerOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(OptimizerOnPlugin, MatchesTheFormulasInDouble) {
  for (const Case& test : cases()) {
    SCOPED_TRACE(test.label);
    const Outcome run = run_steps(test::shared_client(GetParam()), test);
    const double tolerance = test.dtype == DType::kF64 ? 1e-14 : 4e-7;
    for (size_t i = 0; i < run.want.size(); ++i) {
      SCOPED_TRACE(to_string(kTensors[i].shape));
      EXPECT_LE(largest_difference(run.got[i].parameter, run.want[i].parameter), tolerance);
      EXPECT_LE(largest_difference(run.got[i].first, run.want[i].first), tolerance);
      EXPECT_LE(largest_difference(run.got[i].second, run.want[i].second), tolerance);
    }
  }
}

// The first Adam step moves every element by lr g / |g|, whatever the betas: any error of 1 - beta^t shows in full.
TEST_P(OptimizerOnPlugin, FirstAdamStepIsExactForBetasNearOne) {
  const OptimizerConfig config{.name = "adam", .beta1 = 0.999, .beta2 = 0.9999, .eps = 0};
  Graph graph;
  const Value parameter = graph.parameter({DType::kF32, {3}}, "p");
  const Value gradient = graph.parameter({DType::kF32, {3}}, "g");
  const Value zeros = graph.parameter({DType::kF32, {3}}, "m");
  const StepInputs inputs{graph.parameter({DType::kF32, {}}, "lr"), graph.parameter({DType::kS32, {}}, "t")};
  const Value slots[] = {zeros, zeros};
  graph.add_result(apply(config, parameter, gradient, slots, inputs, false).parameter, "p");
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({3}, {0, 0, 0}));
  arguments.push_back(HostTensor::from<float>({3}, {0.3f, -20.0f, 1e-3f}));
  arguments.push_back(HostTensor::from<float>({3}, {0, 0, 0}));
  arguments.push_back(HostTensor::scalar(1.0f));
  arguments.push_back(HostTensor::scalar(int32_t{1}));
  const auto outputs = test::run(test::shared_client(GetParam()), print_stablehlo(graph), arguments);
  const auto moved = outputs.at(0).as<float>();
  EXPECT_NEAR(moved[0], -1.0, 1e-6);
  EXPECT_NEAR(moved[1], 1.0, 1e-6);
  EXPECT_NEAR(moved[2], -1.0, 1e-6);
}

// ---- What the builder emits and refuses ---------------------------------------------------------------------------

struct Inputs {
  Graph graph;
  Value parameter, gradient, slot;
  StepInputs step;
  explicit Inputs(TensorType type = {DType::kF32, {4, 3}})
      : parameter(graph.parameter(type, "p")),
        gradient(graph.parameter(type, "g")),
        slot(graph.parameter(type, "m")),
        step{graph.parameter({DType::kF32, {}}, "lr"), graph.parameter({DType::kS32, {}}, "t")} {}
};

int64_t count(const Graph& graph, graph::OpCode code, const Shape& shape) {
  int64_t found = 0;
  for (const graph::OpId id : graph.body().ops)
    if (const graph::Op& op = graph.op(id); op.code == code && graph.type_of(op.results[0]).shape == shape) ++found;
  return found;
}

TEST(Optimizer, AdamTakesOneRootAndOneDivisionAnElement) {
  Inputs in;
  const Value slots[] = {in.slot, in.slot};
  apply({.name = "adamw", .weight_decay = 0.1}, in.parameter, in.gradient, slots, in.step, true);
  EXPECT_EQ(count(in.graph, graph::OpCode::kDivide, {4, 3}), 1);
  EXPECT_EQ(count(in.graph, graph::OpCode::kSqrt, {4, 3}), 1);
}

TEST(Optimizer, ConvertsGradientsOfAnotherPrecision) {
  Inputs in;
  const Value gradient = in.graph.parameter({DType::kBF16, {4, 3}}, "g16");
  const Update update = apply({.name = "sgd"}, in.parameter, gradient, {}, in.step, true);
  EXPECT_EQ(update.parameter.type(), in.parameter.type());
}

TEST(Optimizer, NamesItsState) {
  EXPECT_THAT(slot_names({.name = "adamw"}), ElementsAre("exp_avg", "exp_avg_sq"));
  EXPECT_THAT(slot_names({.name = "lamb"}), ElementsAre("exp_avg", "exp_avg_sq"));
  EXPECT_THAT(slot_names({.name = "lion"}), ElementsAre("exp_avg"));
  EXPECT_THAT(slot_names({.name = "sgd", .momentum = 0.9}), ElementsAre("momentum_buffer"));
  EXPECT_THAT(slot_names({.name = "sgd"}), IsEmpty());
}

template <class Build>
std::string refusal(const Build& build) {
  try {
    build();
  } catch (const GraphError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Optimizer, RefusesMismatchedTensors) {
  Inputs in;
  const Value other = in.graph.parameter({DType::kF32, {3, 4}}, "other");
  const Value half = in.graph.parameter({DType::kBF16, {4, 3}}, "half");
  const auto try_apply = [&](Value parameter, Value gradient, std::vector<Value> slots) {
    return refusal([&] { apply({.name = "lion"}, parameter, gradient, slots, in.step, true); });
  };
  EXPECT_THAT(try_apply(in.parameter, in.gradient, {in.slot}), "accepted");
  EXPECT_THAT(try_apply(in.parameter, other, {in.slot}),
              HasSubstr("[lion] the gradient is floating and has the parameter's shape; got f32[4, 3], f32[3, 4]"));
  EXPECT_THAT(try_apply(in.parameter, in.gradient, {}), HasSubstr("takes the slots that slot_names lists"));
  EXPECT_THAT(try_apply(in.parameter, in.gradient, {other}), HasSubstr("slots have the parameter's type"));
  EXPECT_THAT(try_apply(half, in.gradient, {in.slot}), HasSubstr("the parameter is f32 or f64"));
  EXPECT_THAT(refusal([&] {
                step_scalars({.name = "sgd"}, {in.step.step, in.step.step}, DType::kF32);
              }),
              HasSubstr("the learning rate as f32[] and the step as s32[]; got s32[], s32[]"));
  EXPECT_THAT(refusal([&] { slot_names({.name = "adagrad"}); }), HasSubstr("got adagrad"));
}

TEST(Optimizer, RefusesSettingsOutOfRange) {
  const auto message = [](OptimizerConfig config) {
    const Status status = validate(config);
    return status ? std::string("accepted") : status.error().message;
  };
  for (const std::string_view name : kOptimizerNames) EXPECT_EQ(message({.name = std::string(name)}), "accepted");
  EXPECT_THAT(message({.name = "adanw"}), HasSubstr("did you mean adamw; use one of sgd, adam, adamw, lamb, lion"));
  EXPECT_THAT(message({.beta1 = 1.0}), HasSubstr("beta1 is 1"));
  EXPECT_THAT(message({.beta2 = -0.1}), HasSubstr("beta2 is -0.1"));
  EXPECT_THAT(message({.eps = -1e-8}), HasSubstr("eps is"));
  EXPECT_THAT(message({.weight_decay = -1}), HasSubstr("weight_decay is -1"));
  EXPECT_THAT(message({.name = "sgd", .momentum = 1.0}), HasSubstr("momentum is 1"));
  EXPECT_THAT(message({.name = "sgd", .nesterov = true}), HasSubstr("nesterov needs momentum"));
}

}  // namespace
}  // namespace xladder::optim
