#include "xladder/report/markdown.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "xladder/report/facts.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"
#include "xladder/report/sentences.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Row;

std::string escaped(std::string_view text) { return markdown_escaped(text); }

void add_section(std::string_view title, const std::string& body, std::string& out) {
  if (!body.empty()) out += fmt::format("\n## {}\n\n{}", title, body);
}

// A fence longer than any run of backticks inside.
std::string code_block(std::string_view text, std::string_view language = "") {
  size_t longest = 2, run = 0;
  for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  return fmt::format("{}{}\n{}{}{}\n", fence, language, text, text.ends_with('\n') ? "" : "\n", fence);
}

std::string ladder_table(const LadderResult& result) {
  const bool published =
      std::ranges::any_of(result.rows, [](const Row& row) { return row.published_rate.has_value(); });
  std::vector<std::string> headings = {
      "#", "Variant", "Change", "samples/s", "To the row it extends", "To the baseline", "Guard", "Outcome"};
  std::vector<std::string> rule = {"--:", "---", "---", "--:", "--:", "--:", "---", "---"};
  if (published) {
    headings.insert(headings.begin() + 6, "Published");
    rule.insert(rule.begin() + 6, "--:");
  }
  std::string out = markdown_row(headings) + markdown_row(rule);
  for (const Row& row : result.rows) {
    const statistics::Estimate *rate = known(row.rate), *ratio = known(row.ratio), *base = known(row.ratio_to_baseline);
    const std::string name = escaped(label(row)), outcome(name_of(row.outcome));
    const bool bold = stands(row.outcome);
    std::vector<std::string> cells = {fmt::format("{}", row.index),
                                      bold ? "**" + name + "**" : name,
                                      escaped(row.change),
                                      rate ? rate_text(*rate) : std::string(kNotMeasured),
                                      ratio ? ratio_text(*ratio) : "",
                                      base ? ratio_text(*base) : "",
                                      guard_word(row),
                                      bold ? "**" + outcome + "**" : outcome};
    if (published) {
      const std::optional<double> theirs = published_ratio(result, row);
      cells.insert(cells.begin() + 6, theirs               ? ratio_number(*theirs) + "x"
                                      : row.published_rate ? rate_text(*row.published_rate)
                                                           : "");
    }
    out += markdown_row(cells);
  }
  if (published && !result.published_source.empty())
    out += fmt::format("\nPublished: each rate by the published baseline, from {}\n", escaped(result.published_source));
  return out;
}

// "- **3 bf16**: sentence", for rows where `text_of` gives one.
template <class TextOf>
std::string row_list(const LadderResult& result, TextOf text_of) {
  std::string out;
  for (const Row& row : result.rows)
    if (const std::string text = text_of(row); !text.empty())
      out += fmt::format("- **{} {}**: {}\n", row.index, escaped(label(row)), escaped(text));
  return out;
}

std::string facts_table(const Facts& facts) {
  if (facts.empty()) return "";
  std::string out = "| | |\n| --- | --- |\n";
  for (const auto& [name, value] : facts) out += markdown_row({escaped(name), escaped(value)});
  return out;
}

std::string programs_table(const LadderResult& result) {
  const Table table = programs(result);
  if (table.rows.empty()) return "";
  std::string out = markdown_row(table.headings) + markdown_row(std::vector<std::string>(table.headings.size(), "---"));
  for (std::vector<std::string> cells : table.rows) {
    for (std::string& cell : cells) cell = escaped(cell);
    out += markdown_row(cells);
  }
  return out;
}

std::string time_table(const LadderResult& result) {
  std::string rows;
  for (const Row& row : result.rows)
    if (row.split)
      rows += markdown_row({fmt::format("{}", row.index), escaped(label(row)), seconds_text(row.split->step),
                            seconds_text(row.split->input_wait), seconds_text(row.split->host),
                            seconds_text(row.split->rest), row.mfu ? percent_text(*row.mfu) : "",
                            escaped(row.mfu_denominator)});
  if (rows.empty()) return "";
  return "| # | Variant | Step | Waits for input | Host | Rest of the step | MFU | of |\n| --: | --- | --: | --: | --: "
         "| --: | "
         "--: | --- |\n" +
         rows;
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else if (std::string_view("\\`*_[]|~#>").find(c) != std::string_view::npos)
      (out += '\\') += c;
    else
      out += byte < ' ' || byte == 0x7f ? ' ' : c;
  }
  return out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string markdown(const LadderResult& whole) {
  const LadderResult result = without_skipped(whole);
  std::string out = fmt::format("# {}\n\n{}\n", escaped(result.title.empty() ? result.name : result.title),
                                escaped(headline(result)));
  add_section("The ladder", ladder_table(result), out);
  add_section(
      "Not kept, and why",
      row_list(result,
               [](const Row& row) {
                 return stands(row.outcome) ? "" : row.reason.empty() ? std::string(name_of(row.outcome)) : row.reason;
               }),
      out);
  add_section("The guard", row_list(result, [](const Row& row) { return guard_text(row.guard); }), out);
  add_section("Where the time goes", time_table(result), out);
  add_section("Programs and memory", programs_table(result), out);
  if (result.execution_fit)
    add_section("The cost of an execution", escaped(execution_fit_text(*result.execution_fit)) + ".\n", out);
  std::string joint;
  for (const ladder::JointCheck& check : result.joint_checks)
    joint += "- " + escaped(joint_check_text(result, check)) + "\n";
  add_section("Checked again at the end", joint, out);
  add_section("What published rows cannot mean", row_list(result, [](const Row& row) { return row.published_note; }),
              out);
  std::string notes = row_list(result, [](const Row& row) { return row.note; });
  notes += row_list(result, [](const Row& row) { return stands(row.outcome) ? row.reason : ""; });
  for (const Row& row : result.rows)
    for (const std::string& warning : row.warnings)
      notes += fmt::format("- **{} {}**: warning: {}\n", row.index, escaped(label(row)), escaped(warning));
  add_section("Notes and warnings", notes, out);
  std::string measured;
  for (const std::string& sentence : how_it_was_measured(result)) measured += "- " + escaped(sentence) + "\n";
  add_section("How it was measured", measured, out);
  std::string remarks;
  for (const std::string& remark : result.remarks) remarks += "- " + escaped(remark) + "\n";
  add_section("Remarks", remarks, out);
  Facts facts = run_facts(result);
  std::ranges::copy(environment_facts(result.environment_json), std::back_inserter(facts));
  add_section("Environment", facts_table(facts), out);
  if (const std::string text = commands_text(result); !text.empty())
    add_section("Commands", code_block(text, "sh"), out);
  if (!result.best_toml.empty())
    add_section("The recipe of the last rung (best.toml)", code_block(result.best_toml, "toml"), out);
  return out;
}

}  // namespace xladder::report
