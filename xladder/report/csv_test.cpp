#include "xladder/report/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "xladder/report/example_result_test_support.h"

namespace xladder::report {
namespace {

// Records of RFC 4180 text.
std::vector<std::vector<std::string>> parse(const std::string& text) {
  std::vector<std::vector<std::string>> records = {{""}};
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      records.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      records.back().emplace_back();
    else if (!quoted && c == '\r' && text.substr(i, 2) == "\r\n")
      ++i, records.push_back({""});
    else
      records.back().back() += c;
  }
  records.pop_back();
  return records;
}

std::vector<std::map<std::string, std::string>> rows_of(const ladder::LadderResult& result) {
  const auto records = parse(csv(result));
  std::vector<std::map<std::string, std::string>> rows;
  for (size_t i = 1; i < records.size(); ++i) {
    EXPECT_EQ(records[i].size(), records[0].size());
    for (size_t j = 0; j < records[0].size(); ++j) rows.resize(i), rows.back()[records[0][j]] = records[i].at(j);
  }
  return rows;
}

TEST(Csv, HasEveryRowInFullPrecision) {
  ladder::LadderResult result = example_result();
  result.rows[1].guard.horizon = "20 steps, 640 samples of one seed";
  auto rows = rows_of(result);
  ASSERT_EQ(rows.size(), result.rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    const ladder::Row& row = result.rows[i];
    EXPECT_EQ(rows[i]["name"], row.name);
    EXPECT_EQ(rows[i]["outcome"], name_of(row.outcome));
    if (row.rate) {
      EXPECT_EQ(std::stod(rows[i]["rate_high"]), row.rate->interval.high);
    }
    if (row.ratio) {
      EXPECT_EQ(std::stod(rows[i]["ratio"]), row.ratio->median);
    }
    if (row.split) {
      EXPECT_EQ(std::stod(rows[i]["rest_seconds"]), row.split->rest);
    }
    if (row.guard.margin) {
      EXPECT_EQ(std::stod(rows[i]["guard_margin"]), *row.guard.margin);
    }
    EXPECT_EQ(rows[i]["guard_horizon"], row.guard.horizon);
    EXPECT_EQ(rows[i]["temp_bytes"], row.temp_bytes ? std::to_string(*row.temp_bytes) : "");
  }
}

TEST(Csv, LeavesEmptyWhatWasNotMeasured) {
  ladder::LadderResult result;
  result.rows.emplace_back().mfu = NAN;
  auto rows = rows_of(result);
  ASSERT_EQ(rows.size(), 1u);
  for (const char* heading : {"rate", "ratio_low", "step_seconds", "mfu", "extends", "temp_bytes", "published_rate"}) {
    ASSERT_TRUE(rows[0].contains(heading)) << heading;
    EXPECT_EQ(rows[0][heading], "") << heading;
  }
}

TEST(Csv, KeepsHostileTextInItsField) {
  auto rows = rows_of(hostile_result());
  ASSERT_EQ(rows.size(), hostile_result().rows.size());
  for (auto& row : rows) EXPECT_EQ(row["name"], kHostileText);
}

}  // namespace
}  // namespace xladder::report
