// The convergence guard: whether a faster variant still computes the same, or at least still learns as well. Evidence
// that is missing or foreign never counts in its favour.
//
// - Before anything else every loss that was asked for is there, and finite.
// - Exact: the losses of the whole run of seed 0 are equal bit by bit to those of the variant that it extends, and so
// is
//   the state after kUpdateSteps steps where it is shown. Losses that were rounded before they were printed, constant
//   ones and ones that do not fall prove nothing.
// - Reassociating: they are equal within tolerance_at(step), and the updates agree where they are shown.
// - Lossy: both it and the ladder's baseline train on as many samples with the same seeds (guard_training.h), and pass
// if
//   they are comparable (guard_evidence.h), the final loss is not worse by a margin, and the updates agree where they
//   are shown (guard_updates.h). The final loss of a run is the mean over its last tenth (at least 10 steps of the
//   baseline). With d the differences of final losses by seed and a margin of 5 % (strict: 2 %) of what the baseline
//   learns, the variant passes if "it is worse by the margin or more" is refuted by a one-sided paired t-test
//   (non-inferiority: Schuirmann 1987) at its share of 0.05 (next_significance), and fails if "it is worse by the
//   margin at most" is refuted. Otherwise as many seeds again are trained, once, and then it is inconclusive.
#pragma once

#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/guard/guard_evidence.h"
#include "xladder/ladder/guard/guard_statistics.h"
#include "xladder/ladder/guard/guard_subject.h"
#include "xladder/ladder/guard/guard_training.h"
#include "xladder/ladder/guard/guard_updates.h"

namespace xladder::ladder {

struct GuardReport {
  GuardResult result;
  NumericsClass numerics = NumericsClass::kExact;  // as measured
  std::string reclassified;                        // a sentence if it is not what was declared; empty
};

// `reference` is what the variant extends, `baseline` the ladder's. `declared` is the class that the knobs claim;
// nothing: not known. Errors are those of the subjects.
Result<GuardReport> guard_variant(const GuardSettings& settings, std::optional<NumericsClass> declared,
                                  const GuardSubject& variant, const GuardSubject& reference,
                                  const GuardSubject& baseline);

// What a row's result says of the hypothesis that it is worse, for the rows that come after it.
Hypothesis hypothesis_of(const GuardResult& result);

}  // namespace xladder::ladder
