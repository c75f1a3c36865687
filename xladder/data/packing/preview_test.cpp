#include "xladder/data/packing/preview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/image/encode.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;
using image::Image;
using testing::HasSubstr;

Image waves(int64_t width, int64_t height) {
  Image picture(width, height, 3);
  for (int64_t y = 0; y < height; ++y)
    for (int64_t x = 0; x < width * 3; ++x) picture.row(y)[x] = static_cast<uint8_t>(x * 7 + y * 11);
  return picture;
}

class Preview : public testing::Test {
 protected:
  void write(const std::string& name, std::string_view bytes) {
    fs::create_directories((folder_.path() / name).parent_path());
    std::ofstream(folder_.path() / name, std::ios::binary) << bytes;
  }
  Result<PreviewResult> run(PreviewOptions options, const std::string& path) {
    options.path = (folder_.path() / path).string();
    options.folder = out().string();
    const auto channels = static_cast<size_t>(options.channels);
    options.normalisation = {std::vector<float>(channels, 0.5f), std::vector<float>(channels, 0.25f)};
    PreviewObserver silent;
    return preview(options, silent);
  }
  int64_t broken(const PreviewOptions& options, const std::string& path) {
    const auto result = run(options, path);
    EXPECT_TRUE(result) << result.error().message;
    return result ? result->broken : -1;
  }
  fs::path out() const { return folder_.path() / "out"; }
  Image read(const std::string& name) const {
    const auto file = read_file(out() / name, 1 << 24);
    EXPECT_TRUE(file) << file.error().message;
    return *image::decode({reinterpret_cast<const uint8_t*>(file->data()), file->size()});
  }
  TestFolder folder_;
};

TEST_F(Preview, NeverWritesOverPictures) {
  const std::string original = *image::encode_png(waves(50, 40));
  write("pictures/1.png", original);
  write("out/1.png", original);
  for (int round = 0; round < 2; ++round) {
    const auto refused = run({.size = 24}, round == 0 ? "pictures" : "out");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
    EXPECT_THAT(refused.error().message, HasSubstr("give another folder with -o (it holds 1.png)"));
  }
  EXPECT_EQ(*read_file(out() / "1.png", 1 << 24), original);
}

TEST_F(Preview, WritesWhatEvaluationSees) {
  write("pictures/cats/1.png", *image::encode_png(waves(50, 40)));
  write("pictures/dogs/1.png", *image::encode_png(waves(30, 60)));
  ASSERT_EQ(broken({.size = 24, .crop_pct = 0.9}, "pictures"), 0);
  const EvalTransformOptions same = {.height = 24, .width = 24, .crop_pct = 0.9};
  EXPECT_EQ(read("cats/1.png"), resize_for_evaluation(waves(50, 40), same));
  EXPECT_EQ(read("dogs/1.png"), resize_for_evaluation(waves(30, 60), same));
}

TEST_F(Preview, TakesOnePictureOrAFolderOfLooseOnes) {
  write("loose/a.png", *image::encode_png(waves(50, 40)));
  write("loose/a.jpg", *image::encode_jpeg(waves(50, 40)));
  write("loose/notes.txt", "no picture");
  ASSERT_EQ(broken({.size = 16}, "loose/a.png"), 0);
  EXPECT_EQ(read("a.png").width(), 16);
  fs::remove_all(out());
  ASSERT_EQ(broken({.size = 8}, "loose"), 0);
  EXPECT_EQ(read("a.png").width(), 8);      // of a.jpg, the first
  EXPECT_EQ(read("a.png.png").width(), 8);  // the name was taken
}

TEST_F(Preview, TrainingShowsALookForEveryEpoch) {
  write("a.png", *image::encode_png(waves(50, 40)));
  ASSERT_EQ(broken({.transform = "train", .size = 16, .epoch = 3, .looks = 2, .erase = 1}, "a.png"), 0);
  EXPECT_NE(read("a.e3.png"), read("a.e4.png"));
}

TEST_F(Preview, WritesNowhereButBelowItsFolder) {
  fs::create_directories(out());
  write("a.png", *image::encode_png(waves(9, 9)));
  ASSERT_EQ(broken({.size = 8}, "out/../a.png"), 0);
  EXPECT_TRUE(fs::exists(out() / "a.png"));
}

TEST_F(Preview, GoesOnAfterABrokenPicture) {
  write("pictures/cats/1.png", "not a picture");
  write("pictures/cats/2.png", *image::encode_png(waves(50, 40)));
  EXPECT_EQ(broken({.size = 16}, "pictures"), 1);
  EXPECT_FALSE(fs::exists(out() / "cats/1.png"));
  EXPECT_TRUE(fs::exists(out() / "cats/2.png"));
}

TEST_F(Preview, CountsPicturesAtMost) {
  for (const char* name : {"p/a/1.png", "p/a/2.png", "p/a/3.png"}) write(name, *image::encode_png(waves(20, 20)));
  ASSERT_EQ(broken({.count = 2, .size = 8}, "p"), 0);
  EXPECT_TRUE(fs::exists(out() / "a/2.png"));
  EXPECT_FALSE(fs::exists(out() / "a/3.png"));
}

TEST_F(Preview, RefusesWhatItDoesNotKnow) {
  write("a.png", *image::encode_png(waves(9, 9)));
  const auto refuses = [&](const PreviewOptions& options, const char* what) {
    const auto refused = run(options, "a.png");
    ASSERT_FALSE(refused) << what;
    EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
    EXPECT_THAT(refused.error().message, HasSubstr(what));
  };
  refuses({.transform = "test"}, "--transform");
  refuses({.interpolation = "cubic"}, "--interpolation is one of nearest, bilinear, bicubic, lanczos; got cubic");
  refuses({.interpolation = "random"}, "--interpolation");
  refuses({.resize_mode = "crop"}, "--resize-mode");
  refuses({.channels = 4}, "--channels");
  refuses({.size = -3}, "size");
  refuses({.transform = "train", .auto_augment = "augmix"}, "auto_augment");
}

}  // namespace
}  // namespace xladder::data
