// The inner loop of affine(), compiled for several instruction sets (Highway); the best that the CPU has runs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "xladder/data/image/affine.h"

namespace xladder::image {

// Rows of pixels of four bytes, so that a pixel is one load whatever its channels.
struct FourByteView {
  const uint8_t* pixels = nullptr;
  int64_t width = 0, height = 0;
};

// Row y of the moved picture, of as many pixels as the picture is wide, four bytes each.
void move_row(const FourByteView& picture, const AffineMatrix& matrix, int64_t y, bool bicubic, const uint8_t fill[4],
              uint8_t* out);

}  // namespace xladder::image
