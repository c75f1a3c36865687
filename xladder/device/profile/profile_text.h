// What is known of every kind of device, for people and as JSON.
#pragma once

#include <string>

namespace xladder::device {

std::string profiles_text();
// {"profiles": [{"platform", "compiles_anywhere", "chips": [{"name", ...}], "refuses", "refused_types", ...}]}
std::string profiles_json();

}  // namespace xladder::device
