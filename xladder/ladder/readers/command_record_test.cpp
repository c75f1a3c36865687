#include "xladder/ladder/readers/command_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Lines = std::vector<std::string>;

Result<CommandRecord> record_of(const Lines& lines) {
  CommandRecorder recorder;
  double time = 0;
  for (const std::string& line : lines) recorder.take(line, time += 1);
  return recorder.finish();
}

std::vector<double> losses(const Lines& lines) {
  const auto record = record_of(lines);
  EXPECT_TRUE(record) << (record ? "" : record.error().message);
  std::vector<double> out;
  if (record)
    for (const CommandStep& step : record->steps) out.push_back(step.loss.value_or(-1));
  return out;
}

std::string refusal(const Lines& lines) {
  const auto record = record_of(lines);
  return record ? fmt::format("accepted {} steps", record->steps.size()) : record.error().message;
}

std::string line(int64_t step, double loss, const std::string& more = "") {
  return fmt::format(R"({{"step": {}, "loss": {}{}}})", step, loss, more);
}

TEST(CommandRecord, MatchesStepsByTheirNumber) {
  EXPECT_THAT(losses({"hello", line(1, 3), "noise", line(2, 2), line(3, 1)}), ElementsAre(3, 2, 1));
  const auto record = record_of({line(0, 3), line(1, 2)});
  EXPECT_EQ(record->first_number, 0u);
  EXPECT_EQ(record->steps[1].arrival, 2);
  EXPECT_EQ(record_of({line(501, 3), line(502, 2)})->first_number, 501u);
}

TEST(CommandRecord, GapsAndDisorderAreRefused) {
  EXPECT_THAT(refusal({line(1, 3), line(2, 2), line(4, 1)}), HasSubstr("step 4 came after step 2; print every step"));
  EXPECT_THAT(refusal({line(10, 3), line(20, 2), line(30, 1)}), HasSubstr("step 20 came after step 10"));
  EXPECT_THAT(refusal({line(2, 3), line(1, 2)}), HasSubstr("step 1 came after step 2, the first was 2"));
  EXPECT_THAT(refusal({line(1, 3), line(3, 2), line(2, 1)}), HasSubstr("step 3 came after step 1"));
  EXPECT_THAT(refusal({line(0, 3), R"({"step": 18446744073709551615, "loss": 1})"}), HasSubstr("came after step 0"));
}

TEST(CommandRecord, RepetitionsCountOnce) {
  EXPECT_THAT(losses({line(1, 3), line(1, 3), line(2, 2), line(1, 3), line(2, 2)}), ElementsAre(3, 2));
  EXPECT_THAT(losses({R"({"step": 1, "loss": NaN})", R"({"step": 1, "loss": "nan"})", line(2, 2)}).size(), 2u);
  EXPECT_THAT(refusal({line(1, 3), line(2, 2.5), line(2, 2.25)}),
              HasSubstr("step 2 came twice, with the losses 2.5 and 2.25"));
  EXPECT_THAT(refusal({line(1, 3), R"({"step": 1, "loss": NaN})"}), HasSubstr("step 1 came twice"));
}

TEST(CommandRecord, TwoLinesOfAStepFillEachOther) {
  const auto record = record_of({line(1, 3), R"({"step": 1, "samples_per_sec": 100})", R"({"step": 2, "samples": 8})",
                                 line(2, 2, R"(, "samples": 9)")});
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_EQ(record->steps[0].samples_per_second, 100);
  EXPECT_EQ(record->steps[0].arrival, 1);
  EXPECT_EQ(record->steps[1].samples, 8);
  EXPECT_EQ(record->steps[1].loss, 2);
}

