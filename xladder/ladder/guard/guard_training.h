// The guard's check by training: short runs of the variant and of the ladder's baseline on as many samples, with the
// same seeds, and a test of non-inferiority of their final losses.
#pragma once

#include "xladder/base/result.h"
#include "xladder/ladder/guard/guard_subject.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

inline constexpr double kStandardMargin = 0.05;  // of the baseline's progress
inline constexpr double kStrictMargin = 0.02;

// Errors are those of the subjects.
Result<GuardResult> judge_training(const GuardSettings& settings, const GuardSubject& variant,
                                   const GuardSubject& baseline);

}  // namespace xladder::ladder
