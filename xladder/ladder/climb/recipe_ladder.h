// What a ladder over a recipe asks of the recipe: how far variants are from each other, and the recipe of the best one.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/climb/row_plan.h"
#include "xladder/ladder/knobs/knob.h"

namespace xladder::ladder {

// Why settings cannot be had of what is trained, as a sentence.
using DoesNotApply = std::function<std::optional<std::string>(const config::Settings& settings)>;

// What the knobs of variants of `base` say on this device. A variant that changes more than knobs trains something
// else, so it is lossy. One that does not apply, although what it extends does, has no effect.
AskKnobs ask_knobs(const config::Settings& base, const DeviceFacts& device, const DoesNotApply& does_not_apply = {});

// The text of best.toml, with where every value comes from.
Result<std::string> recipe_of(const config::Settings& base, const Variant& best);

// Every value that decides the rows of a ladder, but not where it comes from or where the result goes.
std::string deciding_values(const config::Settings& settings);

}  // namespace xladder::ladder
