#include "xladder/report/csv_record.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace xladder::report {
namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace

void CsvRecord::text(std::string heading, std::string_view value) {
  headings_.push_back(std::move(heading));
  values_.emplace_back(value);
}

void CsvRecord::number(std::string heading, double value) {
  text(std::move(heading), std::isfinite(value) ? fmt::format("{}", value) : "");
}

void CsvRecord::number(std::string heading, const std::optional<double>& value) {
  number(std::move(heading), value.value_or(NAN));
}

void CsvRecord::whole(std::string heading, const std::optional<int64_t>& value) {
  text(std::move(heading), value ? fmt::format("{}", *value) : "");
}

void CsvRecord::estimate(const std::string& heading, const std::optional<statistics::Estimate>& value) {
  const statistics::Estimate shown = value.value_or(statistics::Estimate{NAN, {NAN, NAN}});
  number(heading, shown.median);
  number(heading + "_low", shown.interval.low);
  number(heading + "_high", shown.interval.high);
}

std::string csv_line(const std::vector<std::string>& values) {
  std::string out;
  for (size_t i = 0; i < values.size(); ++i) out += (i == 0 ? "" : ",") + quoted(values[i]);
  return out + "\r\n";
}

}  // namespace xladder::report
