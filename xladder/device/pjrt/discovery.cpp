#include "xladder/device/pjrt/discovery.h"

#include <dlfcn.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/device/profile/target.h"

namespace xladder::pjrt {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kLargestJson = 1 << 20;

// Collects candidates of one device kind in the order of their discovery.
class Search {
 public:
  Search(DeviceKind kind, const DiscoveryInputs& inputs) : kind_(kind), source_(source_of(kind)), inputs_(inputs) {}

  Discovery run() {
    own_variable();
    foreign_variables();
    for (const fs::path& venv : venvs()) json_list(venv / "pjrt-plugins.json", venv);
    plugin_folder(inputs_.exe_dir.parent_path() / "share" / "xladder" / "plugins.d");
    for (const fs::path& venv : venvs()) wheels(venv);
    for (const fs::path& folder : inputs_.library_dirs)
      for (const std::string& name : source_.well_known) add_if_there(folder / name, folder.string());
    return std::move(found_);
  }

  void add(const fs::path& path, std::string origin, std::string version = "") {
    const fs::path normal = path.lexically_normal();
    for (const Candidate& known : found_.candidates)
      if (known.path == normal) return;
    std::error_code ignored;
    found_.candidates.push_back(
        {normal, kind_, std::move(origin), std::move(version), fs::is_regular_file(normal, ignored)});
  }

 private:
  // Guessed places are only worth telling about when something is there.
  void add_if_there(const fs::path& path, std::string origin) {
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored)) add(path, std::move(origin));
  }

  std::string variable(const std::string& name) const {
    const auto found = inputs_.environment.find(name);
    return found == inputs_.environment.end() ? "" : found->second;
  }

  bool is_ours(const std::string& device) const {
    const auto kind = device_kind_from_name(device);
    return kind && *kind == kind_;
  }

  static std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (size_t begin = 0; begin <= text.size();) {
      const size_t end = std::min(text.find(separator, begin), text.size());
      if (end > begin) parts.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    return parts;
  }

  // "name:path,name:path"; a path without a name counts for every device where `bare` says so.
  void named_paths(const std::string& name, bool bare) {
    for (const std::string& entry : split(variable(name), ',')) {
      const size_t colon = entry.find(':');
      if (colon == std::string::npos) {
        if (bare) add(entry, name);
      } else if (is_ours(entry.substr(0, colon))) {
        add(entry.substr(colon + 1), name);
      }
    }
  }

  void own_variable() { named_paths("XLADDER_PLUGIN", true); }

  void foreign_variables() {
    named_paths("PJRT_NAMES_AND_LIBRARY_PATHS", false);
    // With PJRT_DEVICE=LIBRARY the path may be any device's; then only its name can tell.
    if (const std::string path = variable("PJRT_LIBRARY_PATH"); !path.empty() && variable("PJRT_DEVICE") == "LIBRARY")
      add(path, "PJRT_LIBRARY_PATH");
    for (const std::string& name : source_.environment)
      if (const std::string path = variable(name); !path.empty()) add(path, name);
    for (const std::string& folder : split(variable("PJRT_PLUGIN_LIBRARY_PATH"), ':'))
      for (const std::string& alias : source_.aliases)
        for (const std::string& file :
             {"pjrt_c_api_" + alias + "_plugin.so", "pjrt_plugin_" + alias + ".so", "pjrt-plugin-" + alias + ".so"})
          add_if_there(fs::path(folder) / file, "PJRT_PLUGIN_LIBRARY_PATH");
  }

  // The folders of this name above the program, nearest first.
  void add_folders_named(const char* name, std::vector<fs::path>& folders) const {
    std::error_code ignored;
    for (fs::path folder = inputs_.exe_dir; !folder.empty(); folder = folder.parent_path()) {
      if (fs::is_directory(folder / name, ignored)) folders.push_back(folder / name);
      if (folder == folder.root_path()) break;
    }
  }

  std::vector<fs::path> venvs() const {
    std::vector<fs::path> folders;
    if (inputs_.for_compiling) add_folders_named(".venv-devices", folders);
    add_folders_named(".venv", folders);
    return folders;
  }

  void json_list(const fs::path& file, const fs::path& base) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return;
    const Result<std::string> text = read_file(file, kLargestJson);
    if (!text) return warn(text.error().message);
    const nlohmann::json root = json_from(*text);
    if (!root.is_object() || !root.contains("plugins") || !root["plugins"].is_array())
      return warn(fmt::format("{} is no list of plugins ({{\"plugins\": [...]}}); write it anew", file.string()));
    for (const nlohmann::json& plugin : root["plugins"]) {
      const auto text_of = [&plugin](const char* key) {
        return plugin.is_object() && plugin.contains(key) && plugin[key].is_string() ? plugin[key].get<std::string>()
                                                                                     : std::string();
      };
      if (text_of("path").empty() || text_of("device").empty()) {
        warn(fmt::format("{} has a plugin without device or path; write it anew", file.string()));
        continue;
      }
      // An absolute path replaces the base.
      if (is_ours(text_of("device"))) add(base / text_of("path"), file.string(), text_of("version"));
    }
  }

  void plugin_folder(const fs::path& folder) {
    for (const fs::path& file : entries(folder))
      if (file.extension() == ".json") json_list(file, folder);
  }

  void wheels(const fs::path& venv) {
    for (const fs::path& python : entries(venv / "lib"))
      for (const std::string& wheel_path : source_.wheel_paths) {
        const fs::path site = python / "site-packages";
        add_if_there(site / wheel_path, site.string());
      }
  }

  // Sorted, so that the order does not depend on the file system.
  static std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> all;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
      all.push_back(at->path());
    std::ranges::sort(all);
    return all;
  }

  void warn(std::string sentence) { found_.warnings.push_back(std::move(sentence)); }

  DeviceKind kind_;
  const PluginSource& source_;
  const DiscoveryInputs& inputs_;
  Discovery found_;
};

