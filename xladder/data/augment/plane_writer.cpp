#include "xladder/data/augment/plane_writer.h"

#include <algorithm>
#include <numeric>
#include <type_traits>

#include "xladder/base/random.h"
#include "xladder/data/image/planes.h"

namespace xladder::data {
namespace {

template <class T>
std::vector<ByteTable<T>> rounded_tables(const std::vector<ByteTable<float>>& tables) {
  std::vector<ByteTable<T>> out(tables.size());
  for (size_t channel = 0; channel < tables.size(); ++channel)
    std::ranges::transform(tables[channel], out[channel].begin(), image::rounded<T>);
  return out;
}

}  // namespace

Result<PlaneWriter> PlaneWriter::create(const Normalisation& normalisation, int64_t channels) {
  XLADDER_TRY(check(normalisation, channels));
  return PlaneWriter(normalisation, channels);
}

PlaneWriter::PlaneWriter(const Normalisation& normalisation, int64_t channels) : normalisation_(normalisation) {
  std::get<Tables<float>>(tables_) = normalisation_tables(normalisation, channels);
  std::get<Tables<image::Bf16>>(tables_) = rounded_tables<image::Bf16>(tables<float>());
  std::get<Tables<image::F16>>(tables_) = rounded_tables<image::F16>(tables<float>());
  ByteTable<uint8_t> same;
  std::iota(same.begin(), same.end(), uint8_t{0});
  std::get<Tables<uint8_t>>(tables_).assign(static_cast<size_t>(channels), same);
}

void PlaneWriter::write(const PreparedImage& image, const image::PixelSpan& out) const {
  image::visit_pixels(out, [&](auto pixels) { write_as(image, pixels); });
}

template <class T>
void PlaneWriter::write_as(const PreparedImage& image, std::span<T> out) const {
  if (!image.planes)
    write_pixels(image.pixels, out);
  else if (image.shift.moves())
    write_moved(*image.planes, image.shift, out);
  else
    write_planes(*image.planes, out);
  for (const Erasure& erasure : image.erasures) erase(erasure, image.height(), image.width(), out);
}

template <class T>
void PlaneWriter::write_pixels(const image::Image& image, std::span<T> out) const {
  const uint8_t* source = image.pixels().data();
  const size_t plane = out.size() / tables<T>().size();
  if (tables<T>().size() == 1) {
    const ByteTable<T>& table = tables<T>()[0];
    std::transform(source, source + plane, out.begin(), [&table](uint8_t byte) { return table[byte]; });
    return;
  }
  if constexpr (std::is_same_v<T, uint8_t>) {
    image::split_rgb(source, plane, plane, out.data());
  } else {
    T* const targets[] = {out.data(), out.data() + plane, out.data() + 2 * plane};
    for (size_t i = 0; i < plane; ++i, source += 3)
      for (size_t channel = 0; channel < 3; ++channel) targets[channel][i] = tables<T>()[channel][source[channel]];
  }
}

template <class T>
void PlaneWriter::write_planes(const Planes& planes, std::span<T> out) const {
  const auto plane = static_cast<size_t>(planes.height * planes.width);
  for (size_t channel = 0; channel < tables<T>().size(); ++channel) {
    const ByteTable<T>& table = tables<T>()[channel];
    const auto source = planes.bytes.subspan(channel * plane, plane);
    std::transform(source.begin(), source.end(), out.begin() + static_cast<std::ptrdiff_t>(channel * plane),
                   [&table](uint8_t byte) { return table[byte]; });
  }
}

template <class T>
void PlaneWriter::write_moved(const Planes& planes, const Shift& shift, std::span<T> out) const {
  static constexpr int64_t kOutside = -1;
  const bool edge = shift.fill == CropFill::kEdge;
  const auto source_of = [edge](int64_t place, int64_t size) {
    if (edge) return std::clamp<int64_t>(place, 0, size - 1);
    return place >= 0 && place < size ? place : kOutside;
  };
  const int64_t height = planes.height, width = planes.width;
  std::vector<int64_t> columns(static_cast<size_t>(width));
  for (int64_t x = 0; x < width; ++x)
    columns[static_cast<size_t>(x)] = source_of((shift.flip ? width - 1 - x : x) + shift.x, width);
  T* target = out.data();
  for (int64_t channel = 0; channel < planes.channels; ++channel) {
    const ByteTable<T>& table = tables<T>()[static_cast<size_t>(channel)];
    for (int64_t y = 0; y < height; ++y) {
      const int64_t row = source_of(y + shift.y, height);
      if (row == kOutside) {
        target = std::fill_n(target, width, table[0]);
        continue;
      }
      const uint8_t* source = planes.bytes.data() + (channel * height + row) * width;
      for (const int64_t column : columns) *target++ = column == kOutside ? table[0] : table[source[column]];
    }
  }
}

template <class T>
void PlaneWriter::erase(const Erasure& erasure, int64_t height, int64_t width, std::span<T> out) const {
  const auto erased = [this](size_t channel, float value) {
    if constexpr (std::is_same_v<T, uint8_t>)
      return nearest_byte(normalisation_, channel, value);
    else
      return image::rounded<T>(value);
  };
  CounterRng rng(erasure.seed);
  for (size_t channel = 0; channel < tables<T>().size(); ++channel) {
    T value = erased(channel, erasure.fill == EraseFill::kRand ? rng.normal() : 0.0f);
    for (int64_t y = erasure.where.top; y < erasure.where.top + erasure.where.height; ++y) {
      T* row = out.data() + (static_cast<int64_t>(channel) * height + y) * width + erasure.where.left;
      for (int64_t x = 0; x < erasure.where.width; ++x) {
        if (erasure.fill == EraseFill::kPixel) value = erased(channel, rng.normal());
        row[x] = value;
      }
    }
  }
}

}  // namespace xladder::data
