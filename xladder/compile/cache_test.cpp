#include "xladder/compile/cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <set>

#include "xladder/base/test_folder.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

class CacheTest : public testing::Test {
 protected:
  fs::path write(const std::string& name, const std::string& text) const { return temporary_.write(name, text); }

  TestFolder temporary_;
  fs::path folder_ = temporary_.path();
};

TEST_F(CacheTest, KeyDependsOnEveryPart) {
  const fs::path plugin = write("plugin.so", "one");
  const KeyParts base{"program", "options", "cpu", "1", plugin, 81, "avx2"};
  std::set<std::string> keys = {cache_key(base)};
  EXPECT_EQ(keys.begin()->size(), 32u);
  EXPECT_EQ(cache_key(base), *keys.begin());
  const std::vector<std::function<void(KeyParts&)>> changes = {
      [](KeyParts& parts) { parts.program = "Program"; },
      [](KeyParts& parts) { parts.options = "Options"; },
      [](KeyParts& parts) { parts.platform_name = "cuda"; },
      [](KeyParts& parts) { parts.platform_version = "2"; },
      [](KeyParts& parts) { parts.api_minor = 115; },
      [](KeyParts& parts) { parts.machine = "avx512f"; },
      [this](KeyParts& parts) { parts.plugin = write("other.so", "one"); },
      [](KeyParts& parts) {
        parts.program = "programo";
        parts.options = "ptions";
      },
  };
  for (const auto& change : changes) {
    KeyParts parts = base;
    change(parts);
    keys.insert(cache_key(parts));
  }
  EXPECT_EQ(keys.size(), changes.size() + 1);
}

TEST_F(CacheTest, KeyChangesWhenThePluginIsReplaced) {
  const KeyParts parts{"program", "options", "cpu", "1", write("plugin.so", "one"), 81, "avx2"};
  const std::string before = cache_key(parts);
  write("plugin.so", "longer");
  const std::string longer = cache_key(parts);
  EXPECT_NE(before, longer);
  fs::last_write_time(parts.plugin, fs::last_write_time(parts.plugin) + std::chrono::seconds(2));
  EXPECT_NE(longer, cache_key(parts));
}

TEST_F(CacheTest, ReadsWhatWasWritten) {
  const ExecutableCache cache(folder_ / "new" / "folder");
  const std::string bytes("a\0b\n", 4);
  EXPECT_EQ(cache.read("k"), std::nullopt);
  ASSERT_TRUE(cache.write("k", bytes));
  EXPECT_EQ(cache.read("k"), bytes);
  ASSERT_TRUE(cache.write("k", ""));
  EXPECT_EQ(cache.read("k"), "");
}

TEST_F(CacheTest, DamagedEntryIsDeleted) {
  const ExecutableCache cache(folder_);
  ASSERT_TRUE(cache.write("k", "some bytes of a program"));
  std::ifstream file(cache.path_of("k"), std::ios::binary);
  const std::string good((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<std::string> damaged = {"", good.substr(0, 10), good.substr(0, good.size() - 1), good + "x", "x" + good};
  for (const size_t at : {size_t{0}, size_t{25}, good.size() - 1}) {
    damaged.push_back(good);
    damaged.back()[at] ^= 1;
  }
  for (const std::string& bytes : damaged) {
    write("k.xlexe", bytes);
    EXPECT_EQ(cache.read("k"), std::nullopt);
    EXPECT_FALSE(fs::exists(cache.path_of("k")));
  }
}

TEST_F(CacheTest, ClearDeletesEntriesAndNothingElse) {
  const ExecutableCache cache(folder_);
  ASSERT_TRUE(cache.write("a", "1234"));
  ASSERT_TRUE(cache.write("b", "5678"));
  write("notes.txt", "mine");
  EXPECT_EQ(cache.usage().entries, 2u);
  EXPECT_GT(cache.usage().bytes, 8u);
  ASSERT_TRUE(cache.clear());
  EXPECT_EQ(cache.usage().entries, 0u);
  EXPECT_TRUE(fs::exists(folder_ / "notes.txt"));
}

TEST_F(CacheTest, FolderThatCannotBeMadeIsAnError) {
  const ExecutableCache cache(write("file", "") / "below");
  const Status written = cache.write("k", "bytes");
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().message, testing::HasSubstr("file/below"));
  EXPECT_EQ(cache.usage().entries, 0u);
}

TEST_F(CacheTest, CpuFeaturesAreTheFlagsOfTheFirstProcessor) {
  EXPECT_EQ(cpu_features(write("x86", "processor\t: 0\nflags\t\t: fpu avx2\nprocessor\t: 1\nflags\t\t: other\n")),
            "flags\t\t: fpu avx2");
  EXPECT_EQ(cpu_features(write("arm", "processor\t: 0\nFeatures\t: asimd\n")), "Features\t: asimd");
  EXPECT_EQ(cpu_features(folder_ / "absent"), "");
}

}  // namespace
}  // namespace xladder::compile
