#include "xladder/report/rehearsal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/report/rehearsal_sentences.h"
#include "xladder/report/xml_check_test_support.h"

namespace xladder::report {
namespace {

using ladder::Rehearsal;
using ladder::Rehearsed;
using ladder::RehearsedRow;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

RehearsedRow row(int64_t index, const std::string& name, double cycles) {
  RehearsedRow row{.index = index, .name = name, .extends = index - 1, .outcome = Rehearsed::kCompiles};
  row.computed =
      ladder::ComputedFigures{.program_digest = name, .images = 16, .bound_seconds = cycles, .bound = "memory"};
  row.compiled = ladder::CompiledFigures{.compile_seconds = 12,
                                         .memory_bytes = 4 << 20,
                                         .kernels = 1234,
                                         .copies = 5,
                                         .converts = 67,
                                         .kernel_bytes = 160 << 20,
                                         .loops_counted_once = 0,
                                         .estimated_cycles = cycles};
  return row;
}

// Its names hold what would be markup.
Rehearsal example() {
  Rehearsal rehearsal{.finished = true, .name = "x", .title = "A <b>|ladder|</b> & more"};
  ladder::RehearsedTarget target{.name = "v5e:1x2", .compiler = "libtpu.so", .usable_bytes = 16 << 20};
  target.rows = {row(0, "baseline", 1000), row(1, "<script>bf16", 600), row(2, "worker", 600), row(3, "fp8", 1300),
                 row(4, "large", 1)};
  target.rows[1].numerics = ladder::NumericsClass::kLossy;
  target.rows[1].compiled->collectives = {{.name = "all-reduce", .count = 18, .bytes = 3 << 20}};
  target.rows[2].same_as = 1;
  target.rows[4].outcome = Rehearsed::kDoesNotFit;
  target.rows[4].reason = "it needs 3 GB more & so on";
  target.rows[4].compiled.reset();
  rehearsal.targets.push_back(target);
  return rehearsal;
}

TEST(RehearsalReport, SaysWhatToTryFirstAndWhatNotToTry) {
  const ladder::RehearsedTarget target = example().targets[0];
  EXPECT_THAT(
      to_try_first(target),
      ElementsAre(AllOf(HasSubstr("1 <script>bf16: an image costs 0.60 of what it costs in the baseline, by the "
                                  "cycles that its compiler estimates"),
                        HasSubstr("4 MiB, 25.0 % of what is usable"), HasSubstr("have the guard look"))));
  EXPECT_THAT(only_measuring_tells(target), ElementsAre(HasSubstr("2 worker: the same program as row 1 <script>bf16")));
  EXPECT_THAT(unlikely_to_help(target), ElementsAre(HasSubstr("3 fp8: an image costs 1.30 of what")));
  EXPECT_THAT(not_worth_an_hour(target), ElementsAre("4 large: does not fit: it needs 3 GB more & so on."));
}

TEST(RehearsalReport, SaysWhereNoRowIsExpectedToHelp) {
  ladder::RehearsedTarget target = example().targets[0];
  target.rows[1].compiled->estimated_cycles = 1100;
  EXPECT_THAT(to_try_first(target), ElementsAre(HasSubstr("No row is expected to make an image cheaper")));
  target.rows.resize(1);
  EXPECT_TRUE(to_try_first(target).empty());
}

TEST(RehearsalReport, HasALineForEachRowAndNoEmptyColumn) {
  const Table table = rehearsed_rows(example().targets[0]);
  EXPECT_THAT(table.headings, Not(testing::Contains("Code")));
  ASSERT_EQ(table.rows.size(), 5u);
  for (const auto& cells : table.rows) EXPECT_EQ(cells.size(), table.headings.size());
  EXPECT_THAT(table.rows[1], testing::IsSupersetOf({"0.60", "1,234", "67", "10 MiB", "18 all-reduce, 3 MiB"}));
  EXPECT_THAT(table.rows[2], testing::Contains("same program as 1"));
}

TEST(RehearsalReport, IsWellFormedAndEscaped) {
  const std::string page = html(example());
  EXPECT_EQ(xml_problem(page), "");
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<script")), HasSubstr("&lt;script&gt;bf16")));
  EXPECT_EQ(xml_problem(html(Rehearsal{})), "");
  const std::string text = markdown(example());
  EXPECT_THAT(text, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("A <b>|")), HasSubstr("- 4 large: does not fit")));
}

TEST(RehearsalReport, SaysThatNothingRan) {
  for (const std::string& text : {html(example()), markdown(example()), table_text(example())})
    EXPECT_THAT(text, AllOf(HasSubstr("Nothing ran, so no speed is known"), HasSubstr("v5e:1x2: 4 of 5 rows compile")));
  Rehearsal stopped = example();
  stopped.finished = false;
  EXPECT_THAT(table_text(stopped), HasSubstr("stopped before every row had its answer"));
}

TEST(RehearsalReport, OnATerminalIsPrintable) {
  Rehearsal hostile = example();
  hostile.targets[0].rows[1].name = "\x1b[31mred\u202e";
  EXPECT_THAT(table_text(hostile), AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\u202e"))));
}

}  // namespace
}  // namespace xladder::report
