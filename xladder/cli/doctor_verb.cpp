// doctor: one page about this installation, to read or to paste into a report.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/version.h"
#include "xladder/bench/probes/peak_report.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/host/heap.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/open/find_devices.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end()) return "?";
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string joined(const Json& words) {
  std::string line;
  for (const Json& word : words) line += (line.empty() ? "" : ", ") + word.get<std::string>();
  return line.empty() ? "none" : line;
}

Json about_build_and_machine(const bench::HostPeaks& peaks) {
  const device::HostFacts host = device::host_facts();
  const device::HeapFacts heap = device::heap_facts();
  Json json;
  json["xladder"] = {{"version", version()}, {"compiler", compiler()}, {"build_type", build_type()}};
  json["machine"] = {{"system", host.system},
                     {"cpu", host.cpu},
                     {"cpus", host.usable_cores},
                     {"cpu_features", host.headline_features()},
                     {"memory_bytes", host.memory_bytes},
                     {"memory_available_bytes", host.memory_available_bytes}};
  json["peaks"] = to_json(peaks);
  json["heap"] = {{"allocator", heap.allocator}, {"options", heap.options}, {"serves_plugins", heap.serves_plugins}};
  return json;
}

class DoctorVerb : public Verb {
 public:
  std::string_view name() const override { return "doctor"; }
  std::string_view summary() const override { return "examine this installation: machine, plugins, what is missing"; }
  std::vector<Example> examples() const override {
    return {{"xladder doctor", "all of it, to read or to paste into a report"},
            {"xladder doctor --device ./plugin.so", "about one plugin"},
            {"xladder doctor --json", ""}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("--device", device_, "cpu, cuda, tpu, neuron, or the path of a plugin [all kinds]");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    const bench::HostPeaks peaks = bench::host_peaks();
    Json page = about_build_and_machine(peaks);
    bool usable = false;
    page["devices"] = Json::array();
    for (const std::string& device : device::kinds_or(device_)) {
      XLADDER_ASSIGN(Json section, device::examine_device(device, discovery_inputs(context)));
      for (const Json& plugin : section["plugins"]) usable = usable || plugin["usable"] == true;
      page["devices"].push_back(std::move(section));
    }
    if (json_) {
      context.print("{}", text_of_json(page, 2));
    } else {
      print_machine(context, page, peaks);
      for (const Json& section : page["devices"]) print_device(context, section);
    }
    return usable ? ExitCode::kDone : ExitCode::kNoDevice;
  }

 private:
  static void print_machine(const Context& context, const Json& page, const bench::HostPeaks& peaks) {
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const Json& machine = page["machine"];
    context.print("xladder   {}, {}, {}", text(page["xladder"], "version"), text(page["xladder"], "build_type"),
                  text(page["xladder"], "compiler"));
    context.print("system    {}", text(machine, "system"));
    context.print("cpu       {} x {} ({})", text(machine, "cpus"), text(machine, "cpu"),
                  joined(machine["cpu_features"]));
    context.print("memory    {:.1f} of {:.1f} GiB free", machine["memory_available_bytes"].get<double>() / kGiB,
                  machine["memory_bytes"].get<double>() / kGiB);
    bool first = true;
    for (const std::string& line : peak_lines(peaks)) {
      context.print("{:<10}{}", first ? "peaks" : "", line);
      first = false;
    }
    context.print("heap      {}", text(page["heap"], "allocator"));
    if (const std::string options = text(page["heap"], "options"); !options.empty()) {
      context.print("          {}", options);
    }
    if (page["heap"]["serves_plugins"] != true) {
      context.print("          {}", context.out.yellow("plugins use another allocator: is something preloaded?"));
    }
  }

  static void print_device(const Context& context, const Json& section) {
    context.print("\n{}", context.out.bold(text(section, "device")));
    for (const Json& warning : section["warnings"]) {
      context.print("  {} {}", context.out.yellow("warning:"), warning.get<std::string>());
    }
    bool first = true;
    for (const Json& plugin : section["plugins"]) {
      print_plugin(context, plugin, first && plugin["exists"] == true);
      first = first && plugin["exists"] != true;
    }
    if (section.contains("install")) context.print("  {}", text(section, "install"));
    if (section.contains("compiler"))
      context.print("  programs for it can be compiled here, with {}", text(section, "compiler"));
  }

  static void print_plugin(const Context& context, const Json& plugin, bool is_default) {
    const bool usable = plugin["usable"] == true;
    const Style& style = context.out;
    context.print("  {} {}{}", usable ? style.green("usable") : style.red("not usable"), text(plugin, "path"),
                  is_default ? style.bold("  <- used by default") : "");
    context.print("    found by   {}{}", text(plugin, "origin"),
                  plugin.contains("version") ? ", version " + text(plugin, "version") : "");
    if (!usable) context.print("    error      {}", text(plugin, "error"));
    if (!plugin.contains("pjrt")) return;
    context.print("    PJRT       {} (built with the header of {}), functions {} of {}", text(plugin, "pjrt"),
                  text(plugin, "header"), text(plugin, "functions_present"), text(plugin, "functions_in_table"));
    context.print("    lacks      {}", joined(plugin["missing_functions"]));
    context.print("    StableHLO  {} to {}, XLA {}", text(plugin, "stablehlo_minimum"),
                  text(plugin, "stablehlo_current"), text(plugin, "xla"));
    context.print("    extensions {}", joined(plugin["extensions"]));
    if (!plugin.contains("devices")) return;
    context.print("    platform   {}, {}", text(plugin, "platform"), text(plugin, "platform_version"));
    for (const Json& device : plugin["devices"]) {
      context.print("    device     {}: {}, {}", text(device, "id"), text(device, "kind"), text(device, "debug"));
    }
  }

  std::string device_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_doctor_verb() { return std::make_unique<DoctorVerb>(); }

}  // namespace xladder::cli
