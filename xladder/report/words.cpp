#include "xladder/report/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace xladder::report {

using ladder::GuardVerdict;
using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;
using measure::Estimate;

namespace {

bool has_interval(const Estimate& estimate) {
  return std::isfinite(estimate.interval.low) && std::isfinite(estimate.interval.high);
}

// Decimals with which a ratio shows on which side of 1 its interval lies: "1.00" could be either.
int ratio_decimals(const Estimate& estimate) {
  if (std::abs(estimate.median) >= 100) return 0;
  if (std::abs(estimate.median) < 0.1) return 3;
  if (!has_interval(estimate) || estimate.interval.contains(1)) return 2;
  for (const double end : {estimate.interval.low, estimate.interval.high})
    if (std::abs(end - 1) < 0.005) return 3;
  return 2;
}

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
  const Row *top = top_row(result), *base = baseline_row(result);
  std::string sentence = compared(ratio, "the baseline");
  if (result.policy == "as-written" && top != nullptr)
    sentence = fmt::format("The fastest row, {}: {}", label(*top), sentence);
  if (top != nullptr && base != nullptr && rates_agree(*base, *top, ratio.median))
    sentence += fmt::format(", from {} to {} samples/s", rate_text(base->rate->median), rate_text(top->rate->median));
  return {ratio, sentence + "."};
}

}  // namespace

