// A tensor in device memory.
#pragma once

#include <cstddef>
#include <memory>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/event.h"

namespace xladder::pjrt {

// A copy to the host under way. Destroying it waits, because the device writes into its memory.
class HostCopy {
 public:
  HostCopy(HostTensor tensor, Event event) : tensor_(std::move(tensor)), event_(std::move(event)) {}
  ~HostCopy() { static_cast<void>(event_.await()); }
  HostCopy(HostCopy&&) noexcept = default;
  HostCopy& operator=(HostCopy&&) = delete;

  bool is_ready() const { return event_.is_ready(); }
  Result<HostTensor> await();  // once

 private:
  HostTensor tensor_;
  Event event_;
};

// Move-only; frees the device memory when it goes. Donation leaves the handle alive: it then says is_deleted().
class Buffer {
 public:
  struct Impl;

  ~Buffer();
  Buffer(Buffer&&) noexcept;
  Buffer& operator=(Buffer&&) noexcept;

  const TensorType& type() const;
  Result<HostTensor> to_host() const;  // row-major, whatever the device's layout; blocks
  Result<HostCopy> to_host_async() const;
  Status await() const;  // until the contents are there
  bool is_deleted() const;
  Result<int64_t> size_on_device() const;  // bytes, with padding

 private:
  friend struct HandleAccess;  // internal: handles.h
  explicit Buffer(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::pjrt
