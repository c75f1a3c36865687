// Climbs a ladder: starts the variants one after the other, times each beside the one that it extends, has the guard
// look at those that would be kept, and tells what became of every one.
#pragma once

#include "xladder/base/result.h"
#include "xladder/ladder/climb/ladder_options.h"
#include "xladder/ladder/climb/resuming.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// Mode, policy and guard are the recipe's, so flags that overrule them are laid over it before. If a stop was requested
// the result is not `finished` and holds the rows so far. Errors: the baseline does not run; kUsage if the interrupted
// ladder that is to be gone on with was measured on another machine.
Result<LadderResult> run_ladder(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options);

}  // namespace xladder::ladder
