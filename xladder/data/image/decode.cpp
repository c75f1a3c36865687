#include "xladder/data/image/decode.h"

#include <algorithm>

#include "xladder/data/image/codec.h"
#include "xladder/data/image/orientation.h"
#include "xladder/data/image/resize.h"

namespace xladder::image {
namespace {

Result<Format> known_format(std::span<const uint8_t> file, const DecodeOptions& options) {
  if (options.channels != 1 && options.channels != 3)
    return fail(ErrorCode::kUsage, "a picture cannot be decoded to {} channels; use 3 (RGB) or 1 (grey)",
                options.channels);
  const std::optional<Format> format = format_of(file);
  if (!format) return fail(ErrorCode::kFailed, "no JPEG, PNG or WebP file; convert it to one of these or leave it out");
  return *format;
}

}  // namespace

std::string_view name_of(Format format) {
  switch (format) {
    case Format::kJpeg:
      return "JPEG";
    case Format::kPng:
      return "PNG";
    case Format::kWebp:
      return "WebP";
  }
  return "";
}

std::optional<Format> format_of(std::span<const uint8_t> file) {
  const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
  if (text.starts_with("\xff\xd8\xff")) return Format::kJpeg;
  if (text.starts_with("\x89PNG\r\n\x1a\n")) return Format::kPng;
  if (text.starts_with("RIFF") && text.size() >= 12 && text.substr(8, 4) == "WEBP") return Format::kWebp;
  return std::nullopt;
}

Result<Header> read_header(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(const Format format, known_format(file, options));
  switch (format) {
    case Format::kJpeg:
      return read_jpeg_header(file, options);
    case Format::kPng:
      return read_png_header(file, options);
    default:
      return read_webp_header(file, options);
  }
}

Result<Image> decode(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(const Format format, known_format(file, options));
  switch (format) {
    case Format::kJpeg:
      return decode_jpeg(file, {}, options);
    case Format::kPng:
      return decode_png(file, options);
    default:
      return decode_webp(file, options);
  }
}

Result<Image> decode_region(std::span<const uint8_t> file, const Rect& region, const DecodeOptions& options) {
  XLADDER_ASSIGN(const Format format, known_format(file, options));
  if (format == Format::kJpeg) return decode_jpeg(file, {.region = region}, options);
  XLADDER_ASSIGN(const Image whole, decode(file, options));
  XLADDER_TRY(check_region(region, whole.width(), whole.height()));
  return crop(whole, region);
}

Result<Image> decode_scaled(std::span<const uint8_t> file, int64_t width, int64_t height,
                            const DecodeOptions& options) {
  XLADDER_ASSIGN(const Format format, known_format(file, options));
  if (format == Format::kJpeg)
    return decode_jpeg(file, {.region = {}, .at_least_width = width, .at_least_height = height}, options);
  return decode(file, options);
}

Status check_size(Format format, int64_t width, int64_t height, const DecodeOptions& options) {
  if (width < 1 || height < 1)
    return fail(ErrorCode::kFailed, "the {} file has a picture of {} x {} pixels; {}", name_of(format), width, height,
                kTryFileAgain);
  if (width > options.max_pixels / height)
    return fail(ErrorCode::kFailed,
                "the {} file has a picture of {} x {}, more than {} pixels; make it smaller or leave it out",
                name_of(format), width, height, options.max_pixels);
  return {};
}

Status check_region(const Rect& region, int64_t width, int64_t height) {
  const bool inside = region.width >= 1 && region.height >= 1 && region.left >= 0 && region.top >= 0 &&
                      region.width <= width && region.height <= height && region.left <= width - region.width &&
                      region.top <= height - region.height;
  if (!inside)
    return fail(ErrorCode::kFailed,
                "a region of {} x {} pixels at ({}, {}) is not within a picture of {} x {}; cut less", region.width,
                region.height, region.left, region.top, width, height);
  return {};
}

Header upright_header(Format format, int64_t width, int64_t height, int orientation) {
  const bool swapped = swaps_sides(orientation);
  return {.format = format,
          .width = swapped ? height : width,
          .height = swapped ? width : height,
          .orientation = orientation};
}

void rgb_to_grey(const uint8_t* rgb, uint8_t* grey, int64_t pixels) {
  for (int64_t i = 0; i < pixels; ++i)
    grey[i] =
        static_cast<uint8_t>((rgb[3 * i] * 19595u + rgb[3 * i + 1] * 38470u + rgb[3 * i + 2] * 7471u + 0x8000u) >> 16);
}

Image opaque(std::span<const uint8_t> rgba, int64_t width, int64_t height, const DecodeOptions& options) {
  // Pillow, src/libImaging/AlphaComposite.c, with an opaque white background: 7 extra bits, divisions by 255 rounded.
  constexpr uint32_t kWhite = 255u << 7;
  const auto blend = [](uint32_t value, uint32_t alpha) {
    const uint32_t sum = value * (alpha << 7) + 255u * (kWhite - (alpha << 7)) + (0x80u << 7);
    return static_cast<uint8_t>((((sum >> 8) + sum) >> 8) >> 7);
  };
  Image out(width, height, options.channels);
  for (int64_t i = 0; i < width * height; ++i) {
    const uint8_t* const pixel = rgba.data() + 4 * i;
    const uint32_t alpha = options.alpha == Alpha::kDropped ? 255 : pixel[3];
    const uint8_t rgb[3] = {blend(pixel[0], alpha), blend(pixel[1], alpha), blend(pixel[2], alpha)};
    if (options.channels == 3)
      std::copy_n(rgb, 3, out.pixels().data() + 3 * i);
    else
      rgb_to_grey(rgb, out.pixels().data() + i, 1);
  }
  return out;
}

}  // namespace xladder::image
