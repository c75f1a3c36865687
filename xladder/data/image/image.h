// A picture in memory: 8-bit channels, interleaved, rows from the top, without gaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace xladder::image {

// A rectangle of pixels; right and bottom are not part of it.
struct Rect {
  int64_t left = 0, top = 0, width = 0, height = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
};

// A vector of elements that nobody has set yet: whoever makes it fills it, so a pass of zeros over it would be lost
// time.
template <class T>
struct UninitializedAllocator : std::allocator<T> {
  template <class U>
  struct rebind {
    using other = UninitializedAllocator<U>;
  };
  template <class U>
  void construct(U* element) noexcept {
    ::new (static_cast<void*>(element)) U;
  }
  template <class U, class... Args>
  void construct(U* element, Args&&... args) {
    ::new (static_cast<void*>(element)) U(std::forward<Args>(args)...);
  }
};
using Bytes = std::vector<uint8_t, UninitializedAllocator<uint8_t>>;

// [height, width, channels]; channels is 1 (grey) or 3 (RGB).
class Image {
 public:
  Image() = default;
  // Pixels are not initialised: whoever makes an image fills it.
  Image(int64_t width, int64_t height, int64_t channels)
      : width_(width), height_(height), channels_(channels), pixels_(static_cast<size_t>(width * height * channels)) {}
  // `pixels` has width * height * channels elements.
  Image(int64_t width, int64_t height, int64_t channels, Bytes pixels)
      : width_(width), height_(height), channels_(channels), pixels_(std::move(pixels)) {}

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
  Bytes pixels_;
};

}  // namespace xladder::image
