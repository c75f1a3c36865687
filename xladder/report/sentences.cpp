#include "xladder/report/sentences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"

namespace xladder::report {

using ladder::GuardVerdict;
using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;
using statistics::Estimate;

namespace {

std::string names_of(const std::vector<const Row*>& rows) {
  std::vector<std::string> names;
  for (const Row* row : rows) names.push_back(label(*row));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<const Row*> standing_rows(const LadderResult& result, GuardVerdict verdict) {
  std::vector<const Row*> rows;
  for (const Row& row : result.rows)
    if (stands(row.outcome) && row.outcome != Outcome::kBaseline && row.guard.verdict == verdict) rows.push_back(&row);
  return rows;
}

// " [2.55, 2.70]"
std::string interval_suffix(const Estimate& ratio) {
  const std::string text = ratio_number(ratio);
  const size_t at = text.find(" [");
  return at == std::string::npos ? "" : text.substr(at);
}

std::string compared(const Estimate& ratio, std::string_view with) {
  if (has_interval(ratio) && ratio.interval.contains(1))
    return fmt::format("No difference from {}: {} times its speed{}", with, ratio_number(ratio.median),
                       interval_suffix(ratio));
  return fmt::format("{} times as fast as {}{}", ratio_number(ratio).substr(0, ratio_number(ratio).find(" [")), with,
                     interval_suffix(ratio));
}

Gain gain_of_ladder(const LadderResult& result, const Estimate& ratio) {
  const Row *top = end_of_climb(result), *base = baseline_row(result);
  std::string sentence = compared(ratio, "the baseline");
  if (result.policy == ladder::Policy::kAsWritten && top != nullptr)
    sentence = fmt::format("The fastest row, {}: {}", label(*top), sentence);
  if (top != nullptr && base != nullptr && rates_agree(*base, *top, ratio.median))
    sentence += fmt::format(", from {} to {} samples/s", rate_text(base->rate->median), rate_text(top->rate->median));
  return {ratio, sentence + "."};
}

}  // namespace

std::optional<Gain> gain(const LadderResult& result) {
  const bool one_at_a_time = result.mode == ladder::Mode::kOneAtATime;
  const bool leave_one_out = result.mode == ladder::Mode::kLeaveOneOut;
  if (const Estimate* total = known(result.total); total && !leave_one_out) return gain_of_ladder(result, *total);
  if (!one_at_a_time && !leave_one_out) {
    const Row* top = end_of_climb(result);
    if (top == nullptr || !known(top->ratio_to_baseline)) return std::nullopt;
    return gain_of_ladder(result, *top->ratio_to_baseline);
  }
  const Row* extreme = nullptr;
  for (const Row& row : result.rows) {
    if (!known(row.ratio) || row.outcome == Outcome::kBaseline || (one_at_a_time && !stands(row.outcome))) continue;
    if (extreme == nullptr ||
        (one_at_a_time ? row.ratio->median > extreme->ratio->median : row.ratio->median < extreme->ratio->median))
      extreme = &row;
  }
  if (extreme == nullptr) return std::nullopt;
  const Estimate& ratio = *extreme->ratio;
  if (one_at_a_time)
    return Gain{ratio,
                fmt::format("The best single change, {}: {}.", label(*extreme), compared(ratio, "the baseline"))};
  return Gain{ratio,
              fmt::format("What costs most to leave out, {}: {}.", label(*extreme), compared(ratio, "the full set"))};
}

std::string guard_text(const ladder::GuardResult& guard) {
  if (guard.summary.empty() || guard.horizon.empty()) return guard.summary;
  return fmt::format("{} (over {})", guard.summary, guard.horizon);
}

std::string guard_sentence(const LadderResult& result) {
  if (result.guard == ladder::GuardLevel::kOff)
    return "The guard was off: nothing here says that the model still learns.";
  if (const auto failed = standing_rows(result, GuardVerdict::kFail); !failed.empty())
    return fmt::format("The guard failed for {}: the model does not learn the same with it.", names_of(failed));
  if (const auto unclear = standing_rows(result, GuardVerdict::kInconclusive); !unclear.empty())
    return fmt::format("The guard could not tell whether the model still learns with {}.", names_of(unclear));
  const bool passed = !standing_rows(result, GuardVerdict::kPass).empty();
  const bool unchecked = !standing_rows(result, GuardVerdict::kNotNeeded).empty();
  if (passed)
    return unchecked ? "Every change that needed the guard passed it." : "Every change on the ladder passed the guard.";
  return unchecked ? "No change on the ladder needed the guard." : "";
}

std::string headline(const LadderResult& result) {
  std::string text = result.finished ? "" : "This ladder is not finished. ";
  const std::optional<Gain> found = gain(result);
  if (found) {
    text += found->sentence;
  } else if (end_of_climb(result) != nullptr) {
    text += "How much faster the ladder is than its baseline was not measured.";
  } else {
    text += baseline_row(result) == nullptr ? "The baseline was not measured."
            : result.finished               ? "Nothing was kept: the baseline stands."
                                            : "Nothing was kept so far.";
  }
  const std::string guard = guard_sentence(result);
  return guard.empty() ? text : text + " " + guard;
}

std::string joint_check_text(const LadderResult& result, const ladder::JointCheck& check) {
  const Row* row = row_with_index(result, check.row);
  return fmt::format("In the final set, {} is worth {}: {}.",
                     row == nullptr ? fmt::format("row {}", check.row) : label(*row), ratio_text(check.ratio),
                     check.still_helps ? "it still helps" : "it no longer helps");
}

std::string execution_fit_text(const ladder::ExecutionFit& fit) {
  return fmt::format("step = a + b/N with a = {} of work in each step and b = {} for each execution of N steps",
                     seconds_text(fit.step_seconds), seconds_text(fit.execution_seconds));
}

std::vector<std::string> how_it_was_measured(const LadderResult& result) {
  std::vector<std::string> out = {
      "A variant and the one it extends take turns, round by round, so that what slows the machine slows both.",
      "A ratio is the middle of the ratios of neighbouring rounds (Hodges and Lehmann's estimate of their logarithms). "
      "Brackets hold its 95 % interval: Wilcoxon's, or Student's for fewer than six pairs.",
      "Rates of different rows were measured at different times, and machines change their speed: compare ratios."};
  size_t fewest = SIZE_MAX, most = 0;
  for (const Row& row : result.rows) {
    if (row.rounds.empty()) continue;
    fewest = std::min(fewest, row.rounds.size());
    most = std::max(most, row.rounds.size());
  }
  if (most > 0)
    out.push_back(fewest == most ? fmt::format("Each ratio comes from {} pairs of rounds.", most)
                                 : fmt::format("A ratio comes from {} to {} pairs of rounds: they go on until it is "
                                               "clear what is faster, or there are enough.",
                                               fewest, most));
  const double least = kLeastGain * 100;
  if (result.policy == ladder::Policy::kAsWritten) {
    out.push_back(fmt::format(
        "Every row that runs stays, faster or not. Where its interval contains 1 or the ratio is below {:.0f} % either "
        "way, there is no difference to speak of.",
        least));
  } else {
    out.push_back(fmt::format(
        "A variant is kept if its interval excludes 1, its gain is at least {:.0f} % and the guard does not "
        "object. Anything less is no difference.",
        least));
    if (std::ranges::any_of(result.rows, [](const Row& row) { return row.screening.has_value(); }))
      out.emplace_back(
          "What seemed faster was measured once more with both processes started anew; the ratio that is shown is the "
          "second one.");
  }
  if (result.guard != ladder::GuardLevel::kOff)
    out.emplace_back(
        "The guard compares losses and, of our own models, updates: bit by bit where a change should be exact, within "
        "a tolerance where it only reorders additions, and over seeded training runs beside the baseline's where it "
        "rounds more coarsely. It sees no further than the steps and samples that it names.");
  return out;
}

std::string commands_text(const LadderResult& result) {
  // A name must not bring a line of its own into text that is pasted into a shell.
  const auto comment = [](std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return "# " + text + "\n";
  };
  std::string text;
  if (!result.command_line.empty()) text += comment("the ladder") + result.command_line + "\n";
  for (const Row& row : result.rows) {
    if (row.command.empty() && row.program_digest.empty()) continue;
    const std::string program = row.program_digest.empty() ? "" : ", program " + row.program_digest;
    text += (text.empty() ? "" : "\n") + comment(fmt::format("{} {}{}", row.index, label(row), program));
    if (!row.command.empty()) text += row.command + "\n";
  }
  return text;
}

}  // namespace xladder::report
