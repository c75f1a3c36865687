#include "xladder/data/image/decode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <webp/encode.h>

#include "xladder/data/image/codec.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/image/orientation.h"
#include "xladder/data/image/resize.h"
#include "xladder/data/image/test_files.h"

namespace xladder::image {
namespace {

using testing::bytes_of;
using testing::exif_with;
using ::testing::HasSubstr;
using testing::image_of;
using testing::JpegKind;
using testing::make_jpeg;
using testing::make_png;
using testing::PngKind;
using testing::texture;

constexpr DecodeOptions kGrey{.channels = 1};
constexpr DecodeOptions kFill{.truncated = Truncated::kFillGrey};

std::vector<int> values(const Image& picture) { return {picture.pixels().begin(), picture.pixels().end()}; }

Image decoded(const std::string& file, const DecodeOptions& options = {}) {
  Result<Image> picture = decode(bytes_of(file), options);
  EXPECT_TRUE(picture.has_value()) << picture.error().message;
  return picture ? *std::move(picture) : Image();
}

std::string error_of(const std::string& file, const DecodeOptions& options = {}) {
  const Result<Image> picture = decode(bytes_of(file), options);
  return picture ? "none" : picture.error().message;
}

Image grey_of(const Image& rgb) {
  Image grey(rgb.width(), rgb.height(), 1);
  rgb_to_grey(rgb.pixels().data(), grey.pixels().data(), rgb.width() * rgb.height());
  return grey;
}

std::string make_webp(int width, int height, bool has_alpha, bool lossless) {
  const std::vector<uint8_t> pixels = texture(width, height, has_alpha ? 4 : 3);
  uint8_t* buffer = nullptr;
  const int stride = width * (has_alpha ? 4 : 3);
  size_t size = 0;
  if (has_alpha)
    size = lossless ? WebPEncodeLosslessRGBA(pixels.data(), width, height, stride, &buffer)
                    : WebPEncodeRGBA(pixels.data(), width, height, stride, 80, &buffer);
  else
    size = lossless ? WebPEncodeLosslessRGB(pixels.data(), width, height, stride, &buffer)
                    : WebPEncodeRGB(pixels.data(), width, height, stride, 80, &buffer);
  std::string file(reinterpret_cast<const char*>(buffer), size);
  WebPFree(buffer);
  return file;
}

std::vector<JpegKind> kinds_of_jpeg() {
  std::vector<JpegKind> kinds;
  for (const bool progressive : {false, true})
    for (const auto& [h, v] : {std::pair{1, 1}, {2, 1}, {2, 2}, {1, 2}, {4, 1}, {1, 4}, {4, 2}})
      for (const int components : {1, 3, 4})
        if ((components != 1 || h == v) && h * v + components - 1 <= 10)  // blocks in an MCU
          kinds.push_back({.components = components, .horizontal = h, .vertical = v, .progressive = progressive});
  kinds.push_back({.horizontal = 2, .vertical = 2, .restart = 3});
  kinds.push_back({.horizontal = 1, .vertical = 1, .as_rgb = true});
  return kinds;
}

std::string name_of(const JpegKind& kind) {
  return fmt::format("{} components, {}x{}{}", kind.components, kind.horizontal, kind.vertical,
                     kind.progressive ? ", progressive" : "");
}

// One small file of each kind that the decoders tell apart.
std::vector<std::string> small_files() {
  std::vector<std::string> files = {
      make_jpeg(19, 17, JpegKind{}),
      make_jpeg(19, 17, JpegKind{.progressive = true}),
      make_jpeg(9, 7, JpegKind{.components = 4, .horizontal = 1, .vertical = 1}),
      make_jpeg(9, 7, JpegKind{.app1 = exif_with(6)}),
      *encode_png(image_of(9, 7, 3)),
      make_png(9, 7, texture(9, 7, 4), {.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA}),
  };
  for (const bool has_alpha : {false, true})
    for (const bool lossless : {false, true}) files.push_back(make_webp(11, 9, has_alpha, lossless));
  return files;
}

TEST(FormatOf, LooksAtTheFirstBytes) {
  EXPECT_EQ(format_of(bytes_of(*encode_jpeg(image_of(3, 3, 3)))), Format::kJpeg);
  EXPECT_EQ(format_of(bytes_of(*encode_png(image_of(3, 3, 3)))), Format::kPng);
  EXPECT_EQ(format_of(bytes_of(make_webp(3, 3, false, true))), Format::kWebp);
  for (const char* const other : {"", "\xff", "\xff\xd8", "GIF89a", "RIFF....WAVE", "\x89PNG"})
    EXPECT_EQ(format_of(bytes_of(other)), std::nullopt) << other;
  EXPECT_EQ(name_of(Format::kWebp), "WebP");
}

TEST(Decode, RefusesWhatIsNoPicture) {
  EXPECT_THAT(error_of("GIF89a"), HasSubstr("no JPEG, PNG or WebP file; convert it"));
  EXPECT_THAT(error_of(""), HasSubstr("no JPEG, PNG or WebP file"));
  EXPECT_THAT(error_of(*encode_png(image_of(3, 3, 3)), {.channels = 4}), HasSubstr("use 3 (RGB) or 1 (grey)"));
}

TEST(Decode, GivesBackTheLosslessFormats) {
  for (const int64_t channels : {1, 3}) {
    const Image picture = image_of(21, 13, channels);
    EXPECT_EQ(decoded(*encode_png(picture), {.channels = channels}), picture);
  }
  const Image picture = image_of(21, 13, 3);
  EXPECT_EQ(decoded(make_webp(21, 13, false, true)), picture);
  EXPECT_EQ(decoded(make_webp(21, 13, false, true), kGrey), grey_of(picture));
  EXPECT_EQ(decoded(*encode_png(picture), kGrey), grey_of(picture));
}

TEST(Decode, RefusesEveryFileThatEndsTooEarly) {
  for (const std::string& file : small_files()) {
    ASSERT_EQ(error_of(file), "none");
    for (size_t size = 0; size < file.size(); ++size) {
      const std::string cut = file.substr(0, size);
      EXPECT_NE(error_of(cut), "none") << size << " of " << file.size() << " bytes of "
                                       << name_of(*format_of(bytes_of(file)));
      (void)decode(bytes_of(cut), kFill);
      (void)read_header(bytes_of(cut));
    }
  }
}

TEST(Decode, SurvivesEveryDamage) {
  std::mt19937 random(7);
  DecodeOptions strict{.max_pixels = 1 << 16};
  DecodeOptions lenient{.truncated = Truncated::kFillGrey, .max_pixels = 1 << 16};
  for (const std::string& file : small_files())
    for (int i = 0; i < 300; ++i) {
      std::string damaged = file;
      for (uint32_t changes = 1 + random() % 4; changes > 0; --changes)
        damaged[random() % damaged.size()] = static_cast<char>(random());
      for (const DecodeOptions& options : {strict, lenient}) {
        const Result<Image> picture = decode(bytes_of(damaged), options);
        EXPECT_TRUE(!picture || picture->width() * picture->height() <= options.max_pixels);
        (void)decode_region(bytes_of(damaged), {.left = 2, .top = 3, .width = 4, .height = 4}, options);
        (void)decode_scaled(bytes_of(damaged), 4, 4, options);
        (void)read_header(bytes_of(damaged), options);
      }
    }
}

TEST(Decode, RefusesMorePixelsThanAllowed) {
  for (const std::string& file : small_files()) {
    EXPECT_THAT(error_of(file, {.max_pixels = 10}), HasSubstr("more than 10 pixels; make it smaller"));
    EXPECT_FALSE(read_header(bytes_of(file), {.max_pixels = 10}).has_value());
  }
}

TEST(ReadHeader, GivesTheSizeAfterTheOrientation) {
  const std::string jpeg = make_jpeg(20, 10, JpegKind{.app1 = exif_with(6)});
  const std::string png = make_png(20, 10, texture(20, 10, 3), {.exif = exif_with(6).substr(6)});
  for (const std::string& file : {jpeg, png}) {
    const Header header = read_header(bytes_of(file)).value();
    EXPECT_EQ(header.width, 10);
    EXPECT_EQ(header.height, 20);
    EXPECT_EQ(header.orientation, 6);
    EXPECT_EQ(read_header(bytes_of(file), {.apply_orientation = false})->width, 20);
  }
  EXPECT_EQ(read_header(bytes_of(make_webp(20, 10, true, false)))->width, 20);
  EXPECT_EQ(read_header(bytes_of(make_webp(20, 10, true, false)))->format, Format::kWebp);
}

TEST(ReadHeader, NeedsTheFirstPartOnly) {
  for (const std::string& file :
       {make_jpeg(200, 100, JpegKind{}), *encode_png(image_of(200, 100, 3)), make_webp(200, 100, false, false)}) {
    const Result<Header> header = read_header(bytes_of(file.substr(0, 1000)));
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->width, 200);
  }
}

TEST(Decode, TurnsPicturesUpright) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const std::string jpeg = make_jpeg(20, 10, JpegKind{.app1 = exif_with(orientation)});
    const std::string png = make_png(20, 10, texture(20, 10, 3), {.exif = exif_with(orientation).substr(6)});
    for (const std::string& file : {jpeg, png}) {
      const Image stored = decoded(file, {.apply_orientation = false});
      EXPECT_EQ(stored.width(), 20);
      EXPECT_EQ(decoded(file), upright(stored, orientation)) << orientation;
    }
  }
}

