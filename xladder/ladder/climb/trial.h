// A variant tried beside the one that it extends: measured, recorded and guarded. What a ladder does for each of its
// rows, for whoever tries variants in another order, too.
//
//   XLADDER_TRY(try_beside(row, reference, variant, alternation));
//   if (may_be_worth_keeping(*row.ratio)) XLADDER_TRY(try_anew(row, reference, variant, alternation));
//   XLADDER_ASSIGN(GuardReport report, ask_guard({settings}, side_of(variant, row), ..., ...));
//   take_report(row, std::move(report));
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "xladder/base/result.h"
#include "xladder/ladder/climb/comparison.h"
#include "xladder/ladder/guard/guard.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/whole_run.h"

namespace xladder::ladder {

// Starts what does not run, times both in turn and records it in `row`, all but its ratio to the baseline. A loss that
// is not finite in a round makes it a row that the guard rejects, whatever its speed is. `baseline`: as long a run is
// asked of commands (whole_run.h). Errors: one of the two does not run, or "stopped".
Status try_beside(Row& row, Contestant& reference, Contestant& variant, const Alternation& alternation,
                  const RunLength& baseline = {});

// Once more, with both processes started anew: what memory and which cores a process was given is part of its speed for
// as long as it lives, and of many variants the lucky ones seem faster. What is then measured decides alone; the first
// measurement stays as the row's screening.
Status try_anew(Row& row, Contestant& reference, Contestant& variant, const Alternation& alternation);

// Who trains for the guard, and what its rounds have shown of it.
struct GuardSide {
  Contestant& contestant;
  int64_t batch = 0;  // 0: not told
  std::optional<int64_t> steps_of_run = std::nullopt;
  const char* role = nullptr;  // of one that is asked again if its process fails; null for the variant itself
};
GuardSide side_of(Contestant& contestant, const Row& row, const char* role = nullptr);
GuardSide side_of(Contestant& contestant, const char* role);  // by what its process tells, if it runs

struct GuardQuestion {
  GuardSettings settings;
  std::optional<NumericsClass> declared = std::nullopt;
  std::function<bool()> stop_requested = {};
};
Result<GuardReport> ask_guard(const GuardQuestion& question, const GuardSide& variant, const GuardSide& reference,
                              const GuardSide& baseline);
void take_report(Row& row, GuardReport report);

// What is left of the error that a whole ladder of `planned` tests may make, for its next one: what the guard has
// tested so far stands in the rows and in the checks at the end.
double significance_left(const LadderResult& result, int64_t planned);

}  // namespace xladder::ladder
