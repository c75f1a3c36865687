// A compiled program: what its compiler says of it, and its bytes. It may be one for a device that is not here.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"

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

// To run it, load it: Client::compile does both; Client::deserialize loads what serialize() returned.
class Executable {
 public:
  struct Impl;

  ~Executable();
  Executable(Executable&&) noexcept;
  Executable& operator=(Executable&&) noexcept;

  size_t num_outputs() const;
  std::vector<TensorType> output_types() const;
  MemoryStats memory_stats() const;
  // What the compiler counted, by its own names ("flops", "bytes accessed"). A loop counts once, custom calls not at
  // all. Where it counted nothing that is an error, not nought.
  Result<std::map<std::string, double>> cost() const;
  Result<std::string> fingerprint() const;  // of the program; CUDA's is the same for every target
  Result<std::string> serialize() const;
  // The program after the compiler's passes: bytes of HloModuleProtoWithConfig. Names of custom calls and fusions can
  // be searched in it.
  Result<std::string> optimized_program() const;

 private:
  friend struct HandleAccess;  // internal: handles.h
  explicit Executable(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::pjrt
