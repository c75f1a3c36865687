#include "xladder/models/weights/position_grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::weights {
namespace {

using testing::HasSubstr;

// "8x2", with " bare" where prefix tokens have no positions; the error's sentence otherwise.
std::string reading_of(const PositionQuestion& question) {
  const Result<PositionReading> reading = read_positions(question, "x");
  if (!reading) return reading.error().message;
  return fmt::format("{}x{}{}", reading->grid.height, reading->grid.width, reading->no_embed_class ? " bare" : "");
}

TEST(PositionGrid, IsASquareWhereNothingIsKnown) {
  EXPECT_EQ(reading_of({.positions = 17, .num_prefix_tokens = 1}), "4x4");
  EXPECT_EQ(reading_of({.positions = 16, .num_prefix_tokens = 0}), "4x4");
  EXPECT_EQ(reading_of({.positions = 16, .num_prefix_tokens = 1, .usual_no_embed_class = true}), "4x4 bare");
  EXPECT_THAT(read_positions({.positions = 17, .num_prefix_tokens = 1}, "x")->note, HasSubstr("as a square"));
}

TEST(PositionGrid, IsWhatIsStatedAndNotASquareOfAsManyPatches) {
  EXPECT_EQ(reading_of({.positions = 17, .num_prefix_tokens = 1, .stated_grid = GridSize{8, 2}}), "8x2");
  EXPECT_EQ(reading_of({.positions = 16, .num_prefix_tokens = 0, .stated_grid = GridSize{2, 8}}), "2x8");
  // 24 patches and a class token, though 25 is a square.
  EXPECT_EQ(reading_of({.positions = 25, .num_prefix_tokens = 1, .stated_grid = GridSize{8, 3}}), "8x3");
  // Registers without positions.
  EXPECT_EQ(reading_of({.positions = 24, .num_prefix_tokens = 5, .stated_grid = GridSize{8, 3}}), "8x3 bare");
  // Another size is asked for, to which a square is resampled.
  EXPECT_EQ(reading_of({.positions = 17, .num_prefix_tokens = 1, .stated_grid = GridSize{3, 5}}), "4x4");
}

TEST(PositionGrid, TheSourcesOwnWordComesBeforeWhatIsStated) {
  EXPECT_EQ(
      reading_of(
          {.positions = 17, .num_prefix_tokens = 1, .source_grid = GridSize{4, 4}, .stated_grid = GridSize{8, 2}}),
      "4x4");
  EXPECT_THAT(reading_of({.positions = 17, .num_prefix_tokens = 1, .source_grid = GridSize{14, 14}}),
              HasSubstr("config.json tells of 14x14 patches, but there are 17 positions"));
  EXPECT_EQ(
      reading_of(
          {.positions = 17, .num_prefix_tokens = 1, .source_grid = GridSize{14, 14}, .stated_grid = GridSize{8, 2}}),
      "8x2");
}

TEST(PositionGrid, AnArchitectureSaysItsUsualSize) {
  EXPECT_EQ(reading_of({.positions = 196, .num_prefix_tokens = 1, .named_grid = GridSize{14, 14}}), "14x14 bare");
  EXPECT_EQ(reading_of({.positions = 50, .num_prefix_tokens = 1, .named_grid = GridSize{14, 14}}), "7x7");
}

TEST(PositionGrid, AsksWhereSeveralReadingsFit) {
  // 24 patches of no square and a class token, or 5 x 5 without.
  EXPECT_THAT(reading_of({.positions = 25, .num_prefix_tokens = 1}), HasSubstr("--img-size HEIGHT,WIDTH"));
  EXPECT_THAT(reading_of({.positions = 25, .num_prefix_tokens = 1}), HasSubstr("5x5 patches without positions"));
  // A square with and without.
  EXPECT_THAT(reading_of({.positions = 9, .num_prefix_tokens = 5}),
              HasSubstr("2x2 patches with positions of the 5 prefix tokens, or 3x3 without"));
  // What is asked for has as many patches as there are positions, but a square and the class token have, too.
  EXPECT_THAT(reading_of({.positions = 10, .num_prefix_tokens = 1, .stated_grid = GridSize{5, 2}}),
              HasSubstr("--no-embed-class"));
  EXPECT_THAT(reading_of({.positions = 24, .num_prefix_tokens = 0}), HasSubstr("no square grid"));
}

TEST(PositionGrid, WhetherPrefixTokensHavePositionsCanBeCertain) {
  EXPECT_EQ(reading_of({.positions = 25, .num_prefix_tokens = 1, .no_embed_class = true}), "5x5 bare");
  EXPECT_EQ(reading_of({.positions = 9, .num_prefix_tokens = 5, .no_embed_class = false}), "2x2");
  EXPECT_EQ(
      reading_of({.positions = 10, .num_prefix_tokens = 1, .no_embed_class = true, .stated_grid = GridSize{5, 2}}),
      "5x2 bare");
  EXPECT_THAT(reading_of({.positions = 25, .num_prefix_tokens = 1, .no_embed_class = false}),
              HasSubstr("no square grid"));
}

}  // namespace
}  // namespace xladder::weights
