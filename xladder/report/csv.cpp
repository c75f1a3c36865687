#include "xladder/report/csv.h"

#include <fmt/format.h>

#include <cmath>

#include "xladder/report/csv_record.h"

namespace xladder::report {
namespace {

using ladder::Row;

CsvRecord record_of(const Row& row) {
  CsvRecord out;
  out.whole("index", row.index);
  out.text("name", row.name);
  out.text("change", row.change);
  out.text("note", row.note);
  out.list("assignments", assignments_of(row.set), [](const auto& pair) { return pair.first + " = " + pair.second; });
  out.whole("extends", row.extends >= 0 ? std::optional(row.extends) : std::nullopt);
  out.text("numerics", name_of(row.numerics));
  out.text("outcome", name_of(row.outcome));
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
  out.text("guard_check", name_of(row.guard.check));
  out.text("guard_verdict", name_of(row.guard.verdict));
  out.text("guard_summary", row.guard.summary);
  out.text("guard_horizon", row.guard.horizon);
  out.number("guard_p_value", row.guard.p_value);
  out.number("guard_margin", row.guard.margin);
  out.number("guard_difference", row.guard.difference);
  out.list("guard_seeds", row.guard.seeds, [](uint64_t seed) { return fmt::format("{}", seed); });
  out.number("published_rate", row.published_rate);
  out.text("published_note", row.published_note);
  return out;
}

}  // namespace

std::string csv(const ladder::LadderResult& result) {
  std::string out = csv_line(record_of(Row{}).headings());
  for (const Row& row : result.rows) out += csv_line(record_of(row).values());
  return out;
}

}  // namespace xladder::report
