// ladder --rehearse as a user calls it, with compilers that behave and others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/program/run_program.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// The fake's compiler has 8 MiB, so the fourth variant is too large; its options are XLA's.
constexpr const char* kRecipe = R"(
[model]
name = "vit_tiny_patch16_224"
img_size = 28
patch_size = 14
embed_dim = 16
depth = 1
num_heads = 2
num_classes = 10

[data]
kind = "synthetic"
workers = "0"

[optim]
name = "adam"

[knobs]
per_device_batch_size = 4
steps_per_execution = 1

[ladder]
title = "A small ladder"
mode = "cumulative"
policy = "keep-best"

[[ladder.variant]]
name = "one loader worker"
set = { "data.workers" = "1" }

[[ladder.variant]]
name = "bf16"
set = { "knobs.precision" = "bf16-true" }

[[ladder.variant]]
name = "too many images"
set = { "knobs.per_device_batch_size" = 50000 }

[[ladder.variant]]
name = "flags of another compiler"
set = { "device.compiler_options" = ["--optlevel=3"] }

[[ladder.variant]]
name = "two things at once"
set = { "knobs.opt_level" = 2, "device.compiler_options" = ["xla_backend_optimization_level=1"] }

[[ladder.variant]]
name = "batch 8"
set = { "knobs.per_device_batch_size" = 8 }
)";

