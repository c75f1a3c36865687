// The state of a training run on the device: parameters, slots of the optimizer, averaged parameters.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/step/program.h"

namespace xladder::run {

// A copy in the host's memory: whole tensors in the order of the layout.
struct HostState {
  std::vector<program::StateTensor> layout;
  std::vector<HostTensor> tensors;
};

// What a parameter or a buffer begins with, as a tensor of the type.
using InitialValue = std::function<HostTensor(const std::string& name, const TensorType& type)>;

// One buffer for each tensor of Program::state, in its order, on each replica.
class TrainState {
 public:
  // Parameters (and their averages) and buffers as `value` says, the rest as StateTensor::initial does.
  static Result<TrainState> initial(const pjrt::Client& client, std::vector<program::StateTensor> layout,
                                    const InitialValue& value, int64_t devices = 1);
  // `tensors` in the order of the layout, of its whole types.
  static Result<TrainState> upload(const pjrt::Client& client, std::vector<program::StateTensor> layout,
                                   const std::vector<HostTensor>& tensors, int64_t devices = 1);

  const std::vector<program::StateTensor>& layout() const { return layout_; }
  size_t size() const { return layout_.size(); }
  size_t devices() const { return buffers_.size(); }
  size_t count(const std::string& kind) const;

  // All tensors as arguments of a program on one replica.
  std::vector<const pjrt::Buffer*> arguments(size_t replica = 0) const;
  // What an evaluation takes on replica 0: the parameters ("param") or their averages ("ema"), and the buffers.
  std::vector<const pjrt::Buffer*> evaluated(const std::string& kind) const;

  // Takes the outputs that stand in `places`, one for each tensor, on each replica; what was there before has been
  // donated.
  void replace(std::vector<std::vector<pjrt::Buffer>>& outputs, const std::vector<size_t>& places);

  // Waits for the device. The copy shares nothing with the buffers, which the next step may have.
  Result<HostState> download() const;

 private:
  TrainState(std::vector<program::StateTensor> layout, std::vector<std::vector<pjrt::Buffer>> buffers)
      : layout_(std::move(layout)), buffers_(std::move(buffers)) {}

  std::vector<program::StateTensor> layout_;
  std::vector<std::vector<pjrt::Buffer>> buffers_;  // [replica][tensor]
};

}  // namespace xladder::run
