// The options that a recipe can hold. A part of the program that needs a new one adds its line here.
#pragma once

#include "xladder/config/options.h"

namespace xladder::run {

const config::OptionTable& recipe_options();

}  // namespace xladder::run
