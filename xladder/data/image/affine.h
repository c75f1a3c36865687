// Moving a picture by a matrix, as Pillow's Image.transform(size, AFFINE, matrix) and Image.rotate do it, bit for bit.
#pragma once

#include <array>
#include <vector>

#include "xladder/data/image/image.h"
#include "xladder/data/image/resize.h"

namespace xladder::image {

// Output pixel (x, y) shows the picture at (m0 x + m1 y + m2, m3 x + m4 y + m5), centres at 0.5.
using AffineMatrix = std::array<double, 6>;

// What lies outside of the picture is `fill`, one byte for each channel. kBilinear and kBicubic; the two other
// interpolations are taken for bicubic. The bicubic is Pillow's of transforms (a = -1), not that of resize().
Image affine(const Image& picture, const AffineMatrix& matrix, Interpolation interpolation,
             const std::vector<uint8_t>& fill);

// Counterclockwise around the centre, the size kept.
Image rotate(const Image& picture, double degrees, Interpolation interpolation, const std::vector<uint8_t>& fill);

}  // namespace xladder::image
