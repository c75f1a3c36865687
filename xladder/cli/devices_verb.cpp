// devices: the devices that can be used, and through which plugin.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/cli/open_device.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/open/plugin_probe.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string memory_of(const Json& device) {
  constexpr double kGiB = 1024.0 * 1024 * 1024;
  if (!device.contains("bytes_limit")) return "";
  return fmt::format("{:.1f} of {:.1f} GiB in use", device["bytes_in_use"].get<double>() / kGiB,
                     device["bytes_limit"].get<double>() / kGiB);
}

class DevicesVerb : public Verb {
 public:
  std::string_view name() const override { return "devices"; }
  std::string_view summary() const override { return "list the devices that can be used"; }
  std::vector<Example> examples() const override {
    return {{"xladder devices", "everything that was found"},
            {"xladder devices --device cuda --json", "of one kind; cpu, cuda, tpu, neuron or a plugin's path"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("--device", device_, "cpu, cuda, tpu, neuron, or the path of a plugin [all kinds]");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    std::vector<std::string> kinds;
    if (!device_.empty()) {
      kinds.push_back(device_);
    } else {
      for (const pjrt::DeviceKind kind : pjrt::kAllDeviceKinds) kinds.emplace_back(pjrt::name_of(kind));
    }
    Json devices = Json::array();
    std::set<std::filesystem::path> seen;
    Error last{ErrorCode::kNoDevice, pjrt::install_hint(pjrt::DeviceKind::kCpu)};
    for (const std::string& kind : kinds) {
      const auto candidate = pjrt::find_plugin(kind, discovery_inputs(context));
      if (!candidate) {
        if (candidate.error().code == ErrorCode::kUsage || kinds.size() == 1) {
          return tl::unexpected(candidate.error());
        }
        continue;
      }
      // XLADDER_PLUGIN=PATH is a candidate for every kind of device; once is enough.
      if (!seen.insert(candidate->path).second) continue;
      const Json probe = device::probe_plugin(*candidate, discovery_inputs(context));
      if (probe["usable"] == true) {
        add(kind, *candidate, probe, devices);
      } else {
        last = {ErrorCode::kNoDevice,
                fmt::format("{}: {}", candidate->path.string(), probe["error"].get<std::string>())};
        if (kinds.size() > 1) context.say("{} {}", context.err.yellow("not usable:"), last.message);
      }
    }
    if (devices.empty()) return tl::unexpected(last);
    print(context, devices);
    return ExitCode::kDone;
  }

 private:
  static void add(const std::string& kind, const pjrt::Candidate& candidate, const Json& probe, Json& devices) {
    for (const Json& device : probe["devices"]) {
      Json entry = {{"device", kind}};
      entry.update(device);
      entry["platform"] = probe["platform"];
      entry["plugin"] = candidate.path.string();
      entry["pjrt"] = probe["pjrt"];
      devices.push_back(entry);
    }
  }

  void print(const Context& context, const Json& devices) const {
    if (json_) {
      context.print("{}", Json{{"devices", devices}}.dump(2));
      return;
    }
    for (const Json& device : devices) {
      context.print("{:<8} {:<3} {:<24} {:<24} PJRT {:<6} {}", device["device"].get<std::string>(),
                    device["id"].get<int>(), device["kind"].get<std::string>(), memory_of(device),
                    device["pjrt"].get<std::string>(), context.out.dim(device["plugin"].get<std::string>()));
    }
  }

  std::string device_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_devices_verb() { return std::make_unique<DevicesVerb>(); }

}  // namespace xladder::cli
