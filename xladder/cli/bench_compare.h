// Several settings timed side by side: each in a process of its own, a round of each in turn.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"
#include "xladder/cli/recipe_arguments.h"

namespace xladder::cli {

struct ComparisonOptions {
  int64_t rounds = 9;
  double round_seconds = 1;
  std::string format = "table";  // table, md, csv, json, jsonl
};

// Prints a row for each variant: samples/s with interval, ratio to the first one paired by round. A variant that fails
// is a row with its reason. Errors: kUsage, or if the first variant fails.
Result<ExitCode> compare_variants(const Context& context, const std::vector<RecipeArguments::Named>& variants,
                                  const ComparisonOptions& options);

}  // namespace xladder::cli
