// Operations on single bytes, as Pillow's ImageOps and timm's auto_augment.py do them, bit for bit.
//
//   picture = autocontrast(std::move(picture));
#pragma once

#include <array>
#include <vector>

#include "xladder/data/image/image.h"

namespace xladder::image {

// Pillow's "L" of a colour: ITU-R 601-2 in 16 fractional bits.
inline uint8_t grey_of(const uint8_t* rgb) {
  return static_cast<uint8_t>((rgb[0] * 19595u + rgb[1] * 38470u + rgb[2] * 7471u + 0x8000u) >> 16);
}

// Pillow's Image.convert: 3 channels for "RGB", 1 for "L".
Image with_channels(Image picture, int64_t channels);

using ByteTable = std::array<uint8_t, 256>;

// Every byte through the table; in the second form each channel has a table of its own.
Image mapped(Image picture, const ByteTable& table);
Image mapped(Image picture, const std::vector<ByteTable>& tables);

Image autocontrast(Image picture);  // each channel's darkest byte becomes 0, its lightest 255
Image equalize(Image picture);      // each channel's histogram becomes flat
Image invert(Image picture);
Image posterize(Image picture, int bits);                         // keeps the highest 0 to 8 bits
Image solarize(Image picture, int threshold);                     // bytes from the threshold on are inverted
Image solarize_add(Image picture, int add, int threshold = 128);  // bytes below the threshold grow, to 255 at most

}  // namespace xladder::image
