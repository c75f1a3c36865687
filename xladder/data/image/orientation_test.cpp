#include "xladder/data/image/orientation.h"

#include <gtest/gtest.h>

#include <numeric>

#include "xladder/data/image/resize.h"
#include "xladder/data/image/test_files.h"

namespace xladder::image {
namespace {

using testing::bytes_of;
using testing::exif_with;
using testing::image_of;

std::vector<int> values(const Image& picture) { return {picture.pixels().begin(), picture.pixels().end()}; }

TEST(Upright, TurnsAsEveryOrientationSays) {
  Image stored(3, 2, 1);
  std::iota(stored.pixels().begin(), stored.pixels().end(), uint8_t{1});  // 1 2 3 above 4 5 6
  const std::vector<std::vector<int>> expected = {
      {1, 2, 3, 4, 5, 6}, {3, 2, 1, 6, 5, 4}, {6, 5, 4, 3, 2, 1}, {4, 5, 6, 1, 2, 3},
      {1, 4, 2, 5, 3, 6}, {4, 1, 5, 2, 6, 3}, {6, 3, 5, 2, 4, 1}, {3, 6, 2, 5, 1, 4},
  };
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const Image out = upright(stored, orientation);
    EXPECT_EQ(values(out), expected[static_cast<size_t>(orientation - 1)]) << orientation;
    EXPECT_EQ(out.width(), orientation >= 5 ? 2 : 3) << orientation;
  }
}

TEST(Upright, KeepsThePixelsWhole) {
  const Image stored = image_of(5, 4, 3);
  EXPECT_EQ(upright(stored, 2), flip_left_right(stored));
  EXPECT_EQ(upright(stored, 4), flip_top_bottom(stored));
  EXPECT_EQ(upright(upright(stored, 6), 8), stored);
  EXPECT_EQ(upright(upright(stored, 7), 7), stored);
}

TEST(StoredRegion, IsWhereThePixelsOfTheUprightOneCameFrom) {
  const Image stored = image_of(9, 6, 3);
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const Image whole = upright(stored, orientation);
    const Rect region{.left = 1, .top = 3, .width = whole.width() - 3, .height = 2};
    const Rect from = stored_region(region, orientation, stored.width(), stored.height());
    EXPECT_EQ(upright(crop(stored, from), orientation), crop(whole, region)) << orientation;
  }
}

TEST(ExifOrientation, ReadsBothByteOrdersAndPrefixes) {
  for (const bool little_endian : {true, false}) {
    const std::string block = exif_with(6, little_endian);
    EXPECT_EQ(exif_orientation(bytes_of(block)), 6);
    EXPECT_EQ(exif_orientation(bytes_of(block.substr(6))), 6);
    EXPECT_EQ(exif_orientation(bytes_of(block.substr(0, 6) + block)), 6);
  }
}

TEST(ExifOrientation, ReadsLongElementsAndThoseStoredElsewhere) {
  std::string block = exif_with(3).substr(6);
  block[8 + 2 + 12 + 2] = 4;  // type LONG
  EXPECT_EQ(exif_orientation(bytes_of(block)), 3);
  block[8 + 2 + 12 + 4] = 2;  // two of them, so the entry says where
  const size_t place = block.size();
  block[8 + 2 + 12 + 8] = static_cast<char>(place);
  block += std::string("\x08\0\0\0\x05\0\0\0", 8);
  EXPECT_EQ(exif_orientation(bytes_of(block)), 8);
  block.resize(place + 3);
  EXPECT_EQ(exif_orientation(bytes_of(block)), std::nullopt);
}

TEST(ExifOrientation, IsNothingInADamagedBlock) {
  const std::string block = exif_with(6).substr(6);
  const size_t needed = 8 + 2 + 2 * 12 - 2;  // the last bytes of the entry are padding
  for (size_t size = 0; size < needed; ++size)
    EXPECT_EQ(exif_orientation(bytes_of(block.substr(0, size))), std::nullopt) << size;
  EXPECT_EQ(exif_orientation(bytes_of(block.substr(0, needed))), 6);
  std::string wrong = block;
  wrong[0] = 'X';
  EXPECT_EQ(exif_orientation(bytes_of(wrong)), std::nullopt);
  wrong = block;
  wrong[2] = 43;
  EXPECT_EQ(exif_orientation(bytes_of(wrong)), std::nullopt);
  wrong = block;
  wrong[7] = '\xff';  // the directory lies beyond the end
  EXPECT_EQ(exif_orientation(bytes_of(wrong)), std::nullopt);
  wrong = block;
  wrong[8 + 2 + 12 + 2] = 5;  // a fraction
  EXPECT_EQ(exif_orientation(bytes_of(wrong)), std::nullopt);
}

TEST(XmpOrientation, ReadsAttributesAndElements) {
  EXPECT_EQ(xmp_orientation(bytes_of("<rdf tiff:Orientation=\"6\"/>")), 6);
  EXPECT_EQ(xmp_orientation(bytes_of("<tiff:Orientation>8</tiff:Orientation>")), 8);
  EXPECT_EQ(xmp_orientation(bytes_of("tiff:Orientation=6 tiff:Orientation=\"3\"")), 3);
  EXPECT_EQ(xmp_orientation(bytes_of("tiff:Orientation=\"")), std::nullopt);
  EXPECT_EQ(xmp_orientation({}), std::nullopt);
}

TEST(OrientationOf, AsksXmpOnlyWhenExifIsSilent) {
  const std::string exif = exif_with(6), strange = exif_with(9), xmp = "tiff:Orientation=\"3\"";
  EXPECT_EQ(orientation_of(bytes_of(exif), bytes_of(xmp)), 6);
  EXPECT_EQ(orientation_of({}, bytes_of(xmp)), 3);
  EXPECT_EQ(orientation_of(bytes_of(strange), bytes_of(xmp)), 1);
  EXPECT_EQ(orientation_of({}, {}), 1);
}

}  // namespace
}  // namespace xladder::image
