// JPEG, PNG and WebP files, by their first bytes.
#include "tests/fuzz/fuzz_target.h"
#include "xladder/data/image/decode.h"
#include "xladder/data/image/resize.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace xladder::image;
  const std::span<const uint8_t> file(data, size);
  DecodeOptions options;
  options.max_pixels = 1 << 18;  // small pictures find as much and faster
  const auto header = read_header(file, options);
  const auto whole = decode(file, options);
  if (!whole) {
    options.truncated = Truncated::kFillGrey;
    static_cast<void>(decode(file, options));
    return 0;
  }
  xladder::fuzz::require(header.has_value() && header->width == whole->width() && header->height == whole->height());
  // A part is the same bits as the part of the whole.
  const Rect part{.left = whole->width() / 3,
                  .top = whole->height() / 3,
                  .width = (whole->width() + 2) / 3,
                  .height = (whole->height() + 2) / 3};
  const auto region = decode_region(file, part, options);
  xladder::fuzz::require(region.has_value() && *region == crop(*whole, part));
  static_cast<void>(decode_scaled(file, 16, 16, options));
  return 0;
}
