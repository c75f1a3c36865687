#include "xladder/report/side_by_side.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace xladder::report {
namespace {

using ladder::SideBySideRow;

std::vector<SideBySideRow> rows() {
  SideBySideRow first{.name = "a"};
  first.rate = statistics::Estimate{100, {99, 101}};
  first.facts.emplace().global_batch_size = 8;
  first.input_wait = 0.25;
  SideBySideRow second = first;
  second.name = "b, \"c\" | d";
  second.rate = statistics::Estimate{150, {149, 151}};
  second.ratio = statistics::Estimate{1.5, {1.48, 1.52}};
  SideBySideRow same = first;
  same.name = "same";
  same.ratio = statistics::Estimate{1.001, {0.99, 1.01}};
  return {first, second, same, {.name = "bad", .reason = "it crashed"}};
}

TEST(SideBySideText, IsATable) {
  EXPECT_EQ(side_by_side_text(rows(), 9, SideBySideForm::kTable),
            "variant     samples/s [95 %]            ratio to the first [95 %]\n"
            "a           100.0 [99.00, 101.0]        1\n"
            "b, \"c\" | d  150.0 [149.0, 151.0]        1.50x [1.48, 1.52]\n"
            "same        100.0 [99.00, 101.0]        1.00x [0.99, 1.01]  no difference\n"
            "bad         failed                      it crashed\n");
}

TEST(SideBySideText, IsMarkdown) {
  const std::string text = side_by_side_text(rows(), 9, SideBySideForm::kMarkdown);
  EXPECT_THAT(text, testing::StartsWith("| variant | samples/s [95 %] | ratio to the first [95 %] |\n| --- | --- |"));
  EXPECT_THAT(text, testing::HasSubstr("| b, \"c\" \\| d | 150.0 [149.0, 151.0] |"));
}

TEST(SideBySideText, IsCsv) {
  EXPECT_EQ(side_by_side_text(rows(), 9, SideBySideForm::kCsv),
            "variant,samples_per_sec,samples_per_sec_low,samples_per_sec_high,ratio,ratio_low,ratio_high,error\r\n"
            "a,100,99,101,,,,\r\n"
            "\"b, \"\"c\"\" | d\",150,149,151,1.5,1.48,1.52,\r\n"
            "same,100,99,101,1.001,0.99,1.01,\r\n"
            "bad,,,,,,,it crashed\r\n");
}

TEST(SideBySideText, IsJson) {
  const auto page = nlohmann::json::parse(side_by_side_text(rows(), 9, SideBySideForm::kJson));
  EXPECT_EQ(page["rounds"], 9);
  EXPECT_EQ(page["variants"][1]["ratio"]["low"], 1.48);
  EXPECT_EQ(page["variants"][1]["global_batch_size"], 8);
  EXPECT_EQ(page["variants"][3]["error"], "it crashed");
  EXPECT_TRUE(page["variants"][3]["ratio"].is_null());
  const std::string lines = side_by_side_text(rows(), 9, SideBySideForm::kJsonLines);
  EXPECT_EQ(nlohmann::json::parse(lines.substr(0, lines.find('\n'))), page["variants"][0]);
}

}  // namespace
}  // namespace xladder::report
