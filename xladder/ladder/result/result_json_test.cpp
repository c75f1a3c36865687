#include "xladder/ladder/result/result_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

namespace xladder::ladder {
namespace {

using testing::HasSubstr;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr statistics::Estimate kEstimate{1.25, {1.125, 1.0 / 3}};

// Every field has a value of its own, so that a field which is lost or mixed up shows.
LadderResult full_result() {
  LadderResult out;
  out.finished = out.quick = true;
  out.name = "name";
  out.title = "title";
  out.mode = Mode::kLeaveOneOut;
  out.policy = Policy::kAsWritten;
  out.guard = GuardLevel::kStrict;
  out.recipe_text = "[model]\nname = \"a\\\"b\"\n";
  out.digest = "d1";
  out.machine = "m";
  out.command_line = "xladder ladder 'x y.toml'";
  out.started = "s";
  out.ended = "e";
  out.workload = "w \xc3\xbc";
  out.environment_json = "{\n  \"machine\": {\n    \"cpus\": 2\n  },\n  \"a\": []\n}\n";
  out.published_source = "p";
  out.total = statistics::Estimate{2.5, {2.25, 2.75}};
  out.execution_fit = ExecutionFit{0.1, 0.2, {{1, 0.3}, {4, 0.15}}};
  out.best_toml = "b";
  out.remarks = {"r1", "r2"};
  Row base;
  base.outcome = Outcome::kBaseline;
  Row row;
  row.index = 1;
  row.extends = 0;
  row.name = "n";
  row.change = "c";
  row.note = "no";
  row.set = {.options = {{"b.a", int64_t{1}}, {"a.b", "x"}, {"b.a", int64_t{2}}},
             .environment = {{"E", "y"}},
             .arguments = {"--z", "a b"}};
  row.steps_per_execution = 8;
  row.numerics = NumericsClass::kLossy;
  row.outcome = Outcome::kInconclusive;
  row.reason = "why";
  row.warnings = {"careful"};
  row.rounds = {{1.5, 2.5}, {3.5, 4.5}};
  row.settled = true;
  row.screening = Screening{{{1.5, 2}}, {1.75, {1.5, 2}}};
  row.rate = kEstimate;
  row.ratio = statistics::Estimate{3, {2, 4}};
  row.ratio_to_baseline = statistics::Estimate{5, {4, 6}};
  row.split = StepSplit{1, 0.25, 0.125, 0.625};
  row.mfu = 0.29;
  row.peak_flops = 226e9;
  row.mfu_denominator = "multiply-adds";
  row.global_batch_size = 128;
  row.compile_seconds = 1.5;
  row.first_step_seconds = 2.5;
  row.temp_bytes = int64_t{1} << 40;
  row.argument_bytes = 7;
  row.program_digest = "pd";
  row.command = "cmd";
  row.guard = {GuardCheck::kTraining,        GuardVerdict::kFail,         "worse",   0.5, 0.01, 0.02, {1, UINT64_MAX},
               {{1, {0, 128}, {2.5, kNan}}}, {{2, {0, 64}, {2.25, 1.5}}}, "20 steps"};
  out.joint_checks = {{1, kEstimate, true, row.guard}};
  row.published_rate = 251.98;
  row.published_note = "pn";
  row.clock = RateClock::kSteps;
  row.steps_of_run = 60;
  row.first_step_number = UINT64_MAX;
  out.rows = {base, row};
  return out;
}

Result<LadderResult> read_text(const std::string& text) { return result_from_json(text, "folder/result.json"); }

// The sentence that a result with this change is refused with.
std::string refusal(const std::function<void(nlohmann::ordered_json&)>& change) {
  auto json = nlohmann::ordered_json::parse(to_json(full_result()));
  change(json);
  const Result<LadderResult> result = read_text(json.dump());
  return result ? "" : result.error().message;
}

TEST(ResultJson, ComesBackAsItWas) {
  const LadderResult before = full_result();
  const Result<LadderResult> after = read_text(to_json(before));
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(to_json(*after), to_json(before));
  EXPECT_EQ(after->environment_json, before.environment_json);
  EXPECT_EQ(after->workload, before.workload);
  EXPECT_EQ(after->recipe_text, before.recipe_text);
  EXPECT_EQ(after->total->interval.high, 2.75);
  EXPECT_EQ(after->joint_checks[0].ratio.interval.high, 1.0 / 3);
  EXPECT_EQ(after->execution_fit->points, before.execution_fit->points);
  const Row &was = before.rows[1], &is = after->rows[1];
  EXPECT_EQ(is.settled, true);
  EXPECT_EQ(is.screening->rounds[0].variant_rate, 2);
  EXPECT_EQ(is.screening->ratio.median, 1.75);
  EXPECT_EQ(is.set, was.set);
  EXPECT_EQ(after->mode, Mode::kLeaveOneOut);
  EXPECT_EQ(after->policy, Policy::kAsWritten);
  EXPECT_EQ(after->guard, GuardLevel::kStrict);
  ASSERT_TRUE(after->joint_checks[0].guard);
  EXPECT_EQ(after->joint_checks[0].guard->summary, "worse");
  EXPECT_EQ(is.outcome, Outcome::kInconclusive);
  EXPECT_EQ(is.guard.verdict, GuardVerdict::kFail);
  EXPECT_EQ(is.temp_bytes, was.temp_bytes);
  EXPECT_EQ(is.first_step_number, UINT64_MAX);
  EXPECT_EQ(is.guard.seeds, was.guard.seeds);
  EXPECT_EQ(is.guard.variant[0].losses, was.guard.variant[0].losses);
  EXPECT_TRUE(std::isnan(is.guard.reference[0].losses[1]));
}

TEST(ResultJson, HasAFieldForEveryMember) {
  const auto json = nlohmann::json::parse(to_json(full_result()));
  // Of the structs in ladder_result.h; a member added there belongs into result_json.cpp and into full_result().
  EXPECT_EQ(json.size(), 23u);
  EXPECT_EQ(json["rows"][1].size(), 34u);
  EXPECT_EQ(json["rows"][1]["guard"].size(), 10u);
  for (const auto& [name, value] : json["rows"][1].items()) EXPECT_FALSE(value.is_null() || value.empty()) << name;
  for (const auto& [name, value] : json.items()) EXPECT_FALSE(value.is_null() || value.empty()) << name;
  EXPECT_EQ(json["environment"]["machine"]["cpus"], 2);
  EXPECT_TRUE(json["rows"][1]["guard"]["reference"][0]["losses"][1].is_null());
}

TEST(ResultJson, WhatWasNotMeasuredIsNull) {
  LadderResult result;
  result.rows.emplace_back();
  const auto json = nlohmann::json::parse(to_json(result));
  for (const char* name : {"rate", "ratio", "split", "mfu", "temp_bytes", "published_rate"})
    EXPECT_TRUE(json["rows"][0][name].is_null()) << name;
  EXPECT_TRUE(json["total"].is_null());
  EXPECT_TRUE(json["environment"].is_null());
  const Result<LadderResult> after = read_text(to_json(result));
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_FALSE(after->rows[0].rate || after->rows[0].temp_bytes || after->total);
}

TEST(ResultJson, FilesFromBeforeAFieldAreRead) {
  auto json = nlohmann::ordered_json::parse(to_json(full_result()));
  for (const char* name : {"settled", "screening"}) json["rows"][1].erase(name);
  json.erase("machine");
  const Result<LadderResult> after = read_text(json.dump());
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_FALSE(after->rows[1].settled || after->rows[1].screening);
  EXPECT_EQ(after->rows[1].rounds.size(), 2u);
}

TEST(ResultJson, ReadsTheNamesOfOlderResults) {
  auto json = nlohmann::json::parse(to_json(full_result()));
  auto& split = json["rows"][1]["split"];
  split["device"] = split["rest"];
  split.erase("rest");
  auto& fit = json["execution_fit"];
  fit["device_seconds"] = fit["step_seconds"];
  fit.erase("step_seconds");
  const Result<LadderResult> after = read_text(json.dump());
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(after->rows[1].split->rest, full_result().rows[1].split->rest);
  EXPECT_EQ(after->execution_fit->step_seconds, full_result().execution_fit->step_seconds);
  split["rest"] = 1;
  EXPECT_FALSE(read_text(json.dump())) << "both names";
}

// Before the peak was kept beside it, it was counted up to three times too high.
TEST(ResultJson, WithdrawsAUtilisationWithoutItsPeak) {
  auto json = nlohmann::json::parse(to_json(full_result()));
  json["rows"][1].erase("peak_flops");
  const Result<LadderResult> after = read_text(json.dump());
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(after->rows[1].mfu, std::nullopt);
  EXPECT_THAT(after->rows[1].mfu_denominator, testing::StartsWith("not known"));
}

TEST(ResultJson, PutsACurveOnOneLine) {
  LadderResult result = full_result();
  result.rows[1].guard.reference[0] = {1, std::vector<double>(200, 0.5), std::vector<double>(200, 0.25)};
  const std::string before = to_json(full_result());
  const std::string text = to_json(result);
  EXPECT_EQ(std::ranges::count(text, '\n'), std::ranges::count(before, '\n'));
}

TEST(ResultJson, KeepsTextThatIsNoUtf8Readable) {
  LadderResult result = full_result();
  result.name = "a\xff\x00z";
  result.environment_json = "{ broken";
  const Result<LadderResult> after = read_text(to_json(result));
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_THAT(after->name, HasSubstr("a"));
  EXPECT_EQ(after->environment_json, "{ broken");
}

TEST(ResultJson, RefusesAnotherSchema) {
  const std::string sentence = refusal([](auto& json) { json["schema"] = 2; });
  EXPECT_THAT(sentence, HasSubstr("folder/result.json: its schema is 2, but this program reads schema 1;"));
  EXPECT_THAT(refusal([](auto& json) { json.erase("schema"); }), HasSubstr("its schema is missing"));
  EXPECT_THAT(refusal([](auto& json) { json["schema"] = "1"; }), HasSubstr("its schema is \"1\""));
}

TEST(ResultJson, RefusesFieldsOfAnotherType) {
  EXPECT_THAT(refusal([](auto& json) { json["name"] = 1; }), HasSubstr("name must be a string, got 1"));
  EXPECT_THAT(refusal([](auto& json) { json["quick"] = 1; }), HasSubstr("quick must be true or false"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"] = "x"; }), HasSubstr("rows must be a list"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][0] = 1; }), HasSubstr("rows[0] must be an object, got 1"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["rate"]["median"] = "1"; }),
              HasSubstr("rows[1].rate.median must be a number"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["index"] = 1.5; }), HasSubstr("index must be a whole number"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["index"] = UINT64_MAX; }), HasSubstr("a whole number"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["guard"]["seeds"][0] = -1; }),
              HasSubstr("seeds[0] must be a whole number, got -1"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["outcome"] = "splendid"; }),
              HasSubstr("rows[1].outcome must be one of"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["assignments"][0] = {"a"}; }),
              HasSubstr("assignments[0] must be a list of two"));
  EXPECT_THAT(refusal([](auto& json) {
                json["rows"][1]["assignments"][0] = {"optim.lr", "fast"};
              }),
              HasSubstr("rows[1].assignments: optim.lr must be a value as TOML writes it, got fast"));
  EXPECT_THAT(refusal([](auto& json) { json["mode"] = "sideways"; }),
              HasSubstr("mode must be one of the words cumulative, one-at-a-time, leave-one-out, got \"sideways\""));
  EXPECT_THAT(refusal([](auto& json) { json["environment"] = 3; }), HasSubstr("environment must be an object"));
}

