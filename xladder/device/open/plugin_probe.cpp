#include "xladder/device/open/plugin_probe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "xladder/base/hash.h"
#include "xladder/device/open/open_device.h"

namespace xladder::device {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const pjrt::DeviceFacts& device) {
  Json json = {{"id", device.id}, {"kind", device.kind}, {"debug", device.debug_string}};
  if (device.memory) {
    json["bytes_in_use"] = device.memory->bytes_in_use;
    if (device.memory->bytes_limit) json["bytes_limit"] = *device.memory->bytes_limit;
  }
  return json;
}

void add_facts(const pjrt::PluginFacts& facts, Json& json) {
  json["pjrt"] = fmt::format("{}.{}", facts.api_major, facts.api_minor);
  json["header"] = fmt::format("{}.{}", facts.api_major, facts.header_minor);
  if (!facts.stablehlo_current.empty()) json["stablehlo_current"] = facts.stablehlo_current;
  if (!facts.stablehlo_minimum.empty()) json["stablehlo_minimum"] = facts.stablehlo_minimum;
  if (!facts.xla_version.empty()) json["xla"] = facts.xla_version;
  json["attributes"] = facts.attributes;
  json["extensions"] = Json::array();
  for (const pjrt::Extension& extension : facts.extensions) json["extensions"].push_back(extension.name);
  json["functions_in_table"] = facts.functions_in_table;
  json["functions_present"] = facts.functions_present;
  json["missing_functions"] = facts.missing_functions;
}

// In the child: everything up to the list of devices.
Status examine(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs, Json& json) {
  XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(candidate, inputs));
  add_facts(plugin.facts(), json);
  XLADDER_ASSIGN(const pjrt::Client client, create_client(plugin, candidate.kind, {.processes = {}}));
  json["platform"] = client.platform_name();
  json["platform_version"] = client.platform_version();
  XLADDER_ASSIGN(const std::vector<pjrt::DeviceFacts> devices, client.devices());
  json["devices"] = Json::array();
  for (const pjrt::DeviceFacts& device : devices) json["devices"].push_back(json_of(device));
  return {};
}

[[noreturn]] void run_child(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs, int out) {
  // Plugins log as they please; what counts comes back as errors.
  const int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) {
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  Json json = Json::object();
  const Status status = examine(candidate, inputs, json);
  json["usable"] = status.has_value();
  if (!status) json["error"] = status.error().message;
  const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  for (size_t done = 0; done < text.size();) {
    const ssize_t written = write(out, text.data() + done, text.size() - done);
    if (written < 0 && errno != EINTR) break;
    if (written > 0) done += static_cast<size_t>(written);
  }
  _exit(0);  // no destructors: a plugin's threads may not survive them
}

// Everything up to the end of the pipe; false if the time is over first.
bool read_all(int in, std::chrono::steady_clock::time_point deadline, std::string& text) {
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd waiting{in, POLLIN, 0};
    if (left.count() <= 0) return false;
    const int ready = poll(&waiting, 1, static_cast<int>(left.count()));
    if (ready == 0) return false;
    if (ready < 0 && errno != EINTR) return true;
    if (ready < 0) continue;
    char block[4096];
    const ssize_t size = read(in, block, sizeof(block));
    if (size == 0 || (size < 0 && errno != EINTR)) return true;
    if (size > 0) text.append(block, static_cast<size_t>(size));
  }
}

Json failed(const std::string& why) { return {{"usable", false}, {"error", why}}; }

Json examine_in_child(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs,
                      std::chrono::seconds timeout) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return failed(fmt::format("no pipe to a child process: {}", std::strerror(errno)));
  std::fflush(nullptr);  // what is buffered would be written twice
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return failed(fmt::format("no child process: {}", std::strerror(errno)));
  }
  if (child == 0) run_child(candidate, inputs, ends[1]);
  close(ends[1]);
  std::string text;
  const bool in_time = read_all(ends[0], std::chrono::steady_clock::now() + timeout, text);
  close(ends[0]);
  if (!in_time) kill(child, SIGKILL);
  int how = 0;
  while (waitpid(child, &how, 0) < 0 && errno == EINTR) {
  }
  if (!in_time) return failed(fmt::format("the plugin did not answer within {} seconds", timeout.count()));
  if (WIFSIGNALED(how)) {
    return failed(fmt::format("the plugin crashed with signal {} ({})", WTERMSIG(how), strsignal(WTERMSIG(how))));
  }
  Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return failed(fmt::format("the plugin ended the process (exit status {})", WEXITSTATUS(how)));
  return json;
}

// "pjrt_c_api_cpu_plugin.so 0.11.2, PJRT 0.115, content 1f6e..., 1 x cpu". Plugins of one version are built more than
// once, and not every plugin tells its version, so the file itself counts.
std::string build_of(const pjrt::Candidate& plugin, const Json& probe) {
  std::string text = plugin.path.filename().string();
  if (!plugin.version.empty()) text += " " + plugin.version;
  for (const auto& [name, field] : {std::pair("PJRT", "pjrt"), {"XLA", "xla"}, {"platform", "platform_version"}})
    if (const std::string value = probe.value(field, ""); !value.empty()) text += fmt::format(", {} {}", name, value);
  if (const auto content = xxh3_128_hex_of_file(plugin.path)) text += ", content " + content->substr(0, 16);
  std::map<std::string, int> devices;
  for (const auto& device : probe["devices"]) ++devices[device.value("kind", "")];
  for (const auto& [kind, count] : devices) text += fmt::format(", {} x {}", count, kind);
  return text;
}

}  // namespace

Json probe_plugin(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs, std::chrono::seconds timeout) {
  Json json = {{"path", candidate.path.string()}, {"origin", candidate.origin}};
  if (!candidate.version.empty()) json["version"] = candidate.version;
  json["exists"] = candidate.exists;
  json.update(candidate.exists ? examine_in_child(candidate, inputs, timeout) : failed("the file does not exist"));
  return json;
}

Result<KnownDevice> look_at_device(const std::string& device, const pjrt::DiscoveryInputs& inputs) {
  KnownDevice known;
  if (const auto kind = pjrt::device_kind_from_name(device)) known.platform = pjrt::name_of(*kind);
  const auto candidate = pjrt::find_plugin(device, inputs);
  if (!candidate) {
    if (candidate.error().code == ErrorCode::kUsage) return tl::unexpected(candidate.error());
    known.remark = candidate.error().message;
    return known;
  }
  const Json probe = probe_plugin(*candidate, inputs);
  if (probe["usable"] != true) {
    known.remark = fmt::format("{}: {}", candidate->path.string(), probe["error"].get<std::string>());
    return known;
  }
  known.plugin = candidate->path.string();
  known.build = build_of(*candidate, probe);
  known.platform = probe["platform"].get<std::string>();
  known.num_devices = static_cast<int64_t>(probe["devices"].size());
  return known;
}

}  // namespace xladder::device
