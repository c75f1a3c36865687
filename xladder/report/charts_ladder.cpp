#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/chart_parts.h"
#include "xladder/report/charts.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"
#include "xladder/report/svg.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;
using statistics::Estimate;

double rate_of(const Row& row) { return known(row.rate) ? std::max(0.0, row.rate->median) : 0; }

// What a published row would run at here if it gained as much as it did there.
std::optional<double> published_rate_here(const LadderResult& result, const Row& row) {
  const Row* base = baseline_row(result);
  const std::optional<double> ratio = published_ratio(result, row);
  if (!ratio || base == nullptr || rate_of(*base) == 0) return std::nullopt;
  return *ratio * rate_of(*base);
}

double highest_rate(const LadderResult& result) {
  double highest = 0;
  for (const Row& row : result.rows)
    highest = std::max({highest, rate_of(row), published_rate_here(result, row).value_or(0)});
  return highest;
}

std::string times(double ratio) { return ratio_number(ratio) + "\u00d7"; }

std::string short_outcome(Outcome outcome) {
  return outcome == Outcome::kNoEffect ? "no effect" : std::string(name_of(outcome));
}

std::string description(const LadderResult& result) {
  std::string text;
  for (const Row& row : result.rows)
    text += fmt::format("{} {}: {}, {}. ", row.index, label(row),
                        known(row.rate) ? rate_text(row.rate->median) + " samples/s" : std::string(kNotMeasured),
                        name_of(row.outcome));
  return text;
}

// A row that the next ones extend; where changes stand alone, all extend the baseline.
bool carries_on(const LadderResult& result, const Row& row) {
  return known(row.rate) && (stand_alone(result) ? row.outcome == Outcome::kBaseline : stands(row.outcome));
}

// Each rate as the baseline's times the ratios that were measured side by side, so that a machine that changed its
// speed between the rows does not bend the ladder.
LadderResult at_the_baselines_speed(const LadderResult& result) {
  LadderResult steady = result;
  const Row* base = baseline_row(result);
  if (base == nullptr || !known(base->rate)) return steady;
  const double rate = base->rate->median;
  for (Row& row : steady.rows) {
    if (!known(row.rate) || !known(row.ratio_to_baseline)) continue;
    const Estimate& ratio = *row.ratio_to_baseline;
    row.rate = Estimate{rate * ratio.median, {rate * ratio.interval.low, rate * ratio.interval.high}};
  }
  return steady;
}

// Columns from left to right, rates upwards.
class Staircase {
 public:
  explicit Staircase(const LadderResult& result)
      : result_(result),
        column_(std::clamp((kWidth - kLeft - kRight) / static_cast<double>(result.rows.size()), kNarrowestColumn,
                           kWidestColumn)),
        width_(std::max(kWidth, kLeft + kRight + column_ * static_cast<double>(result.rows.size()))),
        highest_(highest_rate(result) * 1.12),
        scale_(Scale::linear(0, highest_, kBottom, kTop)) {
    for (const Row& row : result.rows) {
      names_.push_back(wrapped(label(row), column_ + 2, kNameFont, 4));
      name_lines_ = std::max(name_lines_, names_.back().size());
      has_published_ = has_published_ || published_ratio(result, row);
    }
  }

  std::string draw() {
    Svg svg(width_, bottom_of_names() + (has_published_ ? 54 : 0), "ladder-wide", "The ladder: samples/s of every row",
            description(result_), "wide");
    draw_axes(svg);
    draw_stairs(svg);
    double level = kBottom;
    for (size_t i = 0; i < result_.rows.size(); ++i) {
      draw_name(svg, i);
      draw_row(svg, i, level);
      if (carries_on(result_, result_.rows[i])) level = scale_(rate_of(result_.rows[i]));
    }
    if (has_published_) draw_published(svg);
    return svg.finish();
  }

