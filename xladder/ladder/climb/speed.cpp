#include "xladder/ladder/climb/speed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace xladder::ladder {
namespace {

constexpr int64_t kFewestAtTheEnd = 12;       // fewer could not tell 3 % where rounds differ by as much
constexpr double kEarlyConfidence = 0.999;    // of looks between
constexpr double kPrintedConfidence = 0.958;  // of the last look, so that all looks together have 95 %

statistics::Estimate estimate(std::span<const RoundPair> pairs, double confidence) {
  std::vector<double> variant;
  std::vector<double> reference;
  for (const RoundPair& pair : pairs) {
    variant.push_back(pair.variant_rate);
    reference.push_back(pair.reference_rate);
  }
  return statistics::paired_ratio(variant, reference, confidence);
}

}  // namespace

std::vector<int64_t> looks(int64_t first_pairs) {
  const int64_t last = std::max(kMostPairs * first_pairs, kFewestAtTheEnd);
  std::vector<int64_t> out;
  for (int64_t pairs = first_pairs; pairs < last; pairs *= 2) out.push_back(pairs);
  out.push_back(last);
  return out;
}

bool is_settled(std::span<const RoundPair> pairs, Question question) {
  const statistics::Interval interval = estimate(pairs, kEarlyConfidence).interval;
  const double enough = question == Question::kWorthKeeping ? kLeastRatio : 1;
  return interval.low > enough || interval.high < 1 || interval.high / interval.low < kLeastRatio * kLeastRatio;
}

statistics::Estimate ratio_of(std::span<const RoundPair> pairs) { return estimate(pairs, kPrintedConfidence); }

Speed speed_of(const statistics::Estimate& ratio) {
  if (ratio.interval.low > 1 && ratio.median >= kLeastRatio) return Speed::kFaster;
  if (ratio.interval.high < 1 && ratio.median <= 1 / kLeastRatio) return Speed::kSlower;
  return Speed::kNoDifference;
}

bool may_be_worth_keeping(const statistics::Estimate& ratio) {
  return ratio.interval.low > 1 && ratio.interval.high >= kLeastRatio;
}

statistics::Estimate ratio_to_baseline(std::span<const Row> rows, const Row& row) {
  std::vector<statistics::Factor> factors;
  for (const Row* at = &row; at->extends >= 0; at = &rows[static_cast<size_t>(at->extends)])
    factors.push_back({*at->ratio, at->rounds.size()});
  return factors.size() == 1 ? *row.ratio : statistics::product(factors, kPrintedConfidence);
}

std::string text_of(const statistics::Estimate& ratio) {
  return fmt::format("{:.3f}x ({:.3f} to {:.3f})", ratio.median, ratio.interval.low, ratio.interval.high);
}

std::string why_not_faster(const Row& row) {
  const statistics::Estimate& ratio = *row.ratio;
  std::string reason;
  if (row.screening)
    reason = fmt::format("faster at first, {}, but not with both started anew: ", text_of(row.screening->ratio));
  if (speed_of(ratio) == Speed::kSlower) return reason + "slower: " + text_of(ratio);
  if (ratio.interval.low > 1)
    return reason + fmt::format("{} is less than the {:.0f} % that a change has to bring", text_of(ratio),
                                100 * (kLeastRatio - 1));
  if (ratio.interval.high < 1)
    return reason +
           fmt::format("{} is slower by less than the {:.0f} % that count", text_of(ratio), 100 * (kLeastRatio - 1));
  reason += text_of(ratio) + ": the interval includes 1";
  if (!row.settled.value_or(true)) reason += fmt::format(" after {} pairs of rounds, the most", row.rounds.size());
  return reason;
}

}  // namespace xladder::ladder
