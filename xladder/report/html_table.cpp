#include "xladder/report/html_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/charts.h"
#include "xladder/report/escape.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Row;
using statistics::Estimate;

// "1.37x" with its interval below.
std::string estimate_cell(const std::string& text, std::string_view unit) {
  const size_t at = text.find(" [");
  const std::string number = text.substr(0, at), interval = at == std::string::npos ? "" : text.substr(at + 2);
  std::string cell = fmt::format("<b>{}</b>{}", number, unit);
  if (!interval.empty()) cell += fmt::format("<small>{}</small>", interval.substr(0, interval.size() - 1));
  return fmt::format("<td class=\"n\">{}</td>", cell);
}

// Columns that only some ladders have.
struct Columns {
  bool published = false, mfu = false;
  explicit Columns(const LadderResult& result) {
    for (const Row& row : result.rows) {
      published = published || published_ratio(result, row);
      mfu = mfu || (row.mfu && std::isfinite(*row.mfu));
    }
  }
};

std::string table_row(const LadderResult& result, const Row& row, const Columns& columns) {
  std::string out = fmt::format("<tr{}><td class=\"n\">{}</td><td><b>{}</b>",
                                stands(row.outcome) ? "" : " class=\"off\"", row.index, html_escaped(label(row)));
  if (!row.change.empty() && row.change != label(row))
    out += fmt::format("<br/><code>{}</code>", html_escaped(row.change));
  out += "</td>";
  const Estimate *rate = known(row.rate), *ratio = known(row.ratio), *base = known(row.ratio_to_baseline);
  if (rate == nullptr && ratio == nullptr && base == nullptr) {
    out += fmt::format("<td class=\"n\" colspan=\"3\">{}</td>", kNotMeasured);
  } else {
    out += rate ? estimate_cell(rate_text(*rate), "") : fmt::format("<td class=\"n\">{}</td>", kNotMeasured);
    out += ratio ? estimate_cell(ratio_number(*ratio), "\u00d7") : "<td></td>";
    out += base ? estimate_cell(ratio_number(*base), "\u00d7") : "<td></td>";
  }
  if (columns.published) {
    const std::optional<double> theirs = published_ratio(result, row);
    out += fmt::format(
        "<td class=\"n\">{}</td>",
        theirs ? fmt::format("{}\u00d7<small>{}</small>", ratio_number(*theirs), rate_text(*row.published_rate)) : "");
  }
  if (columns.mfu)
    out += fmt::format("<td class=\"n\">{}</td>", row.mfu && std::isfinite(*row.mfu) ? percent_text(*row.mfu) : "");
  const std::string guard = guard_word(row);
  out += fmt::format("<td>{}<small>{}</small></td>", guard == "-" ? "" : guard,
                     guard == "-" ? "" : html_escaped(name_of(row.guard.check)));
  return out + fmt::format("<td>{}</td></tr>\n", outcome_tag(row.outcome));
}

}  // namespace

std::string outcome_tag(ladder::Outcome outcome) {
  return fmt::format("<span class=\"tag {}\">{}</span>", look_of(outcome), name_of(outcome));
}

std::string rows_table(const LadderResult& result) {
  if (result.rows.empty()) return "";
  const Columns columns(result);
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Every row\">\n<table "
      "class=\"rungs\">\n<thead><tr>"
      "<th class=\"n\">#</th><th>Variant</th><th class=\"n\">samples/s</th><th class=\"n\">to the row<br/>it "
      "extends</th><th class=\"n\">to the<br/>baseline</th>";
  if (columns.published) out += "<th class=\"n\">published</th>";
  if (columns.mfu) out += "<th class=\"n\">MFU</th>";
  out += "<th>Guard</th><th>Outcome</th></tr></thead>\n<tbody>\n";
  for (const Row& row : result.rows) out += table_row(result, row, columns);
  out += "</tbody>\n</table>\n</div>\n<p class=\"key\">Small figures below a number are its 95 % interval";
  return out + (columns.published ? "; below a published ratio, its rate.</p>\n" : ".</p>\n");
}

std::string programs_table(const LadderResult& result) {
  const Table table = programs(result);
  if (table.rows.empty()) return "";
  const auto line = [&](const std::vector<std::string>& cells, std::string_view tag) {
    std::string out = "<tr>";
    for (size_t i = 0; i < cells.size(); ++i) {
      const bool is_text = table.headings[i] == "Variant" || table.headings[i] == "Numerics";
      out += fmt::format("<{}{}>{}</{}>", tag, is_text ? "" : " class=\"n\"", html_escaped(cells[i]), tag);
    }
    return out + "</tr>\n";
  };
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Programs and memory\">\n"
      "<table class=\"programs\">\n<thead>" +
      line(table.headings, "th") + "</thead>\n<tbody>\n";
  for (const auto& cells : table.rows) out += line(cells, "td");
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string facts_table(const Facts& facts) {
  if (facts.empty()) return "";
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Names and values\">\n<table "
      "class=\"facts-table\">\n<tbody>\n";
  for (const auto& [name, value] : facts)
    out += fmt::format("<tr><td>{}</td><td>{}</td></tr>\n", html_escaped(name), html_escaped(value));
  return out + "</tbody>\n</table>\n</div>\n";
}

}  // namespace xladder::report