std::string rate_text(double rate) {
  if (!std::isfinite(rate)) return std::string(kNotMeasured);
  const double size = std::abs(rate);
  if (size >= 1e9) return fmt::format("{:.4g}", rate);
  return fmt::format("{:.{}f}", rate, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

std::string rate_text(const Estimate& estimate) {
  if (!std::isfinite(estimate.median) || !has_interval(estimate)) return rate_text(estimate.median);
  return fmt::format("{} [{}, {}]", rate_text(estimate.median), rate_text(estimate.interval.low),
                     rate_text(estimate.interval.high));
}

std::string ratio_number(double ratio) { return ratio_number(Estimate{ratio, {NAN, NAN}}); }

std::string ratio_number(const Estimate& estimate) {
  if (!std::isfinite(estimate.median)) return std::string(kNotMeasured);
  if (std::abs(estimate.median) >= 1e6) return fmt::format("{:.3g}", estimate.median);
  const int decimals = ratio_decimals(estimate);
  if (!has_interval(estimate)) return fmt::format("{:.{}f}", estimate.median, decimals);
  return fmt::format("{:.{}f} [{:.{}f}, {:.{}f}]", estimate.median, decimals, estimate.interval.low, decimals,
                     estimate.interval.high, decimals);
}

std::string ratio_text(const Estimate& estimate) {
  std::string text = ratio_number(estimate);
  if (text != kNotMeasured) text.insert(std::min(text.find(' '), text.size()), "x");
  return text;
}

std::string seconds_text(double seconds) {
  if (!std::isfinite(seconds)) return std::string(kNotMeasured);
  const double size = std::abs(seconds);
  if (size >= 120) return fmt::format("{:.3g} min", seconds / 60);
  if (size >= 1) return fmt::format("{:.3g} s", seconds);
  if (size >= 1e-3) return fmt::format("{:.3g} ms", seconds * 1e3);
  return fmt::format("{:.3g} us", seconds * 1e6);
}

std::string bytes_text(int64_t bytes) {
  constexpr const char* kUnits[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};
  double value = static_cast<double>(bytes);
  size_t unit = 0;
  for (; std::abs(value) >= 1024 && unit + 1 < std::size(kUnits); ++unit) value /= 1024;
  return unit == 0 || value >= 100 ? fmt::format("{:.0f} {}", value, kUnits[unit])
                                   : fmt::format("{:.3g} {}", value, kUnits[unit]);
}

std::string percent_text(double share) {
  return std::isfinite(share * 100) ? fmt::format("{:.1f} %", share * 100) : std::string(kNotMeasured);
}

std::string number_text(double value) {
  return std::isfinite(value) ? fmt::format("{:.4g}", value) : std::string(kNotMeasured);
}

const Estimate* known(const std::optional<Estimate>& estimate) {
  return estimate && std::isfinite(estimate->median) ? &*estimate : nullptr;
}

bool stands(Outcome outcome) {
  return outcome == Outcome::kBaseline || outcome == Outcome::kKept || outcome == Outcome::kMeasured;
}

std::string label(const Row& row) {
  if (!row.name.empty()) return row.name;
  return row.change.empty() ? fmt::format("row {}", row.index) : row.change;
}

const Row* row_with_index(const LadderResult& result, int64_t index) {
  const auto at = std::ranges::find(result.rows, index, &Row::index);
  return at == result.rows.end() ? nullptr : &*at;
}

const Row* baseline_row(const LadderResult& result) {
  const auto at = std::ranges::find(result.rows, Outcome::kBaseline, &Row::outcome);
  return at == result.rows.end() ? nullptr : &*at;
}

const Row* top_row(const LadderResult& result) {
  const bool as_written = result.policy == "as-written";
  const Row* top = nullptr;
  for (const Row& row : result.rows) {
    if (!stands(row.outcome) || row.outcome == Outcome::kBaseline) continue;
    if (!as_written) {
      top = &row;
      continue;
    }
    const bool learns = row.guard.verdict == GuardVerdict::kPass || row.guard.verdict == GuardVerdict::kNotNeeded;
    if (!learns || !known(row.ratio_to_baseline)) continue;
    if (top == nullptr || row.ratio_to_baseline->median > top->ratio_to_baseline->median) top = &row;
  }
  return top;
}

LadderResult without_skipped(const LadderResult& result) {
  LadderResult shown = result;
  std::string names;
  for (const Row& row : result.rows)
    if (row.outcome == Outcome::kSkipped) names += fmt::format("{}{}", names.empty() ? "" : "; ", label(row));
  if (names.empty()) return shown;
  std::erase_if(shown.rows, [](const Row& row) { return row.outcome == Outcome::kSkipped; });
  shown.remarks.push_back("left out of this quick ladder: " + names);
  return shown;
}

bool rates_agree(const Row& base, const Row& row, double ratio) {
  return known(row.rate) && known(base.rate) && std::abs(row.rate->median / base.rate->median / ratio - 1) < 0.05;
}

std::string guard_word(const Row& row) {
  if (row.guard.check == "off") return "off";
  switch (row.guard.verdict) {
    case GuardVerdict::kNotNeeded:
      return "-";
    case GuardVerdict::kPass:
      return "pass";
    case GuardVerdict::kFail:
      return "fail";
    case GuardVerdict::kInconclusive:
      return "unclear";
  }
  return "-";
}

std::string extends_text(const LadderResult& result, const Row& row) {
  const Row* extended = row_with_index(result, row.extends);
  return extended == nullptr ? "" : fmt::format("row {}, {}", extended->index, label(*extended));
}

bool stand_alone(const LadderResult& result) {
  return result.mode == "one-at-a-time" || result.mode == "leave-one-out";
}

std::optional<double> published_ratio(const LadderResult& result, const Row& row) {
  const Row* base = baseline_row(result);
  if (base == nullptr || !base->published_rate || !row.published_rate) return std::nullopt;
  const double ratio = *row.published_rate / *base->published_rate;
  return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

std::optional<Gain> gain(const LadderResult& result) {
  const bool one_at_a_time = result.mode == "one-at-a-time", leave_one_out = result.mode == "leave-one-out";
  if (const Estimate* total = known(result.total); total && !leave_one_out) return gain_of_ladder(result, *total);
  if (!one_at_a_time && !leave_one_out) {
    const Row* top = top_row(result);
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
  if (result.guard == "off") return "The guard was off: nothing here says that the model still learns.";
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
  } else if (top_row(result) != nullptr) {
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
  if (result.policy == "as-written") {
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
      out.push_back(
          "What seemed faster was measured once more with both processes started anew; the ratio that is shown is the "
          "second one.");
  }
  if (result.guard != "off")
    out.push_back(
        "The guard compares losses and, of our own models, updates: bit by bit where a change should be exact, within "
        "a tolerance where it only reorders additions, and over seeded training runs beside the baseline's where it "
        "rounds more coarsely. It sees no further than the steps and samples that it names.");
  return out;
}

Table programs(const LadderResult& result) {
  Table all{{"#", "Variant", "Numerics", "Batch", "Compile", "First step", "Temporaries", "Arguments"}, {}};
  constexpr size_t kAlways = 2;  // columns that say which row it is
  const auto text = [](const auto& value, auto format) { return value ? format(*value) : std::string(); };
  const auto whole = [](int64_t value) { return fmt::format("{}", value); };
  std::vector<bool> used(all.headings.size(), false);
  for (const Row& row : result.rows) {
    const bool compared = row.guard.verdict != GuardVerdict::kNotNeeded;
    std::vector<std::string> cells = {whole(row.index),
                                      label(row),
                                      compared ? std::string(name_of(row.numerics)) : "",
                                      text(row.global_batch_size, whole),
                                      text(row.compile_seconds, seconds_text),
                                      text(row.first_step_seconds, seconds_text),
                                      text(row.temp_bytes, bytes_text),
                                      text(row.argument_bytes, bytes_text)};
    bool any = false;
    for (size_t i = kAlways; i < cells.size(); ++i)
      if (!cells[i].empty()) any = used[i] = true;
    if (any) all.rows.push_back(std::move(cells));
  }
  if (all.rows.empty()) return {};
  const auto keep_used = [&](const std::vector<std::string>& cells) {
    std::vector<std::string> kept;
    for (size_t i = 0; i < cells.size(); ++i)
      if (i < kAlways || used[i]) kept.push_back(cells[i]);
    return kept;
  };
  Table table{keep_used(all.headings), {}};
  for (const auto& cells : all.rows) table.rows.push_back(keep_used(cells));
  return table;
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

Facts run_facts(const LadderResult& result) {
  Facts facts;
  const auto add = [&](std::string name, const std::string& value) {
    if (!value.empty()) facts.emplace_back(std::move(name), value);
  };
  add("workload", result.workload);
  add("mode", result.mode);
  add("policy", result.policy);
  add("guard", result.guard);
  if (result.quick) add("quick", "yes");
  add("started", result.started);
  add("ended", result.ended);
  add("digest", result.digest);
  add("machine", result.machine);
  return facts;
}

}  // namespace xladder::report
