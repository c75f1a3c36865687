#include "xladder/base/forked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace xladder {
namespace {

using testing::HasSubstr;

TEST(Forked, GivesBackWhatTheFunctionReturned) {
  const std::string large(5'000'000, 'x');
  EXPECT_EQ(run_forked([&] { return large; }, 30).answer, large);
  const ForkedRun empty = run_forked([] { return std::string(); }, 30);
  EXPECT_EQ(empty.failure + empty.answer, "") << "an empty answer is one";
}

TEST(Forked, TellsHowItEndedAndItsLastWords) {
  const ForkedRun aborted = run_forked(
      [] {
        std::fputs("first\nthe driver is too old\n\n", stderr);
        std::abort();
        return std::string();
      },
      30);
  EXPECT_EQ(aborted.failure, "crashed with signal 6 (Aborted)");
  EXPECT_EQ(aborted.last_words, "the driver is too old");
  const ForkedRun left = run_forked([]() -> std::string { _exit(0); }, 30);
  EXPECT_EQ(left.failure, "ended the process (exit status 0)");
  const ForkedRun threw = run_forked([]() -> std::string { throw std::runtime_error("x"); }, 30);
  EXPECT_EQ(threw.failure, "ended the process (exit status 1)");
}

TEST(Forked, EndsOneThatHangsWithWhatItStarted) {
  const ForkedRun run = run_forked(
      [] {
        std::puts("waiting for metadata");
        std::fflush(stdout);
        if (fork() == 0) pause();
        pause();
        return std::string();
      },
      0.3);
  EXPECT_EQ(run.failure, "did not answer within 0.3 seconds");
  EXPECT_EQ(run.last_words, "waiting for metadata");
}

TEST(Forked, KeepsOnlyTheEndOfEndlessTalk) {
  const ForkedRun run = run_forked(
      []() -> std::string {
        for (;;) std::puts("again and again");
      },
      0.5);
  EXPECT_EQ(run.failure, "did not answer within 0.5 seconds");
  EXPECT_THAT("again and again", HasSubstr(run.last_words.substr(0, 5)));
  const ForkedRun talked = run_forked(
      [] {
        for (int i = 0; i < 100'000; ++i) std::puts("\x1b[31mred");
        std::fflush(stdout);
        return std::string("done");
      },
      30);
  EXPECT_EQ(talked.answer, "done");
  EXPECT_EQ(talked.last_words, "?[31mred");
}

TEST(Forked, RunsSeveralAtOnceAndTellsOfEach) {
  std::vector<ForkedJob> jobs;
  for (int i = 0; i < 5; ++i) jobs.push_back({.work = [i] { return std::to_string(i); }});
  jobs.push_back({.work =
                      [] {
                        pause();
                        return std::string();
                      },
                  .timeout_seconds = 0.2});
  std::vector<size_t> started;
  std::map<size_t, ForkedRun> ended;
  size_t at_once = 0;
  run_forked(jobs, {.most_at_once = 3},
             {.on_start =
                  [&](size_t job) {
                    started.push_back(job);
                    at_once = std::max(at_once, started.size() - ended.size());
                  },
              .on_end = [&](size_t job, const ForkedRun& run) { ended[job] = run; }});
  EXPECT_EQ(started, (std::vector<size_t>{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(at_once, 3u);
  ASSERT_EQ(ended.size(), 6u);
  for (size_t i = 0; i < 5; ++i) EXPECT_EQ(ended[i].answer, std::to_string(i));
  EXPECT_EQ(ended[5].failure, "did not answer within 0.2 seconds");
}

// Takes so many MB and holds them for a while.
std::function<std::string()> taking(size_t megabytes) {
  return [megabytes] {
    const std::vector<char> much(megabytes << 20, 'x');
    usleep(600'000);
    return std::to_string(std::accumulate(much.begin(), much.end(), int64_t{0}));
  };
}

TEST(Forked, KeepsWithinMemory) {
  const int64_t own = run_forked([] { return std::string(); }, 30).peak_bytes;
  ASSERT_GT(own, 0);
  const std::vector<ForkedJob> jobs = {{.work = taking(200)}, {.work = taking(200)}, {.work = taking(200)}};
  std::vector<size_t> started;
  std::map<size_t, ForkedRun> ended;
  const ForkedEvents events{.on_start = [&](size_t job) { started.push_back(job); },
                            .on_end = [&](size_t job, const ForkedRun& run) { ended[job] = run; }};
  run_forked(jobs, {.most_at_once = 3, .memory_bytes = own + (300 << 20)}, events);
  ASSERT_EQ(ended.size(), 3u);
  for (const auto& [job, run] : ended) {
    EXPECT_EQ(run.failure, "") << job;
    EXPECT_GE(run.peak_bytes, 200 << 20);
  }
  EXPECT_GT(started.size(), 3u) << "two at once were too many, so one began again";
  ended.clear();
  run_forked({jobs.data(), 1}, {.most_at_once = 3, .memory_bytes = own + (100 << 20)}, events);
  EXPECT_THAT(ended[0].failure, HasSubstr("needs more than the 0."));
}

TEST(Forked, EndsWhatRunsWhenItIsStopped) {
  const std::vector<ForkedJob> jobs(3, {.work = [] {
                                      pause();
                                      return std::string();
                                    }});
  int asked = 0, ended = 0;
  run_forked(jobs, {.most_at_once = 2, .stop_requested = [&] { return ++asked > 2; }},
             {.on_end = [&](size_t, const ForkedRun&) { ++ended; }});
  EXPECT_EQ(ended, 0);
  EXPECT_EQ(asked, 3);
}

}  // namespace
}  // namespace xladder
