// PNG through libspng.
#include <spng.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "xladder/data/image/codec.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/image/orientation.h"

namespace xladder::image {
namespace {

constexpr size_t kSignature = 8;
constexpr size_t kChunkFrame = 12;             // length, type, and after the data a checksum
constexpr size_t kMaxChunk = size_t{1} << 24;  // of text and colour profiles, also unpacked
constexpr std::string_view kXmpKeyword("XML:com.adobe.xmp\0", 18);

using Context = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

tl::unexpected<Error> cannot_decode(std::string_view why) {
  return fail(ErrorCode::kFailed, "the PNG file cannot be decoded: {}; {}", why, kTryFileAgain);
}

tl::unexpected<Error> cannot_decode(int code) { return cannot_decode(spng_strerror(code)); }

struct Chunk {
  std::string_view type;
  std::span<const uint8_t> data;  // what the file has of it
  size_t length = 0;              // what it should have
};

uint32_t big_endian(std::span<const uint8_t> bytes) {
  return uint32_t{bytes[0]} << 24 | uint32_t{bytes[1]} << 16 | uint32_t{bytes[2]} << 8 | bytes[3];
}

// The chunk at `offset`, which moves behind it. Nothing where the file ends.
std::optional<Chunk> next_chunk(std::span<const uint8_t> file, size_t& offset) {
  if (offset > file.size() || file.size() - offset < 8) return std::nullopt;
  Chunk chunk;
  chunk.length = big_endian(file.subspan(offset, 4));
  chunk.type = {reinterpret_cast<const char*>(file.data()) + offset + 4, 4};
  chunk.data = file.subspan(offset + 8);
  chunk.data = chunk.data.first(std::min(chunk.length, chunk.data.size()));
  offset += kChunkFrame + chunk.length;
  return chunk;
}

// EXIF and XMP may stand before or after the pixels.
int png_orientation(std::span<const uint8_t> file, const DecodeOptions& options) {
  if (!options.apply_orientation) return 1;
  std::span<const uint8_t> exif, xmp;
  size_t offset = kSignature;
  while (const auto chunk = next_chunk(file, offset)) {
    if (chunk->data.size() < chunk->length || chunk->type == "IEND") break;
    if (chunk->type == "eXIf") exif = chunk->data;
    const std::string_view text(reinterpret_cast<const char*>(chunk->data.data()), chunk->data.size());
    if (chunk->type == "iTXt" && text.starts_with(kXmpKeyword)) xmp = chunk->data;
  }
  return orientation_of(exif, xmp);
}

void append_chunk(std::string_view type, std::span<const uint8_t> data, std::vector<uint8_t>& file) {
  const auto put = [&](uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) file.push_back(static_cast<uint8_t>(value >> shift));
  };
  put(static_cast<uint32_t>(data.size()));
  const size_t start = file.size();
  file.insert(file.end(), type.begin(), type.end());
  file.insert(file.end(), data.begin(), data.end());
  put(static_cast<uint32_t>(crc32(0, file.data() + start, static_cast<uInt>(file.size() - start))));
}

bool ends_too_early(std::span<const uint8_t> file) {
  size_t offset = kSignature;
  while (const auto chunk = next_chunk(file, offset))
    if (chunk->type == "IEND") return offset > file.size();
  return true;
}

// A file that ends too early, made to end properly where it does, so that every byte of its pixels counts.
std::vector<uint8_t> with_proper_end(std::span<const uint8_t> file) {
  size_t offset = kSignature, last = kSignature;
  std::optional<Chunk> chunk = next_chunk(file, offset);
  for (; chunk && offset <= file.size(); chunk = next_chunk(file, offset)) last = offset;
  std::vector<uint8_t> whole(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(last));
  if (chunk && chunk->type == "IDAT") append_chunk("IDAT", chunk->data, whole);
  append_chunk("IEND", {}, whole);
  return whole;
}

struct Reader {
  Context context{nullptr, &spng_ctx_free};
  spng_ihdr header{};
};

Result<Reader> open(std::span<const uint8_t> file, const DecodeOptions& options) {
  const bool strict = options.truncated == Truncated::kRefuse;
  Reader reader{.context = {spng_ctx_new(0), &spng_ctx_free}, .header = {}};
  spng_ctx* const context = reader.context.get();
  if (context == nullptr) return fail(ErrorCode::kFailed, "libspng cannot start: not enough memory; free some");
  spng_set_crc_action(context, strict ? SPNG_CRC_ERROR : SPNG_CRC_USE, SPNG_CRC_DISCARD);
  spng_set_chunk_limits(context, kMaxChunk, 4 * kMaxChunk);
  if (const int code = spng_set_png_buffer(context, file.data(), file.size())) return cannot_decode(code);
  if (const int code = spng_get_ihdr(context, &reader.header)) return cannot_decode(code);
  XLADDER_TRY(check_size(Format::kPng, reader.header.width, reader.header.height, options));
  return reader;
}

// What rows that never come look like in Pillow: zeros, which are the first colour of a palette, and transparent only
// where the file stores alpha.
void fill_missing(const Reader& reader, int64_t bytes_per_pixel, Bytes& pixels) {
  std::array<uint8_t, 4> pixel{};
  spng_plte palette{};
  if (reader.header.color_type == SPNG_COLOR_TYPE_INDEXED && spng_get_plte(reader.context.get(), &palette) == 0) {
    spng_trns transparency{};
    const bool has_alpha = spng_get_trns(reader.context.get(), &transparency) == 0 && transparency.n_type3_entries > 0;
    const spng_plte_entry& first = palette.entries[0];
    pixel = {first.red, first.green, first.blue, has_alpha ? transparency.type3_alpha[0] : uint8_t{255}};
  } else if (reader.header.color_type == SPNG_COLOR_TYPE_GRAYSCALE ||
             reader.header.color_type == SPNG_COLOR_TYPE_TRUECOLOR) {
    pixel[3] = 255;
  }
  for (size_t i = 0; i < pixels.size(); i += static_cast<size_t>(bytes_per_pixel))
    std::copy_n(pixel.begin(), bytes_per_pixel, pixels.begin() + static_cast<std::ptrdiff_t>(i));
}

// Every pixel in one of the formats of libspng.
Result<Bytes> read_pixels(Reader& reader, spng_format format, int64_t bytes_per_pixel, const DecodeOptions& options) {
  spng_ctx* const context = reader.context.get();
  const int64_t stride = reader.header.width * bytes_per_pixel;
  Bytes pixels(static_cast<size_t>(stride * reader.header.height));
  const bool strict = options.truncated == Truncated::kRefuse;
  if (!strict) fill_missing(reader, bytes_per_pixel, pixels);
  int code = spng_decode_image(context, nullptr, 0, format, SPNG_DECODE_PROGRESSIVE | SPNG_DECODE_TRNS);
  if (code != 0) return cannot_decode(code);
  spng_row_info row{};
  while (code == 0) {
    code = spng_get_row_info(context, &row);
    if (code == 0) code = spng_decode_row(context, pixels.data() + row.row_num * stride, static_cast<size_t>(stride));
  }
  if (code != 0 && code != SPNG_EOI && strict) return cannot_decode(code);
  return pixels;
}

// 16-bit grey as Pillow converts it ("I;16" to "RGB"): values above 255 are white. Its transparent value lies on white.
Result<Image> decode_grey16(Reader& reader, const DecodeOptions& options) {
  spng_trns transparency{};
  const bool has_transparency =
      options.alpha == Alpha::kOverWhite && spng_get_trns(reader.context.get(), &transparency) == 0;
  XLADDER_ASSIGN(const Bytes pixels, read_pixels(reader, SPNG_FMT_RAW, 2, options));
  Image out(reader.header.width, reader.header.height, options.channels);
  for (int64_t i = 0; i < out.width() * out.height(); ++i) {
    const uint8_t* const bytes = pixels.data() + 2 * i;
    const auto value = static_cast<uint16_t>(bytes[0] << 8 | bytes[1]);
    const bool white = value > 255 || (has_transparency && value == transparency.gray);
    std::fill_n(out.pixels().data() + i * options.channels, options.channels,
                white ? uint8_t{255} : static_cast<uint8_t>(value));
  }
  return out;
}

Result<Image> decode_stored(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(Reader reader, open(file, options));
  const spng_ihdr& header = reader.header;
  if (header.color_type == SPNG_COLOR_TYPE_GRAYSCALE && header.bit_depth == 16) return decode_grey16(reader, options);
  spng_trns transparency{};
  const int has_transparency = spng_get_trns(reader.context.get(), &transparency);
  if (has_transparency != 0 && has_transparency != SPNG_ECHUNKAVAIL) return cannot_decode(has_transparency);
  const bool has_alpha = header.color_type == SPNG_COLOR_TYPE_GRAYSCALE_ALPHA ||
                         header.color_type == SPNG_COLOR_TYPE_TRUECOLOR_ALPHA || has_transparency == 0;
  if (has_alpha) {
    XLADDER_ASSIGN(const Bytes pixels, read_pixels(reader, SPNG_FMT_RGBA8, 4, options));
    return opaque(pixels, header.width, header.height, options);
  }
  XLADDER_ASSIGN(Bytes pixels, read_pixels(reader, SPNG_FMT_RGB8, 3, options));
  if (options.channels == 3) return Image(header.width, header.height, 3, std::move(pixels));
  Image out(header.width, header.height, 1);
  rgb_to_grey(pixels.data(), out.pixels().data(), out.width() * out.height());
  return out;
}

}  // namespace

