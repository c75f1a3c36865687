#include "xladder/data/packing/pack.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/base/test_folder.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/packing/pack_sink.h"
#include "xladder/data/sources/open.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

// Pictures whose grey value is their index; broken ones are files of nonsense.
class Greys : public Dataset {
 public:
  Greys(int64_t count, bool as_files, std::vector<std::string> class_names = {"x", "y", "z"}) : as_files_(as_files) {
    info_ = {
        .name = "greys", .num_samples = count, .channels = 3, .num_classes = static_cast<int64_t>(class_names.size())};
    info_.class_names = std::move(class_names);
  }
  const DatasetInfo& info() const override { return info_; }
  Result<StoredImage> read(int64_t index) const override {
    StoredImage out;
    out.label = static_cast<int32_t>(index % info_.num_classes);
    out.name = fmt::format("grey {}", index);
    image::Image picture(8, 6, 3);
    std::fill(picture.pixels().begin(), picture.pixels().end(), static_cast<uint8_t>(index));
    const auto owner = std::make_shared<const std::string>(index == broken ? "nonsense" : *image::encode_png(picture));
    if (as_files_) {
      out.content = EncodedImage{{reinterpret_cast<const uint8_t*>(owner->data()), owner->size()}, owner};
    } else {
      out.content = std::move(picture);
    }
    return out;
  }
  int64_t broken = -1;

 private:
  DatasetInfo info_;
  bool as_files_;
};

bool go_on(int64_t, int64_t) { return true; }

// "3:0" for a picture of grey value 3 and label 0, in the order in which they are read again.
std::vector<std::string> images_in(const fs::path& path, const std::string& split = "train") {
  std::vector<std::string> out;
  const auto opened = open_images(path.string(), {.split = split});
  EXPECT_TRUE(opened) << opened.error().message;
  if (!opened) return out;
  for (int64_t i = 0; i < opened->images->info().num_samples; ++i) {
    const auto picture = opened->images->read(i);
    EXPECT_TRUE(picture) << picture.error().message;
    const auto* file = std::get_if<EncodedImage>(&picture->content);
    const image::Image pixels = file ? *image::decode(file->bytes) : std::get<image::Image>(picture->content);
    out.push_back(fmt::format("{}:{}", pixels.pixels()[0], picture->label));
  }
  return out;
}

std::string error_of(const Dataset& pictures, const fs::path& folder, const PackOptions& options) {
  const auto result = pack(pictures, folder, options, go_on);
  return result ? "" : result.error().message;
}

TEST(Pack, WritesShardsOfBoundedSize) {
  const TestFolder folder;
  const Greys greys(7, false);
  const auto result = pack(greys, folder.path(), {.max_count = 3, .shuffle = false, .threads = 2}, go_on);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->num_written, 7);
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("train-000000.tar", "train-000001.tar", "train-000002.tar",
                                                        "_info.json", "classes.txt"));
  EXPECT_THAT(images_in(folder.path()), ElementsAre("0:0", "1:1", "2:2", "3:0", "4:1", "5:2", "6:0"));
  EXPECT_THAT(open_images(folder.path().string())->images->info().class_names, ElementsAre("x", "y", "z"));
  const auto info = nlohmann::json::parse(*read_file(folder / "_info.json", 1 << 20));
  EXPECT_EQ(info["splits"]["train"]["shard_lengths"], (std::vector<int>{3, 3, 1}));
  EXPECT_EQ(info["splits"]["train"]["num_samples"], 7);

  int64_t bytes = 0;
  for (const fs::path& path : result->written) bytes += static_cast<int64_t>(fs::file_size(path));
  EXPECT_EQ(result->total_bytes, bytes);
  // The second split lies beside the first.
  ASSERT_TRUE(pack(Greys(2, false), folder.path(), {.split = "val", .shuffle = false}, go_on));
  EXPECT_THAT(images_in(folder.path(), "val"), ElementsAre("0:0", "1:1"));
  EXPECT_EQ(images_in(folder.path()).size(), 7u);
}

TEST(Pack, ClosesAShardBeforeItGetsTooLarge) {
  const TestFolder folder;
  const auto result = pack(Greys(6, false), folder.path(), {.max_bytes = 6000}, go_on);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_GT(result->written.size(), 1u);
  for (const fs::path& path : result->written) EXPECT_LE(fs::file_size(path), 6000u);
}

TEST(Pack, ShufflesBySeedAndTakesAsManyAsAsked) {
  const TestFolder folder;
  const Greys greys(100, false);
  for (const auto& [name, seed] : {std::pair("a", 1u), std::pair("b", 1u), std::pair("c", 2u)})
    ASSERT_TRUE(pack(greys, folder / name, {.seed = seed, .limit = 20}, go_on));
  const auto a = images_in(folder / "a");
  EXPECT_EQ(a.size(), 20u);
  EXPECT_EQ(a, images_in(folder / "b"));
  EXPECT_NE(a, images_in(folder / "c"));
  EXPECT_FALSE(std::is_sorted(a.begin(), a.end()));
  EXPECT_EQ(*read_file(folder / "a/train-000000.tar", 1 << 24), *read_file(folder / "b/train-000000.tar", 1 << 24));
}

TEST(Pack, KeepsFilesAsTheyAreOrEncodesThemAnew) {
  const TestFolder folder;
  const Greys files(2, true);
  ASSERT_TRUE(pack(files, folder / "kept", {.shuffle = false}, go_on));
  const auto stored = files.read(1);
  const auto kept = open_images((folder / "kept").string())->images->read(1);
  const auto original = std::get<EncodedImage>(stored->content).bytes;
  const auto copied = std::get<EncodedImage>(kept->content).bytes;
  EXPECT_TRUE(std::equal(original.begin(), original.end(), copied.begin(), copied.end()));

  ASSERT_TRUE(pack(files, folder / "jpeg", {.reencode = Reencode::kJpeg, .shuffle = false}, go_on));
  const auto jpeg = open_images((folder / "jpeg").string())->images->read(1);
  EXPECT_EQ(image::format_of(std::get<EncodedImage>(jpeg->content).bytes), image::Format::kJpeg);
}

