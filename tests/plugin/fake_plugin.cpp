// A small PJRT plugin for tests. Its two devices have 1 MiB of memory each and run one kind of program: StableHLO text
// whose @main returns its arguments (f32 and i32), in any order; donation counts. Everything else it refuses. It also
// compiles for topologies of other sizes ("fake:8", "v5e:2x4"), and if it is given a store of keys and values, tries it
// out. How it misbehaves beyond that is chosen in fake_plugin_variant.cpp.
#include <algorithm>
#include <cstring>
#include <memory>
#include <regex>
#include <string>
#include <vector>

#include "tests/plugin/fake_plugin_objects.h"

using xladder::test::Behaviour;
using xladder::test::kBehaviour;
using xladder::test::kMinor;
using xladder::test::kPlatform;

namespace {

using fake::check_size;
using fake::error;

constexpr size_t kDeviceMemory = 1 << 20;
constexpr const char* kSerializedMark = "FAKE EXECUTABLE\n";

// ------------------------------------------------------------------------------------------------ errors and events

void Error_Destroy(PJRT_Error_Destroy_Args* args) { const std::unique_ptr<PJRT_Error> owner(args->error); }

void Error_Message(PJRT_Error_Message_Args* args) {
  args->message = args->error->message.data();
  args->message_size = args->error->message.size();
}

FAKE_FUNCTION(Error_GetCode) {
  FAKE_CHECK(Error_GetCode);
  args->code = args->error->code;
  return nullptr;
}

PJRT_Event* make_event(std::string failure = "") {
  return std::make_unique<PJRT_Event>(PJRT_Event{std::move(failure)}).release();
}

PJRT_Error* outcome(const PJRT_Event& event) {
  return event.failure.empty() ? nullptr : error(PJRT_Error_Code_INTERNAL, event.failure);
}

FAKE_FUNCTION(Event_Destroy) {
  FAKE_CHECK(Event_Destroy);
  const std::unique_ptr<PJRT_Event> owner(args->event);
  return nullptr;
}

FAKE_FUNCTION(Event_IsReady) {
  FAKE_CHECK(Event_IsReady);
  args->is_ready = true;
  return nullptr;
}

FAKE_FUNCTION(Event_Await) {
  FAKE_CHECK(Event_Await);
  return outcome(*args->event);
}

FAKE_FUNCTION(Event_OnReady) {
  FAKE_CHECK(Event_OnReady);
  args->callback(outcome(*args->event), args->user_arg);
  return nullptr;
}

// ------------------------------------------------------------------------------------------------ plugin and client

FAKE_FUNCTION(Plugin_Initialize) {
  FAKE_CHECK(Plugin_Initialize);
  if (kBehaviour == Behaviour::kInitializeFails) return error(PJRT_Error_Code_UNAVAILABLE, "the driver is asleep");
  return nullptr;
}

FAKE_FUNCTION(Client_Create) {
  FAKE_CHECK(Client_Create);
  if (args->kv_put_callback != nullptr)
    if (PJRT_Error* failed = fake::try_store(args)) return failed;
  if (kBehaviour == Behaviour::kCreateFails) return error(PJRT_Error_Code_NOT_FOUND, "no accelerator in any slot");
  for (size_t i = 0; i < args->num_options; ++i)
    if (const std::string name(args->create_options[i].name, args->create_options[i].name_size);
        name != "cpu_device_count")
      return error(PJRT_Error_Code_INVALID_ARGUMENT, "Unexpected option name passed to PJRT_Client_Create: " + name);
  auto client = std::make_unique<PJRT_Client>();
  for (int id = 0; id < (kBehaviour == Behaviour::kNoDevices ? 0 : 2); ++id) {
    client->devices.push_back(std::make_unique<PJRT_Device>());
    client->devices.back()->description = {id, "fake:" + std::to_string(id)};
    client->device_pointers.push_back(client->devices.back().get());
  }
  args->client = client.release();
  return nullptr;
}

FAKE_FUNCTION(Client_Destroy) {
  FAKE_CHECK(Client_Destroy);
  const std::unique_ptr<PJRT_Client> owner(args->client);
  return nullptr;
}

FAKE_FUNCTION(Client_PlatformName) {
  FAKE_CHECK(Client_PlatformName);
  args->platform_name = kPlatform;
  args->platform_name_size = std::strlen(kPlatform);
  return nullptr;
}

FAKE_FUNCTION(Client_PlatformVersion) {
  FAKE_CHECK(Client_PlatformVersion);
  args->platform_version = kBehaviour == Behaviour::kOtherVersion ? "2" : "1";
  args->platform_version_size = 1;
  return nullptr;
}

FAKE_FUNCTION(Client_AddressableDevices) {
  FAKE_CHECK(Client_AddressableDevices);
  args->addressable_devices = args->client->device_pointers.data();
  args->num_addressable_devices = args->client->device_pointers.size();
  return nullptr;
}

FAKE_FUNCTION(Device_GetDescription) {
  FAKE_CHECK(Device_GetDescription);
  args->device_description = &args->device->description;
  return nullptr;
}

FAKE_FUNCTION(Device_MemoryStats) {
  FAKE_CHECK(Device_MemoryStats);
  args->bytes_in_use = static_cast<int64_t>(args->device->used);
  args->peak_bytes_in_use = static_cast<int64_t>(args->device->peak);
  args->peak_bytes_in_use_is_set = true;
  args->bytes_limit = kDeviceMemory;
  args->bytes_limit_is_set = true;
  return nullptr;
}

FAKE_FUNCTION(DeviceDescription_Id) {
  FAKE_CHECK(DeviceDescription_Id);
  args->id = args->device_description->id;
  return nullptr;
}

FAKE_FUNCTION(DeviceDescription_Kind) {
  FAKE_CHECK(DeviceDescription_Kind);
  args->device_kind = "fake device";
  args->device_kind_size = 11;
  return nullptr;
}

FAKE_FUNCTION(DeviceDescription_DebugString) {
  FAKE_CHECK(DeviceDescription_DebugString);
  args->debug_string = args->device_description->debug_string.data();
  args->debug_string_size = args->device_description->debug_string.size();
  return nullptr;
}

// ---------------------------------------------------------------------------------------------------------- buffers

PJRT_Error* allocate(PJRT_Device* device, PJRT_Buffer_Type type, std::vector<int64_t> dims, PJRT_Buffer** out) {
  size_t size = 4;
  for (const int64_t dim : dims) size *= static_cast<size_t>(dim);
  if (device->used + size > kDeviceMemory)
    return error(PJRT_Error_Code_RESOURCE_EXHAUSTED, "Out of memory allocating " + std::to_string(size) + " bytes.");
  device->used += size;
  device->peak = std::max(device->peak, device->used);
  *out = std::make_unique<PJRT_Buffer>(PJRT_Buffer{device, type, std::move(dims), std::vector<char>(size)}).release();
  return nullptr;
}

FAKE_FUNCTION(Client_BufferFromHostBuffer) {
  FAKE_CHECK(Client_BufferFromHostBuffer);
  if (args->type != PJRT_Buffer_Type_F32 && args->type != PJRT_Buffer_Type_S32)
    return error(PJRT_Error_Code_UNIMPLEMENTED, "only f32 and s32 are supported");
  if (PJRT_Error* failed = allocate(args->device, args->type, {args->dims, args->dims + args->num_dims}, &args->buffer))
    return failed;
  std::memcpy(args->buffer->bytes.data(), args->data, args->buffer->bytes.size());
  args->done_with_host_buffer = make_event();
  return nullptr;
}

FAKE_FUNCTION(Buffer_Destroy) {
  FAKE_CHECK(Buffer_Destroy);
  const std::unique_ptr<PJRT_Buffer> owner(args->buffer);
  owner->free();
  return nullptr;
}

FAKE_FUNCTION(Buffer_IsDeleted) {
  FAKE_CHECK(Buffer_IsDeleted);
  args->is_deleted = args->buffer->deleted;
  return nullptr;
}

FAKE_FUNCTION(Buffer_OnDeviceSizeInBytes) {
  FAKE_CHECK(Buffer_OnDeviceSizeInBytes);
  args->on_device_size_in_bytes = args->buffer->bytes.size();
  return nullptr;
}

FAKE_FUNCTION(Buffer_ReadyEvent) {
  FAKE_CHECK(Buffer_ReadyEvent);
  args->event = make_event();
  return nullptr;
}

FAKE_FUNCTION(Buffer_ToHostBuffer) {
  FAKE_CHECK(Buffer_ToHostBuffer);
  if (args->src->deleted) return error(PJRT_Error_Code_INVALID_ARGUMENT, "the buffer is deleted");
  if (args->dst_size < args->src->bytes.size()) return error(PJRT_Error_Code_INVALID_ARGUMENT, "dst is too small");
  std::memcpy(args->dst, args->src->bytes.data(), args->src->bytes.size());
  args->event = make_event();
  return nullptr;
}

// ------------------------------------------------------------------------------------------------------ executables

PJRT_NamedValue cost_of(const char* name, float value) {
  PJRT_NamedValue cost{};
  cost.struct_size = PJRT_NamedValue_STRUCT_SIZE;
  cost.name = name;
  cost.name_size = std::strlen(name);
  cost.type = PJRT_NamedValue_kFloat;
  cost.float_value = value;
  cost.value_size = 1;
  return cost;
}

PJRT_Error* parse(const std::string& text, PJRT_Executable* program) {
  std::smatch main;
  if (!std::regex_search(text, main, std::regex(R"(@main\(([^()]*)\)[^{]*\{\s*return ([^:]*):)")))
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "only programs that return their arguments are supported");
  const std::string arguments = main[1];
  const std::string results = main[2];
  const std::regex argument(R"((%\w+): tensor<((?:\d+x)*)(f32|i32)>(?:\s*\{([^}]*)\})?)");
  std::vector<std::smatch> found;
  for (std::sregex_iterator at(arguments.begin(), arguments.end(), argument), end; at != end; ++at) {
    found.push_back(*at);
    if ((*at)[4].str().find("tf.aliasing_output") != std::string::npos) program->donated.push_back(found.size() - 1);
  }
  program->text = text;
  program->num_arguments = found.size();
  const std::regex name(R"(%\w+)");
  for (std::sregex_iterator at(results.begin(), results.end(), name), end; at != end; ++at) {
    size_t index = 0;
    while (index < found.size() && found[index][1] != at->str()) ++index;
    if (index == found.size()) return error(PJRT_Error_Code_INVALID_ARGUMENT, "there is no value " + at->str());
    program->returned.push_back(index);
    program->types.push_back(found[index][3] == "f32" ? PJRT_Buffer_Type_F32 : PJRT_Buffer_Type_S32);
    const std::string shape = found[index][2];
    const std::regex number(R"(\d+)");
    size_t rank = 0;
    for (std::sregex_iterator dim(shape.begin(), shape.end(), number); dim != end; ++dim, ++rank)
      program->dims.push_back(std::stoll(dim->str()));
    program->ranks.push_back(rank);
  }
  return nullptr;
}

