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

// How an error about an unknown option or section ends: a suggestion, or where to find the list.
std::string unknown_option_hint(const OptionTable& table, std::string_view path);

}  // namespace xladder::config
