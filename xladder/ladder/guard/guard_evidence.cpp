#include "xladder/ladder/guard/guard_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>

#include "xladder/ladder/guard/guard_statistics.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {
namespace {

constexpr size_t kCurvePoints = 200;
constexpr double kF32Resolution = 0x1p-24;
constexpr double kChanceOfForeign = 0.001;

// Decimal places of the shortest decimal that reads back as `value`: 4 for 0.6931, -2 for 500.
int decimal_places(double value) {
  const std::string text = fmt::format("{}", std::abs(value));
  const size_t exponent_at = text.find('e');
  const int exponent = exponent_at == std::string::npos ? 0 : std::stoi(text.substr(exponent_at + 1));
  const std::string mantissa = text.substr(0, exponent_at);
  const size_t point = mantissa.find('.');
  const size_t last = mantissa.find_last_not_of('0');
  if (point == std::string::npos || last <= point) {
    const size_t end = point == std::string::npos ? mantissa.size() : point;
    const size_t digit = mantissa.substr(0, end).find_last_not_of('0');
    return digit == std::string::npos ? 0 : -static_cast<int>(end - digit - 1) - exponent;
  }
  return static_cast<int>(last - point) - exponent;
}

std::vector<double> second_differences(std::span<const double> values) {
  std::vector<double> out;
  for (size_t i = 2; i < values.size(); ++i) out.push_back(values[i] - 2 * values[i - 1] + values[i - 2]);
  return out;
}

std::span<const double> early(const Run& run) {
  return std::span(run.losses).first(std::min(run.losses.size(), static_cast<size_t>(kEarlySteps)));
}

double root_mean_square(std::span<const double> values) {
  double squares = 0;
  for (const double value : values) squares += value * value;
  return values.empty() ? 0 : std::sqrt(squares / static_cast<double>(values.size()));
}

bool batches_differ(const Run& a, const Run& b) { return a.batch > 0 && b.batch > 0 && a.batch != b.batch; }

// A sentence that a factor explains better than a difference.
std::string scale_sentence(double ours, double theirs, uint64_t seed, const std::string& allowed) {
  return fmt::format(
      "not comparable: with seed {} its first loss is {:.6g} where that of the run it is compared with is {:.6g} "
      "({:.4g} times), and {}; it has another loss or scale, or another seed, data or dropout",
      seed, ours, theirs, ours / theirs, allowed);
}

}  // namespace

LossCurve thinned(const Run& run) {
  LossCurve curve{run.seed, {}, {}};
  const size_t stride = (run.losses.size() + kCurvePoints - 1) / kCurvePoints;
  for (size_t first = 0; first < run.losses.size(); first += stride) {
    const size_t end = std::min(first + stride, run.losses.size());
    curve.samples.push_back(run.samples_per_loss() * static_cast<double>(end));
    curve.losses.push_back(mean_of(std::span(run.losses).subspan(first, end - first)));
  }
  return curve;
}

double resolution_of(std::span<const double> losses) {
  const int bits = significant_bits(losses);
  if (bits == 0) return 1;  // nothing but zeros
  const int digits = significant_digits(losses);
  int places = std::numeric_limits<int>::min();
  for (const double loss : losses)
    if (std::isfinite(loss) && loss != 0) places = std::max(places, decimal_places(loss));
  // Whether digits or places were fixed is not known, so the coarser of both counts.
  double decimal = 0;
  for (const double loss : losses) {
    if (!std::isfinite(loss) || loss == 0) continue;
    const double size = std::abs(loss);
    const double of_digits = 0.5 * std::pow(10.0, std::floor(std::log10(size)) + 1 - digits) / size;
    decimal = std::max({decimal, of_digits, 0.5 * std::pow(10.0, -places) / size});
  }
  // Numbers of f16 or bf16 have many decimals but few bits.
  return std::max(decimal, std::ldexp(1.0, -bits - 1));
}

bool are_rounded(std::span<const double> losses) { return resolution_of(losses) > kF32Resolution; }

bool are_constant(std::span<const double> losses) {
  return std::ranges::adjacent_find(losses, std::ranges::not_equal_to{}) == losses.end();
}

bool has_fallen(std::span<const double> losses) {
  const size_t fifth = std::max<size_t>(2, losses.size() / 5);
  if (losses.size() < 2 * fifth) return false;
  const double fall = mean_of(losses.first(fifth)) - mean_of(losses.last(fifth));
  const double error = batch_deviation(losses) * std::sqrt(2.0 / static_cast<double>(fifth));
  return fall > 3 * error && fall > 0;
}

double batch_deviation(std::span<const double> losses) {
  // The variance of a second difference of independent values is 1 + 4 + 1 times theirs.
  return root_mean_square(second_differences(losses)) / std::sqrt(6.0);
}

