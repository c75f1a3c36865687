#include "xladder/ladder/workload/served_workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/base/clock.h"
#include "xladder/base/test_folder.h"
#include "xladder/ladder/workload/protocol.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The "recipe" of a child is a shell script here, and the program that serves it a shell.
class ServedWorkloadTest : public testing::Test {
 protected:
  Result<std::unique_ptr<RunningVariant>> start(const std::string& script, double timeout = 10) {
    ServedOptions options;
    options.description = "a script";
    options.program = {"/bin/sh"};
    options.start_seconds = timeout;
    options.patience_seconds = timeout;
    options.train_seconds = timeout;
    options.step_allowance_seconds = 0;
    options.prepare = [this, script](const Variant& variant) -> Result<PreparedVariant> {
      const auto path = folder_.write(variant.name, script);
      return PreparedVariant{path, {{"LADDER_VARIANT", variant.name}}};
    };
    workload_ = make_served_workload(options);
    return workload_->start({"one", {}});
  }

  std::unique_ptr<RunningVariant> started(const std::string& script, double timeout = 10) {
    auto variant = start(script, timeout);
    EXPECT_TRUE(variant) << (variant ? "" : variant.error().message);
    return *std::move(variant);
  }

  const TestFolder folder_;
  std::unique_ptr<Workload> workload_;
};

constexpr const char* kReady = "echo '{\"ready\":{}}'; ";

TEST_F(ServedWorkloadTest, HasTheFactsOfItsChild) {
  const auto variant = started(R"(echo '{"ready":{"device":"'$LADDER_VARIANT'","global_batch_size":128,"parameters":7,
"compile_seconds":1.5,"first_step_seconds":2.5,"cache_hit":true,"flops_per_sample":99,"peak_flops":1e12,
"peak_flops_source":"probe","temp_bytes":5,"argument_bytes":6,"program_digest":"abc","warnings":["w"],
"environment_json":"{}"}}' | tr -d '\n'; echo; read x)");
  const VariantFacts& facts = variant->facts();
  EXPECT_EQ(facts.device, "one") << "the environment reached it";
  EXPECT_EQ(facts.global_batch_size, 128);
  EXPECT_EQ(facts.parameters, 7);
  EXPECT_EQ(facts.compile_seconds, 1.5);
  EXPECT_EQ(facts.first_step_seconds, 2.5);
  EXPECT_TRUE(facts.cache_hit);
  EXPECT_EQ(facts.flops_per_sample, 99);
  EXPECT_EQ(facts.peak_flops, 1e12);
  EXPECT_EQ(facts.peak_flops_source, "probe");
  EXPECT_EQ(facts.temp_bytes, 5);
  EXPECT_EQ(facts.argument_bytes, 6);
  EXPECT_EQ(facts.program_digest, "abc");
  EXPECT_THAT(facts.warnings, ElementsAre("w"));
  EXPECT_EQ(facts.environment_json, "{}");
  EXPECT_EQ(variant->command(), "LADDER_VARIANT=one /bin/sh " + (folder_ / "one").string());
  EXPECT_EQ(workload_->description(), "a script");
}

TEST_F(ServedWorkloadTest, AsksForRoundsAndLosses) {
  const auto log = folder_ / "log";
  const auto variant =
      started(std::string(kReady) + "read x; echo \"$x\" > " + log.string() +
              R"(; echo '{"round":{"steps":4,"samples":32,"seconds":0.5,"input_wait_s":0.1,"host_s":0.2}}'
read x; echo "$x" >> )" +
              log.string() + R"(; echo '{"losses":[2.5,null,1.25]}'; read x)");
  const auto round = variant->round(0.25);
  ASSERT_TRUE(round) << round.error().message;
  EXPECT_EQ(round->steps, 4);
  EXPECT_EQ(round->rate(), 64.0);
  EXPECT_EQ(round->input_wait_seconds, 0.1);
  EXPECT_EQ(round->host_seconds, 0.2);
  EXPECT_EQ(round->outside.value().steps, 4);
  EXPECT_GT(round->outside.value().seconds, 0);
  EXPECT_LT(round->outside.value().seconds, 0.5) << "the answer came at once, whatever it says";
  const auto losses = variant->train(3, 9);
  ASSERT_TRUE(losses) << losses.error().message;
  EXPECT_EQ(losses->losses.at(0), 2.5);
  EXPECT_TRUE(std::isnan(losses->losses.at(1)));
  EXPECT_EQ(losses->losses.at(2), 1.25);
  std::ifstream asked(log);
  std::string line;
  std::getline(asked, line);
  EXPECT_EQ(line, "{\"round\":{\"seconds\":0.25}}");
  std::getline(asked, line);
  EXPECT_EQ(line, "{\"train\":{\"seed\":9,\"steps\":3}}");
}

TEST_F(ServedWorkloadTest, AsksForUpdates) {
  UpdateSketch sketch{.steps = 16, .optimizer = "adamw", .state_digest = "d"};
  sketch.tensors.push_back(sketch_of("update", "w", std::vector<double>{3, 4}));
  const auto log = folder_ / "log";
  const auto variant =
      started("echo '{\"ready\":{\"shows_updates\":true}}'; read x; echo \"$x\" > " + log.string() +
              "; echo '{\"updates\":" + to_json(sketch) + "}'; read x; echo '{\"updates\":{}}'; read x");
  EXPECT_TRUE(variant->facts().shows_updates);
  const auto told = variant->updates(16, 3);
  ASSERT_TRUE(told) << told.error().message;
  EXPECT_EQ(to_json(*told), to_json(sketch));
  std::ifstream asked(log);
  std::string line;
  std::getline(asked, line);
  EXPECT_EQ(line, "{\"updates\":{\"seed\":3,\"steps\":16}}");
  EXPECT_THAT(variant->updates(16, 3).error().message, HasSubstr("something else than \"updates\""));
}

