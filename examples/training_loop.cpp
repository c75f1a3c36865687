// A training loop of your own: a network of 32 hidden units learns sin(3 x). The step is a Program, one compiled
// function with the optimizer in it; its inputs and outputs have roles, by which this loop finds them.
//
//   training_loop [DEVICE]     "cpu", "cuda", ... or the path of a plugin
#include <xladder/xladder.h>

#include <cmath>
#include <cstdio>
#include <deque>
#include <random>

using namespace xladder;
using graph::Value;
using program::InputRole;
using program::OutputRole;

constexpr int64_t kBatch = 64, kSteps = 600;

// What is minimised: a function of named parameters and a batch, which says how the parameters begin.
program::LossFunction loss_function() {
  auto graph = std::make_unique<graph::Graph>("loss");
  const Value x = graph->parameter({DType::kF32, {kBatch, 1}}, "x");
  const Value y = graph->parameter({DType::kF32, {kBatch, 1}}, "y");
  nn::ForwardBuilder builder(*graph, DType::kF32, /*training=*/true);
  const nn::Scope model(builder);
  const Value hidden = nn::linear(model / "hidden", x, 32, {.weight_initializer = nn::Initializer::normal(2)});
  const Value miss = nn::linear(model / "output", tanh(hidden), 1) - y;
  graph->add_result(reduce_sum(miss * miss, {1}), "loss");  // one a sample; the step takes the mean

  std::vector<InputRole> roles(graph->num_parameters(), InputRole::kState);
  roles[0] = roles[1] = InputRole::kBatch;
  return {std::move(graph), roles, {OutputRole::kLoss}, nn::initial_values(builder.specs())};
}

Status run_all(const std::string& device) {
  const program::LossFunction loss = loss_function();
  XLADDER_ASSIGN(const pjrt::Client client, device::open_device({.device = device}, device::inputs_of_this_process()));
  program::StepOptions options;
  options.optimizer = {.name = "adamw", .weight_decay = 1e-4};
  const program::Program step = program::build_training_step(loss, options, client.profile().limits);
  XLADDER_ASSIGN(const pjrt::LoadedExecutable compiled, client.compile(step.stablehlo, {}));

  const auto initial = [&](const std::string& name, const TensorType& type) {
    return loss.initial_values()(name, type, /*seed=*/0);
  };
  XLADDER_ASSIGN(run::TrainState state, run::TrainState::initial(client, step.state, initial));
  const optim::ScheduleConfig schedule{
      .kind = optim::ScheduleKind::kCosine, .lr = 0.03, .warmup_steps = 20, .total_steps = kSteps};

  std::mt19937 random(1);
  std::uniform_real_distribution<float> uniform(-1, 1);
  float last = 0;
  for (int64_t i = 0; i < kSteps; ++i) {
    HostTensor x(DType::kF32, {kBatch, 1}), y(DType::kF32, {kBatch, 1});
    for (size_t sample = 0; sample < kBatch; ++sample) {
      x.as<float>()[sample] = uniform(random);
      y.as<float>()[sample] = std::sin(3 * x.as<float>()[sample]);
    }
    // The state stays on the device; everything else is copied there for this step.
    std::vector<const pjrt::Buffer*> arguments(step.inputs.size());
    std::deque<pjrt::Buffer> copied;
    const auto put = [&](std::optional<size_t> place, const HostTensor& tensor) -> Status {
      XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(tensor));
      arguments[*place] = &copied.emplace_back(std::move(buffer));
      return {};
    };
    const std::vector<const pjrt::Buffer*> tensors = state.arguments();
    const std::vector<size_t> places = step.places(InputRole::kState);
    for (size_t k = 0; k < places.size(); ++k) arguments[places[k]] = tensors[k];
    XLADDER_TRY(put(step.place(InputRole::kBatch, "x"), x));
    XLADDER_TRY(put(step.place(InputRole::kBatch, "y"), y));
    const auto rate = static_cast<float>(optim::learning_rate(schedule, i));
    XLADDER_TRY(put(step.place(InputRole::kLearningRate), HostTensor::scalar(rate)));
    XLADDER_TRY(put(step.place(InputRole::kStep), HostTensor::scalar(static_cast<int32_t>(i + 1))));
    if (const auto place = step.place(InputRole::kSeed))  // of dropout and the like, of which there is none here
      XLADDER_TRY(put(place, HostTensor(step.inputs[*place].type)));

    XLADDER_ASSIGN(pjrt::Execution execution, compiled.execute(arguments));
    state.replace(execution.outputs, step.places(OutputRole::kNextState));
    XLADDER_ASSIGN(const HostTensor loss_of_step, execution.outputs[0][*step.place(OutputRole::kLoss)].to_host());
    last = loss_of_step.as<float>()[0];
    if (i % 100 == 0) std::printf("step %4lld  loss %.5f\n", static_cast<long long>(i), static_cast<double>(last));
  }
  std::printf("step %4lld  loss %.5f\n", static_cast<long long>(kSteps), static_cast<double>(last));
  if (!(last < 0.01f)) return fail(ErrorCode::kMismatch, "the loss is still {}; train longer", last);
  return {};
}

int main(int argc, char** argv) {
  const Status done = run_all(argc > 1 ? argv[1] : "cpu");
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 1;
}
