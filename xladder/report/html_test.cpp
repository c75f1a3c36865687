#include "xladder/report/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/report/csv.h"
#include "xladder/report/escape.h"
#include "xladder/report/example_result_test_support.h"
#include "xladder/report/markdown.h"
#include "xladder/report/numbers.h"
#include "xladder/report/sentences.h"
#include "xladder/report/xml_check_test_support.h"

namespace xladder::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Html, HasEveryRowWithItsNumbersAndReasons) {
  const ladder::LadderResult result = example_result();
  const std::string page = html(result);
  for (const ladder::Row& row : result.rows) {
    if (row.outcome == ladder::Outcome::kSkipped) {
      EXPECT_THAT(page, HasSubstr("left out of this quick ladder: " + html_escaped(row.name)));
      continue;
    }
    EXPECT_THAT(page, HasSubstr(fmt::format("<td class=\"n\">{}</td><td><b>{}</b>", row.index, row.name)));
    EXPECT_THAT(page, HasSubstr(html_escaped(row.change)));
    if (row.rate) {
      EXPECT_THAT(page, HasSubstr(fmt::format("<b>{}</b><small>{}, {}</small>", rate_text(row.rate->median),
                                              rate_text(row.rate->interval.low), rate_text(row.rate->interval.high))));
    }
    if (row.ratio) {
      EXPECT_THAT(page, HasSubstr(fmt::format("<b>{}</b>\u00d7", ratio_number(*row.ratio).substr(0, 4))));
    }
    for (const std::string& text :
         {row.reason, row.note, row.published_note, row.guard.summary, row.command, row.program_digest})
      EXPECT_THAT(page, HasSubstr(html_escaped(text)));
  }
  EXPECT_THAT(page, HasSubstr(html_escaped(headline(result))));
  EXPECT_THAT(page, HasSubstr(html_escaped(result.best_toml)));
  EXPECT_THAT(page, HasSubstr("<td>machine.cpu</td><td>AMD EPYC 9R14</td>"));
}

TEST(Html, IsWellFormed) {
  EXPECT_EQ(xml_problem(html(example_result())), "");
  EXPECT_EQ(xml_problem(html({})), "");
}

TEST(Html, EscapesEveryString) {
  const std::string page = html(hostile_result());
  EXPECT_EQ(xml_problem(page), "");
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
}

TEST(Html, LoadsNothing) {
  for (const ladder::LadderResult& result : {example_result(), hostile_result()}) {
    const std::string page = html(result);
    for (const char* loader : {" src=", " href=", "url(", "@import", "<script", "<link", "<img", "<iframe", "<object",
                               "<image", "<use", " on"})
      EXPECT_EQ(tags_with(page, loader), "") << loader;
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  }
}

TEST(Html, GivesEveryIdOnce) {
  const std::string page = html(example_result());
  std::set<std::string> ids;
  for (size_t at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1)) {
    const std::string id = page.substr(at + 5, page.find('"', at + 5) - at - 5);
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
  EXPECT_GT(ids.size(), 10u);
}

TEST(Html, PrintsNoNumberThatWasNotMeasured) {
  ladder::LadderResult result;
  ladder::Row& row = result.rows.emplace_back();
  row.name = "never ran";
  row.outcome = ladder::Outcome::kFailed;
  row.rate = statistics::Estimate{NAN, {NAN, NAN}};
  row.mfu = NAN;
  row.split = ladder::StepSplit{NAN, NAN, NAN, NAN};
  row.guard.reference = {{1, {0, 1}, {NAN, NAN}}};
  EXPECT_EQ(html(result).find("<svg"), std::string::npos);
  result.rows.push_back(row);
  result.rows[1].mfu = 0.125;  // there is a column for it now
  const std::string page = html(result);
  EXPECT_THAT(page, HasSubstr("12.5 %"));
  EXPECT_THAT(page, HasSubstr("not measured"));
  EXPECT_THAT(page, Not(HasSubstr("nan")));
  EXPECT_THAT(page, Not(HasSubstr("Environment")));
}

TEST(Html, SaysWhatEachUtilisationIsAShareOf) {
  ladder::LadderResult result = example_result();
  EXPECT_THAT(html(result), HasSubstr("MFU is the model&#39;s FLOP/s by AVX3 multiply-adds in f32"));
  result.rows[2].mfu.reset();
  result.rows[2].mfu_denominator = "not known: above the peak";
  result.rows[3].mfu_denominator = "vdpbf16ps";
  const std::string page = html(result);
  EXPECT_THAT(page, HasSubstr("; MFU of row 2: not known: above the peak."));
  EXPECT_THAT(page, HasSubstr("; vdpbf16ps (row 3)"));
}

// For people: XLADDER_EXAMPLE_REPORT names a folder that keeps the example (tools/screenshot_report.py).
TEST(Html, ExampleCanBeLookedAt) {
  const TestFolder temporary;
  const char* folder = std::getenv("XLADDER_EXAMPLE_REPORT");
  const std::filesystem::path path = folder == nullptr ? temporary.path() : std::filesystem::path(folder);
  const ladder::LadderResult result = example_result();
  ASSERT_TRUE(write_file_atomically(path / "report.html", html(result)));
  ASSERT_TRUE(write_file_atomically(path / "report.md", markdown(result)));
  ASSERT_TRUE(write_file_atomically(path / "report.csv", csv(result)));
  ASSERT_TRUE(write_file_atomically(path / "result.json", ladder::to_json(result)));
  ASSERT_TRUE(write_file_atomically(path / "hostile.html", html(hostile_result())));
}

}  // namespace
}  // namespace xladder::report
