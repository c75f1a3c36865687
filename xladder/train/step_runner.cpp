#include "xladder/train/step_runner.h"

#include "xladder/base/random.h"

namespace xladder::train {

Result<float> StepOutputs::loss() {
  XLADDER_ASSIGN(const HostTensor tensor, loss_copy.await());
  return tensor.as<float>()[0];
}

Result<int32_t> StepOutputs::correct() {
  XLADDER_ASSIGN(const HostTensor tensor, correct_copy.await());
  return tensor.as<int32_t>()[0];
}

StepRunner::StepRunner(const pjrt::Client& client, const pjrt::Executable& executable, TrainState state, uint64_t seed,
                       int64_t finished_steps)
    : client_(client),
      executable_(executable),
      state_(std::move(state)),
      dropout_seed_(purpose_seed(seed, "dropout")),
      steps_(finished_steps) {}

Result<StepOutputs> StepRunner::start(data::Batch batch, double learning_rate) {
  const auto counter = static_cast<uint64_t>(steps_) << 32;
  XLADDER_ASSIGN(const pjrt::Buffer images, client_.buffer_from_host_async(std::move(batch.images)));
  XLADDER_ASSIGN(const pjrt::Buffer labels, client_.buffer_from_host_async(std::move(batch.labels)));
  XLADDER_ASSIGN(const pjrt::Buffer rate,
                 client_.buffer_from_host_async(HostTensor::scalar<float>(static_cast<float>(learning_rate))));
  XLADDER_ASSIGN(const pjrt::Buffer step,
                 client_.buffer_from_host_async(HostTensor::scalar<int32_t>(static_cast<int32_t>(steps_ + 1))));
  XLADDER_ASSIGN(const pjrt::Buffer seed,
                 client_.buffer_from_host_async(HostTensor::from<uint64_t>({2}, {dropout_seed_, counter})));
  std::vector<const pjrt::Buffer*> arguments = state_.arguments();
  arguments.insert(arguments.end(), {&images, &labels, &rate, &step, &seed});
  XLADDER_ASSIGN(pjrt::Execution execution, executable_.execute(arguments));

  std::vector<pjrt::Buffer>& outputs = execution.outputs[0];
  XLADDER_ASSIGN(pjrt::HostCopy loss, outputs[state_.size()].to_host_async());
  XLADDER_ASSIGN(pjrt::HostCopy correct, outputs[state_.size() + 1].to_host_async());
  state_.replace(outputs);
  ++steps_;
  return StepOutputs{std::move(loss), std::move(correct)};
}

}  // namespace xladder::train
