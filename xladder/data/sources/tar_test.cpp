#include "xladder/data/sources/tar.h"

#include <gmock/gmock.h>

#include "xladder/data/sources/tar_test_support.h"

namespace xladder::data {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::vector<TarEntry> entries_of(std::string_view archive) {
  const TarIndex index = index_tar(bytes_of(std::string(archive) + std::string(tar_end())), "a.tar");
  EXPECT_EQ(index.fault, "");
  return index.entries;
}

std::string fault_of(std::string_view archive) { return index_tar(bytes_of(archive), "a.tar").fault; }

std::string content_of(std::string_view archive, const TarEntry& entry) {
  return std::string(archive.substr(entry.offset, entry.size));
}

TEST(Tar, ReadsWhatItWrites) {
  const std::string folder(140, 'd');
  const std::string file(90, 'f');
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.jpg", "one"},
      {"empty", ""},
      {std::string(100, 'x'), std::string(512, 'b')},
      {folder + "/" + file, std::string(513, 'c')},                        // prefix and name
      {std::string(101, 'y'), "long"},                                     // pax
      {folder + "/" + folder + "/" + file + ".png", "long with folders"},  // pax
      {"umlaut \xc3\xa4.png", "utf-8"},
  };
  const std::string archive = tar_of(files);
  const auto entries = entries_of(archive);
  ASSERT_THAT(entries, SizeIs(files.size()));
  for (size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(entries[i].name, files[i].first);
    EXPECT_EQ(content_of(archive, entries[i]), files[i].second);
  }
}

TEST(Tar, RefusesToWriteWhatTarCannotHold) {
  EXPECT_FALSE(tar_header("", 1));
  EXPECT_FALSE(tar_header("a", uint64_t{1} << 33));
  EXPECT_TRUE(tar_header("a", (uint64_t{1} << 33) - 1));
}

TEST(TarIndex, TakesNamesFromPaxGnuAndPrefix) {
  const std::string long_name(300, 'n');
  const std::string archive =
      tar_part({.name = "ignored", .type = 'g'}, "18 path=all/of.it\n") +
      tar_part({.name = "././@LongLink", .type = 'L', .magic = "ustar  "}, long_name + '\0') +
      tar_part({.name = std::string(100, 'n'), .magic = "ustar  "}, "gnu") +
      tar_part({.name = "././@LongLink", .type = 'K', .magic = "ustar  "}, long_name + '\0') +
      tar_part({.name = "link", .type = '2', .magic = "ustar  "}, "") +
      tar_part({.name = "x", .type = 'x'}, "27 mtime=1700000000.123456\n17 path=from/pax\n") +
      tar_part({.name = "short"}, "pax") + tar_part({.name = "name", .prefix = "some/prefix"}, "posix") +
      tar_part({.name = "name", .magic = "ustar  ", .prefix = "00001234567"}, "no prefix in GNU archives") +
      tar_part({.name = "v7", .type = '\0', .magic = ""}, "old") +
      tar_part({.name = "folder/", .type = '\0', .magic = ""}, "");
  const auto entries = entries_of(archive);
  std::vector<std::string> names;
  std::vector<std::string> contents;
  for (const TarEntry& entry : entries) {
    names.push_back(entry.name);
    contents.push_back(content_of(archive, entry));
  }
  EXPECT_THAT(names, testing::ElementsAre(long_name, "from/pax", "some/prefix/name", "name", "v7"));
  EXPECT_THAT(contents, testing::ElementsAre("gnu", "pax", "posix", "no prefix in GNU archives", "old"));
}

TEST(TarIndex, PassesOverFoldersLinksAndDevices) {
  std::string archive;
  for (const char type : std::string("1234567Z"))
    archive += tar_part({.name = std::string("t") + type, .type = type}, "");
  // A hard link whose size says something has no content all the same.
  archive += tar_block({.name = "hard", .type = '1', .size = "00000001000"});
  archive += tar_part({.name = "after"}, "x");
  const auto entries = entries_of(archive);
  ASSERT_THAT(entries, SizeIs(2));
  EXPECT_EQ(entries[0].name, "t7");
  EXPECT_EQ(entries[1].name, "after");
}

TEST(TarIndex, ReadsSizesInBase256AndPax) {
  std::string base256(12, '\0');
  base256[0] = static_cast<char>(0x80);
  base256[11] = 3;
  const std::string archive =
      tar_block({.name = "a", .size = base256}) + padded("abc") + tar_part({.name = "x", .type = 'x'}, "10 size=3\n") +
      tar_block({.name = "b", .size = "00000000777"}) + padded("def") + tar_block({.name = "c", .size = "    3 "}) +
      padded("ghi") + tar_block({.name = "d", .size = ""});
  const auto entries = entries_of(archive);
  ASSERT_THAT(entries, SizeIs(4));
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(content_of(archive, entries[i]), std::string("abcdefghi").substr(3 * i, 3));
  EXPECT_EQ(entries[3].size, 0u);
}

