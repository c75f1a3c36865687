#include "xladder/data/augment/eval_geometry.h"

#include <algorithm>
#include <cmath>

namespace xladder::data {
namespace {

// Python's round(value): halves to even.
int64_t rounded(double value) { return static_cast<int64_t>(std::nearbyint(value)); }

// Where a crop of `size` begins in an edge: the centre, or so far outside that the edge lies in the centre of the crop.
int64_t centred(int64_t edge, int64_t size) {
  return edge < size ? -((size - edge) / 2) : rounded(static_cast<double>(edge - size) / 2.0);
}

// timm's ResizeKeepRatio: of the two ratios that fit one edge, the longest (picture inside) or the shortest.
void keep_ratio(EvalGeometry& out, int64_t width, int64_t height, double target_width, double target_height,
                bool longest) {
  const double across = static_cast<double>(width) / target_width, down = static_cast<double>(height) / target_height;
  const double ratio = longest ? std::max(across, down) : std::min(across, down);
  out.width = rounded(static_cast<double>(width) / ratio);
  out.height = rounded(static_cast<double>(height) / ratio);
}

// torchvision's Resize of one number: the shortest edge gets it.
void shortest_edge(EvalGeometry& out, int64_t width, int64_t height, int64_t size) {
  const auto longer = [size](int64_t long_edge, int64_t short_edge) {
    return static_cast<int64_t>(static_cast<double>(size * long_edge) / static_cast<double>(short_edge));
  };
  out.width = width <= height ? size : longer(width, height);
  out.height = width <= height ? longer(height, width) : size;
}

image::Image filled(int64_t width, int64_t height, int64_t channels, const std::vector<uint8_t>& fill) {
  image::Image out(width, height, channels);
  size_t channel = 0;
  for (uint8_t& byte : out.pixels()) {
    byte = fill[channel];
    if (++channel == static_cast<size_t>(channels)) channel = 0;
  }
  return out;
}

}  // namespace

EvalGeometry eval_geometry(const EvalTransformOptions& options, int64_t width, int64_t height) {
  EvalGeometry out;
  const auto target_width = static_cast<int64_t>(std::floor(static_cast<double>(options.width) / options.crop_pct));
  const auto target_height = static_cast<int64_t>(std::floor(static_cast<double>(options.height) / options.crop_pct));
  const auto exact_width = static_cast<double>(target_width), exact_height = static_cast<double>(target_height);
  switch (options.mode) {
    case ResizeMode::kSquash:
      out.width = target_width;
      out.height = target_height;
      break;
    case ResizeMode::kBorder:
      keep_ratio(out, width, height, exact_width, exact_height, true);
      break;
    case ResizeMode::kShortest:
      if (target_width == target_height)
        shortest_edge(out, width, height, target_width);
      else
        keep_ratio(out, width, height, exact_width, exact_height, false);
      break;
  }
  // A picture that is very long in one way keeps a pixel in the other (Pillow refuses to make it).
  out.width = std::max<int64_t>(out.width, 1);
  out.height = std::max<int64_t>(out.height, 1);
  out.window = {centred(out.width, options.width), centred(out.height, options.height), options.width, options.height};
  return out;
}

image::Image resize_for_evaluation(const image::Image& picture, const EvalTransformOptions& options) {
  const EvalGeometry geometry = eval_geometry(options, picture.width(), picture.height());
  const image::Rect& window = geometry.window;
  image::Rect inside = {std::max<int64_t>(window.left, 0), std::max<int64_t>(window.top, 0), 0, 0};
  inside.width = std::min(window.left + window.width, geometry.width) - inside.left;
  inside.height = std::min(window.top + window.height, geometry.height) - inside.top;
  image::Image shown =
      image::resize(picture, geometry.width, geometry.height, options.interpolation, {.window = inside});
  if (inside == window) return shown;
  const std::vector<uint8_t> black(static_cast<size_t>(picture.channels()), 0);
  image::Image out = filled(window.width, window.height, picture.channels(),
                            options.mode == ResizeMode::kBorder ? options.fill : black);
  for (int64_t y = 0; y < shown.height(); ++y)
    std::copy_n(shown.row(y), shown.stride(),
                out.row(inside.top - window.top + y) + (inside.left - window.left) * picture.channels());
  return out;
}

}  // namespace xladder::data
