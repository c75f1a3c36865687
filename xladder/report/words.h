// What every form of a report says in the same words: numbers as text, who stands on the ladder, the headline.
//
// All text here is plain: each writer escapes it for its own format. Nothing is said of what was not measured.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/climb/runner.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

inline constexpr double kLeastGain = ladder::kLeastRatio - 1;  // a smaller gain is "no difference"
inline constexpr std::string_view kNotMeasured = "not measured";

// ---- numbers; those that are not finite are "not measured"

std::string rate_text(double samples_per_second);             // "1093", "251.9", "37.42"
std::string rate_text(const measure::Estimate& estimate);     // "251.9 [250.1, 253.8]"
std::string ratio_number(double ratio);                       // "1.37"
std::string ratio_number(const measure::Estimate& estimate);  // "1.37 [1.35, 1.47]"
std::string ratio_text(const measure::Estimate& estimate);    // "1.37x [1.35, 1.47]"
std::string seconds_text(double seconds);                     // "12.8 ms", "3.41 s"
std::string bytes_text(int64_t bytes);                        // "224 MiB"
std::string percent_text(double share);                       // "29.1 %"
std::string number_text(double value);                        // four digits: "0.0312", "1.2e-05"

// The value if it is there and finite, so that it can be drawn or printed.
const measure::Estimate* known(const std::optional<measure::Estimate>& estimate);

// ---- rows

bool stands(ladder::Outcome outcome);  // on the ladder: baseline, kept, or measured as written
std::string label(const ladder::Row& row);
const ladder::Row* row_with_index(const ladder::LadderResult& result, int64_t index);  // null if there is none
const ladder::Row* baseline_row(const ladder::LadderResult& result);                   // null before it is measured
const ladder::Row* top_row(
    const ladder::LadderResult& result);  // the last kept one, as written the fastest that learns
// The result as people want to read it: rows that a quick ladder left out become one remark.
ladder::LadderResult without_skipped(const ladder::LadderResult& result);
// Rates of rows that were measured at different times say less than their ratio: whether they can stand beside it.
bool rates_agree(const ladder::Row& base, const ladder::Row& row, double ratio);
std::string guard_word(const ladder::Row& row);  // "pass", "fail", "unclear", "off", "-"
std::string extends_text(const ladder::LadderResult& result, const ladder::Row& row);  // "row 3, kept heap", ""

// Whether every row extends the baseline or the full set instead of the row before it.
bool stand_alone(const ladder::LadderResult& result);

// The published rate of this row by the published rate of the baseline's row.
std::optional<double> published_ratio(const ladder::LadderResult& result, const ladder::Row& row);

// ---- sentences

// How much faster in the end, with the interval: what is compared depends on the mode.
struct Gain {
  measure::Estimate ratio;
  std::string sentence;  // "2.61 times as fast as the baseline [2.55, 2.70], from 92.4 to 241 samples/s."
};
std::optional<Gain> gain(const ladder::LadderResult& result);

std::string guard_text(const ladder::GuardResult& guard);  // what it found and how far it looked
std::string guard_sentence(const ladder::LadderResult& result);
std::string headline(const ladder::LadderResult& result);  // gain and guard, or what is missing
std::string joint_check_text(const ladder::LadderResult& result, const ladder::JointCheck& check);
std::string execution_fit_text(const ladder::ExecutionFit& fit);
std::vector<std::string> how_it_was_measured(const ladder::LadderResult& result);

// Shell lines that repeat the ladder and each row, with the digests of the programs as comments.
std::string commands_text(const ladder::LadderResult& result);

// ---- tables

// What each row compiled: headings, then a line for each row that has any of it. Columns without any value are left
// out; empty if all are.
struct Table {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
};
Table programs(const ladder::LadderResult& result);

using Facts = std::vector<std::pair<std::string, std::string>>;

// Names with dots: {"machine.cpu", "AMD EPYC"}. Text that is no JSON object is one value.
Facts environment_facts(const std::string& environment_json);
Facts run_facts(const ladder::LadderResult& result);  // workload, mode, policy, guard, times, digest, if given

}  // namespace xladder::report
