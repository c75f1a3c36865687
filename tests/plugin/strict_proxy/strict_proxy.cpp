// A PJRT plugin that computes with the CPU plugin and otherwise behaves as is told of Neuron's, only stricter: what it
// is not known to allow it refuses.
//
// - Structs have exactly the size of the version that NEURON_INTERNAL_PJRT_C_API_VERSION names, which is this header's.
// - Variables count as they were when the plugin was loaded; those that decide what is computed have to be there.
// - The platform is "neuron", its devices NC_v2, as many as NEURON_RT_VISIBLE_CORES or NEURON_RT_NUM_CORES say, else
// two.
// - Clients take no options, compilations no overrides, executions no callbacks, and each asks for its completion.
// - There are no extensions, no attributes of the plugin, no serialised programs and no topologies.
// - Programs are StableHLO text without anything that neuronx-cc is known to refuse (neuron_rules.h), and not too
// large.
//
// Its own variables, for tests: STRICT_PROXY_MOST_OPS (ops of a program, loops counted as often as they run),
// STRICT_PROXY_LOG (a file to which a line for each client and program is added), STRICT_PROXY_PLUGIN (the CPU plugin).
#include <dlfcn.h>
#include <pjrt_c_api.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "tests/plugin/strict_proxy/cpu_program.h"
#include "tests/plugin/strict_proxy/neuron_rules.h"

extern char** environ;

struct PJRT_Error {
  PJRT_Error_Code code;
  std::string message;
};

