// Numbers as text, the same in every form of a report. Those that are not finite are "not measured".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/statistics/statistics.h"

namespace xladder::report {

inline constexpr std::string_view kNotMeasured = "not measured";

bool has_interval(const statistics::Estimate& estimate);

std::string rate_text(double samples_per_second);                // "1093", "251.9", "37.42"
std::string rate_text(const statistics::Estimate& estimate);     // "251.9 [250.1, 253.8]"
std::string ratio_number(double ratio);                          // "1.37"
std::string ratio_number(const statistics::Estimate& estimate);  // "1.37 [1.35, 1.47]"
std::string ratio_text(const statistics::Estimate& estimate);    // "1.37x [1.35, 1.47]"
std::string seconds_text(double seconds);                        // "12.8 ms", "3.41 s"
std::string bytes_text(int64_t bytes);                           // "224 MiB"
std::string percent_text(double share);                          // "29.1 %"
std::string number_text(double value);                           // four digits: "0.0312", "1.2e-05"
std::string duration_text(double seconds);                       // "2 min 5 s", "1 h 3 min", "0.42 s"
std::string with_commas(int64_t number);                         // "85,002"

// The value if it is there and finite, so that it can be drawn or printed.
const statistics::Estimate* known(const std::optional<statistics::Estimate>& estimate);

}  // namespace xladder::report
