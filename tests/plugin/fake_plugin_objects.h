// The objects behind the handles of the fake plugin, and what its functions have in common.
#pragma once

#include <pjrt_c_api.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/plugin/fake_plugin.h"

struct PJRT_Error {
  PJRT_Error_Code code;
  std::string message;
};

struct PJRT_Event {
  std::string failure;  // empty: success
};

struct PJRT_DeviceDescription {
  int id;
  std::string debug_string;
};

struct PJRT_Device {
  PJRT_DeviceDescription description;
  size_t used = 0;
  size_t peak = 0;
};

struct PJRT_Client {
  std::vector<std::unique_ptr<PJRT_Device>> devices;
  std::vector<PJRT_Device*> device_pointers;
};

struct PJRT_Buffer {
  PJRT_Device* device;
  PJRT_Buffer_Type type;
  std::vector<int64_t> dims;
  std::vector<char> bytes;
  bool deleted = false;

  void free() {
    device->used -= bytes.size();
    bytes.clear();
    deleted = true;
  }
};

struct PJRT_Executable {
  std::string text;
  size_t num_arguments = 0;
  std::vector<size_t> returned;         // argument of each output
  std::vector<size_t> donated;          // arguments that are donated
  std::vector<PJRT_Buffer_Type> types;  // of outputs, as are the next two
  std::vector<int64_t> dims;
  std::vector<size_t> ranks;
  int64_t argument_bytes = 0;  // of one that was compiled for a topology
};

struct PJRT_LoadedExecutable {
  std::shared_ptr<PJRT_Executable> program;
  std::vector<PJRT_Device*> devices;
};

struct PJRT_TopologyDescription {
  std::vector<std::unique_ptr<PJRT_DeviceDescription>> devices;
  std::vector<PJRT_DeviceDescription*> device_pointers;
};

struct PJRT_SerializedExecutable {
  std::string bytes;
};

namespace fake {

using xladder::test::Behaviour;
using xladder::test::kBehaviour;
using xladder::test::kPlatform;

inline constexpr size_t kGrowth = 24;  // of each struct in the newer version

inline PJRT_Error* error(PJRT_Error_Code code, std::string message) {
  return std::make_unique<PJRT_Error>(PJRT_Error{code, std::move(message)}).release();
}

// As XLA's plugins do: smaller structs are refused; new fields are read as far as the caller has them.
template <class Arguments>
PJRT_Error* check_size(const Arguments* args, size_t size, const char* name) {
  const size_t wanted = size + (kBehaviour == Behaviour::kNewer ? kGrowth : 0);
  const bool fits = kBehaviour == Behaviour::kExactSizes ? args->struct_size == wanted : args->struct_size >= wanted;
  if (!fits)
    return error(PJRT_Error_Code_INVALID_ARGUMENT, "Unexpected " + std::string(name) + " size: expected " +
                                                       std::to_string(wanted) + ", got " +
                                                       std::to_string(args->struct_size));
  for (size_t i = size; i < args->struct_size; ++i)
    if (reinterpret_cast<const char*>(args)[i] != 0)
      return error(PJRT_Error_Code_INVALID_ARGUMENT, "a new field of " + std::string(name) + " is not zero");
  return nullptr;
}
#define FAKE_CHECK(name) \
  if (PJRT_Error* wrong = check_size(args, PJRT_##name##_Args_STRUCT_SIZE, "PJRT_" #name "_Args")) return wrong
#define FAKE_FUNCTION(name) PJRT_Error* name(PJRT_##name##_Args* args)

// For several processes: puts a value into the store, finds it again in both ways, and does not find another.
PJRT_Error* try_store(const PJRT_Client_Create_Args* create);

// Compiling for a topology where that is all there is (Behaviour::kFarCompiler and those after it).
PJRT_Error* compile_far(const std::string& text, PJRT_Executable* program);
inline bool is_far() { return kBehaviour >= Behaviour::kFarCompiler; }

// Sets the functions for topologies in the table.
void add_topologies(PJRT_Api& api);

}  // namespace fake
