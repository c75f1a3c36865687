#include "xladder/run/train/step_runner.h"

#include <utility>

#include "xladder/base/random.h"
#include "xladder/graph/random_bits.h"

namespace xladder::run {
namespace {

// Begins to copy an output to the host; nothing where the program has none in that place.
Result<std::optional<pjrt::HostCopy>> copy_of(const std::vector<pjrt::Buffer>& outputs, std::optional<size_t> place) {
  if (!place) return std::nullopt;
  XLADDER_ASSIGN(pjrt::HostCopy copy, outputs[*place].to_host_async());
  return std::optional(std::move(copy));
}

// Those that have one number for each step.
Result<std::vector<std::pair<std::string, pjrt::HostCopy>>> copies_of_values(const std::vector<pjrt::Buffer>& outputs,
                                                                             const program::Program& program) {
  std::vector<std::pair<std::string, pjrt::HostCopy>> copies;
  for (size_t i = 0; i < outputs.size(); ++i) {
    const program::Output& output = program.outputs[i];
    const bool is_value = output.role == program::OutputRole::kValue ||
                          (output.role == program::OutputRole::kCount && output.name != "correct");
    const bool is_number = output.type.num_elements() == program.steps_per_execution && output.type.rank() <= 1 &&
                           (is_floating(output.type.dtype) || is_integer(output.type.dtype));
    if (!is_value || !is_number || (program.steps_per_execution == 1 && output.type.rank() != 0)) continue;
    XLADDER_ASSIGN(pjrt::HostCopy copy, outputs[i].to_host_async());
    copies.emplace_back(output.name, std::move(copy));
  }
  return copies;
}

}  // namespace

Result<std::vector<float>> StepOutputs::losses() {
  XLADDER_ASSIGN(const HostTensor tensor, loss_copy.await());
  const std::vector<double> values = tensor.to_doubles();
  return std::vector<float>(values.begin(), values.end());
}

Result<std::vector<int32_t>> StepOutputs::correct() {
  if (!correct_copy) return std::vector<int32_t>();
  XLADDER_ASSIGN(const HostTensor tensor, correct_copy->await());
  const std::span<const int32_t> values = tensor.as<int32_t>();
  return std::vector<int32_t>(values.begin(), values.end());
}

Result<std::vector<std::pair<std::string, std::vector<double>>>> StepOutputs::values() {
  std::vector<std::pair<std::string, std::vector<double>>> values;
  for (auto& [name, copy] : value_copies) {
    XLADDER_ASSIGN(const HostTensor tensor, copy.await());
    values.emplace_back(name, tensor.to_doubles());
  }
  return values;
}

Result<int64_t> StepOutputs::skipped() {
  if (!skipped_copy) return 0;
  XLADDER_ASSIGN(const HostTensor tensor, skipped_copy->await());
  return tensor.as<int32_t>().back();
}

StepRunner::StepRunner(const pjrt::Client& client, TrainState state, uint64_t seed, int64_t finished_steps)
    : client_(client), state_(std::move(state)), dropout_seed_(purpose_seed(seed, "dropout")), steps_(finished_steps) {}

void StepRunner::add(const pjrt::LoadedExecutable& executable, const program::Program& program) {
  loaded_[static_cast<size_t>(program.steps_per_execution)] = {&executable, &program};
}

Result<DeviceBatches> StepRunner::upload(data::Feed feed) const {
  const program::Program& program = *loaded_.at(static_cast<size_t>(feed.steps)).program;
  DeviceBatches out{.steps = static_cast<size_t>(feed.steps), .tensors = {}};
  for (size_t replica = 0; replica < state_.devices(); ++replica) {
    out.tensors.emplace_back();
    size_t next = 0;
    for (const size_t place : program.places(program::InputRole::kBatch)) {
      const program::Input& input = program.inputs[place];
      HostTensor& tensor = feed.replicas.at(replica).at(next++);
      if (tensor.type() != input.type)
        return fail(ErrorCode::kUsage,
                    "the program takes {} as {}, and the data gives {}; use the data it was made for", input.name,
                    to_string(input.type), to_string(tensor.type()));
      XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host_async(std::move(tensor), replica));
      out.tensors.back().push_back(std::move(buffer));
    }
  }
  return out;
}

