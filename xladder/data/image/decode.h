// From the bytes of a JPEG, PNG or WebP file to pixels, bit for bit as Pillow gives them: after ImageOps.exif_transpose
// and over white, or, as timm and torchvision read files, by Image.open(...).convert("RGB") alone. Files are hostile:
// every size is checked before memory is taken.
//
//   XLADDER_ASSIGN(const Image picture, decode(bytes));
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/data/image/image.h"

namespace xladder::image {

enum class Format { kJpeg, kPng, kWebp };
std::string_view name_of(Format format);  // "JPEG", "PNG", "WebP"

// By the first bytes; the file's name does not count.
std::optional<Format> format_of(std::span<const uint8_t> file);

struct Header {
  Format format = Format::kJpeg;
  int64_t width = 0, height = 0;  // of the decoded picture, after its orientation
  int orientation = 1;            // EXIF tag 274, 1 to 8
};

enum class Truncated {
  kRefuse,  // a file that ends too early is an error; for a region of a JPEG, one that ends before the region does
  // What is missing of a JPEG is grey and of a PNG black, as in Pillow with LOAD_TRUNCATED_IMAGES. Damage other than a
  // missing end is an error here too, and so is every WebP that ends too early.
  kFillGrey,
};
inline constexpr std::string_view kTruncatedNames[] = {"refuse", "fill"};
constexpr std::span<const std::string_view> names_of(Truncated) { return kTruncatedNames; }

enum class Alpha {
  kOverWhite,  // transparent pixels lie on white: Pillow's alpha_composite over white, then "RGB"
  kDropped,    // the colours as they are stored, however transparent: Pillow's convert("RGB")
};

struct DecodeOptions {
  int64_t channels = 3;           // 3: RGB, 1: grey (Pillow's "L" of the RGB)
  bool apply_orientation = true;  // EXIF
  Alpha alpha = Alpha::kOverWhite;
  Truncated truncated = Truncated::kRefuse;
  int64_t max_pixels = int64_t{1} << 28;  // of one picture
};

// Reads the file's first part only.
Result<Header> read_header(std::span<const uint8_t> file, const DecodeOptions& options = {});

Result<Image> decode(std::span<const uint8_t> file, const DecodeOptions& options = {});

// The pixels of `region` of what decode() gives, the same bits for less work: a JPEG is decoded in the rows and columns
// of the region only. kFailed if the region is not within the picture.
Result<Image> decode_region(std::span<const uint8_t> file, const Rect& region, const DecodeOptions& options = {});

// A JPEG at the smallest of the sizes 1/8, 1/4, 1/2, 1 that is at least `width` x `height`, from fewer DCT
// coefficients. Not the bits of a full decode and resize (the knob scaled_decode). Other formats: as decode().
Result<Image> decode_scaled(std::span<const uint8_t> file, int64_t width, int64_t height,
                            const DecodeOptions& options = {});

}  // namespace xladder::image
