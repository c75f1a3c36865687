// Commands of other people, unedited: ladder -- COMMAND, compare and read, on a script that prints as nanoGPT does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/program/run_program.h"
#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

// --pause: seconds of a step. FASTER in the environment makes them 8 ms, WRONG makes it learn something else, and
// --broken is a flag that it refuses. The losses depend on the seed behind --seed.
constexpr const char* kTrain = R"(#!/bin/sh
pause=0.03; seed=0
while [ $# -gt 0 ]; do
  case $1 in
    --pause) pause=$2; shift;;
    --seed) seed=$2; shift;;
    *) echo "usage: train.sh [--pause S] [--seed N]; unknown $1" >&2; exit 2;;
  esac
  shift
done
[ -n "$FASTER" ] && pause=0.008
ms=$(awk "BEGIN { print $pause * 1000 }")
echo "tokens per iteration will be: 64"
echo "a warning" >&2
i=0
while [ $i -lt 30 ]; do
  sleep $pause
  loss=$(awk "BEGIN { printf \"%.6f\", 4 - 0.1 * $i + 0.1 * sin(7 * $i + $seed) + ${WRONG:-0} }")
  [ $i = 15 ] && echo "step 15: train loss 2.0, val loss 2.1"
  printf 'iter %d: loss %s, time %sms, mfu 1.00%%\n' $i $loss $ms
  i=$((i + 1))
done
)";

class Commands : public testing::Test {
 protected:
  std::string script() const { return (folder_ / "train.sh").string(); }
  ProgramRun run(std::vector<std::string> arguments) const { return run_program(std::move(arguments)); }
  void SetUp() override { folder_.write("train.sh", kTrain); }

  TestFolder folder_;
};

TEST_F(Commands, LadderNeedsNoRecipe) {
  const fs::path out = folder_ / "out";
  const ProgramRun ladder =
      run({"ladder", "--vary", "pause=--pause 0.03|0.06", "--vary", "FASTER=|1", "--vary", "broken=|--broken",
           "--seed-flag", "--seed", "--guard-seeds", "2", "--output", out.string(), "--", "sh", script()});
  ASSERT_EQ(ladder.exit_code, 0) << ladder.err;
  std::map<std::string, json> rows;
  const json result = json::parse(read_file(out / "result.json", 1 << 24).value());
  for (const json& row : result["rows"]) rows[row["name"]] = row;
  EXPECT_THAT(rows["baseline"]["warnings"].dump(), HasSubstr("its output is read as that of nanoGPT (--read nanogpt)"));
  EXPECT_EQ(rows["baseline"]["steps_of_run"], 30);
  EXPECT_EQ(rows["baseline"]["global_batch_size"], 64);
  EXPECT_EQ(rows["pause=0.06"]["outcome"], "slower");
  EXPECT_GT(rows["FASTER=1"]["ratio"]["median"].get<double>(), 1.1);
  EXPECT_EQ(rows["broken=--broken"]["outcome"], "failed");
  EXPECT_THAT(rows["broken=--broken"]["reason"].get<std::string>(),
              AllOf(HasSubstr("exit status 2"), HasSubstr("unknown --broken")));
  EXPECT_THAT(result["recipe_text"].get<std::string>(), HasSubstr("seed_flag = \"--seed\""));
}

TEST_F(Commands, CompareIsAGate) {
  const auto verdict = [&](const std::string& first, const std::string& second) {
    const ProgramRun compare = run({"compare", first, second, "--seed-flag", "--seed", "--guard-seeds", "2", "--json"});
    EXPECT_FALSE(compare.out.empty()) << compare.err;
    return std::pair(compare.exit_code,
                     compare.out.empty() ? "" : json::parse(compare.out)["verdict"].get<std::string>());
  };
  const std::string plain = "sh " + script();
  EXPECT_EQ(verdict(plain, "FASTER=1 " + plain), std::pair(0, std::string("improved")));
  EXPECT_EQ(verdict("FASTER=1 " + plain, plain), std::pair(11, std::string("worse")));
  EXPECT_EQ(verdict(plain, "FASTER=1 WRONG=1 " + plain), std::pair(12, std::string("guard inconclusive")));
}

TEST_F(Commands, ReadShowsWhatIsSeen) {
  const ProgramRun watched = run({"read", "--json", "--", "sh", script()});
  ASSERT_EQ(watched.exit_code, 0) << watched.err;
  const json seen = json::parse(watched.out);
  EXPECT_EQ(seen["reader"], "nanogpt");
  EXPECT_EQ(seen["steps"], 30);
  EXPECT_EQ(seen["samples_per_step"], 64);
  EXPECT_EQ(seen["evaluations"], 1);
  EXPECT_LT(seen["clock_rate"].get<double>(), 64 / 0.03);
  const fs::path log = folder_.write("log", "hello\nit 0 L 2.5\nit 1 L 2.25\n");
  const ProgramRun taught = run({"read", log.string(), "--read-regex", "it (?<step>\\d+) L (?<loss>[\\d.]+)"});
  EXPECT_EQ(taught.exit_code, 0) << taught.err;
  EXPECT_THAT(taught.out, AllOf(HasSubstr("loss       2.5 to 2.25"), HasSubstr("1 others, the first: hello")));
  EXPECT_THAT(run({"read", log.string()}).err, HasSubstr("none of its lines is known"));
}

TEST_F(Commands, WhatCannotBeClimbedSaysWhy) {
  const auto refusal = [&](const std::string& command) {
    return run({"read", "--timeout", "3", "--", "sh", "-c", command}).err;
  };
  EXPECT_THAT(refusal("python_no_such"), HasSubstr("there is no such program"));
  EXPECT_THAT(refusal("echo 'EOFError: EOF when reading a line' >&2; exit 1"), HasSubstr("it asks for input"));
  EXPECT_THAT(refusal("tty || { echo 'stdin is not a tty' >&2; exit 1; }"), HasSubstr("it wants a terminal"));
  EXPECT_THAT(refusal("sleep 60"), HasSubstr("did not finish in 3 s"));
  EXPECT_THAT(refusal(":"), HasSubstr("it printed nothing"));
  const ProgramRun lingers = run({"read", "--", "sh", "-c", "sleep 600 & sh " + script()});
  EXPECT_EQ(lingers.exit_code, 0) << lingers.err;
}

}  // namespace
}  // namespace xladder::test
