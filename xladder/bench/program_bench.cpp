#include "xladder/bench/program_bench.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "xladder/base/clock.h"
#include "xladder/base/hash.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/imported/step_program.h"
#include "xladder/program/step/finish_step.h"
#include "xladder/run/train/programs.h"
#include "xladder/run/train/step_runner.h"

namespace xladder::bench {
namespace {

using imported::ImportedProgram;

constexpr size_t kLossesKept = 100;

bool is_step(const ImportedProgram& program) {
  return program.description && program.description->kind == imported::Kind::kStep;
}

// Whatever it is, as a step without state: all inputs come with the batch.
Result<program::Program> stateless(const ImportedProgram& program, const program::StepOptions& options,
                                   const passes::DeviceLimits& limits) {
  const std::optional<size_t> loss = program.loss();
  if (!loss)
    return fail(ErrorCode::kUsage, "{} has no loss to read back: its first result is no floating-point scalar",
                program.file.string());
  if (program.read.num_replicas > 1)
    return fail(ErrorCode::kUsage, "{} is a program for {} replicas; export what one of them computes",
                program.file.string(), program.read.num_replicas);
  program::ProgramDraft draft;
  std::vector<graph::Value> arguments;
  for (size_t i = 0; i < program.graph().num_parameters(); ++i)
    arguments.push_back(
        draft.input(program::InputRole::kBatch, program.graph().parameter_type(i), program.input_name(i)));
  const std::vector<graph::Value> results = inline_body(program.graph(), arguments, *draft.graph);
  for (size_t i = 0; i < results.size(); ++i)
    draft.output(i == *loss ? program::OutputRole::kLoss : program::OutputRole::kValue, results[i],
                 program.output_name(i));
  return program::finish_step(std::move(draft), DType::kF32, options, limits);
}

// In the type that a pass gave the input, the same for each step of an execution.
HostTensor repeated(const HostTensor& tensor, const TensorType& type, int64_t steps) {
  TensorType of_step = tensor.type();
  of_step.dtype = type.dtype;
  const HostTensor typed =
      of_step == tensor.type() ? tensor.clone() : HostTensor::from_doubles(of_step, tensor.to_doubles());
  HostTensor out(type);
  const size_t size = typed.bytes().size();
  for (int64_t i = 0; i < steps; ++i)
    std::ranges::copy(typed.bytes(), out.bytes().begin() + static_cast<std::ptrdiff_t>(i * static_cast<int64_t>(size)));
  return out;
}

// The program on the device with its inputs.
class Bench {
 public:
  Bench(const pjrt::Client& client, const ImportedProgram& imported, const ProgramBenchOptions& options)
      : client_(client), imported_(imported), options_(options) {}

  Status prepare(const std::vector<HostTensor>& inputs, ProgramBenchResult& result) {
    const auto build = is_step(imported_) ? imported::step_program : stateless;
    XLADDER_ASSIGN(program_, build(imported_, options_.step, client_.profile().limits));
    program_.graph.reset();
    result.steps_per_execution = program_.steps_per_execution;
    result.program_digest = xxh3_128_hex(program_.stablehlo);
    XLADDER_ASSIGN(compiled_, run::compile_program(client_, program_, options_.compile_options, options_.cache));
    result.compile_seconds = compiled_->compile_seconds;
    result.cache_hit = compiled_->cache_hit;
    result.memory = compiled_->executable.program().memory_stats();

    std::vector<HostTensor> state;
    batches_.steps = static_cast<size_t>(program_.steps_per_execution);
    batches_.tensors.emplace_back();
    std::vector<double> rates(1, 0);
    const std::vector<size_t> batch_places = program_.places(program::InputRole::kBatch);
    for (size_t i = 0; i < inputs.size(); ++i) {
      if (!is_step(imported_) || role_of(i) == imported::InputRole::kBatch) {
        const program::Input& input = program_.inputs[batch_places.at(batches_.tensors[0].size())];
        XLADDER_ASSIGN(pjrt::Buffer buffer,
                       client_.buffer_from_host(repeated(inputs[i], input.type, program_.steps_per_execution)));
        batches_.tensors[0].push_back(std::move(buffer));
      } else if (imported_.description->keeps(imported_.description->inputs[i])) {
        state.push_back(repeated(inputs[i], program_.state[state.size()].type, 1));
      } else if (role_of(i) == imported::InputRole::kSchedule && is_floating(inputs[i].dtype())) {
        rates = inputs[i].to_doubles();
      }
    }
    rates_.assign(static_cast<size_t>(program_.steps_per_execution), rates.front());
    XLADDER_ASSIGN(run::TrainState on_device, run::TrainState::upload(client_, program_.state, state));
    runner_.emplace(client_, std::move(on_device), /*seed=*/0, /*finished_steps=*/0);
    runner_->add(compiled_->executable, program_);
    return {};
  }

  // So many executions; the seconds of a step.
  Result<double> run(int64_t executions, ProgramBenchResult& result) {
    std::deque<run::StepOutputs> pending;
    const auto finish = [&]() -> Status {
      XLADDER_ASSIGN(const std::vector<float> losses, pending.front().losses());
      pending.pop_front();
      result.loss_last = losses.back();
      for (const float loss : losses)
        if (result.losses.size() < kLossesKept) result.losses.push_back(loss);
      return {};
    };
    const auto start = Clock::now();
    for (int64_t i = 0; i < executions; ++i) {
      XLADDER_ASSIGN(run::StepOutputs outputs, runner_->start(batches_, rates_));
      pending.push_back(std::move(outputs));
      while (pending.size() > static_cast<size_t>(options_.in_flight)) XLADDER_TRY(finish());
    }
    while (!pending.empty()) XLADDER_TRY(finish());
    return seconds_since(start) / static_cast<double>(executions * program_.steps_per_execution);
  }

 private:
  imported::InputRole role_of(size_t input) const { return imported_.description->inputs[input].role; }

  const pjrt::Client& client_;
  const ImportedProgram& imported_;
  const ProgramBenchOptions& options_;
  program::Program program_;
  std::optional<compile::Compiled> compiled_;
  run::DeviceBatches batches_;
  std::vector<double> rates_;
  std::optional<run::StepRunner> runner_;
};

}  // namespace

Result<ProgramBenchResult> bench_program(const pjrt::Client& client, const ImportedProgram& program,
                                         const std::vector<HostTensor>& inputs, const ProgramBenchOptions& options) {
  ProgramBenchResult result;
  Bench bench(client, program, options);
  XLADDER_TRY(bench.prepare(inputs, result));
  double warm = 0;
  for (int i = 0; i < 3; ++i) {
    XLADDER_ASSIGN(warm, bench.run(1, result));
  }
  const double of_execution = warm * static_cast<double>(result.steps_per_execution);
  const auto executions = std::max<int64_t>(1, std::llround(std::ceil(options.window_seconds / of_execution)));
  result.steps_per_window = executions * result.steps_per_execution;
  const auto start = Clock::now();
  while (static_cast<int64_t>(result.step_seconds.size()) < options.min_windows ||
         seconds_since(start) < options.seconds) {
    XLADDER_ASSIGN(const double seconds, bench.run(executions, result));
    result.step_seconds.push_back(seconds);
  }
  return result;
}

}  // namespace xladder::bench
