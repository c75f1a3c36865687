#include "xladder/device/pjrt/plugin.h"

#include <dlfcn.h>

#include <cstring>
#include <map>
#include <mutex>
#include <type_traits>

#include "xladder/device/pjrt/c_api.h"
#include "xladder/device/pjrt/plugin_source.h"

namespace xladder::pjrt {
namespace {

// 0.57 rearranged the function table for the last time.
constexpr int kOldestMinor = 57;

constexpr const char* kExtensionNames[] = {"GpuCustomCall",
                                           "Profiler",
                                           "CustomPartitioner",
                                           "Stream",
                                           "Layouts",
                                           "FFI",
                                           "MemoryDescriptions",
                                           "Triton",
                                           "RawBuffer",
                                           "PhaseCompile",
                                           "Example",
                                           "Unknown",
                                           "CrossHostTransfers",
                                           "ExecutableMetadata",
                                           "Callback",
                                           "HostAllocator",
                                           "TpuTopology",
                                           "TpuExecutable",
                                           "Megascale",
                                           "Shardings",
                                           "AbiVersion",
                                           "Collectives",
                                           "MultiSlice",
                                           "HostMemoryAllocator",
                                           "XlaTransform"};

Result<const PJRT_Api*> open(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored))
    return fail(ErrorCode::kNoDevice, "the plugin {} does not exist; check the path", path.string());
  // Local symbols let plugins with different XLAs inside live in one process.
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    return fail(ErrorCode::kNoDevice, "the plugin {} cannot be loaded ({}); install what it needs or take another one",
                path.string(), dlerror());
  void* symbol = dlsym(library, "GetPjrtApi");
  if (symbol == nullptr)
    return fail(ErrorCode::kNoDevice,
                "{} is no PJRT plugin: it does not export GetPjrtApi; name a plugin such as xla_cpu_pjrt.so",
                path.string());
  const PJRT_Api* table = reinterpret_cast<const PJRT_Api* (*)()>(symbol)();
  if (table == nullptr)
    return fail(ErrorCode::kNoDevice, "GetPjrtApi of the plugin {} returned nothing; take another plugin",
                path.string());
  return table;
}

Status check_version(const PJRT_Api& table, const std::string& path, const PluginSource* kind) {
  const PJRT_Api_Version& version = table.pjrt_api_version;
  if (version.major_version != PJRT_API_MAJOR)
    return fail(ErrorCode::kNoDevice,
                "the plugin {} speaks PJRT {}.{}, this program PJRT {}.x; take a plugin with the same major version",
                path, version.major_version, version.minor_version, PJRT_API_MAJOR);
  if (version.minor_version < kOldestMinor)
    return fail(ErrorCode::kNoDevice, "the plugin {} speaks PJRT {}.{}, older than {}.{}; take a newer plugin", path,
                version.major_version, version.minor_version, PJRT_API_MAJOR, kOldestMinor);
  if (kind != nullptr && version.minor_version < kind->oldest_minor)
    return fail(ErrorCode::kNoDevice, "the plugin {} speaks PJRT {}.{}: {}", path, version.major_version,
                version.minor_version, kind->why_refused);
  return {};
}

Status check_error_functions(const Api& api) {
  for (const FunctionPlace& place : functions_in_use()) {
    if (!std::string_view(place.name).starts_with("PJRT_Error_") || api.has(place.offset)) continue;
    return fail(ErrorCode::kNoDevice, "the plugin {} has no function {}; take another plugin", api.path, place.name);
  }
  return {};
}

tl::expected<void, Failure> call_initialize(const Api& api) {
  Args<XLADDER_PJRT_ARGS(Plugin_Initialize)> args(api);
  return api.try_call(XLADDER_PJRT_FN(Plugin_Initialize), args);
}

// What an unexpected size is answered with; UNKNOWN, if the functions that tell an error refuse their structs as well.
bool may_be_about_sizes(const Failure& failure) {
  return failure.code == PJRT_Error_Code_INVALID_ARGUMENT || failure.code == PJRT_Error_Code_UNKNOWN;
}

