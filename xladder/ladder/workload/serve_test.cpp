// Both ends of the protocol: what one writes the other reads, and the process answers what it is asked.
#include "xladder/ladder/workload/serve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <deque>

#include "xladder/ladder/workload/protocol.h"

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

VariantFacts full_facts() {
  VariantFacts facts;
  facts.device = "1 x cpu";
  facts.global_batch_size = 8;
  facts.steps_per_execution = 4;
  facts.parameters = 100;
  facts.compile_seconds = 1.5;
  facts.first_step_seconds = 2.5;
  facts.cache_hit = true;
  facts.flops_per_sample = 7;
  facts.peak_flops = 1e12;
  facts.peak_flops_source = "probe";
  facts.temp_bytes = 5;
  facts.argument_bytes = 6;
  facts.program_digest = "abc";
  facts.warnings = {"careful"};
  facts.environment_json = "{\"a\":1}";
  facts.shows_updates = true;
  return facts;
}

class OwnVariant : public RunningVariant {
 public:
  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return "own"; }
  Result<Round> round(double seconds) override {
    if (seconds > 100) return fail(ErrorCode::kOutOfMemory, "too long");
    return Round{{.steps = 4, .samples = 32, .seconds = seconds, .input_wait_seconds = 0.125, .host_seconds = 0.25}};
  }
  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    std::vector<double> losses(static_cast<size_t>(steps), static_cast<double>(seed));
    losses.back() = std::nan("");
    return LossRun::of(losses, 8);
  }
  Result<UpdateSketch> updates(int64_t steps, uint64_t) override {
    UpdateSketch sketch{.steps = steps, .optimizer = "sgd", .state_digest = "d"};
    sketch.tensors.push_back(sketch_of("update", "w", std::vector<double>{3, 4}));
    return sketch;
  }

 private:
  VariantFacts facts_ = full_facts();
};

struct Conversation {
  std::deque<std::string> requests;
  std::vector<std::string> answers = {};

  Status run() {
    return serve([] { return Result<std::unique_ptr<RunningVariant>>(std::make_unique<OwnVariant>()); },
                 {.read_line = [this]() -> std::optional<std::string> {
                    if (requests.empty()) return std::nullopt;
                    std::string line = requests.front();
                    requests.pop_front();
                    return line;
                  },
                  .write_line = [this](const std::string& line) { answers.push_back(line); }});
  }
};

TEST(Serve, AnswersWhatItIsAsked) {
  Conversation talk{{line_of(RoundRequest{0.5}), line_of(TrainRequest{3, 4}), line_of(UpdatesRequest{0, 16})}};
  ASSERT_TRUE(talk.run());
  ASSERT_EQ(talk.answers.size(), 4u);
  const auto ready = ready_from(talk.answers[0]);
  ASSERT_TRUE(ready && *ready);
  EXPECT_EQ(ready_line(**ready), ready_line(full_facts())) << "every field is sent and read";
  EXPECT_EQ((*ready)->steps_per_execution, 4);
  const auto round = round_from(talk.answers[1]);
  ASSERT_TRUE(round && *round);
  EXPECT_EQ((*round)->samples, 32);
  EXPECT_EQ((*round)->seconds, 0.5);
  EXPECT_EQ((*round)->host_seconds, 0.25);
  const auto losses = losses_from(talk.answers[2], 4);
  ASSERT_TRUE(losses && *losses);
  EXPECT_EQ((*losses)->at(0), 3);
  EXPECT_TRUE(std::isnan((*losses)->at(3)));
  const auto updates = updates_from(talk.answers[3], 16);
  ASSERT_TRUE(updates && *updates);
  EXPECT_EQ((*updates)->tensors.at(0).norm, 5);
  EXPECT_FALSE(updates_from(talk.answers[3], 17)) << "fewer steps than were asked for";
  EXPECT_FALSE(losses_from(talk.answers[2], 5));
}

TEST(Serve, AnErrorIsAMessageAndTheEnd) {
  Conversation talk{{line_of(RoundRequest{1000}), line_of(RoundRequest{1})}};
  const Status done = talk.run();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::kOutOfMemory);
  EXPECT_THAT(talk.answers,
              ElementsAre(HasSubstr("ready"), R"({"error":{"code":"out_of_memory","message":"too long"}})"));
  const auto told = round_from(talk.answers[1]);
  ASSERT_TRUE(told && !*told);
  EXPECT_EQ(told->error().code, ErrorCode::kOutOfMemory);
}

TEST(Serve, WhatIsNoRequestIsAnError) {
  for (const std::string line : {"hello", "[]", "{\"other\":1}", "{\"round\":3}", "{\"train\":{\"seed\":-1}}"}) {
    Conversation talk{{line}};
    const Status done = talk.run();
    ASSERT_FALSE(done) << line;
    EXPECT_EQ(done.error().code, ErrorCode::kUsage);
    EXPECT_THAT(done.error().message, HasSubstr("a line must be {\"round\""));
  }
}

TEST(Serve, ThatCannotStartSaysSo) {
  std::vector<std::string> answers;
  const Status done =
      serve([]() -> Result<std::unique_ptr<RunningVariant>> { return fail(ErrorCode::kNoDevice, "no plugin"); },
            {.read_line = [] { return std::nullopt; },
             .write_line = [&](const std::string& line) { answers.push_back(line); }});
  ASSERT_FALSE(done);
  EXPECT_THAT(answers, ElementsAre(R"({"error":{"code":"no_device","message":"no plugin"}})"));
}

TEST(Protocol, RequestsLeaveOutWhatIsUsual) {
  const auto round = request_from("{\"round\":{}}");
  ASSERT_TRUE(round);
  EXPECT_EQ(std::get<RoundRequest>(*round).seconds, 1);
  EXPECT_EQ(std::get<TrainRequest>(request_from("{\"train\":{\"steps\":7}}").value()).steps, 7);
}

}  // namespace
}  // namespace xladder::ladder
