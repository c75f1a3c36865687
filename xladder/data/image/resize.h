// Resizing, cutting and mirroring, bit for bit as Pillow does it (Pillow, src/libImaging/Resample.c: antialiased
// filters, weights of 22 fractional bits; the order of the passes is that of Pillow 13).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/data/image/image.h"

namespace xladder::image {

enum class Interpolation { kNearest, kBilinear, kBicubic, kLanczos };
inline constexpr std::string_view kInterpolationNames[] = {"nearest", "bilinear", "bicubic", "lanczos"};
constexpr std::span<const std::string_view> names_of(Interpolation) { return kInterpolationNames; }

// Part of a picture in pixels, with fractions: Pillow's `box` of Image.resize.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// Pillow's Image.resize((width, height), interpolation, box). The box lies within the picture; sizes are at least 1.
Image resize(const Image& picture, int64_t width, int64_t height, Interpolation interpolation,
             const std::optional<Box>& box = std::nullopt);

// What costs nothing on the way, since pixels that are not asked for are not computed.
struct ResizeExtras {
  std::optional<Rect> region = {};  // of the picture: cut out before, so that filters do not look beyond it
  std::optional<Rect> window = {};  // of the resized picture: cut out afterwards
  bool flip_left_right = false;     // last
  bool flip_top_bottom = false;
};

// The bits of crop(region), resize, crop(window) and flips, one after the other. Region and window lie within.
Image resize(const Image& picture, int64_t width, int64_t height, Interpolation interpolation,
             const ResizeExtras& extras);

// Parts outside of the picture are black, as in Pillow's Image.crop.
Image crop(const Image& picture, const Rect& region);

Image flip_left_right(const Image& picture);
Image flip_top_bottom(const Image& picture);

}  // namespace xladder::image
