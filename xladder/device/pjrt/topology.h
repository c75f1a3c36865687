// Devices by description: programs are compiled for them without one being here.
//
//   XLADDER_ASSIGN(pjrt::Topology chips, pjrt::Topology::create(libtpu, "v5e:2x2"));
//   XLADDER_ASSIGN(pjrt::Executable step, chips.compile(stablehlo_text, {}));
//   XLADDER_ASSIGN(std::string bytes, step.serialize());   // for Client::deserialize() where the devices are
//
// A compiler may end the process, or hang: compile in a process of its own where the user waits.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/pjrt/create_options.h"
#include "xladder/device/pjrt/device_facts.h"
#include "xladder/device/pjrt/executable.h"
#include "xladder/device/pjrt/plugin.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::pjrt {

class Topology {
 public:
  struct Impl;

  // `name` and options are the plugin's own: "v6e:2x2" for TPU; for CUDA the options target_config and topology.
  // kNoDevice if the plugin knows no such topology, or none at all.
  static Result<Topology> create(const Plugin& plugin, std::string_view name, const CreateOptions& options = {});

  const PluginFacts& plugin() const;
  const std::string& platform_name() const;
  const std::string& platform_version() const;
  const device::DeviceProfile& profile() const;  // of the platform
  const CreateOptions& create_options() const;
  Result<std::vector<DeviceFacts>> devices() const;

  // Errors are those of Client::compile.
  Result<Executable> compile(std::string_view stablehlo_text, const CompileOptions& options) const;
  Status check(const CompileOptions& options) const;  // as Client::check

 private:
  explicit Topology(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace xladder::pjrt
