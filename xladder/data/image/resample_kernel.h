// The inner loops of resize(), compiled for several instruction sets (Highway); the best that the CPU has runs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "xladder/data/image/resample_weights.h"

namespace xladder::image {

// Both passes of a resize are sums of rows: out row i = weighted sum of input rows, byte by byte, `width` bytes. Row j
// of the input begins at in + j * in_stride; the weights count rows from 0.
void sum_rows(const ResampleWeights& weights, const uint8_t* in, size_t in_stride, size_t width, uint8_t* out,
              size_t out_stride);

// To sum along a row instead, this many rows are turned into columns and back.
inline constexpr size_t kTurnedRows = 16;

// out[column * kTurnedRows + row] = rows[row][column].
void turn_rows(const uint8_t* const rows[kTurnedRows], size_t columns, uint8_t* out);
// The inverse.
void turn_back(const uint8_t* in, size_t columns, uint8_t* const rows[kTurnedRows]);

}  // namespace xladder::image
