#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/charts.h"
#include "xladder/report/rows.h"
#include "xladder/report/svg.h"

namespace xladder::report {
namespace {

using ladder::GuardResult;
using ladder::LossCurve;
using ladder::Row;

constexpr double kWidth = 320, kHeight = 200, kLeft = 38, kRight = 312, kTop = 10, kBottom = 172;

struct Range {
  double low = INFINITY, high = -INFINITY;
  void include(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool empty() const { return low > high; }
};

size_t length_of(const LossCurve& curve) { return std::min(curve.samples.size(), curve.losses.size()); }

// Mean over seeds, where all of them were read after the same numbers of samples; else empty.
LossCurve mean_of(const std::vector<LossCurve>& curves) {
  if (curves.empty()) return {};
  LossCurve mean = curves.front();
  for (size_t i = 1; i < curves.size(); ++i) {
    if (curves[i].samples != mean.samples || curves[i].losses.size() != mean.losses.size()) return {};
    for (size_t at = 0; at < mean.losses.size(); ++at) mean.losses[at] += curves[i].losses[at];
  }
  for (double& loss : mean.losses) loss /= static_cast<double>(curves.size());
  return mean;
}

std::string samples_text(double samples) {
  if (samples >= 1e6) return tick_text(samples / 1e6) + "M";
  return samples >= 1e3 ? tick_text(samples / 1e3) + "k" : tick_text(samples);
}

class LossChart {
 public:
  explicit LossChart(const Row& row)
      : guard_(row.guard),
        reference_(mean_of(guard_.reference)),
        variant_(mean_of(guard_.variant)),
        svg_(kWidth, kHeight, fmt::format("loss-{}", row.index), "Training loss: " + label(row), guard_.summary) {}

  std::string draw() {
    for (const auto* curves : {&guard_.reference, &guard_.variant})
      for (const LossCurve& curve : *curves)
        for (size_t i = 0; i < length_of(curve); ++i) {
          samples_.include(curve.samples[i]);
          losses_.include(curve.losses[i]);
        }
    if (samples_.empty() || losses_.empty()) return "";
    set_scales();
    draw_axes();
    draw_band();
    const size_t seeds = std::max(guard_.reference.size(), guard_.variant.size());
    for (const LossCurve& curve : guard_.reference) draw_curve(curve, seeds > 1 ? "seed reference" : "curve reference");
    for (const LossCurve& curve : guard_.variant) draw_curve(curve, seeds > 1 ? "seed variant" : "curve variant");
    if (seeds > 1) {
      draw_curve(reference_, "curve reference");
      draw_curve(variant_, "curve variant");
    }
    return svg_.finish();
  }

 private:
  double margin() const { return guard_.margin.value_or(0); }

  void set_scales() {
    if (std::isfinite(margin())) losses_.low -= 0.5 * margin();
    // A loss falls fast and then slowly: its end is what the guard compares, and a logarithm shows it.
    logarithmic_ = losses_.low > 0 && losses_.high > 3 * losses_.low;
    const double room = logarithmic_ ? 0 : 0.05 * (losses_.high - losses_.low);
    losses_.low = logarithmic_ ? losses_.low * 0.95 : losses_.low - room;
    losses_.high = logarithmic_ ? losses_.high * 1.03 : losses_.high + room;
    x_ = Scale::linear(samples_.low, samples_.high, kLeft, kRight);
    y_ = logarithmic_ ? Scale::logarithmic(losses_.low, losses_.high, kBottom, kTop)
                      : Scale::linear(losses_.low, losses_.high, kBottom, kTop);
  }

  void draw_axes() {
    for (const double tick :
         logarithmic_ ? logarithmic_ticks(losses_.low, losses_.high, 6) : nice_ticks(losses_.low, losses_.high, 4)) {
      svg_.line(kLeft, y_(tick), kRight, y_(tick), "grid");
      svg_.text(kLeft - 6, y_(tick) + 4, tick_text(tick), "small end");
    }
    svg_.line(kLeft, kBottom, kRight, kBottom, "axis");
    const std::vector<double> ticks = nice_ticks(samples_.low, samples_.high, 4);
    for (const double tick : ticks)
      svg_.text(x_(tick), kBottom + 16, samples_text(tick), x_(tick) > kRight - 14 ? "small end" : "small middle");
  }

  void draw_band() {
    const size_t length = length_of(reference_);
    if (length < 2 || !(margin() > 0) || !std::isfinite(margin())) return;
    Path band;
    const auto add = [&](size_t i, double shift) {
      if (!std::isfinite(reference_.losses[i])) return;
      const double loss = std::clamp(reference_.losses[i] + shift, losses_.low, losses_.high);
      band.empty() ? band.move_to(x_(reference_.samples[i]), y_(loss))
                   : band.line_to(x_(reference_.samples[i]), y_(loss));
    };
    for (size_t i = 0; i < length; ++i) add(i, margin());
    for (size_t i = length; i-- > 0;) add(i, -margin());
    if (band.empty()) return;
    band.close();
    svg_.path(band.data(), "band");
  }

  // Interrupted where the loss is not finite; a cross marks the place.
  void draw_curve(const LossCurve& curve, std::string_view css_class) {
    Path path;
    bool pen_down = false;
    for (size_t i = 0; i < length_of(curve); ++i) {
      const double px = x_(curve.samples[i]), py = y_(curve.losses[i]);
      if (!std::isfinite(px) || !std::isfinite(py)) {
        if (pen_down) svg_.text(x_(curve.samples[i - 1]), y_(curve.losses[i - 1]) + 4, "\u00d7", "strong middle");
        pen_down = false;
        continue;
      }
      pen_down ? path.line_to(px, py) : path.move_to(px, py);
      pen_down = true;
    }
    if (!path.empty()) svg_.path(path.data(), css_class);
  }

  const GuardResult& guard_;
  LossCurve reference_, variant_;
  Svg svg_;
  Range samples_, losses_;
  bool logarithmic_ = false;
  Scale x_ = Scale::linear(0, 1, 0, 1), y_ = x_;
};

}  // namespace

std::string loss_chart(const Row& row) { return LossChart(row).draw(); }

}  // namespace xladder::report