 private:
  static constexpr double kWidth = 1016, kLeft = 66, kRight = 34, kTop = 26, kBottom = 384, kNarrowestColumn = 58,
                          kWidestColumn = 150;
  static constexpr double kNameFont = 10.5, kNameLine = 13;

  double left_of(size_t i) const { return kLeft + column_ * static_cast<double>(i); }
  double centre_of(size_t i) const { return left_of(i) + column_ / 2; }
  double bottom_of_names() const { return kBottom + 26 + kNameLine * static_cast<double>(name_lines_); }

  void draw_axes(Svg& svg) const {
    for (const double tick : nice_ticks(0, highest_, 6)) {
      svg.line(kLeft, scale_(tick), width_ - kRight, scale_(tick), tick == 0 ? "axis" : "grid");
      svg.text(kLeft - 10, scale_(tick) + 4, tick_text(tick), "small end");
    }
    svg.text(0, 10, "samples/s", "small");
    const Row* base = baseline_row(result_);
    if (base == nullptr || rate_of(*base) == 0) return;
    for (const double tick : nice_ticks(0, highest_ / rate_of(*base), 5))
      if (tick > 0) svg.text(width_, scale_(tick * rate_of(*base)) + 4, tick_text(tick) + "\u00d7", "small end");
    svg.text(width_, 10, "to the baseline", "small end");
  }

  // The level of the ladder: it changes at every row that stands and holds beside those that do not.
  void draw_stairs(Svg& svg) const {
    Path area, edge;
    double level = kBottom;
    for (size_t i = 0; i < result_.rows.size(); ++i) {
      const Row& row = result_.rows[i];
      if (carries_on(result_, row)) {
        level = scale_(rate_of(row));
        if (edge.empty()) {
          area.move_to(left_of(i), kBottom);
          edge.move_to(left_of(i), level);
        } else {
          edge.line_to(left_of(i), level);
        }
        area.line_to(left_of(i), level);
      }
      if (edge.empty()) continue;
      edge.line_to(left_of(i) + column_, level);
      area.line_to(left_of(i) + column_, level);
    }
    if (edge.empty()) return;
    area.line_to(left_of(result_.rows.size()), kBottom);
    area.close();
    svg.path(area.data(), "stairs");
    svg.path(edge.data(), "edge");
  }

  void draw_name(Svg& svg, size_t i) const {
    svg.text(centre_of(i), kBottom + 17, fmt::format("{}", result_.rows[i].index), "small middle");
    double y = kBottom + 33;
    for (const std::string& line : names_[i]) {
      svg.text(centre_of(i), y, line, stands(result_.rows[i].outcome) ? "name middle" : "name middle soft");
      y += kNameLine;
    }
  }

  void draw_row(Svg& svg, size_t i, double level) const {
    const Row& row = result_.rows[i];
    const double x = centre_of(i);
    if (!known(row.rate)) {
      svg.text(x, kBottom - 10, short_outcome(row.outcome), "small middle");
      return;
    }
    const double y = scale_(rate_of(row));
    const bool on_ladder = stands(row.outcome), below = !on_ladder && y > level + 1;
    if (on_ladder) {
      svg.rect(left_of(i) + 1, y - 2.5, column_ - 2, 5, "rung", 2.5);
    } else {
      svg.rect(left_of(i) + 7, y - 4, column_ - 14, 8, fmt::format("hollow {}", look_of(row.outcome)), 4);
    }
    // What falls short of the ladder has its numbers below, where no stair runs through them.
    const double text = below ? y + 18 : y - 25;
    svg.text(x, text, rate_text(row.rate->median), on_ladder ? "strong middle" : "small middle halo");
    if (const Estimate* ratio = known(row.ratio))
      svg.text(x, text + 14, times(ratio->median), on_ladder ? "small middle gain" : "small middle halo");
  }

