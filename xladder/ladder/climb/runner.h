// Climbs a ladder: starts the variants one after the other, times each beside the one that it extends, has the guard
// look at those that would be kept, and tells what became of every one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/climb/row_plan.h"
#include "xladder/ladder/climb/speed.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// All calls come from the thread that runs the ladder.
class LadderObserver {
 public:
  virtual ~LadderObserver() = default;
  virtual void on_variant_start(int64_t /*index*/, int64_t /*count*/, const std::string& /*name*/) {}
  virtual void on_round(int64_t /*done*/, int64_t /*count*/, double /*ratio_so_far*/) {}
  virtual void on_row(const Row& /*row*/) {}
  virtual void on_phase(const std::string& /*text*/) {}  // "final check: without kept heap"
  virtual void save(const LadderResult& /*so_far*/) {}   // after every row, check and at the end
};

struct LadderOptions {
  bool quick = false;
  std::string command_line;
  std::string digest_salt;  // whatever else decides the rows: options over the recipe, version
  std::string machine;      // what they are measured on, for people: rows of two do not mix
  std::optional<int64_t> default_steps_per_execution = 1;  // of the base recipe; nothing: chosen by measurement
  std::optional<LadderResult> resume = std::nullopt;  // an earlier result; its rows count if its digest is the same
  LadderObserver* observer = nullptr;
  std::function<bool()> stop_requested = {};
  AskKnobs knob_effect = {};
  std::function<Result<std::string>(const Variant& best)> best_recipe = {};  // text of best.toml
};

// Everything that decides the rows, as 32 hexadecimal digits.
std::string ladder_digest(const LadderRecipe& recipe, const Workload& workload, const LadderOptions& options);

// Errors: kUsage, with both, if an earlier result was measured on another machine. One that does not say so passes.
Status check_machine(const LadderResult& earlier, const std::string& machine);

// Mode, policy and guard are the recipe's, so flags that overrule them are laid over it before. If a stop was requested
// the result is not `finished` and holds the rows so far. Errors: the baseline does not run; kUsage if the interrupted
// ladder that is to be gone on with was measured on another machine.
Result<LadderResult> run_ladder(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options);

}  // namespace xladder::ladder
