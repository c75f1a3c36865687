#include "xladder/cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "xladder/cli/verbs.h"

namespace xladder::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Outcome {
  ExitCode code = ExitCode::kFailed;
  std::string out;
  std::string err;
};

std::string read_back(FILE* stream) {
  std::string text(static_cast<size_t>(std::ftell(stream)), '\0');
  std::rewind(stream);
  text.resize(std::fread(text.data(), 1, text.size(), stream));
  std::fclose(stream);
  return text;
}

Outcome run(const std::vector<std::string>& arguments, bool colours = false) {
  Context context;
  context.out_stream = std::tmpfile();
  context.err_stream = std::tmpfile();
  context.out = context.err = Style(colours);
  Outcome outcome;
  outcome.code = run_command_line(arguments, context);
  outcome.out = read_back(context.out_stream);
  outcome.err = read_back(context.err_stream);
  return outcome;
}

TEST(CommandLine, EveryVerbHasHelpThatBeginsWithExamplesOfItself) {
  std::set<std::string_view> names;
  for (const auto& verb : make_verbs()) {
    EXPECT_TRUE(names.insert(verb->name()).second) << verb->name();
    ASSERT_FALSE(verb->examples().empty()) << verb->name();
    for (const Example& example : verb->examples()) {
      EXPECT_THAT(example.command, StartsWith("xladder " + std::string(verb->name())));
    }
    const Outcome help = run({std::string(verb->name()), "--help"});
    EXPECT_EQ(help.code, ExitCode::kDone);
    const size_t examples = help.out.find("\nExamples:\n");
    EXPECT_LT(examples, help.out.find("--help")) << help.out;
  }
}

TEST(CommandLine, WithoutAVerbPrintsTheOverviewAsAnError) {
  const Outcome outcome = run({});
  EXPECT_EQ(outcome.code, ExitCode::kUsage);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, run({"--help"}).out);
}

TEST(CommandLine, ColoursOnlyWhereWanted) {
  EXPECT_THAT(run({"nonsense"}, true).err, HasSubstr("\x1b[31merror:"));
  EXPECT_THAT(run({"nonsense", "--no-color"}, false).err, StartsWith("error: "));
  EXPECT_THAT(run({"config", "--help"}, true).out, HasSubstr("\x1b["));
  EXPECT_THAT(run({"config", "--help", "--no-color"}, true).out, ::testing::Not(HasSubstr("\x1b[")));
}

TEST(CommandLine, QuietKeepsResultsAndErrors) {
  EXPECT_EQ(run({"config", "show", "--quiet"}).out, run({"config", "show"}).out);
  EXPECT_THAT(run({"config", "sho", "--quiet"}).err, HasSubstr("did you mean \"show\"?"));
}

TEST(CommandLine, FlagsTakeNegativeNumbersAndOneValueEach) {
  EXPECT_THAT(run({"config", "show", "--lr", "-1"}).err, HasSubstr("optim.lr must be at least 0, got -1.0"));
  const Outcome outcome =
      run({"config", "--set", "optim.lr=2", "show", "--compiler-opt", "a=1,2", "--compiler-opt=b=3"});
  EXPECT_EQ(outcome.code, ExitCode::kDone) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("lr = 2.0"));
  EXPECT_THAT(outcome.out, HasSubstr("compiler_options = [\"a=1,2\", \"b=3\"]"));
}

TEST(CommandLine, ResultsThatCannotBeWrittenAreAFailure) {
  Context context;
  context.out_stream = std::fopen("/dev/full", "w");
  context.err_stream = std::tmpfile();
  ASSERT_NE(context.out_stream, nullptr);
  EXPECT_EQ(run_command_line({"config", "show"}, context), ExitCode::kFailed);
  std::fclose(context.out_stream);
  EXPECT_THAT(read_back(context.err_stream), HasSubstr("could not be written"));
}

TEST(ExitCodes, AreThoseThatAreDocumented) {
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kFailed)), 1);
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kUsage)), 2);
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kNoDevice)), 3);
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kCompile)), 4);
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kOutOfMemory)), 5);
  EXPECT_EQ(static_cast<int>(exit_code_of(ErrorCode::kMismatch)), 6);
}

}  // namespace
}  // namespace xladder::cli
