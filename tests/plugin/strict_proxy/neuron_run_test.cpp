// What a user does with a device that is as particular as Neuron's: look at it, train, stop and go on, climb.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kProxy = "neuron:" STRICT_PROXY_DIR "/strict_proxy.so";

class NeuronRun : public testing::Test {
 protected:
  ProgramRun run(const Words& arguments, const std::map<std::string, std::string>& more = {}) const {
    std::map<std::string, std::string> environment = {{"XDG_CACHE_HOME", (tiny_ / "cache").string()},
                                                      {"STRICT_PROXY_LOG", (tiny_ / "log").string()}};
    environment.insert(more.begin(), more.end());
    return run_program(arguments, {.folder = tiny_.folder().path(), .environment = environment});
  }

  ProgramRun train(const fs::path& output, const Words& more,
                   const std::map<std::string, std::string>& environment = {}) const {
    const Words usual = {"train", "--output", output.string(), "--data-path", tiny_.data().string()};
    Words settings;
    for (const char* setting : {"data.num_classes=4", "train.log_every=1", "train.eval_every=0",
                                "train.checkpoint_every=0", "train.eval_batch_size=8", "train.global_batch_size=12"})
      settings = settings + Words{"--set", setting};
    return run(usual + settings + Words{"--sched", "constant"} + more, environment);
  }

  std::string log() const { return text_of(tiny_ / "log"); }

  const TinyRun tiny_;
};

TEST_F(NeuronRun, TrainsAVisionTransformerOnTwoCores) {
  const Words model = vit_model() + Words{"--steps", "6", "--devices", "2"};
  const ProgramRun neuron = train(tiny_ / "neuron", model + Words{"--device", kProxy});
  ASSERT_EQ(neuron.exit_code, 0) << neuron.err << log();
  const ProgramRun cpu = train(tiny_ / "cpu", model);
  ASSERT_EQ(cpu.exit_code, 0) << cpu.err;
  const std::vector<double> ours = losses_of(tiny_ / "neuron"), theirs = losses_of(tiny_ / "cpu");
  ASSERT_EQ(ours.size(), 6u);
  for (size_t i = 0; i < ours.size(); ++i) EXPECT_NEAR(ours[i], theirs[i], 1e-4) << i;
  EXPECT_THAT(log(), AllOf(HasSubstr("client of 2"), HasSubstr("compiled"), Not(HasSubstr("NCC"))));
}

TEST_F(NeuronRun, EveryVariableOfTheRunIsRecorded) {
  const ProgramRun neuron = train(
      tiny_ / "out", mlp_model() + Words{"--steps", "2", "--device", kProxy, "--autocast", "matmult", "--compiler-opt",
                                         "--target=trn1", "--device-variable", "NEURON_RT_EXEC_TIMEOUT=900"});
  ASSERT_EQ(neuron.exit_code, 0) << neuron.err << log();
  const json recorded = json::parse(text_of(tiny_ / "out" / "env.json"))["compiler_environment"];
  EXPECT_EQ(recorded["NEURON_CC_FLAGS"],
            "--model-type=generic --optlevel=2 --auto-cast=matmult --auto-cast-type=bf16 "
            "--enable-mixed-precision-accumulation --target=trn1");
  EXPECT_EQ(recorded["NEURON_RT_STOCHASTIC_ROUNDING_EN"], "0");
  EXPECT_EQ(recorded["NEURON_RT_NUM_CORES"], "1");
  EXPECT_EQ(recorded["NEURON_RT_EXEC_TIMEOUT"], "900");
  EXPECT_EQ(recorded["NEURON_RT_ASYNC_EXEC_MAX_INFLIGHT_REQUESTS"], "2");
  EXPECT_EQ(recorded["NEURON_RUN_TRIVIAL_COMPUTATION_ON_CPU"], "0");
  EXPECT_EQ(recorded["NEURON_INTERNAL_PJRT_C_API_VERSION"], "0.81");
  for (const auto& [name, value] : recorded.items()) {
    if (!name.starts_with("NEURON_")) continue;
    EXPECT_THAT(log(), HasSubstr(name + "=" + value.get<std::string>())) << "it was told before it was loaded";
  }
}

TEST_F(NeuronRun, StochasticRoundingsModeAndSeedComeFromTheKnob) {
  const ProgramRun neuron =
      train(tiny_ / "out", mlp_model() + Words{"--steps", "2", "--device", kProxy, "--precision", "bf16-true",
                                               "--stochastic-rounding", "--seed", "7"});
  ASSERT_EQ(neuron.exit_code, 0) << neuron.err << log();
  EXPECT_THAT(
      log(), AllOf(HasSubstr("NEURON_RT_STOCHASTIC_ROUNDING_EN=1"), HasSubstr("NEURON_RT_STOCHASTIC_ROUNDING_SEED=7")));
}

