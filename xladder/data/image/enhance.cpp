#include "xladder/data/image/enhance.h"

#include <algorithm>
#include <cmath>

#include "xladder/data/image/ops.h"
#include "xladder/data/image/pixel_kernel.h"

namespace xladder::image {
namespace {

// Pillow's Image.blend for one colour that all of the degenerate picture has.
Image blended_with(uint8_t level, Image picture, float factor) {
  ByteTable table;
  for (size_t i = 0; i < table.size(); ++i) {
    const float value =
        static_cast<float>(level) + factor * static_cast<float>(static_cast<int>(i) - static_cast<int>(level));
    table[i] = static_cast<uint8_t>(std::clamp(value, 0.0f, 255.0f));
  }
  return mapped(std::move(picture), table);
}

Image blended(const Image& degenerate, Image picture, float factor) {
  blend_bytes(degenerate.pixels().data(), picture.pixels().data(), factor, picture.pixels().size(),
              picture.pixels().data());
  return picture;
}

struct Hsv {
  uint8_t hue = 0, saturation = 0, value = 0;
};

uint8_t clipped(int value) { return static_cast<uint8_t>(std::clamp(value, 0, 255)); }

// Single and double precision as in Pillow's Convert.c: the last bit depends on it.
Hsv hsv_of(const uint8_t* rgb) {
  const auto [smallest, largest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  if (smallest == largest) return {0, 0, largest};
  const auto range = static_cast<float>(largest - smallest);
  const float saturation = range / static_cast<float>(largest);
  const float red = static_cast<float>(largest - rgb[0]) / range;
  const float green = static_cast<float>(largest - rgb[1]) / range;
  const float blue = static_cast<float>(largest - rgb[2]) / range;
  float hue = 0;
  if (rgb[0] == largest)
    hue = blue - green;
  else if (rgb[1] == largest)
    hue = static_cast<float>(2.0 + static_cast<double>(red) - static_cast<double>(blue));
  else
    hue = static_cast<float>(4.0 + static_cast<double>(green) - static_cast<double>(red));
  hue = static_cast<float>(std::fmod(static_cast<double>(hue) / 6.0 + 1.0, 1.0));
  return {clipped(static_cast<int>(static_cast<double>(hue) * 255.0)),
          clipped(static_cast<int>(static_cast<double>(saturation) * 255.0)), largest};
}

void set_rgb(const Hsv& hsv, uint8_t* rgb) {
  const uint8_t v = hsv.value;
  if (hsv.saturation == 0) {
    std::fill_n(rgb, 3, v);
    return;
  }
  const double sixth = static_cast<double>(hsv.hue) * 6.0 / 255.0;
  const auto sector = static_cast<int>(std::floor(sixth));
  const auto fraction = static_cast<float>(sixth - static_cast<double>(sector));
  const auto saturation = static_cast<float>(static_cast<double>(hsv.saturation) / 255.0);
  const auto part = [v](double without) { return clipped(static_cast<int>(std::round(v * (1.0 - without)))); };
  const uint8_t p = part(static_cast<double>(saturation));
  const uint8_t q = part(static_cast<double>(saturation * fraction));
  const uint8_t t = part(static_cast<double>(saturation) * (1.0 - static_cast<double>(fraction)));
  const uint8_t sectors[6][3] = {{v, t, p}, {q, v, p}, {p, v, t}, {p, q, v}, {t, p, v}, {v, p, q}};
  std::copy_n(sectors[sector % 6], 3, rgb);
}

// Pillow's BoxBlur.c: a box of 2 radius + 1 pixels with fractions at its ends, in 24 fractional bits.
struct BoxFilter {
  int64_t radius = 0;  // whole pixels to each side
  uint32_t whole = 0, end = 0;

  explicit BoxFilter(float exact_radius) : radius(static_cast<int64_t>(exact_radius)) {
    whole = static_cast<uint32_t>(static_cast<float>(1 << 24) / (exact_radius * 2 + 1));
    end = ((1u << 24) - static_cast<uint32_t>(radius * 2 + 1) * whole) / 2;
  }
};

// Filters `size` bytes that lie `stride` apart; beyond the ends the outermost ones go on.
void filter_line(const BoxFilter& box, uint8_t* line, int64_t stride, int64_t size, std::vector<uint8_t>& copy) {
  copy.resize(static_cast<size_t>(size));
  for (int64_t i = 0; i < size; ++i) copy[static_cast<size_t>(i)] = line[i * stride];
  const auto at = [&](int64_t i) -> uint32_t { return copy[static_cast<size_t>(std::clamp<int64_t>(i, 0, size - 1))]; };
  uint32_t sum = 0;
  for (int64_t i = -box.radius; i <= box.radius; ++i) sum += at(i);
  for (int64_t i = 0; i < size; ++i) {
    const uint32_t before = at(i - box.radius - 1), after = at(i + box.radius + 1);
    line[i * stride] = static_cast<uint8_t>((sum * box.whole + (before + after) * box.end + (1u << 23)) >> 24);
    sum += after - at(i - box.radius);
  }
}

// The radius of three boxes in a row that come near a Gaussian of this deviation (Gwosdek, Grewenig, Bruhn and
// Weickert, "Theoretical foundations of Gaussian convolution by extended box filtering", 2011), in single precision.
float box_radius(float deviation) {
  const float variance = deviation * deviation / 3;
  const auto length = static_cast<float>(std::sqrt(12.0 * static_cast<double>(variance) + 1.0));
  const auto whole = static_cast<float>(std::floor((static_cast<double>(length) - 1.0) / 2.0));
  float part = (2 * whole + 1) * (whole * (whole + 1) - 3 * variance);
  part /= 6 * (variance - (whole + 1) * (whole + 1));
  return whole + part;
}

}  // namespace

Image brightness(Image picture, double factor) {
  return blended_with(0, std::move(picture), static_cast<float>(factor));
}

Image contrast(Image picture, double factor) {
  if (picture.empty()) return picture;
  int64_t sum = 0;
  const auto pixels = picture.pixels();
  const auto channels = static_cast<size_t>(picture.channels());
  for (size_t i = 0; i < pixels.size(); i += channels) sum += channels == 3 ? grey_of(&pixels[i]) : pixels[i];
  const double mean = static_cast<double>(sum) / static_cast<double>(picture.width() * picture.height());
  return blended_with(static_cast<uint8_t>(mean + 0.5), std::move(picture), static_cast<float>(factor));
}

Image color(Image picture, double factor) {
  if (picture.channels() != 3) return picture;
  Image grey(picture.width(), picture.height(), 3);
  const auto from = picture.pixels();
  const auto to = grey.pixels();
  for (size_t i = 0; i < from.size(); i += 3) std::fill_n(&to[i], 3, grey_of(&from[i]));
  return blended(grey, std::move(picture), static_cast<float>(factor));
}

Image sharpness(Image picture, double factor) {
  // Pillow leaves the outermost pixels as they are.
  Image smooth = picture;
  if (picture.width() < 3 || picture.height() < 3) return picture;
  for (int64_t y = 1; y + 1 < picture.height(); ++y)
    smooth_row(picture.row(y - 1), picture.row(y), picture.row(y + 1), static_cast<size_t>(picture.channels()),
               static_cast<size_t>(picture.stride()), smooth.row(y));
  return blended(smooth, std::move(picture), static_cast<float>(factor));
}

Image hue(Image picture, double shift) {
  if (picture.channels() != 3) return picture;
  const auto turn = static_cast<uint8_t>(static_cast<int32_t>(shift * 255));
  const auto pixels = picture.pixels();
  for (size_t i = 0; i < pixels.size(); i += 3) {
    Hsv hsv = hsv_of(&pixels[i]);
    hsv.hue = static_cast<uint8_t>(hsv.hue + turn);
    set_rgb(hsv, &pixels[i]);
  }
  return picture;
}

Image gaussian_blur(Image picture, double radius) {
  const float exact_radius = box_radius(static_cast<float>(radius));
  if (exact_radius == 0 || picture.empty()) return picture;
  const BoxFilter box(exact_radius);
  std::vector<uint8_t> copy;
  const int64_t channels = picture.channels();
  for (int64_t y = 0; y < picture.height(); ++y)
    for (int64_t c = 0; c < channels; ++c)
      for (int pass = 0; pass < 3; ++pass) filter_line(box, picture.row(y) + c, channels, picture.width(), copy);
  for (int64_t x = 0; x < picture.stride(); ++x)
    for (int pass = 0; pass < 3; ++pass)
      filter_line(box, picture.pixels().data() + x, picture.stride(), picture.height(), copy);
  return picture;
}

}  // namespace xladder::image
