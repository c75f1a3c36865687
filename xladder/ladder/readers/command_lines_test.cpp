#include "xladder/ladder/readers/command_lines.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using Kind = LineReading::Kind;

StepLine step(std::string_view line) {
  const LineReading reading = read_command_line(line);
  EXPECT_EQ(reading.kind, Kind::kStep) << line << ": " << reading.note;
  return reading.step;
}

Kind kind(std::string_view line) { return read_command_line(line).kind; }
std::string note(std::string_view line) { return read_command_line(line).note; }

TEST(CommandLine, IsAStepIfItIsOneObjectWithAStep) {
  const StepLine line =
      step(R"(  {"step": 7, "loss": 0.5, "samples_per_sec": 120.5, "samples": 32, "other": [1, {}]} )");
  EXPECT_EQ(line.number, 7u);
  EXPECT_EQ(line.loss, 0.5);
  EXPECT_EQ(line.samples_per_second, 120.5);
  EXPECT_EQ(line.samples, 32);
  EXPECT_EQ(line.step_seconds, std::nullopt);
  EXPECT_EQ(step(R"({"step":0,"step_seconds":0.25})").step_seconds, 0.25);
  EXPECT_EQ(step(R"({"step":0})").loss, std::nullopt);
  EXPECT_EQ(kind(""), Kind::kOther);
  EXPECT_EQ(kind("step 1, loss 2"), Kind::kOther);
  EXPECT_EQ(kind(R"({"a": 1})"), Kind::kOther);
}

TEST(CommandLine, NumbersMayStandInQuotesAndBeLarge) {
  const StepLine line = step(R"({"step": "12", "loss": " 2.5e-1 ", "samples_per_sec": "100", "epoch": "3"})");
  EXPECT_EQ(line.number, 12u);
  EXPECT_EQ(line.loss, 0.25);
  EXPECT_EQ(line.samples_per_second, 100);
  EXPECT_EQ(line.epoch, 3);
  EXPECT_EQ(step(R"({"step": 9223372036854775809, "tokens": 1180591620717411303424})").number, 9223372036854775809u);
  EXPECT_EQ(step(R"({"step": 3.0})").number, 3u);
}

TEST(CommandLine, LossIsNotFiniteInWhateverFormItIsWritten) {
  for (const char* loss : {"null", "NaN", "nan", "Infinity", "-Infinity", "inf", "-inf", "1e999", "-1e999", "None",
                           "\"nan\"", "\"NaN\"", "\"-inf\"", "\"Infinity\"", "\"1e999\"", "\"+Inf\"", "\" nan \""}) {
    const StepLine line = step(fmt::format(R"({{"step": 1, "loss": {}, "note": "NaN, 1e999"}})", loss));
    ASSERT_TRUE(line.loss) << loss;
    EXPECT_TRUE(std::isnan(*line.loss)) << loss;
  }
  EXPECT_EQ(step(R"({"step": 1, "loss": 1e-999, "other": NaN})").loss, 0.0) << "too small is not too large";
  EXPECT_EQ(step(R"({"step": 1, "loss": "1e-999"})").loss, 0.0);
}

TEST(CommandLine, WhatIsNoNumberIsRefusedByName) {
  EXPECT_EQ(note(R"({"step": 1, "loss": [0.5, 0.6]})"), "\"loss\" is [0.5,0.6]; print one number");
  EXPECT_EQ(note(R"json({"step": 1, "loss": "tensor(0.5)"})json"), "\"loss\" is \"tensor(0.5)\"; print one number");
  EXPECT_EQ(note(R"({"step": "1/60", "loss": 1})"), "\"step\" is \"1/60\"; print a whole number");
  EXPECT_EQ(kind(R"({"step": -1, "loss": 1})"), Kind::kRefused);
  EXPECT_EQ(kind(R"({"step": 1.5, "loss": 1})"), Kind::kRefused);
  EXPECT_EQ(kind(R"({"step": true, "loss": 1})"), Kind::kRefused);
  EXPECT_EQ(kind(R"({"step": 1e300, "loss": 1})"), Kind::kRefused);
  EXPECT_EQ(note(R"({"step": 1, "samples_per_sec": "fast"})"), "\"samples_per_sec\" is \"fast\"; print one number");
}

