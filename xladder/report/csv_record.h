// One record of comma-separated values (RFC 4180), field by field with its heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/statistics/statistics.h"

namespace xladder::report {

// What was not measured, and what is not finite, is empty. Numbers are in full precision.
class CsvRecord {
 public:
  void text(std::string heading, std::string_view value);
  void number(std::string heading, double value);
  void number(std::string heading, const std::optional<double>& value);
  void whole(std::string heading, const std::optional<int64_t>& value);
  void estimate(const std::string& heading,
                const std::optional<statistics::Estimate>& value);  // and its _low and _high
  template <class List, class Format>
  void list(std::string heading, const List& values_in, Format format) {
    std::string joined;
    for (const auto& value : values_in) joined += (joined.empty() ? "" : "; ") + format(value);
    text(std::move(heading), joined);
  }

  const std::vector<std::string>& headings() const { return headings_; }
  const std::vector<std::string>& values() const { return values_; }

 private:
  std::vector<std::string> headings_, values_;
};

// Quoted where it has to be, with the line's end.
std::string csv_line(const std::vector<std::string>& values);

}  // namespace xladder::report