StepComparison compare_steps(const std::vector<double>& variant, const std::vector<double>& reference) {
  StepComparison out;
  out.steps = static_cast<int64_t>(std::min(variant.size(), reference.size()));
  out.bitwise = out.within_tolerance = variant.size() == reference.size() && !variant.empty();
  for (int64_t step = 1; step <= out.steps; ++step) {
    const double ours = variant[static_cast<size_t>(step - 1)];
    const double theirs = reference[static_cast<size_t>(step - 1)];
    const bool finite = std::isfinite(ours) && std::isfinite(theirs);
    if (finite && std::bit_cast<uint64_t>(ours) == std::bit_cast<uint64_t>(theirs)) continue;
    if (out.first_difference == 0) out.first_difference = step;
    out.bitwise = false;
    const double relative =
        finite ? std::abs(ours - theirs) / std::max(std::abs(theirs), std::numeric_limits<double>::min())
               : std::numeric_limits<double>::infinity();
    if (relative > tolerance_at(step)) {
      out.within_tolerance = false;
      if (out.first_intolerable == 0) out.first_intolerable = step;
    }
    if (relative > out.largest) {
      out.largest = relative;
      out.largest_step = step;
    }
  }
  return out;
}

double tolerance_at(int64_t step) { return 1e-6 * static_cast<double>(step); }

std::optional<std::string> foreign_first_losses(std::span<const Run> variant, std::span<const Run> reference) {
  if (!batches_differ(variant.front(), reference.front())) {
    for (size_t i = 0; i < variant.size(); ++i) {
      const double ours = variant[i].losses.front();
      const double theirs = reference[i].losses.front();
      // The loss itself may be of a narrow type, too (bf16-true). Coarser ones than the tolerance earn no more room.
      const double resolution = std::max(resolution_of(variant[i].losses), resolution_of(reference[i].losses));
      const double allowed = kFirstLossTolerance + std::min(resolution, kFirstLossTolerance);
      if (std::abs(ours - theirs) <= allowed * std::abs(theirs)) continue;
      return scale_sentence(ours, theirs, variant[i].seed, fmt::format("rounding makes {:.2g} of it at most", allowed));
    }
    return std::nullopt;
  }
  std::vector<double> differences;
  std::vector<double> deviations;
  for (size_t i = 0; i < variant.size(); ++i) {
    differences.push_back(variant[i].losses.front() - reference[i].losses.front());
    deviations.push_back(batch_deviation(early(reference[i])));
  }
  // A mean over other samples: its variance falls with their number, and is known from one batch to the next.
  const auto count = static_cast<double>(variant.size());
  const double ratio = reference.front().samples_per_loss() / variant.front().samples_per_loss();
  const double error = root_mean_square(deviations) * std::sqrt((1 + ratio) / count);
  const double freedom = count * static_cast<double>(kEarlySteps - 2);
  const double quantile = boost::math::quantile(boost::math::students_t(freedom), 1 - kChanceOfForeign / 2);
  const double level = std::abs(reference.front().losses.front());
  const double allowed = quantile * error + kFirstLossTolerance * level;
  if (std::abs(mean_of(differences)) <= allowed) return std::nullopt;
  return scale_sentence(variant.front().losses.front(), reference.front().losses.front(), variant.front().seed,
                        fmt::format("another batch makes {:.2g} of it at most", allowed / level));
}

std::optional<std::string> foreign_batches(std::span<const Run> variant, std::span<const Run> reference) {
  double product = 0;
  double ours_squared = 0;
  double theirs_squared = 0;
  bool as_equal_as_printed = true;
  for (size_t i = 0; i < variant.size(); ++i) {
    const double resolution = std::max(resolution_of(variant[i].losses), resolution_of(reference[i].losses));
    for (size_t k = 0; k < early(reference[i]).size(); ++k) {
      const double theirs = reference[i].losses[k];
      as_equal_as_printed &= std::abs(variant[i].losses[k] - theirs) <= 2 * resolution * std::abs(theirs);
    }
    const std::vector<double> ours = second_differences(early(variant[i]));
    const std::vector<double> theirs = second_differences(early(reference[i]));
    product += std::inner_product(ours.begin(), ours.end(), theirs.begin(), 0.0);
    ours_squared += std::inner_product(ours.begin(), ours.end(), ours.begin(), 0.0);
    theirs_squared += std::inner_product(theirs.begin(), theirs.end(), theirs.begin(), 0.0);
  }
  // Where batches differ by less than the losses are told apart by, their ups and downs are those of rounding.
  if (as_equal_as_printed || (ours_squared == 0 && theirs_squared == 0)) return std::nullopt;
  const double correlation = product / std::sqrt(ours_squared * theirs_squared);
  if (correlation >= kLeastCorrelation) return std::nullopt;
  return fmt::format(
      "not comparable: its losses do not rise and fall with those of the run it is compared with (correlation {:.2f} "
      "over the first steps), so it sees other batches or labels",
      ours_squared > 0 && theirs_squared > 0 ? correlation : 0.0);
}

std::optional<double> distance_of(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size()) return std::nullopt;
  std::vector<double> differences;
  std::ranges::transform(a, b, std::back_inserter(differences), std::minus{});
  return root_mean_square(differences);
}

bool follow_closely(std::span<const Run> variant, std::span<const Run> reference) {
  for (size_t i = 0; i < variant.size(); ++i) {
    const auto distance = distance_of(variant[i].losses, reference[i].losses);
    if (!distance || !(*distance < 0.5 * batch_deviation(reference[i].losses))) return false;
  }
  return true;
}

}  // namespace xladder::ladder
