#include "xladder/data/sources/inspect.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "xladder/base/test_folder.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/sources/image_folder.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

std::string png(int64_t width, int64_t height) {
  image::Image picture(width, height, 3);
  std::fill(picture.pixels().begin(), picture.pixels().end(), 90);
  return *image::encode_png(picture);
}

TEST(Inspect, CountsClassesKindsSizesAndBrokenPictures) {
  const TestFolder folder;
  for (const char* name : {"a", "b"}) std::filesystem::create_directory(folder / name);
  folder.write("a/1.png", png(10, 20));
  folder.write("a/2.jpg", *image::encode_jpeg(image::Image(30, 5, 3), 90));
  folder.write("a/3.png", "no picture");
  folder.write("b/1.png", png(7, 40));
  const std::string cut = png(50, 50);
  folder.write("b/2.png", cut.substr(0, cut.size() / 2));
  const auto pictures = open_image_folder(folder.path(), "train");
  ASSERT_TRUE(pictures) << pictures.error().message;

  std::vector<int64_t> calls;
  const auto progress = [&](int64_t done) { calls.push_back(done); };
  const Inspection headers = inspect(**pictures, {.threads = 3}, progress);
  EXPECT_EQ(headers.num_images, 5);
  EXPECT_THAT(headers.class_counts, ElementsAre(3, 2));
  EXPECT_THAT(headers.kinds, ElementsAre(Pair("JPEG", 1), Pair("PNG", 3)));
  EXPECT_EQ(headers.width.min, 7);
  EXPECT_EQ(headers.width.max, 50);
  EXPECT_EQ(headers.height.median, 40);
  EXPECT_EQ(headers.num_broken, 1);
  ASSERT_EQ(headers.broken.size(), 1u);
  EXPECT_EQ(headers.broken[0].name, "a/3.png");
  EXPECT_EQ(calls, std::vector<int64_t>{5});

  const Inspection whole = inspect(**pictures, {.decode = true, .max_broken = 1}, progress);
  EXPECT_EQ(whole.num_broken, 2);  // the cut one, too
  EXPECT_EQ(whole.broken.size(), 1u);
  EXPECT_THAT(whole.kinds, ElementsAre(Pair("JPEG", 1), Pair("PNG", 2)));
}

}  // namespace
}  // namespace xladder::data
