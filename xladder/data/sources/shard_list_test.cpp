#include "xladder/data/sources/shard_list.h"

#include <gmock/gmock.h>

#include "xladder/base/random.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> names_in(std::string_view pattern) {
  auto names = expand_shard_list(pattern);
  EXPECT_TRUE(names) << names.error().message;
  return names ? *names : std::vector<std::string>();
}

std::string error_of(std::string_view pattern) {
  const auto names = expand_shard_list(pattern);
  return names ? "" : names.error().message;
}

// The right sides are what Python's braceexpand 0.1.7 gives (tools/check_datasets.py compares more of them).
TEST(ShardList, ExpandsBracesAsWebDatasetDoes) {
  EXPECT_THAT(names_in("a.tar"), ElementsAre("a.tar"));
  EXPECT_THAT(names_in("a-{008..011}.tar"), ElementsAre("a-008.tar", "a-009.tar", "a-010.tar", "a-011.tar"));
  EXPECT_THAT(names_in("{9..11}"), ElementsAre("9", "10", "11"));
  EXPECT_THAT(names_in("{2..0}"), ElementsAre("2", "1", "0"));
  EXPECT_THAT(names_in("{0..10..5}"), ElementsAre("0", "5", "10"));
  EXPECT_THAT(names_in("{a,b}-{1..2}"), ElementsAre("a-1", "a-2", "b-1", "b-2"));
  EXPECT_THAT(names_in("{x,{1..2}y}"), ElementsAre("x", "1y", "2y"));
  EXPECT_THAT(names_in("{train,}.tar"), ElementsAre("train.tar", ".tar"));
  EXPECT_THAT(names_in("{name}.tar"), ElementsAre("{name}.tar"));
  EXPECT_THAT(names_in("{000000..000146}.tar"), SizeIs(147));
}

TEST(ShardList, JoinsLists) {
  EXPECT_THAT(names_in("a{0..1}.tar::b.tar"), ElementsAre("a0.tar", "a1.tar", "b.tar"));
  EXPECT_THAT(names_in("a.tar,b{0,1}.tar"), ElementsAre("a.tar", "b0.tar", "b1.tar"));
}

TEST(ShardList, RefusesWhatItCannotMean) {
  EXPECT_THAT(error_of("a-{0..3.tar"), HasSubstr("a brace that does not close; write {000..146} or {a,b}"));
  EXPECT_THAT(error_of("a.tar,"), HasSubstr("an empty name"));
  EXPECT_THAT(error_of("a.tar::::b.tar"), HasSubstr("an empty name"));
  EXPECT_THAT(error_of(""), HasSubstr("an empty name"));
  EXPECT_THAT(error_of("{0..1000000}"), HasSubstr("more than 1000000 shards"));
  EXPECT_THAT(error_of("{0..999}{0..999}{0..9}"), HasSubstr("more than 1000000 shards"));
  EXPECT_THAT(error_of("{-99999999999999999..999999999999999999}"), HasSubstr("more than 1000000 shards"));
  EXPECT_THAT(error_of(std::string(100, '{') + std::string(100, '}')), HasSubstr("more than 16 braces"));
}

TEST(ShardList, TakesAnyText) {
  const std::string letters = "{},.:0129-a";
  for (uint64_t round = 0; round < 20000; ++round) {
    CounterRng random(3, round);
    std::string text;
    for (int64_t i = random.below(14); i > 0; --i)
      text += letters[static_cast<size_t>(random.below(static_cast<int64_t>(letters.size())))];
    const auto names = expand_shard_list(text);
    EXPECT_LE(names ? names->size() : 0, 1'000'000u) << text;
  }
}

}  // namespace
}  // namespace xladder::data
