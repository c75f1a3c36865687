// A knob for people who look for one, and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "xladder/ladder/knobs/knob.h"

namespace xladder::ladder {

// {"name", "summary", "values", "class", "class_note", "attacks": [...], "options": [{"path", "flag", "default"}],
//  "on_this_device"}
nlohmann::ordered_json to_json(const Knob& knob, const DeviceFacts& device);

std::string numerics_text(const Knob& knob);                           // "reassociating; exact for 1"
std::string device_note(const Knob& knob, const DeviceFacts& device);  // what the device does with it; may be empty

// Where there is no knob of that name, as a clause: another one, or the one that has an option of that name ("bucket",
// "opt_level", "master_weights").
std::string hint_for_knob(std::string_view name);

}  // namespace xladder::ladder
