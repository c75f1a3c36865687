#include "xladder/run/verify/reference.h"

#include <algorithm>
#include <cmath>

#include "xladder/base/clock.h"
#include "xladder/graph/random_bits.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/program/step/training_step.h"

namespace xladder::run {
namespace {

using Doubles = std::vector<double>;

struct Outcome {
  Doubles logits;
  Doubles losses;
  std::vector<Doubles> gradients;  // in the order of the parameters; empty if the file has none
  std::vector<Doubles> parameters;
};

// A larger error, or one that is not a number: NaN never passes for small.
bool is_worse(double error, double than) {
  if (std::isnan(than)) return false;
  return std::isnan(error) || error > than;
}

double norm(const Doubles& values) {
  double sum = 0;
  for (const double value : values) sum += value * value;
  return std::sqrt(sum);
}

Doubles difference(const Doubles& a, const Doubles& b) {
  Doubles result(a.size());
  for (size_t i = 0; i < a.size(); ++i) result[i] = a[i] - b[i];
  return result;
}

double largest_magnitude(const Doubles& values) {
  double largest = 0;
  for (const double value : values)
    if (is_worse(std::abs(value), largest)) largest = std::abs(value);
  return largest;
}

// Runs the programs of one reference.
class Repetition {
 public:
  Repetition(const pjrt::Client& client, const ReferenceFile& reference, const pjrt::CompileOptions& compile_options,
             graph::Lowering composites)
      : client_(client),
        reference_(reference),
        compile_options_(compile_options),
        loss_(classifier::loss_function(nn::Vit(reference.model()), {.per_device_batch_size = reference.batch_size(),
                                                                     .label_smoothing = reference.label_smoothing()})) {
    options_.optimizer = reference.optimizer();
    options_.decay_all = true;
    options_.composites = composites;
  }

  Result<Outcome> run() {
    Outcome outcome;
    XLADDER_TRY(run_gradients(outcome));
    XLADDER_TRY(run_training(outcome));
    return outcome;
  }
  double compile_seconds() const { return compile_seconds_; }

 private:
  Result<pjrt::LoadedExecutable> compile(const std::string& stablehlo) {
    const auto start = Clock::now();
    XLADDER_ASSIGN(pjrt::LoadedExecutable executable, client_.compile(stablehlo, compile_options_));
    compile_seconds_ += seconds_since(start);
    return executable;
  }

  Status upload(Result<HostTensor> tensor, std::vector<pjrt::Buffer>& buffers) const {
    if (!tensor) return tl::unexpected(std::move(tensor).error());
    XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host(*tensor));
    buffers.push_back(std::move(buffer));
    return {};
  }

  // The parameters from the file, and zeros for the rest of the state.
  Result<std::vector<pjrt::Buffer>> initial_state(const program::Program& program) const {
    std::vector<pjrt::Buffer> buffers;
    for (const program::StateTensor& state : program.state)
      XLADDER_TRY(
          upload(state.kind == "param" ? reference_.tensor("param", state.name) : HostTensor(state.type), buffers));
    return buffers;
  }

  // Of step k, for an input that is not of the state.
  Result<HostTensor> value_of(const program::Input& input, int64_t k) const {
    switch (input.role) {
      case program::InputRole::kLearningRate:
        return HostTensor::scalar(static_cast<float>(reference_.learning_rate()));
      case program::InputRole::kStep:
        return HostTensor::scalar(static_cast<int32_t>(k + 1));
      case program::InputRole::kSeed:
        return HostTensor(graph::kSeedType);
      default:
        return input.name == "images" ? reference_.images(k) : reference_.labels(k);
    }
  }

  Result<std::vector<pjrt::Buffer>> execute(const pjrt::LoadedExecutable& executable, const program::Program& program,
                                            const std::vector<pjrt::Buffer>& state, int64_t k) const {
    std::vector<pjrt::Buffer> others;
    for (const program::Input& input : program.inputs)
      if (input.role != program::InputRole::kState) XLADDER_TRY(upload(value_of(input, k), others));
    auto next_of_state = state.begin(), next_of_others = others.cbegin();
    std::vector<const pjrt::Buffer*> arguments;
    for (const program::Input& input : program.inputs)
      arguments.push_back(input.role == program::InputRole::kState ? &*next_of_state++ : &*next_of_others++);
    XLADDER_ASSIGN(pjrt::Execution execution, executable.execute(arguments));
    return std::move(execution.outputs.front());
  }

  static Result<Doubles> download(const pjrt::Buffer& buffer) {
    XLADDER_ASSIGN(const HostTensor tensor, buffer.to_host());
    return tensor.to_doubles();
  }

  Status run_gradients(Outcome& outcome) {
    const program::Program program = program::build_gradients(loss_, options_);
    XLADDER_ASSIGN(const pjrt::LoadedExecutable executable, compile(program.stablehlo));
    XLADDER_ASSIGN(const std::vector<pjrt::Buffer> state, initial_state(program));
    XLADDER_ASSIGN(const std::vector<pjrt::Buffer> outputs, execute(executable, program, state, 0));
    XLADDER_ASSIGN(outcome.logits, download(outputs[program.place(program::OutputRole::kValue, "logits").value()]));
    if (!reference_.has_gradients()) return {};
    for (const size_t place : program.places(program::OutputRole::kGradient)) {
      XLADDER_ASSIGN(Doubles gradient, download(outputs[place]));
      outcome.gradients.push_back(std::move(gradient));
    }
    return {};
  }

