#include "xladder/base/suggest.h"

#include <gtest/gtest.h>

#include <vector>

namespace xladder {
namespace {

TEST(EditDistance, CountsEdits) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("batch", "batch_size"), 5u);
}

TEST(EditDistance, ASwapOfNeighboursIsOneEdit) {
  EXPECT_EQ(edit_distance("traim", "trian"), 2u);
  EXPECT_EQ(edit_distance("train", "trian"), 1u);
  EXPECT_EQ(edit_distance("ca", "abc"), 3u) << "each letter is edited at most once";
}

TEST(Closest, FindsTheMisspeltName) {
  const std::vector<std::string> names = {"train", "eval", "bench", "ladder"};
  EXPECT_EQ(closest("tarin", names), "train");
  EXPECT_EQ(closest("lader", names), "ladder");
  EXPECT_EQ(closest("eval", names), "eval");
}

TEST(Closest, SaysNothingForStrangers) {
  const std::vector<std::string> names = {"train", "eval"};
  EXPECT_EQ(closest("export", names), std::nullopt);
  EXPECT_EQ(closest("vel", names), std::nullopt) << "two edits in three letters";
  const std::vector<std::string> letters = {"abcdef"};
  EXPECT_EQ(closest("abcdxy", letters), "abcdef") << "two edits in six letters";
  EXPECT_EQ(closest("abcxyz", letters), std::nullopt) << "three edits in six letters";
  EXPECT_EQ(closest("train", std::vector<std::string>{}), std::nullopt);
}

TEST(Closest, PrefersTheNearestThenTheFirst) {
  const std::vector<std::string> names = {"learning_rates", "learning_rate", "learning_rata"};
  EXPECT_EQ(closest("learning_rate", names), "learning_rate");
  const std::vector<std::string> equals = {"ab", "ac"};
  EXPECT_EQ(closest("ad", equals), "ab");
}

}  // namespace
}  // namespace xladder
