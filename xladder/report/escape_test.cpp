#include "xladder/report/escape.h"

#include <gtest/gtest.h>

namespace xladder::report {
namespace {

constexpr std::string_view kReplaced = "\xef\xbf\xbd";

TEST(HtmlEscaped, LeavesNoMarkup) {
  EXPECT_EQ(html_escaped("<a href=\"x\">'&amp;'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;");
}

TEST(HtmlEscaped, KeepsCharactersOfEveryLength) {
  for (const char* text : {"a\tb\nc", "\u00fc", "\u2026", "\U0001f600", "\u07ff", "\u0800", "\uffef", "\U0010ffff"})
    EXPECT_EQ(html_escaped(text), text);
}

TEST(HtmlEscaped, ReplacesWhatXmlDoesNotAllow) {
  for (const char* text : {"\x01", "\x1b", "\x7f", "\u0085", "\uffff"})
    EXPECT_EQ(html_escaped(text), kReplaced) << text;
}

TEST(HtmlEscaped, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(html_escaped("\xff"), kReplaced);
  EXPECT_EQ(html_escaped("\xc3"), kReplaced);                                      // cut short
  EXPECT_EQ(html_escaped("\xc3("), std::string(kReplaced) + "(");                  // not continued
  EXPECT_EQ(characters_of("\xc0\xaf"), (std::vector<char32_t>{0xfffd, 0xfffd}));   // overlong
  EXPECT_EQ(characters_of("\xe0\x80\xaf"), std::vector<char32_t>(3, 0xfffd));      // overlong
  EXPECT_EQ(characters_of("\xed\xa0\x80"), std::vector<char32_t>(3, 0xfffd));      // half of a surrogate pair
  EXPECT_EQ(characters_of("\xf4\x90\x80\x80"), std::vector<char32_t>(4, 0xfffd));  // beyond U+10FFFF
}

TEST(HtmlEscaped, LetsNoTextRunBackwards) { EXPECT_EQ(html_escaped("\u202e"), kReplaced); }

}  // namespace
}  // namespace xladder::report