TEST(CommandRecord, LowestRankCounts) {
  const std::string one = R"(, "rank": 1)";
  const std::string zero = R"(, "rank": 0)";
  EXPECT_THAT(losses({line(1, 3), line(1, 4, one), line(2, 2), line(2, 5, one)}), ElementsAre(3, 2));
  EXPECT_THAT(losses({line(1, 4, one), line(2, 5, one), line(1, 3, zero), line(3, 6, one), line(2, 2, zero)}),
              ElementsAre(3, 2))
      << "rank 1 was first to speak";
  EXPECT_THAT(losses({line(1, 3, R"(, "rank": 7)"), line(2, 2, R"(, "rank": 7)")}), ElementsAre(3, 2))
      << "the last stage of a pipeline alone knows the loss";
  EXPECT_THAT(losses({line(1, 4, one), line(9, 5, one), line(1, 3)}), ElementsAre(3)) << "what rank 1 did is no matter";
  EXPECT_THAT(losses({line(1, 3), R"({"step": 2, "loss": [], "rank": 1})", line(2, 2)}), ElementsAre(3, 2));
}

TEST(CommandRecord, EpochsCountOn) {
  const auto in_epoch = [](int64_t step, double loss, int epoch) {
    return line(step, loss, fmt::format(R"(, "epoch": {})", epoch));
  };
  EXPECT_THAT(losses({in_epoch(0, 5, 0), in_epoch(1, 4, 0), in_epoch(0, 3, 1), in_epoch(1, 2, 1), in_epoch(0, 1, 2)}),
              ElementsAre(5, 4, 3, 2, 1));
  EXPECT_THAT(losses({in_epoch(1, 5, 1), in_epoch(2, 4, 1), in_epoch(3, 3, 2)}), ElementsAre(5, 4, 3))
      << "numbered through";
  EXPECT_THAT(losses({in_epoch(1, 5, 0), in_epoch(1, 4, 1), in_epoch(1, 5, 0), in_epoch(1, 4, 1)}), ElementsAre(5, 4))
      << "late repetitions";
  EXPECT_THAT(refusal({in_epoch(1, 5, 0), in_epoch(2, 4, 0), in_epoch(2, 3, 1)}), HasSubstr("step 2 came after step 2"))
      << "the first step of the epoch is missing";
  EXPECT_THAT(refusal({line(1, 5), line(2, 4), line(1, 3)}), AllOf(HasSubstr("step 1 came twice"), HasSubstr("epoch")));
}

TEST(CommandRecord, EvaluationsDoNotCount) {
  EXPECT_THAT(losses({line(1, 3), line(1, 9, R"(, "split": "val")"), line(2, 2), R"({"step": 2, "val_loss": 8})"}),
              ElementsAre(3, 2));
  EXPECT_THAT(refusal({line(1, 9, R"(, "split": "val")")}), HasSubstr("its 1 JSON lines are all evaluations"));
}

TEST(CommandRecord, CarriageReturnsEndLines) {
  EXPECT_THAT(losses({line(1, 3) + "\r", "\r 50 % |##  |\r" + line(2, 2), line(3, 1) + "\r 75 % |### |"}),
              ElementsAre(3, 2, 1));
  EXPECT_THAT(refusal({line(1, 3), "\r 50 % |##  |" + line(2, 2), line(3, 1)}),
              AllOf(HasSubstr("step 3 came after step 1"), HasSubstr("text stands before the JSON object")));
}

TEST(CommandRecord, SaysWhatWasSeenInsteadOfSteps) {
  EXPECT_THAT(refusal({}),
              HasSubstr("printed no line such as {\"step\": 1, \"loss\": 2.3, \"samples_per_sec\": 120}: it "
                        "printed nothing on its stdout"));
  EXPECT_THAT(refusal({"hello", "", "bye"}), HasSubstr("it printed 2 other lines, the first: hello"));
  EXPECT_THAT(refusal({"hello", "{'step': 1, 'loss': 2}"}), HasSubstr("a Python dictionary"));
  EXPECT_THAT(refusal({line(1, 3), R"({"step": 2, "loss": "high"})"}), HasSubstr("\"loss\" is \"high\""));
}

}  // namespace
}  // namespace xladder::ladder
