#include <fmt/format.h>

#include <algorithm>
#include <array>
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
using ladder::StepSplit;

std::vector<const Row*> rows_with_split(const LadderResult& result) {
  std::vector<const Row*> rows;
  for (const Row& row : result.rows)
    if (row.split && std::isfinite(row.split->step) && row.split->step > 0) rows.push_back(&row);
  return rows;
}

StepSplit scaled(const StepSplit& split, double factor) {
  return {split.step * factor, split.input_wait * factor, split.host * factor, split.rest * factor};
}

}  // namespace

bool time_is_per_sample(const LadderResult& result) {
  const std::vector<const Row*> rows = rows_with_split(result);
  const auto has_batch = [](const Row* row) { return row->global_batch_size.value_or(0) > 0; };
  return std::ranges::all_of(rows, has_batch) && std::ranges::any_of(rows, [&](const Row* row) {
           return *row->global_batch_size != *rows.front()->global_batch_size;
         });
}

std::string time_chart(const LadderResult& result, ChartSize size) {
  const std::vector<const Row*> rows = rows_with_split(result);
  if (rows.empty()) return "";
  const bool wide = size == ChartSize::kWide, per_sample = time_is_per_sample(result);
  const double width = wide ? 1016 : 343, row_height = wide ? 30 : 64, left = wide ? 230 : 0;
  const double right = wide ? 690 : 343;

  std::vector<StepSplit> splits;
  double longest = 0;
  std::string description;
  for (const Row* row : rows) {
    const StepSplit split = scaled(*row->split, per_sample ? 1.0 / static_cast<double>(*row->global_batch_size) : 1);
    longest = std::max(longest, split.step);
    splits.push_back(split);
    description +=
        fmt::format("{} {}: {}, of which input wait {}, host {}, rest {}. ", row->index, label(*row),
                    time_text(split.step), time_text(split.input_wait), time_text(split.host), time_text(split.rest));
  }
  const Scale x = Scale::linear(0, longest, 0, right - left);
  Svg svg(width, row_height * static_cast<double>(rows.size()) + (wide ? 28 : 4), wide ? "time-wide" : "time-narrow",
          per_sample ? "Time of a training step by its batch, split" : "Time of a training step, split", description,
          wide ? "wide" : "narrow");
  double y = 0;
  if (wide) {
    y = 24;
    svg.text(left, 14, per_sample ? "time per sample" : "time per step", "small");
    const std::array<std::string_view, 5> headings = {"total", "wait", "host", "rest", "MFU"};
    for (size_t i = 0; i < headings.size(); ++i)
      svg.text(right + 70 + 64 * static_cast<double>(i), 14, headings[i], "small end");
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    const Row& row = *rows[i];
    const StepSplit& split = splits[i];
    const std::string soft = stands(row.outcome) ? "" : " soft";
    const std::string mfu = row.mfu && std::isfinite(*row.mfu) ? percent_text(*row.mfu) : "";
    const double bar_top = wide ? y + 7 : y + 22;
    const std::array<double, 3> parts = {split.input_wait, split.host, split.rest};
    constexpr std::array<std::string_view, 3> kClasses = {"wait", "host", "rest"};
    double at = left;
    for (size_t part = 0; part < parts.size(); ++part) {
      const double length = std::isfinite(parts[part]) ? std::max(0.0, x(parts[part])) : 0;
      svg.rect(at, bar_top, length, 16, fmt::format("{}{}", kClasses[part], stands(row.outcome) ? "" : " pale"));
      at += length;
    }
    if (wide) {
      add_row_label(svg, y + 19, left - 20, row);
      const std::array<std::string, 5> cells = {time_text(split.step), time_text(split.input_wait),
                                                time_text(split.host), time_text(split.rest), mfu};
      for (size_t cell = 0; cell < cells.size(); ++cell)
        svg.text(right + 70 + 64 * static_cast<double>(cell), y + 19, cells[cell],
                 (cell == 0 && soft.empty() ? "strong end" : "label end") + soft);
    } else {
      const std::string total = time_text(split.step);
      add_row_label(svg, y + 15, width - text_width(total, kChartFont) - 16, row);
      svg.text(width, y + 15, total, soft.empty() ? "strong end" : "label end soft");
      svg.text(0, y + 52,
               fmt::format("wait {}, host {}, rest {}", time_text(split.input_wait), time_text(split.host),
                           time_text(split.rest)),
               "small");
      if (!mfu.empty()) svg.text(width, y + 52, "MFU " + mfu, "small end");
    }
    y += row_height;
  }
  return svg.finish();
}

std::string execution_chart(const ladder::ExecutionFit& fit) {
  const double a = fit.step_seconds, b = fit.execution_seconds;
  double most_steps = 1, slowest = 0;
  for (const auto& [steps, seconds] : fit.points) {
    if (steps < 1 || !std::isfinite(seconds)) continue;
    most_steps = std::max(most_steps, static_cast<double>(steps));
    slowest = std::max(slowest, seconds);
  }
  if (!std::isfinite(a) || !std::isfinite(b) || !(slowest > 0) || !(most_steps > 1)) return "";
  constexpr double kWidth = 400, kHeight = 270, kLeft = 48, kRight = 394, kTop = 26, kBottom = 226;
  const double highest = std::max(slowest, a + b) * 1.08 * 1e3;  // ms
  const Scale x = Scale::logarithmic(1, most_steps, kLeft + 12, kRight - 16);
  const Scale y = Scale::linear(0, highest, kBottom, kTop);
  Svg svg(kWidth, kHeight, "execution", "Time of a step over steps per execution", execution_fit_text(fit) + ".");
  for (const double tick : nice_ticks(0, highest, 5)) {
    svg.line(kLeft, y(tick), kRight, y(tick), tick == 0 ? "axis" : "grid");
    svg.text(kLeft - 8, y(tick) + 4, tick_text(tick), "small end");
  }
  svg.text(0, 12, "ms per step", "small");
  svg.text(kRight, kHeight - 6, "steps per execution, N", "small end");
  svg.line(kLeft, y(a * 1e3), kRight, y(a * 1e3), "threshold");
  svg.text(kRight, y(a * 1e3) + 16, fmt::format("a = {}", time_text(a)), "small end");
  Path curve;
  constexpr int kSegments = 60;
  for (int i = 0; i <= kSegments; ++i) {
    const double steps = std::pow(most_steps, static_cast<double>(i) / kSegments);
    const double ms = (a + b / steps) * 1e3;
    i == 0 ? curve.move_to(x(steps), y(ms)) : curve.line_to(x(steps), y(ms));
  }
  svg.path(curve.data(), "fit");
  for (const auto& [steps, seconds] : fit.points) {
    if (steps < 1 || !std::isfinite(seconds)) continue;
    svg.circle(x(static_cast<double>(steps)), y(seconds * 1e3), 4.5, "dot stands");
    svg.text(x(static_cast<double>(steps)), y(seconds * 1e3) - 11, number_text(seconds * 1e3), "strong middle");
    svg.text(x(static_cast<double>(steps)), kBottom + 18, fmt::format("{}", steps), "small middle");
  }
  return svg.finish();
}

}  // namespace xladder::report
