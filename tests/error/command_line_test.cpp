#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/program/run_program.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

struct Mistake {
  std::vector<std::string> arguments;
  int exit_code;
  std::string message;
};

TEST(CommandLineErrors, AreOneSentenceWithTheRightExitCode) {
  const std::vector<Mistake> mistakes = {
      {{"confg"}, 2, "unknown verb \"confg\"; did you mean \"config\"?"},
      {{"zebra"}, 2, "unknown verb \"zebra\"; `xladder --help` lists those that there are"},
      {{"--jsn"}, 2, "the verb comes before its flags, but \"--jsn\" came first; see `xladder --help`"},
      {{"config", "show", "--lrr", "3"}, 2, "config: unknown flag \"--lrr\"; did you mean \"--lr\"?"},
      {{"config", "show", "--lrr=3"}, 2, "config: unknown flag \"--lrr\"; did you mean \"--lr\"?"},
      {{"devices", "-x"}, 2, "devices: unknown flag \"-x\"; did you mean \"-h\"?"},
      {{"devices", "--zebra-stripes"},
       2,
       "devices: unknown flag \"--zebra-stripes\"; `xladder devices --help` lists those that there are"},
      {{"devices", "cpu"}, 2, "devices: unexpected argument \"cpu\"; see `xladder devices --help`"},
      {{"config", "shwo"}, 2, "config: unknown action \"shwo\"; did you mean \"show\"?"},
      {{"config"}, 2, "config needs an action: show, validate or options; see `xladder config --help`"},
      {{"config", "validate"}, 2, "config validate needs a recipe; for example: xladder config validate my.toml"},
      {{"config", "validate", "/no/such.toml"}, 2, "recipe /no/such.toml does not exist; check the path"},
      {{"config", "show", "--set", "optim.lrr=1"},
       2,
       "--set optim.lrr=1: unknown option \"optim.lrr\"; did you mean \"optim.lr\"?"},
      {{"config", "show", "--lr", "fast"}, 2, "--lr must be a number, got \"fast\""},
      {{"config", "show", "--opt", "adamm"},
       2,
       "optim.name must be one of sgd, adam, adamw, lamb, lion; got \"adamm\"; did you mean \"adam\"? (flag --opt)"},
      {{"devices", "--device", "/no/such.so"}, 3, "the plugin /no/such.so does not exist; check the path"},
  };
  for (const Mistake& mistake : mistakes) {
    const ProgramRun run = run_program(mistake.arguments);
    EXPECT_EQ(run.err, "error: " + mistake.message + "\n");
    EXPECT_EQ(run.exit_code, mistake.exit_code) << run.err;
    EXPECT_EQ(run.out, "") << run.err;
  }
}

TEST(CommandLineErrors, OfCommandsBehindTwoDashes) {
  const std::vector<Mistake> mistakes = {
      {{"ladder", "--vary", "a=--a 0|1"},
       2,
       "--vary needs a command behind --, as in: xladder ladder --vary 'a=--a 0|1'"},
      {{"ladder", "--"}, 2, "nothing follows --; write the command that trains there"},
      {{"ladder", "--", "true"}, 2, "nothing is varied; add --vary 'NAME=VALUE|VALUE'"},
      {{"ladder", "r.toml", "--vary", "a=|--a", "--", "true"},
       2,
       "(r.toml) and a command behind -- exclude each other"},
      {{"ladder", "--vary", "a=--a 0", "--", "true"}, 2, "--vary a=--a 0 has one value"},
      {{"ladder", "--playbook", "jax-cpus", "--", "true"}, 2, "no playbook \"jax-cpus\"; did you mean \"jax-cpu\"?"},
      {{"ladder", "--vary", "a=|--a", "--read", "tim", "--", "true"}, 2, "no reader \"tim\"; did you mean \"timm\"?"},
      {{"read"}, 2, "read takes a log or a command behind --"},
      {{"read", "--", "sh", "-c", "echo hello"}, 1, "Teach them by --read-regex"},
      {{"compare", "true"}, 2, "compare takes two commands, each in quotes"},
      {{"compare", "a", "b", "--guard", "loose"}, 2, "--guard must be one of"},
      {{"devices", "--", "true"}, 2, "devices takes no command behind --; ladder and read do"},
  };
  for (const Mistake& mistake : mistakes) {
    const ProgramRun run = run_program(mistake.arguments);
    EXPECT_THAT(run.err, HasSubstr(mistake.message));
    EXPECT_EQ(run.exit_code, mistake.exit_code) << run.err;
    EXPECT_EQ(run.out, "") << run.err;
  }
}

TEST(CommandLineErrors, OfARecipeNameFileLineAndColumn) {
  const TestFolder folder;
  folder.write("r.toml", "[optim]\nlr = 1e-3\nwarmup_step = 5\n");
  const ProgramRun run = run_program({"config", "validate", "r.toml"}, {.folder = folder.path()});
  EXPECT_EQ(run.err, "error: r.toml:3:1: unknown option \"optim.warmup_step\"; did you mean \"optim.warmup_steps\"?\n");
  EXPECT_EQ(run.exit_code, 2);
}

