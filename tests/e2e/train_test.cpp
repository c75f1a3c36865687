// What a run leaves behind, and that it can be repeated.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/e2e/tiny_run.h"
#include "tests/support/plugin_fixture.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

std::string model_bytes(const fs::path& run) {
  return text_of(run / "checkpoints" / latest_checkpoint(run) / "model.safetensors");
}

double mean(const std::vector<double>& values, size_t begin, size_t count) {
  double sum = 0;
  for (size_t i = begin; i < begin + count; ++i) sum += values.at(i);
  return sum / static_cast<double>(count);
}

TEST(TrainRun, LeavesAFolderThatTellsTheWholeStory) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, mlp_model() + Words{"--steps", "10", "--set", "train.eval_every=1"});
  ASSERT_EQ(run.exit_code, 0) << run.err;

  const ProgramRun again = tiny.run({"config", "validate", (out / "config.toml").string()});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  const json environment = json::parse(text_of(out / "env.json"));
  EXPECT_EQ(environment["plugin"]["platform"], "cpu");
  EXPECT_THAT(text_of(out / "stablehlo/step.mlir"), HasSubstr("func.func"));
  EXPECT_EQ(latest_checkpoint(out), "step-00000010");
  EXPECT_TRUE(fs::exists(out / "checkpoints/step-00000010/model.safetensors"));

  const auto steps = metrics_of(out, "train");
  ASSERT_THAT(steps, SizeIs(10));
  EXPECT_EQ(steps.front()["step"], 1);
  EXPECT_EQ(steps.back()["step"], 10);
  const auto evaluations = metrics_of(out, "eval");
  ASSERT_THAT(evaluations, SizeIs(2));  // epochs of 64 / 12 = 5 steps
  EXPECT_EQ(evaluations.back()["samples"], 20);
  const json result = json::parse(text_of(out / "result.json"));
  EXPECT_EQ(result["finished"], true);
  EXPECT_EQ(result["step"], 10);
  EXPECT_EQ(result["test"]["accuracy"], evaluations.back()["accuracy"]);
}

