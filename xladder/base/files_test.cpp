#include "xladder/base/files.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <zlib.h>

#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr uint64_t kPlenty = 1 << 24;

std::string gzipped(std::string_view content) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, content.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string patterned(size_t size) {
  std::string out(size, '\0');
  for (size_t i = 0; i < size; ++i) out[i] = static_cast<char>(i * 2654435761u >> 13);
  return out;
}

TEST(ReadFile, ReturnsEveryByte) {
  const TestFolder folder;
  const std::string content = patterned(700'001);
  EXPECT_EQ(*read_file(folder.write("a", content), content.size()), content);
  EXPECT_EQ(*read_file(folder.write("empty", ""), 0), "");
}

TEST(ReadFile, RefusesMoreThanAllowed) {
  const TestFolder folder;
  const auto result = read_file(folder.write("a", "12345"), 4);
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("more than 4 bytes"));
}

TEST(ReadFile, NamesWhatIsMissing) {
  const TestFolder folder;
  EXPECT_THAT(read_file(folder / "nothing", kPlenty).error().message, HasSubstr("/nothing: No such file"));
  EXPECT_THAT(read_file(folder.path(), kPlenty).error().message, HasSubstr("Is a directory"));
}

TEST(WriteFileAtomically, ReplacesAndLeavesNoTemporaryFile) {
  const TestFolder folder;
  folder.write("a", "old");
  ASSERT_TRUE(write_file_atomically(folder / "a", "new content"));
  EXPECT_EQ(*read_file(folder / "a", kPlenty), "new content");
  EXPECT_THAT(folder.file_names(), ElementsAre("a"));
}

TEST(WriteFileAtomically, GivesTheUsualPermissions) {
  const TestFolder folder;
  ASSERT_TRUE(write_file_atomically(folder / "a", "x"));
  folder.write("b", "x");
  EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), std::filesystem::status(folder / "b").permissions());
}

TEST(WriteFileAtomically, WritesThroughSymbolicLinks) {
  const TestFolder folder;
  folder.write("real", "old");
  std::filesystem::create_symlink(folder / "real", folder / "link");
  ASSERT_TRUE(write_file_atomically(folder / "link", "new"));
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  EXPECT_EQ(*read_file(folder / "real", kPlenty), "new");
}

TEST(WriteFileAtomically, RefusesFoldersPipesAndMissingFolders) {
  const TestFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(write_file_atomically(folder.path(), "x").error().message, HasSubstr("not a regular file"));
  EXPECT_THAT(write_file_atomically(folder / "pipe", "x").error().message, HasSubstr("not a regular file"));
  EXPECT_THAT(write_file_atomically(folder / "no" / "a", "x").error().message, HasSubstr("No such file"));
  EXPECT_THAT(folder.file_names(), ElementsAre("pipe"));
}

TEST(AtomicFile, WithoutCommitTheOldFileStays) {
  const TestFolder folder;
  folder.write("a", "old");
  {
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("half"));
    EXPECT_EQ(folder.file_names().size(), 2u);
  }
  EXPECT_EQ(*read_file(folder / "a", kPlenty), "old");
  EXPECT_THAT(folder.file_names(), ElementsAre("a"));
}

TEST(AtomicFile, TwoWritersOfOneNameDoNotMix) {
  const TestFolder folder;
  auto first = AtomicFile::create(folder / "a");
  auto second = AtomicFile::create(folder / "a");
  ASSERT_TRUE(first && second);
  ASSERT_TRUE(first->write("first") && second->write("second"));
  ASSERT_TRUE(second->commit());
  EXPECT_EQ(*read_file(folder / "a", kPlenty), "second");
  ASSERT_TRUE(first->commit());
  EXPECT_EQ(*read_file(folder / "a", kPlenty), "first");
  EXPECT_FALSE(first->commit()) << "a second commit has nothing to commit";
}

TEST(GunzipFile, ReturnsTheContent) {
  const TestFolder folder;
  // More than one buffer in and out, compressible and not.
  const std::string content = patterned(900'000) + std::string(2'000'000, 'x') + patterned(300'000);
  EXPECT_EQ(*gunzip_file(folder.write("a.gz", gzipped(content)), content.size()), content);
  EXPECT_EQ(*gunzip_file(folder.write("e.gz", gzipped("")), 0), "");
}

TEST(GunzipFile, JoinsMembers) {
  const TestFolder folder;
  EXPECT_EQ(*gunzip_file(folder.write("a.gz", gzipped("one") + gzipped("two")), kPlenty), "onetwo");
}

TEST(GunzipFile, RefusesEveryTruncation) {
  const TestFolder folder;
  const std::string whole = gzipped("some text that will be cut");
  for (size_t size = 0; size < whole.size(); ++size) {
    const auto result = gunzip_file(folder.write("a.gz", whole.substr(0, size)), kPlenty);
    ASSERT_FALSE(result) << size;
    EXPECT_THAT(result.error().message, HasSubstr("a.gz is truncated")) << size;
  }
}

TEST(GunzipFile, RefusesDamage) {
  const TestFolder folder;
  const std::string whole = gzipped(patterned(1000));
  for (const size_t at : {size_t{0}, size_t{2}, whole.size() / 2, whole.size() - 6, whole.size() - 2}) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    EXPECT_FALSE(gunzip_file(folder.write("a.gz", damaged), kPlenty)) << at;
  }
  EXPECT_THAT(gunzip_file(folder.write("t.gz", "plain text"), kPlenty).error().message,
              HasSubstr("t.gz is damaged or no gzip file"));
}

TEST(GunzipFile, RefusesTrailingBytes) {
  const TestFolder folder;
  EXPECT_THAT(gunzip_file(folder.write("a.gz", gzipped("x") + "tail"), kPlenty).error().message,
              HasSubstr("bytes after its gzip data"));
  EXPECT_FALSE(gunzip_file(folder.write("a.gz", gzipped("x") + std::string(1, '\0')), kPlenty));
}

TEST(GunzipFile, StopsAtTheLimitWhateverTheFileSays) {
  const TestFolder folder;
  const auto bomb = folder.write("bomb.gz", gzipped(std::string(50'000'000, '\0')));
  const auto result = gunzip_file(bomb, 1'000'000);
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, HasSubstr("more than 1000000 bytes"));
}

TEST(MappedFile, SurvivesReplacementOfTheFile) {
  const TestFolder folder;
  const auto path = folder.write("a", "before");
  const auto mapping = MappedFile::open(path);
  ASSERT_TRUE(mapping);
  ASSERT_TRUE(write_file_atomically(path, "after, and longer"));
  const auto bytes = mapping->bytes();
  EXPECT_EQ(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()), "before");
}

TEST(MappedFile, TakesEmptyFilesAndRefusesFolders) {
  const TestFolder folder;
  EXPECT_EQ(MappedFile::open(folder.write("empty", ""))->bytes().size(), 0u);
  EXPECT_THAT(MappedFile::open(folder.path()).error().message, HasSubstr("not a regular file"));
}

}  // namespace
}  // namespace xladder
