#include "xladder/device/pjrt/client.h"

#include <algorithm>
#include <stdexcept>

#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {
namespace {

constexpr std::string_view kUnknownOption = "No such compile option";

PJRT_NamedValue to_named_value(const std::pair<std::string, CreateValue>& option) {
  PJRT_NamedValue value;
  std::memset(static_cast<void*>(&value), 0, sizeof(value));
  value.struct_size = PJRT_NamedValue_STRUCT_SIZE;
  value.name = option.first.data();
  value.name_size = option.first.size();
  value.value_size = 1;
  if (const auto* text = std::get_if<std::string>(&option.second)) {
    value.type = PJRT_NamedValue_kString;
    value.string_value = text->data();
    value.value_size = text->size();
  } else if (const auto* integer = std::get_if<int64_t>(&option.second)) {
    value.type = PJRT_NamedValue_kInt64;
    value.int64_value = *integer;
  } else if (const auto* real = std::get_if<float>(&option.second)) {
    value.type = PJRT_NamedValue_kFloat;
    value.float_value = *real;
  } else if (const auto* truth = std::get_if<bool>(&option.second)) {
    value.type = PJRT_NamedValue_kBool;
    value.bool_value = *truth;
  } else {
    const auto& list = std::get<std::vector<int64_t>>(option.second);
    value.type = PJRT_NamedValue_kInt64List;
    value.int64_array_value = list.data();
    value.value_size = list.size();
  }
  return value;
}

Status read_platform(Client::Impl& impl) {
  Args<XLADDER_PJRT_ARGS(Client_PlatformName)> name(impl.api);
  name->client = impl.client;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(Client_PlatformName), name));
  impl.platform_name.assign(name->platform_name, name->platform_name_size);

  Args<XLADDER_PJRT_ARGS(Client_PlatformVersion)> version(impl.api);
  version->client = impl.client;
  XLADDER_TRY(impl.api.call(XLADDER_PJRT_FN(Client_PlatformVersion), version));
  impl.platform_version.assign(version->platform_version, version->platform_version_size);

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

  Args<XLADDER_PJRT_ARGS(DeviceDescription_Id)> id(api);
  id->device_description = description->device_description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_Id), id));

  Args<XLADDER_PJRT_ARGS(DeviceDescription_Kind)> kind(api);
  kind->device_description = description->device_description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_Kind), kind));

  Args<XLADDER_PJRT_ARGS(DeviceDescription_DebugString)> debug(api);
  debug->device_description = description->device_description;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(DeviceDescription_DebugString), debug));

  return DeviceFacts{.id = id->id,
                     .kind = std::string(kind->device_kind, kind->device_kind_size),
                     .debug_string = std::string(debug->debug_string, debug->debug_string_size),
                     .memory = memory_of(api, device)};
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
  return Transfer{Buffer(std::make_unique<Buffer::Impl>(client, args->buffer, std::move(type))),
                  args->done_with_host_buffer};
}

// The option's name out of "... No such compile option: 'xla_foo'".
std::string option_named_in(const std::string& message) {
  const size_t at = message.find(kUnknownOption);
  if (at == std::string::npos) return "";
  const char* kNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  const size_t begin = message.find_first_of(kNameCharacters, at + kUnknownOption.size());
  if (begin == std::string::npos) return "";
  return message.substr(begin, message.find_first_not_of(kNameCharacters, begin) - begin);
}

Error compile_error(const Failure& failure, const CompileOptions& options) {
  if (failure.missing_function || failure.code == PJRT_Error_Code_RESOURCE_EXHAUSTED)
    return Api::to_error("compiling", failure);
  if (const std::string option = option_named_in(failure.message); !option.empty())
    return {
        ErrorCode::kUsage,
        fmt::format("the plugin has no compile option {}; check its name, or leave it out for this plugin", option)};
  for (const auto& [name, value] : options.overrides)
    if (failure.message.find("setting option " + name) != std::string::npos)
      return {ErrorCode::kUsage,
              fmt::format("the plugin refused the compile option {}={} ({}); use a value that it takes", name, value,
                          failure.message)};
  return {ErrorCode::kCompile,
          fmt::format("the plugin refused the program: {}; check the program's text, or try another plugin",
                      failure.message)};
}