TEST(DeviceErrors, WithoutAnyPluginSayWhatToInstall) {
  const ProgramOptions nowhere = {.find_plugins = false};
  const ProgramRun devices = run_program({"devices"}, nowhere);
  EXPECT_EQ(devices.exit_code, 3);
  EXPECT_THAT(devices.err, HasSubstr("xla-cpu-pjrt"));
  EXPECT_EQ(devices.out, "");

  const ProgramRun doctor = run_program({"doctor"}, nowhere);
  EXPECT_EQ(doctor.exit_code, 3);
  EXPECT_THAT(doctor.out, HasSubstr("install the Python wheel xla-cpu-pjrt"));
}

TEST(DeviceErrors, AFileThatIsNoPluginIsNamed) {
  const TestFolder folder;
  const std::string path = folder.write("no_plugin.so", "not an ELF file").string();
  const ProgramRun run = run_program({"devices", "--device", path});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, StartsWith("error: " + path + ": "));
}

TEST(DeviceErrors, APluginThatEndsTheProcessIsReportedLikeAnyOther) {
  const std::string aborts = std::string(RUDE_PLUGIN_DIR) + "/rude_plugin_aborts.so";
  const ProgramRun devices = run_program({"devices", "--device", aborts});
  EXPECT_EQ(devices.exit_code, 3);
  EXPECT_EQ(devices.err, "error: " + aborts + ": the plugin crashed with signal 6 (Aborted)\n");

  const std::string exits = std::string(RUDE_PLUGIN_DIR) + "/rude_plugin_exits.so";
  const ProgramRun doctor = run_program({"doctor", "--device", exits, "--json"});
  EXPECT_EQ(doctor.exit_code, 3);
  const auto page = nlohmann::json::parse(doctor.out);
  EXPECT_EQ(page["devices"][0]["plugins"][0]["error"], "the plugin ended the process (exit status 7)");
}

TEST(Doctor, FindsThePluginsAndTheHeapInForce) {
  const ProgramRun run = run_program({"doctor", "--device", "cpu", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto page = nlohmann::json::parse(run.out);
  const auto& plugin = page["devices"][0]["plugins"][0];
  EXPECT_EQ(plugin["usable"], true) << plugin.dump(2);
  EXPECT_THAT(plugin["pjrt"].get<std::string>(), StartsWith("0."));
  EXPECT_EQ(plugin["devices"][0]["kind"], "cpu");
  EXPECT_EQ(page["heap"]["serves_plugins"], true);
  if (XLADDER_SANITIZED) return;  // no jemalloc there
  EXPECT_EQ(page["heap"]["options"], "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1,oversize_threshold:0");
}

TEST(Doctor, ShowsThePeaksOfTheHost) {
  const ProgramRun run = run_program({"doctor", "--device", "cpu", "--json"});
  const auto peaks = nlohmann::json::parse(run.out)["peaks"];
  EXPECT_GT(peaks["f32"]["flops_per_second"], 0);
  EXPECT_THAT(peaks["f32"]["by"].get<std::string>(), HasSubstr("multiply-adds in f32"));
  EXPECT_TRUE(peaks["bf16"].contains("flops_per_second"));
  EXPECT_THAT(peaks["bf16"]["by"].get<std::string>(), Not(IsEmpty()));
  EXPECT_GT(peaks["memory"]["bytes_per_second"], 0);
  const ProgramRun page = run_program({"doctor", "--device", "cpu"});
  for (const char* words :
       {"\npeaks     f32 ", "\n          bf16 ", "\n          memory ", " GFLOP/s", " GB/s: STREAM triad"})
    EXPECT_THAT(page.out, HasSubstr(words));
}

TEST(Doctor, ShowsThatTheEnvironmentOverrulesTheHeapsOptions) {
  if (XLADDER_SANITIZED) GTEST_SKIP() << "sanitizers bring an allocator of their own";
  const ProgramRun run =
      run_program({"doctor", "--json"}, {.environment = {{"MALLOC_CONF", "thp:default,dirty_decay_ms:10000"}}});
  EXPECT_EQ(nlohmann::json::parse(run.out)["heap"]["options"],
            "thp:default,dirty_decay_ms:10000,muzzy_decay_ms:-1,oversize_threshold:0");
}

TEST(Output, IsPlainWhenItGoesToAFile) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"doctor"}, {"--help"}}) {
    const ProgramRun run = run_program(arguments);
    EXPECT_EQ((run.out + run.err).find('\x1b'), std::string::npos);
  }
  EXPECT_NE(run_program({"--help"}, {.environment = {{"FORCE_COLOR", "1"}}}).out.find('\x1b'), std::string::npos);
}

TEST(Output, ResolvedRecipeReadsBackToItself) {
  const TestFolder folder;
  const ProgramRun first = run_program({"config", "show", "--lr", "0.25", "--set", "model.img_size=28x32"});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  folder.write("again.toml", first.out);
  const ProgramRun second = run_program({"config", "show", "again.toml"}, {.folder = folder.path()});
  ASSERT_EQ(second.exit_code, 0) << second.err;
  const auto without_origins = [](std::string text) {
    std::string kept;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = text.find('\n', begin);
      kept += text.substr(begin, std::min(text.find("#", begin), end) - begin) + "\n";
      begin = end + 1;
    }
    return kept;
  };
  EXPECT_EQ(without_origins(second.out), without_origins(first.out));
  EXPECT_THAT(second.out, HasSubstr("# again.toml:"));
}

}  // namespace
}  // namespace xladder::test
