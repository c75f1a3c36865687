#include "xladder/report/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "xladder/base/json_text.h"
#include "xladder/report/csv_record.h"
#include "xladder/report/markdown.h"
#include "xladder/report/numbers.h"

namespace xladder::report {
namespace {

using Json = nlohmann::ordered_json;
using ladder::SideBySideRow;
using statistics::Estimate;

Json json_of(const std::optional<Estimate>& estimate) {
  if (!estimate) return nullptr;
  return {{"median", estimate->median}, {"low", estimate->interval.low}, {"high", estimate->interval.high}};
}

Json json_of(const SideBySideRow& row) {
  Json json = {{"variant", row.name},
               {"samples_per_sec", json_of(row.rate)},
               {"ratio", json_of(row.ratio)},
               {"error", row.reason.empty() ? Json() : Json(row.reason)}};
  if (!row.facts) return json;
  json["global_batch_size"] = row.facts->global_batch_size;
  json["input_wait"] = row.input_wait;
  json["compile_s"] = row.facts->compile_seconds;
  json["temp_bytes"] = row.facts->temp_bytes ? Json(*row.facts->temp_bytes) : Json();
  json["program_digest"] = row.facts->program_digest;
  return json;
}

std::string line_of(const Json& json) { return text_of_json(json) + "\n"; }

CsvRecord side_record_of(const SideBySideRow& row) {
  CsvRecord out;
  out.text("variant", row.name);
  out.estimate("samples_per_sec", row.rate);
  out.estimate("ratio", row.ratio);
  out.text("error", row.reason);
  return out;
}

struct SideCells {
  std::string name, rate, ratio;
};

SideCells side_cells_of(const SideBySideRow& row, bool is_markdown) {
  const auto escaped = [&](const std::string& text) { return is_markdown ? markdown_escaped(text) : text; };
  if (!row.rate) return {escaped(row.name), "failed", escaped(row.reason)};
  if (!row.ratio) return {escaped(row.name), rate_text(*row.rate), "1"};
  return {escaped(row.name), rate_text(*row.rate),
          ratio_text(*row.ratio) + (row.ratio->interval.contains(1) ? "  no difference" : "")};
}

}  // namespace

std::string side_by_side_text(const std::vector<SideBySideRow>& rows, int64_t rounds, SideBySideForm form) {
  std::string out;
  switch (form) {
    case SideBySideForm::kJson: {
      Json list = Json::array();
      for (const SideBySideRow& row : rows) list.push_back(json_of(row));
      return line_of({{"schema", 1}, {"rounds", rounds}, {"variants", list}});
    }
    case SideBySideForm::kJsonLines:
      for (const SideBySideRow& row : rows) out += line_of(json_of(row));
      return out;
    case SideBySideForm::kCsv:
      out = csv_line(side_record_of({}).headings());
      for (const SideBySideRow& row : rows) out += csv_line(side_record_of(row).values());
      return out;
    case SideBySideForm::kTable:
    case SideBySideForm::kMarkdown:
      break;
  }
  const bool is_markdown = form == SideBySideForm::kMarkdown;
  std::vector<SideCells> lines = {{"variant", "samples/s [95 %]", "ratio to the first [95 %]"}};
  for (const SideBySideRow& row : rows) lines.push_back(side_cells_of(row, is_markdown));
  if (is_markdown) {
    for (size_t i = 0; i < lines.size(); ++i) {
      out += markdown_row({lines[i].name, lines[i].rate, lines[i].ratio});
      if (i == 0) out += markdown_row({"---", "---", "---"});
    }
    return out;
  }
  size_t width = 0;
  for (const SideCells& cells : lines) width = std::max(width, cells.name.size());
  for (const SideCells& cells : lines)
    out += fmt::format("{:<{}}  {:<26}  {}\n", cells.name, width, cells.rate, cells.ratio);
  return out;
}

}  // namespace xladder::report
