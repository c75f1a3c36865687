// Pictures and files for tests. Included by tests only.
#pragma once

#include <gtest/gtest.h>
#include <spng.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <span>
#include <string>
#include <vector>

// libjpeg's header needs <cstdio> before it.
#include <jpeglib.h>

#include "xladder/data/image/image.h"

namespace xladder::image::testing {

inline std::span<const uint8_t> bytes_of(const std::string& text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

// Edges, waves and noise, so that a wrong neighbour or rounding shows.
inline std::vector<uint8_t> texture(int64_t width, int64_t height, int64_t channels, uint32_t seed = 1) {
  std::mt19937 random(seed);
  std::vector<uint8_t> pixels;
  for (int64_t y = 0; y < height; ++y)
    for (int64_t x = 0; x < width; ++x)
      for (int64_t c = 0; c < channels; ++c) {
        const double wave = 110 + 70 * std::sin(static_cast<double>(x) / (3.0 + static_cast<double>(c))) *
                                      std::cos(static_cast<double>(y) / 4.0);
        const int64_t block = (x / 7 + y / 5 + c) % 2 * 50;
        pixels.push_back(static_cast<uint8_t>(wave + static_cast<double>(block) + random() % 16));
      }
  return pixels;
}

inline Image image_of(int64_t width, int64_t height, int64_t channels, uint32_t seed = 1) {
  Image picture(width, height, channels);
  const std::vector<uint8_t> pixels = texture(width, height, channels, seed);
  std::copy(pixels.begin(), pixels.end(), picture.pixels().begin());
  return picture;
}

struct JpegKind {
  int components = 3;                // 1: grey, 3: YCbCr, 4: CMYK
  int horizontal = 2, vertical = 2;  // sampling factors of the first component
  bool progressive = false;
  int restart = 0;             // MCUs between restart markers
  std::string app1 = {};       // payload of an APP1 marker
  bool as_rgb = false;         // without conversion to YCbCr
  bool inverted_ycck = false;  // Adobe's conversion of CMYK
};

inline std::string make_jpeg(int width, int height, const std::vector<uint8_t>& pixels, const JpegKind& kind) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  info.image_width = static_cast<JDIMENSION>(width);
  info.image_height = static_cast<JDIMENSION>(height);
  info.input_components = kind.components;
  info.in_color_space = kind.components == 1 ? JCS_GRAYSCALE : kind.components == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&info);
  if (kind.as_rgb) jpeg_set_colorspace(&info, JCS_RGB);
  if (kind.inverted_ycck) jpeg_set_colorspace(&info, JCS_YCCK);
  jpeg_set_quality(&info, 85, TRUE);
  for (int c = 0; c < info.num_components; ++c) info.comp_info[c].h_samp_factor = info.comp_info[c].v_samp_factor = 1;
  info.comp_info[0].h_samp_factor = kind.horizontal;
  info.comp_info[0].v_samp_factor = kind.vertical;
  info.restart_interval = static_cast<unsigned>(kind.restart);
  if (kind.progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  if (!kind.app1.empty())
    jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(kind.app1.data()),
                      static_cast<unsigned>(kind.app1.size()));
  while (info.next_scanline < info.image_height) {
    auto* row = const_cast<JSAMPROW>(pixels.data() + info.next_scanline * static_cast<size_t>(width * kind.components));
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file(reinterpret_cast<const char*>(buffer), size);
  std::free(buffer);
  return file;
}

inline std::string make_jpeg(int width, int height, const JpegKind& kind, uint32_t seed = 1) {
  return make_jpeg(width, height, texture(width, height, kind.components, seed), kind);
}

// An EXIF block with the orientation and, before it, another tag.
inline std::string exif_with(int orientation, bool little_endian = true) {
  std::string block = little_endian ? "II" : "MM";
  const auto put = [&](uint32_t value, int size) {
    for (int i = 0; i < size; ++i) {
      const int shift = 8 * (little_endian ? i : size - 1 - i);
      block.push_back(static_cast<char>(value >> shift));
    }
  };
  put(42, 2);
  put(8, 4);  // the first directory
  put(2, 2);  // its entries
  put(271, 2), put(2, 2), put(4, 4), put(0x414141, 4);
  put(274, 2), put(3, 2), put(1, 4), put(static_cast<uint32_t>(orientation), 2), put(0, 2);
  put(0, 4);  // no further directory
  return std::string("Exif\0\0", 6) + block;
}

struct PngKind {
  uint8_t color_type = SPNG_COLOR_TYPE_TRUECOLOR;
  uint8_t depth = 8;
  bool interlaced = false;
  std::vector<spng_plte_entry> palette = {};
  spng_trns* transparency = nullptr;
  std::string exif = {};  // without "Exif\0\0"
};

// `samples` as the file stores them, 16-bit ones in the order of the machine.
inline std::string make_png(uint32_t width, uint32_t height, std::span<const uint8_t> samples, const PngKind& kind) {
  spng_ctx* const context = spng_ctx_new(SPNG_CTX_ENCODER);
  spng_ihdr header{};
  header.width = width;
  header.height = height;
  header.bit_depth = kind.depth;
  header.color_type = kind.color_type;
  header.interlace_method = kind.interlaced ? SPNG_INTERLACE_ADAM7 : SPNG_INTERLACE_NONE;
  EXPECT_EQ(spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1), 0);
  EXPECT_EQ(spng_set_ihdr(context, &header), 0);
  if (!kind.palette.empty()) {
    spng_plte palette{};
    palette.n_entries = static_cast<uint32_t>(kind.palette.size());
    std::copy(kind.palette.begin(), kind.palette.end(), palette.entries);
    EXPECT_EQ(spng_set_plte(context, &palette), 0);
  }
  if (kind.transparency != nullptr) {
    EXPECT_EQ(spng_set_trns(context, kind.transparency), 0);
  }
  std::string exif_block = kind.exif;
  spng_exif exif{.length = exif_block.size(), .data = exif_block.data()};
  if (!kind.exif.empty()) {
    EXPECT_EQ(spng_set_exif(context, &exif), 0);
  }
  EXPECT_EQ(spng_encode_image(context, samples.data(), samples.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE), 0);
  size_t size = 0;
  int code = 0;
  void* const buffer = spng_get_png_buffer(context, &size, &code);
  std::string file(static_cast<const char*>(buffer), size);
  std::free(buffer);
  spng_ctx_free(context);
  return file;
}

}  // namespace xladder::image::testing