  // Diamonds stand at the right of their column, beside our own numbers; their own stand below the names.
  void draw_published(Svg& svg) const {
    const double y = bottom_of_names() + 22;
    svg.line(0, y - 16, width_ - kRight, y - 16, "grid");
    svg.text(0, y, "ours", "small");
    svg.text(0, y + 19, "published", "small published-text");
    for (size_t i = 0; i < result_.rows.size(); ++i) {
      const Row& row = result_.rows[i];
      if (const std::optional<double> rate = published_rate_here(result_, row)) {
        svg.diamond(left_of(i) + column_ - 8, scale_(*rate), 4.5, "published");
        svg.text(centre_of(i), y + 19, times(*published_ratio(result_, row)), "small middle published-text");
      }
      const bool is_baseline = &row == baseline_row(result_);
      if (const Estimate* ratio = known(row.ratio_to_baseline); ratio || is_baseline)
        svg.text(centre_of(i), y, times(ratio ? ratio->median : 1), "small middle");
    }
  }

  const LadderResult& result_;
  double column_, width_, highest_;
  Scale scale_;
  std::vector<std::vector<std::string>> names_;
  size_t name_lines_ = 1;
  bool has_published_ = false;
};

std::string bars(const LadderResult& result) {
  constexpr double kWidth = 343, kRow = 46, kTop = 6, kBar = 10;
  const double height = kTop + kRow * static_cast<double>(result.rows.size());
  const Scale scale = Scale::linear(0, highest_rate(result), 0, kWidth - 8);
  Svg svg(kWidth, height, "ladder-narrow", "The ladder: samples/s of every row", description(result), "narrow");
  double y = kTop;
  for (const Row& row : result.rows) {
    const bool on_ladder = stands(row.outcome);
    std::string value = short_outcome(row.outcome);
    if (const Estimate* rate = known(row.rate)) value = rate_text(rate->median);
    if (const Estimate* ratio = known(row.ratio)) value += ",  " + times(ratio->median);
    const double room = kWidth - text_width(value, kChartFont) - 16;
    add_row_label(svg, y + 14, room, row);
    svg.text(kWidth, y + 14, value, on_ladder ? "strong end" : "label end soft");
    svg.line(0, y + 20 + kBar / 2, kWidth, y + 20 + kBar / 2, "grid");
    if (known(row.rate)) {
      if (on_ladder) {
        svg.rect(0, y + 20, scale(rate_of(row)), kBar, "rung", 2);
      } else {
        svg.rect(0.5, y + 20.5, scale(rate_of(row)) - 1, kBar - 1, fmt::format("hollow {}", look_of(row.outcome)), 2);
      }
    }
    if (const std::optional<double> rate = published_rate_here(result, row))
      svg.diamond(scale(*rate), y + 20 + kBar / 2, 5, "published");
    y += kRow;
  }
  return svg.finish();
}

}  // namespace

std::string_view look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kBaseline:
    case Outcome::kKept:
    case Outcome::kMeasured:
      return "stands";
    case Outcome::kGuardFailed:
    case Outcome::kFailed:
      return "failed";
    case Outcome::kInconclusive:
      return "unsure";
    case Outcome::kNoDifference:
    case Outcome::kSlower:
    case Outcome::kNoEffect:
    case Outcome::kSkipped:
      return "rejected";
  }
  return "rejected";
}

void add_row_label(Svg& svg, double y, double width, const Row& row) {
  const std::string soft = stands(row.outcome) ? "" : " soft";
  svg.text(kIndexWidth - 8, y, fmt::format("{}", row.index), "label end soft");
  svg.text(kIndexWidth, y, fitted(label(row), width - kIndexWidth, kChartFont), "label" + soft);
}

std::string time_text(double seconds) {
  std::string text = seconds_text(seconds);
  if (text.ends_with(" us")) text.replace(text.size() - 2, 2, "\u00b5s");
  return text;
}

std::string ladder_chart(const LadderResult& result, ChartSize size) {
  const LadderResult steady = at_the_baselines_speed(result);
  if (!(highest_rate(steady) > 0)) return "";
  return size == ChartSize::kWide ? Staircase(steady).draw() : bars(steady);
}

}  // namespace xladder::report
