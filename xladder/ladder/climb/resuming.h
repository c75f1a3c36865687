// Where a ladder begins: anew, or with the rows of an earlier, interrupted one.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/climb/ladder_options.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// Everything that decides the rows, as 32 hexadecimal digits.
std::string ladder_digest(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options);

// Errors: kUsage, with both, if an earlier result was measured on another machine. One that does not say so passes.
Status check_machine(const LadderResult& earlier, const std::string& machine);

// The result of `options.resume` if it is of this very ladder and not finished; else one without rows that says what is
// to be climbed, and what there is to know about that. Errors: those of check_machine.
Result<LadderResult> begin_result(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options);

std::string time_now();  // ISO 8601, in UTC

}  // namespace xladder::ladder
