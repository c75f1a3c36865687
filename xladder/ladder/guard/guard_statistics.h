// The statistics of the guard: one test of non-inferiority, and the error that a whole ladder may make.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace xladder::ladder {

double mean_of(std::span<const double> values);
double deviation_of(std::span<const double> values);  // of a sample; 0 for fewer than two values

// P(T <= t) of Student's distribution.
double student_t_below(double t, double degrees_of_freedom);

// p-value of the hypothesis that the mean of `differences` is `bound` or more; the test is one-sided. `resolution`
// (absolute) is what a difference is known to at best and adds to the standard error, so that equal rounded numbers are
// not taken for certainty. Nothing for fewer than two differences, and where there is neither spread nor resolution:
// then there is no test.
std::optional<double> p_of_at_least(std::span<const double> differences, double bound, double resolution);

// What became of the hypothesis "this variant is worse by the margin or more" of a row, in the order of the ladder.
enum class Hypothesis { kNotTested, kRefuted, kStands };

// The level at which the next row is tested so that the chance that a ladder of `planned` tests lets any variant pass
// that is worse by the margin stays below `total`, however many there are: the fallback procedure (Wiens 2003), with
// equal shares. Every row brings its share of `total`; what a refuted or an untested hypothesis leaves is handed on,
// and what stood when a hypothesis could not be refuted is spent. It needs nothing of the rows that are still to come,
// so it holds while a ladder climbs and when it is resumed.
double next_significance(std::span<const Hypothesis> before, int64_t planned, double total);

}  // namespace xladder::ladder
