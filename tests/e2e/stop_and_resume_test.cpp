// A run that is stopped keeps what it has, and one that goes on gives the bits of one that was never stopped.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <unistd.h>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;

// More steps than any test waits for.
const Words kEndless = {"--steps", "100000000"};

int64_t step_of(const std::string& checkpoint) { return std::stoll(checkpoint.substr(checkpoint.find('-') + 1)); }

TEST(StopAndResume, GivesTheBitsOfARunThatWasNotStopped) {
  const TinyRun tiny;
  const Words words = vit_model() + Words{"--opt",          "adamw",
                                          "--ema",          "0.9",
                                          "--warmup-steps", "4",
                                          "--set",          "data.shift=2",
                                          "--set",          "data.horizontal_flip=true",
                                          "--set",          "model.proj_drop_rate=0.1",
                                          "--set",          "model.drop_path_rate=0.1"};
  const fs::path stopped = tiny / "stopped";
  const ProgramRun first = tiny.train(stopped, words + kEndless, send_after_first_step(stopped, SIGTERM));
  ASSERT_EQ(first.exit_code, 75) << first.err;
  EXPECT_THAT(first.err, HasSubstr("go on with: xladder train --resume=" + stopped.string()));
  EXPECT_FALSE(fs::exists(stopped / "result.json"));
  const int64_t stopped_at = step_of(latest_checkpoint(stopped));
  ASSERT_GE(stopped_at, 1);

  const Words last = {"--steps", std::to_string(stopped_at + 7)};
  const ProgramRun second = tiny.run(Words{"train", "--resume=" + stopped.string()} + last);
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_THAT(second.err, HasSubstr("from step " + std::to_string(stopped_at)));
  const fs::path whole = tiny / "whole";
  const ProgramRun reference = tiny.train(whole, words + last);
  ASSERT_EQ(reference.exit_code, 0) << reference.err;

  EXPECT_EQ(losses_of(stopped), losses_of(whole));
  ASSERT_EQ(latest_checkpoint(stopped), latest_checkpoint(whole));
  for (const char* file : {"model.safetensors", "optim.safetensors", "ema.safetensors"}) {
    const fs::path name = fs::path("checkpoints") / latest_checkpoint(whole) / file;
    ASSERT_TRUE(fs::exists(whole / name)) << name;
    EXPECT_TRUE(text_of(stopped / name) == text_of(whole / name)) << file;
  }
}

TEST(StopAndResume, KeepsTheLearningRateOfThePlanAcrossTheStop) {
  const TinyRun tiny;
  // A checkpoint at each of the first 5 steps' epochs stands in for the moment of the stop.
  const Words words = mlp_model() + Words{"--sched", "cosine", "--steps", "15", "--set", "train.checkpoint_every=1"};
  ASSERT_EQ(tiny.train(tiny / "whole", words + Words{"--set", "train.keep_checkpoints=9"}).exit_code, 0);
  fs::copy(tiny / "whole", tiny / "cut", fs::copy_options::recursive);
  for (const char* later : {"step-00000010", "step-00000015"}) fs::remove_all(tiny / "cut" / "checkpoints" / later);
  const ProgramRun run = tiny.run({"train", "--resume=" + (tiny / "cut").string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("from step 5 of 15"));
  EXPECT_EQ(losses_of(tiny / "cut"), losses_of(tiny / "whole"));
  EXPECT_EQ(metrics_of(tiny / "cut", "train").back()["lr"], metrics_of(tiny / "whole", "train").back()["lr"]);
}

// What batch systems send some time before they end a job; then they may send more.
TEST(Stop, BySigusr1SavesAndExitsWith75WhateverComesAfter) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, mlp_model() + kEndless, [&](pid_t child) {
    send_after_first_step(out, SIGUSR1)(child);
    for (int i = 0; i < 20; ++i) {
      ::kill(child, SIGTERM);
      ::usleep(2000);
    }
  });
  EXPECT_EQ(run.exit_code, 75) << run.err;
  ASSERT_EQ(checkpoints_of(out).size(), 1u);
  EXPECT_THAT(run.err, HasSubstr("stopped after step " + std::to_string(step_of(latest_checkpoint(out)))));
}

TEST(Stop, BySigintSavesAndExitsWith130) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, mlp_model() + kEndless, send_after_first_step(out, SIGINT));
  EXPECT_EQ(run.exit_code, 130) << run.err;
  ASSERT_EQ(checkpoints_of(out).size(), 1u);
  EXPECT_THAT(run.err, HasSubstr("stopped after step " + std::to_string(step_of(latest_checkpoint(out)))));
}

// Puts every thread of a process on one core, where the first that runs takes all pending signals. On several cores two
// threads may take one each, in any order.
void use_one_core(pid_t process) {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(static_cast<size_t>(::sched_getcpu()), &one);
  for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(process) + "/task"))
    ::sched_setaffinity(std::stoi(entry.path().filename().string()), sizeof(one), &one);
}

