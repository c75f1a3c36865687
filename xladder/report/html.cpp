#include "xladder/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "xladder/report/facts.h"
#include "xladder/report/html_parts.h"
#include "xladder/report/html_sections.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"
#include "xladder/report/sentences.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;

std::string safe(std::string_view text) { return html_escaped(text); }

std::string fact(std::string_view name, std::string_view value, std::string_view unit, std::string_view detail) {
  std::string body = safe(value);
  if (!unit.empty()) body += fmt::format(" <span>{}</span>", safe(unit));
  if (!detail.empty()) body += fmt::format("<small>{}</small>", safe(detail));
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", safe(name), body);
}

// ---- the parts of the page, from top to bottom

// Of the rows that stand: the verdict that matters most.
std::string guard_fact(const LadderResult& result) {
  using ladder::GuardVerdict;
  std::map<GuardVerdict, int> rows;
  for (const Row& row : result.rows)
    if (stands(row.outcome) && row.outcome != Outcome::kBaseline) ++rows[row.guard.verdict];
  std::string verdict = "nothing to check";
  if (result.guard == ladder::GuardLevel::kOff)
    verdict = "off";
  else if (rows[GuardVerdict::kFail] > 0)
    verdict = fmt::format("failed for {}", rows[GuardVerdict::kFail]);
  else if (rows[GuardVerdict::kInconclusive] > 0)
    verdict = fmt::format("unclear for {}", rows[GuardVerdict::kInconclusive]);
  else if (rows[GuardVerdict::kPass] > 0)
    verdict = "passed";
  return fact("Guard", verdict, "", result.guard == ladder::GuardLevel::kOff ? "" : name_of(result.guard));
}

std::string key_facts(const LadderResult& result) {
  std::string out;
  const Row *base = baseline_row(result), *top = stand_alone(result) ? nullptr : end_of_climb(result);
  if (base != nullptr && known(base->rate))
    out += fact("Baseline", rate_text(base->rate->median), "samples/s", label(*base));
  const bool as_written = result.policy == ladder::Policy::kAsWritten;
  const std::string_view end = as_written ? "Fastest row" : "Last rung";
  const std::optional<Gain> found = gain(result);
  const bool comparable = top != nullptr && base != nullptr && found && rates_agree(*base, *top, found->ratio.median);
  if (comparable) {
    out += fact(end, rate_text(top->rate->median), "samples/s", label(*top));
  } else if (top != nullptr) {
    out += fact(end, label(*top), "", "");
  }
  const auto count = [&](auto predicate) { return std::ranges::count_if(result.rows, predicate); };
  const auto tried = count([](const Row& row) { return row.outcome != Outcome::kBaseline; });
  const auto stand = count([](const Row& row) { return stands(row.outcome) && row.outcome != Outcome::kBaseline; });
  if (tried > 0)
    out += fact(as_written ? "Changes measured" : "Changes kept", fmt::format("{} of {}", stand, tried), "", "");
  if (comparable && top->mfu && base->mfu && std::isfinite(*top->mfu) && std::isfinite(*base->mfu)) {
    const bool same = top->mfu_denominator == base->mfu_denominator;
    out +=
        fact("Model FLOP utilisation", fmt::format("{} \u2192 {}", percent_text(*base->mfu), percent_text(*top->mfu)),
             "", (same ? "of " : "of " + base->mfu_denominator + "; then of ") + top->mfu_denominator);
  }
  out += guard_fact(result);
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

std::string notes_section(const LadderResult& result) {
  return section("Notes and warnings", "", rows_list(result, [](const Row& row) {
                   std::string text = row.note;
                   const auto add = [&](const std::string& more) {
                     text += (text.empty() || more.empty() ? "" : " ") + more;
                   };
                   if (stands(row.outcome)) add(row.reason);
                   for (const std::string& warning : row.warnings) add("Warning: " + warning);
                   return text;
                 }));
}

}  // namespace

std::string html(const LadderResult& whole) {
  const LadderResult result = without_skipped(whole);
  std::string out = page_head(result.title.empty() ? result.name : result.title) + "<body>\n<main>\n" + header(result);
  out += ladder_section(result);
  out += section("Every row", "", rows_table(result));
  out += ratio_section(result);
  out += guard_section(result);
  out += time_section(result);
  out += execution_section(result);
  out += section("Programs and memory", "", programs_table(result));
  out += section("Not kept, and why", "", rows_list(result, [](const Row& row) {
                   if (stands(row.outcome)) return std::string();
                   return row.reason.empty() ? std::string("No reason was recorded.") : row.reason;
                 }));
  std::vector<std::string> joint;
  for (const ladder::JointCheck& check : result.joint_checks) joint.push_back(joint_check_text(result, check));
  out += section("Checked again at the end",
                 "What was kept early, measured once more beside everything that was kept after it.",
                 sentences_list(joint));
  out += section("What published rows cannot mean", "",
                 rows_list(result, [](const Row& row) { return row.published_note; }));
  out += notes_section(result);
  out += section("How it was measured", "", sentences_list(how_it_was_measured(result)));
  out += section("Remarks", "", sentences_list(result.remarks));
  Facts facts = run_facts(result);
  std::ranges::copy(environment_facts(result.environment_json), std::back_inserter(facts));
  out += section("Environment", "", facts_table(facts));
  out += section("Do it again", "",
                 code_block("Commands", commands_text(result)) +
                     code_block("best.toml, the recipe of the last rung", result.best_toml) +
                     code_block("The recipe of this ladder", result.recipe_text));
  return out + page_foot("result.json");
}

}  // namespace xladder::report