TEST_F(ServedWorkloadTest, ShowsUpdatesOnlyIfItSaysSo) {
  EXPECT_FALSE(started("echo '{\"ready\":{}}'; read x")->facts().shows_updates);
}

TEST_F(ServedWorkloadTest, ErrorsOfTheChildKeepTheirCodes) {
  const std::pair<const char*, ErrorCode> codes[] = {
      {"usage", ErrorCode::kUsage},        {"compile", ErrorCode::kCompile}, {"out_of_memory", ErrorCode::kOutOfMemory},
      {"no_device", ErrorCode::kNoDevice}, {"failed", ErrorCode::kFailed},   {"new", ErrorCode::kFailed}};
  for (const auto& [name, code] : codes) {
    const auto variant = start(fmt::format("echo '{{\"error\":{{\"code\":\"{}\",\"message\":\"why\"}}}}'", name));
    ASSERT_FALSE(variant);
    EXPECT_EQ(variant.error().code, code) << name;
    EXPECT_EQ(variant.error().message, "why");
  }
}

TEST_F(ServedWorkloadTest, ErrorInARoundIsTheRoundsResult) {
  const auto variant =
      started(std::string(kReady) +
              "read x; echo '{\"error\":{\"code\":\"failed\",\"message\":\"loss is not finite\"}}'; read x");
  EXPECT_EQ(variant->round(0.01).error().message, "loss is not finite");
  EXPECT_THAT(variant->round(0.01).error().message, HasSubstr("has failed before"));
}

TEST_F(ServedWorkloadTest, CrashesAreToldWithTheLastMessage) {
  const auto at_start = start("echo 'cannot open the plugin' >&2; exit 4");
  ASSERT_FALSE(at_start);
  EXPECT_THAT(at_start.error().message,
              AllOf(HasSubstr("its process ended (exit status 4): cannot open the plugin; run it alone: "),
                    HasSubstr("/bin/sh")));
  const auto variant = started(std::string(kReady) + "read x; kill -11 $$");
  EXPECT_THAT(variant->round(0.01).error().message, HasSubstr("signal 11"));
}

TEST_F(ServedWorkloadTest, HangingEndsAfterTheTime) {
  EXPECT_THAT(start("read x", 0.05).error().message, HasSubstr("did not get ready in"));
  const auto start_time = Clock::now();
  {
    const auto variant = started(std::string(kReady) + "sleep 60", 0.2);
    EXPECT_THAT(variant->round(0.001).error().message, HasSubstr("did not finish a round in"));
  }
  EXPECT_LT(seconds_since(start_time), 4) << "a child that hangs is not given time to say goodbye";
  const auto variant = started(std::string(kReady) + "sleep 60", 0.2);
  EXPECT_THAT(variant->train(3, 0).error().message, HasSubstr("did not train 3 steps in"));
}

TEST_F(ServedWorkloadTest, AnswersThatMakeNoSenseAreErrors) {
  for (const std::string answer :
       {"hello", "{\"other\":1}", "{\"round\":3}", "[]", "{\"round\":{\"steps\":0,\"samples\":1,\"seconds\":1}}",
        "{\"round\":{\"steps\":1,\"samples\":1,\"seconds\":0}}"}) {
    const auto variant = started(std::string(kReady) + "read x; echo '" + answer + "'; read x");
    const auto round = variant->round(0.01);
    ASSERT_FALSE(round) << answer;
    EXPECT_THAT(round.error().message, HasSubstr("something else than \"round\"")) << answer;
  }
  for (const std::string losses : {"[1]", "[1,2,\"x\"]", "{}"}) {
    const auto variant = started(std::string(kReady) + "read x; echo '{\"losses\":" + losses + "}'; read x");
    EXPECT_THAT(variant->train(3, 0).error().message, HasSubstr("something else than \"losses\"")) << losses;
  }
  EXPECT_THAT(start("echo '{\"ready\":1}'; read x").error().message, HasSubstr("something else than \"ready\""));
}

TEST_F(ServedWorkloadTest, DestructionLetsTheChildEndByItself) {
  { started(std::string(kReady) + "read x; echo bye > " + (folder_ / "bye").string()); }
  EXPECT_TRUE(std::filesystem::exists(folder_ / "bye"));
}

TEST_F(ServedWorkloadTest, StopsWaitingWhenAsked) {
  ServedOptions options;
  options.program = {"/bin/sh"};
  options.prepare = [this](const Variant&) -> Result<PreparedVariant> {
    return PreparedVariant{folder_.write("slow", "sleep 60"), {}};
  };
  options.stop_requested = [] { return true; };
  EXPECT_THAT(make_served_workload(options)->start({"x", {}}).error().message, HasSubstr("stopped"));
}

TEST_F(ServedWorkloadTest, RecipeThatCannotBeWrittenIsTheError) {
  ServedOptions options;
  options.prepare = [](const Variant&) -> Result<PreparedVariant> { return fail(ErrorCode::kUsage, "these conflict"); };
  const auto variant = make_served_workload(options)->start({"x", {}});
  ASSERT_FALSE(variant);
  EXPECT_EQ(variant.error().message, "these conflict");
}

}  // namespace
}  // namespace xladder::ladder
