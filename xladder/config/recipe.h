// Reads recipes (TOML files) into settings.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "xladder/config/settings.h"

namespace xladder::config {

// Applies the recipe that `extends = "other.toml"` names (looked up beside this one) and then the recipe itself.
Status apply_recipe_file(Settings& settings, const std::filesystem::path& path);
Status apply_recipe_text(Settings& settings, std::string_view text, const std::filesystem::path& name);

// The value that TOML text means, by the rules of recipes: 3e-4, "a b", ["x=1,2", 'y']. The error is "must be ..., got
// ..." without path and place. Limits are not checked.
Result<Value> value_from_toml(const OptionSpec& spec, std::string_view toml);

// How an error about an unknown option or section ends: a suggestion, or where to find the list.
std::string unknown_option_hint(const OptionTable& table, std::string_view path);

}  // namespace xladder::config
