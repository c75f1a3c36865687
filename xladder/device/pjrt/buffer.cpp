#include "xladder/device/pjrt/buffer.h"

#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {

Result<HostTensor> HostCopy::await() {
  XLADDER_TRY(event_.await());
  return std::move(tensor_);
}

Buffer::Impl::~Impl() {
  Args<XLADDER_PJRT_ARGS(Buffer_Destroy)> args(client->api);
  args->buffer = buffer;
  static_cast<void>(client->api.try_call(XLADDER_PJRT_FN(Buffer_Destroy), args));
}

Buffer::Buffer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Buffer::~Buffer() = default;
Buffer::Buffer(Buffer&&) noexcept = default;
Buffer& Buffer::operator=(Buffer&&) noexcept = default;

const TensorType& Buffer::type() const { return *impl_->type; }

Result<HostTensor> Buffer::to_host() const {
  XLADDER_ASSIGN(HostCopy copy, to_host_async());
  return copy.await();
}

Result<HostCopy> Buffer::to_host_async() const {
  const Api& api = impl_->client->api;
  if (is_deleted())
    return fail(ErrorCode::kFailed,
                "the buffer {} was donated to an execution, its contents are gone; read it before, or read the output "
                "that took its place",
                to_string(type()));
  HostTensor tensor(type());
  RowMajorLayout layout(type().shape.size());
  Args<XLADDER_PJRT_ARGS(Buffer_ToHostBuffer)> args(api);
  args->src = impl_->buffer;
  args->host_layout = layout.get();
  args->dst = tensor.bytes().data();
  args->dst_size = tensor.bytes().size();
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Buffer_ToHostBuffer), args));
  return HostCopy(std::move(tensor), make_event(impl_->client, args->event));
}

Status Buffer::await() const {
  Args<XLADDER_PJRT_ARGS(Buffer_ReadyEvent)> args(impl_->client->api);
  args->buffer = impl_->buffer;
  XLADDER_TRY(impl_->client->api.call(XLADDER_PJRT_FN(Buffer_ReadyEvent), args));
  return make_event(impl_->client, args->event).await();
}

bool Buffer::is_deleted() const {
  Args<XLADDER_PJRT_ARGS(Buffer_IsDeleted)> args(impl_->client->api);
  args->buffer = impl_->buffer;
  return impl_->client->api.try_call(XLADDER_PJRT_FN(Buffer_IsDeleted), args) && args->is_deleted;
}

Result<int64_t> Buffer::size_on_device() const {
  Args<XLADDER_PJRT_ARGS(Buffer_OnDeviceSizeInBytes)> args(impl_->client->api);
  args->buffer = impl_->buffer;
  XLADDER_TRY(impl_->client->api.call(XLADDER_PJRT_FN(Buffer_OnDeviceSizeInBytes), args));
  return static_cast<int64_t>(args->on_device_size_in_bytes);
}

}  // namespace xladder::pjrt