Result<Header> read_png_header(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(const Reader reader, open(file, options));
  return upright_header(Format::kPng, reader.header.width, reader.header.height, png_orientation(file, options));
}

Result<Image> decode_png(std::span<const uint8_t> file, const DecodeOptions& options) {
  std::vector<uint8_t> ended;
  if (ends_too_early(file)) {
    if (options.truncated == Truncated::kRefuse) return cannot_decode("it ends too early");
    ended = with_proper_end(file);
  }
  XLADDER_ASSIGN(Image stored, decode_stored(ended.empty() ? file : ended, options));
  return upright(std::move(stored), png_orientation(file, options));
}

Result<std::string> encode_png(const Image& picture) {
  if (picture.empty() || picture.width() > 0x7fffffff || picture.height() > 0x7fffffff)
    return fail(ErrorCode::kUsage, "a PNG file holds at least one pixel, not {} x {}; check the picture",
                picture.width(), picture.height());
  const Context context(spng_ctx_new(SPNG_CTX_ENCODER), &spng_ctx_free);
  if (context == nullptr) return fail(ErrorCode::kFailed, "libspng cannot start: not enough memory; free some");
  spng_ihdr header{};
  header.width = static_cast<uint32_t>(picture.width());
  header.height = static_cast<uint32_t>(picture.height());
  header.bit_depth = 8;
  header.color_type = picture.channels() == 1 ? SPNG_COLOR_TYPE_GRAYSCALE : SPNG_COLOR_TYPE_TRUECOLOR;
  int code = spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1);
  if (code == 0) code = spng_set_ihdr(context.get(), &header);
  if (code == 0)
    code = spng_encode_image(context.get(), picture.pixels().data(), picture.pixels().size(), SPNG_FMT_PNG,
                             SPNG_ENCODE_FINALIZE);
  size_t size = 0;
  const std::unique_ptr<void, decltype(&std::free)> buffer(
      code == 0 ? spng_get_png_buffer(context.get(), &size, &code) : nullptr, &std::free);
  if (buffer == nullptr)
    return fail(ErrorCode::kFailed, "the picture cannot be written as PNG: {}; free some memory", spng_strerror(code));
  return std::string(static_cast<const char*>(buffer.get()), size);
}

}  // namespace xladder::image
