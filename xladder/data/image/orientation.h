// The orientation that a camera noted in a file (EXIF tag 274), and turning a picture upright by it, as Pillow's
// ImageOps.exif_transpose does. 1: upright, 2: mirrored, 3: half a turn, 4: upside down, 5: transposed, 6: a quarter
// turn clockwise is needed, 7: transposed over the other diagonal, 8: a quarter turn counter-clockwise is needed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "xladder/data/image/image.h"

namespace xladder::image {

// From an EXIF block (a TIFF header and its first directory, perhaps after "Exif\0\0"). Nothing if the block is damaged
// or has no such tag. The value is as written: values other than 2 to 8 mean upright.
std::optional<int> exif_orientation(std::span<const uint8_t> exif);

// The same from an XMP packet (tiff:Orientation), which Pillow asks when EXIF says nothing.
std::optional<int> xmp_orientation(std::span<const uint8_t> xmp);

// 1 to 8, from both.
int orientation_of(std::span<const uint8_t> exif, std::span<const uint8_t> xmp);

inline bool swaps_sides(int orientation) { return orientation >= 5 && orientation <= 8; }

// Of a stored picture, the upright one.
Image upright(Image stored, int orientation);

// Which part of the stored picture of `width` x `height` becomes `region` of the upright one.
Rect stored_region(const Rect& region, int orientation, int64_t width, int64_t height);

}  // namespace xladder::image
