#include "xladder/image/affine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace xladder::image {
namespace {

struct Place {
  int64_t x = 0, y = 0;  // of the pixel up and left
  double dx = 0, dy = 0;
};

const uint8_t* row_of(const Image& picture, int64_t y) {
  return picture.row(std::clamp<int64_t>(y, 0, picture.height() - 1));
}

int64_t column_of(const Image& picture, int64_t x) {
  return std::clamp<int64_t>(x, 0, picture.width() - 1) * picture.channels();
}

// Differences of bytes are whole numbers; the order of the rest decides about last bits.
double between(double a, double b, double d) { return a + (b - a) * d; }

double cubic(double v1, double v2, double v3, double v4, double d) {
  const double p2 = -v1 + v3;
  const double p3 = 2 * (v1 - v2) + v3 - v4;
  const double p4 = -v1 + v2 - v3 + v4;
  return v2 + d * (p2 + d * (p3 + d * p4));
}

struct Bilinear {
  static void set(const Image& picture, const Place& place, uint8_t* out) {
    const int64_t left = column_of(picture, place.x), right = column_of(picture, place.x + 1);
    const uint8_t* const upper = row_of(picture, place.y);
    const uint8_t* const lower = row_of(picture, place.y + 1);
    for (int64_t c = 0; c < picture.channels(); ++c) {
      const double above = between(upper[left + c], upper[right + c], place.dx);
      const double below = between(lower[left + c], lower[right + c], place.dx);
      out[c] = static_cast<uint8_t>(between(above, below, place.dy));
    }
  }
};

struct Bicubic {
  static void set(const Image& picture, const Place& place, uint8_t* out) {
    std::array<int64_t, 4> columns;
    std::array<const uint8_t*, 4> rows;
    for (int64_t i = 0; i < 4; ++i) {
      columns[static_cast<size_t>(i)] = column_of(picture, place.x - 1 + i);
      rows[static_cast<size_t>(i)] = row_of(picture, place.y - 1 + i);
    }
    for (int64_t c = 0; c < picture.channels(); ++c) {
      std::array<double, 4> across;
      for (size_t i = 0; i < 4; ++i) {
        const uint8_t* const row = rows[i] + c;
        across[i] = cubic(row[columns[0]], row[columns[1]], row[columns[2]], row[columns[3]], place.dx);
      }
      const double value = cubic(across[0], across[1], across[2], across[3], place.dy);
      out[c] = static_cast<uint8_t>(std::clamp(value, 0.0, 255.0));
    }
  }
};

template <class Filter>
Image moved(const Image& picture, const AffineMatrix& m, const std::vector<uint8_t>& fill) {
  Image out(picture.width(), picture.height(), picture.channels());
  const auto width = static_cast<double>(picture.width()), height = static_cast<double>(picture.height());
  for (int64_t y = 0; y < out.height(); ++y) {
    uint8_t* target = out.row(y);
    const double y_centre = static_cast<double>(y) + 0.5;
    for (int64_t x = 0; x < out.width(); ++x, target += picture.channels()) {
      const double x_centre = static_cast<double>(x) + 0.5;
      const double from_x = m[0] * x_centre + m[1] * y_centre + m[2];
      const double from_y = m[3] * x_centre + m[4] * y_centre + m[5];
      if (!(from_x >= 0.0 && from_x < width && from_y >= 0.0 && from_y < height)) {
        std::copy_n(fill.begin(), picture.channels(), target);
        continue;
      }
      const double left = std::floor(from_x - 0.5), top = std::floor(from_y - 0.5);
      Filter::set(picture,
                  {static_cast<int64_t>(left), static_cast<int64_t>(top), from_x - 0.5 - left, from_y - 0.5 - top},
                  target);
    }
  }
  return out;
}

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
  return interpolation == Interpolation::kBilinear ? moved<Bilinear>(picture, matrix, fill)
                                                   : moved<Bicubic>(picture, matrix, fill);
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
