#include "xladder/report/html_sections.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "xladder/report/chart_parts.h"
#include "xladder/report/charts.h"
#include "xladder/report/html_parts.h"
#include "xladder/report/numbers.h"
#include "xladder/report/sentences.h"

namespace xladder::report {

using ladder::GuardResult;
using ladder::LadderResult;
using ladder::Row;

namespace {

// The marks of the legends, as the charts draw them.
constexpr std::string_view kRung = R"(<rect x="0" y="3.5" width="26" height="5" rx="2.5" class="rung"/>)";
constexpr std::string_view kHollow = R"(<rect x="1" y="2" width="24" height="8" rx="4" class="hollow rejected"/>)";
constexpr std::string_view kPublished = R"(<path d="M13 1L18 6L13 11L8 6Z" class="published"/>)";
constexpr std::string_view kKeptRatio = R"(<line x1="0" y1="6" x2="26" y2="6" class="whisker stands"/>)"
                                        R"(<circle cx="13" cy="6" r="4.5" class="dot stands"/>)";
constexpr std::string_view kOtherRatio = R"(<line x1="0" y1="6" x2="26" y2="6" class="whisker rejected"/>)"
                                         R"(<circle cx="13" cy="6" r="4.5" class="dot hollow rejected"/>)";
constexpr std::string_view kRounds = R"(<circle cx="7" cy="6" r="1.9" class="round"/>)"
                                     R"(<circle cx="13" cy="6" r="1.9" class="round"/>)"
                                     R"(<circle cx="17" cy="6" r="1.9" class="round"/>)";
constexpr std::string_view kThreshold = R"(<line x1="13" y1="0" x2="13" y2="12" class="threshold"/>)";
constexpr std::string_view kReference = R"(<line x1="0" y1="6" x2="26" y2="6" class="curve reference"/>)";
constexpr std::string_view kVariant = R"(<line x1="0" y1="6" x2="26" y2="6" class="curve variant"/>)";
constexpr std::string_view kBand = R"(<rect x="0" y="1" width="26" height="10" class="band"/>)";
constexpr std::string_view kSeed = R"(<line x1="0" y1="6" x2="26" y2="6" class="seed variant"/>)";
constexpr std::string_view kWait = R"(<rect x="0" y="0" width="26" height="12" class="wait"/>)";
constexpr std::string_view kHost = R"(<rect x="0" y="0" width="26" height="12" class="host"/>)";
constexpr std::string_view kRest = R"(<rect x="0" y="0" width="26" height="12" class="rest"/>)";

std::string safe_text(std::string_view text) { return html_escaped(text); }

std::string both_sizes(std::string (*chart)(const LadderResult&, ChartSize), const LadderResult& result) {
  const std::string wide = chart(result, ChartSize::kWide);
  return wide.empty() ? "" : fmt::format("<figure>\n{}{}</figure>\n", wide, chart(result, ChartSize::kNarrow));
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

std::string verdict_tag(const GuardResult& guard) {
  const std::string_view word = guard.check == ladder::GuardCheck::kOff ? "off" : name_of(guard.verdict);
  return fmt::format("<span class=\"tag {}\">{}</span>", look_of(guard.verdict), word);
}

// Rows without curves, those of which the guard says the same together.
std::string verdicts_without_curves(const LadderResult& result) {
  std::vector<std::pair<std::string, std::string>> groups;  // sentence, names of the rows
  for (const Row& row : result.rows) {
    if (row.guard.summary.empty() || !loss_chart(row).empty()) continue;
    const std::string sentence = fmt::format("{}: {}", verdict_tag(row.guard), safe_text(guard_text(row.guard)));
    const std::string name = fmt::format("{} {}", row.index, safe_text(label(row)));
    const auto same = std::ranges::find(groups, sentence, &std::pair<std::string, std::string>::first);
    if (same == groups.end())
      groups.emplace_back(sentence, name);
    else
      same->second += "<br/>" + name;
  }
  std::string items;
  for (const auto& [sentence, names] : groups)
    items += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", names, sentence);
  return items.empty() ? "" : "<dl class=\"reasons\">\n" + items + "</dl>\n";
}

std::string denominators(const LadderResult& result) {
  std::map<std::string, std::vector<std::string>> rows_of;
  std::map<std::string, std::vector<std::string>> unknown;  // rows without a share, by the reason
  for (const Row& row : result.rows) {
    if (row.mfu && std::isfinite(*row.mfu))
      rows_of[row.mfu_denominator].push_back(fmt::format("{}", row.index));
    else if (!row.mfu && !row.mfu_denominator.empty())
      unknown[row.mfu_denominator].push_back(fmt::format("{}", row.index));
  }
  std::string text;
  for (const auto& [denominator, rows] : rows_of) {
    const std::string of = denominator.empty() ? "a peak that was not recorded" : denominator;
    text += (text.empty() ? "MFU is the model's FLOP/s by " : "; ") + of;
    if (rows_of.size() > 1) text += fmt::format(" (row {})", fmt::join(rows, ", "));
  }
  for (const auto& [reason, rows] : unknown)
    text += fmt::format("{}MFU of row {}: {}", text.empty() ? "" : "; ", fmt::join(rows, ", "), reason);
  return text.empty() ? "" : text + ".";
}

bool any_row(const LadderResult& result, const auto& predicate) { return std::ranges::any_of(result.rows, predicate); }

std::string guard_key(const LadderResult& result) {
  std::vector<std::string> items = {key_item(kReference, "reference"), key_item(kVariant, "variant")};
  if (any_row(result, [](const Row& row) { return row.guard.margin && !row.guard.reference.empty(); }))
    items.push_back(key_item(kBand, "reference mean \u00b1 the margin that the guard allows"));
  if (any_row(result, [](const Row& row) { return row.guard.variant.size() > 1; }))
    items.push_back(key_item(kSeed, "one seed"));
  return key(items);
}

}  // namespace

std::string ladder_section(const LadderResult& result) {
  const std::string chart = both_sizes(ladder_chart, result);
  if (chart.empty()) return "";
  std::vector<std::string> items = {key_item(kRung, "on the ladder")};
  if (any_row(result, [](const Row& row) { return !stands(row.outcome) && known(row.rate); }))
    items.push_back(key_item(kHollow, "measured, not kept"));
  std::string source;
  if (any_row(result, [&](const Row& row) { return published_ratio(result, row).has_value(); })) {
    items.push_back(key_item(kPublished, "published, as a ratio to its own baseline"));
    if (!result.published_source.empty())
      source = fmt::format("<p class=\"key\">Published: {}</p>\n", safe_text(result.published_source));
  }
  return section("The ladder",
                 "Training speed in samples/s: the baseline's, times the ratios that were measured side by side. Below "
                 "each stands the ratio to the row that it extends.",
                 key(items) + chart + source);
}

std::string ratio_section(const LadderResult& result) {
  const std::string chart = both_sizes(ratio_chart, result);
  if (chart.empty()) return "";
  const std::string least = fmt::format("{:.0f} %", kLeastGain * 100);
  return section(
      "Is each step real?",
      fmt::format("The ratio of every row to the row that it extends, measured in alternating rounds. A step "
                  "counts if its whole interval lies right of 1 and its median gains at least {}.",
                  least),
      key({key_item(kKeptRatio, "kept: median and 95 % interval"), key_item(kOtherRatio, "not kept"),
           key_item(kRounds, "single rounds"), key_item(kThreshold, "a gain of " + least)}) +
          chart);
}

std::string guard_section(const LadderResult& result) {
  std::string charts;
  for (const Row& row : result.rows) {
    const std::string chart = loss_chart(row);
    if (chart.empty()) continue;
    const std::string numbers = guard_numbers(row);
    charts += fmt::format("<figure>\n<h3>{} {}</h3>\n{}<figcaption>{}: {}{}</figcaption>\n</figure>\n", row.index,
                          safe_text(label(row)), chart, verdict_tag(row.guard), safe_text(guard_text(row.guard)),
                          numbers.empty() ? "" : fmt::format("<small>{}</small>", safe_text(numbers)));
  }
  std::string body;
  if (!charts.empty()) body = guard_key(result) + "<div class=\"multiples\">\n" + charts + "</div>\n";
  return section(
      "Does the model still learn?",
      charts.empty() ? "" : "Training loss over samples seen, of a row and of its reference; means over seeds.",
      body + verdicts_without_curves(result));
}

std::string time_section(const LadderResult& result) {
  const std::string chart = both_sizes(time_chart, result);
  std::string body;
  if (!chart.empty())
    body = key({key_item(kWait, "wait: for a batch"), key_item(kHost, "host: copies and launches"),
                key_item(kRest, "rest of the step: the loop waits for results")}) +
           chart;
  if (const std::string text = denominators(result); !text.empty())
    body += fmt::format("<p class=\"key\">{}</p>\n", safe_text(text));
  return section(
      "Where the time goes",
      time_is_per_sample(result)
          ? "The time of a training step by the samples in its batch, since batches differ. Medians over rounds."
          : "The time of a training step. Medians over rounds.",
      body);
}

std::string execution_section(const LadderResult& result) {
  if (!result.execution_fit) return "";
  const ladder::ExecutionFit& fit = *result.execution_fit;
  std::string rows;
  for (const auto& [steps, seconds] : fit.points)
    rows += fmt::format(
        "<tr><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n", steps, time_text(seconds),
        steps > 0 ? time_text(fit.step_seconds + fit.execution_seconds / static_cast<double>(steps)) : "");
  const std::string chart = execution_chart(fit);
  std::string aside = fmt::format("<p>{}.</p>\n", safe_text(execution_fit_text(fit)));
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

}  // namespace xladder::report