TEST_F(NeuronRun, AVariableThatSaysOtherwiseThanAKnobIsAnError) {
  const Words model = mlp_model() + Words{"--steps", "2", "--device", kProxy};
  const ProgramRun of_the_user = train(tiny_ / "a", model, {{"NEURON_RT_STOCHASTIC_ROUNDING_EN", "1"}});
  EXPECT_EQ(of_the_user.exit_code, 2);
  EXPECT_THAT(of_the_user.err, AllOf(HasSubstr("the environment has NEURON_RT_STOCHASTIC_ROUNDING_EN=1"),
                                     HasSubstr("knobs.stochastic_rounding")));
  const ProgramRun of_the_recipe = train(tiny_ / "b", model + Words{"--device-variable", "NEURON_RT_NUM_CORES=2"});
  EXPECT_EQ(of_the_recipe.exit_code, 2);
  EXPECT_THAT(of_the_recipe.err, HasSubstr("device.count of the recipe wants NEURON_RT_NUM_CORES=1"));
  EXPECT_FALSE(fs::exists(tiny_ / "a" / "config.toml"));
}

TEST_F(NeuronRun, GoesOnWithTheSameBits) {
  const Words model = vit_model() + Words{"--device", kProxy, "--devices", "2"};
  ASSERT_EQ(train(tiny_ / "whole", model + Words{"--steps", "6"}).exit_code, 0) << log();
  ASSERT_EQ(train(tiny_ / "parts", model + Words{"--steps", "3"}).exit_code, 0) << log();
  const ProgramRun resumed = run({"train", "--resume=" + (tiny_ / "parts").string(), "--steps", "6"});
  ASSERT_EQ(resumed.exit_code, 0) << resumed.err << log();
  EXPECT_EQ(losses_of(tiny_ / "parts"), losses_of(tiny_ / "whole"));
}

TEST_F(NeuronRun, ThreeStepsOfALoopAreOneExecution) {
  const ProgramRun neuron =
      train(tiny_ / "out", mlp_model() + Words{"--device", kProxy, "--steps", "6", "--steps-per-execution", "3"});
  ASSERT_EQ(neuron.exit_code, 0) << neuron.err << log();
  EXPECT_EQ(losses_of(tiny_ / "out").size(), 6u);
}

TEST_F(NeuronRun, DoctorShowsItAndWhyAnOldOneCannotBeUsed) {
  const ProgramRun good = run({"doctor", "--json"}, {{"XLADDER_PLUGIN", kProxy}});
  ASSERT_EQ(good.exit_code, 0) << good.err;
  EXPECT_THAT(good.out, AllOf(HasSubstr("NC_v2"), HasSubstr("3.0.3854")));
  const ProgramRun old =
      run({"doctor"}, {{"XLADDER_PLUGIN", "neuron:" STRICT_PROXY_DIR "/strict_proxy_generation_2.so"}});
  EXPECT_THAT(old.out + old.err, HasSubstr("call back into a Python"));
  const ProgramRun refused = train(tiny_ / "out", mlp_model() + Words{"--device", "neuron", "--steps", "2"},
                                   {{"XLADDER_PLUGIN", "neuron:" STRICT_PROXY_DIR "/strict_proxy_generation_2.so"}});
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("speaks PJRT 0.75"), HasSubstr("libneuronxla 3")));
}

// Ops of the largest program that was compiled.
int64_t most_ops(const std::string& log) {
  int64_t most = 0;
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("compiled ")) most = std::max<int64_t>(most, std::stoll(line.substr(9)));
  return most;
}

TEST_F(NeuronRun, AProgramOfTooManyStepsGivesWayToOneOfHalfAsMany) {
  const Words model = mlp_model() + Words{"--device", kProxy, "--steps", "8"};
  ASSERT_EQ(train(tiny_ / "one", model).exit_code, 0) << log();
  const std::map<std::string, std::string> limit = {{"STRICT_PROXY_MOST_OPS", std::to_string(5 * most_ops(log()))}};
  for (const char* form : {"while", "unroll"}) {
    const fs::path out = tiny_ / form;
    const ProgramRun run = train(out, model + Words{"--steps-per-execution", "8", "--steps-form", form}, limit);
    ASSERT_EQ(run.exit_code, 0) << run.err << log();
    EXPECT_THAT(run.err, HasSubstr("8 steps in one program are too large for the compiler (EBVF030), so 4 are taken"));
    EXPECT_EQ(losses_of(out).size(), 8u);
    EXPECT_NEAR(losses_of(out).back(), losses_of(tiny_ / "one").back(), 1e-5);
  }
  // Where not even one fits, the error stays.
  const ProgramRun none =
      train(tiny_ / "none", model + Words{"--steps-per-execution", "2"}, {{"STRICT_PROXY_MOST_OPS", "10"}});
  EXPECT_EQ(none.exit_code, 4);
  EXPECT_THAT(none.err, HasSubstr("EBVF030"));
}

