// A real process that trains is ended at random moments and goes on, again and again, until the run is done: whatever
// the moment, no good checkpoint is lost, and the end has the bits of a run that was never ended.
//
//   XLADDER_KILL_ROUNDS=50 build/bin/xladder_e2e_test --gtest_filter='Kill.*'     (make kill-test ROUNDS=50)
//   XLADDER_KILL_SEED=...                                                         the moments of an earlier one
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

#include "tests/e2e/tiny_run.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;

constexpr int64_t kSteps = 400;

uint64_t number_from(const char* variable, uint64_t otherwise) {
  const char* text = std::getenv(variable);
  return text ? std::stoull(text) : otherwise;
}

const Words kRun = vit_model() + Words{"--steps", std::to_string(kSteps),
                                       "--sched", "cosine",
                                       "--ema",   "0.99",
                                       "--set",   "data.shift=2",
                                       "--set",   "data.horizontal_flip=true",
                                       "--set",   "model.proj_drop_rate=0.1",
                                       "--set",   "train.checkpoint_every=1.4",
                                       "--set",   "train.eval_every=10",
                                       "--set",   "train.keep_best=1"};

// The newest step that a run could go on from, -1 for none. A damaged checkpoint is a failure.
int64_t newest_step(const fs::path& run) {
  std::vector<std::string> warnings;
  const auto newest = run::newest_good_checkpoint(run / "checkpoints", warnings);
  EXPECT_TRUE(newest) << newest.error().message;
  EXPECT_THAT(warnings, testing::IsEmpty());
  return newest && *newest ? (*newest)->info.step : -1;
}

void expect_same_end(const fs::path& run, const fs::path& whole) {
  EXPECT_EQ(losses_of(run), losses_of(whole));
  ASSERT_EQ(latest_checkpoint(run), latest_checkpoint(whole));
  EXPECT_EQ(text_of(run / "checkpoints/best"), text_of(whole / "checkpoints/best"));
  EXPECT_EQ(checkpoints_of(run), checkpoints_of(whole));
  for (const std::string& name : checkpoints_of(whole))
    for (const char* file : {"model.safetensors", "optim.safetensors", "ema.safetensors"}) {
      const fs::path path = fs::path("checkpoints") / name / file;
      EXPECT_TRUE(text_of(run / path) == text_of(whole / path)) << path;
    }
}

TEST(Kill, AtAnyMomentLosesNoCheckpointAndChangesNoBit) {
  const uint64_t rounds = number_from("XLADDER_KILL_ROUNDS", 4);
  const uint64_t seed = number_from("XLADDER_KILL_SEED",
                                    static_cast<uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()));
  std::cout << "XLADDER_KILL_SEED=" << seed << std::endl;
  std::mt19937_64 random(seed);
  const TinyRun tiny;
  const fs::path whole = tiny / "whole";
  ASSERT_EQ(tiny.train(whole, kRun).exit_code, 0);  // also compiles
  const auto start = std::chrono::steady_clock::now();
  ASSERT_EQ(tiny.train(tiny / "timed", kRun).exit_code, 0);
  const Seconds full = std::chrono::steady_clock::now() - start;

  int num_runs = 0;
  fs::path run = tiny / "run-0";
  int64_t last_good = -1;
  const auto go_on = [&](std::function<void(pid_t)> while_running) {
    const bool has_begun = fs::exists(run / "config.toml");
    return has_begun ? tiny.run({"train", "--resume=" + run.string()}, std::move(while_running))
                     : tiny.train(run, kRun, std::move(while_running));
  };
  const auto begin_another = [&] {
    expect_same_end(run, whole);
    run = tiny / ("run-" + std::to_string(++num_runs));
    last_good = -1;
  };
  for (uint64_t round = 1; round <= rounds && !testing::Test::HasFailure(); ++round) {
    // Most by SIGKILL. Anywhere in a run of this length, so that it takes a few rounds to the end.
    const std::vector<int> signals = {SIGKILL, SIGKILL, SIGKILL, SIGTERM, SIGUSR1};
    const int signal = signals[random() % signals.size()];
    const Seconds moment = full * std::uniform_real_distribution<>(0, 0.4)(random);
    const ProgramRun ended = go_on([&](pid_t child) {
      std::this_thread::sleep_for(moment);
      ::kill(child, signal);
      // A second one must not hurt.
      if (signal != SIGKILL) ::kill(child, SIGTERM);
    });
    const int64_t good = newest_step(run);
    std::cout << "round " << round << ": " << strsignal(signal) << " after " << moment.count() << " s, exit "
              << ended.exit_code << ", newest good checkpoint " << good << std::endl;
    EXPECT_GE(good, last_good);
    // Before the program has taken the signals, they end it; after its end, they come too late.
    EXPECT_THAT(ended.exit_code, testing::AnyOf(0, 128 + signal, signal == SIGKILL ? 128 + SIGKILL : 75)) << ended.err;
    last_good = good;
    if (ended.exit_code == 0) begin_another();
  }
  const ProgramRun last = go_on({});
  ASSERT_EQ(last.exit_code, 0) << last.err;
  begin_another();
  std::cout << rounds << " rounds, " << num_runs << " runs to their ends" << std::endl;
}

}  // namespace
}  // namespace xladder::test
