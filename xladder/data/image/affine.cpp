#include "xladder/data/image/affine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "xladder/data/image/affine_kernel.h"

namespace xladder::image {
namespace {

// Python's round(value, 15).
double to_15_digits(double value) {
  std::array<char, 64> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 15).ptr;
  double rounded = 0;
  std::from_chars(text.data(), end, rounded);
  return rounded;
}

Image turned_half(const Image& picture) { return flip_top_bottom(flip_left_right(picture)); }

// By 90 degrees counterclockwise; the picture is square.
Image turned_quarter(const Image& picture) {
  Image out(picture.width(), picture.height(), picture.channels());
  const int64_t last = picture.width() - 1;
  for (int64_t y = 0; y <= last; ++y)
    for (int64_t x = 0; x <= last; ++x)
      std::copy_n(picture.row(x) + (last - y) * picture.channels(), picture.channels(),
                  out.row(y) + x * picture.channels());
  return out;
}

}  // namespace

Image affine(const Image& picture, const AffineMatrix& matrix, Interpolation interpolation,
             const std::vector<uint8_t>& fill) {
  const int64_t channels = picture.channels();
  std::vector<uint8_t> padded(static_cast<size_t>(picture.width() * picture.height()) * 4);
  for (size_t i = 0; i < padded.size() / 4; ++i)
    std::copy_n(picture.pixels().data() + i * static_cast<size_t>(channels), channels, &padded[i * 4]);
  const FourByteView view = {padded.data(), picture.width(), picture.height()};
  std::array<uint8_t, 4> four_fill = {};
  std::copy_n(fill.begin(), channels, four_fill.begin());

  Image out(picture.width(), picture.height(), channels);
  std::vector<uint8_t> row(static_cast<size_t>(picture.width()) * 4);
  for (int64_t y = 0; y < out.height(); ++y) {
    move_row(view, matrix, y, interpolation != Interpolation::kBilinear, four_fill.data(), row.data());
    uint8_t* target = out.row(y);
    for (size_t i = 0; i < row.size(); i += 4) target = std::copy_n(&row[i], channels, target);
  }
  return out;
}

Image rotate(const Image& picture, double degrees, Interpolation interpolation, const std::vector<uint8_t>& fill) {
  double angle = std::fmod(degrees, 360.0);
  if (angle < 0) angle += 360.0;
  if (angle == 0) return picture;
  if (angle == 180) return turned_half(picture);
  const bool square = picture.width() == picture.height();
  if (angle == 90 && square) return turned_quarter(picture);
  if (angle == 270 && square) return turned_quarter(turned_half(picture));

  const double radians = -(angle * (std::numbers::pi / 180.0));
  const double cosine = to_15_digits(std::cos(radians)), sine = to_15_digits(std::sin(radians));
  const double minus_sine = to_15_digits(-std::sin(radians));
  const double centre_x = static_cast<double>(picture.width()) / 2,
               centre_y = static_cast<double>(picture.height()) / 2;
  AffineMatrix matrix = {cosine, sine, 0, minus_sine, cosine, 0};
  matrix[2] = cosine * -centre_x + sine * -centre_y + 0.0 + centre_x;
  matrix[5] = minus_sine * -centre_x + cosine * -centre_y + 0.0 + centre_y;
  return affine(picture, matrix, interpolation, fill);
}

}  // namespace xladder::image
