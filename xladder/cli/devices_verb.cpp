// devices: the devices that can be used, and through which plugin.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/open/find_devices.h"
#include "xladder/device/profile/profile_text.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

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
      Context::write(context.out_stream, json_ ? device::profiles_json() : device::profiles_text());
      return ExitCode::kDone;
    }
    std::vector<std::string> unusable;
    const auto devices = device::find_devices(device_, discovery_inputs(context), unusable);
    for (const std::string& sentence : unusable)
      if (device_.empty()) context.say("{} {}", context.err.yellow("not usable:"), sentence);
    if (!devices) return tl::unexpected(devices.error());
    print(context, *devices);
    return ExitCode::kDone;
  }

 private:
  void print(const Context& context, const std::vector<device::FoundDevice>& devices) const {
    if (json_) return print_json(context, devices);
    for (const device::FoundDevice& device : devices) {
      context.print("{:<8} {:<3} {:<24} {:<24} PJRT {:<6} {}", device.kind, device.facts.id, device.facts.kind,
                    memory_of(device.facts), device.pjrt, context.out.dim(device.plugin));
    }
  }

  static void print_json(const Context& context, const std::vector<device::FoundDevice>& devices) {
    Json list = Json::array();
    for (const device::FoundDevice& found : devices) list.push_back(device::to_json(found));
    context.print("{}", text_of_json(Json{{"devices", list}}, 2));
  }

  std::string device_;
  bool profiles_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_devices_verb() { return std::make_unique<DevicesVerb>(); }

}  // namespace xladder::cli
