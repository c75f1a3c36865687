// What is said of a row in every form of a report, and which rows there are. All text is plain: each writer escapes it
// for its own format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

std::string label(const ladder::Row& row);
const ladder::Row* row_with_index(const ladder::LadderResult& result, int64_t index);  // null if there is none
const ladder::Row* baseline_row(const ladder::LadderResult& result);                   // null before it is measured
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

}  // namespace xladder::report
