#include "xladder/device/compile/cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/device/compile/compile_target.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

class CacheTest : public testing::Test {
 protected:
  fs::path write(const std::string& name, const std::string& text) const { return temporary_.write(name, text); }

  TestFolder temporary_;
  fs::path folder_ = temporary_.path();
};

const Facts kFacts = {{"program", "a"}, {"options", std::string("\0\n1", 3)}};

TEST_F(CacheTest, KeyTellsFactsApartThatJoinedAreTheSame) {
  const std::vector<Facts> different = {{{"a", "b"}},       {{"a", "c"}}, {{"b", "b"}},  {{"a", "b"}, {"c", ""}},
                                        {{"a", "b\nc 0 "}}, {},           {{"a", "b "}}, {{"a", std::string(1, '\0')}}};
  std::set<std::string> keys;
  for (const Facts& facts : different) keys.insert(cache_key(facts));
  EXPECT_EQ(keys.size(), different.size());
  EXPECT_EQ(keys.begin()->size(), 32u);
  EXPECT_EQ(cache_key(kFacts), cache_key(kFacts));
}

TEST_F(CacheTest, ReadsWhatWasWritten) {
  const ExecutableCache cache(folder_ / "new" / "folder");
  const std::string bytes("a\0b\n", 4);
  EXPECT_EQ(cache.read(kFacts), std::nullopt);
  ASSERT_TRUE(cache.write(kFacts, bytes));
  EXPECT_EQ(cache.read(kFacts), bytes);
  ASSERT_TRUE(cache.write(kFacts, ""));
  EXPECT_EQ(cache.read(kFacts), "");
}

TEST_F(CacheTest, DamagedEntryIsDeleted) {
  const ExecutableCache cache(folder_);
  ASSERT_TRUE(cache.write(kFacts, "some bytes of a program"));
  const std::string name = cache.path_of(kFacts).filename().string();
  const std::string good = *read_file(folder_ / name, 1 << 20);
  std::vector<std::string> damaged = {"", good.substr(0, 10), good.substr(0, good.size() - 1), good + "x", "x" + good};
  for (const size_t at : {size_t{0}, size_t{25}, size_t{60}, good.size() - 1}) {
    damaged.push_back(good);
    damaged.back()[at] ^= 1;
  }
  for (const std::string& bytes : damaged) {
    write(name, bytes);
    EXPECT_EQ(cache.read(kFacts), std::nullopt);
    EXPECT_FALSE(fs::exists(folder_ / name));
  }
}

TEST_F(CacheTest, EntryOfOtherFactsUnderThisNameIsDeleted) {
  const ExecutableCache cache(folder_);
  const Facts others = {{"program", "a"}, {"options", std::string("\0\n2", 3)}};
  ASSERT_TRUE(cache.write(others, "of others"));
  fs::rename(cache.path_of(others), cache.path_of(kFacts));
  EXPECT_EQ(cache.read(kFacts), std::nullopt);
  EXPECT_FALSE(fs::exists(cache.path_of(kFacts)));
}

TEST_F(CacheTest, UsageCountsEntriesAndNothingElse) {
  const ExecutableCache cache(folder_);
  ASSERT_TRUE(cache.write({{"a", ""}}, "1234"));
  ASSERT_TRUE(cache.write({{"b", ""}}, "5678"));
  write("notes.txt", std::string(1000, '-'));
  EXPECT_EQ(cache.usage().entries, 2u);
  EXPECT_GT(cache.usage().bytes, 8u);
  EXPECT_LT(cache.usage().bytes, 200u);
}

TEST_F(CacheTest, FolderThatCannotBeMadeIsAnError) {
  const ExecutableCache cache(write("file", "") / "below");
  const Status written = cache.write(kFacts, "bytes");
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().message, testing::HasSubstr("file/below"));
  EXPECT_EQ(cache.usage().entries, 0u);
}

TEST_F(CacheTest, PackagesAroundAPluginAreThoseOfCompilers) {
  const fs::path site = folder_ / "lib/python3/site-packages";
  for (const char* name : {"libneuronxla/sub", "neuronx_cc-2.21.dist-info", "nvidia_cudnn_cu13-9.1.dist-info",
                           "numpy-2.0.dist-info", "neuronx_cc"})
    fs::create_directories(site / name);
  EXPECT_EQ(packages_around(site / "libneuronxla/sub/libneuronpjrt.so"),
            "neuronx_cc-2.21.dist-info\nnvidia_cudnn_cu13-9.1.dist-info");
  EXPECT_EQ(packages_around(folder_ / "plugin.so"), "");
}

}  // namespace
}  // namespace xladder::compile
