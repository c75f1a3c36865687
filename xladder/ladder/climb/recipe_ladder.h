// What a ladder over a recipe asks of the recipe: how far variants are from each other, and the recipe of the best one.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/climb/row_plan.h"
#include "xladder/ladder/knobs/knob.h"

namespace xladder::ladder {

// What the knobs of variants of `base` say on this device. A variant that changes more than knobs trains something
// else, so it is lossy.
AskKnobs ask_knobs(const config::Settings& base, const DeviceFacts& device);

// The text of best.toml, with where every value comes from.
Result<std::string> recipe_of(const config::Settings& base, const Variant& best);

// Every value that decides the rows of a ladder, but not where it comes from or where the result goes.
std::string deciding_values(const config::Settings& settings);

}  // namespace xladder::ladder
