// Internal to this room: the PJRT C API header, and calls through it that are sized, probed and checked.
//
//   Args<XLADDER_PJRT_ARGS(Client_Devices)> args(api);
//   args->client = client;
//   XLADDER_TRY(api.call(XLADDER_PJRT_FN(Client_Devices), args));
//
// A plugin refuses args structs that are smaller than its own and ignores what is larger. So every struct is zeroed,
// says the size of the header's last field, and for a plugin newer than the header also owns up to a zeroed tail.
#pragma once

#include <pjrt_c_api.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"
#include "xladder/device/pjrt/create_options.h"

#define XLADDER_PJRT_ARGS(name) PJRT_##name##_Args, PJRT_##name##_Args_STRUCT_SIZE
#define XLADDER_PJRT_FN(name) "PJRT_" #name, &PJRT_Api::PJRT_##name

namespace xladder::pjrt {

// What the plugin answered, before it is given one of our codes.
struct Failure {
  PJRT_Error_Code code = PJRT_Error_Code_UNKNOWN;
  std::string message;
  bool missing_function = false;
};

// A loaded plugin's function table. Lives until the process ends, as the plugin does.
struct Api {
  const PJRT_Api* table = nullptr;
  std::string path;
  bool exact_struct_sizes = false;  // the plugin refuses larger structs too

  int minor() const { return table->pjrt_api_version.minor_version; }
  size_t tail_size() const { return !exact_struct_sizes && minor() > PJRT_API_MINOR ? kTail : 0; }
  bool has(size_t offset) const;  // the table covers the function at `offset`, and it is not null

  // Null is success; otherwise takes the message and frees the error.
  tl::expected<void, Failure> take(PJRT_Error* error) const;

  template <class Function, class Arguments>
  tl::expected<void, Failure> try_call(const char* name, Function* PJRT_Api::*member, Arguments& args) const {
    const auto offset = reinterpret_cast<const char*>(&(table->*member)) - reinterpret_cast<const char*>(table);
    if (!has(static_cast<size_t>(offset))) return tl::unexpected(lacks(name));
    return take((table->*member)(args.get()));
  }

  template <class Function, class Arguments>
  Status call(const char* name, Function* PJRT_Api::*member, Arguments& args) const {
    if (auto done = try_call(name, member, args); !done) return tl::unexpected(to_error(name, done.error()));
    return {};
  }

  Failure lacks(const char* name) const;
  static Error to_error(const char* what, const Failure& failure);

  static constexpr size_t kTail = 64;
};

// A zeroed args struct of the C API with its tail.
template <class T, size_t kSize>
class Args {
 public:
  explicit Args(const Api& api) {
    std::memset(static_cast<void*>(&storage_), 0, sizeof(storage_));
    storage_.fields.struct_size = kSize + api.tail_size();
  }
  T* operator->() { return &storage_.fields; }
  T* get() { return &storage_.fields; }

 private:
  struct Storage {
    T fields;
    std::byte tail[Api::kTail];
  };
  Storage storage_;
};

// A dense row-major layout. Without one, bytes come in the device's own order, silently transposed.
class RowMajorLayout {
 public:
  explicit RowMajorLayout(size_t rank);
  PJRT_Buffer_MemoryLayout* get() { return &layout_; }

 private:
  std::vector<int64_t> minor_to_major_;
  PJRT_Buffer_MemoryLayout layout_;
};

PJRT_Buffer_Type to_pjrt(DType dtype);
Result<DType> from_pjrt(PJRT_Buffer_Type type);
std::string to_string(const PJRT_NamedValue& value);
std::vector<PJRT_NamedValue> to_named_values(const CreateOptions& options);  // they point into the options

// Functions this library calls, by name and place in the table.
struct FunctionPlace {
  const char* name;
  size_t offset;
};
const std::vector<FunctionPlace>& functions_in_use();

}  // namespace xladder::pjrt
