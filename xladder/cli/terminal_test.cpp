#include "xladder/cli/terminal.h"

#include <gtest/gtest.h>

namespace xladder::cli {
namespace {

TEST(WantsColours, OnlyOnATerminalUnlessForced) {
  EXPECT_TRUE(wants_colours(true, {}));
  EXPECT_FALSE(wants_colours(false, {}));
  EXPECT_TRUE(wants_colours(false, {{"FORCE_COLOR", "1"}}));
  EXPECT_FALSE(wants_colours(true, {{"TERM", "dumb"}}));
  EXPECT_TRUE(wants_colours(true, {{"TERM", "xterm"}}));
}

TEST(WantsColours, NoColorWinsUnlessItIsEmpty) {
  EXPECT_FALSE(wants_colours(true, {{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}));
  EXPECT_TRUE(wants_colours(true, {{"NO_COLOR", ""}}));
}

TEST(Style, LeavesTextAloneWithoutColours) {
  EXPECT_EQ(Style(false).red("x"), "x");
  EXPECT_EQ(Style(true).red("x"), "\x1b[31mx\x1b[0m");
}

TEST(TerminalWidth, FollowsColumnsIfThatIsANumber) {
  EXPECT_EQ(terminal_width(stdin, {{"COLUMNS", "47"}}), 47U);
  FILE* file = std::tmpfile();
  ASSERT_NE(file, nullptr);
  EXPECT_EQ(terminal_width(file, {{"COLUMNS", "wide"}}), 80U);
  EXPECT_EQ(terminal_width(file, {{"COLUMNS", "0"}}), 80U);
  std::fclose(file);
}

TEST(Fit, CutsBetweenCodePoints) {
  EXPECT_EQ(fit("abc", 3), "abc");
  EXPECT_EQ(fit("abcd", 3), "abc");
  EXPECT_EQ(fit("aé±b", 3), "aé±");
  EXPECT_EQ(fit("", 0), "");
}

}  // namespace
}  // namespace xladder::cli
