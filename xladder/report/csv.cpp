#include "xladder/report/csv.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <vector>

#include "xladder/report/words.h"

namespace xladder::report {
namespace {

using ladder::Row;

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

// A record under construction; headings are collected along with the first.
struct Record {
  std::vector<std::string> headings = {}, values = {};

  void text(std::string heading, const std::string& value) {
    headings.push_back(std::move(heading));
    values.push_back(quoted(value));
  }
  void number(std::string heading, double value) {
    text(std::move(heading), std::isfinite(value) ? fmt::format("{}", value) : "");
  }
  void number(std::string heading, const std::optional<double>& value) {
    number(std::move(heading), value.value_or(NAN));
  }
  void whole(std::string heading, const std::optional<int64_t>& value) {
    text(std::move(heading), value ? fmt::format("{}", *value) : "");
  }
  void estimate(const std::string& heading, const std::optional<measure::Estimate>& value) {
    const measure::Estimate shown = value.value_or(measure::Estimate{NAN, {NAN, NAN}});
    number(heading, shown.median);
    number(heading + "_low", shown.interval.low);
    number(heading + "_high", shown.interval.high);
  }
  template <class List, class Format>
  void list(std::string heading, const List& values_in, Format format) {
    std::string joined;
    for (const auto& value : values_in) joined += (joined.empty() ? "" : "; ") + format(value);
    text(std::move(heading), joined);
  }
};

Record record_of(const Row& row) {
  Record out;
  out.whole("index", row.index);
  out.text("name", row.name);
  out.text("change", row.change);
  out.text("note", row.note);
  out.list("assignments", row.assignments, [](const auto& pair) { return pair.first + " = " + pair.second; });
  out.whole("extends", row.extends >= 0 ? std::optional(row.extends) : std::nullopt);
  out.text("numerics", std::string(name_of(row.numerics)));
  out.text("outcome", std::string(name_of(row.outcome)));
  out.text("reason", row.reason);
  out.list("warnings", row.warnings, [](const std::string& warning) { return warning; });
  out.whole("rounds", static_cast<int64_t>(row.rounds.size()));
  out.estimate("rate", row.rate);
  out.estimate("ratio", row.ratio);
  out.estimate("ratio_to_baseline", row.ratio_to_baseline);
  const ladder::StepSplit split = row.split.value_or(ladder::StepSplit{NAN, NAN, NAN, NAN});
  out.number("step_seconds", split.step);
  out.number("input_wait_seconds", split.input_wait);
  out.number("host_seconds", split.host);
  out.number("rest_seconds", split.rest);
  out.number("mfu", row.mfu);
  out.number("peak_flops", row.peak_flops);
  out.text("mfu_denominator", row.mfu_denominator);
  out.whole("global_batch_size", row.global_batch_size);
  out.number("compile_seconds", row.compile_seconds);
  out.number("first_step_seconds", row.first_step_seconds);
  out.whole("temp_bytes", row.temp_bytes);
  out.whole("argument_bytes", row.argument_bytes);
  out.text("program_digest", row.program_digest);
  out.text("command", row.command);
  out.text("guard_check", row.guard.check);
  out.text("guard_verdict", std::string(name_of(row.guard.verdict)));
  out.text("guard_summary", row.guard.summary);
  out.number("guard_p_value", row.guard.p_value);
  out.number("guard_margin", row.guard.margin);
  out.number("guard_difference", row.guard.difference);
  out.list("guard_seeds", row.guard.seeds, [](uint64_t seed) { return fmt::format("{}", seed); });
  out.number("published_rate", row.published_rate);
  out.text("published_note", row.published_note);
  return out;
}

std::string line(const std::vector<std::string>& values) {
  std::string out;
  for (size_t i = 0; i < values.size(); ++i) out += (i == 0 ? "" : ",") + values[i];
  return out + "\r\n";
}

}  // namespace

std::string csv(const ladder::LadderResult& result) {
  std::string out = line(record_of(Row{}).headings);
  for (const Row& row : result.rows) out += line(record_of(row).values);
  return out;
}

}  // namespace xladder::report
