#include "xladder/data/sources/raw_cache.h"

#include <gmock/gmock.h>

#include <array>
#include <numeric>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/tar_test_support.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

image::Image picture(int64_t channels, uint8_t first) {
  image::Image out(3, 2, channels);
  std::iota(out.pixels().begin(), out.pixels().end(), first);
  return out;
}

std::filesystem::path write_small(const TestFolder& folder) {
  const std::filesystem::path path = folder / "small.xlraw";
  auto writer = RawCacheWriter::create(path, 3, 2, 3);
  EXPECT_TRUE(writer) << writer.error().message;
  EXPECT_TRUE(writer->add(picture(3, 0), 1));
  EXPECT_TRUE(writer->add(picture(3, 100), 0));
  EXPECT_TRUE(writer->commit(2, {"a", "b"}));
  return path;
}

std::string bytes_in(const std::filesystem::path& path) { return *read_file(path, 1 << 20); }

TEST(RawCache, ReadsWhatItWrites) {
  const TestFolder folder;
  const auto path = write_small(folder);
  EXPECT_TRUE(is_raw_cache(path));
  EXPECT_EQ(bytes_in(path).find(std::string("\0\1\2\3\4\5", 6)), 4096u);  // interleaved, from a page's begin

  const auto dataset = open_raw_cache(path);
  ASSERT_TRUE(dataset) << dataset.error().message;
  EXPECT_EQ((*dataset)->info().num_samples, 2);
  EXPECT_THAT((*dataset)->info().class_names, ElementsAre("a", "b"));
  std::array<uint8_t, 18> pixels{};
  int32_t label = -1;
  ASSERT_TRUE(read_planes(**dataset, 0, pixels, label));
  EXPECT_EQ(label, 1);
  EXPECT_THAT(pixels, ElementsAre(0, 3, 6, 9, 12, 15, 1, 4, 7, 10, 13, 16, 2, 5, 8, 11, 14, 17));
  EXPECT_FALSE(read_planes(**dataset, 2, pixels, label));

  EXPECT_EQ((*dataset)->info().height, 0);
  const auto second = (*dataset)->read(1);
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_EQ(std::get<image::Image>(second->content), picture(3, 100));
  EXPECT_EQ(second->label, 0);
}

TEST(RawCache, AppearsOnlyWhenItIsComplete) {
  const TestFolder folder;
  {
    auto writer = RawCacheWriter::create(folder / "x.xlraw", 1, 2, 3);
    ASSERT_TRUE(writer->add(picture(1, 0), 0));
  }
  EXPECT_THAT(folder.file_names(), ElementsAre());
}

TEST(RawCache, RefusesToWriteWhatDoesNotFit) {
  const TestFolder folder;
  EXPECT_FALSE(RawCacheWriter::create(folder / "x", 2, 2, 3));
  EXPECT_FALSE(RawCacheWriter::create(folder / "x", 3, 0, 3));
  EXPECT_FALSE(RawCacheWriter::create(folder / "x", 3, 2, 65536));
  auto writer = RawCacheWriter::create(folder / "x", 1, 2, 3);
  EXPECT_FALSE(writer->add(picture(3, 0), 0));
  EXPECT_THAT(writer->commit(1, {}).error().message, HasSubstr("at least one picture"));
  ASSERT_TRUE(writer->add(picture(1, 0), 2));
  EXPECT_FALSE(writer->commit(2, {}));
  EXPECT_FALSE(writer->commit(3, {"a"}));
  EXPECT_TRUE(writer->commit(3, {}));
}

TEST(RawCache, RefusesCutFiles) {
  const TestFolder folder;
  const std::string whole = bytes_in(write_small(folder));
  // Pages of zeros are cut now and then only.
  for (size_t size = 0; size < whole.size(); size += size < 64 || size >= 8190 ? 1 : 63) {
    const auto cut = open_raw_cache(folder.write("cut.xlraw", std::string_view(whole).substr(0, size)));
    EXPECT_FALSE(cut) << size;
  }
}

TEST(RawCache, NoticesChangedBytes) {
  const TestFolder folder;
  const std::string whole = bytes_in(write_small(folder));
  const auto survives = [&](size_t at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    const auto pictures = open_raw_cache(folder.write("changed.xlraw", changed));
    return pictures && (*pictures)->read(0) && (*pictures)->read(1);
  };
  for (size_t at = 0; at < 64; ++at) EXPECT_FALSE(survives(at)) << at;
  for (size_t at = 4096; at < 4096 + 36; ++at) EXPECT_FALSE(survives(at)) << at;  // pixels
  for (size_t at = 8192; at < whole.size(); ++at) EXPECT_FALSE(survives(at)) << at;
  EXPECT_TRUE(survives(5000));  // between pixels and description nothing is stored
}

}  // namespace
}  // namespace xladder::data