TEST(CommandLine, RatesThatCannotBeAreNone) {
  for (const char* rate : {"0", "-3", "null", "NaN", "\"inf\"", "1e999", "1e300", "1e-300"})
    EXPECT_EQ(step(fmt::format(R"({{"step": 1, "samples_per_sec": {}}})", rate)).samples_per_second, std::nullopt)
        << rate;
}

TEST(CommandLine, TellsWhoseItIs) {
  EXPECT_EQ(step(R"({"step": 1})").rank, 0);
  EXPECT_EQ(step(R"({"step": 1, "rank": 0})").rank, 0);
  EXPECT_EQ(step(R"({"step": 1, "rank": 3})").rank, 3);
  EXPECT_EQ(step(R"({"step": 1, "local_rank": "2"})").rank, 2);
  EXPECT_EQ(step(R"({"step": 1, "process_index": 1})").rank, 1);
  EXPECT_EQ(step(R"({"step": 1, "local_rank": 0, "rank": 8})").rank, 8) << "the first process of the second machine";
}

TEST(CommandLine, EvaluationsAndSummariesAreNoSteps) {
  for (const char* more : {R"("split": "val")", R"("split": "Validation")", R"("phase": "eval")", R"("mode": "test")",
                           R"("split": "test-clean")", R"("event": "final")", R"("type": "dev")"})
    EXPECT_EQ(kind(fmt::format(R"({{"step": 10, "loss": 9.0, {}}})", more)), Kind::kEvaluation) << more;
  EXPECT_EQ(kind(R"({"step": 10, "val_loss": 9.0, "samples_per_sec": 5})"), Kind::kEvaluation);
  EXPECT_EQ(kind(R"({"step": 10, "eval/accuracy": 0.9})"), Kind::kEvaluation);
  for (const char* more : {R"("split": "train")", R"("mode": "bf16")", R"("stage": 2)", R"("val_loss": 3)",
                           R"("event": "step")", R"("phase": "warmup")"})
    EXPECT_EQ(kind(fmt::format(R"({{"step": 10, "loss": 9.0, {}}})", more)), Kind::kStep) << more;
  EXPECT_EQ(kind(R"({"step": 10, "valid": 9.0, "values": 1})"), Kind::kStep) << "no name of an evaluation's number";
}

TEST(CommandLine, SaysWhatItSeemsToMean) {
  const std::string json = R"({"step": 1, "loss": 2.5})";
  EXPECT_THAT(note("2026-11-30 INFO train: " + json), StartsWith("text stands before the JSON object of a line"));
  EXPECT_THAT(note(" 3/60 |###   | it/s" + json), StartsWith("text stands before the JSON object of a line"));
  EXPECT_THAT(note(json + " done"), AllOf(StartsWith("text follows the JSON object"), HasSubstr(json + " done")));
  EXPECT_THAT(note(json + json), StartsWith("text follows the JSON object"));
  EXPECT_THAT(note("{'step': 1, 'loss': 2.5}"), StartsWith("a line is a Python dictionary"));
  EXPECT_THAT(note("[" + json + "]"), StartsWith("a line is an array"));
  EXPECT_THAT(note(R"({"step": 1, "lo{"step": 1, "loss": 2.5})"), StartsWith("a line could not be read as JSON"));
  EXPECT_EQ(note(R"({"epoch": 1, "loss": 2.5})"), R"(a line has no "step": {"epoch":1,"loss":2.5})");
  EXPECT_EQ(note("config: {\"lr\": 1}"), "");
  EXPECT_EQ(note("{"), "");
  EXPECT_EQ(step(R"({"step": 1, "metrics": {"loss": 2.5}})").nested, "metrics");
  EXPECT_EQ(step(R"({"step": 1, "loss": 2, "metrics": {"loss": 2.5}})").nested, "");
}

TEST(CommandLine, ExcerptsEndBetweenLetters) {
  std::string line(79, 'x');
  line += "äö\x01";
  EXPECT_EQ(excerpt(line), std::string(79, 'x') + "...");
  EXPECT_EQ(excerpt("a\tb"), "a b");
}

}  // namespace
}  // namespace xladder::ladder