TEST(Pack, WritesARawCacheOfOneSize) {
  const TestFolder folder;
  EXPECT_THAT(error_of(Greys(3, true), folder / "out", {.format = PackFormat::kRaw}), HasSubstr("give the size"));
  const EvalTransformOptions resize{.height = 4, .width = 4, .crop_pct = 1};
  ASSERT_TRUE(
      pack(Greys(3, true), folder / "out", {.format = PackFormat::kRaw, .resize = resize, .shuffle = false}, go_on));
  EXPECT_THAT(images_in(folder / "out"), ElementsAre("0:0", "1:1", "2:2"));
  const auto read = open_images((folder / "out/train.xlraw").string())->images->read(2);
  EXPECT_EQ(std::get<image::Image>(read->content).width(), 4);
}

TEST(Pack, WritesFoldersNamedAfterClasses) {
  const TestFolder folder;
  const auto result = pack(Greys(4, false, {"T-shirt/top", "Coat", ".hidden"}), folder.path(),
                           {.format = PackFormat::kImageFolder}, go_on);
  ASSERT_TRUE(result) << result.error().message;
  const auto opened = open_images(folder.path().string());
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_THAT(opened->images->info().class_names, ElementsAre("Coat", "T-shirt_top", "_.hidden"));
  EXPECT_THAT(result->notes, ElementsAre(HasSubstr("so Coat is label 0; before it was 1")));
  EXPECT_THAT(class_folder_names({.name = "numbers", .num_classes = 11})[3], "03");
}

TEST(Pack, EndsAtABrokenPictureOrLeavesItOut) {
  const TestFolder folder;
  Greys greys(5, true);
  greys.broken = 3;
  EXPECT_THAT(error_of(greys, folder / "out", {}), testing::StartsWith("grey 3: "));
  EXPECT_FALSE(fs::exists(folder / "out"));  // nothing stays
  const auto result = pack(greys, folder / "out", {.shuffle = false, .skip_broken = true}, go_on);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_THAT(result->broken, ElementsAre(testing::StartsWith("grey 3: ")));
  EXPECT_THAT(images_in(folder / "out"), ElementsAre("0:0", "1:1", "2:2", "4:1"));
}

TEST(Pack, LeavesNothingBehindWhenItIsStopped) {
  const TestFolder folder;
  for (const PackFormat format : {PackFormat::kWebDataset, PackFormat::kImageFolder}) {
    const auto result =
        pack(Greys(500, false), folder / "out", {.format = format}, [](int64_t done, int64_t) { return done < 200; });
    EXPECT_FALSE(result);
    EXPECT_FALSE(fs::exists(folder / "out"));
  }
}

TEST(Pack, MixesNothingWithWhatIsThere) {
  const TestFolder folder;
  ASSERT_TRUE(pack(Greys(1, false), folder.path(), {}, go_on));
  EXPECT_THAT(error_of(Greys(1, false), folder.path(), {}), HasSubstr("train-000000.tar is there already"));
  EXPECT_THAT(error_of(Greys(1, false, {"other"}), folder.path(), {.split = "val"}), HasSubstr("names other classes"));
  fs::create_directory(folder / "train");
  EXPECT_THAT(error_of(Greys(1, false), folder.path(), {.format = PackFormat::kImageFolder}),
              HasSubstr("is there already"));
}

TEST(Pack, SharesAFolderWithNobodyWhoIsWriting) {
  const TestFolder folder;
  ASSERT_TRUE(pack(Greys(1, false), folder / "out", {.split = "val"}, go_on));
  {
    const auto other = FolderClaim::take(folder / "out");
    ASSERT_TRUE(other);
    EXPECT_THAT(error_of(Greys(1, false), folder / "out", {}), HasSubstr("another process is writing into"));
  }
  EXPECT_FALSE(fs::exists(folder / "out/train-000000.tar"));
  fs::create_directories(folder / "out/.packing/of a process that ended early");
  ASSERT_TRUE(pack(Greys(1, false), folder / "out", {}, go_on));
  EXPECT_TRUE(fs::exists(folder / "out/train-000000.tar"));
  EXPECT_FALSE(fs::exists(folder / "out/.packing"));
}

TEST(Pack, OverwritesNothingThatCameMeanwhile) {
  const TestFolder folder;
  const fs::path shard = folder / "out/train-000000.tar";
  const auto packed = pack(Greys(1, false), folder / "out", {}, [&](int64_t, int64_t) {
    std::ofstream(shard) << "precious";
    return true;
  });
  ASSERT_FALSE(packed);
  EXPECT_EQ(*read_file(shard, 100), "precious");
}

TEST(Pack, RefusesOptionsThatCannotBe) {
  const TestFolder folder;
  const Greys greys(1, false);
  for (const PackOptions& options :
       {PackOptions{.max_count = 0}, PackOptions{.max_bytes = 0}, PackOptions{.jpeg_quality = 0},
        PackOptions{.limit = -1}, PackOptions{.split = "a/b"}, PackOptions{.split = ".x"}, PackOptions{.split = ""}})
    EXPECT_EQ(pack(greys, folder / "out", options, go_on).error().code, ErrorCode::kUsage);
  EXPECT_FALSE(fs::exists(folder / "out"));
}

}  // namespace
}  // namespace xladder::data
