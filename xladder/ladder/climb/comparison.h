// Two variants beside each other in alternating rounds, so that what disturbs the machine disturbs both.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/climb/contestant.h"
#include "xladder/ladder/climb/speed.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/clocks.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct Alternation {
  std::vector<int64_t> looks = {9};  // numbers of pairs: after the last one at the latest the rounds end
  Question question = Question::kWhichIsFaster;
  double round_seconds = 2;
  std::function<bool()> stop_requested = {};  // between rounds; may be empty
  std::function<void(int64_t done, int64_t, double ratio)> on_pair =
      {};  // before which look, median so far; may be empty
};

struct Comparison {
  std::vector<Round> reference, variant;        // by pair, as they came
  bool settled = false;                         // else it ended with the last look
  std::optional<int64_t> not_finite_step = {};  // of the first round of the variant that has one, the warm-up too

  TimedRounds timed() const;                                        // by one clock: what rates are to be taken from
  std::vector<RoundPair> pairs() const;                             // of timed()
  statistics::Estimate ratio() const { return ratio_of(pairs()); }  // rate of the variant by that of the reference
};

// After a warm-up round each: reference, variant, variant, reference, reference, ... until a look finds the question
// settled (ladder/speed.h). A reference whose process fails is started once more. Errors: the variant fails, the
// reference fails twice (its sentence says so), or "stopped".
Result<Comparison> alternate(Contestant& reference, Contestant& variant, const Alternation& alternation);

// A warm-up and then rounds of one alone, as many as the first look has.
Result<std::vector<Round>> measure_alone(Contestant& contestant, const Alternation& alternation);

}  // namespace xladder::ladder
