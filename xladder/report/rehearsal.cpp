#include "xladder/report/rehearsal.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "xladder/report/html_parts.h"
#include "xladder/report/markdown.h"
#include "xladder/report/rehearsal_sentences.h"

namespace xladder::report {
namespace {

using ladder::Rehearsal;
using ladder::RehearsedTarget;

struct Part {
  const char* title;
  const char* lead;
  std::vector<std::string> sentences;
};

// What is said of a target's rows, in every form.
std::vector<Part> parts_of(const RehearsedTarget& target) {
  return {{"What to try first", "In this order: what is expected to cost least an image comes first.",
           to_try_first(target)},
          {"Only measuring tells", "", only_measuring_tells(target)},
          {"Expected to be no better than the baseline", "", unlikely_to_help(target)},
          {"Not worth an hour there", "", not_worth_an_hour(target)},
          {"Remarks", "", remarks_on_rows(target)}};
}

std::string title_of(const Rehearsal& rehearsal) {
  return "Rehearsal: " + (rehearsal.title.empty() ? rehearsal.name : rehearsal.title);
}

// One '?' for each byte that is not printable ASCII: names come from recipes, sentences from compilers.
std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte >= ' ' && byte < 0x7f ? c : c == '\n' || c == '\t' ? ' ' : '?';
  }
  return out;
}

std::string aligned(const Table& table) {
  std::vector<std::vector<std::string>> lines = {table.headings};
  lines.insert(lines.end(), table.rows.begin(), table.rows.end());
  std::vector<size_t> widths(table.headings.size());
  for (auto& line : lines)
    for (size_t i = 0; i < line.size(); ++i) {
      line[i] = printable(line[i]);
      widths[i] = std::max(widths[i], line[i].size());
    }
  std::string out;
  for (const auto& line : lines) {
    std::string text;
    for (size_t i = 0; i < line.size(); ++i) text += fmt::format("{}{:<{}}", i == 0 ? "" : "  ", line[i], widths[i]);
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + "\n";
  }
  return out;
}

bool is_text(std::string_view heading) { return heading == "Row" || heading == "Outcome" || heading == "Collectives"; }

std::string html_of(const Table& table, std::string_view label) {
  const auto line = [&](const std::vector<std::string>& cells, std::string_view tag) {
    std::string out = "<tr>";
    for (size_t i = 0; i < cells.size(); ++i)
      out += fmt::format("<{}{}>{}</{}>", tag, is_text(table.headings[i]) ? "" : " class=\"n\"", html_escaped(cells[i]),
                         tag);
    return out + "</tr>\n";
  };
  std::string out = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n<table class=\"rehearsed\">\n<thead>",
      html_escaped(label));
  out += line(table.headings, "th") + "</thead>\n<tbody>\n";
  for (const auto& cells : table.rows) out += line(cells, "td");
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string ordered_list(const std::vector<std::string>& sentences) {
  std::string items;
  for (const std::string& sentence : sentences) items += fmt::format("<li>{}</li>\n", html_escaped(sentence));
  return items.empty() ? "" : "<ol class=\"plain\">\n" + items + "</ol>\n";
}

}  // namespace

std::string table_text(const Rehearsal& rehearsal) {
  std::string out;
  for (const RehearsedTarget& target : rehearsal.targets) {
    out += fmt::format("{}: {}\n{}\n", printable(target.name), headline(target), aligned(rehearsed_rows(target)));
    for (const Part& part : parts_of(target)) {
      if (part.sentences.empty()) continue;
      out += fmt::format("{}\n", part.title);
      for (const std::string& sentence : part.sentences) out += fmt::format("  {}\n", printable(sentence));
    }
    out += "\n";
  }
  for (const std::string& sentence : what_figures_mean(rehearsal)) out += printable(sentence) + "\n";
  return out + headline(rehearsal) + "\n";
}

