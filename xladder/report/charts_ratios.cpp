#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/chart_parts.h"
#include "xladder/report/charts.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"
#include "xladder/report/sentences.h"
#include "xladder/report/svg.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Row;
using statistics::Estimate;

// Far outside of what a knob does; keeps one absurd number from flattening all others.
constexpr double kLowest = 0.02, kHighest = 50;

double bounded(double ratio) { return std::isfinite(ratio) ? std::clamp(ratio, kLowest, kHighest) : 1; }

double low_of(const Estimate& e) { return bounded(std::isfinite(e.interval.low) ? e.interval.low : e.median); }
double high_of(const Estimate& e) { return bounded(std::isfinite(e.interval.high) ? e.interval.high : e.median); }

std::vector<const Row*> rows_with_ratio(const LadderResult& result) {
  std::vector<const Row*> rows;
  for (const Row& row : result.rows)
    if (known(row.ratio)) rows.push_back(&row);
  return rows;
}

struct Frame {
  double width, row_height, top, plot_left, plot_right;
};

}  // namespace

std::string ratio_chart(const LadderResult& result, ChartSize size) {
  const std::vector<const Row*> rows = rows_with_ratio(result);
  if (rows.empty()) return "";
  const bool wide = size == ChartSize::kWide;
  const Frame frame = wide ? Frame{1016, 34, 34, 230, 740} : Frame{343, 58, 30, 8, 335};
  const double bottom = frame.top + frame.row_height * static_cast<double>(rows.size());

  double low = 0.97, high = 1.05;
  std::string description;
  for (const Row* row : rows) {
    low = std::min(low, low_of(*row->ratio) * 0.98);
    high = std::max(high, high_of(*row->ratio) * 1.02);
    description +=
        fmt::format("{} {}: {}, {}. ", row->index, label(*row), ratio_text(*row->ratio), name_of(row->outcome));
  }
  const Scale x = Scale::logarithmic(low, high, frame.plot_left, frame.plot_right);
  Svg svg(frame.width, bottom + 8, wide ? "ratios-wide" : "ratios-narrow",
          "Ratio of every row to the row it extends, with 95 % intervals", description, wide ? "wide" : "narrow");

  const std::vector<double> ticks = logarithmic_ticks(low, high, wide ? 12 : 7);
  for (const double tick : ticks) svg.text(x(tick), frame.top - 14, tick_text(tick), "small middle");
  double y = frame.top;
  for (const Row* row : rows) {
    const Estimate& ratio = *row->ratio;
    const bool on_ladder = stands(row->outcome);
    const std::string look(look_of(row->outcome)), numbers = ratio_number(ratio);
    const double middle = wide ? y + frame.row_height / 2 : y + 36;
    // On narrow screens names stand above the marks, and no line runs through them.
    const double line_top = wide ? y : middle - 13, line_bottom = wide ? y + frame.row_height : middle + 15;
    for (const double tick : ticks) svg.line(x(tick), line_top, x(tick), line_bottom, "grid");
    svg.line(x(1), line_top, x(1), line_bottom, "one");
    svg.line(x(1 + kLeastGain), line_top, x(1 + kLeastGain), line_bottom, "threshold");
    if (wide) {
      add_row_label(svg, middle + 4, frame.plot_left - 20, *row);
      svg.text(frame.plot_right + 24, middle + 4, numbers, on_ladder ? "strong" : "label soft");
      svg.text(frame.width, middle + 4, name_of(row->outcome), "small end " + look + "-text");
    } else {
      add_row_label(svg, y + 16, frame.width - text_width(numbers, kChartFont) - 12, *row);
      svg.text(frame.width, y + 16, numbers, on_ladder ? "strong end" : "label end soft");
    }
    for (const ladder::RoundPair& round : row->rounds)
      if (const double own = round.variant_rate / round.reference_rate; std::isfinite(own) && own >= low && own <= high)
        svg.circle(x(own), middle + 10, 1.9, "round");
    svg.line(x(low_of(ratio)), middle, x(high_of(ratio)), middle, "whisker " + look);
    for (const double end : {low_of(ratio), high_of(ratio)})
      svg.line(x(end), middle - 5, x(end), middle + 5, "whisker " + look);
    svg.circle(x(bounded(ratio.median)), middle, 4.5, (on_ladder ? "dot " : "dot hollow ") + look);
    y += frame.row_height;
  }
  return svg.finish();
}

}  // namespace xladder::report