namespace {

constexpr char kPlatform[] = "neuron";
constexpr char kPlatformVersion[] = "3.0.3854";
constexpr char kDeviceKind[] = "NC_v2";

// ------------------------------------------------------------------------------------------------- variables and log

std::map<std::string, std::string> variables_now() {
  std::map<std::string, std::string> all;
  for (char** one = environ; *one != nullptr; ++one) {
    const std::string text = *one;
    const size_t equals = text.find('=');
    if (equals != std::string::npos) all[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return all;
}

const std::map<std::string, std::string> kAtLoad = variables_now();

const std::string* variable(const std::string& name) {
  const auto found = kAtLoad.find(name);
  return found == kAtLoad.end() ? nullptr : &found->second;
}

void log(const std::string& line) {
  if (const std::string* path = variable("STRICT_PROXY_LOG")) std::ofstream(*path, std::ios::app) << line << '\n';
}

// ------------------------------------------------------------------------------------------------------------ errors

// Errors of the CPU plugin come through here as well, so that both look alike to the client.
PJRT_Error* error(PJRT_Error_Code code, std::string message) {
  log("refused: " + message);
  return std::make_unique<PJRT_Error>(PJRT_Error{code, std::move(message)}).release();
}

PJRT_Error* unimplemented(const std::string& what) {
  log("not implemented: " + what);
  return std::make_unique<PJRT_Error>(PJRT_Error{PJRT_Error_Code_UNIMPLEMENTED, what + " is not implemented"})
      .release();
}

const PJRT_Api* cpu();

// The CPU plugin's error as one of ours.
PJRT_Error* taken(PJRT_Error* theirs) {
  if (theirs == nullptr) return nullptr;
  PJRT_Error_Message_Args message{};
  message.struct_size = PJRT_Error_Message_Args_STRUCT_SIZE;
  message.error = theirs;
  cpu()->PJRT_Error_Message(&message);
  PJRT_Error_GetCode_Args code{};
  code.struct_size = PJRT_Error_GetCode_Args_STRUCT_SIZE;
  code.error = theirs;
  static_cast<void>(cpu()->PJRT_Error_GetCode(&code));
  PJRT_Error* ours = error(code.code, std::string(message.message, message.message_size));
  PJRT_Error_Destroy_Args destroy{};
  destroy.struct_size = PJRT_Error_Destroy_Args_STRUCT_SIZE;
  destroy.error = theirs;
  cpu()->PJRT_Error_Destroy(&destroy);
  return ours;
}

// ------------------------------------------------------------------------------------------------------------- sizes

// Of a client that does not say which version it speaks it expects an older one, whose structs are smaller.
size_t expected(size_t size) {
  static const bool kSpeaksOurs = [] {
    const std::string* version = variable("NEURON_INTERNAL_PJRT_C_API_VERSION");
    const std::string ours = std::to_string(PJRT_API_MAJOR) + "." + std::to_string(PJRT_API_MINOR);
    if (version == nullptr) std::fputs("Use PJRT C-API 0.73 as client did not specify\n", stderr);
    return version != nullptr && *version == ours;
  }();
  return kSpeaksOurs ? size : size - sizeof(void*);
}

template <class Struct>
PJRT_Error* check_size(const Struct& given, size_t size, const char* name) {
  if (given.struct_size == expected(size)) return nullptr;
  return error(PJRT_Error_Code_INVALID_ARGUMENT, "Unexpected " + std::string(name) + " size: expected " +
                                                     std::to_string(expected(size)) + ", got " +
                                                     std::to_string(given.struct_size));
}
#define STRICT_CHECK(given, type) \
  if (PJRT_Error* wrong = check_size(given, type##_STRUCT_SIZE, #type)) return wrong

// ------------------------------------------------------------------------------------------------------ the CPU plugin

const PJRT_Api* cpu() {
  static const PJRT_Api* const table = [] {
    const std::string* named = variable("STRICT_PROXY_PLUGIN");
    void* library = dlopen(named != nullptr ? named->c_str() : STRICT_PROXY_CPU_PLUGIN, RTLD_NOW | RTLD_LOCAL);
    void* symbol = library == nullptr ? nullptr : dlsym(library, "GetPjrtApi");
    if (symbol == nullptr) {
      std::fprintf(stderr, "strict proxy: there is no CPU plugin (%s)\n", dlerror());
      std::abort();
    }
    return reinterpret_cast<const PJRT_Api* (*)()>(symbol)();
  }();
  return table;
}

template <class Args>
PJRT_Error* forward(PJRT_Error* (*PJRT_Api::*function)(Args*), Args* args, size_t size, const char* name) {
  if (PJRT_Error* wrong = check_size(*args, size, name)) return wrong;
  return taken((cpu()->*function)(args));
}
#define STRICT_FORWARD(name)                                                                             \
  PJRT_Error* name(PJRT_##name##_Args* args) {                                                           \
    return forward(&PJRT_Api::PJRT_##name, args, PJRT_##name##_Args_STRUCT_SIZE, "PJRT_" #name "_Args"); \
  }
#define STRICT_REFUSE(name) \
  PJRT_Error* name(PJRT_##name##_Args*) { return unimplemented("PJRT_" #name); }

// Functions that do what the CPU plugin's do.
// clang-format off
#define STRICT_FORWARDED(X) \
  X(Plugin_Initialize) X(Event_Destroy) X(Event_IsReady) X(Event_Error) X(Event_Await) X(Client_Destroy) \
  X(Client_ProcessIndex) X(Client_Devices) X(Client_AddressableDevices) X(Client_LookupDevice) \
  X(Client_LookupAddressableDevice) X(Client_AddressableMemories) X(Client_DefaultDeviceAssignment) \
  X(DeviceDescription_Id) X(DeviceDescription_ProcessIndex) X(DeviceDescription_Attributes) \
  X(DeviceDescription_DebugString) X(DeviceDescription_ToString) X(Device_GetDescription) X(Device_IsAddressable) \
  X(Device_LocalHardwareId) \
  X(Device_AddressableMemories) X(Device_DefaultMemory) X(Device_MemoryStats) X(Memory_Id) X(Memory_Kind) \
  X(Memory_Kind_Id) X(Memory_DebugString) X(Memory_ToString) X(Memory_AddressableByDevices) X(Executable_Destroy) \
  X(Executable_Name) X(Executable_NumReplicas) X(Executable_NumPartitions) X(Executable_NumOutputs) \
  X(Executable_SizeOfGeneratedCodeInBytes) X(Executable_OutputMemoryKinds) X(Executable_OutputElementTypes) \
  X(Executable_OutputDimensions) X(Executable_GetCompiledMemoryStats) X(LoadedExecutable_Destroy) \
  X(LoadedExecutable_GetExecutable) X(LoadedExecutable_AddressableDevices) X(LoadedExecutable_Delete) \
  X(LoadedExecutable_IsDeleted) X(Buffer_Destroy) X(Buffer_ElementType) X(Buffer_Dimensions) \
  X(Buffer_UnpaddedDimensions) X(Buffer_DynamicDimensionIndices) X(Buffer_GetMemoryLayout) \
  X(Buffer_OnDeviceSizeInBytes) X(Buffer_Device) X(Buffer_Memory) X(Buffer_Delete) X(Buffer_IsDeleted) \
  X(Buffer_IsOnCpu) X(Buffer_ReadyEvent) X(Buffer_IncreaseExternalReferenceCount) \
  X(Buffer_DecreaseExternalReferenceCount)
// clang-format on
STRICT_FORWARDED(STRICT_FORWARD)

// Functions that are there and answer that they are not implemented, or of which nobody has said that they are.
// clang-format off
#define STRICT_REFUSED(X) \
  X(Client_TopologyDescription) X(TopologyDescription_Create) X(TopologyDescription_Destroy) \
  X(TopologyDescription_PlatformName) X(TopologyDescription_PlatformVersion) \
  X(TopologyDescription_GetDeviceDescriptions) X(TopologyDescription_Serialize) X(TopologyDescription_Attributes) \
  X(Compile) X(Executable_GetCostAnalysis) X(Executable_OptimizedProgram) X(Executable_Serialize) \
  X(Executable_Fingerprint) \
  X(Executable_DeserializeAndLoad) X(LoadedExecutable_Fingerprint) X(Buffer_CopyToDevice) X(Buffer_CopyToMemory) \
  X(Buffer_CopyRawToHost) X(Buffer_UnsafePointer) X(Buffer_OpaqueDeviceMemoryDataPointer) \
  X(CopyToDeviceStream_Destroy) X(CopyToDeviceStream_AddChunk) X(CopyToDeviceStream_TotalBytes) \
  X(CopyToDeviceStream_GranuleSize) X(CopyToDeviceStream_CurrentBytes) X(Client_CreateViewOfDeviceBuffer) \
  X(ExecuteContext_Create) X(ExecuteContext_Destroy) X(Client_CreateBuffersForAsyncHostToDevice) \
  X(AsyncHostToDeviceTransferManager_Destroy) X(AsyncHostToDeviceTransferManager_TransferData) \
  X(AsyncHostToDeviceTransferManager_RetrieveBuffer) X(AsyncHostToDeviceTransferManager_Device) \
  X(AsyncHostToDeviceTransferManager_BufferCount) X(AsyncHostToDeviceTransferManager_BufferSize) \
  X(AsyncHostToDeviceTransferManager_SetBufferError) X(AsyncHostToDeviceTransferManager_AddMetadata) \
  X(Client_DmaMap) X(Client_DmaUnmap)
// clang-format on
STRICT_REFUSED(STRICT_REFUSE)

// ---------------------------------------------------------------------------------------------------- own functions

void Error_Destroy(PJRT_Error_Destroy_Args* args) {
  if (args->struct_size != expected(PJRT_Error_Destroy_Args_STRUCT_SIZE)) return;
  const std::unique_ptr<PJRT_Error> owner(args->error);
}

void Error_Message(PJRT_Error_Message_Args* args) {
  const bool fits = args->struct_size == expected(PJRT_Error_Message_Args_STRUCT_SIZE);
  args->message = fits ? args->error->message.data() : "";
  args->message_size = fits ? args->error->message.size() : 0;
}

PJRT_Error* Error_GetCode(PJRT_Error_GetCode_Args* args) {
  STRICT_CHECK(*args, PJRT_Error_GetCode_Args);
  args->code = args->error->code;
  return nullptr;
}

// The error that the CPU plugin hands over becomes one of ours on the way.
struct Waiting {
  PJRT_Event_OnReadyCallback callback;
  void* user_arg;
};

PJRT_Error* Event_OnReady(PJRT_Event_OnReady_Args* args) {
  STRICT_CHECK(*args, PJRT_Event_OnReady_Args);
  auto waiting = std::make_unique<Waiting>(Waiting{args->callback, args->user_arg});
  PJRT_Event_OnReady_Args theirs = *args;
  theirs.user_arg = waiting.get();
  theirs.callback = [](PJRT_Error* failed, void* user_arg) {
    const std::unique_ptr<Waiting> self(static_cast<Waiting*>(user_arg));
    self->callback(taken(failed), self->user_arg);
  };
  if (PJRT_Error* failed = cpu()->PJRT_Event_OnReady(&theirs)) return taken(failed);
  static_cast<void>(waiting.release());
  return nullptr;
}

PJRT_Error* Plugin_Attributes(PJRT_Plugin_Attributes_Args* args) {
  STRICT_CHECK(*args, PJRT_Plugin_Attributes_Args);
  args->attributes = nullptr;
  args->num_attributes = 0;
  return nullptr;
}

// "2", "0-3"
int64_t cores() {
  if (const std::string* visible = variable("NEURON_RT_VISIBLE_CORES")) {
    const size_t dash = visible->find('-');
    if (dash == std::string::npos) return 1;
    return std::atoll(visible->c_str() + dash + 1) - std::atoll(visible->c_str()) + 1;
  }
  const std::string* count = variable("NEURON_RT_NUM_CORES");
  const int64_t reserved = count == nullptr ? 0 : std::atoll(count->c_str());
  return reserved == 0 ? 2 : reserved;
}

// What decides what is computed has to be told. Returns the first that is missing, or nothing.
std::string missing_variable() {
  const auto is_one_of = [](const char* name, std::initializer_list<std::string_view> values) {
    const std::string* value = variable(name);
    for (const std::string_view allowed : values)
      if (value != nullptr && *value == allowed) return true;
    return false;
  };
  if (!is_one_of("NEURON_RT_STOCHASTIC_ROUNDING_EN", {"0", "1"})) return "NEURON_RT_STOCHASTIC_ROUNDING_EN";
  if (is_one_of("NEURON_RT_STOCHASTIC_ROUNDING_EN", {"1"}) && variable("NEURON_RT_STOCHASTIC_ROUNDING_SEED") == nullptr)
    return "NEURON_RT_STOCHASTIC_ROUNDING_SEED";
  if (!is_one_of("NEURON_RUN_TRIVIAL_COMPUTATION_ON_CPU", {"0"})) return "NEURON_RUN_TRIVIAL_COMPUTATION_ON_CPU";
  if (variable("NEURON_RT_EXEC_TIMEOUT") == nullptr) return "NEURON_RT_EXEC_TIMEOUT";
  if (cores() > 1 && variable("NEURON_RT_ROOT_COMM_ID") == nullptr) return "NEURON_RT_ROOT_COMM_ID";
  return "";
}

// Of the compiler, which gets its flags through the plugin.
std::string missing_flag() {
  const std::string* flags = variable("NEURON_CC_FLAGS");
  if (flags == nullptr) return "NEURON_CC_FLAGS";
  for (const char* flag : {"--auto-cast=", "-mixed-precision-accumulation", "--optlevel=", "--model-type="})
    if (flags->find(flag) == std::string::npos) return std::string(flag) + " in NEURON_CC_FLAGS";
  return "";
}

PJRT_Error* Client_Create(PJRT_Client_Create_Args* args) {
  STRICT_CHECK(*args, PJRT_Client_Create_Args);
  if (args->num_options != 0) return error(PJRT_Error_Code_INVALID_ARGUMENT, "PJRT_Client_Create takes no options");
  if (const std::string name = missing_variable(); !name.empty())
    return error(PJRT_Error_Code_FAILED_PRECONDITION, name + " was not set before the plugin was loaded");
  PJRT_NamedValue count{};
  count.struct_size = PJRT_NamedValue_STRUCT_SIZE;
  count.name = "cpu_device_count";
  count.name_size = std::strlen(count.name);
  count.type = PJRT_NamedValue_kInt64;
  count.int64_value = cores();
  count.value_size = 1;
  PJRT_Client_Create_Args theirs = *args;
  theirs.create_options = &count;
  theirs.num_options = 1;
  if (PJRT_Error* failed = cpu()->PJRT_Client_Create(&theirs)) return taken(failed);
  args->client = theirs.client;
  std::string line = "client of " + std::to_string(cores());
  for (const auto& [name, value] : kAtLoad)
    if (name.starts_with("NEURON_")) line += " " + name + "=" + value;
  log(line);
  return nullptr;
}

PJRT_Error* Client_PlatformName(PJRT_Client_PlatformName_Args* args) {
  STRICT_CHECK(*args, PJRT_Client_PlatformName_Args);
  args->platform_name = kPlatform;
  args->platform_name_size = sizeof(kPlatform) - 1;
  return nullptr;
}

PJRT_Error* Client_PlatformVersion(PJRT_Client_PlatformVersion_Args* args) {
  STRICT_CHECK(*args, PJRT_Client_PlatformVersion_Args);
  args->platform_version = kPlatformVersion;
  args->platform_version_size = sizeof(kPlatformVersion) - 1;
  return nullptr;
}

PJRT_Error* DeviceDescription_Kind(PJRT_DeviceDescription_Kind_Args* args) {
  STRICT_CHECK(*args, PJRT_DeviceDescription_Kind_Args);
  args->device_kind = kDeviceKind;
  args->device_kind_size = sizeof(kDeviceKind) - 1;
  return nullptr;
}

PJRT_Error* Client_BufferFromHostBuffer(PJRT_Client_BufferFromHostBuffer_Args* args) {
  STRICT_CHECK(*args, PJRT_Client_BufferFromHostBuffer_Args);
  if (args->type == PJRT_Buffer_Type_F8E4M3FN)
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "F8E4M3FN is not supported on this device (EVRF051)");
  if (args->host_buffer_semantics != PJRT_HostBufferSemantics_kImmutableOnlyDuringCall &&
      args->host_buffer_semantics != PJRT_HostBufferSemantics_kImmutableUntilTransferCompletes)
    return unimplemented("a buffer that shares the host's memory");
  if (const PJRT_Buffer_MemoryLayout* layout = args->device_layout) {
    STRICT_CHECK(*layout, PJRT_Buffer_MemoryLayout);
    if (layout->type != PJRT_Buffer_MemoryLayout_Type_Tiled) return unimplemented("a layout by strides");
    STRICT_CHECK(layout->tiled, PJRT_Buffer_MemoryLayout_Tiled);
    for (size_t i = 0; i < layout->tiled.minor_to_major_size; ++i)
      if (layout->tiled.minor_to_major[i] != static_cast<int64_t>(args->num_dims - 1 - i))
        return unimplemented("a layout that is not row-major");
    if (layout->tiled.num_tiles != 0) return unimplemented("a tiled layout");
  }
  return taken(cpu()->PJRT_Client_BufferFromHostBuffer(args));
}

PJRT_Error* Buffer_ToHostBuffer(PJRT_Buffer_ToHostBuffer_Args* args) {
  STRICT_CHECK(*args, PJRT_Buffer_ToHostBuffer_Args);
  if (args->host_layout != nullptr) STRICT_CHECK(*args->host_layout, PJRT_Buffer_MemoryLayout);
  return taken(cpu()->PJRT_Buffer_ToHostBuffer(args));
}

// Field 7 of a CompileOptionsProto, overrides of options: whether there is one. Only what our fields are made of is
// read: numbers and texts.
bool has_overrides(std::string_view proto) {
  const auto number = [&proto] {
    uint64_t value = 0;
    for (int shift = 0; !proto.empty() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(proto.front());
      proto.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (!proto.empty()) {
    const uint64_t tag = number();
    if (tag >> 3 == 7) return true;
    const uint64_t value = number();
    if ((tag & 7) == 2) proto.remove_prefix(std::min<size_t>(value, proto.size()));
  }
  return false;
}

PJRT_Error* Client_Compile(PJRT_Client_Compile_Args* args) {
  STRICT_CHECK(*args, PJRT_Client_Compile_Args);
  STRICT_CHECK(*args->program, PJRT_Program);
  if (std::string_view(args->program->format, args->program->format_size) != "mlir")
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "only programs of the format mlir are taken");
  if (const std::string name = missing_flag(); !name.empty())
    return error(PJRT_Error_Code_FAILED_PRECONDITION, name + " was not set before the plugin was loaded");
  if (has_overrides({args->compile_options, args->compile_options_size}))
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "overrides of compile options are not taken");
  const strict_proxy::Verdict verdict = strict_proxy::check_program({args->program->code, args->program->code_size});
  if (!verdict.violations.empty()) {
    std::string all;
    for (const std::string& violation : verdict.violations) all += (all.empty() ? "" : "; ") + violation;
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "[NCC_EVRF] the compiler refuses " + all);
  }
  const std::string* most = variable("STRICT_PROXY_MOST_OPS");
  if (most != nullptr && verdict.ops > std::atoll(most->c_str()))
    return error(PJRT_Error_Code_INTERNAL, "neuronx-cc: [NCC_EBVF030] the number of instructions, " +
                                               std::to_string(verdict.ops) + ", exceeds the limit of " + *most);
  std::string text = strict_proxy::widened({args->program->code, args->program->code_size});
  PJRT_Program program = *args->program;
  program.code = text.data();
  program.code_size = text.size();
  PJRT_Client_Compile_Args theirs = *args;
  theirs.program = &program;
  if (PJRT_Error* failed = cpu()->PJRT_Client_Compile(&theirs)) return taken(failed);
  args->executable = theirs.executable;
  log("compiled " + std::to_string(verdict.ops) + " ops");
  return nullptr;
}

PJRT_Error* LoadedExecutable_Execute(PJRT_LoadedExecutable_Execute_Args* args) {
  STRICT_CHECK(*args, PJRT_LoadedExecutable_Execute_Args);
  STRICT_CHECK(*args->options, PJRT_ExecuteOptions);
  if (args->options->num_send_ops != 0 || args->options->num_recv_ops != 0 || args->options->context != nullptr)
    return unimplemented("calling the host from a program");
  if (args->device_complete_events == nullptr)
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "an execution has to ask for the events of its completion");
  return taken(cpu()->PJRT_LoadedExecutable_Execute(args));
}

PJRT_Api make_table() {
  PJRT_Api api;
  std::memset(static_cast<void*>(&api), 0, sizeof(api));
  api.struct_size = PJRT_Api_STRUCT_SIZE;
  api.pjrt_api_version.struct_size = PJRT_Api_Version_STRUCT_SIZE;
  api.pjrt_api_version.major_version = PJRT_API_MAJOR;
  api.pjrt_api_version.minor_version = STRICT_PROXY_MINOR;
#define STRICT_ENTRY(name) api.PJRT_##name = name;
  STRICT_FORWARDED(STRICT_ENTRY)
  STRICT_REFUSED(STRICT_ENTRY)
  STRICT_ENTRY(Error_Destroy)
  STRICT_ENTRY(Error_Message)
  STRICT_ENTRY(Error_GetCode)
  STRICT_ENTRY(Event_OnReady)
  STRICT_ENTRY(Plugin_Attributes)
  STRICT_ENTRY(Client_Create)
  STRICT_ENTRY(Client_PlatformName)
  STRICT_ENTRY(Client_PlatformVersion)
  STRICT_ENTRY(DeviceDescription_Kind)
  STRICT_ENTRY(Client_BufferFromHostBuffer)
  STRICT_ENTRY(Buffer_ToHostBuffer)
  STRICT_ENTRY(Client_Compile)
  STRICT_ENTRY(LoadedExecutable_Execute)
  // Not in its table at all: Client_CreateUninitializedBuffer and what came with it and after it.
  return api;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const PJRT_Api* GetPjrtApi() {
  static const PJRT_Api table = make_table();
  return &table;
}