TEST(Stop, ASecondSigintLeavesAtOnce) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, mlp_model() + kEndless, [&](pid_t child) {
    send_after_first_step(out, SIGSTOP)(child);  // so that nothing happens between the two
    use_one_core(child);
    ::kill(child, SIGTERM);
    ::kill(child, SIGINT);
    ::kill(child, SIGCONT);
  });
  EXPECT_EQ(run.exit_code, 130) << run.err;
  EXPECT_TRUE(checkpoints_of(out).empty());
  EXPECT_THAT(run.err, testing::Not(HasSubstr("stopped after step")));
}

void flip_a_byte(const fs::path& path) {
  std::string bytes = text_of(path);
  bytes.at(bytes.size() / 2) ^= 1;
  std::ofstream(path, std::ios::binary) << bytes;
}

TEST(Resume, PassesOverADamagedCheckpointWithAWarning) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const Words words = mlp_model() + Words{"--steps", "10", "--set", "train.checkpoint_every=1"};
  ASSERT_EQ(tiny.train(out, words).exit_code, 0);
  const std::vector<double> losses = losses_of(out);
  flip_a_byte(out / "checkpoints/step-00000010/model.safetensors");

  const ProgramRun run = tiny.run({"train", "--resume=" + out.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("warning: step-00000010 is damaged"));
  EXPECT_THAT(run.err, HasSubstr("from step 5 of 10"));
  EXPECT_EQ(losses_of(out), losses);

  for (const std::string& name : checkpoints_of(out)) flip_a_byte(out / "checkpoints" / name / "model.safetensors");
  const ProgramRun none = tiny.run({"train", "--resume=" + out.string()});
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_THAT(none.err, HasSubstr("all 2 checkpoints in"));
}

TEST(Resume, WithAnotherBatchSizeIsRefused) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  ASSERT_EQ(tiny.train(out, mlp_model() + Words{"--steps", "5"}).exit_code, 0);
  const ProgramRun run = tiny.run({"train", "--resume=" + out.string(), "--global-batch-size", "6", "--steps", "20"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("the run takes 12 images in a step, and this recipe 6"));
  EXPECT_THAT(run.err, HasSubstr("go on with train.global_batch_size = 12"));
}

TEST(Checkpoints, OfTheBestEvaluationsAreKeptAndFound) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  // Evaluations at every fifth step, checkpoints only for the sake of the best one and at the end. It gets worse.
  const ProgramRun run =
      tiny.train(out, mlp_model() + Words{"--steps", "15", "--opt", "sgd", "--lr", "1", "--set", "train.eval_every=1",
                                          "--set", "train.keep_best=1", "--set", "train.best_by=loss", "--set",
                                          "train.keep_checkpoints=1"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto evaluations = metrics_of(out, "eval");
  ASSERT_EQ(evaluations.size(), 3u);
  const json best =
      *std::ranges::min_element(evaluations, {}, [](const json& line) { return line["loss"].get<double>(); });
  std::string name = text_of(out / "checkpoints/best");
  name.pop_back();
  EXPECT_EQ(step_of(name), best["step"].get<int64_t>());
  EXPECT_EQ(json::parse(text_of(out / "checkpoints" / name / "evaluation.json"))["loss"], best["loss"]);
  EXPECT_NE(name, "step-00000015");
  EXPECT_EQ(checkpoints_of(out), (std::vector<std::string>{name, "step-00000015"}));
  const ProgramRun eval = tiny.run({"eval", (out / "checkpoints/best").string(), "--json"});
  ASSERT_EQ(eval.exit_code, 0) << eval.err;
  EXPECT_EQ(json::parse(eval.out)["step"], best["step"]);
  EXPECT_EQ(json::parse(eval.out)["accuracy"], best["accuracy"]);
}

TEST(Checkpoints, AreInTheMetricsWithWhatTheyCost) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const Words words = mlp_model() + Words{"--steps", "12", "--set", "train.checkpoint_every=1"};
  ASSERT_EQ(tiny.train(out, words).exit_code, 0);
  const auto lines = metrics_of(out, "checkpoint");
  ASSERT_EQ(lines.size(), 3u);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(lines[i]["step"], (std::vector<int>{5, 10, 12})[i]);
    EXPECT_GT(lines[i]["stall_seconds"].get<double>(), 0);
    EXPECT_GT(lines[i]["write_seconds"].get<double>(), 0);
    EXPECT_GT(lines[i]["bytes"].get<uint64_t>(), 3u * 4u * 784u * 16u);
  }
}

TEST(Resume, OfAFinishedRunOnlyEvaluates) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  ASSERT_EQ(tiny.train(out, mlp_model() + Words{"--steps", "3"}).exit_code, 0);
  const json before = json::parse(text_of(out / "result.json"));
  const ProgramRun run = tiny.run({"train", "--resume=" + out.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(losses_of(out).size(), 3u);
  EXPECT_EQ(json::parse(text_of(out / "result.json"))["test"], before["test"]);
}

TEST(Resume, RefusesAFolderThatIsNoRun) {
  const TinyRun tiny;
  const ProgramRun run = tiny.run({"train", "--resume=" + tiny.data().string()});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("is not the folder of a run"));
}

}  // namespace
}  // namespace xladder::test
