#include "xladder/report/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/report/xml_check_test_support.h"

namespace xladder::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Svg, IsWellFormedWhateverIsDrawn) {
  Svg svg(100, 50, "id", "a <title>", "\"desc\" & more", "wide");
  svg.line(NAN, INFINITY, -1e300, 0, "x");
  svg.rect(0, 0, -5, NAN, "y");
  svg.diamond(1, 2, 3, "z");
  svg.text(0, 0, "<script>", "t");
  const std::string text = svg.finish();
  EXPECT_EQ(xml_problem(text), "");
  EXPECT_THAT(text, HasSubstr("role=\"img\" aria-labelledby=\"id-title id-desc\""));
  EXPECT_THAT(text, HasSubstr("<title id=\"id-title\">a &lt;title&gt;</title>"));
  EXPECT_THAT(text, HasSubstr("width=\"0\" height=\"0\""));
  EXPECT_THAT(text, testing::Not(testing::ContainsRegex("nan|inf|e[+]")));
}

TEST(Scale, MapsItsEnds) {
  const Scale up = Scale::linear(10, 20, 100, 0);
  EXPECT_DOUBLE_EQ(up(10), 100);
  EXPECT_DOUBLE_EQ(up(15), 50);
  const Scale log = Scale::logarithmic(0.5, 2, 0, 10);
  EXPECT_NEAR(log(1), 5, 1e-12);
  EXPECT_TRUE(std::isfinite(Scale::linear(3, 3, 0, 1)(3)));
}

TEST(NiceTicks, AreRoundAndInside) {
  EXPECT_THAT(nice_ticks(0, 2500, 5), ElementsAre(0, 500, 1000, 1500, 2000, 2500));
  EXPECT_THAT(nice_ticks(0.13, 0.31, 4),
              ElementsAre(testing::DoubleEq(0.15), 0.2, testing::DoubleEq(0.25), testing::DoubleNear(0.3, 1e-12)));
  EXPECT_THAT(nice_ticks(1, 1, 4), testing::IsEmpty());
  EXPECT_THAT(nice_ticks(0, INFINITY, 4), testing::IsEmpty());
  EXPECT_LE(nice_ticks(1e15, 1e15 + 1, 5).size(), 100u);
  EXPECT_EQ(tick_text(nice_ticks(0.13, 0.31, 4)[3]), "0.3");
}

TEST(LogarithmicTicks, HoldOneAndNoMoreThanAsked) {
  for (const double high : {1.05, 1.3, 2.0, 9.0, 80.0, 9000.0}) {
    const std::vector<double> ticks = logarithmic_ticks(0.96, high, 8);
    EXPECT_LE(ticks.size(), 8u);
    EXPECT_THAT(ticks, testing::Contains(1)) << high;
  }
  EXPECT_THAT(logarithmic_ticks(0, 1, 8), testing::IsEmpty());
}

TEST(Text, IsCutToFit) {
  EXPECT_EQ(fitted("short", 100, 12), "short");
  const std::string cut = fitted("a name that is much too long for it", 80, 12);
  EXPECT_TRUE(cut.ends_with("\u2026")) << cut;
  EXPECT_LE(text_width(cut, 12), 80);
  EXPECT_EQ(fitted("\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc", 40, 12).find('\xbc'), 1u);  // whole characters
  EXPECT_EQ(fitted("name", 0, 12), "\u2026");
}

TEST(Text, IsWrappedAtSpaces) {
  EXPECT_THAT(wrapped("kept heap with huge pages", 60, 11, 4), ElementsAre("kept heap", "with huge", "pages"));
  const std::vector<std::string> lines = wrapped("one two three four five six seven", 30, 11, 2);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[1].ends_with("\u2026"));
  EXPECT_THAT(wrapped("  ", 30, 11, 2), testing::IsEmpty());
}

}  // namespace
}  // namespace xladder::report
