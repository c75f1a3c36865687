#include "xladder/base/forked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

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

}  // namespace
}  // namespace xladder
