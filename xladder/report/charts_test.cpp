#include "xladder/report/charts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <sstream>

#include "xladder/report/example_result_test_support.h"
#include "xladder/report/html.h"
#include "xladder/report/numbers.h"
#include "xladder/report/xml_check_test_support.h"

namespace xladder::report {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Values of one attribute of the elements with this class, in order.
std::vector<double> values(const std::string& svg, const std::string& element, const std::string& attribute,
                           const std::string& css_class) {
  std::vector<double> out;
  for (size_t at = svg.find("<" + element + " "); at != std::string::npos; at = svg.find("<" + element + " ", at + 1)) {
    const std::string tag = svg.substr(at, svg.find('>', at) - at), name = " " + attribute + "=\"";
    if (tag.find("class=\"" + css_class + "\"") != std::string::npos)
      out.push_back(std::stod(tag.substr(tag.find(name) + name.size())));
  }
  return out;
}

// The different heights of the corners of the path with this class.
std::set<double> heights(const std::string& svg, const std::string& css_class) {
  const size_t start = svg.rfind("d=\"", svg.find("class=\"" + css_class + "\"")) + 3;
  std::istringstream path(svg.substr(start, svg.find('"', start) - start));
  std::set<double> out;
  char command = 0;
  for (double x = 0, y = 0; path >> command >> x >> y;) out.insert(y);
  return out;
}

// Where "nan" or "inf" is printed as a number, "" if nowhere.
std::string not_finite(const std::string& page) {
  for (const std::string_view word : {"nan", "inf"})
    for (size_t at = page.find(word); at != std::string::npos; at = page.find(word, at + 1))
      if (!std::isalpha(static_cast<unsigned char>(page[at - 1])) &&
          !std::isalnum(static_cast<unsigned char>(page[at + 3])))
        return page.substr(at - 30, 60);
  return "";
}

TEST(LadderChart, RungsRiseWithTheirRates) {
  const std::vector<double> y = values(ladder_chart(example_result(), ChartSize::kWide), "rect", "y", "rung");
  ASSERT_EQ(y.size(), 6u);  // the baseline and five kept rows
  EXPECT_THAT(y, testing::WhenSortedBy(std::greater<>(), testing::ElementsAreArray(y)));
  const std::vector<double> widths =
      values(ladder_chart(example_result(), ChartSize::kNarrow), "rect", "width", "rung");
  EXPECT_THAT(widths, testing::WhenSorted(testing::ElementsAreArray(widths)));
  EXPECT_NEAR(widths[5] / widths[0], example_result().rows[12].rate->median / 812.4, 0.01);
}

TEST(LadderChart, AnnotatesRatesGainsAndPublishedRatios) {
  const ladder::LadderResult result = example_result();
  for (const ChartSize size : {ChartSize::kWide, ChartSize::kNarrow}) {
    const std::string chart = ladder_chart(result, size);
    for (const ladder::Row& row : result.rows) {
      if (!row.rate) continue;
      EXPECT_THAT(chart, HasSubstr(rate_text(row.rate->median)));
      if (row.ratio) {
        EXPECT_THAT(chart, HasSubstr(ratio_number(row.ratio->median) + "\u00d7"));
      }
    }
  }
  EXPECT_THAT(ladder_chart(result, ChartSize::kWide), HasSubstr(">4.08\u00d7</text>"));
}

TEST(LadderChart, HasNoStairsWhereChangesStandAlone) {
  ladder::LadderResult result = example_result();
  EXPECT_EQ(heights(ladder_chart(result, ChartSize::kWide), "edge").size(), 6u);
  result.mode = ladder::Mode::kOneAtATime;
  EXPECT_EQ(heights(ladder_chart(result, ChartSize::kWide), "edge").size(), 1u);
}

TEST(RatioChart, StandsRightOfOneForGains) {
  const ladder::LadderResult result = example_result();
  const std::string chart = ratio_chart(result, ChartSize::kWide);
  const double one = values(chart, "line", "x1", "one").at(0),
               threshold = values(chart, "line", "x1", "threshold").at(0);
  EXPECT_GT(threshold, one);
  for (const double x : values(chart, "circle", "cx", "dot stands")) EXPECT_GT(x, threshold);
  for (const double x : values(chart, "circle", "cx", "dot hollow rejected")) EXPECT_LT(x, threshold);
  EXPECT_EQ(values(chart, "circle", "cx", "round").size() % 9, 0u);
}

TEST(TimeChart, StacksThePartsOfAStep) {
  const ladder::LadderResult result = example_result();
  const std::string chart = time_chart(result, ChartSize::kWide);
  EXPECT_TRUE(time_is_per_sample(result));
  const ladder::StepSplit& split = *result.rows[0].split;
  EXPECT_NEAR(values(chart, "rect", "width", "host")[0] / values(chart, "rect", "width", "rest")[0],
              split.host / split.rest, 0.01);
  EXPECT_THAT(chart, HasSubstr(">" + percent_text(*result.rows[0].mfu) + "<"));
  ladder::LadderResult same = result;
  same.rows[2].global_batch_size = 128;
  EXPECT_FALSE(time_is_per_sample(same));
}

TEST(LossChart, BreaksWhereTheLossIsNotFinite) {
  ladder::Row row;
  row.guard.variant = {{1, {0, 1, 2, 3, 4}, {2, 1.5, NAN, 1, 0.9}}};
  const std::string chart = loss_chart(row);
  const size_t start = chart.find("<path");
  EXPECT_EQ(std::ranges::count(chart.substr(start, chart.find("class", start) - start), 'M'), 2);
  EXPECT_THAT(chart, HasSubstr("\u00d7"));
  EXPECT_THAT(chart, Not(HasSubstr("band")));
}

TEST(LossChart, ShowsTheMarginAroundTheReference) {
  const ladder::LadderResult result = example_result();
  EXPECT_THAT(loss_chart(result.rows[4]), HasSubstr("class=\"band\""));
  EXPECT_THAT(loss_chart(result.rows[5]), Not(HasSubstr("class=\"band\"")));  // no margin
  EXPECT_THAT(loss_chart(result.rows[1]), IsEmpty());                         // no curves
}

TEST(ExecutionChart, ShowsEveryPoint) {
  const ladder::LadderResult result = example_result();
  EXPECT_EQ(values(execution_chart(*result.execution_fit), "circle", "cy", "dot stands").size(), 5u);
  EXPECT_THAT(execution_chart({0.1, 0.2, {{1, 0.3}}}), IsEmpty());
}

TEST(Charts, OfNothingAreNothing) {
  for (const ChartSize size : {ChartSize::kWide, ChartSize::kNarrow}) {
    EXPECT_THAT(ladder_chart({}, size), IsEmpty());
    EXPECT_THAT(ratio_chart({}, size), IsEmpty());
    EXPECT_THAT(time_chart({}, size), IsEmpty());
  }
}

TEST(Charts, SurviveAbsurdNumbers) {
  for (const double value : {0.0, -1.0, 1e-300, 1e300, 1.7e308}) {
    ladder::LadderResult result = example_result();
    for (size_t i = 0; i < result.rows.size(); i += 2) {
      ladder::Row& row = result.rows[i];
      row.rate = row.ratio = row.ratio_to_baseline = statistics::Estimate{value, {-value, value * 2}};
      row.rounds = {{value, value}, {0, 0}};
      row.split = ladder::StepSplit{value, value, -value, value * 2};
      row.mfu = row.published_rate = row.guard.margin = value;
      row.global_batch_size = 0;
      row.guard.reference = {{1, {value, 1, 2}, {1, value, 2}}, {2, {}, {1}}};
    }
    result.execution_fit = ladder::ExecutionFit{value, -value, {{0, 1}, {INT64_MAX, value}, {2, NAN}}};
    const std::string page = html(result);
    EXPECT_EQ(xml_problem(page), "") << value;
    EXPECT_EQ(not_finite(page), "") << value;
  }
}

TEST(Charts, OfManyRowsStayReadable) {
  ladder::LadderResult result = example_result();
  for (int64_t i = 15; i < 60; ++i) {
    result.rows.push_back(result.rows[12]);
    result.rows.back().index = i;
  }
  EXPECT_THAT(ladder_chart(result, ChartSize::kWide), HasSubstr("viewBox=\"0 0 3580 "));
}

}  // namespace
}  // namespace xladder::report