TEST(ResultJson, RefusesMissingAndUnknownFields) {
  EXPECT_THAT(refusal([](auto& json) { json.erase("digest"); }), HasSubstr("digest is missing"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1].erase("ratio"); }), HasSubstr("rows[1].ratio is missing"));
  EXPECT_THAT(refusal([](auto& json) { json["more"] = 1; }), HasSubstr(": more is not known"));
  EXPECT_THAT(refusal([](auto& json) { json["total"]["mean"] = 1; }), HasSubstr("total.mean is not known"));
}

TEST(ResultJson, ReadsResultsOfEarlierVersions) {
  EXPECT_EQ(refusal([](auto& json) {
              json["rows"][1].erase("clock");
              json["rows"][1].erase("steps_of_run");
              json["rows"][1].erase("first_step_number");
              json["rows"][1].erase("steps_per_execution");
              json["joint_checks"][0].erase("guard");
            }),
            "");
}

// A folder in which a ladder was begun, but nothing measured.
TEST(ResultJson, ReadsWhatWasBegunByEarlierVersions) {
  auto json = nlohmann::json::parse(to_json(LadderResult{}));
  for (const char* name : {"mode", "policy", "guard"}) json[name] = "";
  const Result<LadderResult> after = read_text(json.dump());
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(after->mode, Mode::kCumulative);
}

