#include "xladder/run/folder/state.h"

#include <algorithm>

namespace xladder::run {
namespace {

// The part of a whole tensor that lives on one replica: flat, padded with zeros.
HostTensor shard_of(const HostTensor& whole, const TensorType& part, size_t replica) {
  HostTensor out(part);
  const size_t size = out.bytes().size();
  const size_t start = replica * size;
  const std::span<const std::byte> bytes = whole.bytes();
  if (start < bytes.size())
    std::ranges::copy(bytes.subspan(start, std::min(size, bytes.size() - start)), out.bytes().begin());
  return out;
}

Result<pjrt::Buffer> upload_part(const pjrt::Client& client, const program::StateTensor& tensor,
                                 const HostTensor& whole, size_t replica) {
  return client.buffer_from_host(tensor.whole ? shard_of(whole, tensor.type, replica) : whole.clone(), replica);
}

HostTensor initial_value(const program::StateTensor& tensor, const InitialValue& value) {
  if (tensor.kind == "param" || tensor.kind == "ema" || tensor.kind == "buffer")
    return value(tensor.name, tensor.whole_type());
  HostTensor zeros(tensor.whole_type());
  if (tensor.initial == 0) return zeros;
  const std::vector<double> values(static_cast<size_t>(zeros.num_elements()), tensor.initial);
  return HostTensor::from_doubles(tensor.whole_type(), values);
}

}  // namespace

Result<TrainState> TrainState::initial(const pjrt::Client& client, std::vector<program::StateTensor> layout,
                                       const InitialValue& value, int64_t devices) {
  std::vector<HostTensor> tensors;
  for (const program::StateTensor& tensor : layout) tensors.push_back(initial_value(tensor, value));
  return upload(client, std::move(layout), tensors, devices);
}

Result<TrainState> TrainState::upload(const pjrt::Client& client, std::vector<program::StateTensor> layout,
                                      const std::vector<HostTensor>& tensors, int64_t devices) {
  std::vector<std::vector<pjrt::Buffer>> buffers(static_cast<size_t>(devices));
  for (size_t replica = 0; replica < buffers.size(); ++replica) {
    for (size_t i = 0; i < layout.size(); ++i) {
      XLADDER_ASSIGN(pjrt::Buffer buffer, upload_part(client, layout[i], tensors[i], replica));
      buffers[replica].push_back(std::move(buffer));
    }
  }
  return TrainState(std::move(layout), std::move(buffers));
}

size_t TrainState::count(const std::string& kind) const {
  return static_cast<size_t>(std::ranges::count(layout_, kind, &program::StateTensor::kind));
}

std::vector<const pjrt::Buffer*> TrainState::arguments(size_t replica) const {
  std::vector<const pjrt::Buffer*> out;
  for (const pjrt::Buffer& buffer : buffers_[replica]) out.push_back(&buffer);
  return out;
}

std::vector<const pjrt::Buffer*> TrainState::evaluated(const std::string& kind) const {
  std::vector<const pjrt::Buffer*> out;
  for (const std::string& each : {kind, std::string("buffer")})
    for (size_t i = 0; i < layout_.size(); ++i)
      if (layout_[i].kind == each) out.push_back(&buffers_[0][i]);
  return out;
}

void TrainState::replace(std::vector<std::vector<pjrt::Buffer>>& outputs, const std::vector<size_t>& places) {
  for (size_t replica = 0; replica < buffers_.size(); ++replica)
    for (size_t i = 0; i < places.size(); ++i) buffers_[replica][i] = std::move(outputs[replica][places[i]]);
}

Result<HostState> TrainState::download() const {
  // All copies are under way before the first is awaited.
  std::vector<std::vector<pjrt::HostCopy>> copies(layout_.size());  // [tensor][part]
  for (size_t i = 0; i < layout_.size(); ++i) {
    const size_t parts = layout_[i].whole ? buffers_.size() : 1;
    for (size_t part = 0; part < parts; ++part) {
      XLADDER_ASSIGN(pjrt::HostCopy copy, buffers_[part][i].to_host_async());
      copies[i].push_back(std::move(copy));
    }
  }
  HostState state{layout_, {}};
  for (size_t i = 0; i < layout_.size(); ++i) {
    if (!layout_[i].whole) {
      XLADDER_ASSIGN(HostTensor value, copies[i][0].await());
      state.tensors.push_back(std::move(value));
      continue;
    }
    HostTensor whole(*layout_[i].whole);
    size_t at = 0;
    for (pjrt::HostCopy& copy : copies[i]) {
      XLADDER_ASSIGN(const HostTensor part, copy.await());
      const size_t size = std::min(part.bytes().size(), whole.bytes().size() - at);
      std::ranges::copy(part.bytes().first(size), whole.bytes().begin() + static_cast<std::ptrdiff_t>(at));
      at += size;
    }
    state.tensors.push_back(std::move(whole));
  }
  return state;
}

}  // namespace xladder::run
