#include "xladder/data/sources/shard_cache.h"

#include <gmock/gmock.h>
#include <zlib.h>
#include <zstd.h>

#include <thread>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/tar_test_support.h"

namespace xladder::data {
namespace {

using testing::HasSubstr;

std::string zstd_of(const std::string& content) {
  std::string out(ZSTD_compressBound(content.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), content.data(), content.size(), 3));
  return out;
}

void write_gzip(const std::filesystem::path& path, const std::string& content) {
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
  gzclose(file);
}

std::string text_of(const ShardBytes& shard) { return {shard.bytes.begin(), shard.bytes.end()}; }

// Hard to compress, so that a cut has something to cut.
std::string noise(size_t size, uint64_t seed = 1) {
  CounterRng random(seed);
  std::string out(size, '\0');
  for (char& c : out) c = static_cast<char>(random.next_u32());
  return out;
}

TEST(Unzstd, ReadsFramesInARow) {
  const std::string large = noise(300000) + std::string(3000000, 'x');
  const auto content = unzstd(bytes_of(zstd_of("one ") + zstd_of(large) + zstd_of("")), 1 << 23, "a.zst");
  ASSERT_TRUE(content) << content.error().message;
  EXPECT_EQ(*content, "one " + large);
}

TEST(Unzstd, RefusesCutDamagedAndTooLargeData) {
  const std::string packed = zstd_of(noise(2000));
  for (size_t size = 0; size < packed.size(); ++size) {
    const auto content = unzstd(bytes_of(packed).first(size), 1 << 20, "a.zst");
    ASSERT_FALSE(content) << size;
    EXPECT_THAT(content.error().message, HasSubstr("a.zst is truncated")) << size;
  }
  EXPECT_THAT(unzstd(bytes_of("no zstd"), 1000, "a.zst").error().message, HasSubstr("damaged or no zstd file"));
  // A bomb: 64 MB of zeros in a few thousand bytes.
  EXPECT_THAT(unzstd(bytes_of(zstd_of(std::string(64 << 20, '\0'))), 1 << 20, "a.zst").error().message,
              HasSubstr("uncompressed it has more than 1048576 bytes"));
  for (uint64_t round = 0; round < 300; ++round) (void)unzstd(bytes_of(mutated(packed, round)), 1 << 20, "a.zst");
}

TEST(Shard, IsUnpackedAsItsEndingSays) {
  const TestFolder folder;
  const std::string content = noise(5000);
  folder.write("a.tar", content);
  folder.write("a.tar.zst", zstd_of(content));
  write_gzip(folder / "a.tar.gz", content);
  write_gzip(folder / "a.tgz", content);
  for (const char* name : {"a.tar", "a.tar.zst", "a.tar.gz", "a.tgz"}) {
    const auto shard = load_shard(folder / name, 5000);
    ASSERT_TRUE(shard) << shard.error().message;
    EXPECT_EQ(text_of(*shard), content);
    EXPECT_EQ(load_shard(folder / name, 4999).has_value(), !is_compressed(name)) << name;
  }
  EXPECT_FALSE(load_shard(folder / "none.tar", 1));
}

TEST(ShardCache, KeepsTheLastUsedWithinItsLimit) {
  const TestFolder folder;
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < 3; ++i) {
    paths.push_back(folder / fmt::format("{}.gz", i));
    write_gzip(paths.back(), std::string(1000, static_cast<char>('0' + i)));
  }
  const ShardCache cache(paths, {.max_cached_bytes = 2000});
  const auto is_kept = [&](size_t shard) {
    // What is kept is the same memory as before, even if the file is gone.
    std::filesystem::rename(paths[shard], folder / "aside");
    const bool kept = cache.get(shard).has_value();
    std::filesystem::rename(folder / "aside", paths[shard]);
    return kept;
  };
  const auto held = cache.get(0);
  ASSERT_TRUE(cache.get(1));
  EXPECT_TRUE(is_kept(0));
  ASSERT_TRUE(cache.get(2));  // 1 was used the longest time ago
  EXPECT_TRUE(is_kept(0));
  EXPECT_TRUE(is_kept(2));
  EXPECT_FALSE(is_kept(1));
  ASSERT_TRUE(cache.get(1));
  EXPECT_FALSE(is_kept(0));
  EXPECT_EQ(text_of(*held), std::string(1000, '0'));  // whoever holds a shard keeps it
}

TEST(ShardCache, ServesManyThreads) {
  const TestFolder folder;
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < 4; ++i) {
    paths.push_back(folder / fmt::format("{}.zst", i));
    folder.write(paths.back().filename().string(), zstd_of(std::string(20000, static_cast<char>('0' + i))));
  }
  paths.push_back(folder / "none.zst");
  const ShardCache cache(paths, {.max_cached_bytes = 40000});
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (uint64_t t = 0; t < 4; ++t)
      threads.emplace_back([&, t] {
        CounterRng random(t);
        for (int i = 0; i < 200; ++i) {
          const auto shard = static_cast<size_t>(random.below(5));
          const auto content = cache.get(shard);
          if (shard == 4 ? content.has_value()
                         : !content || text_of(*content) != std::string(20000, static_cast<char>('0' + shard)))
            ++wrong;
        }
      });
  }
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace xladder::data
