#include "xladder/base/child_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <thread>

#include "xladder/base/clock.h"
#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

using ::testing::HasSubstr;

ChildProcess shell(const std::string& script, ChildOptions options = {}) {
  options.arguments = {"/bin/sh", "-c", script};
  auto child = ChildProcess::start(options);
  EXPECT_TRUE(child) << (child ? "" : child.error().message);
  return *std::move(child);
}

std::string line_from(ChildProcess& child) {
  const auto line = child.read_line(10);
  EXPECT_TRUE(line);
  EXPECT_EQ(line->outcome, ReadOutcome::kLine);
  return line->text;
}

ReadOutcome outcome_of(ChildProcess& child, double seconds = 10) { return child.read_line(seconds)->outcome; }

// Killing takes effect soon, not at once; whose parent is gone may stay on the list, dead, for a while.
bool is_gone(pid_t process) {
  const auto still_runs = [process] {
    const auto stat = read_file("/proc/" + std::to_string(process) + "/stat", 4096);
    return stat && stat->find(") Z ") == std::string::npos;
  };
  for (int i = 0; i < 5000 && still_runs(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return !still_runs();
}

TEST(ChildProcess, AnswersLineByLine) {
  ChildProcess child = shell("while read x; do echo \"got $x\"; done");
  ASSERT_TRUE(child.write_line("one"));
  EXPECT_EQ(line_from(child), "got one");
  ASSERT_TRUE(child.write_line("two"));
  EXPECT_EQ(line_from(child), "got two");
  child.close_stdin();
  EXPECT_EQ(outcome_of(child), ReadOutcome::kEnd);
  const auto end = child.wait(10);
  ASSERT_TRUE(end);
  EXPECT_TRUE(end->ok());
}

TEST(ChildProcess, ReadsSeveralLinesThatCameTogetherAndAnUnfinishedLastOne) {
  ChildProcess child = shell("printf 'a\\nb\\n\\nlast'");
  EXPECT_EQ(line_from(child), "a");
  EXPECT_EQ(line_from(child), "b");
  EXPECT_EQ(line_from(child), "");
  EXPECT_EQ(line_from(child), "last");
  EXPECT_EQ(outcome_of(child), ReadOutcome::kEnd);
}

TEST(ChildProcess, ReadingGivesUpAfterTheTime) {
  ChildProcess child = shell("read x");
  EXPECT_EQ(outcome_of(child, 0.05), ReadOutcome::kTimeout);
  EXPECT_FALSE(child.wait(0.01));
}

TEST(ChildProcess, TellsHowItEnded) {
  ChildProcess failing = shell("exit 3");
  EXPECT_EQ(describe(failing.wait(10).value()), "exit status 3");
  ChildProcess killed = shell("kill -9 $$");
  EXPECT_EQ(describe(killed.wait(10).value()), "signal 9 (Killed)");
}

TEST(ChildProcess, WritingToOneThatIsGoneIsAnErrorAndNoSignal) {
  ChildProcess child = shell("exit 0");
  ASSERT_TRUE(child.wait(10));
  const Status status = child.write_line("hello");
  ASSERT_FALSE(status);
  EXPECT_THAT(status.error().message, HasSubstr("does not listen any more"));
}

TEST(ChildProcess, EndsWithEverythingThatItStarted) {
  pid_t grandchild = 0;
  {
    ChildProcess child = shell("sleep 60 & echo $!; read x");
    grandchild = std::stoi(line_from(child));
    EXPECT_EQ(::kill(grandchild, 0), 0);  // it runs
  }
  EXPECT_TRUE(is_gone(grandchild));
}

TEST(ChildProcess, LeavesNoZombie) {
  pid_t process = 0;
  {
    ChildProcess child = shell("read x");
    process = child.id();
  }
  EXPECT_NE(::kill(process, 0), 0);
}

TEST(ChildProcess, EndOfTheChildCountsEvenIfAnotherHoldsItsStdout) {
  const auto start = Clock::now();
  ChildProcess child = shell("sleep 60 & echo done");
  EXPECT_EQ(line_from(child), "done");
  EXPECT_EQ(outcome_of(child, 30), ReadOutcome::kEnd);
  EXPECT_LT(seconds_since(start), 25) << "it waited for the sleeper";
}

TEST(ChildProcess, ChangesTheEnvironment) {
  ChildProcess child =
      shell("echo \"$LADDER_A ${HOME-none} $LADDER_B\"",
            {.arguments = {},
             .environment = {{"LADDER_A", "first"}, {"HOME", std::nullopt}, {"LADDER_B", "x=y"}, {"LADDER_A", "1 2"}}});
  EXPECT_EQ(line_from(child), "1 2 none x=y");
}

TEST(ChildProcess, KeepsTheEndOfStderr) {
  ChildProcess child = shell("echo first >&2; echo '  the reason ' >&2; echo >&2");
  ASSERT_TRUE(child.wait(10));
  EXPECT_EQ(child.stderr_tail(), "first\n  the reason \n\n");
  EXPECT_EQ(child.stderr_tail(3), " \n\n");
  EXPECT_EQ(child.last_stderr_line(), "the reason");
}

TEST(ChildProcess, MuchOnStderrDoesNotStopTheChild) {
  ChildProcess child = shell("head -c 300000 /dev/zero >&2; echo done");
  EXPECT_EQ(line_from(child), "done");
  EXPECT_EQ(child.stderr_tail(10).size(), 10u);
}

TEST(ChildProcess, AppendsStderrToAFile) {
  const TestFolder folder;
  const auto log = folder.write("log", "before\n");
  ChildProcess child = shell("echo after >&2", {.arguments = {}, .stderr_file = log});
  ASSERT_TRUE(child.wait(10));
  EXPECT_EQ(read_file(log, 100).value(), "before\nafter\n");
}

TEST(ChildProcess, StdinIsEmptyIfNobodySpeaks) {
  ChildProcess child = shell("read x || echo nothing", {.arguments = {}, .speaks = false});
  EXPECT_EQ(line_from(child), "nothing");
}

TEST(ChildProcess, ProgramThatIsNotThereIsAUsageError) {
  const auto child = ChildProcess::start({.arguments = {"/nowhere/program"}});
  ASSERT_FALSE(child);
  EXPECT_EQ(child.error().code, ErrorCode::kUsage);
  EXPECT_THAT(child.error().message, HasSubstr("cannot run /nowhere/program: No such file"));
}

TEST(ChildProcess, MovingLeavesOneOwner) {
  ChildProcess first = shell("read x; echo $x");
  ChildProcess second = std::move(first);
  first = shell("echo other");
  ASSERT_TRUE(second.write_line("mine"));
  EXPECT_EQ(line_from(second), "mine");
  EXPECT_EQ(line_from(first), "other");
}

TEST(ChildProcess, BothStreamsAreReadAndBarsAtOnce) {
  auto started =
      ChildProcess::start({.arguments = {"/bin/sh", "-c",
                                         "printf 'one\\n'; printf '\\r 1/2' >&2; sleep 0.3; printf '\\r 2/2' >&2; "
                                         "sleep 0.3; printf '\\nend' >&2; exit 3"},
                           .speaks = false,
                           .reads_both_streams = true});
  ASSERT_TRUE(started);
  std::vector<std::string> out;
  std::vector<std::string> err;
  std::vector<Clock::time_point> arrivals;
  for (;;) {
    const auto line = started->read_line(10);
    ASSERT_TRUE(line);
    if (line->outcome != ReadOutcome::kLine) break;
    if (line->text.empty()) continue;
    (line->is_stderr ? err : out).push_back(line->text);
    if (line->is_stderr) arrivals.push_back(line->arrival);
  }
  EXPECT_EQ(out, std::vector<std::string>{"one"});
  EXPECT_EQ(err, (std::vector<std::string>{" 1/2", " 2/2", "end"}));
  ASSERT_EQ(arrivals.size(), 3u);
  EXPECT_GT(std::chrono::duration<double>(arrivals[1] - arrivals[0]).count(), 0.2);
  EXPECT_GT(std::chrono::duration<double>(arrivals[2] - arrivals[1]).count(), 0.2);
  EXPECT_EQ(started->last_stderr_line(), "end");
  EXPECT_EQ(started->wait(10)->exit_status, 3);
}

TEST(QuotedForShell, ReadsBackAsOneWord) {
  for (const std::string word : {"plain-1.0", "", "two words", "it's", "$HOME `x` \"q\" \\ *", "a=b"}) {
    ChildProcess child = shell("printf '%s' " + quoted_for_shell(word) + "; echo .");
    EXPECT_EQ(line_from(child), word + ".");
  }
}

TEST(CommandLine, CanBeTypedAgain) {
  EXPECT_EQ(command_line_of({"run", "a b"}, {}), "run 'a b'");
  EXPECT_EQ(command_line_of({"run"}, {{"A", "1 2"}, {"B", std::nullopt}}), "env -u B A='1 2' run");
}

}  // namespace
}  // namespace xladder
