#include "xladder/data/sources/idx.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <array>
#include <cmath>
#include <numeric>

#include "xladder/base/test_folder.h"

namespace xladder::data {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

std::string idx_file(const std::vector<uint32_t>& dims, std::string_view elements, char type = 8) {
  std::string out{0, 0, type, static_cast<char>(dims.size())};
  for (const uint32_t dim : dims)
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(dim >> shift);
  return out + std::string(elements);
}

// Three images of 2x3 whose pixels count up from 0, labels 2, 0, 1.
struct Small {
  TestFolder folder;
  std::string pixels = std::string(18, '\0');
  Small() {
    std::iota(pixels.begin(), pixels.end(), '\0');
    images(idx_file({3, 2, 3}, pixels));
    labels(idx_file({3}, std::string("\2\0\1", 3)));
  }
  void images(std::string_view bytes) { folder.write("train-images-idx3-ubyte", bytes); }
  void labels(std::string_view bytes) { folder.write("train-labels-idx1-ubyte", bytes); }
  Result<std::unique_ptr<Dataset>> open(const IdxOptions& options = {}) const {
    return open_idx(folder.path(), "train", options);
  }
  std::string error(const IdxOptions& options = {}) const {
    const auto result = open(options);
    return result ? "" : result.error().message;
  }
};

TEST(IdxReader, ReadsImagesAndLabels) {
  const Small small;
  const auto dataset = small.open({.name = "small", .num_classes = 3, .class_names = {"a", "b", "c"}});
  ASSERT_TRUE(dataset) << dataset.error().message;
  const DatasetInfo& info = (*dataset)->info();
  EXPECT_EQ(info.num_samples, 3);
  EXPECT_EQ(info.channels, 1);
  EXPECT_EQ(info.height, 2);
  EXPECT_EQ(info.width, 3);
  EXPECT_EQ(info.class_names[2], "c");
  std::array<uint8_t, 6> pixels{};
  int32_t label = -1;
  ASSERT_TRUE(read_planes(**dataset, 1, pixels, label));
  EXPECT_THAT(pixels, ElementsAre(6, 7, 8, 9, 10, 11));
  EXPECT_EQ(label, 0);
  ASSERT_TRUE(read_planes(**dataset, 2, pixels, label));
  EXPECT_EQ(label, 1);
}

TEST(IdxReader, RefusesIndicesAndSpansThatDoNotFit) {
  const Small small;
  const auto dataset = small.open();
  std::array<uint8_t, 6> pixels{};
  std::array<uint8_t, 5> short_pixels{};
  int32_t label = 0;
  EXPECT_FALSE(read_planes(**dataset, 3, pixels, label));
  EXPECT_FALSE(read_planes(**dataset, -1, pixels, label));
  EXPECT_FALSE(read_planes(**dataset, 0, short_pixels, label));
}

TEST(IdxReader, ReadsGzippedFiles) {
  const Small small;
  const auto plain = small.folder / "train-images-idx3-ubyte";
  gzFile out = gzopen((plain.string() + ".gz").c_str(), "wb");
  const std::string content = idx_file({3, 2, 3}, small.pixels);
  gzwrite(out, content.data(), static_cast<unsigned>(content.size()));
  gzclose(out);
  std::filesystem::remove(plain);
  EXPECT_EQ(small.error(), "");
}

TEST(IdxReader, TakesTheNameWithADot) {
  const Small small;
  std::filesystem::rename(small.folder / "train-images-idx3-ubyte", small.folder / "train-images.idx3-ubyte");
  EXPECT_EQ(small.error(), "");
}

TEST(IdxReader, RefusesTruncatedFile) {
  Small small;
  const std::string images = idx_file({3, 2, 3}, small.pixels);
  for (size_t size = 0; size < images.size(); ++size) {
    small.images(images.substr(0, size));
    EXPECT_THAT(small.error(), HasSubstr("train-images-idx3-ubyte ")) << size;
  }
  EXPECT_THAT(small.error(), HasSubstr("has 17 bytes of elements and its header says [3, 2, 3], so it is truncated"));
}

TEST(IdxReader, RefusesTruncatedGzip) {
  const Small small;
  std::filesystem::remove(small.folder / "train-images-idx3-ubyte");
  small.folder.write("train-images-idx3-ubyte.gz", "\x1f\x8b\x08");
  EXPECT_THAT(small.error(), HasSubstr("train-images-idx3-ubyte.gz is truncated"));
}

TEST(IdxReader, RefusesLyingDimensions) {
  Small small;
  small.images(idx_file({0xffffffff, 0xffffffff, 0xffffffff}, small.pixels));
  EXPECT_THAT(small.error(), HasSubstr("truncated"));
  small.images(idx_file({3, 0x80000000, 0x80000000}, small.pixels));
  EXPECT_THAT(small.error(), HasSubstr("truncated"));
  small.images(idx_file({2, 2, 3}, small.pixels));
  EXPECT_THAT(small.error(), HasSubstr("too long"));
  small.images(idx_file({3, 0, 3}, ""));
  EXPECT_THAT(small.error(), HasSubstr("no images"));
}

TEST(IdxReader, RefusesWrongMagic) {
  Small small;
  small.images("\x89PNG and so on");
  EXPECT_THAT(small.error(), HasSubstr("does not begin with two zero bytes"));
  small.images("\x1f\x8b\x08 and so on");
  EXPECT_THAT(small.error(), HasSubstr("gzip file without the ending .gz"));
  small.images(idx_file({3, 2, 3}, small.pixels, 0x0d));
  EXPECT_THAT(small.error(), HasSubstr("IDX type 0x0d"));
  small.images(idx_file({3}, "\1\2\3"));
  EXPECT_THAT(small.error(), HasSubstr("1 dimensions where 3 were expected"));
}

TEST(IdxReader, RefusesLabelsThatDoNotFit) {
  Small small;
  small.labels(idx_file({2}, std::string("\0\1", 2)));
  EXPECT_THAT(small.error(), HasSubstr("has 3 images and"));
  small.labels(idx_file({3}, std::string("\0\1\12", 3)));
  EXPECT_THAT(small.error(), HasSubstr("label 10 of sample 2 is outside 0 to 9"));
  EXPECT_EQ(small.error({.num_classes = 11}), "");
  EXPECT_THAT(small.error({.num_classes = 0}), HasSubstr("at least 1"));
  EXPECT_THAT(small.error({.num_classes = 11, .class_names = {"a"}}), HasSubstr("1 class names for 11 classes"));
}

TEST(IdxReader, RefusesFilesOverTheLimit) {
  const Small small;
  EXPECT_THAT(small.error({.max_bytes = 20}), HasSubstr("more than 20 bytes"));
}

TEST(IdxReader, SaysWhatToInstallWhenFilesAreMissing) {
  const TestFolder folder;
  const auto result = open_idx(folder.path(), "test");
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("no t10k-images-idx3-ubyte or t10k-images-idx3-ubyte.gz in "));
  EXPECT_THAT(result.error().message, HasSubstr("Debian package dataset-fashion-mnist"));
  EXPECT_EQ(open_idx(folder.path(), "valid").error().code, ErrorCode::kUsage);
}

