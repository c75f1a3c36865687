// The devices of one plugin in this process: makes buffers and executables.
//
//   auto options = pjrt::default_create_options(pjrt::DeviceKind::kCpu, 1);
//   XLADDER_ASSIGN(pjrt::Client client, pjrt::Client::create(plugin, options));
//   XLADDER_ASSIGN(pjrt::Executable step, client.compile(stablehlo_text, {}));
//   XLADDER_ASSIGN(pjrt::Buffer x, client.buffer_from_host(tensor));
//   const pjrt::Buffer* arguments[] = {&x};
//   XLADDER_ASSIGN(pjrt::Execution run, step.execute(arguments));
//   XLADDER_ASSIGN(HostTensor y, run.outputs[0][0].to_host());
//
// Calls are safe from several threads, but start executions from one: their order is the order of collectives.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/pjrt/executable.h"
#include "xladder/device/pjrt/plugin.h"
#include "xladder/device/pjrt/profile.h"

namespace xladder::pjrt {

using CreateValue = std::variant<std::string, int64_t, float, bool, std::vector<int64_t>>;

// Newer plugins refuse names they do not know, older ones ignore them.
using CreateOptions = std::vector<std::pair<std::string, CreateValue>>;

// What every client of this kind needs to be told; num_devices 0 leaves the choice to the plugin where it has a good
// one. The CPU plugin's own choice is four devices on any machine, so there 0 means one.
CreateOptions default_create_options(DeviceKind kind, int64_t num_devices);

// Bytes.
struct DeviceMemoryStats {
  int64_t bytes_in_use = 0;
  std::optional<int64_t> peak_bytes_in_use;
  std::optional<int64_t> bytes_limit;
};

struct DeviceFacts {
  int id = 0;
  std::string kind;  // "cpu", "NVIDIA H100 80GB HBM3", ...
  std::string debug_string;
  std::optional<DeviceMemoryStats> memory;  // at the time of asking; the CPU plugins do not say
};

class Client {
 public:
  struct Impl;

  // kNoDevice if the plugin finds no device or refuses an option.
  static Result<Client> create(const Plugin& plugin, const CreateOptions& options);

  const PluginFacts& plugin() const;
  const std::string& platform_name() const;  // "cpu", "cuda", ...
  const std::string& platform_version() const;
  size_t num_devices() const;  // of this process
  Result<std::vector<DeviceFacts>> devices() const;

  // Copies before it returns.
  Result<Buffer> buffer_from_host(const HostTensor& tensor, size_t device_index = 0) const;
  // Takes the tensor and keeps it until the device has it; returns at once where the device can copy by itself.
  Result<Buffer> buffer_from_host_async(HostTensor tensor, size_t device_index = 0) const;

  // kCompile with the plugin's message; kUsage if an override has a name the plugin does not know.
  Result<Executable> compile(std::string_view stablehlo_text, const CompileOptions& options) const;

  // kUsage if the options contradict themselves or ask for more devices than there are; compile() checks this first.
  Status check(const CompileOptions& options) const;

  // What Executable::serialize returned, from the same plugin and the same kind of machine.
  Result<Executable> deserialize(std::string_view bytes) const;

 private:
  explicit Client(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace xladder::pjrt
