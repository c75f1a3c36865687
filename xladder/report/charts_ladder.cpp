#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/charts.h"
#include "xladder/report/svg.h"
#include "xladder/report/words.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;
using measure::Estimate;

constexpr double kFont = 12, kSmallFont = 11;

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

// Columns from left to right, rates upwards.
class Staircase {
 public:
  explicit Staircase(const LadderResult& result)
      : result_(result),
        column_(std::max(kNarrowestColumn, (kWidth - kLeft - kRight) / static_cast<double>(result.rows.size()))),
        width_(kLeft + kRight + column_ * static_cast<double>(result.rows.size())),
        scale_(Scale::linear(0, highest_rate(result) * 1.08, kBottom, kTop)),
        svg_(width_, kHeight, "ladder-wide", "The ladder: samples/s of every row", description(result), "wide") {}

  std::string draw() {
    draw_axes();
    draw_stairs();
    for (size_t i = 0; i < result_.rows.size(); ++i) {
      draw_name(i);
      draw_row(i);
      draw_published(i);
    }
    return svg_.finish();
  }

 private:
  static constexpr double kWidth = 1016, kHeight = 470, kLeft = 52, kRight = 40, kTop = 34, kBottom = 390;
  static constexpr double kNarrowestColumn = 58;

  double left_of(size_t i) const { return kLeft + column_ * static_cast<double>(i); }
  double centre_of(size_t i) const { return left_of(i) + column_ / 2; }

  void draw_axes() {
    const double highest = highest_rate(result_) * 1.08;
    for (const double tick : nice_ticks(0, highest, 6)) {
      svg_.line(kLeft, scale_(tick), width_ - kRight, scale_(tick), tick == 0 ? "axis" : "grid");
      svg_.text(kLeft - 8, scale_(tick) + 4, tick_text(tick), "small end");
    }
    svg_.text(kLeft - 8, kTop - 18, "samples/s", "small end-ish");
    const Row* base = baseline_row(result_);
    if (base == nullptr || rate_of(*base) == 0) return;
    for (const double tick : nice_ticks(0, highest / rate_of(*base), 5))
      if (tick > 0)
        svg_.text(width_ - kRight + 8, scale_(tick * rate_of(*base)) + 4, tick_text(tick) + "\u00d7", "small");
  }

  // The level of the ladder: it rises at every row that stands and holds above those that do not.
  void draw_stairs() {
    Path area, edge;
    double level = kBottom;
    for (size_t i = 0; i < result_.rows.size(); ++i) {
      const Row& row = result_.rows[i];
      if (stands(row.outcome) && known(row.rate)) {
        if (area.empty()) area.move_to(left_of(i), kBottom);
        edge.empty() ? edge.move_to(left_of(i), scale_(rate_of(row))) : edge.line_to(left_of(i), scale_(rate_of(row)));
        level = scale_(rate_of(row));
        area.line_to(left_of(i), level);
      }
      if (edge.empty()) continue;
      edge.line_to(left_of(i) + column_, level);
      area.line_to(left_of(i) + column_, level);
    }
    if (edge.empty()) return;
    area.line_to(width_ - kRight, kBottom);
    area.close();
    svg_.path(area.data(), "stairs");
    svg_.path(edge.data(), "edge");
  }

  void draw_name(size_t i) {
    const Row& row = result_.rows[i];
    const std::string weight = stands(row.outcome) ? "" : " soft";
    svg_.text(centre_of(i), kBottom + 18, fmt::format("{}", row.index), "small middle soft");
    double y = kBottom + 34;
    for (const std::string& line : wrapped(label(row), column_ - 2, kSmallFont, 4)) {
      svg_.text(centre_of(i), y, line, "small middle" + weight);
      y += 13;
    }
  }

  void draw_row(size_t i) {
    const Row& row = result_.rows[i];
    const double x = centre_of(i), half = column_ / 2 - 6;
    if (!known(row.rate)) {
      svg_.text(x, kBottom - 10, short_outcome(row.outcome), "small middle soft");
      return;
    }
    const double y = scale_(rate_of(row));
    const bool on_ladder = stands(row.outcome);
    if (on_ladder) {
      svg_.rect(left_of(i) + 1, y - 2.5, column_ - 2, 5, "rung", 2.5);
    } else {
      svg_.rect(x - half, y - 4, 2 * half, 8, fmt::format("hollow {}", look_of(row.outcome)), 4);
    }
    const double above = y - (on_ladder ? 24 : 25);
    svg_.text(x, above, rate_text(row.rate->median), on_ladder ? "strong middle" : "small middle soft");
    if (const Estimate* ratio = known(row.ratio))
      svg_.text(x, above + 14, times(ratio->median), on_ladder ? "small middle gain" : "small middle soft");
  }

  void draw_published(size_t i) {
    const Row& row = result_.rows[i];
    const std::optional<double> rate = published_rate_here(result_, row);
    if (!rate) return;
    const double y = scale_(*rate);
    svg_.diamond(centre_of(i), y, 5, "published");
    // Below the diamond unless our own mark or its numbers are there.
    const double ours = known(row.rate) ? scale_(rate_of(row)) : -100;
    const bool collides = y + 18 > ours - 36 && y + 8 < ours + 6;
    svg_.text(centre_of(i), collides && y - 8 > ours ? y - 9 : y + 18, times(*published_ratio(result_, row)),
              "small middle published-text");
  }

  const LadderResult& result_;
  double column_, width_;
  Scale scale_;
  Svg svg_;
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
    if (const Estimate* ratio = known(row.ratio)) value += "  " + times(ratio->median);
    const double room = kWidth - text_width(value, kFont) - 16;
    svg.text(0, y + 14, fitted(fmt::format("{}  {}", row.index, label(row)), room, kFont),
             on_ladder ? "label" : "label soft");
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

std::string ladder_chart(const LadderResult& result, ChartSize size) {
  if (!(highest_rate(result) > 0)) return "";
  return size == ChartSize::kWide ? Staircase(result).draw() : bars(result);
}

}  // namespace xladder::report
