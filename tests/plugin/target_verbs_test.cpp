// estimate, compile and devices --profiles as a user calls them, for devices that are not here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
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
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

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
)";

std::string fake(const std::string& kind, const std::string& name) {
  return kind + ":" FAKE_PLUGIN_DIR "/fake_plugin_" + name + ".so";
}

class TargetVerbs : public testing::Test {
 protected:
  ProgramRun call(std::vector<std::string> words, const std::string& plugin = {}) const {
    ProgramOptions options{.folder = folder_.path(), .environment = {{"XDG_CACHE_HOME", cache_.string()}}};
    if (!plugin.empty()) options.environment["XLADDER_PLUGIN"] = plugin;
    options.find_plugins = plugin.empty();
    words.insert(words.begin() + 1, recipe_);
    return run_program(words, options);
  }

  size_t entries() const {
    size_t count = 0;
    if (fs::exists(cache_ / "xladder"))
      for ([[maybe_unused]] const auto& entry : fs::directory_iterator(cache_ / "xladder")) ++count;
    return count;
  }

  TestFolder folder_;
  std::string recipe_ = folder_.write("recipe.toml", kRecipe).string();
  fs::path cache_ = folder_.path() / "cache";
};

TEST_F(TargetVerbs, EstimateTellsWhatIsCompiledComputedAndPublished) {
  const ProgramRun run = call({"estimate", "--target", "v5e:1x1,v5e:2x2", "-o", "json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json all = json::parse(run.out)["estimates"];
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["target"], "v5e:1x1");
  EXPECT_EQ(all[1]["computed"]["devices"], 4);
  EXPECT_EQ(all[1]["computed"]["global_batch_size"], 16);
  for (const json& one : all) {
    EXPECT_GT(one["computed"]["families"]["products"]["flops"], 0);
    EXPECT_EQ(one["compiled"]["fits"], true);
    // The fake's programs take their arguments three times.
    EXPECT_EQ(one["compiled"]["memory_bytes"], 3 * one["compiled"]["argument_bytes"].get<int64_t>());
    EXPECT_GE(one["compiled"]["argument_bytes"], one["computed"]["state_bytes"]);
    EXPECT_EQ(one["published"]["memory_bytes"], int64_t{16} << 30);
    EXPECT_THAT(one["published"]["source"].get<std::string>(), HasSubstr("cloud.google.com"));
    EXPECT_GT(one["computed"]["roofline_seconds"], 0);
  }
  EXPECT_EQ(all[0]["computed"]["links_seconds"], 0);
  EXPECT_GT(all[1]["computed"]["links_seconds"], 0) << "gradients of four devices";
}

TEST_F(TargetVerbs, EstimateIsATableWithAMarkOnEveryRow) {
  const ProgramRun run = call({"estimate", "--target", "v5e:1x1,trn1"}, fake("tpu", "far_tpu"));
  EXPECT_EQ(run.exit_code, 3) << "one of the two has no compiler here";
  const std::string rows = run.out.substr(0, run.out.find("\n\n"));
  EXPECT_THAT(rows, AllOf(HasSubstr("v5e:1x1"), HasSubstr("trn1:1"), HasSubstr("memory in all"), HasSubstr("fits")));
  size_t lines = 0;
  for (size_t at = rows.find('\n'); at != std::string::npos; ++lines) {
    const size_t end = std::min(rows.find('\n', at + 1), rows.size());
    const std::string line = rows.substr(at + 1, end - at - 1);
    EXPECT_TRUE(line.ends_with("  computed") || line.ends_with("  compiled") || line.ends_with("  published")) << line;
    at = rows.find('\n', at + 1);
  }
  EXPECT_GT(lines, 15u);
  EXPECT_THAT(run.out,
              HasSubstr("trn1:1: not compiled: programs for trn1:1 are compiled only on a machine that has it"));
  const ProgramRun markdown = call({"estimate", "--target", "v5e:1x1", "-o", "markdown"}, fake("tpu", "far_tpu"));
  EXPECT_EQ(markdown.exit_code, 0) << markdown.err;
  EXPECT_THAT(markdown.out, AllOf(StartsWith("| | v5e:1x1 | |\n|---|---|---|\n"), HasSubstr("| parameters | ")));
}

// The fake's compiler has 8 MiB of memory: what it says no to bounds the batch.
TEST_F(TargetVerbs, LargestBatchIsTheLastThatItsCompilerTakes) {
  const ProgramRun run =
      call({"estimate", "--target", "v5e:1x1", "--largest-batch", "-o", "json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json largest = json::parse(run.out)["estimates"][0]["compiled"]["largest_batch"];
  const auto batch = std::to_string(largest["fits"].get<int64_t>());
  const auto too_large = std::to_string(largest["does_not_fit"].get<int64_t>());
  EXPECT_GT(largest["fits"], 4);
  EXPECT_EQ(
      call({"estimate", "--target", "v5e:1x1", "--set", "knobs.per_device_batch_size=" + batch}, fake("tpu", "far_tpu"))
          .exit_code,
      0);
  const ProgramRun no = call({"estimate", "--target", "v5e:1x1", "--set", "knobs.per_device_batch_size=" + too_large},
                             fake("tpu", "far_tpu"));
  EXPECT_EQ(no.exit_code, 5);
  EXPECT_THAT(no.out, HasSubstr("does not fit"));
}

TEST_F(TargetVerbs, BadInputIsOneSentenceWithItsExitCode) {
  struct Mistake {
    std::vector<std::string> words;
    std::string plugin;
    int exit_code;
    std::string message;
  };
  const std::string tpu = fake("tpu", "far_tpu");
  const std::vector<Mistake> mistakes = {
      {{"estimate", "--target", "v5"}, tpu, 2, "there is no target \"v5\"; did you mean \"v5e\"?"},
      {{"estimate", "--target", "v5e:3x"}, tpu, 2, "v5e has no size 3x; use one of 1x1"},
      {{"estimate", "--target", "v5e", "-o", "html"}, tpu, 2, "-o is table, markdown or json; got html"},
      {{"estimate", "--target", "v5e:1x1", "--devices", "2"}, tpu, 2, "device.count is 2, and v5e:1x1 has 1"},
      {{"compile", "--target", "trn2"}, tpu, 3, "programs for trn2:1 are compiled only on a machine that has it"},
      {{"compile", "--target", "h100"}, tpu, 3, "run `make devices`, or install the Python wheel jax-cuda13-pjrt"},
      {{"compile", "--target", "v5e:16x16"}, tpu, 3, "there is no topology v5e:16x16"},
      {{"compile", "--target", "v5e:1x1"},
       fake("tpu", "far_aborts"),
       3,
       "crashed with signal 6 (Aborted) (its last words: the driver of the abacus is missing)"},
      {{"compile", "--target", "v5e:1x1", "--compile-timeout", "1"},
       fake("tpu", "far_hangs"),
       3,
       "did not answer within 1 seconds"},
      {{"compile", "--target", "v5e:1x1"}, fake("tpu", "far_refuses"), 4, "no beads for stablehlo.add"},
      {{"compile", "--target", "v5e:1x1", "--set", "knobs.per_device_batch_size=5000"}, tpu, 5, "of 8388608 bytes"},
  };
  for (const Mistake& mistake : mistakes) {
    std::vector<std::string> words = mistake.words;
    words.emplace_back("--quiet");
    const ProgramRun run = call(words, mistake.plugin);
    EXPECT_EQ(run.exit_code, mistake.exit_code) << run.err;
    EXPECT_THAT(run.err, AllOf(StartsWith("error: "), HasSubstr(mistake.message)));
    EXPECT_EQ(run.err.find('\n'), run.err.size() - 1) << run.err;
    EXPECT_EQ(entries(), 0u) << "nothing is half-written";
  }
}

// A compiler that takes a program of any size, as those of GPUs do.
TEST_F(TargetVerbs, WhatDoesNotFitSaysByHowMuch) {
  const ProgramRun run =
      call({"estimate", "--target", "l4", "--set", "knobs.per_device_batch_size=800000"}, fake("cuda", "far_any_size"));
  EXPECT_EQ(run.exit_code, 5) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("does not fit"), HasSubstr("l4:1: the program needs "),
                             HasSubstr("more than there are; a smaller per_device_batch_size")));
}

// A refusal is the compiler's answer, so it is not asked again.
TEST_F(TargetVerbs, WhatTheCompilerRefusesIsExitCodeFour) {
  for (int time = 0; time < 2; ++time) {
    const ProgramRun run = call({"estimate", "--target", "v5e:1x1"}, fake("tpu", "far_refuses"));
    EXPECT_EQ(run.exit_code, 4) << run.err;
    EXPECT_THAT(run.out, HasSubstr("v5e:1x1: not compiled: "));
    EXPECT_THAT(run.out, HasSubstr("no beads for stablehlo.add"));
    EXPECT_EQ(entries(), 1u) << "the folder of answers";
  }
}

TEST_F(TargetVerbs, CompileFillsTheCacheOnce) {
  const ProgramRun first = call({"compile", "--target", "v5e:1x1,v5e:2x2"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(first.exit_code, 0) << first.err;
  EXPECT_THAT(first.out, AllOf(HasSubstr("v5e:1x1      compiled in"), HasSubstr("v5e:2x2      compiled in")));
  EXPECT_EQ(entries(), 2u);
  const ProgramRun again = call({"compile", "--target", "v5e:1x1,v5e:2x2", "--json"}, fake("tpu", "far_tpu"));
  ASSERT_EQ(again.exit_code, 0) << again.err;
  const json compiled = json::parse(again.out);
  ASSERT_EQ(compiled["compiled"].size(), 2u);
  for (const json& one : compiled["compiled"]) EXPECT_EQ(one["was_there"], true);
  EXPECT_EQ(entries(), 2u);
}

TEST_F(TargetVerbs, OfTheHostIsMeasuredAndCompiledByItsOwnPlugin) {
  const ProgramRun run = call({"estimate", "-o", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json one = json::parse(run.out)["estimates"][0];
  EXPECT_EQ(one["target"], "cpu:1");
  EXPECT_GT(one["measured"]["memory_bytes_per_second"], 0);
  EXPECT_GE(one["compiled"]["memory_bytes"], one["compiled"]["process_bytes"]);
  EXPECT_GT(one["compiled"]["process_bytes"], 10'000'000);
}

TEST(Devices, ShowWhatIsKnownOfThoseThatAreNotHere) {
  const ProgramRun run = run_program({"devices", "--profiles", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::vector<std::string> names;
  const json all = json::parse(run.out);
  for (const json& profile : all["profiles"])
    for (const json& chip : profile["chips"]) names.push_back(chip["name"].get<std::string>());
  EXPECT_THAT(names, testing::IsSupersetOf({"v4", "v5e", "v5p", "v6e", "tpu7x", "a100", "l4", "h100", "h200", "b200",
                                            "mi300x", "inf2", "trn1", "trn2", "trn3"}));
  const ProgramRun text = run_program({"devices", "--profiles"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_THAT(text.out, AllOf(HasSubstr("TPU v5 lite"), HasSubstr("TPU_SKIP_MDS_QUERY=1"),
                              HasSubstr("NVIDIA H100 Tensor Core GPU data sheet"), Not(HasSubstr("target_config"))));
}

}  // namespace
}  // namespace xladder::test
