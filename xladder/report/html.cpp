#include "xladder/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "xladder/report/charts.h"
#include "xladder/report/escape.h"
#include "xladder/report/html_table.h"
#include "xladder/report/style.h"
#include "xladder/report/words.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;

std::string safe(std::string_view text) { return html_escaped(text); }

std::string section(std::string_view title, std::string_view lead, const std::string& body) {
  if (body.empty()) return "";
  const std::string lead_line = lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", safe(lead));
  return fmt::format("<section>\n<h2>{}</h2>\n{}{}</section>\n", safe(title), lead_line, body);
}

// A drawing of the page's legend: one mark and what it means.
std::string key_item(std::string_view mark, std::string_view meaning) {
  return fmt::format("<li><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\">{}</svg>{}</li>\n", mark, safe(meaning));
}

std::string key(const std::vector<std::string>& items) {
  std::string out = "<ul class=\"key\">\n";
  for (const std::string& item : items) out += item;
  return out + "</ul>\n";
}

std::string both_sizes(std::string (*chart)(const LadderResult&, ChartSize), const LadderResult& result) {
  const std::string wide = chart(result, ChartSize::kWide);
  return wide.empty() ? "" : fmt::format("<figure>\n{}{}</figure>\n", wide, chart(result, ChartSize::kNarrow));
}

std::string fact(std::string_view name, std::string_view value, std::string_view detail = "") {
  const std::string small = detail.empty() ? "" : fmt::format("<small>{}</small>", safe(detail));
  return fmt::format("<div><dt>{}</dt><dd>{}{}</dd></div>\n", safe(name), safe(value), small);
}

// ---- the parts of the page, from top to bottom

std::string head(const LadderResult& result) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      // Even if a string slipped through unescaped, nothing would run or load.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      safe(result.title.empty() ? result.name : result.title), kStyle);
}

std::string key_facts(const LadderResult& result) {
  std::string out;
  const Row *base = baseline_row(result), *top = top_row(result);
  if (base != nullptr && known(base->rate))
    out += fact("Baseline", rate_text(base->rate->median) + " samples/s", label(*base));
  if (top != nullptr && known(top->rate))
    out += fact("Last rung", rate_text(top->rate->median) + " samples/s", label(*top));
  if (!result.rows.empty()) {
    const auto count = [&](auto predicate) { return std::ranges::count_if(result.rows, predicate); };
    const auto tried = count([](const Row& row) { return row.outcome != Outcome::kBaseline; });
    const auto kept =
        count([](const Row& row) { return row.outcome == Outcome::kKept || row.outcome == Outcome::kMeasured; });
    out += fact(result.policy == "as-written" ? "Rungs measured" : "Rungs kept", fmt::format("{} of {}", kept, tried));
  }
  if (top != nullptr && base != nullptr && top->mfu && base->mfu && std::isfinite(*top->mfu) &&
      std::isfinite(*base->mfu))
    out +=
        fact("Model FLOP utilisation", fmt::format("{} \u2192 {}", percent_text(*base->mfu), percent_text(*top->mfu)),
             "of " + top->mfu_denominator);
  if (!result.guard.empty()) out += fact("Guard", result.guard);
  return out.empty() ? "" : "<dl class=\"facts\">\n" + out + "</dl>\n";
}

std::string header(const LadderResult& result) {
  std::string eyebrow = "xladder ladder report";
  if (!result.started.empty()) eyebrow += ", " + result.started.substr(0, 10);
  std::string out = fmt::format("<header>\n<p class=\"eyebrow\">{}</p>\n<h1>{}</h1>\n", safe(eyebrow),
                                safe(result.title.empty() ? result.name : result.title));
  if (!result.workload.empty()) out += fmt::format("<p class=\"soft text\">{}</p>\n", safe(result.workload));
  const std::optional<Gain> found = gain(result);
  if (found) {
    out += fmt::format(
        "<div class=\"hero\">\n<div class=\"figure\" "
        "aria-hidden=\"true\">{}<small>\u00d7</small></div>\n<p>{}</p>\n</div>\n",
        safe(ratio_number(found->ratio.median)), safe(headline(result)));
  } else {
    out += fmt::format("<div class=\"hero\">\n<p class=\"plain\">{}</p>\n</div>\n", safe(headline(result)));
  }
  return out + key_facts(result) + "</header>\n";
}

