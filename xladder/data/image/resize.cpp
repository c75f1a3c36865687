#include "xladder/data/image/resize.h"

#include <algorithm>
#include <array>
#include <memory>

#include "xladder/data/image/resample_kernel.h"
#include "xladder/data/image/resample_weights.h"

namespace xladder::image {
namespace {

// Pixels of an image, or of a part of it.
struct View {
  const uint8_t* pixels = nullptr;
  int64_t width = 0, height = 0, channels = 0;
  int64_t stride = 0;  // bytes from row to row
};

View view_of(const Image& picture, const Rect& region) {
  return {picture.row(region.top) + region.left * picture.channels(), region.width, region.height, picture.channels(),
          picture.stride()};
}

View view_of(const Image& picture) { return view_of(picture, {0, 0, picture.width(), picture.height()}); }

// Pillow keeps a box in single precision.
struct FloatBox {
  float left = 0, top = 0, right = 0, bottom = 0;
};

struct Flips {
  bool left_right = false, top_bottom = false;
};

bool is_integer(float value) { return value == static_cast<float>(static_cast<int64_t>(value)); }

Image copy_of(const View& view, const Rect& region, const Flips& flips) {
  Image out(region.width, region.height, view.channels);
  const int64_t channels = view.channels;
  for (int64_t y = 0; y < region.height; ++y) {
    const int64_t from = region.top + (flips.top_bottom ? region.height - 1 - y : y);
    const uint8_t* const source = view.pixels + from * view.stride + region.left * channels;
    uint8_t* const target = out.row(y);
    if (!flips.left_right) {
      std::copy_n(source, out.stride(), target);
      continue;
    }
    for (int64_t x = 0; x < region.width; ++x)
      for (int64_t c = 0; c < channels; ++c) target[x * channels + c] = source[(region.width - 1 - x) * channels + c];
  }
  return out;
}

// Pillow's ImagingScaleAffine, which adds up a step as doubles. The places of the window's outputs.
std::vector<int64_t> nearest_places(double begin, double end, int64_t in_size, int64_t out_size, int64_t window_begin,
                                    int64_t window_size, bool reversed) {
  const double step = (end - begin) / static_cast<double>(out_size);
  double place = begin + step * 0.5;
  std::vector<int64_t> places;
  for (int64_t i = 0; i < window_begin + window_size; ++i, place += step)
    if (i >= window_begin) places.push_back(std::clamp<int64_t>(static_cast<int64_t>(place), 0, in_size - 1));
  if (reversed) std::reverse(places.begin(), places.end());
  return places;
}

Image nearest(const View& view, int64_t width, int64_t height, const FloatBox& box, const Rect& window,
              const Flips& flips) {
  const auto columns =
      nearest_places(box.left, box.right, view.width, width, window.left, window.width, flips.left_right);
  const auto rows = nearest_places(box.top, box.bottom, view.height, height, window.top, window.height,  //
                                   flips.top_bottom);
  Image out(window.width, window.height, view.channels);
  for (int64_t y = 0; y < window.height; ++y) {
    const uint8_t* const source = view.pixels + rows[static_cast<size_t>(y)] * view.stride;
    uint8_t* target = out.row(y);
    for (const int64_t column : columns) target = std::copy_n(source + column * view.channels, view.channels, target);
  }
  return out;
}

void count_from(ResampleWeights& weights, int64_t begin) {
  for (int32_t& first : weights.first) first -= static_cast<int32_t>(begin);
}

// Sums along rows [first_row, end_row): sixteen rows at a time are turned into columns, summed as rows and turned back.
Image resample_columns(const View& view, const ResampleWeights& weights, int64_t first_row, int64_t end_row) {
  const int64_t channels = view.channels;
  Image out(weights.outputs(), end_row - first_row, channels);
  const int64_t begin = weights.begin();
  const auto columns = static_cast<size_t>((weights.end() - begin) * channels);
  const auto out_columns = static_cast<size_t>(out.stride());
  const auto turned_pixel = static_cast<size_t>(channels) * kTurnedRows;
  const auto turned = std::make_unique_for_overwrite<uint8_t[]>(columns * kTurnedRows);
  const auto summed = std::make_unique_for_overwrite<uint8_t[]>(out_columns * kTurnedRows);
  const auto unwanted = std::make_unique_for_overwrite<uint8_t[]>(out_columns);  // rows beyond the last
  ResampleWeights shifted = weights;
  count_from(shifted, begin);
  constexpr auto kRows = static_cast<int64_t>(kTurnedRows);
  for (int64_t y = 0; y < out.height(); y += kRows) {
    std::array<const uint8_t*, kTurnedRows> sources;
    std::array<uint8_t*, kTurnedRows> targets;
    for (int64_t i = 0; i < kRows; ++i) {
      const bool wanted = y + i < out.height();
      const int64_t row = first_row + std::min(y + i, out.height() - 1);
      sources[static_cast<size_t>(i)] = view.pixels + row * view.stride + begin * channels;
      targets[static_cast<size_t>(i)] = wanted ? out.row(y + i) : unwanted.get();
    }
    turn_rows(sources.data(), columns, turned.get());
    sum_rows(shifted, turned.get(), turned_pixel, turned_pixel, summed.get(), turned_pixel);
    turn_back(summed.get(), out_columns, targets.data());
  }
  return out;
}

// Sums along columns of bytes [begin, begin + width).
Image resample_rows(const View& view, const ResampleWeights& weights, int64_t begin, int64_t width) {
  Image out(width, weights.outputs(), view.channels);
  sum_rows(weights, view.pixels + begin * view.channels, static_cast<size_t>(view.stride),
           static_cast<size_t>(out.stride()), out.pixels().data(), static_cast<size_t>(out.stride()));
  return out;
}

// Since Pillow 13 the vertical pass comes first if it takes away much more than the horizontal one would; what lies
// between is rounded to bytes and clipped, so the order shows.
bool vertical_first(const View& view, int64_t width, int64_t height) {
  return view.height - height > std::max<int64_t>(0, 2 * (view.width - width));
}

Image resample(const View& view, int64_t width, int64_t height, Interpolation interpolation, const FloatBox& box,
               const Rect& window, const Flips& flips) {
  const bool whole_width = width == view.width && box.left == 0 && box.right == static_cast<float>(width);
  const bool whole_height = height == view.height && box.top == 0 && box.bottom == static_cast<float>(height);
  if (whole_width && whole_height) return copy_of(view, window, flips);

  const ResampleEdge across = {view.width, box.left, box.right, width, window.left, window.width, flips.left_right};
  const ResampleEdge down = {view.height, box.top, box.bottom, height, window.top, window.height, flips.top_bottom};
  if (whole_height) {
    Image out = resample_columns(view, resample_weights(across, interpolation), window.top, window.top + window.height);
    return flips.top_bottom ? flip_top_bottom(out) : std::move(out);
  }
  ResampleWeights rows = resample_weights(down, interpolation);
  if (whole_width) {
    Image out = resample_rows(view, rows, window.left, window.width);
    return flips.left_right ? flip_left_right(out) : std::move(out);
  }
  ResampleWeights columns = resample_weights(across, interpolation);
  if (vertical_first(view, width, height)) {
    const int64_t begin = columns.begin();
    const Image between = resample_rows(view, rows, begin, columns.end() - begin);
    count_from(columns, begin);
    return resample_columns(view_of(between), columns, 0, between.height());
  }
  const int64_t begin = rows.begin();
  const Image between = resample_columns(view, columns, begin, rows.end());
  count_from(rows, begin);
  return resample_rows(view_of(between), rows, 0, between.width());
}

Image resize_view(const View& view, int64_t width, int64_t height, Interpolation interpolation, const FloatBox& box,
                  const Rect& window, const Flips& flips) {
  const bool cut_only = is_integer(box.left) && is_integer(box.top) &&
                        box.right - box.left == static_cast<float>(width) &&
                        box.bottom - box.top == static_cast<float>(height);
  if (cut_only)
    return copy_of(view,
                   {static_cast<int64_t>(box.left) + window.left, static_cast<int64_t>(box.top) + window.top,
                    window.width, window.height},
                   flips);
  if (interpolation == Interpolation::kNearest) return nearest(view, width, height, box, window, flips);
  return resample(view, width, height, interpolation, box, window, flips);
}

FloatBox whole_of(const View& view) { return {0, 0, static_cast<float>(view.width), static_cast<float>(view.height)}; }

}  // namespace

Image resize(const Image& picture, int64_t width, int64_t height, Interpolation interpolation,
             const std::optional<Box>& box) {
  const View view = view_of(picture);
  FloatBox part = whole_of(view);
  if (box)
    part = {static_cast<float>(box->left), static_cast<float>(box->top), static_cast<float>(box->right),
            static_cast<float>(box->bottom)};
  return resize_view(view, width, height, interpolation, part, {0, 0, width, height}, {});
}

Image resize(const Image& picture, int64_t width, int64_t height, Interpolation interpolation,
             const ResizeExtras& extras) {
  const View view = view_of(picture, extras.region.value_or(Rect{0, 0, picture.width(), picture.height()}));
  return resize_view(view, width, height, interpolation, whole_of(view),
                     extras.window.value_or(Rect{0, 0, width, height}),
                     {extras.flip_left_right, extras.flip_top_bottom});
}

}  // namespace xladder::image
