#include "xladder/report/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "xladder/report/example_result_test_support.h"
#include "xladder/report/facts.h"
#include "xladder/report/numbers.h"

namespace xladder::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(Table, HasEveryRowWithItsNumbers) {
  const ladder::LadderResult result = example_result();
  const std::vector<std::string> lines = lines_of(table_text(result));
  for (const ladder::Row& row : result.rows) {
    if (row.outcome == ladder::Outcome::kSkipped) {
      EXPECT_THAT(table_text(result), HasSubstr("left out of this quick ladder: " + row.name));
      continue;
    }
    const std::string start = fmt::format("{}{:>2}  ", stands(row.outcome) ? '*' : ' ', row.index);
    const auto line = std::ranges::find_if(lines, [&](const std::string& text) { return text.starts_with(start); });
    ASSERT_NE(line, lines.end()) << start;
    EXPECT_THAT(*line, HasSubstr(row.name.substr(0, 12)));
    EXPECT_THAT(*line, HasSubstr(row.rate ? rate_text(*row.rate) : "not measured"));
    if (row.ratio) {
      EXPECT_THAT(*line, HasSubstr(ratio_text(*row.ratio)));
    }
  }
}

TEST(Table, SaysWhyRowsWereNotKeptAndOnlyThose) {
  ladder::LadderResult result = example_result();
  result.rows[1].reason = "kept for a reason";
  const std::string text = table_text(result, {.width = 300});
  for (const ladder::Row& row : result.rows)
    if (!stands(row.outcome) && row.outcome != ladder::Outcome::kSkipped) {
      EXPECT_THAT(text, HasSubstr("     " + row.reason)) << row.name;
    }
  EXPECT_THAT(text, Not(HasSubstr("kept for a reason")));
  EXPECT_THAT(text, HasSubstr("     warning: beta2 = 0.999 rounds to 1 in bf16"));
}

TEST(Table, SaysHowFarTheGuardSaw) {
  ladder::LadderResult result = example_result();
  result.rows[1].guard.horizon = "20 steps of one seed; it cannot see what changes only later";
  EXPECT_THAT(table_text(result, {.width = 300}),
              HasSubstr("\n     the guard saw 20 steps of one seed; it cannot see what changes only later\n"));
}

TEST(Table, FitsItsWidthAndAlignsItsColumns) {
  for (const int width : {80, 100, 160}) {
    const std::vector<std::string> lines = lines_of(table_text(example_result(), {.width = width}));
    for (const std::string& line : lines)
      EXPECT_LE(line.size(), width < 100 ? 92u : static_cast<size_t>(width)) << line;
    const size_t column = lines[0].find("guard");
    for (const std::string& line : lines)
      if (line.starts_with("* ")) {
        EXPECT_THAT(line.substr(column), testing::MatchesRegex("(pass|-) .*")) << line;
      }
  }
}

TEST(Table, ShowsTheChangeWhereThereIsRoom) {
  EXPECT_THAT(table_text(example_result(), {.width = 200}), HasSubstr("steps_per_execution = 8"));
  EXPECT_THAT(table_text(example_result(), {.width = 100}), Not(HasSubstr("steps_per_execution = 8")));
}

TEST(Table, IsPlainAsciiWithoutColour) {
  for (const ladder::LadderResult& result : {example_result(), hostile_result()})
    for (const char c : table_text(result)) EXPECT_TRUE(c == '\n' || (c >= ' ' && c < 0x7f)) << static_cast<int>(c);
}

TEST(Table, ColoursOnlyWhenAsked) {
  const std::string coloured = table_text(example_result(), {.colour = true});
  EXPECT_THAT(coloured, HasSubstr("\x1b[32m* 1"));
  std::string plain;
  for (size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b')
      at = coloured.find('m', at);
    else
      plain += coloured[at];
  }
  EXPECT_EQ(plain, table_text(example_result()));
}

TEST(Table, OfNothingSaysSo) { EXPECT_THAT(table_text({}), HasSubstr("The baseline was not measured.")); }

}  // namespace
}  // namespace xladder::report
