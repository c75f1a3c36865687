// compiler: options of the plugin's compiler, and its optimisation level by one name for all.
#include "xladder/ladder/knobs/compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"

namespace xladder::ladder {
namespace {

using config::Settings;

std::string_view name_part(std::string_view option) { return option.substr(0, option.find('=')); }

const std::vector<std::string>& options_of(const Settings& settings) {
  return settings.get_strings("device.compiler_options");
}

std::vector<std::string> options_it_has(const Settings& settings, const DeviceFacts& device) {
  std::vector<std::string> known;
  for (const std::string& option : options_of(settings)) {
    if (compiler_has(option, device)) known.push_back(option);
  }
  return known;
}

bool same_variables(const Settings& before, const Settings& after) {
  return before.get_strings("device.variables") == after.get_strings("device.variables");
}

bool same_level(const Settings& before, const Settings& after) {
  constexpr std::string_view kPath = "knobs.opt_level";
  if (!before.is_set(kPath) || !after.is_set(kPath)) return before.is_set(kPath) == after.is_set(kPath);
  return before.get_int(kPath) == after.get_int(kPath);
}

// Options that choose among equal programs; all others may change what is computed (fast math, casts).
bool only_reorders(std::string_view option) {
  constexpr std::array<std::string_view, 8> kKnown = {
      "--model-type",
      "--optlevel",
      "-O",
      "--target",
      "--enable-fast-loading-neuron-binaries",
      "xla_backend_optimization_level",
      "xla_cpu_prefer_vector_width",
      "xla_gpu_autotune_level",
  };
  return std::ranges::find(kKnown, name_part(option)) != kKnown.end();
}

NumericsClass numerics_of_compiler(const Settings& before, const Settings& after) {
  const auto differs = [](const std::vector<std::string>& some, const std::vector<std::string>& others) {
    return std::ranges::any_of(some, [&](const std::string& option) {
      return std::ranges::find(others, option) == others.end() && !only_reorders(option);
    });
  };
  const bool lossy = !same_variables(before, after) || differs(options_of(before), options_of(after)) ||
                     differs(options_of(after), options_of(before));
  return lossy ? NumericsClass::kLossy : NumericsClass::kReassociating;
}

std::optional<std::string> no_effect_of_compiler(const Settings& before, const Settings& after,
                                                 const DeviceFacts& device) {
  if (!same_level(before, after) || !same_variables(before, after)) return std::nullopt;
  if (options_it_has(before, device) != options_it_has(after, device)) return std::nullopt;
  std::vector<std::string> foreign;
  for (const std::vector<std::string>* options : {&options_of(before), &options_of(after)}) {
    for (const std::string& option : *options) {
      const std::string name(name_part(option));
      if (!compiler_has(option, device) && std::ranges::find(foreign, name) == foreign.end()) foreign.push_back(name);
    }
  }
  if (foreign.empty()) return std::nullopt;
  return fmt::format("the compiler for {} has no {}", device.platform, fmt::join(foreign, ", "));
}

std::optional<std::string> compiler_on_device(const DeviceFacts& device) {
  if (device.platform.empty()) return std::nullopt;
  if (!device.profile().takes_xla_options) return "neuronx-cc: --model-type, --optlevel, --target, --auto-cast, ...";
  return "XLA: xla_... options by name; neuronx-cc's flags have no effect";
}

// A flag of neuronx-cc and the knob that stands for it would be given twice.
Status check_compiler(const Settings& settings) {
  for (const std::string& option : options_of(settings)) {
    const std::string_view name = name_part(option);
    const bool sets_level = name == "--optlevel" || name == "-O" || name == "xla_backend_optimization_level";
    if (sets_level && settings.is_set("knobs.opt_level"))
      return fail(ErrorCode::kUsage, "knobs.opt_level and {} in device.compiler_options set the same; leave one out",
                  option);
    if (name.starts_with("--auto-cast") && autocast_type(settings))
      return fail(ErrorCode::kUsage, "knobs.autocast and {} in device.compiler_options set the same; leave one out",
                  option);
  }
  return {};
}

}  // namespace

bool compiler_has(std::string_view option, const DeviceFacts& device) {
  return device.platform.empty() || device.profile().takes_option(option);
}

const Knob& compiler_knob() {
  static const Knob knob = {
      .name = "compiler",
      .values = "name=value, ...; opt_level 0 to 3; variables NAME=value, ...",
      .summary = "options of the plugin's compiler, recorded with every result",
      .options = {"device.compiler_options", "knobs.opt_level", "device.variables"},
      .attacks = {Bottleneck::kArithmetic, Bottleneck::kMemoryBandwidth},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "reassociating for levels, targets and model types",
      .numerics_of_change = numerics_of_compiler,
      .no_effect = no_effect_of_compiler,
      .on_device = compiler_on_device,
      .check = check_compiler,
  };
  return knob;
}

}  // namespace xladder::ladder
