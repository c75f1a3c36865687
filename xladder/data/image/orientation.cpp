#include "xladder/data/image/orientation.h"

#include <algorithm>
#include <string_view>

namespace xladder::image {
namespace {

constexpr uint16_t kOrientationTag = 274;

std::string_view text_of(std::span<const uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// A TIFF structure; reads beyond its end give nothing.
class Tiff {
 public:
  Tiff(std::span<const uint8_t> bytes, bool little_endian) : bytes_(bytes), little_endian_(little_endian) {}

  std::optional<uint32_t> read(uint64_t offset, int size) const {
    if (offset > bytes_.size() || bytes_.size() - offset < static_cast<size_t>(size)) return std::nullopt;
    uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
      const int place = little_endian_ ? size - 1 - i : i;
      value = value << 8 | bytes_[offset + static_cast<size_t>(place)];
    }
    return value;
  }

 private:
  std::span<const uint8_t> bytes_;
  bool little_endian_;
};

// The first element of a directory entry at `entry`, if it is an integer of 16 or 32 bits.
std::optional<uint32_t> first_integer(const Tiff& tiff, uint64_t entry) {
  const auto type = tiff.read(entry + 2, 2);
  const auto count = tiff.read(entry + 4, 4);
  if (!type || !count || *count == 0) return std::nullopt;
  const bool is_short = *type == 3 || *type == 8;
  const bool is_long = *type == 4 || *type == 9;
  if (!is_short && !is_long) return std::nullopt;
  const int size = is_short ? 2 : 4;
  uint64_t place = entry + 8;
  const uint64_t bytes = uint64_t{*count} * static_cast<uint64_t>(size);
  if (bytes > 4) {  // the entry then holds the place of its elements
    const auto offset = tiff.read(place, 4);
    if (!offset) return std::nullopt;
    place = *offset;
  }
  return tiff.read(place, size);
}

struct Turn {
  bool swap, mirror_x, mirror_y;  // of the stored picture: exchange x and y, then read from the right, from the bottom
};

Turn turn_of(int orientation) {
  return {.swap = swaps_sides(orientation),
          .mirror_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8,
          .mirror_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7};
}

template <int kChannels>
void copy_turned(const Image& stored, const Turn& turn, Image& out) {
  const int64_t column = (turn.mirror_x ? -1 : 1) * kChannels;
  const int64_t line = (turn.mirror_y ? -1 : 1) * stored.stride();
  const uint8_t* const corner =
      stored.row(turn.mirror_y ? stored.height() - 1 : 0) + (turn.mirror_x ? stored.width() - 1 : 0) * kChannels;
  const int64_t step_x = turn.swap ? line : column;
  const int64_t step_y = turn.swap ? column : line;
  for (int64_t y = 0; y < out.height(); ++y) {
    const uint8_t* const source = corner + y * step_y;
    uint8_t* const target = out.row(y);
    for (int64_t x = 0; x < out.width(); ++x)
      for (int64_t c = 0; c < kChannels; ++c) target[x * kChannels + c] = source[x * step_x + c];
  }
}

}  // namespace

std::optional<int> exif_orientation(std::span<const uint8_t> exif) {
  for (int i = 0; i < 2; ++i)  // some writers put the prefix twice
    if (text_of(exif).starts_with(std::string_view("Exif\0\0", 6))) exif = exif.subspan(6);
  const std::string_view order = text_of(exif).substr(0, 2);
  if (order != "II" && order != "MM") return std::nullopt;
  const Tiff tiff(exif, order == "II");
  if (tiff.read(2, 2) != 42u) return std::nullopt;
  const auto directory = tiff.read(4, 4);
  if (!directory) return std::nullopt;
  const auto entries = tiff.read(*directory, 2);
  if (!entries) return std::nullopt;
  std::optional<int> orientation;
  for (uint64_t i = 0; i < *entries; ++i) {
    const uint64_t entry = uint64_t{*directory} + 2 + 12 * i;
    const auto tag = tiff.read(entry, 2);
    if (!tag) break;
    if (*tag != kOrientationTag) continue;
    if (const auto value = first_integer(tiff, entry)) orientation = static_cast<int>(std::min<uint32_t>(*value, 255));
  }
  return orientation;
}

std::optional<int> xmp_orientation(std::span<const uint8_t> xmp) {
  constexpr std::string_view kName = "tiff:Orientation";
  std::string_view rest = text_of(xmp);
  while (true) {
    const size_t place = rest.find(kName);
    if (place == rest.npos) return std::nullopt;
    rest.remove_prefix(place + kName.size());
    std::string_view value = rest;
    if (value.starts_with("=\""))
      value.remove_prefix(2);
    else if (value.starts_with(">"))
      value.remove_prefix(1);
    else
      continue;
    if (!value.empty() && value[0] >= '0' && value[0] <= '9') return value[0] - '0';
  }
}

int orientation_of(std::span<const uint8_t> exif, std::span<const uint8_t> xmp) {
  std::optional<int> orientation = exif_orientation(exif);
  if (!orientation) orientation = xmp_orientation(xmp);
  return orientation && *orientation >= 1 && *orientation <= 8 ? *orientation : 1;
}

Image upright(Image stored, int orientation) {
  if (orientation < 2 || orientation > 8 || stored.empty()) return stored;
  const Turn turn = turn_of(orientation);
  Image out(turn.swap ? stored.height() : stored.width(), turn.swap ? stored.width() : stored.height(),
            stored.channels());
  if (stored.channels() == 3)
    copy_turned<3>(stored, turn, out);
  else
    copy_turned<1>(stored, turn, out);
  return out;
}

Rect stored_region(const Rect& region, int orientation, int64_t width, int64_t height) {
  const Turn turn = turn_of(orientation);
  Rect stored = region;
  if (turn.swap) stored = {.left = region.top, .top = region.left, .width = region.height, .height = region.width};
  if (turn.mirror_x) stored.left = width - stored.left - stored.width;
  if (turn.mirror_y) stored.top = height - stored.top - stored.height;
  return stored;
}

}  // namespace xladder::image
