// The words in which an option's flag is explained.
#pragma once

#include <string>

#include "xladder/config/options.h"

namespace xladder::config {

std::string placeholder(const OptionSpec& spec);  // what stands for the value: "N", "NUMBER,..."; empty for switches
std::string help_line(const OptionSpec& spec);    // "peak learning rate [0.001]", with choices, default and unit
std::string default_of(const OptionSpec& spec);   // as TOML, or "not set"

}  // namespace xladder::config
