#include "xladder/data/sources/class_map.h"

#include <gmock/gmock.h>

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Classes model(std::vector<std::string> names) {
  const auto count = static_cast<int64_t>(names.size());
  return {"the run", count, std::move(names)};
}

Classes data(std::vector<std::string> names) {
  const auto count = static_cast<int64_t>(names.size());
  return {"pictures/", count, std::move(names)};
}

std::string error_of(const Classes& of_model, const Classes& of_data, const ClassMatch& options = {}) {
  const auto map = match_classes(of_model, of_data, options);
  return map ? "" : map.error().message;
}

TEST(MatchClasses, TakesEqualNamesAsTheyAre) {
  const auto map = match_classes(model({"ant", "bee", "cow"}), data({"ant", "bee", "cow"}));
  ASSERT_TRUE(map) << map.error().message;
  EXPECT_TRUE(map->by_name);
  EXPECT_THAT(map->labels, IsEmpty());
  EXPECT_THAT(map->note, IsEmpty());
}

TEST(MatchClasses, MapsNamesInAnotherOrder) {
  const auto map = match_classes(model({"1", "2", "10", "11"}), data({"1", "10", "11", "2"}));
  ASSERT_TRUE(map) << map.error().message;
  EXPECT_TRUE(map->by_name);
  EXPECT_THAT(map->labels, ElementsAre(0, 2, 3, 1));
  EXPECT_EQ(map->label(3), 1);
  EXPECT_THAT(map->note, HasSubstr("another order"));
}

TEST(MatchClasses, TellsTheFirstNamesThatDiffer) {
  const std::string error = error_of(model({"ant", "bee", "cow"}), data({"bee", "cow", "zebu"}));
  EXPECT_THAT(error, HasSubstr("zebu is unknown to the run"));
  EXPECT_THAT(error, HasSubstr("the run has ant that pictures/ lacks"));
  const std::string many = error_of(model({"ant", "bee"}), data({"p", "q", "r", "s", "t"}));
  EXPECT_THAT(many, HasSubstr("p, q, r and 2 more"));
}

TEST(MatchClasses, TakesSomeOfTheClassesWhereThatWillDo) {
  const auto some = match_classes(model({"ant", "bee", "cow"}), data({"cow", "bee"}), {.all = false});
  ASSERT_TRUE(some) << some.error().message;
  EXPECT_THAT(some->labels, ElementsAre(2, 1));
  EXPECT_THAT(some->note, HasSubstr("2 of the 3 classes"));
  EXPECT_THAT(error_of(model({"ant", "bee", "cow"}), data({"cow", "bee"})), HasSubstr("has ant"));
  EXPECT_THAT(error_of(model({"ant", "bee"}), data({"ant", "fly"}), {.all = false}), HasSubstr("fly is unknown"));
}

// ImageNet's names have two cranes: a bird and a machine.
TEST(MatchClasses, RefusesNamesThatStandTwiceInAnotherOrder) {
  EXPECT_TRUE(match_classes(model({"crane", "ox", "crane"}), data({"crane", "ox", "crane"})));
  EXPECT_THAT(error_of(model({"crane", "ox", "crane"}), data({"crane", "ox"})), HasSubstr("\"crane\""));
  EXPECT_THAT(error_of(model({"crane", "ox"}), data({"ox", "crane", "crane"})), HasSubstr("\"crane\""));
  EXPECT_TRUE(match_classes(model({"crane", "ox", "crane"}), data({"ox"}), {.all = false}));
}

TEST(MatchClasses, SaysThatItTakesPositionsWhereNamesAreNotKnown) {
  const Classes unnamed = {"shards", 2, {}};
  for (const auto& map :
       {match_classes(model({"ant", "bee"}), unnamed), match_classes(unnamed, data({"ant", "bee"}))}) {
    ASSERT_TRUE(map) << map.error().message;
    EXPECT_FALSE(map->by_name);
    EXPECT_THAT(map->labels, IsEmpty());
    EXPECT_THAT(map->note, HasSubstr("the names of the classes of shards are not known"));
  }
  EXPECT_THAT(error_of(model({"ant", "bee", "cow"}), unnamed), HasSubstr("shards has 2 classes where the run has 3"));
  EXPECT_THAT(error_of(unnamed, data({"ant", "bee", "cow"})), HasSubstr("cannot be told"));
}

TEST(MatchClasses, TakesPositionsOnlyAsTheUserSays) {
  const ClassMatch by_position{.by_position = true};
  const auto map = match_classes(model({"tench", "goldfish"}), data({"n01", "n02"}), by_position);
  ASSERT_TRUE(map) << map.error().message;
  EXPECT_FALSE(map->by_name);
  EXPECT_THAT(map->labels, IsEmpty());
  EXPECT_THAT(map->note, HasSubstr("as data.match_classes says"));
  EXPECT_THAT(error_of(model({"tench"}), data({"n01", "n02"}), by_position), HasSubstr("2 classes"));
}

// A model may have room for more classes than its data has.
TEST(MatchClasses, LetsAModelHaveRoomForMoreClasses) {
  Classes wide = model({"ant", "bee"});
  wide.count = 8;
  EXPECT_TRUE(match_classes(wide, data({"bee", "ant"})));
  EXPECT_TRUE(match_classes(wide, {"shards", 2, {}}));
  EXPECT_TRUE(match_classes(wide, {"shards", 8, {}}));
  EXPECT_THAT(error_of(wide, {"shards", 3, {}}), Not(IsEmpty()));
}

class Labels : public Dataset {
 public:
  Labels() { info_ = {.name = "labels", .num_samples = 3, .channels = 1, .height = 1, .width = 1, .num_classes = 3}; }
  const DatasetInfo& info() const override { return info_; }
  Result<StoredImage> read(int64_t index) const override {
    return StoredImage{Planes{pixel_, 1, 1, 1}, static_cast<int32_t>(index)};
  }

 private:
  DatasetInfo info_;
  std::vector<uint8_t> pixel_ = {0};
};

TEST(WithClasses, GivesTheLabelsOfTheModel) {
  const Classes of_model = model({"ant", "bee", "cow", "dog"});
  const auto images = with_classes(std::make_shared<const Labels>(), of_model, {.labels = {3, 0, 1}});
  const auto resized = with_classes(of_any_size(std::make_shared<const Labels>()), of_model, {.labels = {3, 0, 1}});
  EXPECT_EQ(images->info().num_classes, 4);
  EXPECT_EQ(resized->info().class_names, of_model.names);
  std::vector<int32_t> seen;
  for (int64_t i = 0; i < 3; ++i) {
    uint8_t pixel = 0;
    int32_t label = 0;
    ASSERT_TRUE(read_planes(*images, i, {&pixel, 1}, label));
    seen.push_back(label);
    EXPECT_EQ(resized->read(i)->label, label);
  }
  EXPECT_THAT(seen, ElementsAre(3, 0, 1));
}

}  // namespace
}  // namespace xladder::data
