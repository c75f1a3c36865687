// A compiled program on its devices.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/event.h"
#include "xladder/device/pjrt/executable.h"

namespace xladder::pjrt {

// A program that was started. Outputs may be passed on before they are computed.
struct Execution {
  std::vector<std::vector<Buffer>> outputs;  // [device][output]
  Event completion;                          // of all devices
};

class LoadedExecutable {
 public:
  struct Impl;

  ~LoadedExecutable();
  LoadedExecutable(LoadedExecutable&&) noexcept;
  LoadedExecutable& operator=(LoadedExecutable&&) noexcept;

  const Executable& program() const;
  size_t num_devices() const;  // replicas x partitions

  // Starts the program; does not wait for the result. Arguments that the program aliases (tf.aliasing_output) are
  // donated: their handles then say is_deleted().
  Result<Execution> execute(std::span<const Buffer* const> arguments) const;
  // One list of arguments for each device, in the order of the device assignment.
  Result<Execution> execute(std::span<const std::vector<const Buffer*>> arguments_of_devices) const;

 private:
  friend struct HandleAccess;  // internal: handles.h
  explicit LoadedExecutable(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::pjrt