TEST_F(NeuronRun, ARowOfALadderSaysThatFewerStepsWereMeasured) {
  ASSERT_EQ(train(tiny_ / "one", mlp_model() + Words{"--device", kProxy, "--steps", "2"}).exit_code, 0) << log();
  const fs::path recipe = tiny_.folder().write("steps.toml", R"([model]
name = "mlp"
hidden = 16
depth = 1
[data]
path = ")" + tiny_.data().string() + R"("
num_classes = 4
[train]
global_batch_size = 12
steps = 200
[ladder]
rounds = 3
round_seconds = 0.02
guard = "off"
[[ladder.variant]]
name = "eight steps"
set = { "knobs.steps_per_execution" = "8" }
)");
  const fs::path out = tiny_ / "ladder";
  const ProgramRun ladder = run({"ladder", recipe.string(), "--output", out.string(), "--device", kProxy},
                                {{"STRICT_PROXY_MOST_OPS", std::to_string(5 * most_ops(log()))}});
  ASSERT_EQ(ladder.exit_code, 0) << ladder.err << log();
  const json rows = json::parse(text_of(out / "result.json"))["rows"];
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[1]["steps_per_execution"], 4) << rows[1];
  EXPECT_THAT(rows[1]["warnings"].dump(), HasSubstr("so 4 are taken"));
}

// The published ladder on a model that is small enough for every commit.
TEST_F(NeuronRun, ClimbsTheSmallFormOfThePublishedLadder) {
  const fs::path out = tiny_ / "ladder";
  const ProgramRun ladder = run({"ladder", XLADDER_SOURCE_FOLDER "/recipes/article_small.toml", "--quick", "--rounds",
                                 "3", "--round-seconds", "0.02", "--device", kProxy, "--output", out.string(), "--set",
                                 "model.embed_dim=24", "--set", "model.depth=1", "--set", "model.patch_size=16"});
  ASSERT_EQ(ladder.exit_code, 0) << ladder.err << log();
  const json result = json::parse(text_of(out / "result.json"));
  EXPECT_EQ(result["finished"], true);
  EXPECT_GE(result["rows"].size(), 9u);
  for (const json& row : result["rows"]) {
    EXPECT_NE(row["outcome"], "failed") << row;
    EXPECT_EQ(row["warnings"].dump().find("refuse"), std::string::npos) << row;
  }
  EXPECT_THAT(log(),
              AllOf(HasSubstr("--auto-cast=matmult --auto-cast-type=bf16"), HasSubstr("--auto-cast-type=fp8_e4m3"),
                    HasSubstr("--model-type=transformer"), HasSubstr("NEURON_RT_STOCHASTIC_ROUNDING_EN=1")))
      << "what the rows differ in reaches the device";
  EXPECT_THAT(log(), Not(HasSubstr("NCC_")));
}

TEST_F(NeuronRun, ArticleDefaultsReachTheCompiler) {
  const ProgramRun neuron =
      train(tiny_ / "out", mlp_model() + Words{"--device", kProxy, "--steps", "2", "--article-defaults"});
  ASSERT_EQ(neuron.exit_code, 0) << neuron.err << log();
  EXPECT_THAT(log(),
              AllOf(HasSubstr("--auto-cast=matmult --auto-cast-type=bf16 --disable-mixed-precision-accumulation"),
                    HasSubstr("NEURON_RT_ASYNC_EXEC_MAX_INFLIGHT_REQUESTS=1")));
  EXPECT_THAT(text_of(tiny_ / "out" / "config.toml"), HasSubstr("# --article-defaults"));
}

TEST_F(NeuronRun, TheFp8OfOtherDevicesIsAnError) {
  const ProgramRun neuron = train(tiny_ / "out", mlp_model() + Words{"--device", kProxy, "--steps", "2", "--autocast",
                                                                     "matmult", "--autocast-type", "fp8_e4m3fn"});
  EXPECT_EQ(neuron.exit_code, 2) << neuron.err;
  EXPECT_THAT(neuron.err, AllOf(HasSubstr("have no f8e4m3fn"), HasSubstr("knobs.autocast_type = fp8_e4m3")));
}

}  // namespace
}  // namespace xladder::test
