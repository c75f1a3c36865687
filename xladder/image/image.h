// A picture in memory: 8-bit channels, interleaved, rows from the top, without gaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace xladder::image {

// A rectangle of pixels; right and bottom are not part of it.
struct Rect {
  int64_t left = 0, top = 0, width = 0, height = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
};

// [height, width, channels]; channels is 1 (grey) or 3 (RGB).
class Image {
 public:
  Image() = default;
  // Pixels are not initialised to anything useful: whoever makes an image fills it.
  Image(int64_t width, int64_t height, int64_t channels)
      : width_(width), height_(height), channels_(channels), pixels_(static_cast<size_t>(width * height * channels)) {}

  int64_t width() const { return width_; }
  int64_t height() const { return height_; }
  int64_t channels() const { return channels_; }
  int64_t stride() const { return width_ * channels_; }  // bytes of a row
  bool empty() const { return pixels_.empty(); }

  std::span<uint8_t> pixels() { return pixels_; }
  std::span<const uint8_t> pixels() const { return pixels_; }
  uint8_t* row(int64_t y) { return pixels_.data() + y * stride(); }
  const uint8_t* row(int64_t y) const { return pixels_.data() + y * stride(); }

  friend bool operator==(const Image&, const Image&) = default;

 private:
  int64_t width_ = 0, height_ = 0, channels_ = 0;
  std::vector<uint8_t> pixels_;
};

}  // namespace xladder::image