PJRT_Error* load(PJRT_Client* client, const std::string& text, PJRT_LoadedExecutable** out) {
  auto loaded = std::make_unique<PJRT_LoadedExecutable>();
  loaded->program = std::make_shared<PJRT_Executable>();
  loaded->devices = {client->device_pointers.front()};
  if (PJRT_Error* failed = parse(text, loaded->program.get())) return failed;
  *out = loaded.release();
  return nullptr;
}

FAKE_FUNCTION(Client_Compile) {
  FAKE_CHECK(Client_Compile);
  if (PJRT_Error* wrong = check_size(args->program, PJRT_Program_STRUCT_SIZE, "PJRT_Program")) return wrong;
  if (kBehaviour == Behaviour::kCompileFails) return error(PJRT_Error_Code_INTERNAL, std::string(5000, 'z'));
  if (std::string(args->program->format, args->program->format_size) != "mlir")
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "only mlir is supported");
  return load(args->client, {args->program->code, args->program->code_size}, &args->executable);
}

FAKE_FUNCTION(Compile) {
  FAKE_CHECK(Compile);
  if (PJRT_Error* wrong = check_size(args->program, PJRT_Program_STRUCT_SIZE, "PJRT_Program")) return wrong;
  auto program = std::make_unique<PJRT_Executable>();
  const std::string text(args->program->code, args->program->code_size);
  if (PJRT_Error* failed = fake::is_far() ? fake::compile_far(text, program.get()) : parse(text, program.get()))
    return failed;
  args->executable = program.release();
  return nullptr;
}