std::string ladder_section(const LadderResult& result) {
  const std::string chart = both_sizes(ladder_chart, result);
  if (chart.empty()) return "";
  std::vector<std::string> items = {
      key_item("<rect x=\"0\" y=\"3.5\" width=\"26\" height=\"5\" rx=\"2.5\" class=\"rung\"/>", "on the ladder")};
  if (std::ranges::any_of(result.rows, [](const Row& row) { return !stands(row.outcome) && known(row.rate); }))
    items.push_back(key_item("<rect x=\"1\" y=\"2\" width=\"24\" height=\"8\" rx=\"4\" class=\"hollow rejected\"/>",
                             "measured, not kept"));
  if (std::ranges::any_of(result.rows, [&](const Row& row) { return published_ratio(result, row).has_value(); }))
    items.push_back(key_item("<path d=\"M13 1L18 6L13 11L8 6Z\" class=\"published\"/>",
                             "published, as a ratio to its own baseline"));
  std::string source = result.published_source.empty()
                           ? ""
                           : fmt::format("<p class=\"key\">Published: {}</p>\n", safe(result.published_source));
  return section("The ladder",
                 "Training speed in samples/s. Below each rate stands its ratio to the row that it extends.",
                 key(items) + chart + source);
}

std::string ratio_section(const LadderResult& result) {
  const std::string chart = both_sizes(ratio_chart, result);
  if (chart.empty()) return "";
  return section(
      "Is each step real?",
      "The ratio of every row to the row that it extends, measured in alternating rounds. A step counts if its "
      "whole interval lies right of 1 and its median beyond 2 %.",
      key({key_item("<line x1=\"0\" y1=\"6\" x2=\"26\" y2=\"6\" class=\"whisker stands\"/><circle cx=\"13\" cy=\"6\" "
                    "r=\"5\" class=\"dot stands\"/>",
                    "kept: median and 95 % interval"),
           key_item("<line x1=\"0\" y1=\"6\" x2=\"26\" y2=\"6\" class=\"whisker rejected\"/><circle cx=\"13\" cy=\"6\" "
                    "r=\"5\" class=\"dot hollow rejected\"/>",
                    "not kept"),
           key_item("<circle cx=\"13\" cy=\"6\" r=\"2.5\" class=\"round\"/>", "one pair of rounds"),
           key_item("<line x1=\"13\" y1=\"0\" x2=\"13\" y2=\"12\" class=\"threshold\"/>", "2 %")}) +
          chart);
}

std::string guard_numbers(const Row& row) {
  std::string text;
  const auto add = [&](std::string_view name, const std::optional<double>& value) {
    if (value && std::isfinite(*value))
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, number_text(*value));
  };
  add("difference", row.guard.difference);
  add("margin", row.guard.margin);
  add("p =", row.guard.p_value);
  if (!row.guard.seeds.empty())
    text += fmt::format("{}{} seed{}", text.empty() ? "" : ", ", row.guard.seeds.size(),
                        row.guard.seeds.size() == 1 ? "" : "s");
  return text;
}

std::string_view look_of(ladder::GuardVerdict verdict) {
  switch (verdict) {
    case ladder::GuardVerdict::kPass:
      return "stands";
    case ladder::GuardVerdict::kFail:
      return "failed";
    case ladder::GuardVerdict::kInconclusive:
      return "unsure";
    case ladder::GuardVerdict::kNotNeeded:
      return "rejected";
  }
  return "rejected";
}

