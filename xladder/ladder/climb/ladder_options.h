// How a ladder is to be climbed, and who is told of it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/climb/row_plan.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/result/ladder_result.h"

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
  std::optional<LadderResult> resume = std::nullopt;  // an earlier result; its rows count if its digest is the same
  LadderObserver* observer = nullptr;
  std::function<bool()> stop_requested = {};
  AskKnobs knob_effect = {};
  std::function<Result<std::string>(const Variant& best)> best_recipe = {};  // text of best.toml
};

}  // namespace xladder::ladder