TEST(DecodeJpeg, ReadsEveryKindAlike) {
  // Grey planes survive every sampling of chroma, so all kinds show nearly the same picture.
  std::vector<uint8_t> pixels(40 * 30 * 3);
  for (size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<uint8_t>(40 + 4 * (i / 3 % 40));
  for (const JpegKind& kind : kinds_of_jpeg()) {
    if (kind.components != 3) continue;
    const Image picture = decoded(make_jpeg(40, 30, pixels, kind));
    for (size_t i = 0; i < pixels.size(); ++i) ASSERT_NEAR(picture.pixels()[i], pixels[i], 4) << name_of(kind);
  }
}

TEST(DecodeJpeg, TakesStoredCmykAsInverted) {
  // 255 of key and of the colours is white, as Adobe stores it; from Pillow 13's convert("RGB").
  const std::vector<std::pair<std::array<uint8_t, 4>, std::array<int, 3>>> cases = {
      {{255, 255, 255, 255}, {255, 255, 255}},
      {{0, 255, 255, 255}, {0, 255, 255}},
      {{128, 128, 128, 128}, {64, 64, 64}},
      {{200, 100, 50, 220}, {173, 86, 43}},
      {{9, 9, 9, 0}, {0, 0, 0}}};
  for (const auto& [stored, expected] : cases) {
    std::vector<uint8_t> pixels;
    for (int i = 0; i < 64; ++i) pixels.insert(pixels.end(), stored.begin(), stored.end());
    const std::string file = make_jpeg(8, 8, pixels, JpegKind{.components = 4, .horizontal = 1, .vertical = 1});
    const Image picture = decoded(file);
    for (size_t c = 0; c < 3; ++c) EXPECT_NEAR(picture.pixels()[c], expected[c], 2) << int{stored[0]};
    EXPECT_EQ(decoded(file, kGrey), grey_of(picture));
  }
}

TEST(DecodeJpeg, GreyIsTheGreyOfRgb) {
  for (const JpegKind& kind : kinds_of_jpeg()) {
    const std::string file = make_jpeg(37, 23, kind);
    EXPECT_EQ(decoded(file, kGrey), grey_of(decoded(file))) << name_of(kind);
  }
}

TEST(DecodeJpeg, FillsWhatIsMissing) {
  for (const bool progressive : {false, true}) {
    const std::string file = make_jpeg(64, 64, JpegKind{.progressive = progressive});
    const std::string cut = file.substr(0, file.size() * 3 / 4);
    EXPECT_THAT(error_of(cut), HasSubstr("remature end"));
    const Image whole = decoded(file), filled = decoded(cut, kFill);
    EXPECT_EQ(filled.height(), 64);
    EXPECT_NE(filled, whole);
    if (progressive) continue;
    const Rect top{.left = 0, .top = 0, .width = 64, .height = 16};
    EXPECT_EQ(crop(filled, top), crop(whole, top));
    const Image bottom = crop(filled, {.left = 48, .top = 62, .width = 16, .height = 2});
    for (const uint8_t value : bottom.pixels()) EXPECT_EQ(value, bottom.pixels()[0]);
  }
}

TEST(DecodeJpeg, RefusesAMissingEndMarker) {
  // Whether the pixels alone show it depends on the bits that the decoder looks ahead, so there are many files.
  for (int width = 1; width <= 150; ++width) {
    const std::string file = make_jpeg(width, 9, JpegKind{}, static_cast<uint32_t>(width));
    EXPECT_NE(error_of(file.substr(0, file.size() - 2)), "none") << width;
  }
}

TEST(DecodeJpeg, RefusesAnEarlyEndWithAnEndMarker) {
  const std::string file = make_jpeg(64, 64, JpegKind{});
  const std::string cut = file.substr(0, file.size() / 2) + "\xff\xd9";
  EXPECT_THAT(error_of(cut), HasSubstr("premature end of data segment"));
  EXPECT_EQ(error_of(cut, kFill), "none");
}

TEST(DecodeJpeg, RefusesFilesOfThousandsOfScans) {
  const std::string file = make_jpeg(16, 16, JpegKind{.progressive = true});
  const size_t first = file.find("\xff\xda"), second = file.find("\xff\xda", first + 2);
  const size_t third = file.find("\xff\xc4", second), last = std::min(third, file.find("\xff\xda", second + 2));
  const std::string scan = file.substr(second, last - second);
  const auto with_scans = [&](int count) {
    std::string bomb = file.substr(0, second);
    for (int i = 0; i < count; ++i) bomb += scan;
    return bomb + file.substr(second);
  };
  EXPECT_EQ(error_of(with_scans(50)), "none");
  EXPECT_THAT(error_of(with_scans(300)), HasSubstr("progress"));
}

TEST(DecodeJpeg, RefusesTwoComponents) {
  std::string file = make_jpeg(8, 8, JpegKind{.components = 1, .horizontal = 1, .vertical = 1});
  const size_t frame = file.find("\xff\xc0");
  ASSERT_NE(frame, file.npos);
  // Two components of the same tables, in the frame and in the scan.
  file = file.substr(0, frame) + std::string("\xff\xc0\0\x0e\x08\0\x08\0\x08\x02\x01\x11\0\x02\x11\0", 16) +
         file.substr(frame + 13);
  EXPECT_THAT(error_of(file), HasSubstr("2 components, not 1, 3 or 4; convert it to RGB"));
}

TEST(DecodeRegion, IsTheCropOfTheWholeForEveryKindOfJpeg) {
  std::mt19937 random(3);
  const auto below = [&](int64_t end) { return static_cast<int64_t>(random() % static_cast<uint32_t>(end)); };
  for (const JpegKind& kind : kinds_of_jpeg())
    for (const auto& [width, height] : {std::pair{131, 97}, {64, 48}, {5, 60}, {60, 5}, {3, 2}}) {
      const std::string file = make_jpeg(width, height, kind);
      const Image whole = decoded(file);
      for (int i = 0; i < 60; ++i) {
        Rect region{.left = below(width), .top = below(height)};
        region.width = 1 + below(width - region.left);
        region.height = 1 + below(height - region.top);
        const Result<Image> part = decode_region(bytes_of(file), region);
        ASSERT_TRUE(part.has_value()) << part.error().message;
        ASSERT_EQ(*part, crop(whole, region))
            << name_of(kind) << ": " << region.width << " x " << region.height << " at " << region.left << ", "
            << region.top << " of " << width << " x " << height;
      }
    }
}

TEST(DecodeRegion, IsTheCropForEveryRowAndColumn) {
  for (const auto& [h, v] : {std::pair{1, 1}, {2, 1}, {2, 2}, {1, 2}}) {
    const std::string file = make_jpeg(50, 50, JpegKind{.horizontal = h, .vertical = v});
    const Image whole = decoded(file);
    for (int64_t i = 0; i < 50; ++i)
      for (const int64_t size : {1, 2, 9, 17}) {
        const int64_t extent = std::min(size, 50 - i);
        const Rect rows{.left = 3, .top = i, .width = 20, .height = extent};
        const Rect columns{.left = i, .top = 5, .width = extent, .height = 20};
        for (const Rect& region : {rows, columns})
          ASSERT_EQ(decode_region(bytes_of(file), region).value(), crop(whole, region)) << h << v << " " << i;
      }
  }
}

TEST(DecodeRegion, IsTheCropInEveryOrientationAndInGrey) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const std::string jpeg = make_jpeg(50, 40, JpegKind{.app1 = exif_with(orientation)});
    const std::string png = make_png(50, 40, texture(50, 40, 3), {.exif = exif_with(orientation).substr(6)});
    for (const std::string& file : {jpeg, png})
      for (const DecodeOptions& options : {DecodeOptions(), kGrey}) {
        const Rect region{.left = 13, .top = 7, .width = 21, .height = 30};
        EXPECT_EQ(decode_region(bytes_of(file), region, options).value(), crop(decoded(file, options), region))
            << orientation;
      }
  }
}

