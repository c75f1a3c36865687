#include "xladder/device/pjrt/client.h"

#include "xladder/device/pjrt/compile_call.h"
#include "xladder/device/pjrt/handles.h"
#include "xladder/device/pjrt/key_value_calls.h"

namespace xladder::pjrt {
namespace {

Status read_platform(Client::Impl& impl) {
  Args<XLADDER_PJRT_ARGS(Client_PlatformName)> name(impl.api);
  name->client = impl.client;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(Client_PlatformName), name));
  impl.platform_name.assign(name->platform_name, name->platform_name_size);

  Args<XLADDER_PJRT_ARGS(Client_PlatformVersion)> version(impl.api);
  version->client = impl.client;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(Client_PlatformVersion), version));
  impl.platform_version.assign(version->platform_version, version->platform_version_size);
  impl.profile = device::profile_of(impl.platform_name, impl.api.minor());

  Args<XLADDER_PJRT_ARGS(Client_AddressableDevices)> devices(impl.api);
  devices->client = impl.client;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(Client_AddressableDevices), devices));
  impl.devices.assign(devices->addressable_devices, devices->addressable_devices + devices->num_addressable_devices);
  return {};
}

std::optional<DeviceMemoryStats> memory_of(const Api& api, PJRT_Device* device) {
  Args<XLADDER_PJRT_ARGS(Device_MemoryStats)> args(api);
  args->device = device;
  if (!api.try_call(XLADDER_PJRT_FN(Device_MemoryStats), args)) return std::nullopt;
  DeviceMemoryStats stats;
  stats.bytes_in_use = args->bytes_in_use;
  if (args->peak_bytes_in_use_is_set) stats.peak_bytes_in_use = args->peak_bytes_in_use;
  if (args->bytes_limit_is_set) stats.bytes_limit = args->bytes_limit;
  return stats;
}

Result<DeviceFacts> describe(const Api& api, PJRT_Device* device) {
  Args<XLADDER_PJRT_ARGS(Device_GetDescription)> description(api);
  description->device = device;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Device_GetDescription), description));
  XLADDER_ASSIGN(DeviceFacts facts, describe(api, description->device_description));
  facts.memory = memory_of(api, device);
  return facts;
}

// Frees what has to outlive a transfer. It may run on a thread of the plugin, so it must not hold the client: the last
// reference would be dropped, and the client's threads joined, by one of these threads.
struct PendingTransfer {
  std::shared_ptr<const Api> api;
  PJRT_Event* event;
  HostTensor tensor;

  static void finish(PJRT_Error* error, void* pointer) {
    const std::unique_ptr<PendingTransfer> self(static_cast<PendingTransfer*>(pointer));
    static_cast<void>(self->api->take(error));  // the buffer reports the same error to whoever uses it
    self->destroy_event();
  }

  void destroy_event() const {
    Args<XLADDER_PJRT_ARGS(Event_Destroy)> args(*api);
    args->event = event;
    static_cast<void>(api->try_call(XLADDER_PJRT_FN(Event_Destroy), args));
  }
};

struct Transfer {
  Buffer buffer;
  PJRT_Event* done;
};

Result<Transfer> transfer(const ClientPointer& client, const HostTensor& tensor, size_t device_index,
                          PJRT_HostBufferSemantics semantics) {
  if (device_index >= client->devices.size())
    return fail(ErrorCode::kUsage, "there is no device {}: this client has {}; use a smaller index", device_index,
                client->devices.size());
  RowMajorLayout layout(tensor.shape().size());
  Args<XLADDER_PJRT_ARGS(Client_BufferFromHostBuffer)> args(client->api);
  args->client = client->client;
  args->data = tensor.bytes().data();
  args->type = to_pjrt(tensor.dtype());
  args->dims = tensor.shape().data();
  args->num_dims = tensor.shape().size();
  args->host_buffer_semantics = semantics;
  args->device = client->devices[device_index];
  args->device_layout = layout.get();
  XLADDER_TRY(client->api.call(XLADDER_PJRT_FN(Client_BufferFromHostBuffer), args));
  auto type = std::make_shared<const TensorType>(tensor.type());
  return Transfer{HandleAccess::make<Buffer>(std::make_unique<Buffer::Impl>(client, args->buffer, std::move(type))),
                  args->done_with_host_buffer};
}

}  // namespace

Client::Impl::~Impl() {
  if (client == nullptr) return;
  Args<XLADDER_PJRT_ARGS(Client_Destroy)> args(api);
  args->client = client;
  static_cast<void>(api.try_call(XLADDER_PJRT_FN(Client_Destroy), args));
}

