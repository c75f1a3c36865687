// A training small enough to be run thousands of times and complete enough to be broken in the ways that real ones are:
// one attention layer with a mask, dropout, AdamW, in plain C++ with derivatives by hand. It plays the part of a
// ladder's variant: it shows its losses, and its updates if it is asked to.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "xladder/ladder/guard/guard_subject.h"

namespace xladder::test {

enum class Defect {
  kNone,
  kNarrowSecondMoment,    // stored as bf16
  kBeta2RoundsToOne,      // the second moment only grows
  kGradientDivided,       // by 4
  kLossDivided,           // by 4, and the gradient with it
  kForwardFrozen,         // the forward pass sees the first parameters
  kNotANumber,            // after step 30
  kInfiniteMask,          // of attention, in fp16
  kUnscaledLearningRate,  // four times the batch
  kNoDropout,
  kFrozenLayer,    // one layer is not updated
  kShiftedLabels,  // by one class
  kStaleBatches,   // every batch comes twice
};

enum class Arithmetic {
  kF32,
  kOtherOrder,  // f32 sums from the other end
  kBf16Mixed,   // operands of products are rounded to bf16
  kFp16Mixed,
};

struct TinyVariant {
  std::string name;
  Defect defect = Defect::kNone;
  Arithmetic arithmetic = Arithmetic::kF32;
};

// All twelve defects, and variants that are to pass.
std::vector<TinyVariant> defective_variants();
std::vector<TinyVariant> good_variants();

// `world` decides the task and what the guard's seeds stand for. Equal questions are answered from memory.
ladder::GuardSubject tiny_subject(const TinyVariant& variant, uint64_t world, bool shows_updates);

// The mean loss of a batch of the task and its gradient by central differences against the one by hand: the largest
// difference as a share of the gradient's norm.
double gradient_error(uint64_t world);

}  // namespace xladder::test
