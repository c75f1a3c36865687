#include "tests/support/plugin_fixture.h"

#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>

#include "xladder/device/pjrt/call.h"
#include "xladder/device/pjrt/plugin_source.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;

template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

std::vector<std::string> plugins_of(const fs::path& venv) {
  std::vector<std::string> found;
  for (const std::string& wheel_path : pjrt::source_of(pjrt::DeviceKind::kCpu).wheel_paths)
    for (const auto& python : fs::directory_iterator(venv / "lib"))
      if (const fs::path path = python.path() / "site-packages" / wheel_path; fs::exists(path))
        found.push_back(path.string());
  return found;
}

std::vector<std::string> find_cpu_plugins() {
  fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  for (; folder != folder.root_path(); folder = folder.parent_path())
    if (fs::is_directory(folder / ".venv" / "lib")) return plugins_of(folder / ".venv");
  // A build folder outside of the source tree.
  const fs::path sources = XLADDER_SOURCE_DIR;
  if (fs::is_directory(sources / ".venv" / "lib")) return plugins_of(sources / ".venv");
  return {};
}

}  // namespace

const std::vector<std::string>& cpu_plugin_paths() {
  static const std::vector<std::string> paths = find_cpu_plugins();
  return paths;
}

pjrt::Client& shared_client(const std::string& plugin_path, int num_devices) {
  // Never destroyed: at exit the plugin's own statics may be gone before ours.
  using Clients = std::map<std::pair<std::string, int>, std::unique_ptr<pjrt::Client>>;
  static Clients* const clients = std::make_unique<Clients>().release();
  std::unique_ptr<pjrt::Client>& client = (*clients)[{plugin_path, num_devices}];
  if (!client) {
    const pjrt::Plugin plugin = value_or_throw(pjrt::Plugin::load(plugin_path));
    const auto options = pjrt::default_create_options(pjrt::DeviceKind::kCpu, {.local_devices = num_devices});
    client = std::make_unique<pjrt::Client>(value_or_throw(pjrt::Client::create(plugin, options)));
  }
  return *client;
}

std::vector<HostTensor> run(const pjrt::Client& client, const std::string& stablehlo_text,
                            const std::vector<HostTensor>& arguments, const pjrt::CompileOptions& options) {
  const pjrt::LoadedExecutable program = value_or_throw(client.compile(stablehlo_text, options));
  std::vector<const HostTensor*> pointers;
  for (const HostTensor& argument : arguments) pointers.push_back(&argument);
  return value_or_throw(pjrt::call(client, program, pointers));
}

}  // namespace xladder::test
