#include "xladder/report/markdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "xladder/report/example_result_test_support.h"
#include "xladder/report/numbers.h"
#include "xladder/report/sentences.h"

namespace xladder::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Markdown, HasEveryRowWithItsNumbersAndReasons) {
  const ladder::LadderResult result = example_result();
  const std::string text = markdown(result);
  for (const ladder::Row& row : result.rows) {
    if (row.outcome == ladder::Outcome::kSkipped) {
      EXPECT_THAT(text, HasSubstr("left out of this quick ladder: " + markdown_escaped(row.name)));
      continue;
    }
    EXPECT_THAT(
        text, HasSubstr(fmt::format("| {} | {}", row.index, stands(row.outcome) ? "**" + row.name + "**" : row.name)));
    if (row.rate) {
      EXPECT_THAT(text, HasSubstr("| " + rate_text(*row.rate) + " |"));
    }
    if (row.ratio) {
      EXPECT_THAT(text, HasSubstr("| " + ratio_text(*row.ratio) + " |"));
    }
    if (!row.reason.empty()) {
      EXPECT_THAT(text, HasSubstr(markdown_escaped(row.reason)));
    }
    if (!row.published_note.empty()) {
      EXPECT_THAT(text, HasSubstr(markdown_escaped(row.published_note)));
    }
  }
  EXPECT_THAT(text, HasSubstr("| 1.57x |"));  // 394.51 / 251.98, published
  EXPECT_THAT(text, HasSubstr(markdown_escaped(headline(result))));
  EXPECT_THAT(text, HasSubstr("| machine.cpu | AMD EPYC 9R14 |"));
  EXPECT_THAT(text, HasSubstr("23.5 GiB (25276502016)"));
}

TEST(Markdown, TablesHaveAsManyCellsAsHeadings) {
  for (const ladder::LadderResult& result : {example_result(), hostile_result()}) {
    std::istringstream stream(markdown(result));
    long columns = 0;
    for (std::string line; std::getline(stream, line);) {
      if (!line.starts_with("|")) {
        columns = 0;
        continue;
      }
      long bars = 0;
      for (size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
      if (columns != 0) {
        EXPECT_EQ(bars, columns) << line;
      }
      columns = bars;
    }
  }
}

TEST(Markdown, EscapesMarkup) {
  EXPECT_EQ(markdown_escaped("a|b\n<c> *d* [e] `f` \\"), "a\\|b &lt;c\\> \\*d\\* \\[e\\] \\`f\\` \\\\");
  ladder::LadderResult result = hostile_result();
  result.command_line = result.best_toml = "";
  for (ladder::Row& row : result.rows) row.command = row.program_digest = "";
  EXPECT_THAT(markdown(result), Not(HasSubstr("<script")));
  EXPECT_THAT(markdown(result), Not(HasSubstr("\n# x")));
}

TEST(Markdown, FencesOutlastTheirContent) {
  ladder::LadderResult result;
  result.best_toml = "```\n````\n# title";
  EXPECT_THAT(markdown(result), HasSubstr("`````toml\n```\n````\n# title\n`````\n"));
}

TEST(Markdown, OfNothingHasNoEmptySections) {
  const std::string text = markdown({});
  EXPECT_THAT(text, Not(HasSubstr("## Environment")));
  EXPECT_THAT(text, Not(HasSubstr("## Remarks")));
  EXPECT_THAT(text, HasSubstr("The baseline was not measured."));
}

}  // namespace
}  // namespace xladder::report
