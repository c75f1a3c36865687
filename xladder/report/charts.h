// The drawings of the HTML report. Each is "" if the ladder has nothing for it.
//
// A chart of rows comes in two widths, because text in a drawing shrinks with it: the page shows the wide one on
// screens and paper, the narrow one on phones.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

enum class ChartSize { kWide, kNarrow };

// Samples/s of every row: what stands as a staircase, what does not beside it, and published ratios where there are
// any.
std::string ladder_chart(const ladder::LadderResult& result, ChartSize size);

// Paired ratios with intervals and every round's own ratio, against the lines at 1 and at the least gain.
std::string ratio_chart(const ladder::LadderResult& result, ChartSize size);

// Where the time of a step goes; per sample if rows differ in their batch.
std::string time_chart(const ladder::LadderResult& result, ChartSize size);
bool time_is_per_sample(const ladder::LadderResult& result);

// Losses of one row beside its reference's, with the margin that the guard allows.
std::string loss_chart(const ladder::Row& row);

// Seconds a step over steps per execution, measured and fitted.
std::string execution_chart(const ladder::ExecutionFit& fit);

// For page and charts: how a row is drawn, as a class of style.cpp: "stands", "rejected", "failed", "unsure".
std::string_view look_of(ladder::Outcome outcome);

}  // namespace xladder::report
