#include "xladder/data/sources/open.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/raw_cache.h"
#include "xladder/data/sources/sample_origin.h"
#include "xladder/data/sources/tfrecord_test_support.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

// "train-0.jpg:0" for each sample: what is in it and its label.
std::vector<std::string> samples_of(const std::string& path, const OpenOptions& options = {}) {
  const auto opened = open_images(path, options);
  EXPECT_TRUE(opened) << opened.error().message;
  std::vector<std::string> out;
  if (!opened) return out;
  for (int64_t i = 0; i < opened->images->info().num_samples; ++i) {
    const auto picture = opened->images->read(i);
    EXPECT_TRUE(picture) << picture.error().message;
    const auto* encoded = std::get_if<EncodedImage>(&picture->content);
    const std::string content = encoded ? std::string(encoded->bytes.begin(), encoded->bytes.end()) : "pixels";
    out.push_back(fmt::format("{}:{}", content, picture->label));
  }
  return out;
}

std::string error_of(const std::string& path, const OpenOptions& options = {}) {
  const auto opened = open_images(path, options);
  return opened ? "" : opened.error().message;
}

std::string shard(const std::string& content, int label = 0) {
  return tar_of({{"1.jpg", content}, {"1.cls", std::to_string(label)}});
}

struct Data {
  TestFolder folder;
  std::string path(std::string_view name = "") const { return (folder / name).string(); }
  void write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((folder / name).parent_path());
    folder.write(name, bytes);
  }
};

TEST(OpenImages, FindsShardsOfASplitByTheWordsInTheirNames) {
  const Data data;
  data.write("flowers-train-0.tar", shard("t0"));
  data.write("flowers-train-1.tar", shard("t1"));
  data.write("flowers-val-0.tar", shard("v0"));
  data.write("flowers-trainer.tar", shard("neither"));
  EXPECT_EQ(detect_format(data.path()), ImageFormat::kWebDataset);
  EXPECT_THAT(samples_of(data.path()), ElementsAre("t0:0", "t1:0"));
  EXPECT_THAT(samples_of(data.path(), {.split = "val"}), ElementsAre("v0:0"));
  EXPECT_THAT(samples_of(data.path(), {.split = "test"}), ElementsAre("v0:0"));
  EXPECT_THAT(samples_of(data.path("flowers-{split}-0.tar"), {.split = "val"}), ElementsAre("v0:0"));
}

TEST(OpenImages, TakesShardsThatNameNoSplitForTraining) {
  const Data data;
  data.write("0.tar", shard("a"));
  data.write("1.tar", shard("b"));
  EXPECT_THAT(samples_of(data.path()), ElementsAre("a:0", "b:0"));
  EXPECT_THAT(error_of(data.path(), {.split = "val"}), HasSubstr("no webdataset files of the split val"));
}

TEST(OpenImages, FindsShardsInPeoplesOwnWords) {
  const Data data;
  data.write("x-Training-0.tar", shard("t"));
  data.write("x-Dev-0.tar", shard("v"));
  EXPECT_THAT(samples_of(data.path()), ElementsAre("t:0"));
  EXPECT_THAT(samples_of(data.path(), {.split = "val"}), ElementsAre("v:0"));
}

std::vector<std::string> numbered_samples(int count) {
  std::vector<std::string> out;
  for (int i = 0; i < count; ++i) out.push_back(fmt::format("{}:{}", i, i % 2));
  return out;
}

std::string numbered_shard(int begin, int end) {
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = begin; i < end; ++i) {
    files.emplace_back(fmt::format("{}.jpg", i), std::to_string(i));
    files.emplace_back(fmt::format("{}.cls", i), std::to_string(i % 2));
  }
  return tar_of(files);
}

// One tar, a list of them, a folder without parts and a raw cache serve as both parts only by shares.
TEST(OpenImages, HoldsAShareOutOfWhatHasNoParts) {
  const Data data;
  data.write("one.tar", numbered_shard(0, 60));
  data.write("folder/0.tar", numbered_shard(0, 30));
  data.write("folder/1.tar", numbered_shard(30, 60));
  fs::create_directory(data.folder / "raw");
  auto writer = RawCacheWriter::create(data.folder / "raw/all.xlraw", 1, 1, 1);
  for (int i = 0; i < 60; ++i) {
    image::Image pixel(1, 1, 1);
    pixel.pixels()[0] = static_cast<uint8_t>(i);
    ASSERT_TRUE(writer->add(pixel, 0));
  }
  ASSERT_TRUE(writer->commit(1, {}));
  for (const std::string& path : {data.path("one.tar"), data.path("folder"), data.path("folder/{0..1}.tar"),
                                  data.path("folder/*.tar"), data.path("raw/all.xlraw"), data.path("raw")}) {
    OpenOptions options{.folder = {.val_fraction = 0.25}};
    const auto train = open_images(path, options);
    options.split = "val";
    const auto val = open_images(path, options);
    ASSERT_TRUE(train && val) << path;
    EXPECT_EQ(train->images->info().num_samples + val->images->info().num_samples, 60) << path;
    EXPECT_GT(val->images->info().num_samples, 5) << path;
    EXPECT_EQ(shared_samples(train->images->origins(), val->images->origins()).count, 0) << path;
    EXPECT_EQ(train->notes, val->notes);
    EXPECT_THAT(train->notes.back(), HasSubstr("of its 60 samples are held out")) << path;
  }
  OpenOptions all{.split = "val", .folder = {.val_fraction = 1}};
  EXPECT_EQ(samples_of(data.path("one.tar"), all), numbered_samples(60));
  EXPECT_EQ(samples_of(data.path("folder"), all), numbered_samples(60));
}