TEST(IdxReader, ReadsFashionMnist) {
  for (const auto& [split, per_class] : {std::pair("train", 6000), std::pair("test", 1000)}) {
    const auto dataset =
        open_idx(kFashionMnistFolder, split, {.name = "fashion", .class_names = fashion_mnist_class_names()});
    ASSERT_TRUE(dataset) << dataset.error().message;
    const DatasetInfo& info = (*dataset)->info();
    EXPECT_EQ(info.num_samples, 10 * per_class);
    std::vector<uint8_t> pixels(28 * 28);
    std::vector<int> counts(10);
    double sum = 0;
    double sum_of_squares = 0;
    for (int64_t i = 0; i < info.num_samples; ++i) {
      int32_t label = -1;
      ASSERT_TRUE(read_planes(**dataset, i, pixels, label));
      ++counts[static_cast<size_t>(label)];
      for (const uint8_t pixel : pixels) {
        sum += pixel / 255.0;
        sum_of_squares += pixel / 255.0 * (pixel / 255.0);
      }
    }
    EXPECT_THAT(counts, Each(per_class));
    if (split != std::string("train")) continue;
    const double count = 60000.0 * 28 * 28;
    EXPECT_NEAR(sum / count, kFashionMnistMean, 1e-5);
    EXPECT_NEAR(std::sqrt(sum_of_squares / count - sum / count * sum / count), kFashionMnistStd, 1e-5);
  }
}

}  // namespace
}  // namespace xladder::data