std::string markdown(const Rehearsal& rehearsal) {
  std::string out =
      fmt::format("# {}\n\n{}\n", markdown_escaped(title_of(rehearsal)), markdown_escaped(headline(rehearsal)));
  const auto row = [](std::vector<std::string> cells) {
    std::ranges::transform(cells, cells.begin(), [](const std::string& cell) { return markdown_escaped(cell); });
    return markdown_row(cells);
  };
  const auto add = [&](const Part& part) {
    if (part.sentences.empty()) return;
    out += fmt::format("\n### {}\n\n{}{}", part.title, part.lead, *part.lead == 0 ? "" : "\n\n");
    for (const std::string& sentence : part.sentences) out += fmt::format("- {}\n", markdown_escaped(sentence));
  };
  for (const RehearsedTarget& target : rehearsal.targets) {
    const Table table = rehearsed_rows(target);
    const std::vector<Part> parts = parts_of(target);
    out += fmt::format("\n## {}\n\n{}\n", markdown_escaped(target.name), markdown_escaped(headline(target)));
    add(parts.front());
    out += "\n### Every row\n\n" + row(table.headings) +
           markdown_row(std::vector<std::string>(table.headings.size(), "---"));
    for (const auto& cells : table.rows) out += row(cells);
    std::for_each(parts.begin() + 1, parts.end(), add);
  }
  out += "\n## What the figures are\n\n";
  for (const std::string& sentence : what_figures_mean(rehearsal))
    out += fmt::format("- {}\n", markdown_escaped(sentence));
  out += "\n## Facts\n\n| | |\n| --- | --- |\n";
  for (const auto& [name, value] : facts_of(rehearsal)) out += row({name, value});
  return out + fmt::format("\nCommand: {}\n", markdown_escaped(rehearsal.command_line));
}

std::string html(const Rehearsal& rehearsal) {
  std::string out = page_head(title_of(rehearsal)) + "<body>\n<main>\n<header>\n<p class=\"eyebrow\">xladder rehearsal";
  if (!rehearsal.started.empty()) out += ", " + html_escaped(rehearsal.started.substr(0, 10));
  out += fmt::format("</p>\n<h1>{}</h1>\n", html_escaped(rehearsal.title.empty() ? rehearsal.name : rehearsal.title));
  if (!rehearsal.workload.empty())
    out += fmt::format("<p class=\"soft text\">{}</p>\n", html_escaped(rehearsal.workload));
  out += fmt::format("<div class=\"hero\">\n<p class=\"plain\">{}</p>\n</div>\n</header>\n",
                     html_escaped(headline(rehearsal)));
  const auto markup_of = [](const Part& part) -> std::string {
    if (part.sentences.empty()) return "";
    const std::string lead = *part.lead == 0 ? "" : fmt::format("<p class=\"lead\">{}</p>\n", html_escaped(part.lead));
    return fmt::format("<div class=\"part\">\n<h3>{}</h3>\n{}{}</div>\n", html_escaped(part.title), lead,
                       *part.lead == 0 ? sentences_list(part.sentences) : ordered_list(part.sentences));
  };
  for (const RehearsedTarget& target : rehearsal.targets) {
    const std::vector<Part> parts = parts_of(target);
    std::string body = markup_of(parts.front());
    body += "<div class=\"part\">\n<h3>Every row</h3>\n" + html_of(rehearsed_rows(target), "Rows for " + target.name) +
            "</div>\n";
    for (size_t i = 1; i < parts.size(); ++i) body += markup_of(parts[i]);
    out += section(target.name, headline(target), body);
  }
  out += section("What the figures are", "", sentences_list(what_figures_mean(rehearsal)));
  out += section("Facts", "", report::facts_table(facts_of(rehearsal)));
  out += section("Do it again", "",
                 report::code_block("Command", rehearsal.command_line) +
                     report::code_block("The recipe of this ladder", rehearsal.recipe_text));
  return out + page_foot("rehearsal.json");
}

}  // namespace xladder::report