TEST(OpenSplits, GivesEveryPartOnce) {
  const Data data;
  data.write("train-0.tar", shard("t0"));
  const auto names = [](const std::string& path, const OpenOptions& options = {}) {
    std::vector<std::string> out;
    const auto splits = open_splits(path, options);
    if (!splits) return std::vector<std::string>{"error"};
    for (const NamedImages& each : *splits) out.push_back(each.split);
    return out;
  };
  EXPECT_THAT(names(data.path()), ElementsAre("train"));
  EXPECT_THAT(names(data.path("train-0.tar")), ElementsAre("train"));
  data.write("val-0.tar", shard("v0"));
  EXPECT_THAT(names(data.path()), ElementsAre("train", "val"));
  EXPECT_THAT(names(data.path("{split}-0.tar")), ElementsAre("train", "val"));
  EXPECT_THAT(names(data.path("train-0.tar")), ElementsAre("train")) << "one file is the same for any split";
  EXPECT_THAT(names(data.path("nothing.tar")), ElementsAre("error"));
}

TEST(OpenImages, ReadsAShardThatIsListedTwiceOnce) {
  const Data data;
  data.write("a.tar", shard("a"));
  fs::create_symlink(data.folder / "a.tar", data.folder / "b.tar");
  for (const char* list : {"{a,a}.tar", "{a,b}.tar"}) {
    const auto opened = open_images(data.path(list));
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(opened->images->info().num_samples, 1) << list;
    EXPECT_THAT(opened->notes, testing::Contains(HasSubstr("is listed twice"))) << list;
  }
}

TEST(OpenImages, FindsShardsInFoldersOfSplits) {
  const Data data;
  data.write("train/0.tar", shard("t", 1));
  data.write("test/0.tar", shard("v"));
  data.write("classes.txt", "cat\ndog\n");
  EXPECT_THAT(samples_of(data.path()), ElementsAre("t:1"));
  EXPECT_THAT(samples_of(data.path(), {.split = "val"}), ElementsAre("v:0"));
  EXPECT_THAT(open_images(data.path())->images->info().class_names, ElementsAre("cat", "dog"));
}

TEST(OpenImages, FindsShardsByInfo) {
  const Data data;
  for (const char* name : {"a0.tar", "a1.tar", "b0.tar"}) data.write(name, shard(name));
  data.write("_info.json",
             R"({"splits": {"train": {"filenames": ["a{0..1}.tar"]}, "validation": {"filenames": ["b0.tar"]}}})");
  EXPECT_THAT(samples_of(data.path()), ElementsAre("a0.tar:0", "a1.tar:0"));
  EXPECT_THAT(samples_of(data.path(), {.split = "val"}), ElementsAre("b0.tar:0"));
  for (const char* odd : {"[", "[]", R"({"splits": 3})", R"({"splits": {"train": {"filenames": [3]}}})"}) {
    data.write("_info.json", odd);
    EXPECT_EQ(samples_of(data.path()).size(), 3u) << odd;
  }
}

TEST(OpenImages, TakesRangesListsAndStars) {
  const Data data;
  for (const char* name : {"a0.tar", "a1.tar", "b,c.tar"}) data.write(name, shard(name));
  EXPECT_THAT(samples_of(data.path("a{0..1}.tar")), ElementsAre("a0.tar:0", "a1.tar:0"));
  EXPECT_THAT(samples_of(data.path("a1.tar") + "::" + data.path("a0.tar")), ElementsAre("a1.tar:0", "a0.tar:0"));
  EXPECT_THAT(samples_of(data.path("a*.tar")), ElementsAre("a0.tar:0", "a1.tar:0"));
  EXPECT_THAT(samples_of(data.path("b,c.tar")), ElementsAre("b,c.tar:0"));  // a file that is there is no list
  EXPECT_THAT(error_of(data.path("a{0..2}.tar")), HasSubstr("a2.tar; check the path and the range"));
  EXPECT_THAT(error_of(data.path("z*.tar")), HasSubstr("no file matches"));
  EXPECT_THAT(error_of("https://example.org/{0..1}.tar"), HasSubstr("copy the shards here first"));
}

