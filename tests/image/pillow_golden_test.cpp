// What Pillow made of generated pictures, as checksums (pillow_golden.txt; tools/check_pillow_parity.py
// --write-golden).
#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>
#include <sstream>

#include "operations.h"

namespace xladder::test {
namespace {

// The picture that the script's generated() makes.
Image generated(uint64_t seed, int64_t width, int64_t height, int64_t channels) {
  Image picture(width, height, channels);
  uint64_t counter = seed << 32;
  for (uint8_t& byte : picture.pixels()) {
    uint64_t z = counter++;
    z = (z ^ (z >> 33)) * 0xff51afd7ed558ccdu;
    z = (z ^ (z >> 33)) * 0xc4ceb9fe1a85ec53u;
    z ^= z >> 33;
    switch (seed % 3) {
      case 0:  // noise
        byte = static_cast<uint8_t>(z);
        break;
      case 1:  // black and white
        byte = z % 2 == 0 ? 0 : 255;
        break;
      default:  // close values
        byte = static_cast<uint8_t>(seed * 37 % 200 + z % 20);
    }
  }
  return picture;
}

TEST(PillowGolden, EveryOperationHasPillowsPixels) {
  std::ifstream table(XLADDER_PILLOW_GOLDEN);
  int lines = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string checksum, name;
    uint64_t seed = 0;
    int64_t width = 0, height = 0, channels = 0;
    words >> checksum >> name >> seed >> width >> height >> channels;
    Arguments arguments;
    for (double value = 0; words >> value;) arguments.push_back(value);
    const auto out = apply_operation(name, generated(seed, width, height, channels), arguments);
    ASSERT_TRUE(out) << name;
    const auto crc = crc32(0, out->pixels().data(), static_cast<uInt>(out->pixels().size()));
    EXPECT_EQ(crc, std::stoul(checksum, nullptr, 16)) << line;
    ++lines;
  }
  EXPECT_GT(lines, 300);
}

}  // namespace
}  // namespace xladder::test
