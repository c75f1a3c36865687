// What decode.cpp asks of the file of each format. Every function takes the bytes of any file whose first bytes are
// those of its format, and gives pictures that are upright and have options.channels channels.
#pragma once

#include "xladder/data/image/decode.h"

namespace xladder::image {

inline constexpr std::string_view kTryFileAgain = "copy or download the file again, or leave it out";

Result<Header> read_jpeg_header(std::span<const uint8_t> file, const DecodeOptions& options);
// Where and how large: `region` of the whole picture, or a size that the result may not be below.
struct JpegExtent {
  std::optional<Rect> region;
  int64_t at_least_width = 0, at_least_height = 0;  // 0: full size
};
Result<Image> decode_jpeg(std::span<const uint8_t> file, const JpegExtent& extent, const DecodeOptions& options);

Result<Header> read_png_header(std::span<const uint8_t> file, const DecodeOptions& options);
Result<Image> decode_png(std::span<const uint8_t> file, const DecodeOptions& options);

Result<Header> read_webp_header(std::span<const uint8_t> file, const DecodeOptions& options);
Result<Image> decode_webp(std::span<const uint8_t> file, const DecodeOptions& options);

// An error unless the sizes are positive and their product is at most options.max_pixels.
Status check_size(Format format, int64_t width, int64_t height, const DecodeOptions& options);
Status check_region(const Rect& region, int64_t width, int64_t height);

// The header of a stored picture of this size.
Header upright_header(Format format, int64_t width, int64_t height, int orientation);

// Pillow's "L": ITU-R 601 weights of 16 fractional bits (Pillow, src/libImaging/Convert.c).
void rgb_to_grey(const uint8_t* rgb, uint8_t* grey, int64_t pixels);

// RGBA, [height, width, 4], without its transparency: over white, as Pillow's alpha_composite rounds it, or dropped.
Image opaque(std::span<const uint8_t> rgba, int64_t width, int64_t height, const DecodeOptions& options);

}  // namespace xladder::image