HostTensor StepRunner::schedule_value(const program::Input& input, const std::vector<double>& learning_rates) const {
  if (input.role == program::InputRole::kLearningRate) return HostTensor::from_doubles(input.type, learning_rates);
  std::vector<double> numbers;
  std::vector<uint64_t> seeds;
  for (size_t i = 0; i < learning_rates.size(); ++i) {
    const int64_t step = steps_ + static_cast<int64_t>(i);
    numbers.push_back(static_cast<double>(step + 1));
    const auto seed = graph::seed_of_step(dropout_seed_, step);
    seeds.insert(seeds.end(), seed.begin(), seed.end());
  }
  if (input.role == program::InputRole::kStep) return HostTensor::from_doubles(input.type, numbers);
  return HostTensor::from<uint64_t>(input.type.shape, seeds);
}

Result<std::map<size_t, pjrt::Buffer>> StepRunner::upload_schedule(const program::Program& program,
                                                                   const std::vector<double>& learning_rates,
                                                                   size_t replica) const {
  std::map<size_t, pjrt::Buffer> buffers;
  for (size_t place = 0; place < program.inputs.size(); ++place) {
    const program::Input& input = program.inputs[place];
    if (input.role == program::InputRole::kState || input.role == program::InputRole::kBatch) continue;
    XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host_async(schedule_value(input, learning_rates), replica));
    buffers.emplace(place, std::move(buffer));
  }
  return buffers;
}

std::vector<const pjrt::Buffer*> StepRunner::arguments(const program::Program& program, const DeviceBatches& batches,
                                                       const std::map<size_t, pjrt::Buffer>& schedule,
                                                       size_t replica) const {
  const std::vector<const pjrt::Buffer*> state = state_.arguments(replica);
  auto next_of_state = state.begin();
  auto next_of_batch = batches.tensors[replica].begin();
  std::vector<const pjrt::Buffer*> arguments;
  for (size_t place = 0; place < program.inputs.size(); ++place) {
    const program::InputRole role = program.inputs[place].role;
    arguments.push_back(role == program::InputRole::kState   ? *next_of_state++
                        : role == program::InputRole::kBatch ? &*next_of_batch++
                                                             : &schedule.at(place));
  }
  return arguments;
}

Result<StepOutputs> StepRunner::start(const DeviceBatches& batches, const std::vector<double>& learning_rates) {
  const Loaded& loaded = loaded_.at(batches.steps);
  const program::Program& program = *loaded.program;
  std::vector<std::map<size_t, pjrt::Buffer>> schedules;  // [replica]
  for (size_t replica = 0; replica < state_.devices(); ++replica) {
    XLADDER_ASSIGN(auto schedule, upload_schedule(program, learning_rates, replica));
    schedules.push_back(std::move(schedule));
  }
  std::vector<std::vector<const pjrt::Buffer*>> all;
  for (size_t replica = 0; replica < state_.devices(); ++replica)
    all.push_back(arguments(program, batches, schedules[replica], replica));
  XLADDER_ASSIGN(pjrt::Execution execution, loaded.executable->execute(all));

  const std::vector<pjrt::Buffer>& outputs = execution.outputs[0];
  XLADDER_ASSIGN(auto loss, copy_of(outputs, program.place(program::OutputRole::kLoss)));
  XLADDER_ASSIGN(auto correct, copy_of(outputs, program.place(program::OutputRole::kCount, "correct")));
  XLADDER_ASSIGN(auto skipped, copy_of(outputs, program.place(program::OutputRole::kSkippedSteps)));
  XLADDER_ASSIGN(auto values, copies_of_values(outputs, program));
  StepOutputs results{*std::move(loss), std::move(correct), std::move(skipped), std::move(values)};
  state_.replace(execution.outputs, program.places(program::OutputRole::kNextState));
  steps_ += static_cast<int64_t>(batches.steps);
  return results;
}

}  // namespace xladder::run
