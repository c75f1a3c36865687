// Files and what Pillow made of them (tools/check_decode_parity.py --write).
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <sstream>

#include "xladder/base/files.h"
#include "xladder/data/image/decode.h"

namespace xladder::image {
namespace {

uint32_t checksum(const Image& picture) {
  return static_cast<uint32_t>(crc32(0, picture.pixels().data(), static_cast<uInt>(picture.pixels().size())));
}

TEST(DecodeGolden, PixelsAreThoseOfPillow) {
  const std::filesystem::path folder = XLADDER_DECODE_GOLDEN;
  std::istringstream lines(read_file(folder / "pixels.txt", 1 << 20).value());
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string name;
    int64_t width = 0, height = 0;
    uint32_t rgb = 0, grey = 0;
    words >> name >> width >> height >> rgb >> grey;
    const std::string file = read_file(folder / name, 1 << 20).value();
    const std::span bytes(reinterpret_cast<const uint8_t*>(file.data()), file.size());
    const Result<Image> picture = decode(bytes);
    ASSERT_TRUE(picture.has_value()) << name << ": " << picture.error().message;
    EXPECT_EQ(picture->width(), width) << name;
    EXPECT_EQ(picture->height(), height) << name;
    EXPECT_EQ(checksum(*picture), rgb) << name;
    EXPECT_EQ(checksum(decode(bytes, {.channels = 1}).value()), grey) << name;
    ++count;
  }
  EXPECT_EQ(count, 20);
}

}  // namespace
}  // namespace xladder::image