TEST(TrainRun, OfItsOwnConfigGivesTheSameLosses) {
  const TinyRun tiny;
  ASSERT_EQ(tiny.train(tiny / "a", mlp_model() + Words{"--steps", "6", "--lr", "3e-3"}).exit_code, 0);
  const ProgramRun run = tiny.run({"train", (tiny / "a" / "config.toml").string(), "--output", (tiny / "b").string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(losses_of(tiny / "b"), losses_of(tiny / "a"));
}

class OnEveryPlugin : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, OnEveryPlugin, testing::ValuesIn(cpu_plugin_paths()),
                         [](const auto& tested) { return plugin_name(tested); });

TEST_P(OnEveryPlugin, EqualSeedsGiveEqualBitsAndOthersDoNot) {
  const TinyRun tiny;
  const Words words =
      vit_model() +
      Words{"--steps", "6", "--device", GetParam(), "--set", "data.shift=2", "--set", "model.proj_drop_rate=0.1"};
  for (const auto& [name, seed] :
       std::vector<std::pair<std::string, std::string>>{{"a", "3"}, {"b", "3"}, {"c", "4"}}) {
    const ProgramRun run = tiny.train(tiny / name, words + Words{"--seed", seed});
    ASSERT_EQ(run.exit_code, 0) << run.err;
  }
  ASSERT_THAT(losses_of(tiny / "a"), SizeIs(6));
  EXPECT_EQ(losses_of(tiny / "b"), losses_of(tiny / "a"));
  EXPECT_TRUE(model_bytes(tiny / "b") == model_bytes(tiny / "a"));
  EXPECT_NE(losses_of(tiny / "c"), losses_of(tiny / "a"));
  EXPECT_FALSE(model_bytes(tiny / "c") == model_bytes(tiny / "a"));
}

struct Learner {
  std::string name;
  Words model;
};

class EveryFamily : public testing::TestWithParam<Learner> {};
INSTANTIATE_TEST_SUITE_P(Tiny, EveryFamily,
                         testing::Values(Learner{"mlp", mlp_model()}, Learner{"vit", vit_model()},
                                         Learner{"resnet_small", resnet_model()}),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(EveryFamily, Learns) {
  const TinyRun tiny;
  const ProgramRun run = tiny.train(tiny / "out", GetParam().model + Words{"--steps", "80", "--lr", "1e-2"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const std::vector<double> losses = losses_of(tiny / "out");
  ASSERT_THAT(losses, SizeIs(80));
  EXPECT_LT(mean(losses, 75, 5), 0.7 * mean(losses, 0, 5));
}

// The loop makes its own batches here, of pictures that cost something, so waits are long; after an evaluation several
// steps end at once.
TEST(TrainRun, SharesOfWaitingLieBetweenZeroAndOne) {
  const TinyRun tiny;
  for (const char* log_every : {"1", "2", "7"}) {
    const fs::path out = tiny / (std::string("log_every_") + log_every);
    const ProgramRun run =
        tiny.train(out, mlp_model() + Words{"--epochs", "4", "--set", std::string("train.log_every=") + log_every,
                                            "--set", "train.eval_every=0.6", "--set", "data.workers=0", "--set",
                                            "data.pictures=true", "--set", "data.auto_augment=rand-m9-mstd0.5-inc1"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    double most = 0;
    for (const json& line : metrics_of(out, "train")) {
      EXPECT_GE(line["input_wait"], 0);
      EXPECT_LE(line["input_wait"], 1) << "at step " << line["step"];
      most = std::max(most, line["input_wait"].get<double>());
    }
    EXPECT_GT(most, 0) << "the loop has waited";
    EXPECT_LE(json::parse(text_of(out / "result.json"))["input_wait"], 1);
  }
}

TEST(TrainRun, SaysWhatItTrainsOn) {
  const TinyRun tiny;
  const Words few = mlp_model() + Words{"--steps", "1"};
  EXPECT_THAT(tiny.train(tiny / "a", few).err, HasSubstr(", 64 training images, 20 test images\n"));
  EXPECT_THAT(tiny.train(tiny / "b", few + Words{"--set", "data.eval_split=none"}).err,
              HasSubstr(", 64 training images, no evaluation\n"));
  EXPECT_THAT(tiny.train(tiny / "c", few + Words{"--data", "synthetic", "--set", "model.img_size=8"}).err,
              HasSubstr(", fresh random images every step, no evaluation\n"));
}

std::string steps_per_execution_of(const fs::path& run) {
  const std::string config = text_of(run / "config.toml");
  const size_t begin = config.find("\nsteps_per_execution = ");
  return config.substr(begin + 1, config.find('\n', begin + 1) - begin - 1);
}

TEST(TrainRun, SettlesStepsPerExecutionOnceForAllOfTheRun) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const Words automatic = {"--steps-per-execution", "auto"};
  const ProgramRun run = tiny.train(out, mlp_model() + automatic + Words{"--steps", "4"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("an execution: a step takes"));
  const std::string settled = steps_per_execution_of(out);
  EXPECT_THAT(settled, testing::MatchesRegex("steps_per_execution = \"[0-9]+\" .*auto, measured.*"));

  // Neither the kept recipe nor one that says auto again makes it measure anew.
  for (const Words& more : {Words{"--steps", "8"}, automatic + Words{"--steps", "12"}}) {
    const ProgramRun resumed = tiny.run(Words{"train", "--resume=" + out.string()} + more);
    ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
    EXPECT_THAT(resumed.err, Not(HasSubstr("an execution: a step takes")));
    EXPECT_THAT(resumed.err, Not(HasSubstr("steps_per_execution")));
    EXPECT_THAT(steps_per_execution_of(out), testing::StartsWith(settled.substr(0, settled.find(" #"))));
  }
}

TEST(TrainRun, TakesSyntheticData) {
  const TinyRun tiny;
  const ProgramRun run =
      tiny.train(tiny / "out", mlp_model() + Words{"--data", "synthetic", "--steps", "5", "--set", "model.img_size=8"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(losses_of(tiny / "out"), SizeIs(5));
  EXPECT_THAT(metrics_of(tiny / "out", "eval"), SizeIs(0));
  EXPECT_TRUE(fs::exists(tiny / "out" / "result.json"));
}

TEST(TrainRun, DryRunWritesNothing) {
  const TinyRun tiny;
  const ProgramRun run = tiny.train(tiny / "out", mlp_model() + Words{"--dry-run"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("[model]"));
  EXPECT_THAT(tiny.folder().file_names(), testing::ElementsAre("data"));
}

TEST(TrainRun, RefusesAFolderThatIsTaken) {
  const TinyRun tiny;
  fs::create_directory(tiny / "out");
  std::ofstream(tiny / "out" / "notes.txt") << "mine";
  const ProgramRun run = tiny.train(tiny / "out", mlp_model());
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr((tiny / "out").string() + " exists already; give another --output"));
  EXPECT_EQ(text_of(tiny / "out" / "notes.txt"), "mine");
  EXPECT_FALSE(fs::exists(tiny / "out" / "config.toml"));
}

TEST(TrainRun, ALossThatIsNotFiniteEndsItNamingStepAndCheckpoint) {
  const TinyRun tiny;
  const ProgramRun run = tiny.train(
      tiny / "out", mlp_model() + Words{"--opt", "sgd", "--lr", "1e30", "--warmup-steps", "0", "--steps", "50"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.err, testing::ContainsRegex("error: the loss is (not a number|infinite) at step [0-9]+ of 50"));
  EXPECT_THAT(run.err, HasSubstr("there is no checkpoint yet"));
  EXPECT_FALSE(fs::exists(tiny / "out" / "result.json"));
}

TEST(TrainRun, ADivergedRunNamesTheLastGoodCheckpoint) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  ASSERT_EQ(tiny.train(out, mlp_model() + Words{"--opt", "sgd", "--steps", "3"}).exit_code, 0);
  const ProgramRun run = tiny.run({"train", "--resume=" + out.string(), "--lr", "1e30", "--steps", "50"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.err, HasSubstr("the last good checkpoint is " + (out / "checkpoints/step-00000003").string()));
  EXPECT_TRUE(fs::exists(out / "checkpoints/step-00000003/model.safetensors"));
}

}  // namespace
}  // namespace xladder::test