TEST(ResultJson, RefusesIndicesThatLeadNowhere) {
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["extends"] = 7; }), HasSubstr("extends row 7"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["index"] = 0; }), HasSubstr("two rows have the index 0"));
  EXPECT_THAT(refusal([](auto& json) { json["joint_checks"][0]["row"] = -3; }),
              HasSubstr("row -3, which is not there"));
  EXPECT_THAT(refusal([](auto& json) { json["rows"][1]["guard"]["variant"][0]["losses"] = {1}; }),
              HasSubstr("has 2 samples but 1 losses"));
}

TEST(ResultJson, RefusesWhatIsNoResult) {
  const std::string text = to_json(full_result());
  for (const std::string& bad : {std::string(), std::string("[]"), std::string("null"), std::string("{}x"),
                                 text.substr(0, text.size() / 2), std::string(1'000'000, '[')})
    EXPECT_FALSE(read_text(bad)) << bad.substr(0, 20);
  EXPECT_THAT(read_text(R"({"schema": 1, "samples_per_second": 7})").error().message,
              HasSubstr("this is not the JSON of a ladder's result"));
}

TEST(ResultJson, RefusesNestingAndFieldsWithoutEnd) {
  LadderResult result = full_result();
  result.environment_json = R"({"a": "here"})";
  std::string deep = to_json(result);
  deep.replace(deep.find("\"here\""), 6, std::string(10'000, '[') + std::string(10'000, ']'));
  EXPECT_FALSE(read_text(deep));
  std::string wide = R"({"schema": 1)";
  for (int i = 0; i < 20'000; ++i) wide += ",\"" + std::to_string(i) + "\": 0";
  const Result<LadderResult> read = read_text(wide + "}");
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().message, HasSubstr("this is not the JSON of a ladder's result"));
}

}  // namespace
}  // namespace xladder::ladder
