#include "xladder/run/train/step_runner.h"

#include <algorithm>
#include <utility>

#include "xladder/base/random.h"
#include "xladder/graph/random_bits.h"

namespace xladder::train {
namespace {

// Inputs of a training step: images, labels, the scalars, mix_labels, mix_weights.
constexpr size_t kNumScalars = 3;

// Copies rows of the batches, one batch after the other, into a tensor of `type`.
HostTensor stack_rows(const std::vector<data::Batch>& batches, HostTensor data::Batch::*member, size_t replica,
                      const TensorType& type) {
  HostTensor out(TensorType{(batches[0].*member).dtype(), type.shape});
  const size_t size = out.bytes().size() / batches.size();
  auto target = out.bytes().begin();
  for (const data::Batch& batch : batches)
    target = std::ranges::copy((batch.*member).bytes().subspan(replica * size, size), target).out;
  return out;
}

HostTensor as_type(HostTensor tensor, const TensorType& type) {
  if (tensor.type() == type) return tensor;
  return HostTensor::from_doubles(type, tensor.to_doubles());
}

// The rows of one replica; the batch's own tensor where that is all of it.
HostTensor rows_for(std::vector<data::Batch>& batches, HostTensor data::Batch::*member, size_t replica,
                    size_t num_replicas, const TensorType& type) {
  const bool whole = batches.size() == 1 && num_replicas == 1;
  return as_type(whole ? std::move(batches[0].*member) : stack_rows(batches, member, replica, type), type);
}

}  // namespace

Result<std::vector<float>> StepOutputs::losses() {
  XLADDER_ASSIGN(const HostTensor tensor, loss_copy.await());
  const std::vector<double> values = tensor.to_doubles();
  return std::vector<float>(values.begin(), values.end());
}

Result<std::vector<int32_t>> StepOutputs::correct() {
  XLADDER_ASSIGN(const HostTensor tensor, correct_copy.await());
  const std::span<const int32_t> values = tensor.as<int32_t>();
  return std::vector<int32_t>(values.begin(), values.end());
}

Result<int64_t> StepOutputs::skipped() {
  if (!skipped_copy) return 0;
  XLADDER_ASSIGN(const HostTensor tensor, skipped_copy->await());
  return tensor.as<int32_t>().back();
}

StepRunner::StepRunner(const pjrt::Client& client, TrainState state, uint64_t seed, int64_t finished_steps)
    : client_(client), state_(std::move(state)), dropout_seed_(purpose_seed(seed, "dropout")), steps_(finished_steps) {}

void StepRunner::add(const pjrt::Executable& executable, const Program& program) {
  loaded_[static_cast<size_t>(program.steps)] = {&executable, program.inputs, program.counts_skipped};
}

Result<DeviceBatches> StepRunner::upload(std::vector<data::Batch> batches) const {
  const std::vector<TensorType>& types = loaded_.at(batches.size()).inputs;
  const std::pair<HostTensor data::Batch::*, size_t> members[] = {{&data::Batch::images, 0},
                                                                  {&data::Batch::labels, 1},
                                                                  {&data::Batch::mix_labels, kNumScalars + 2},
                                                                  {&data::Batch::mix_weights, kNumScalars + 3}};
  DeviceBatches out{.steps = batches.size(), .tensors = {}};
  for (size_t replica = 0; replica < state_.num_replicas(); ++replica) {
    out.tensors.emplace_back();
    for (const auto& [member, input] : members) {
      if (input >= types.size()) continue;
      HostTensor rows = rows_for(batches, member, replica, state_.num_replicas(), types[input]);
      XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host_async(std::move(rows), replica));
      out.tensors.back().push_back(std::move(buffer));
    }
  }
  return out;
}

Result<std::vector<pjrt::Buffer>> StepRunner::upload_scalars(const Loaded& loaded,
                                                             const std::vector<double>& learning_rates,
                                                             size_t replica) const {
  std::vector<double> numbers;
  std::vector<uint64_t> seeds;
  for (size_t i = 0; i < learning_rates.size(); ++i) {
    numbers.push_back(static_cast<double>(steps_ + 1) + static_cast<double>(i));
    seeds.insert(seeds.end(), {dropout_seed_, graph::random_number_of_step(steps_ + static_cast<int64_t>(i))});
  }
  const std::vector<TensorType>& types = loaded.inputs;
  HostTensor tensors[kNumScalars] = {HostTensor::from_doubles(types[2], learning_rates),
                                     HostTensor::from_doubles(types[3], numbers),
                                     HostTensor::from<uint64_t>(types[4].shape, seeds)};
  std::vector<pjrt::Buffer> buffers;
  for (HostTensor& tensor : tensors) {
    XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host_async(std::move(tensor), replica));
    buffers.push_back(std::move(buffer));
  }
  return buffers;
}

Result<StepOutputs> StepRunner::start(const DeviceBatches& batches, const std::vector<double>& learning_rates) {
  const Loaded& loaded = loaded_.at(batches.steps);
  std::vector<std::vector<pjrt::Buffer>> scalars;  // [replica]
  std::vector<std::vector<const pjrt::Buffer*>> arguments;
  for (size_t replica = 0; replica < state_.num_replicas(); ++replica) {
    XLADDER_ASSIGN(std::vector<pjrt::Buffer> uploaded, upload_scalars(loaded, learning_rates, replica));
    scalars.push_back(std::move(uploaded));
    std::vector<const pjrt::Buffer*>& list = arguments.emplace_back(state_.arguments(replica));
    const std::vector<pjrt::Buffer>& tensors = batches.tensors[replica];
    for (size_t i = 0; i < 2; ++i) list.push_back(&tensors[i]);
    for (const pjrt::Buffer& scalar : scalars.back()) list.push_back(&scalar);
    for (size_t i = 2; i < tensors.size(); ++i) list.push_back(&tensors[i]);
  }
  XLADDER_ASSIGN(pjrt::Execution execution, loaded.executable->execute(arguments));

  std::vector<pjrt::Buffer>& outputs = execution.outputs[0];
  const size_t first = state_.size();
  XLADDER_ASSIGN(pjrt::HostCopy loss, outputs[first].to_host_async());
  XLADDER_ASSIGN(pjrt::HostCopy correct, outputs[first + 1].to_host_async());
  StepOutputs results{std::move(loss), std::move(correct), std::nullopt};
  if (loaded.counts_skipped) {
    XLADDER_ASSIGN(pjrt::HostCopy skipped, outputs[first + 2].to_host_async());
    results.skipped_copy.emplace(std::move(skipped));
  }
  state_.replace(execution.outputs);
  steps_ += static_cast<int64_t>(batches.steps);
  return results;
}

}  // namespace xladder::train
