// The value of a node of TOML, for rooms that read tables of their own. Apart from recipe.h, since toml++ is heavy.
#pragma once

#include <toml++/toml.h>

#include <string>

#include "xladder/config/options.h"

namespace xladder::config {

// By the rules of recipes, limits and choices included. Errors are kUsage: "PATH must be ..., got ... (ORIGIN)".
Result<Value> value_from_node(const OptionSpec& spec, const toml::node& node, const std::string& origin);

}  // namespace xladder::config