  Status run_training(Outcome& outcome) {
    const program::Program program = program::build_training_step(loss_, options_);
    XLADDER_ASSIGN(const pjrt::LoadedExecutable executable, compile(program.stablehlo));
    XLADDER_ASSIGN(std::vector<pjrt::Buffer> state, initial_state(program));
    const std::vector<size_t> next_state = program.places(program::OutputRole::kNextState);
    const size_t loss_place = program.place(program::OutputRole::kLoss).value();
    for (int64_t k = 0; k < reference_.steps(); ++k) {
      XLADDER_ASSIGN(std::vector<pjrt::Buffer> outputs, execute(executable, program, state, k));
      XLADDER_ASSIGN(const Doubles loss, download(outputs[loss_place]));
      outcome.losses.push_back(loss.front());
      for (size_t i = 0; i < state.size(); ++i) state[i] = std::move(outputs[next_state[i]]);
    }
    for (size_t i = 0; i < state.size(); ++i) {
      if (program.state[i].kind != "param") continue;
      XLADDER_ASSIGN(Doubles parameter, download(state[i]));
      outcome.parameters.push_back(std::move(parameter));
    }
    return {};
  }

  const pjrt::Client& client_;
  const ReferenceFile& reference_;
  const pjrt::CompileOptions& compile_options_;
  program::LossFunction loss_;
  program::StepOptions options_;
  double compile_seconds_ = 0;
};

ReferenceCheck compare_logits(const Doubles& got, const Doubles& want) {
  ReferenceCheck check;
  check.measure = "logits";
  check.error = largest_magnitude(difference(got, want)) / largest_magnitude(want);
  return check;
}

ReferenceCheck compare_losses(const Doubles& got, const Doubles& want) {
  ReferenceCheck check;
  check.measure = "loss";
  check.worst = "step 1";
  for (size_t k = 0; k < want.size(); ++k) {
    const double error = std::abs(got[k] - want[k]) / std::abs(want[k]);
    if (!is_worse(error, check.error)) continue;
    check.error = error;
    check.worst = fmt::format("step {}", k + 1);
  }
  return check;
}

// norm(got - want) / max(norm(want), norm(all of want) / 1000) of every parameter: the second term is for gradients
// that are zero in exact arithmetic and have no relative error.
Result<ReferenceCheck> compare_parameters(const std::string& measure, const ReferenceFile& reference,
                                          const std::vector<Doubles>& got, std::vector<TensorError>& tensors) {
  const std::vector<nn::ParameterSpec>& specs = reference.parameters();
  std::vector<double> misses, norms;
  double squares = 0;
  for (size_t i = 0; i < specs.size(); ++i) {
    XLADDER_ASSIGN(const HostTensor want, reference.tensor(measure, specs[i].name));
    const Doubles values = want.to_doubles();
    misses.push_back(norm(difference(got[i], values)));
    norms.push_back(norm(values));
    squares += norms.back() * norms.back();
  }
  ReferenceCheck check{.measure = measure, .worst = specs.front().name};
  for (size_t i = 0; i < specs.size(); ++i) {
    const double error = misses[i] == 0 ? 0 : misses[i] / std::max(norms[i], std::sqrt(squares) / 1000);
    tensors.push_back({measure, specs[i].name, error});
    if (!is_worse(error, check.error)) continue;
    check.error = error;
    check.worst = specs[i].name;
  }
  return check;
}

}  // namespace

bool ReferenceReport::passed() const { return std::ranges::all_of(checks, &ReferenceCheck::passed); }

Result<ReferenceReport> check_reference(const pjrt::Client& client, const ReferenceFile& reference,
                                        const pjrt::CompileOptions& compile_options, graph::Lowering composites) {
  Repetition repetition(client, reference, compile_options, composites);
  XLADDER_ASSIGN(const Outcome outcome, repetition.run());
  ReferenceReport report;
  report.compile_seconds = repetition.compile_seconds();
  XLADDER_ASSIGN(const Doubles logits, reference.logits());
  report.checks.push_back(compare_logits(outcome.logits, logits));
  XLADDER_ASSIGN(const Doubles losses, reference.losses());
  report.checks.push_back(compare_losses(outcome.losses, losses));
  if (reference.has_gradients()) {
    XLADDER_ASSIGN(ReferenceCheck check, compare_parameters("grad", reference, outcome.gradients, report.tensors));
    report.checks.push_back(std::move(check));
  }
  XLADDER_ASSIGN(ReferenceCheck check, compare_parameters("final", reference, outcome.parameters, report.tensors));
  report.checks.push_back(std::move(check));
  for (ReferenceCheck& judged : report.checks) judged.limit = std::max(3 * reference.torch_error(judged.measure), 1e-6);
  std::ranges::stable_sort(report.tensors, is_worse, &TensorError::error);
  return report;
}

}  // namespace xladder::run
