// What the charts of rows share.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"
#include "xladder/report/svg.h"

namespace xladder::report {

inline constexpr double kChartFont = 12;   // pixels, as style.cpp has it
inline constexpr double kIndexWidth = 26;  // of the column of row numbers

// Number and name of a row, from the left edge of the drawing up to `width`.
void add_row_label(Svg& svg, double y, double width, const ladder::Row& row);

std::string time_text(double seconds);  // seconds_text with a proper micro sign

}  // namespace xladder::report