// Starts the plugin and finds out whether it refuses structs that are larger than its own (Neuron's does): it shows in
// the first call, which then does nothing.
Status initialize(Api& api) {
  // A plugin is initialised once a process, however often it is loaded; the process is what it belongs to.
  static std::mutex mutex;
  static std::map<const PJRT_Api*, bool> initialized;  // whether it wants exact sizes
  const std::scoped_lock lock(mutex);
  if (const auto known = initialized.find(api.table); known != initialized.end()) {
    api.exact_struct_sizes = known->second;
    return {};
  }
  auto done = call_initialize(api);
  if (!done && api.tail_size() > 0 && may_be_about_sizes(done.error())) {
    api.exact_struct_sizes = true;
    if (call_initialize(api)) done = tl::expected<void, Failure>();
  }
  if (!done)
    return fail(ErrorCode::kNoDevice, "the plugin {} cannot start ({}); check that its device and driver are there",
                api.path, done.error().message);
  initialized[api.table] = api.exact_struct_sizes;
  return {};
}

std::vector<Extension> list_extensions(const PJRT_Api& table) {
  constexpr size_t kMost = 256;  // a broken chain must not hang us
  std::vector<Extension> found;
  for (const PJRT_Extension_Base* at = table.extension_start; at != nullptr && found.size() < kMost; at = at->next) {
    // A newer plugin's may be none of the enumeration's, which could not even be looked at as one of them.
    std::underlying_type_t<PJRT_Extension_Type> value{};
    std::memcpy(&value, &at->type, sizeof value);
    const int id = static_cast<int>(value);
    const bool named = id >= 0 && static_cast<size_t>(id) < std::size(kExtensionNames);
    found.push_back({id, named ? kExtensionNames[id] : fmt::format("extension {}", id)});
  }
  return found;
}

PluginFacts gather_facts(const Api& api) {
  PluginFacts facts;
  facts.path = api.path;
  facts.api_major = api.table->pjrt_api_version.major_version;
  facts.api_minor = api.minor();
  facts.header_minor = PJRT_API_MINOR;
  facts.extensions = list_extensions(*api.table);
  // The functions begin behind the version and fill the table to its end.
  constexpr size_t kFirst = offsetof(PJRT_Api, PJRT_Error_Destroy);
  for (size_t offset = kFirst; offset + sizeof(void*) <= api.table->struct_size; offset += sizeof(void*)) {
    ++facts.functions_in_table;
    if (api.has(offset)) ++facts.functions_present;
  }
  for (const FunctionPlace& place : functions_in_use())
    if (!api.has(place.offset)) facts.missing_functions.emplace_back(place.name);

  // Some plugins give no attributes at all; then the versions stay empty.
  Args<XLADDER_PJRT_ARGS(Plugin_Attributes)> args(api);
  if (api.try_call(XLADDER_PJRT_FN(Plugin_Attributes), args) && args->attributes != nullptr) {
    for (size_t i = 0; i < args->num_attributes; ++i) {
      const PJRT_NamedValue& value = args->attributes[i];
      facts.attributes[std::string(value.name, value.name_size)] = to_string(value);
    }
  }
  const auto attribute = [&facts](const char* name) {
    const auto found = facts.attributes.find(name);
    return found == facts.attributes.end() ? std::string() : found->second;
  };
  facts.stablehlo_current = attribute("stablehlo_current_version");
  facts.stablehlo_minimum = attribute("stablehlo_minimum_version");
  facts.xla_version = attribute("xla_version");
  return facts;
}

}  // namespace

Result<Plugin> Plugin::load(const std::filesystem::path& path, const PluginSource* kind) {
  XLADDER_ASSIGN(const PJRT_Api* table, open(path));
  XLADDER_TRY(check_version(*table, path.string(), kind));
  auto api = std::make_shared<Api>();
  api->table = table;
  api->path = path.string();
  XLADDER_TRY(check_error_functions(*api));
  XLADDER_TRY(initialize(*api));
  auto facts = std::make_shared<PluginFacts>(gather_facts(*api));
  return Plugin(std::move(api), std::move(facts));
}

}  // namespace xladder::pjrt
