#include "xladder/ladder/knobs/knob_text.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "xladder/base/suggest.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {

using Json = nlohmann::ordered_json;

Json to_json(const Knob& knob, const DeviceFacts& device) {
  Json json = {{"name", knob.name},
               {"summary", knob.summary},
               {"values", knob.values},
               {"class", name_of(knob.numerics)},
               {"class_note", knob.numerics_note},
               {"attacks", Json::array()},
               {"options", Json::array()},
               {"on_this_device", device_note(knob, device)}};
  for (const Bottleneck bottleneck : knob.attacks) json["attacks"].push_back(name_of(bottleneck));
  for (const std::string_view path : knob.options) {
    const config::OptionSpec& spec = *run::recipe_options().find(path);
    Json option = {{"path", path}, {"flag", spec.flag}};
    option["default"] = spec.default_value ? Json(config::to_toml(spec, *spec.default_value)) : Json(nullptr);
    json["options"].push_back(std::move(option));
  }
  return json;
}

std::string numerics_text(const Knob& knob) {
  const std::string_view name = name_of(knob.numerics);
  return knob.numerics_note.empty() ? std::string(name) : fmt::format("{}; {}", name, knob.numerics_note);
}

std::string device_note(const Knob& knob, const DeviceFacts& device) {
  if (device.platform.empty() || !knob.on_device) return "";
  return knob.on_device(device).value_or("");
}

std::string hint_for_knob(std::string_view name) {
  std::vector<std::string> names;
  for (const Knob* each : all_knobs()) {
    names.emplace_back(each->name);
    for (const std::string_view path : each->options) {
      const std::string_view option = path.substr(path.rfind('.') + 1);
      if (option == name || path == name) return fmt::format("{} belongs to `xladder knobs show {}`", name, each->name);
    }
  }
  if (const auto near = closest(name, names)) return fmt::format("did you mean \"{}\"?", *near);
  return "`xladder knobs` lists those that there are";
}

}  // namespace xladder::ladder
