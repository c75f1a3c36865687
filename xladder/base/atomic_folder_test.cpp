#include "xladder/base/atomic_folder.h"

#include <gmock/gmock.h>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

constexpr std::string_view kReplaceable[] = {"a", "b"};

std::string text_of(const fs::path& path) { return *read_file(path, 1 << 20); }

TEST(AtomicFolder, AppearsOnlyWhenItIsCommitted) {
  const TestFolder folder;
  auto out = AtomicFolder::create(folder / "deep/out");
  ASSERT_TRUE(out);
  ASSERT_TRUE(write_file_atomically(out->path() / "a", "content"));
  EXPECT_FALSE(fs::exists(folder / "deep/out"));
  ASSERT_TRUE(out->commit());
  EXPECT_EQ(text_of(folder / "deep/out/a"), "content");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder / "deep"), {}), 1);
}

TEST(AtomicFolder, LeavesNothingWithoutCommit) {
  const TestFolder folder;
  {
    auto out = AtomicFolder::create(folder / "out");
    ASSERT_TRUE(out);
    ASSERT_TRUE(write_file_atomically(out->path() / "a", "content"));
    const AtomicFolder moved = *std::move(out);
    EXPECT_TRUE(fs::exists(moved.path() / "a"));
  }
  EXPECT_THAT(folder.file_names(), ElementsAre());
}

TEST(AtomicFolder, TakesThePlaceOfAnEmptyFolder) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  auto out = AtomicFolder::create((folder / "out").string() + "/");
  ASSERT_TRUE(out);
  ASSERT_TRUE(write_file_atomically(out->path() / "a", "content"));
  ASSERT_TRUE(out->commit());
  EXPECT_EQ(text_of(folder / "out/a"), "content");
  EXPECT_THAT(folder.file_names(), ElementsAre("out"));
}

TEST(AtomicFolder, RefusesWhatIsThere) {
  const TestFolder folder;
  folder.write("file", "x");
  fs::create_directory(folder / "full");
  folder.write("full/a", "x");
  EXPECT_THAT(AtomicFolder::create(folder / "file").error().message, HasSubstr("file is not a folder"));
  const auto full = AtomicFolder::create(folder / "full");
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::kUsage);
  EXPECT_THAT(full.error().message, HasSubstr("holds a already"));
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("file", "full"));
}

TEST(AtomicFolder, ReplacesAFolderOfReplaceableFiles) {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  folder.write("out/a", "old");
  folder.write("out/b", "old");
  auto out = AtomicFolder::create(folder / "out", kReplaceable);
  ASSERT_TRUE(out);
  ASSERT_TRUE(write_file_atomically(out->path() / "a", "new"));
  EXPECT_EQ(text_of(folder / "out/a"), "old");
  ASSERT_TRUE(out->commit());
  EXPECT_EQ(text_of(folder / "out/a"), "new");
  EXPECT_FALSE(fs::exists(folder / "out/b"));
  EXPECT_THAT(folder.file_names(), ElementsAre("out"));
}

TEST(AtomicFolder, NeverReplacesAFolderWithOtherThings) {
  const TestFolder folder;
  fs::create_directories(folder / "out/b");  // a folder of a replaceable name
  folder.write("out/a", "old");
  EXPECT_THAT(AtomicFolder::create(folder / "out", kReplaceable).error().message, HasSubstr("holds b already"));
  fs::remove(folder / "out/b");
  folder.write("out/notes", "precious");
  EXPECT_THAT(AtomicFolder::create(folder / "out", kReplaceable).error().message, HasSubstr("holds notes already"));
  EXPECT_EQ(text_of(folder / "out/notes"), "precious");
}

TEST(AtomicFolder, IsMadeByOneAtATime) {
  const TestFolder folder;
  {
    auto first = AtomicFolder::create(folder / "out");
    ASSERT_TRUE(first);
    folder.write(".out.writing/a", "first");
    const auto second = AtomicFolder::create(folder / "out", kReplaceable);
    ASSERT_FALSE(second);
    EXPECT_THAT(second.error().message, HasSubstr("another process is writing"));
    ASSERT_TRUE(first->commit());
  }
  EXPECT_EQ(text_of(folder / "out/a"), "first");
  EXPECT_TRUE(AtomicFolder::create(folder / "out", kReplaceable));
}

TEST(AtomicFolder, KeepsWhatCameToBeThereMeanwhile) {
  const TestFolder folder;
  auto out = AtomicFolder::create(folder / "out", kReplaceable);
  ASSERT_TRUE(out);
  ASSERT_TRUE(write_file_atomically(out->path() / "a", "new"));
  fs::create_directory(folder / "out");
  folder.write("out/notes", "precious");
  const Status committed = out->commit();
  ASSERT_FALSE(committed);
  EXPECT_EQ(committed.error().code, ErrorCode::kUsage);
  EXPECT_EQ(text_of(folder / "out/notes"), "precious");
  EXPECT_FALSE(fs::exists(folder / "out/a"));
}

TEST(AtomicFolder, RemovesWhatACrashLeft) {
  const TestFolder folder;
  fs::create_directories(folder / ".out.writing/deep");
  folder.write(".out.writing/half", "x");
  auto out = AtomicFolder::create(folder / "out");
  ASSERT_TRUE(out);
  ASSERT_TRUE(write_file_atomically(out->path() / "a", "content"));
  ASSERT_TRUE(out->commit());
  EXPECT_THAT(folder.file_names(), ElementsAre("out"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder / "out"), {}), 1);
}

TEST(AtomicFolder, HasThePermissionsOfAnOrdinaryFolder) {
  const TestFolder folder;
  fs::create_directory(folder / "ordinary");
  auto out = AtomicFolder::create(folder / "out");
  ASSERT_TRUE(out && out->commit());
  EXPECT_EQ(fs::status(folder / "out").permissions(), fs::status(folder / "ordinary").permissions());
}

}  // namespace
}  // namespace xladder