Status check_options(const CompileOptions& options, size_t num_devices) {
  if (options.num_replicas < 1 || options.num_partitions < 1)
    return fail(ErrorCode::kUsage, "{} replicas of {} partitions cannot be compiled; both must be at least 1",
                options.num_replicas, options.num_partitions);
  const auto needed = static_cast<uint64_t>(options.num_replicas) * static_cast<uint64_t>(options.num_partitions);
  if (needed > num_devices)
    return fail(ErrorCode::kUsage, "{} replicas of {} partitions need {} devices, the client has {}; ask for fewer",
                options.num_replicas, options.num_partitions, needed, num_devices);
  if (!options.device_assignment.empty() && options.device_assignment.size() != needed)
    return fail(ErrorCode::kUsage, "the device assignment names {} devices, {} are needed; name each one",
                options.device_assignment.size(), needed);
  if (options.optimization_level && (*options.optimization_level < 0 || *options.optimization_level > 3))
    return fail(ErrorCode::kUsage, "the optimization level {} does not exist; use 0 to 3", *options.optimization_level);
  return {};
}

}  // namespace

CreateOptions default_create_options(DeviceKind kind, int64_t num_devices) {
  if (kind == DeviceKind::kCpu) return {{"cpu_device_count", std::max<int64_t>(num_devices, 1)}};
  if (kind == DeviceKind::kCuda && num_devices > 0) {
    std::vector<int64_t> visible;
    for (int64_t i = 0; i < num_devices; ++i) visible.push_back(i);
    return {{"visible_devices", std::move(visible)}};
  }
  return {};
}

Client::Impl::~Impl() {
  if (client == nullptr) return;
  Args<XLADDER_PJRT_ARGS(Client_Destroy)> args(api);
  args->client = client;
  static_cast<void>(api.try_call(XLADDER_PJRT_FN(Client_Destroy), args));
}

Result<Client> Client::create(const Plugin& plugin, const CreateOptions& options) {
  auto impl = std::make_shared<Impl>(plugin);
  std::vector<PJRT_NamedValue> values;
  for (const auto& option : options) values.push_back(to_named_value(option));
  Args<XLADDER_PJRT_ARGS(Client_Create)> args(impl->api);
  args->create_options = values.data();
  args->num_options = values.size();
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
  return Client(std::move(impl));
}

const PluginFacts& Client::plugin() const { return impl_->plugin.facts(); }
const std::string& Client::platform_name() const { return impl_->platform_name; }
const std::string& Client::platform_version() const { return impl_->platform_version; }
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
  auto pending = std::make_unique<PendingTransfer>(PendingTransfer{impl_->plugin.api(), made.done, std::move(tensor)});
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

Result<Executable> Client::compile(std::string_view stablehlo_text, const CompileOptions& options) const {
  XLADDER_TRY(check(options));
  constexpr std::string_view kFormat = "mlir";
  std::string code(stablehlo_text);
  const std::string option_bytes = serialize(options);
  Args<PJRT_Program, PJRT_Program_STRUCT_SIZE> program(impl_->api);
  program->code = code.data();
  program->code_size = code.size();
  program->format = kFormat.data();
  program->format_size = kFormat.size();
  Args<XLADDER_PJRT_ARGS(Client_Compile)> args(impl_->api);
  args->client = impl_->client;
  args->program = program.get();
  args->compile_options = option_bytes.data();
  args->compile_options_size = option_bytes.size();
  if (auto done = impl_->api.try_call(XLADDER_PJRT_FN(Client_Compile), args); !done)
    return tl::unexpected(compile_error(done.error(), options));
  return make_executable(impl_, args->executable);
}

Result<Executable> Client::deserialize(std::string_view bytes) const {
  Args<XLADDER_PJRT_ARGS(Executable_DeserializeAndLoad)> args(impl_->api);
  args->client = impl_->client;
  args->serialized_executable = bytes.data();
  args->serialized_executable_size = bytes.size();
  XLADDER_TRY(impl_->api.call(XLADDER_PJRT_FN(Executable_DeserializeAndLoad), args));
  return make_executable(impl_, args->loaded_executable);
}

}  // namespace xladder::pjrt
