#include "xladder/report/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace xladder::report {

using statistics::Estimate;

namespace {

// Decimals with which a ratio shows on which side of 1 its interval lies: "1.00" could be either.
int ratio_decimals(const Estimate& estimate) {
  if (std::abs(estimate.median) >= 100) return 0;
  if (std::abs(estimate.median) < 0.1) return 3;
  if (!has_interval(estimate) || estimate.interval.contains(1)) return 2;
  for (const double end : {estimate.interval.low, estimate.interval.high})
    if (std::abs(end - 1) < 0.005) return 3;
  return 2;
}

}  // namespace

bool has_interval(const Estimate& estimate) {
  return std::isfinite(estimate.interval.low) && std::isfinite(estimate.interval.high);
}

std::string rate_text(double rate) {
  if (!std::isfinite(rate)) return std::string(kNotMeasured);
  const double size = std::abs(rate);
  if (size >= 1e9) return fmt::format("{:.4g}", rate);
  return fmt::format("{:.{}f}", rate, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

std::string rate_text(const Estimate& estimate) {
  if (!std::isfinite(estimate.median) || !has_interval(estimate)) return rate_text(estimate.median);
  return fmt::format("{} [{}, {}]", rate_text(estimate.median), rate_text(estimate.interval.low),
                     rate_text(estimate.interval.high));
}

std::string ratio_number(double ratio) { return ratio_number(Estimate{ratio, {NAN, NAN}}); }

std::string ratio_number(const Estimate& estimate) {
  if (!std::isfinite(estimate.median)) return std::string(kNotMeasured);
  if (std::abs(estimate.median) >= 1e6) return fmt::format("{:.3g}", estimate.median);
  const int decimals = ratio_decimals(estimate);
  if (!has_interval(estimate)) return fmt::format("{:.{}f}", estimate.median, decimals);
  return fmt::format("{:.{}f} [{:.{}f}, {:.{}f}]", estimate.median, decimals, estimate.interval.low, decimals,
                     estimate.interval.high, decimals);
}

std::string ratio_text(const Estimate& estimate) {
  std::string text = ratio_number(estimate);
  if (text == kNotMeasured) return text;
  const size_t end = std::min(text.find(' '), text.size());
  return fmt::format("{}x{}", text.substr(0, end), text.substr(end));
}

std::string seconds_text(double seconds) {
  if (!std::isfinite(seconds)) return std::string(kNotMeasured);
  const double size = std::abs(seconds);
  if (size >= 120) return fmt::format("{:.3g} min", seconds / 60);
  if (size >= 1) return fmt::format("{:.3g} s", seconds);
  if (size >= 1e-3) return fmt::format("{:.3g} ms", seconds * 1e3);
  return fmt::format("{:.3g} us", seconds * 1e6);
}

std::string bytes_text(int64_t bytes) {
  constexpr const char* kUnits[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};
  auto value = static_cast<double>(bytes);
  size_t unit = 0;
  for (; std::abs(value) >= 1024 && unit + 1 < std::size(kUnits); ++unit) value /= 1024;
  return unit == 0 || value >= 100 ? fmt::format("{:.0f} {}", value, kUnits[unit])
                                   : fmt::format("{:.3g} {}", value, kUnits[unit]);
}

std::string percent_text(double share) {
  return std::isfinite(share * 100) ? fmt::format("{:.1f} %", share * 100) : std::string(kNotMeasured);
}

std::string number_text(double value) {
  return std::isfinite(value) ? fmt::format("{:.4g}", value) : std::string(kNotMeasured);
}

const Estimate* known(const std::optional<Estimate>& estimate) {
  return estimate && std::isfinite(estimate->median) ? &*estimate : nullptr;
}

std::string duration_text(double seconds) {
  if (seconds < 10) return fmt::format("{:.2g} s", seconds);
  const auto whole = static_cast<int64_t>(std::llround(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string with_commas(int64_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-') text += ',';
    text += digits[i];
  }
  return text;
}

}  // namespace xladder::report
