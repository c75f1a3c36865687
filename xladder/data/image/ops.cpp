#include "xladder/data/image/ops.h"

#include <algorithm>
#include <numeric>

namespace xladder::image {
namespace {

using Histogram = std::array<int64_t, 256>;

std::vector<Histogram> histograms(const Image& picture) {
  std::vector<Histogram> out(static_cast<size_t>(picture.channels()), Histogram{});
  const auto pixels = picture.pixels();
  for (size_t i = 0; i < pixels.size(); i += out.size())
    for (size_t channel = 0; channel < out.size(); ++channel) ++out[channel][pixels[i + channel]];
  return out;
}

template <class Function>
ByteTable table_of(Function function) {
  ByteTable table;
  for (int i = 0; i < 256; ++i) table[static_cast<size_t>(i)] = static_cast<uint8_t>(function(i));
  return table;
}

ByteTable identity() {
  return table_of([](int i) { return i; });
}

ByteTable stretched(const Histogram& histogram) {
  const auto counted = [](int64_t count) { return count != 0; };
  const auto lowest = static_cast<int>(std::find_if(histogram.begin(), histogram.end(), counted) - histogram.begin());
  const auto highest =
      255 - static_cast<int>(std::find_if(histogram.rbegin(), histogram.rend(), counted) - histogram.rbegin());
  if (highest <= lowest) return identity();
  const double scale = 255.0 / (highest - lowest);
  const double offset = -lowest * scale;
  return table_of([&](int i) { return std::clamp(static_cast<int>(i * scale + offset), 0, 255); });
}

ByteTable flattened(const Histogram& histogram) {
  const int64_t last = *std::find_if(histogram.rbegin(), histogram.rend(), [](int64_t count) { return count != 0; });
  const int64_t step = (std::accumulate(histogram.begin(), histogram.end(), int64_t{0}) - last) / 255;
  if (step == 0) return identity();  // one byte, or nearly
  int64_t before = step / 2;
  return table_of([&](int i) {
    const int64_t level = before / step;
    before += histogram[static_cast<size_t>(i)];
    return std::min<int64_t>(level, 255);
  });
}

template <class Function>
Image by_histogram(Image picture, Function table) {
  if (picture.empty()) return picture;
  std::vector<ByteTable> tables;
  for (const Histogram& histogram : histograms(picture)) tables.push_back(table(histogram));
  return mapped(std::move(picture), tables);
}

}  // namespace

Image with_channels(Image picture, int64_t channels) {
  if (picture.channels() == channels) return picture;
  Image out(picture.width(), picture.height(), channels);
  uint8_t* target = out.pixels().data();
  if (channels == 3)
    for (const uint8_t byte : picture.pixels()) target = std::fill_n(target, 3, byte);
  else
    for (size_t i = 0; i < picture.pixels().size(); i += 3) *target++ = grey_of(&picture.pixels()[i]);
  return out;
}

Image mapped(Image picture, const ByteTable& table) {
  for (uint8_t& byte : picture.pixels()) byte = table[byte];
  return picture;
}

Image mapped(Image picture, const std::vector<ByteTable>& tables) {
  const auto pixels = picture.pixels();
  for (size_t i = 0; i < pixels.size(); i += tables.size())
    for (size_t channel = 0; channel < tables.size(); ++channel)
      pixels[i + channel] = tables[channel][pixels[i + channel]];
  return picture;
}

Image autocontrast(Image picture) { return by_histogram(std::move(picture), stretched); }

Image equalize(Image picture) { return by_histogram(std::move(picture), flattened); }

Image invert(Image picture) {
  return mapped(std::move(picture), table_of([](int i) { return 255 - i; }));
}

Image posterize(Image picture, int bits) {
  const int mask = ~((1 << (8 - bits)) - 1);
  return mapped(std::move(picture), table_of([mask](int i) { return i & mask; }));
}

Image solarize(Image picture, int threshold) {
  return mapped(std::move(picture), table_of([threshold](int i) { return i < threshold ? i : 255 - i; }));
}

Image solarize_add(Image picture, int add, int threshold) {
  return mapped(std::move(picture), table_of([=](int i) { return i < threshold ? std::min(255, i + add) : i; }));
}

}  // namespace xladder::image
