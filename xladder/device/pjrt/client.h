// The devices of one plugin in this process: makes buffers and executables.
//
//   auto options = pjrt::default_create_options(pjrt::DeviceKind::kCpu, {.local_devices = 1});
//   XLADDER_ASSIGN(pjrt::Client client, pjrt::Client::create(plugin, options));
//   XLADDER_ASSIGN(pjrt::LoadedExecutable step, client.compile(stablehlo_text, {}));
//   XLADDER_ASSIGN(pjrt::Buffer x, client.buffer_from_host(tensor));
//   const pjrt::Buffer* arguments[] = {&x};
//   XLADDER_ASSIGN(pjrt::Execution run, step.execute(arguments));
//   XLADDER_ASSIGN(HostTensor y, run.outputs[0][0].to_host());
//
// Calls are safe from several threads, but start executions from one: their order is the order of collectives.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/pjrt/create_options.h"
#include "xladder/device/pjrt/device_facts.h"
#include "xladder/device/pjrt/key_value_store.h"
#include "xladder/device/pjrt/loaded_executable.h"
#include "xladder/device/pjrt/plugin.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::pjrt {

class Client {
 public:
  struct Impl;

  // kNoDevice if the plugin finds no device or refuses an option. A client of one process among several needs a store.
  static Result<Client> create(const Plugin& plugin, const CreateOptions& options,
                               std::shared_ptr<KeyValueStore> store = nullptr);

  const PluginFacts& plugin() const;
  const std::string& platform_name() const;  // "cpu", "cuda", ...
  const std::string& platform_version() const;
  const device::DeviceProfile& profile() const;  // of the platform
  const CreateOptions& create_options() const;
  size_t num_devices() const;  // of this process
  Result<std::vector<DeviceFacts>> devices() const;

  // Copies before it returns.
  Result<Buffer> buffer_from_host(const HostTensor& tensor, size_t device_index = 0) const;
  // Takes the tensor and keeps it until the device has it; returns at once where the device can copy by itself.
  Result<Buffer> buffer_from_host_async(HostTensor tensor, size_t device_index = 0) const;

  // kCompile with the plugin's message; kUsage if an override has a name the plugin does not know.
  Result<LoadedExecutable> compile(std::string_view stablehlo_text, const CompileOptions& options) const;

  // kUsage if the options contradict themselves or ask for more devices than there are; compile() checks this first.
  Status check(const CompileOptions& options) const;

  // What Executable::serialize returned, from the same plugin and the same kind of machine.
  Result<LoadedExecutable> deserialize(std::string_view bytes) const;

 private:
  explicit Client(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace xladder::pjrt