std::string fake(const std::string& kind, const std::string& name) {
  return kind + ":" FAKE_PLUGIN_DIR "/fake_plugin_" + name + ".so";
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Without the row that no ladder could climb.
std::string text_without_contradiction() {
  std::string text = kRecipe;
  const size_t begin = text.find("[[ladder.variant]]\nname = \"two things");
  return text.erase(begin, text.find("[[ladder.variant]]", begin + 1) - begin);
}

class RehearsalVerb : public testing::Test {
 protected:
  ProgramRun rehearse(std::vector<std::string> words, const std::string& plugin) const {
    ProgramOptions options{.folder = folder_.path(),
                           .environment = {{"XDG_CACHE_HOME", cache_.string()}, {"XLADDER_PLUGIN", plugin}},
                           .find_plugins = false};
    words.insert(words.begin(), {"ladder", recipe_, "--rehearse", "--output", output_.string()});
    return run_program(words, options);
  }
  ProgramRun call(const std::vector<std::string>& words) const {
    return run_program(words, {.folder = folder_.path(), .environment = {{"XDG_CACHE_HOME", cache_.string()}}});
  }

  size_t kept_answers() const {
    const fs::path answers = cache_ / "xladder" / "answers";
    return fs::exists(answers) ? static_cast<size_t>(std::distance(fs::directory_iterator(answers), {})) : 0;
  }

  TestFolder folder_;
  std::string recipe_ = folder_.write("recipe.toml", kRecipe).string();
  fs::path cache_ = folder_.path() / "cache", output_ = folder_.path() / "out";
};

TEST_F(RehearsalVerb, TellsOfEveryRowWhatItsCompilerSays) {
  const ProgramRun run = rehearse({"--target", "v5e:1x1", "--json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json all = json::parse(run.out);
  EXPECT_EQ(all["finished"], true);
  ASSERT_EQ(all["rehearsed"].size(), 1u);
  const json& target = all["rehearsed"][0];
  EXPECT_EQ(target["name"], "v5e:1x1");
  EXPECT_THAT(target["compiler"].get<std::string>(), HasSubstr("fake_plugin_far_tpu.so"));
  std::vector<std::string> outcomes;
  for (const json& row : target["rows"]) outcomes.push_back(row["outcome"].get<std::string>());
  EXPECT_THAT(outcomes, ElementsAre("compiles", "compiles", "compiles", "does not fit", "no effect on this device",
                                    "failed", "compiles"));
  const json& rows = target["rows"];
  EXPECT_EQ(rows[1]["same_as"], 0) << "a loader worker is none of the program's business";
  EXPECT_TRUE(rows[2]["same_as"].is_null());
  EXPECT_EQ(rows[2]["extends"], 1);
  EXPECT_THAT(rows[3]["reason"].get<std::string>(), HasSubstr("of 8388608 bytes"));
  EXPECT_THAT(rows[5]["reason"].get<std::string>(), HasSubstr("set the same; leave one out"));
  EXPECT_EQ(rows[6]["extends"], 2) << "on what compiles and fits";
  EXPECT_EQ(rows[6]["computed"]["images"], 8);
  const json& compiled = rows[0]["compiled"];
  EXPECT_EQ(compiled["memory_bytes"], 3 * compiled["argument_bytes"].get<int64_t>());
  EXPECT_LT(rows[2]["compiled"]["argument_bytes"], compiled["argument_bytes"]) << "bf16 takes half";
  EXPECT_EQ(kept_answers(), 4u) << "the baseline, bf16, too many images, batch 8: equal programs once";
}

TEST_F(RehearsalVerb, LeavesAReportThatClaimsNoSpeed) {
  ASSERT_EQ(rehearse({"--target", "v5e:1x1,v5e:2x2"}, fake("tpu", "far_tpu")).exit_code, 0);
  for (const char* name : {"report.html", "report.md"}) {
    const std::string report = text_of(output_ / name);
    EXPECT_THAT(report, AllOf(HasSubstr("A small ladder"), HasSubstr("v5e:2x2"), HasSubstr("What to try first"),
                              HasSubstr("Nothing ran, so no speed is known"), Not(HasSubstr("samples/s"))));
  }
  const ProgramRun again = call({"report", output_.string()});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, AllOf(HasSubstr("same program as 0"), HasSubstr("does not fit")));
  const ProgramRun page = call({"report", (output_ / "rehearsal.json").string(), "-o", "html"});
  EXPECT_EQ(page.out, text_of(output_ / "report.html"));
  EXPECT_EQ(call({"report", output_.string(), "-o", "csv"}).exit_code, 2);
}

TEST_F(RehearsalVerb, AsksNoCompilerTwice) {
  const ProgramRun first = rehearse({"--target", "v5e:1x1", "--json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(first.exit_code, 0) << first.err;
  const ProgramRun second = rehearse({"--target", "v5e:1x1", "--json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(second.exit_code, 0) << second.err;
  // Times of compiling would differ, were there any new ones.
  EXPECT_EQ(json::parse(first.out)["rehearsed"], json::parse(second.out)["rehearsed"]);
  // Another plugin is asked for itself.
  fs::remove_all(output_);
  EXPECT_EQ(rehearse({"--target", "h100"}, fake("cuda", "far_any_size")).exit_code, 0);
  EXPECT_GT(kept_answers(), 4u);
}

TEST_F(RehearsalVerb, CompilersThatDoNotAnswerAreToldAndAskedAgain) {
  for (int time = 0; time < 2; ++time) {
    const ProgramRun run = rehearse({"--target", "v5e:1x1", "--json"}, fake("tpu", "far_aborts"));
    EXPECT_EQ(run.exit_code, 3);
    const json all = json::parse(run.out);
    EXPECT_EQ(all["rehearsed"][0]["rows"][0]["outcome"], "no answer");
    EXPECT_THAT(all["rehearsed"][0]["rows"][0]["reason"].get<std::string>(),
                HasSubstr("the driver of the abacus is missing"));
    EXPECT_EQ(kept_answers(), 0u);
  }
  EXPECT_EQ(rehearse({"--target", "v5e:1x1", "--compile-timeout", "1", "--quick"}, fake("tpu", "far_hangs")).exit_code,
            2)
      << "a quick one is another rehearsal";
}

// What is taken along to the machine that climbs the ladder.
TEST_F(RehearsalVerb, CompileKeepsTheProgramsOfAllRows) {
  const ProgramOptions options{
      .folder = folder_.path(),
      .environment = {{"XDG_CACHE_HOME", cache_.string()}, {"XLADDER_PLUGIN", fake("cuda", "far_any_size")}},
      .find_plugins = false};
  const std::string recipe = folder_.write("whole.toml", text_without_contradiction()).string();
  const std::vector<std::string> words = {"compile", recipe, "--rows", "--target", "h100:1", "--json", "--jobs", "2"};
  for (const bool was_there : {false, true}) {
    const ProgramRun run = run_program(words, options);
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const json compiled = json::parse(run.out)["compiled"];
    std::vector<std::string> rows;
    for (const json& one : compiled) {
      rows.push_back(one["row"].get<std::string>());
      EXPECT_EQ(one["was_there"], was_there);
    }
    EXPECT_THAT(rows, testing::UnorderedElementsAre("baseline", "bf16", "too many images", "batch 8"));
  }
}

TEST_F(RehearsalVerb, BadInputIsOneSentence) {
  const auto error_of = [&](const std::vector<std::string>& words) {
    const ProgramRun run = rehearse(words, fake("tpu", "far_tpu"));
    EXPECT_EQ(run.exit_code, 2) << run.err;
    EXPECT_FALSE(fs::exists(output_ / "rehearsal.json"));
    return run.err;
  };
  EXPECT_THAT(error_of({"--target", "v5"}), HasSubstr("did you mean \"v5e\""));
  EXPECT_THAT(error_of({"--target", "v5e", "--jobs", "0"}), HasSubstr("--jobs must be at least 1"));
  EXPECT_THAT(error_of({"--target", "v5e", "--set", "device.count=0"}), HasSubstr("device.count"));
  const ProgramRun climbed = call({"ladder", recipe_, "--target", "v5e"});
  EXPECT_EQ(climbed.exit_code, 2);
  EXPECT_THAT(climbed.err, HasSubstr("go with --rehearse"));
}

}  // namespace
}  // namespace xladder::test
