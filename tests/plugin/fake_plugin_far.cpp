// The part of the fake plugin that is for devices elsewhere: topologies, and the store of several processes.
#include <cstring>
#include <regex>

#include "tests/plugin/fake_plugin_objects.h"

namespace fake {
namespace {

FAKE_FUNCTION(TopologyDescription_Create) {
  FAKE_CHECK(TopologyDescription_Create);
  const std::string name(args->topology_name, args->topology_name_size);
  std::smatch size;
  if (!std::regex_match(name, size, std::regex("fake:([1-9])")))
    return error(PJRT_Error_Code_NOT_FOUND, "there is no topology " + name);
  auto topology = std::make_unique<PJRT_TopologyDescription>();
  for (int id = 0; id < std::stoi(size[1]); ++id) {
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

void add_topologies(PJRT_Api& api) {
  api.PJRT_TopologyDescription_Create = TopologyDescription_Create;
  api.PJRT_TopologyDescription_Destroy = TopologyDescription_Destroy;
  api.PJRT_TopologyDescription_PlatformName = TopologyDescription_PlatformName;
  api.PJRT_TopologyDescription_PlatformVersion = TopologyDescription_PlatformVersion;
  api.PJRT_TopologyDescription_GetDeviceDescriptions = TopologyDescription_GetDeviceDescriptions;
}

}  // namespace fake
