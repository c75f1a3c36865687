// What is known of every kind of device (device/profile), for people and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace xladder::cli {

std::string profiles_text();
// {"profiles": [{"platform", "compiles_anywhere", "chips": [{"name", ...}], "refuses", "refused_types", ...}]}
nlohmann::ordered_json profiles_json();

}  // namespace xladder::cli