std::string guard_section(const LadderResult& result) {
  std::string charts, without_curves;
  for (const Row& row : result.rows) {
    const std::string chart = loss_chart(row);
    const std::string verdict =
        fmt::format("<span class=\"tag {}\">{}</span>", look_of(row.guard.verdict), name_of(row.guard.verdict));
    if (!chart.empty()) {
      const std::string numbers = guard_numbers(row);
      charts += fmt::format("<figure>\n<h3>{} {}</h3>\n{}<figcaption>{}: {}{}</figcaption>\n</figure>\n", row.index,
                            safe(label(row)), chart, verdict, safe(row.guard.summary),
                            numbers.empty() ? "" : fmt::format(" <small>({})</small>", safe(numbers)));
    } else if (!row.guard.summary.empty()) {
      without_curves += fmt::format("<div><dt>{} {} {}</dt><dd>{}</dd></div>\n", row.index, safe(label(row)), verdict,
                                    safe(row.guard.summary));
    }
  }
  std::string body;
  if (!charts.empty())
    body += key({key_item("<line x1=\"0\" y1=\"6\" x2=\"26\" y2=\"6\" class=\"curve reference\"/>", "reference"),
                 key_item("<rect x=\"0\" y=\"1\" width=\"26\" height=\"10\" class=\"band\"/>",
                          "reference mean \u00b1 margin"),
                 key_item("<line x1=\"0\" y1=\"6\" x2=\"26\" y2=\"6\" class=\"curve variant\"/>", "variant"),
                 key_item("<line x1=\"0\" y1=\"6\" x2=\"26\" y2=\"6\" class=\"seed variant\"/>", "one seed")}) +
            "<div class=\"multiples\">\n" + charts + "</div>\n";
  if (!without_curves.empty())
    body += fmt::format("<dl class=\"reasons\"{}>\n{}</dl>\n", charts.empty() ? "" : " style=\"margin-top: 36px\"",
                        without_curves);
  return section("Does the model still learn?", "Training loss over samples seen, of a row and of its reference.",
                 body);
}

std::string denominators(const LadderResult& result) {
  std::map<std::string, std::vector<std::string>> rows_of;
  for (const Row& row : result.rows)
    if (row.mfu && std::isfinite(*row.mfu)) rows_of[row.mfu_denominator].push_back(fmt::format("{}", row.index));
  std::string text;
  for (const auto& [denominator, rows] : rows_of) {
    const std::string of = denominator.empty() ? "a peak that was not recorded" : denominator;
    text += (text.empty() ? "MFU is the model's FLOP/s by " : "; ") + of;
    if (rows_of.size() > 1) text += fmt::format(" (row {})", fmt::join(rows, ", "));
  }
  return text.empty() ? "" : text + ".";
}

std::string time_section(const LadderResult& result) {
  const std::string chart = both_sizes(time_chart, result);
  std::string body;
  if (!chart.empty())
    body =
        key({key_item("<rect x=\"0\" y=\"0\" width=\"26\" height=\"12\" class=\"wait\"/>", "wait: for a batch"),
             key_item("<rect x=\"0\" y=\"0\" width=\"26\" height=\"12\" class=\"host\"/>", "host: copies and launches"),
             key_item("<rect x=\"0\" y=\"0\" width=\"26\" height=\"12\" class=\"device\"/>", "device: the rest")}) +
        chart;
  if (const std::string text = denominators(result); !text.empty())
    body += fmt::format("<p class=\"key\">{}</p>\n", safe(text));
  return section("Where the time goes",
                 time_is_per_sample(result)
                     ? "The time of a training step by the samples in its batch, since batches differ. Medians over "
                       "rounds, each part from left to right."
                     : "The time of a training step. Medians over rounds, each part from left to right.",
                 body);
}

