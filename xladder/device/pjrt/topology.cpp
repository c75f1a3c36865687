#include "xladder/device/pjrt/topology.h"

#include "xladder/device/pjrt/compile_call.h"
#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {
namespace {

Status read_platform(Topology::Impl& impl) {
  Args<XLADDER_PJRT_ARGS(TopologyDescription_PlatformName)> name(impl.api);
  name->topology = impl.topology;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(TopologyDescription_PlatformName), name));
  impl.platform_name.assign(name->platform_name, name->platform_name_size);

  Args<XLADDER_PJRT_ARGS(TopologyDescription_PlatformVersion)> version(impl.api);
  version->topology = impl.topology;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(TopologyDescription_PlatformVersion), version));
  impl.platform_version.assign(version->platform_version, version->platform_version_size);
  impl.profile = device::profile_of(impl.platform_name, impl.api.minor());

  Args<XLADDER_PJRT_ARGS(TopologyDescription_GetDeviceDescriptions)> devices(impl.api);
  devices->topology = impl.topology;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(TopologyDescription_GetDeviceDescriptions), devices));
  impl.devices.assign(devices->descriptions, devices->descriptions + devices->num_descriptions);
  return {};
}

}  // namespace

Result<DeviceFacts> describe(const Api& api, PJRT_DeviceDescription* description) {
  Args<XLADDER_PJRT_ARGS(DeviceDescription_Id)> id(api);
  id->device_description = description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_Id), id));

  Args<XLADDER_PJRT_ARGS(DeviceDescription_Kind)> kind(api);
  kind->device_description = description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_Kind), kind));

  Args<XLADDER_PJRT_ARGS(DeviceDescription_DebugString)> debug(api);
  debug->device_description = description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_DebugString), debug));

  return DeviceFacts{.id = id->id,
                     .kind = std::string(kind->device_kind, kind->device_kind_size),
                     .debug_string = std::string(debug->debug_string, debug->debug_string_size),
                     .memory = std::nullopt};
}

Topology::Impl::~Impl() {
  if (topology == nullptr) return;
  Args<XLADDER_PJRT_ARGS(TopologyDescription_Destroy)> args(api);
  args->topology = topology;
  static_cast<void>(api.try_call(XLADDER_PJRT_FN(TopologyDescription_Destroy), args));
}

Result<Topology> Topology::create(const Plugin& plugin, std::string_view name, const CreateOptions& options) {
  auto impl = std::make_shared<Impl>(plugin);
  impl->create_options = options;
  const std::vector<PJRT_NamedValue> values = to_named_values(impl->create_options);
  Args<XLADDER_PJRT_ARGS(TopologyDescription_Create)> args(impl->api);
  args->topology_name = name.data();
  args->topology_name_size = name.size();
  args->create_options = values.data();
  args->num_options = values.size();
  if (auto done = impl->api.try_call(XLADDER_PJRT_FN(TopologyDescription_Create), args); !done)
    return fail(ErrorCode::kNoDevice,
                "the plugin {} cannot compile for \"{}\" without the devices ({}); use a name that it knows, or "
                "compile where the devices are",
                impl->api.path, name, done.error().message);
  impl->topology = args->topology;
  XLADDER_TRY(read_platform(*impl));
  return Topology(std::move(impl));
}

const PluginFacts& Topology::plugin() const { return impl_->plugin.facts(); }
const std::string& Topology::platform_name() const { return impl_->platform_name; }
const std::string& Topology::platform_version() const { return impl_->platform_version; }
const device::DeviceProfile& Topology::profile() const { return impl_->profile; }
const CreateOptions& Topology::create_options() const { return impl_->create_options; }

Result<std::vector<DeviceFacts>> Topology::devices() const {
  std::vector<DeviceFacts> facts;
  for (PJRT_DeviceDescription* device : impl_->devices) {
    XLADDER_ASSIGN(DeviceFacts one, describe(impl_->api, device));
    facts.push_back(std::move(one));
  }
  return facts;
}

Status Topology::check(const CompileOptions& options) const { return check_options(options, impl_->devices.size()); }

Result<Executable> Topology::compile(std::string_view stablehlo_text, const CompileOptions& options) const {
  XLADDER_TRY(check(options));
  CompileCall call(impl_->api, stablehlo_text, options);
  Args<XLADDER_PJRT_ARGS(Compile)> args(impl_->api);
  args->topology = impl_->topology;
  call.put_into(*args.get());
  if (auto done = impl_->api.try_call(XLADDER_PJRT_FN(Compile), args); !done)
    return tl::unexpected(compile_error(done.error(), options));
  return make_executable(impl_->plugin, impl_, args->executable);
}

}  // namespace xladder::pjrt
