#include "xladder/ladder/climb/resuming.h"

#include <fmt/chrono.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>

#include "xladder/base/hash.h"
#include "xladder/ladder/climb/speed.h"

namespace xladder::ladder {
namespace {

std::vector<std::string> remarks_on(const LadderRecipe& recipe, const LadderOptions& options) {
  std::vector<std::string> out;
  if (options.resume && !options.resume->finished)
    out.emplace_back("an earlier, interrupted run measured something else, so nothing of it was used");
  if (recipe.guard == GuardLevel::kOff) out.emplace_back("the guard is off: nothing checks what is learned");
  const RowPlan plan(recipe, options.quick, {});
  if (options.quick) {
    const LadderNumbers& numbers = recipe.quick_numbers;
    out.push_back(fmt::format(
        "quick: {} to {} pairs of rounds of {} s, and kept changes were not tried again one by one at the end",
        numbers.rounds, plan.looks_for(numbers.rounds).back(), numbers.round_seconds));
  }
  const bool forks_count = plan.builds_up() && !plan.keeps_best();
  const bool has_forks = std::ranges::any_of(recipe.variants, [](const auto& one) { return one.extends.has_value(); });
  if (has_forks && !forks_count)
    out.emplace_back("extends of variants counts only in cumulative as-written ladders, so not here");
  return out;
}

}  // namespace

std::string time_now() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

Status check_machine(const LadderResult& earlier, const std::string& machine) {
  if (earlier.machine.empty() || earlier.machine == machine) return {};
  return fail(
      ErrorCode::kUsage,
      "the rows of this ladder were measured on [{}], and here it is [{}]; rows of both cannot stand beside each "
      "other, so go on there, or climb anew with another --output",
      earlier.machine, machine);
}

std::string ladder_digest(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options) {
  const LadderNumbers& numbers = options.quick ? recipe.quick_numbers : recipe.numbers;
  // Lengths keep two texts apart that only together are the same.
  return xxh3_128_hex(fmt::format("{} {} {} {} {} {} {} {} {} {} {} {} {}\n{}\n{}\n{}\n{}", kResultSchema,
                                  name_of(recipe.mode), name_of(recipe.policy), name_of(recipe.guard), options.quick,
                                  numbers.guard_seeds, numbers.guard_steps, fmt::join(looks(numbers.rounds), ","),
                                  numbers.round_seconds, recipe.all_text.size(), options.digest_salt.size(),
                                  options.machine.size(), recipe.name, recipe.all_text, options.digest_salt,
                                  options.machine, workload.description()));
}

Result<LadderResult> begin_result(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options) {
  if (options.resume && !options.resume->finished) XLADDER_TRY(check_machine(*options.resume, options.machine));
  const std::string digest = ladder_digest(recipe, workload, options);
  if (options.resume && options.resume->digest == digest && !options.resume->finished) return *options.resume;
  LadderResult result;
  result.name = recipe.name;
  result.title = recipe.title;
  result.mode = recipe.mode;
  result.policy = recipe.policy;
  result.guard = recipe.guard;
  result.quick = options.quick;
  result.recipe_text = recipe.text;
  result.digest = digest;
  result.machine = options.machine;
  result.command_line = options.command_line;
  result.started = time_now();
  result.workload = workload.description();
  result.published_source = recipe.published_source;
  result.remarks = remarks_on(recipe, options);
  return result;
}

}  // namespace xladder::ladder