std::string execution_section(const LadderResult& result) {
  if (!result.execution_fit) return "";
  const ladder::ExecutionFit& fit = *result.execution_fit;
  std::string rows;
  for (const auto& [steps, seconds] : fit.points)
    rows += fmt::format(
        "<tr><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n", steps,
        seconds_text(seconds),
        steps > 0 ? seconds_text(fit.device_seconds + fit.execution_seconds / static_cast<double>(steps)) : "");
  const std::string chart = execution_chart(fit);
  std::string aside = fmt::format("<p>{}.</p>\n", safe(execution_fit_text(fit)));
  if (!rows.empty())
    aside +=
        "<table>\n<thead><tr><th class=\"n\">N</th><th class=\"n\">measured step</th><th class=\"n\">a + "
        "b/N</th></tr></thead>\n<tbody>\n" +
        rows + "</tbody>\n</table>\n";
  return section("The cost of an execution", "Several steps in one execution share its fixed cost.",
                 chart.empty() ? aside
                               : fmt::format("<div class=\"beside\">\n<figure>\n{}</figure>\n<div>\n{}</div>\n</div>\n",
                                             chart, aside));
}

// A list of rows with what `text_of` says of each; rows of which it says nothing are left out.
template <class TextOf>
std::string row_list(const LadderResult& result, TextOf text_of) {
  std::string items;
  for (const Row& row : result.rows)
    if (const std::string text = text_of(row); !text.empty())
      items += fmt::format("<div><dt>{} {} {}</dt><dd>{}</dd></div>\n", row.index, safe(label(row)),
                           outcome_tag(row.outcome), safe(text));
  return items.empty() ? "" : "<dl class=\"reasons\">\n" + items + "</dl>\n";
}

std::string list(const std::vector<std::string>& sentences) {
  std::string items;
  for (const std::string& sentence : sentences) items += fmt::format("<li>{}</li>\n", safe(sentence));
  return items.empty() ? "" : "<ul class=\"plain\">\n" + items + "</ul>\n";
}

std::string notes_section(const LadderResult& result) {
  return section("Notes and warnings", "", row_list(result, [](const Row& row) {
                   std::string text = row.note;
                   const auto add = [&](const std::string& more) {
                     text += (text.empty() || more.empty() ? "" : " ") + more;
                   };
                   if (stands(row.outcome)) add(row.reason);
                   for (const std::string& warning : row.warnings) add("Warning: " + warning);
                   return text;
                 }));
}

std::string block(std::string_view title, std::string_view text) {
  if (text.empty()) return "";
  return fmt::format("<div class=\"block\">\n<h3>{}</h3>\n<pre tabindex=\"0\">{}</pre>\n</div>\n", safe(title),
                     safe(text));
}

}  // namespace

std::string html(const LadderResult& result) {
  std::string out = head(result) + "<body>\n<main>\n" + header(result);
  out += ladder_section(result);
  out += section("Every row", "", rows_table(result));
  out += ratio_section(result);
  out += guard_section(result);
  out += time_section(result);
  out += execution_section(result);
  out += section("Not kept, and why", "", row_list(result, [](const Row& row) {
                   if (stands(row.outcome)) return std::string();
                   return row.reason.empty() ? std::string("No reason was recorded.") : row.reason;
                 }));
  std::vector<std::string> joint;
  for (const ladder::JointCheck& check : result.joint_checks) joint.push_back(joint_check_text(result, check));
  out += section("Checked again at the end",
                 "What was kept early, measured once more beside everything that was kept after it.", list(joint));
  out += section("What published rows cannot mean", "",
                 row_list(result, [](const Row& row) { return row.published_note; }));
  out += notes_section(result);
  out += section("How it was measured", "", list(how_it_was_measured(result)));
  out += section("Remarks", "", list(result.remarks));
  Facts facts = run_facts(result);
  std::ranges::copy(environment_facts(result.environment_json), std::back_inserter(facts));
  out += section("Environment", "", facts_table(facts));
  out += section("Do it again", "",
                 block("Commands", commands_text(result)) +
                     block("best.toml, the recipe of the last rung", result.best_toml) +
                     block("The recipe of this ladder", result.recipe_text));
  return out +
         "<footer>Written by xladder from result.json. This file needs no other.</footer>\n</main>\n</body>\n</html>\n";
}

}  // namespace xladder::report