TEST(DecodeRegion, RefusesWhatIsNotWithinThePicture) {
  constexpr int64_t kHuge = int64_t{1} << 62;
  for (const std::string& file : {make_jpeg(20, 10, JpegKind{}), *encode_png(image_of(20, 10, 3))})
    for (const Rect& region :
         {Rect{-1, 0, 4, 4}, Rect{0, -1, 4, 4}, Rect{0, 0, 21, 4}, Rect{0, 0, 4, 11}, Rect{18, 0, 3, 4},
          Rect{0, 8, 4, 3}, Rect{0, 0, 0, 4}, Rect{0, 0, 4, 0}, Rect{kHuge, kHuge, kHuge, kHuge}}) {
      const Result<Image> part = decode_region(bytes_of(file), region);
      ASSERT_FALSE(part.has_value());
      EXPECT_THAT(part.error().message, HasSubstr("is not within a picture of 20 x 10; cut less"));
    }
}

TEST(DecodeScaled, TakesTheSmallestSizeThatIsEnough) {
  const std::string file = make_jpeg(101, 67, JpegKind{});
  const auto size = [&](int64_t width, int64_t height) {
    const Image picture = decode_scaled(bytes_of(file), width, height).value();
    return std::pair(picture.width(), picture.height());
  };
  EXPECT_EQ(size(13, 9), std::pair(int64_t{13}, int64_t{9}));
  EXPECT_EQ(size(14, 9), std::pair(int64_t{26}, int64_t{17}));
  EXPECT_EQ(size(13, 10), std::pair(int64_t{26}, int64_t{17}));
  EXPECT_EQ(size(27, 10), std::pair(int64_t{51}, int64_t{34}));
  EXPECT_EQ(size(60, 10), std::pair(int64_t{101}, int64_t{67}));
  EXPECT_EQ(size(1000, 1000), std::pair(int64_t{101}, int64_t{67}));
  const std::string turned = make_jpeg(101, 67, JpegKind{.app1 = exif_with(6)});
  EXPECT_EQ(decode_scaled(bytes_of(turned), 9, 13)->width(), 9);
  EXPECT_EQ(decode_scaled(bytes_of(turned), 13, 9)->width(), 17);
}

