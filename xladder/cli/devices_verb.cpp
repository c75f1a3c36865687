// devices: the devices that can be used, and through which plugin.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/profile_text.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/open/plugin_probe.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

struct FoundDevice {
  std::string kind;  // as it was asked for
  pjrt::DeviceFacts facts;
  std::string platform, plugin, pjrt;
};

std::string memory_of(const pjrt::DeviceFacts& device) {
  constexpr double kGiB = 1024.0 * 1024 * 1024;
  if (!device.memory || !device.memory->bytes_limit) return "";
  return fmt::format("{:.1f} of {:.1f} GiB in use", static_cast<double>(device.memory->bytes_in_use) / kGiB,
                     static_cast<double>(*device.memory->bytes_limit) / kGiB);
}

class DevicesVerb : public Verb {
 public:
  std::string_view name() const override { return "devices"; }
  std::string_view summary() const override { return "list the devices that can be used"; }
  std::vector<Example> examples() const override {
    return {{"xladder devices", "everything that was found"},
            {"xladder devices --device cuda --json", "of one kind; cpu, cuda, tpu, neuron or a plugin's path"},
            {"xladder devices --profiles", "those that programs can be compiled for, and their published figures"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("--device", device_, "cpu, cuda, tpu, neuron, or the path of a plugin [all kinds]");
    app.add_flag("--profiles", profiles_,
                 "what is known of every kind of device, here or not: targets, figures, quirks");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (profiles_) {
      Context::write(context.out_stream, json_ ? profiles_json().dump(2) + "\n" : profiles_text());
      return ExitCode::kDone;
    }
    std::vector<std::string> kinds;
    if (!device_.empty()) {
      kinds.push_back(device_);
    } else {
      for (const pjrt::DeviceKind kind : pjrt::kAllDeviceKinds) kinds.emplace_back(pjrt::name_of(kind));
    }
    std::vector<FoundDevice> devices;
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
      const device::PluginProbe probe = device::probe_plugin(*candidate, discovery_inputs(context));
      if (probe.is_usable()) {
        add(kind, probe, devices);
      } else {
        last = {ErrorCode::kNoDevice, fmt::format("{}: {}", candidate->path.string(), probe.error)};
        if (kinds.size() > 1) context.say("{} {}", context.err.yellow("not usable:"), last.message);
      }
    }
    if (devices.empty()) return tl::unexpected(last);
    print(context, devices);
    return ExitCode::kDone;
  }

 private:
  static void add(const std::string& kind, const device::PluginProbe& probe, std::vector<FoundDevice>& devices) {
    const std::string pjrt = fmt::format("{}.{}", probe.facts->api_major, probe.facts->api_minor);
    for (const pjrt::DeviceFacts& device : probe.devices)
      devices.push_back({kind, device, probe.platform, probe.candidate.path.string(), pjrt});
  }

  void print(const Context& context, const std::vector<FoundDevice>& devices) const {
    if (json_) return print_json(context, devices);
    for (const FoundDevice& device : devices) {
      context.print("{:<8} {:<3} {:<24} {:<24} PJRT {:<6} {}", device.kind, device.facts.id, device.facts.kind,
                    memory_of(device.facts), device.pjrt, context.out.dim(device.plugin));
    }
  }

  static void print_json(const Context& context, const std::vector<FoundDevice>& devices) {
    Json list = Json::array();
    for (const FoundDevice& device : devices) {
      Json entry = {{"device", device.kind}};
      entry.update(device::to_json(device.facts));
      entry.update(Json{{"platform", device.platform}, {"plugin", device.plugin}, {"pjrt", device.pjrt}});
      list.push_back(std::move(entry));
    }
    context.print("{}", text_of_json(Json{{"devices", list}}, 2));
  }

  std::string device_;
  bool profiles_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_devices_verb() { return std::make_unique<DevicesVerb>(); }

}  // namespace xladder::cli