bool is_path(std::string_view device) { return device.find('/') != std::string_view::npos || device.ends_with(".so"); }

// As the path of a plugin that is found without being asked for; nothing if it is found for no kind of device, or, by a
// variable that names none, for all.
std::optional<Candidate> known_plugin(const fs::path& path, const DiscoveryInputs& inputs) {
  std::vector<Candidate> found;
  std::error_code ignored;
  for (const DeviceKind kind : kAllDeviceKinds)
    for (const Candidate& candidate : Search(kind, inputs).run().candidates)
      if (fs::equivalent(candidate.path, path, ignored)) found.push_back(candidate);
  return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
}

}  // namespace

const std::vector<std::string>& discovery_variables() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all = {"XLADDER_PLUGIN", "PJRT_NAMES_AND_LIBRARY_PATHS", "PJRT_DEVICE",
                                    "PJRT_LIBRARY_PATH", "PJRT_PLUGIN_LIBRARY_PATH"};
    for (const DeviceKind kind : kAllDeviceKinds)
      for (const std::string& name : source_of(kind).environment) all.push_back(name);
    return all;
  }();
  return names;
}

Result<Discovery> discover(std::string_view device, const DiscoveryInputs& inputs) {
  if (is_path(device)) {
    const size_t colon = std::min(device.find(':'), device.size());
    const auto named = device_kind_from_name(device.substr(0, colon));
    const fs::path path = named ? device.substr(colon + 1) : device;
    std::error_code ignored;
    Candidate given{.path = path.lexically_normal(),
                    .kind = named,
                    .origin = "given path",
                    .version = "",
                    .exists = fs::is_regular_file(path, ignored)};
    if (const auto known = named ? std::nullopt : known_plugin(path, inputs)) {
      given.kind = known->kind;
      given.version = known->version;
    }
    return Discovery{.candidates = {std::move(given)}, .warnings = {}};
  }
  const auto kind = device_kind_from_name(device);
  if (!kind)
    return fail(ErrorCode::kUsage, "there is no device {}; use cpu, cuda, tpu, neuron or the path of a plugin", device);
  return Search(*kind, inputs).run();
}

Result<Candidate> find_plugin(std::string_view device, const DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(const Discovery found, discover(device, inputs));
  const auto first = std::ranges::find_if(found.candidates, &Candidate::exists);
  if (first != found.candidates.end()) return *first;
  if (is_path(device)) return fail(ErrorCode::kNoDevice, "the plugin {} does not exist; check the path", device);
  std::string looked;
  for (const Candidate& candidate : found.candidates)
    looked += fmt::format(" {} names {}, which does not exist;", candidate.origin, candidate.path.string());
  for (const std::string& warning : found.warnings) looked += fmt::format(" {};", warning);
  return fail(ErrorCode::kNoDevice, "no plugin for the device {} was found;{} {}, or set XLADDER_PLUGIN to its path",
              device, looked, install_hint(*device_kind_from_name(device)));
}

Result<Candidate> find_compiler(DeviceKind kind, DiscoveryInputs inputs) {
  inputs.for_compiling = true;
  XLADDER_ASSIGN(const Discovery found, discover(name_of(kind), inputs));
  const auto first = std::ranges::find_if(found.candidates, &Candidate::exists);
  if (first != found.candidates.end()) return *first;
  for (const Candidate& named : found.candidates)
    return fail(ErrorCode::kNoDevice, "{} names the plugin {}, which does not exist; check the path", named.origin,
                named.path.string());
  const std::string_view wheel = device::elsewhere_of(name_of(kind)).compiler_wheel;
  if (wheel.empty())
    return fail(ErrorCode::kNoDevice, "no compiler for {} was found; {}", name_of(kind), install_hint(kind));
  return fail(ErrorCode::kNoDevice,
              "no compiler for {} was found; run `make devices`, or install the Python wheel {} into a .venv-devices "
              "above this program",
              name_of(kind), wheel);
}

std::string install_hint(DeviceKind kind) { return source_of(kind).install_hint; }

std::vector<fs::path> preload_list(const Candidate& plugin) {
  std::vector<fs::path> list;
  std::error_code error;
  // site-packages/jax_plugins/xla_cuda13/plugin.so: the wheels' libraries lie in site-packages/nvidia/*/lib.
  const fs::path nvidia = plugin.path.parent_path().parent_path().parent_path() / "nvidia";
  // Of a plugin whose kind is not known yet all are taken: they are there only beside one that needs them.
  for (const std::string& library : source_of(plugin.kind.value_or(DeviceKind::kCuda)).preload) {
    for (fs::directory_iterator at(nvidia, error), end; !error && at != end; at.increment(error))
      if (const fs::path path = at->path() / "lib" / library; fs::exists(path)) list.push_back(path);
    error.clear();
  }
  return list;
}

std::vector<std::string> preload(const std::vector<fs::path>& libraries) {
  std::vector<std::string> failures;
  for (const fs::path& library : libraries)
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) failures.emplace_back(dlerror());
  return failures;
}

}  // namespace xladder::pjrt
