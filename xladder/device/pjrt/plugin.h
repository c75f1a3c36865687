// A PJRT plugin: a shared library that exports GetPjrtApi.
//
//   XLADDER_ASSIGN(pjrt::Plugin plugin, pjrt::Plugin::load(path));
//   XLADDER_ASSIGN(pjrt::Client client, pjrt::Client::create(plugin, options));
//
// A plugin is never unloaded: its thread pools and registries live as long as the process. Several different plugins
// may be loaded into one process; each keeps its symbols to itself.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::pjrt {

struct Api;
struct PluginSource;

struct Extension {
  int id = 0;        // PJRT_Extension_Type
  std::string name;  // "FFI", "Layouts", ...; "extension 24" for one without a name here
};

struct PluginFacts {
  std::filesystem::path path;
  int api_major = 0;
  int api_minor = 0;
  int header_minor = 0;                           // of the header this program was built with
  std::string stablehlo_current;                  // "1.13.3"; empty if the plugin does not say
  std::string stablehlo_minimum;                  // "0.9.0"
  std::string xla_version;                        // empty if the plugin does not say
  std::map<std::string, std::string> attributes;  // everything the plugin says about itself
  std::vector<Extension> extensions;
  size_t functions_in_table = 0;               // slots of the plugin's function table
  size_t functions_present = 0;                // of these not null
  std::vector<std::string> missing_functions;  // of those this library may call
};

class Plugin {
 public:
  // kNoDevice if the file is no plugin, or one whose version cannot be used; of a kind that is known, `kind` says which
  // of its versions cannot either.
  static Result<Plugin> load(const std::filesystem::path& path, const PluginSource* kind = nullptr);

  const PluginFacts& facts() const { return *facts_; }

 private:
  friend struct HandleAccess;  // internal: handles.h
  Plugin(std::shared_ptr<const Api> api, std::shared_ptr<const PluginFacts> facts)
      : api_(std::move(api)), facts_(std::move(facts)) {}

  std::shared_ptr<const Api> api_;
  std::shared_ptr<const PluginFacts> facts_;
};

}  // namespace xladder::pjrt
