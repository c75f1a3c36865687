// The training losses of one seeded run: the evidence that the convergence guard judges by.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xladder::ladder {

struct LossRun {
  std::vector<double> losses;  // of steps 1, 2, ..., each of them there, as many as were asked for; not finite: NaN
  // Training samples behind one loss; nothing: the run does not tell, and then its losses cannot be compared with those
  // of another batch.
  std::optional<int64_t> samples_per_step;
  // The first step, from 1, whose loss is not finite in the whole run, which may be longer than `losses`.
  std::optional<int64_t> not_finite_step;

  // Of losses that are all there is of the run.
  static LossRun of(std::vector<double> losses, std::optional<int64_t> samples_per_step);
};

// The most significant decimal digits that a finite one of the losses has, from 0 (none is finite) to 17. An f32 number
// needs up to 9, so fewer than 7 over a whole curve say that it was rounded before it was printed.
int significant_digits(std::span<const double> losses);

}  // namespace xladder::ladder