FAKE_FUNCTION(Executable_GetCostAnalysis) {
  FAKE_CHECK(Executable_GetCostAnalysis);
  static const PJRT_NamedValue properties[] = {cost_of("flops", 7.5F), cost_of("bytes accessed", 40.0F)};
  args->properties = properties;
  args->num_properties = std::size(properties);
  return nullptr;
}

FAKE_FUNCTION(LoadedExecutable_Destroy) {
  FAKE_CHECK(LoadedExecutable_Destroy);
  const std::unique_ptr<PJRT_LoadedExecutable> owner(args->executable);
  return nullptr;
}

FAKE_FUNCTION(LoadedExecutable_GetExecutable) {
  FAKE_CHECK(LoadedExecutable_GetExecutable);
  args->executable = std::make_unique<PJRT_Executable>(*args->loaded_executable->program).release();
  return nullptr;
}

FAKE_FUNCTION(LoadedExecutable_AddressableDevices) {
  FAKE_CHECK(LoadedExecutable_AddressableDevices);
  args->addressable_devices = args->executable->devices.data();
  args->num_addressable_devices = args->executable->devices.size();
  return nullptr;
}

FAKE_FUNCTION(Executable_Destroy) {
  FAKE_CHECK(Executable_Destroy);
  const std::unique_ptr<PJRT_Executable> owner(args->executable);
  return nullptr;
}

