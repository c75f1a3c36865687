// The guard's check of what a step does to the parameters: Adam divides by the size of the gradient, so one that is
// scaled wrongly, or a layer that is never updated, need not show in the losses of a short run.
//
// The first moment after the first step is (1 - beta1) times the gradient, so the optimizer's state shows it.
#pragma once

#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/guard/guard_subject.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {

inline constexpr int64_t kUpdateSteps = 16;  // after which the updates are compared once more

// How far gradients and updates may be from the reference's, over all parameters. Measured on variants that train well
// and on defects: benchmarks/results/guard_2026-11-30.md.
struct UpdateLimits {
  double gradient_cosine = 0;  // after the first execution, at least
  double gradient_ratio = 0;   // of norms, 1 / this to this
  double update_cosine = 0;    // Adam's first update is the sign of the gradient, so that of tiny ones is noise
  double update_ratio = 0;
};
// Rounding to p significant bits moves a product by up to 2^-p of it, and a gradient by a few times that:
// kGradientUnits of them are allowed, as the relative distance of the gradients, and half of that as the difference of
// norms, but for lossy variants never less than for 11 bits, as products of f32 are made on devices with tf32.
UpdateLimits update_limits(NumericsClass numerics, int arithmetic_bits);
inline constexpr double kGradientUnits = 32;

// Two sketches of one kind ("update" or a slot), over all tensors.
struct Agreement {
  double cosine = 1;
  double norm_ratio = 1;  // variant by reference
};
std::optional<Agreement> agreement_of(const UpdateSketch& variant, const UpdateSketch& reference,
                                      const std::string& kind);

struct UpdateCheck {
  GuardVerdict verdict = GuardVerdict::kNotNeeded;  // not needed: updates cannot be compared, and `summary` says why
  std::string summary;
  bool equal_bits = false;  // of the whole state
};

// Both have to show their updates. Errors are those of the subjects.
Result<UpdateCheck> check_updates(NumericsClass numerics, const GuardSubject& variant, const GuardSubject& reference);

// Why the second moment stands still, as a sentence: v = beta2 v + (1 - beta2) g^2 falls wherever g^2 < v, so a share
// of it falls at every step. With beta2 = 0.999 in bf16 none does: 0.999 is 1 there, and 0.999 v rounds back to v. It
// then only grows, and no training that is short beside 1 / (1 - beta2) steps shows it in the loss.
std::optional<std::string> stuck_second_moment(const UpdateSketch& variant, const UpdateSketch& reference);

}  // namespace xladder::ladder