TEST(TarIndex, EndsAtZeroBlocks) {
  const std::string one = tar_part({.name = "a"}, "x");
  for (const size_t zeros : {512, 1024, 10240, 10300}) {
    const TarIndex index = index_tar(bytes_of(one + std::string(zeros, '\0')), "a.tar");
    EXPECT_THAT(index.entries, SizeIs(1)) << zeros;
    EXPECT_EQ(index.fault, "") << zeros;
  }
}

// What a download that never began, a writer that was not closed and `cat a.tar b.tar` leave: every reader would stop
// there without a word, and samples would be missing.
TEST(TarIndex, NamesAFileThatIsNotOneWholeArchive) {
  const std::string one = tar_part({.name = "a"}, "x");
  const std::string whole = one + std::string(tar_end());
  EXPECT_THAT(fault_of(""), HasSubstr("a.tar is empty: it has 0 bytes"));
  EXPECT_THAT(fault_of(one), HasSubstr("a.tar has no end"));
  EXPECT_THAT(fault_of(one + std::string(100, '\0')), HasSubstr("has no end"));
  EXPECT_THAT(fault_of(one.substr(0, 513)), HasSubstr("has no end"));  // the last padding is missing, too
  EXPECT_THAT(fault_of(whole + whole), HasSubstr("has data behind its end (from byte 2048 on)"));
  EXPECT_THAT(fault_of(one + std::string(10240, '\0') + "garbage"), HasSubstr("from byte 11264 on"));
  for (const std::string& archive : {one, one.substr(0, 513), whole + whole})
    EXPECT_THAT(index_tar(bytes_of(archive), "a.tar").entries, SizeIs(1));
}

TEST(TarIndex, RefusesNonsense) {
  EXPECT_THAT(fault_of(std::string(512, 'x')), HasSubstr("a.tar is no tar archive: the header at byte 0 has a wrong"));
  EXPECT_THAT(fault_of(tar_part({.name = "a"}, "x") + std::string(512, 'x')),
              HasSubstr("is damaged: the header at byte 1024 has a wrong checksum"));
  EXPECT_THAT(fault_of(tar_block({.name = "a", .size = "7zz"})), HasSubstr("no valid size"));
  EXPECT_THAT(fault_of(tar_block({.name = "a", .size = std::string(12, '\xff')})), HasSubstr("no valid size"));
  EXPECT_THAT(fault_of(tar_block({.name = "a", .size = "\x80" + std::string(11, '\xff')})), HasSubstr("no valid size"));
  EXPECT_THAT(fault_of(tar_block({.name = "a", .size = "77777777777"})),
              HasSubstr("truncated: the content at byte 512 should have 8589934591 bytes and 0 are left"));
  EXPECT_THAT(fault_of(tar_part({.name = "x", .type = 'L'}, std::string((1 << 20) + 1, 'n'))), HasSubstr("more than"));
  EXPECT_THAT(fault_of(tar_part({.name = "s", .type = 'S'}, "x")), HasSubstr("s is stored as a sparse file"));
  EXPECT_THAT(fault_of(tar_part({.name = "x", .type = 'x'}, "22 GNU.sparse.major=1\n") + tar_part({.name = "s"}, "x")),
              HasSubstr("sparse"));
  for (const char* records : {"path=a\n", "9 path=a", "99 path=a\n", "11 path=a\n", "2 \n", "0 path=a\n", "-9 path=a\n",
                              "10 size=x\n", "99999999999999999999 a=b\n", "7 patha\n"})
    EXPECT_THAT(fault_of(tar_part({.name = "x", .type = 'x'}, records)), HasSubstr("pax records")) << records;
}

TEST(TarIndex, FindsAPrefixOfTheFilesAndTheFaultWhereverAnArchiveIsCut) {
  const std::string archive =
      tar_of({{"a.jpg", "one"}, {std::string(150, 'l'), "two"}, {"a.cls", std::string(600, '3')}});
  const auto all = index_tar(bytes_of(archive), "a.tar").entries;
  for (size_t size = 0; size < archive.size(); ++size) {
    const TarIndex index = index_tar(bytes_of(archive).first(size), "a.tar");
    ASSERT_LE(index.entries.size(), all.size());
    EXPECT_TRUE(std::equal(index.entries.begin(), index.entries.end(), all.begin())) << size;
    // The archive ends with two zero blocks, of which one will do.
    EXPECT_EQ(index.fault.empty(), size + 512 >= archive.size()) << size << index.fault;
  }
}

TEST(TarIndex, NeverLeavesTheArchiveWhateverItsBytes) {
  const std::string archive =
      tar_of({{"a.jpg", "one"}, {std::string(150, 'l'), "two"}, {"a.cls", std::string(600, '3')}});
  for (uint64_t round = 0; round < 5000; ++round) {
    std::string bytes = mutated(archive, round);
    // Every second time with a checksum that fits, so that the fields behind it are reached.
    if (round % 2 == 0) fix_tar_checksum(bytes);
    for (const TarEntry& entry : index_tar(bytes_of(bytes), "a.tar").entries) {
      ASSERT_LE(entry.offset, bytes.size());
      ASSERT_LE(entry.size, bytes.size() - entry.offset);
    }
  }
}

}  // namespace
}  // namespace xladder::data
