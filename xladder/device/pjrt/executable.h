// A compiled program on its devices.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"
#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/event.h"

namespace xladder::pjrt {

// Bytes on one device, as the compiler planned them; empty where the plugin does not say.
struct MemoryStats {
  std::optional<int64_t> generated_code;
  std::optional<int64_t> argument;
  std::optional<int64_t> output;
  std::optional<int64_t> alias;  // part of output that lies in donated arguments
  std::optional<int64_t> temp;
  std::optional<int64_t> peak;  // since PJRT 0.72
};

// A program that was started. Outputs may be passed on before they are computed.
struct Execution {
  std::vector<std::vector<Buffer>> outputs;  // [device][output]
  Event completion;                          // of all devices
};

class Executable {
 public:
  struct Impl;

  explicit Executable(std::unique_ptr<Impl> impl);  // for this room only
  ~Executable();
  Executable(Executable&&) noexcept;
  Executable& operator=(Executable&&) noexcept;

  size_t num_outputs() const;
  std::vector<TensorType> output_types() const;
  size_t num_devices() const;  // replicas x partitions
  MemoryStats memory_stats() const;
  Result<std::string> fingerprint() const;
  Result<std::string> serialize() const;
  // The program after the compiler's passes: bytes of HloModuleProtoWithConfig. Names of custom calls and fusions can
  // be searched in it.
  Result<std::string> optimized_program() const;

  // Starts the program; does not wait for the result. Arguments that the program aliases (tf.aliasing_output) are
  // donated: their handles then say is_deleted().
  Result<Execution> execute(std::span<const Buffer* const> arguments) const;
  // One list of arguments for each device, in the order of the device assignment.
  Result<Execution> execute(std::span<const std::vector<const Buffer*>> arguments_of_devices) const;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::pjrt