TEST(DecodeScaled, IsTheWholePictureInOtherFormats) {
  const Image picture = image_of(40, 30, 3);
  EXPECT_EQ(decode_scaled(bytes_of(*encode_png(picture)), 2, 2).value(), picture);
}

TEST(DecodePng, ReadsEveryDepthOfGrey) {
  const std::vector<uint8_t> bits = {0b01011010, 0b11000000};
  EXPECT_EQ(values(decoded(make_png(8, 2, bits, {.color_type = SPNG_COLOR_TYPE_GRAYSCALE, .depth = 1}), kGrey)),
            (std::vector<int>{0, 255, 0, 255, 255, 0, 255, 0, 255, 255, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(values(decoded(make_png(4, 1, {bits.data(), 1}, {.color_type = SPNG_COLOR_TYPE_GRAYSCALE, .depth = 2}))),
            (std::vector<int>{85, 85, 85, 85, 85, 85, 170, 170, 170, 170, 170, 170}));
  EXPECT_EQ(values(decoded(make_png(2, 1, {bits.data(), 1}, {.color_type = SPNG_COLOR_TYPE_GRAYSCALE, .depth = 4}))),
            (std::vector<int>{85, 85, 85, 170, 170, 170}));
}

TEST(DecodePng, ClipsSixteenBitsOfGreyAsPillowDoes) {
  const std::vector<uint16_t> samples = {0, 1, 254, 255, 256, 40000};
  const std::span bytes(reinterpret_cast<const uint8_t*>(samples.data()), 12);
  PngKind kind{.color_type = SPNG_COLOR_TYPE_GRAYSCALE, .depth = 16};
  EXPECT_EQ(values(decoded(make_png(6, 1, bytes, kind), kGrey)), (std::vector<int>{0, 1, 254, 255, 255, 255}));
  spng_trns transparency{};
  transparency.gray = 1;
  kind.transparency = &transparency;
  EXPECT_EQ(values(decoded(make_png(6, 1, bytes, kind), kGrey)), (std::vector<int>{0, 255, 254, 255, 255, 255}));
}

TEST(DecodePng, TakesTheHighBytesOfSixteenBitColour) {
  const std::vector<uint16_t> samples = {0x0102, 0xa0ff, 0xffff};
  const std::span bytes(reinterpret_cast<const uint8_t*>(samples.data()), 6);
  EXPECT_EQ(values(decoded(make_png(1, 1, bytes, {.depth = 16}))), (std::vector<int>{0x01, 0xa0, 0xff}));
}

TEST(DecodePng, ReadsPalettesAndTheirTransparency) {
  const std::vector<uint8_t> indexes = {0b00011000};
  PngKind kind{.color_type = SPNG_COLOR_TYPE_INDEXED,
               .depth = 2,
               .palette = {{10, 20, 30, 0}, {40, 50, 60, 0}, {70, 80, 90, 0}}};
  EXPECT_EQ(values(decoded(make_png(3, 1, indexes, kind))), (std::vector<int>{10, 20, 30, 40, 50, 60, 70, 80, 90}));
  spng_trns transparency{};
  transparency.n_type3_entries = 2;
  transparency.type3_alpha[0] = 0;
  transparency.type3_alpha[1] = 128;
  kind.transparency = &transparency;
  EXPECT_EQ(values(decoded(make_png(3, 1, indexes, kind))),
            (std::vector<int>{255, 255, 255, 147, 152, 157, 70, 80, 90}));
}

TEST(DecodePng, LaysTransparentPixelsOnWhite) {
  // From Pillow 13: alpha_composite over opaque white.
  const std::vector<uint8_t> rgba = {0,   100, 255, 0,   0,   100, 255, 1,   0,   100,
                                     255, 127, 0,   100, 255, 254, 0,   100, 255, 255};
  const std::string file = make_png(5, 1, rgba, {.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA});
  EXPECT_EQ(values(decoded(file)),
            (std::vector<int>{255, 255, 255, 254, 254, 255, 128, 178, 255, 1, 101, 255, 0, 100, 255}));
  EXPECT_EQ(decoded(file, kGrey), grey_of(decoded(file)));
  spng_trns transparency{};
  transparency.green = 9;
  const std::vector<uint8_t> rgb = {0, 9, 0, 0, 8, 0};
  EXPECT_EQ(values(decoded(make_png(2, 1, rgb, {.transparency = &transparency}))),
            (std::vector<int>{255, 255, 255, 0, 8, 0}));
}

TEST(DecodePng, ReadsInterlacedFiles) {
  const Image picture = image_of(21, 13, 3);
  EXPECT_EQ(decoded(make_png(21, 13, picture.pixels(), {.interlaced = true})), picture);
}

TEST(DecodePng, FillsWhatIsMissing) {
  const Image picture = image_of(60, 50, 3);
  const std::string file = *encode_png(picture);
  const std::string cut = file.substr(0, file.size() / 2);
  EXPECT_THAT(error_of(cut), HasSubstr("the PNG file cannot be decoded: it ends too early"));
  const Image filled = decoded(cut, kFill);
  const Rect top{.left = 0, .top = 0, .width = 60, .height = 20};
  EXPECT_EQ(crop(filled, top), crop(picture, top));
  const Image bottom = crop(filled, {.left = 0, .top = 40, .width = 60, .height = 10});
  for (const uint8_t value : bottom.pixels()) EXPECT_EQ(value, 0);
}

TEST(DecodePng, FillsWhatIsMissingAsPillowDoes) {
  // Zeros as the file stores them: a palette's first colour, white for alpha, black although black may be transparent.
  const auto last_pixel = [](const std::string& file) {
    const Image picture = decoded(file.substr(0, file.size() * 3 / 4), kFill);
    const uint8_t* const pixel = picture.row(picture.height() - 1);
    return std::vector<int>{pixel[0], pixel[1], pixel[2]};
  };
  const std::vector<uint8_t> samples = texture(60, 50, 4);
  spng_trns transparency{};
  EXPECT_EQ(last_pixel(make_png(60, 50, {samples.data(), 60 * 50 * 3}, {.transparency = &transparency})),
            (std::vector<int>{0, 0, 0}));
  EXPECT_EQ(last_pixel(make_png(60, 50, samples, {.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA})),
            (std::vector<int>{255, 255, 255}));
  PngKind kind{.color_type = SPNG_COLOR_TYPE_INDEXED, .palette = std::vector<spng_plte_entry>(256, {10, 20, 30, 0})};
  EXPECT_EQ(last_pixel(make_png(60, 50, {samples.data(), 60 * 50}, kind)), (std::vector<int>{10, 20, 30}));
}

TEST(DecodePng, RefusesWrongChecksums) {
  std::string file = *encode_png(image_of(9, 7, 3));
  file[file.find("IDAT") + 20] ^= 1;
  EXPECT_THAT(error_of(file), HasSubstr("the PNG file cannot be decoded"));
}

TEST(DecodeWebp, LaysTransparentPixelsOnWhite) {
  const std::vector<uint8_t> rgba = texture(21, 13, 4);
  EXPECT_EQ(decoded(make_webp(21, 13, true, true)), opaque(rgba, 21, 13, {}));
}

// Pillow's convert("RGB") of RGBA, LA and palettes leaves the colours as they are stored, however transparent.
TEST(Decode, DropsTransparencyWhereThatIsAskedFor) {
  const DecodeOptions dropped{.alpha = Alpha::kDropped};
  const std::vector<uint8_t> rgba = {0, 100, 255, 0, 7, 100, 254, 1, 0, 99, 255, 127};
  EXPECT_EQ(values(decoded(make_png(3, 1, rgba, {.color_type = SPNG_COLOR_TYPE_TRUECOLOR_ALPHA}), dropped)),
            (std::vector<int>{0, 100, 255, 7, 100, 254, 0, 99, 255}));
  spng_trns transparency{};
  transparency.green = 9;
  const std::vector<uint8_t> rgb = {0, 9, 0, 0, 8, 0};
  EXPECT_EQ(values(decoded(make_png(2, 1, rgb, {.transparency = &transparency}), dropped)),
            (std::vector<int>{0, 9, 0, 0, 8, 0}));
  const std::vector<uint8_t> texels = texture(21, 13, 4);
  const Image webp = decoded(make_webp(21, 13, true, true), dropped);
  EXPECT_EQ(webp, opaque(texels, 21, 13, dropped));
  EXPECT_NE(webp, opaque(texels, 21, 13, {}));
}

TEST(EncodePng, RefusesNoPixels) { EXPECT_FALSE(encode_png(Image()).has_value()); }

TEST(EncodeJpeg, IsReadAgain) {
  const Image picture = image_of(40, 30, 3), grey = image_of(40, 30, 1);
  EXPECT_LT(encode_jpeg(picture, 20)->size(), encode_jpeg(picture, 95)->size());
  EXPECT_EQ(*encode_jpeg(picture, 85), make_jpeg(40, 30, JpegKind{}));  // 4:2:0
  const Image again = decoded(*encode_jpeg(grey, 100), kGrey);
  for (size_t i = 0; i < grey.pixels().size(); ++i) EXPECT_NEAR(again.pixels()[i], grey.pixels()[i], 3);
}

TEST(EncodeJpeg, RefusesWhatTheFormatCannotHold) {
  EXPECT_THAT(encode_jpeg(Image()).error().message, HasSubstr("resize the picture"));
  EXPECT_THAT(encode_jpeg(Image(65501, 1, 1)).error().message, HasSubstr("not 65501 x 1"));
  EXPECT_THAT(encode_jpeg(image_of(3, 3, 3), 0).error().message, HasSubstr("use 1 to 100"));
  EXPECT_THAT(encode_jpeg(image_of(3, 3, 3), 101).error().message, HasSubstr("use 1 to 100"));
}

}  // namespace
}  // namespace xladder::image