TEST(OpenImages, FindsTheOtherFormats) {
  const Data data;
  data.write("tf/x-train.tfrecord-00000-of-00001", tfrecord_of(image_example("p", 2)));
  EXPECT_EQ(detect_format(data.path("tf")), ImageFormat::kTfRecord);
  EXPECT_THAT(samples_of(data.path("tf"), {.first_label = 1}), ElementsAre("p:1"));
  data.write("tf2/train-00000-of-00001", tfrecord_of(image_example("q", 0)));
  data.write("tf2/validation-00000-of-00001", tfrecord_of(image_example("r", 0)));
  EXPECT_THAT(samples_of(data.path("tf2")), ElementsAre("q:0"));
  EXPECT_THAT(samples_of(data.path("tf2"), {.split = "val"}), ElementsAre("r:0"));

  data.write("folder/cats/1.png", "cat");
  EXPECT_EQ(detect_format(data.path("folder")), ImageFormat::kImageFolder);
  EXPECT_THAT(samples_of(data.path("folder")), ElementsAre("cat:0"));

  for (int i = 1; i <= 5; ++i) data.write(fmt::format("cifar/data_batch_{}.bin", i), std::string(3073, '\0'));
  EXPECT_EQ(detect_format(data.path("cifar")), ImageFormat::kCifar);
  EXPECT_EQ(samples_of(data.path("cifar")).size(), 5u);

  fs::create_directory(data.folder / "raw");
  auto writer = RawCacheWriter::create(data.folder / "raw/train.xlraw", 1, 2, 2);
  ASSERT_TRUE(writer->add(image::Image(2, 2, 1), 0));
  ASSERT_TRUE(writer->commit(1, {}));
  EXPECT_EQ(detect_format(data.path("raw")), ImageFormat::kRawCache);
  EXPECT_THAT(samples_of(data.path("raw")), ElementsAre("pixels:0"));
  EXPECT_THAT(samples_of(data.path("raw/train.xlraw")), ElementsAre("pixels:0"));
  EXPECT_THAT(error_of(data.path("raw"), {.split = "val"}), HasSubstr("no raw files of the split val"));
}

TEST(OpenImages, CountsTheClassesOfIdxFilesByTheTrainingLabels) {
  const Data data;
  const auto write = [&](const std::string& prefix, const std::string& labels) {
    const auto size = static_cast<char>(labels.size());
    data.write(prefix + "-images-idx3-ubyte",
               std::string("\0\0\x8\3\0\0\0", 7) + size + std::string("\0\0\0\1\0\0\0\1", 8) + labels);
    data.write(prefix + "-labels-idx1-ubyte", std::string("\0\0\x8\1\0\0\0", 7) + size + labels);
  };
  write("train", std::string("\0\6\1", 3));
  write("t10k", std::string("\0\2", 2));
  EXPECT_EQ(open_images(data.path())->images->info().num_classes, 7);
  EXPECT_EQ(open_images(data.path(), {.split = "val"})->images->info().num_classes, 7);
  EXPECT_THAT(samples_of(data.path(), {.split = "test"}), ElementsAre("pixels:0", "pixels:2"));
  EXPECT_EQ(open_images(data.path(), {.num_classes = 10})->images->info().num_classes, 10);
}

TEST(OpenImages, SaysWhatItLookedFor) {
  const Data data;
  data.write("notes.txt", "?");
  EXPECT_THAT(error_of(data.path()),
              HasSubstr("holds no pictures in a form that is known (folders of classes, .tar shards"));
  EXPECT_THAT(error_of(data.path("notes.txt")), HasSubstr("is no file of a form that is known"));
  EXPECT_EQ(error_of("/no/such"), "there is no /no/such; check the path");
  EXPECT_THAT(error_of("/no/such/{0..1}.jpg"), HasSubstr("check the endings"));
  EXPECT_THAT(error_of(data.path(), {.format = ImageFormat::kCifar}), HasSubstr("no data_batch_1.bin"));
  EXPECT_EQ(open_images(data.path(), {.format = ImageFormat::kIdx, .split = "dev"}).error().code, ErrorCode::kUsage);
}

TEST(FormatCards, NameEveryFormatOnce) {
  const auto cards = format_cards();
  ASSERT_EQ(cards.size(), std::size(kImageFormatNames));
  for (size_t i = 0; i < cards.size(); ++i) EXPECT_EQ(static_cast<size_t>(cards[i].format), i);
}

}  // namespace
}  // namespace xladder::data