Result<Client> Client::create(const Plugin& plugin, const CreateOptions& options,
                              std::shared_ptr<KeyValueStore> store) {
  auto impl = std::make_shared<Impl>(plugin);
  impl->create_options = options;
  impl->store = std::move(store);
  const std::vector<PJRT_NamedValue> values = to_named_values(impl->create_options);
  Args<XLADDER_PJRT_ARGS(Client_Create)> args(impl->api);
  args->create_options = values.data();
  args->num_options = values.size();
  if (impl->store) put_into(*args.get(), *impl->store);
  if (auto done = impl->api.try_call(XLADDER_PJRT_FN(Client_Create), args); !done) {
    Error error = Api::to_error("starting the device", done.error());
    if (error.code == ErrorCode::kFailed) error.code = ErrorCode::kNoDevice;
    error.message += fmt::format("; check the device behind the plugin {} and its options", impl->api.path);
    return tl::unexpected(std::move(error));
  }
  impl->client = args->client;
  XLADDER_TRY(read_platform(*impl));
  if (impl->devices.empty())
    return fail(ErrorCode::kNoDevice, "the plugin {} found no device; check the machine's driver", impl->api.path);
  if (!impl->profile.chips.empty())
    if (const Result<DeviceFacts> facts = describe(impl->api, impl->devices.front()))
      impl->profile = impl->profile.of_kind(facts->kind);
  return Client(std::move(impl));
}

const PluginFacts& Client::plugin() const { return impl_->plugin.facts(); }
const std::string& Client::platform_name() const { return impl_->platform_name; }
const std::string& Client::platform_version() const { return impl_->platform_version; }
const device::DeviceProfile& Client::profile() const { return impl_->profile; }
const CreateOptions& Client::create_options() const { return impl_->create_options; }
size_t Client::num_devices() const { return impl_->devices.size(); }

Result<std::vector<DeviceFacts>> Client::devices() const {
  std::vector<DeviceFacts> facts;
  for (PJRT_Device* device : impl_->devices) {
    XLADDER_ASSIGN(DeviceFacts one, describe(impl_->api, device));
    facts.push_back(std::move(one));
  }
  return facts;
}

Result<Buffer> Client::buffer_from_host(const HostTensor& tensor, size_t device_index) const {
  XLADDER_ASSIGN(Transfer made,
                 transfer(impl_, tensor, device_index, PJRT_HostBufferSemantics_kImmutableOnlyDuringCall));
  // The plugin has copied already; the event only has to be freed.
  make_event(impl_, made.done);
  return std::move(made.buffer);
}

Result<Buffer> Client::buffer_from_host_async(HostTensor tensor, size_t device_index) const {
  XLADDER_ASSIGN(Transfer made,
                 transfer(impl_, tensor, device_index, PJRT_HostBufferSemantics_kImmutableUntilTransferCompletes));
  if (made.done == nullptr) return std::move(made.buffer);
  auto pending = std::make_unique<PendingTransfer>(
      PendingTransfer{HandleAccess::api(impl_->plugin), made.done, std::move(tensor)});
  Args<XLADDER_PJRT_ARGS(Event_OnReady)> args(impl_->api);
  args->event = made.done;
  args->callback = &PendingTransfer::finish;
  args->user_arg = pending.get();
  if (impl_->api.try_call(XLADDER_PJRT_FN(Event_OnReady), args)) {
    static_cast<void>(pending.release());  // finish() owns it, and may have freed it already
    return std::move(made.buffer);
  }
  // No callbacks in this plugin: wait here instead.
  XLADDER_TRY(make_event(impl_, made.done).await());
  return std::move(made.buffer);
}

Status Client::check(const CompileOptions& options) const { return check_options(options, num_devices()); }

Result<LoadedExecutable> Client::compile(std::string_view stablehlo_text, const CompileOptions& options) const {
  XLADDER_TRY(check(options));
  CompileCall call(impl_->api, stablehlo_text, options);
  Args<XLADDER_PJRT_ARGS(Client_Compile)> args(impl_->api);
  args->client = impl_->client;
  call.put_into(*args.get());
  if (auto done = impl_->api.try_call(XLADDER_PJRT_FN(Client_Compile), args); !done)
    return tl::unexpected(compile_error(done.error(), options));
  return make_loaded(impl_, args->executable);
}

Result<LoadedExecutable> Client::deserialize(std::string_view bytes) const {
  Args<XLADDER_PJRT_ARGS(Executable_DeserializeAndLoad)> args(impl_->api);
  args->client = impl_->client;
  args->serialized_executable = bytes.data();
  args->serialized_executable_size = bytes.size();
  XLADDER_TRY(impl_->api.call(XLADDER_PJRT_FN(Executable_DeserializeAndLoad), args));
  return make_loaded(impl_, args->loaded_executable);
}

}  // namespace xladder::pjrt