FAKE_FUNCTION(Executable_NumOutputs) {
  FAKE_CHECK(Executable_NumOutputs);
  args->num_outputs = args->executable->returned.size();
  return nullptr;
}

FAKE_FUNCTION(Executable_OutputElementTypes) {
  FAKE_CHECK(Executable_OutputElementTypes);
  args->output_types = args->executable->types.data();
  args->num_output_types = args->executable->types.size();
  return nullptr;
}

FAKE_FUNCTION(Executable_OutputDimensions) {
  FAKE_CHECK(Executable_OutputDimensions);
  args->num_outputs = args->executable->ranks.size();
  args->dims = args->executable->dims.data();
  args->dim_sizes = args->executable->ranks.data();
  return nullptr;
}

FAKE_FUNCTION(Executable_Serialize) {
  FAKE_CHECK(Executable_Serialize);
  auto serialized = std::make_unique<PJRT_SerializedExecutable>();
  serialized->bytes = kSerializedMark + args->executable->text;
  args->serialized_bytes = serialized->bytes.data();
  args->serialized_bytes_size = serialized->bytes.size();
  args->serialized_executable = serialized.release();
  args->serialized_executable_deleter = [](PJRT_SerializedExecutable* done) {
    const std::unique_ptr<PJRT_SerializedExecutable> owner(done);
  };
  return nullptr;
}

FAKE_FUNCTION(Executable_DeserializeAndLoad) {
  FAKE_CHECK(Executable_DeserializeAndLoad);
  const std::string bytes(args->serialized_executable, args->serialized_executable_size);
  if (bytes.rfind(kSerializedMark, 0) != 0) return error(PJRT_Error_Code_INVALID_ARGUMENT, "not a program of mine");
  return load(args->client, bytes.substr(std::strlen(kSerializedMark)), &args->loaded_executable);
}

FAKE_FUNCTION(LoadedExecutable_Execute) {
  FAKE_CHECK(LoadedExecutable_Execute);
  if (PJRT_Error* wrong = check_size(args->options, PJRT_ExecuteOptions_STRUCT_SIZE, "PJRT_ExecuteOptions"))
    return wrong;
  const PJRT_Executable& program = *args->executable->program;
  if (kBehaviour == Behaviour::kExecuteFails) return error(PJRT_Error_Code_INTERNAL, "the device is on fire");
  if (args->num_devices != 1 || args->num_args != program.num_arguments)
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "wrong number of arguments");
  PJRT_Buffer* const* arguments = args->argument_lists[0];
  for (size_t i = 0; i < program.returned.size(); ++i) {
    const PJRT_Buffer& source = *arguments[program.returned[i]];
    PJRT_Buffer** out = &args->output_lists[0][i];
    if (PJRT_Error* failed = allocate(source.device, source.type, source.dims, out)) return failed;
    (*out)->bytes = source.bytes;
  }
  for (const size_t index : program.donated) arguments[index]->free();
  if (args->device_complete_events != nullptr && kBehaviour != Behaviour::kNoCompletionEvent)
    args->device_complete_events[0] =
        make_event(kBehaviour == Behaviour::kExecuteFailsLater ? "the device stopped halfway" : "");
  return nullptr;
}

