// What a climb does when it has come to its end: kept changes are tried again beside the later ones, and the whole
// ladder is measured beside its baseline.
#pragma once

#include "xladder/ladder/climb/climb_state.h"

namespace xladder::ladder {

class FinalChecks {
 public:
  explicit FinalChecks(ClimbState& state) : state_(state) {}

  // Whether it came to the end and was not stopped. Checks that an earlier run made are not repeated.
  bool run();

  // The settings of best.toml: those of a keep-best climb were checked as a whole; else those of the fastest row.
  Changes best_set() const;

 private:
  std::vector<int64_t> kept_rows() const;
  Changes kept_set(int64_t except = -1) const;
  bool ends_with_a_set() const { return state_.plan.builds_up() && state_.plan.keeps_best(); }
  void check_jointly();
  void check_without(int64_t index);
  void drop(Row& row, const Contestants::Pointer& without, JointCheck& check);
  void measure_total();

  ClimbState& state_;
  Contestants::Pointer final_;  // what the climb ends with
};

}  // namespace xladder::ladder
