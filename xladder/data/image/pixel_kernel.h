// The inner loops of enhance.h, compiled for several instruction sets (Highway); the best that the CPU has runs.
#pragma once

#include <cstddef>
#include <cstdint>

namespace xladder::image {

// out[i] = from[i] + factor * (to[i] - from[i]) in single precision, cut to a byte. out may be from or to.
void blend_bytes(const uint8_t* from, const uint8_t* to, float factor, size_t count, uint8_t* out);

// Pillow's 3x3 filter SMOOTH for bytes [pixel, count - pixel) of a row; `pixel` is the bytes of one.
void smooth_row(const uint8_t* above, const uint8_t* row, const uint8_t* below, size_t pixel, size_t count,
                uint8_t* out);

}  // namespace xladder::image
