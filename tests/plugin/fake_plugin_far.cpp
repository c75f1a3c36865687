// The part of the fake plugin that is for devices elsewhere: topologies, compiling for them, and the store of several
// processes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <regex>

#include "tests/plugin/fake_plugin_objects.h"

namespace fake {
namespace {

std::string text_option(const PJRT_TopologyDescription_Create_Args& args, const std::string& name) {
  for (size_t i = 0; i < args.num_options; ++i) {
    const PJRT_NamedValue& option = args.create_options[i];
    if (name == std::string(option.name, option.name_size) && option.type == PJRT_NamedValue_kString)
      return {option.string_value, option.value_size};
  }
  return "";
}

// "fake:8"; of a platform with options 1x1x8 in them; of a TPU "v5e:2x4". 0 for what there is not.
int devices_of(const PJRT_TopologyDescription_Create_Args& args) {
  std::string size(args.topology_name, args.topology_name_size);
  if (std::string(kPlatform) == "fake" && !size.starts_with("fake:")) return 0;
  size.erase(0, size.find(':') + 1);
  if (std::string(kPlatform) == "cuda") {
    if (text_option(args, "target_config").find("NVIDIA") == std::string::npos) return 0;
    size = text_option(args, "topology");
  }
  if (!std::regex_match(size, std::regex("[1-9](x[1-9])*"))) return 0;
  int product = 1;
  for (const char digit : size)
    if (digit != 'x') product *= digit - '0';
  return product < 10 ? product : 0;
}

FAKE_FUNCTION(TopologyDescription_Create) {
  FAKE_CHECK(TopologyDescription_Create);
  const int devices = devices_of(*args);
  if (devices == 0)
    return error(PJRT_Error_Code_NOT_FOUND,
                 "there is no topology " + std::string(args->topology_name, args->topology_name_size));
  auto topology = std::make_unique<PJRT_TopologyDescription>();
  for (int id = 0; id < devices; ++id) {
    topology->devices.push_back(
        std::make_unique<PJRT_DeviceDescription>(PJRT_DeviceDescription{id, "far:" + std::to_string(id)}));
    topology->device_pointers.push_back(topology->devices.back().get());
  }
  args->topology = topology.release();
  return nullptr;
}

FAKE_FUNCTION(TopologyDescription_Destroy) {
  FAKE_CHECK(TopologyDescription_Destroy);
  const std::unique_ptr<PJRT_TopologyDescription> owner(args->topology);
  return nullptr;
}

FAKE_FUNCTION(TopologyDescription_PlatformName) {
  FAKE_CHECK(TopologyDescription_PlatformName);
  args->platform_name = kPlatform;
  args->platform_name_size = std::strlen(kPlatform);
  return nullptr;
}

FAKE_FUNCTION(TopologyDescription_PlatformVersion) {
  FAKE_CHECK(TopologyDescription_PlatformVersion);
  args->platform_version = "1";
  args->platform_version_size = 1;
  return nullptr;
}

FAKE_FUNCTION(TopologyDescription_GetDeviceDescriptions) {
  FAKE_CHECK(TopologyDescription_GetDeviceDescriptions);
  args->descriptions = args->topology->device_pointers.data();
  args->num_descriptions = args->topology->device_pointers.size();
  return nullptr;
}

}  // namespace

PJRT_Error* try_store(const PJRT_Client_Create_Args* create) {
  PJRT_CallbackError make_error = [](PJRT_Error_Code code, const char* message, size_t size) {
    return error(code, std::string(message, size));
  };
  const std::string key = "fake/0", value = "here I am", unknown = "fake/1";
  PJRT_KeyValuePutCallback_Args put{};
  put.struct_size = PJRT_KeyValuePutCallback_Args_STRUCT_SIZE;
  put.key = key.data();
  put.key_size = key.size();
  put.value = value.data();
  put.value_size = value.size();
  put.callback_error = &make_error;
  put.user_arg = create->kv_put_user_arg;
  if (PJRT_Error* failed = create->kv_put_callback(&put)) return failed;

  PJRT_KeyValueGetCallback_Args get{};
  get.struct_size = PJRT_KeyValueGetCallback_Args_STRUCT_SIZE;
  get.key = key.data();
  get.key_size = key.size();
  get.timeout_in_ms = 1000;
  get.callback_error = &make_error;
  get.user_arg = create->kv_get_user_arg;
  if (PJRT_Error* failed = create->kv_get_callback(&get)) return failed;
  const std::string found(get.value, get.value_size);
  get.value_deleter_callback(get.value);
  if (found != value) return error(PJRT_Error_Code_DATA_LOSS, "the store gave " + found);

  PJRT_KeyValueTryGetCallback_Args try_get{};
  try_get.struct_size = PJRT_KeyValueTryGetCallback_Args_STRUCT_SIZE;
  try_get.key = unknown.data();
  try_get.key_size = unknown.size();
  try_get.callback_error = &make_error;
  try_get.user_arg = create->kv_try_get_user_arg;
  const std::unique_ptr<PJRT_Error> not_found(create->kv_try_get_callback(&try_get));
  if (not_found == nullptr || not_found->code != PJRT_Error_Code_NOT_FOUND)
    return error(PJRT_Error_Code_INTERNAL, "the store has what nobody put");
  return nullptr;
}

namespace {

constexpr int64_t kFarMemory = 8 << 20;

// Bytes of the arguments of @main, of f32 and i32 as the fake knows them and one byte an element for the rest.
int64_t bytes_of_arguments(const std::string& text) {
  const size_t main = std::min(text.find("@main("), text.size());
  const std::string arguments = text.substr(main, text.find("->", main) - main);
  const std::regex tensor(R"(tensor<((?:\d+x)*)(\w+)>)"), number(R"(\d+)");
  int64_t sum = 0;
  for (std::sregex_iterator at(arguments.begin(), arguments.end(), tensor), end; at != end; ++at) {
    const std::string shape = (*at)[1];
    int64_t size = (*at)[2].str().ends_with("32") ? 4 : 1;
    for (std::sregex_iterator dim(shape.begin(), shape.end(), number); dim != end; ++dim)
      size *= std::stoll(dim->str());
    sum += size;
  }
  return sum;
}

}  // namespace

PJRT_Error* compile_far(const std::string& text, PJRT_Executable* program) {
  if (kBehaviour == Behaviour::kFarAborts) {
    std::fputs("loading\nthe driver of the abacus is missing\n", stderr);
    std::abort();
  }
  if (kBehaviour == Behaviour::kFarRefuses)
    return error(PJRT_Error_Code_UNIMPLEMENTED, "an abacus has no beads for stablehlo.add");
  for (; kBehaviour == Behaviour::kFarHangs;) std::fputs("still counting\n", stderr);
  program->text = text;
  program->argument_bytes = bytes_of_arguments(text);
  if (kBehaviour != Behaviour::kFarAnySize && 3 * program->argument_bytes > kFarMemory)
    return error(PJRT_Error_Code_RESOURCE_EXHAUSTED,
                 "Ran out of memory: used " + std::to_string(3 * program->argument_bytes) + " of 8388608 bytes.");
  return nullptr;
}

FAKE_FUNCTION(Executable_GetCompiledMemoryStats) {
  FAKE_CHECK(Executable_GetCompiledMemoryStats);
  args->argument_size_in_bytes = args->executable->argument_bytes;
  args->output_size_in_bytes = args->executable->argument_bytes;
  args->alias_size_in_bytes = args->executable->argument_bytes;
  args->temp_size_in_bytes = 2 * args->executable->argument_bytes;
  return nullptr;
}

void add_topologies(PJRT_Api& api) {
  if (kBehaviour == Behaviour::kFarCompiler || kBehaviour == Behaviour::kFarAnySize)
    api.PJRT_Executable_GetCompiledMemoryStats = Executable_GetCompiledMemoryStats;
  api.PJRT_TopologyDescription_Create = TopologyDescription_Create;
  api.PJRT_TopologyDescription_Destroy = TopologyDescription_Destroy;
  api.PJRT_TopologyDescription_PlatformName = TopologyDescription_PlatformName;
  api.PJRT_TopologyDescription_PlatformVersion = TopologyDescription_PlatformVersion;
  api.PJRT_TopologyDescription_GetDeviceDescriptions = TopologyDescription_GetDeviceDescriptions;
}

}  // namespace fake
