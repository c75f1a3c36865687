// Writes an image as a model takes it: planes [C,H,W], normalised and rounded to the element type, or bytes as they
// are.
#pragma once

#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/image/pixels.h"

namespace xladder::data {

class PlaneWriter {
 public:
  // Errors: those of check(normalisation).
  static Result<PlaneWriter> create(const Normalisation& normalisation, int64_t channels);

  // `out` has as many pixels as the image, whose channels are the writer's; its type is one of is_pixel_type().
  // Erased rectangles get the numbers after normalisation, as bytes the nearest ones. Thread-safe.
  void write(const PreparedImage& image, const image::PixelSpan& out) const;

 private:
  template <class T>
  using Tables = std::vector<ByteTable<T>>;  // by channel: what a byte becomes

  PlaneWriter(const Normalisation& normalisation, int64_t channels);
  template <class T>
  void write_as(const PreparedImage& image, std::span<T> out) const;
  template <class T>
  void write_pixels(const image::Image& image, std::span<T> out) const;
  template <class T>
  void write_planes(const Planes& planes, std::span<T> out) const;
  template <class T>
  void write_moved(const Planes& planes, const Shift& shift, std::span<T> out) const;
  template <class T>
  void erase(const Erasure& erasure, int64_t height, int64_t width, std::span<T> out) const;
  template <class T>
  const Tables<T>& tables() const {
    return std::get<Tables<T>>(tables_);
  }

  Normalisation normalisation_;
  std::tuple<Tables<float>, Tables<image::Bf16>, Tables<image::F16>, Tables<uint8_t>> tables_;
};

}  // namespace xladder::data
