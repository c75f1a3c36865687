#include "xladder/base/hash.h"

#include <gtest/gtest.h>

#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

TEST(Xxh3, GivesTheKnownAnswers) {
  // The algorithm is frozen since xxHash 0.8, so these never change.
  EXPECT_EQ(xxh3_128_hex(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(xxh3_128_hex("abc"), "06b05ab6733a618578af5f94892f3950");
  EXPECT_EQ(xxh3_64(""), 0x2d06800538d394c2u);
}

TEST(Xxh3, AFileHashesAsItsBytes) {
  const TestFolder folder;
  const std::string content(100'000, 'q');
  EXPECT_EQ(*xxh3_128_hex_of_file(folder.write("a", content)), xxh3_128_hex(content));
  EXPECT_EQ(*xxh3_128_hex_of_file(folder.write("empty", "")), xxh3_128_hex(""));
  EXPECT_FALSE(xxh3_128_hex_of_file(folder / "nothing"));
}

TEST(Xxh3, PiecesHashAsTheWhole) {
  const std::string content(1000, 'q');
  Xxh3Digest digest;
  EXPECT_EQ(digest.hex(), xxh3_128_hex(""));
  digest.add(content.substr(0, 300));
  digest.add(content.substr(300));
  EXPECT_EQ(digest.hex(), xxh3_128_hex(content));
}

TEST(Xxh3, TheSeedMatters) { EXPECT_NE(xxh3_64("a", 1), xxh3_64("a", 2)); }

}  // namespace
}  // namespace xladder
