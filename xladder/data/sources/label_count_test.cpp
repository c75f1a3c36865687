#include "xladder/data/sources/label_count.h"

#include <gmock/gmock.h>

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> notes_of(const std::vector<int32_t>& labels, int64_t count) {
  std::vector<std::string> notes;
  const auto counted = count_classes("shards", labels, &notes);
  EXPECT_TRUE(counted) << counted.error().message;
  EXPECT_EQ(counted.value_or(-1), count);
  return notes;
}

TEST(CountClasses, TakesLabelsFromZeroOnWithoutAWord) { EXPECT_THAT(notes_of({2, 0, 1, 1}, 3), IsEmpty()); }

TEST(CountClasses, TellsOfLabelsThatCountFromOneOrHaveGaps) {
  EXPECT_THAT(notes_of({1, 2, 3}, 4),
              ElementsAre(HasSubstr("the labels of shards are 1 to 3, but labels count from 0")));
  EXPECT_THAT(notes_of({0, 7, 19}, 20),
              ElementsAre(HasSubstr("go up to 19, but only 3 different ones occur (as 0, 7, 19)")));
  EXPECT_THAT(notes_of({0, 0}, 1), ElementsAre(HasSubstr("only one class in shards")));
}

TEST(CountClasses, RefusesIdentifiers) {
  for (const std::vector<int32_t>& labels : {std::vector{7, 19, 2147480000}, std::vector{0, 1, 5'000'000}}) {
    const auto counted = count_classes("shards", labels, nullptr);
    ASSERT_FALSE(counted);
    EXPECT_THAT(counted.error().message, HasSubstr("the labels of shards are no classes from 0 on"));
  }
  std::vector<int32_t> all(100'000);
  for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int32_t>(i);
  EXPECT_THAT(notes_of(all, 100'000), IsEmpty());  // many, but all of them occur
}

}  // namespace
}  // namespace xladder::data
