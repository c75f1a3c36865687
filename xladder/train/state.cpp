#include "xladder/train/state.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "xladder/nn/initialize.h"

namespace xladder::train {

Result<TrainState> TrainState::initial(const pjrt::Client& client, const nn::Model& model,
                                       std::vector<StateTensor> layout, uint64_t seed) {
  const std::vector<nn::ParameterSpec> specs = model.parameters();
  std::map<std::string, const nn::ParameterSpec*> by_name;
  for (const nn::ParameterSpec& spec : specs) by_name[spec.name] = &spec;
  std::vector<pjrt::Buffer> buffers;
  buffers.reserve(layout.size());
  for (const StateTensor& tensor : layout) {
    const bool is_parameter = tensor.kind == "param" || tensor.kind == "ema";
    const HostTensor value =
        is_parameter ? nn::initial_value(*by_name.at(tensor.name), tensor.type.dtype, seed) : HostTensor(tensor.type);
    XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(value));
    buffers.push_back(std::move(buffer));
  }
  return TrainState(std::move(layout), std::move(buffers));
}

Result<TrainState> TrainState::upload(const pjrt::Client& client, std::vector<StateTensor> layout,
                                      const std::vector<HostTensor>& tensors) {
  std::vector<pjrt::Buffer> buffers;
  buffers.reserve(layout.size());
  for (const HostTensor& tensor : tensors) {
    XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(tensor));
    buffers.push_back(std::move(buffer));
  }
  return TrainState(std::move(layout), std::move(buffers));
}

size_t TrainState::count(const std::string& kind) const {
  return static_cast<size_t>(std::ranges::count(layout_, kind, &StateTensor::kind));
}

std::vector<const pjrt::Buffer*> TrainState::arguments() const {
  std::vector<const pjrt::Buffer*> out;
  for (const pjrt::Buffer& buffer : buffers_) out.push_back(&buffer);
  return out;
}

std::vector<const pjrt::Buffer*> TrainState::arguments(const std::string& kind) const {
  std::vector<const pjrt::Buffer*> out;
  for (size_t i = 0; i < layout_.size(); ++i)
    if (layout_[i].kind == kind) out.push_back(&buffers_[i]);
  return out;
}

void TrainState::replace(std::vector<pjrt::Buffer>& outputs) {
  const auto end = outputs.begin() + static_cast<std::ptrdiff_t>(layout_.size());
  buffers_.assign(std::make_move_iterator(outputs.begin()), std::make_move_iterator(end));
}

Result<NamedTensors> TrainState::download(const std::string& kind) const {
  NamedTensors out;
  for (size_t i = 0; i < layout_.size(); ++i) {
    if (layout_[i].kind != kind) continue;
    XLADDER_ASSIGN(HostTensor tensor, buffers_[i].to_host());
    out.emplace_back(layout_[i].name, std::move(tensor));
  }
  return out;
}

}  // namespace xladder::train