// The table, with room for functions that only a newer plugin has.
struct Table {
  PJRT_Api api;
  void* newer[4];
};

const PJRT_Api* table() {
  static const Table made = [] {
    Table result;
    std::memset(static_cast<void*>(&result), 0, sizeof(result));
    PJRT_Api& api = result.api;
    api.struct_size = PJRT_Api_STRUCT_SIZE;
    api.pjrt_api_version.struct_size = PJRT_Api_Version_STRUCT_SIZE;
    api.pjrt_api_version.major_version = PJRT_API_MAJOR;
    api.pjrt_api_version.minor_version = kMinor;
#define FAKE_SET(name) api.PJRT_##name = name
    FAKE_SET(Error_Destroy);
    FAKE_SET(Error_Message);
    FAKE_SET(Error_GetCode);
    FAKE_SET(Event_Destroy);
    FAKE_SET(Event_IsReady);
    FAKE_SET(Event_Await);
    FAKE_SET(Event_OnReady);
    FAKE_SET(Plugin_Initialize);
    FAKE_SET(Client_Create);
    FAKE_SET(Client_Destroy);
    FAKE_SET(Client_PlatformName);
    FAKE_SET(Client_PlatformVersion);
    FAKE_SET(Client_AddressableDevices);
    FAKE_SET(Client_BufferFromHostBuffer);
    FAKE_SET(Client_Compile);
    FAKE_SET(Device_GetDescription);
    FAKE_SET(Device_MemoryStats);
    FAKE_SET(DeviceDescription_Id);
    FAKE_SET(DeviceDescription_Kind);
    FAKE_SET(DeviceDescription_DebugString);
    FAKE_SET(Buffer_Destroy);
    FAKE_SET(Buffer_IsDeleted);
    FAKE_SET(Buffer_OnDeviceSizeInBytes);
    FAKE_SET(Buffer_ReadyEvent);
    FAKE_SET(Buffer_ToHostBuffer);
    FAKE_SET(LoadedExecutable_Destroy);
    FAKE_SET(LoadedExecutable_GetExecutable);
    FAKE_SET(LoadedExecutable_AddressableDevices);
    FAKE_SET(LoadedExecutable_Execute);
    FAKE_SET(Executable_Destroy);
    FAKE_SET(Executable_NumOutputs);
    FAKE_SET(Executable_OutputElementTypes);
    FAKE_SET(Executable_OutputDimensions);
    FAKE_SET(Executable_Serialize);
    FAKE_SET(Executable_DeserializeAndLoad);
    FAKE_SET(Executable_GetCostAnalysis);
    FAKE_SET(Compile);
#undef FAKE_SET
    fake::add_topologies(api);
    switch (kBehaviour) {
      case Behaviour::kWrongMajor:
        api.pjrt_api_version.major_version = PJRT_API_MAJOR + 1;
        break;
      case Behaviour::kTooOld:
        api.pjrt_api_version.minor_version = 56;
        break;
      case Behaviour::kMissingErrorFunction:
        api.PJRT_Error_Message = nullptr;
        break;
      case Behaviour::kMissingFunction:
        api.PJRT_Client_Compile = nullptr;
        api.PJRT_TopologyDescription_Create = nullptr;
        break;
      case Behaviour::kShortTable:
        api.struct_size = offsetof(PJRT_Api, PJRT_Executable_OutputElementTypes);
        break;
      case Behaviour::kExactSizes:
        api.pjrt_api_version.minor_version = PJRT_API_MINOR + 1;
        break;
      case Behaviour::kNewer:
        api.pjrt_api_version.minor_version = PJRT_API_MINOR + 100;
        api.struct_size = sizeof(Table);
        break;
      default:
        break;
    }
    return result;
  }();
  return &made.api;
}

}  // namespace

const void* fake_plugin_table() { return kBehaviour == Behaviour::kNullApi ? nullptr : table(); }
