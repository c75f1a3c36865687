// What earlier versions wrote is still read. kept_run is the folder of a run as the program left it on 2026-11-27:
// without data.json, and without options that came later. Its weights are those of a tiny run on TinyRun's images.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const fs::path kSource = XLADDER_SOURCE_FOLDER;

// A copy to work on; "data" in its recipe is the folder of the images.
std::string copy_of_kept_run(const TinyRun& tiny) {
  fs::copy(kSource / "tests/e2e/kept_run", tiny / "run", fs::copy_options::recursive);
  return "run";
}

TEST(KeptRun, IsEvaluatedAsItWasThen) {
  const TinyRun tiny;
  const std::string run = copy_of_kept_run(tiny);
  const json then = metrics_of(tiny / run, "eval").back();
  for (const char* weights : {"model", "ema"}) {
    const ProgramRun now = tiny.run({"eval", run, "--weights", weights, "--json"});
    ASSERT_EQ(now.exit_code, 0) << now.err;
    const json& kept = weights == std::string("ema") ? then["ema"] : then;
    EXPECT_EQ(json::parse(now.out)["accuracy"], kept["accuracy"]) << weights;
    EXPECT_NEAR(json::parse(now.out)["loss"].get<double>(), kept["loss"].get<double>(), 1e-5) << weights;
  }
}

TEST(KeptRun, GoesOn) {
  const TinyRun tiny;
  const std::string run = copy_of_kept_run(tiny);
  const std::vector<double> before = losses_of(tiny / run);
  const ProgramRun resumed = tiny.run({"train", "--resume=" + run, "--steps", "12"});
  ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
  EXPECT_THAT(resumed.err, AllOf(HasSubstr("from step 6 of 12"), HasSubstr("keeps no list of its samples")));
  EXPECT_THAT(checkpoints_of(tiny / run), ElementsAre("step-00000006", "step-00000012"));
  EXPECT_TRUE(fs::exists(tiny / run / "data.json"));
  const std::vector<double> after = losses_of(tiny / run);
  ASSERT_EQ(after.size(), 12u);
  EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
  for (size_t step = 6; step < 12; ++step) EXPECT_LT(after[step], 1.6) << "it does not begin anew";
}

TEST(KeptRun, DoesNotGoOnWithAnotherModel) {
  const TinyRun tiny;
  const std::string run = copy_of_kept_run(tiny);
  const ProgramRun other = tiny.run({"train", "--resume=" + run, "--steps", "12", "--set", "model.embed_dim=32"});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.err, HasSubstr("use the recipe of the run"));
  EXPECT_THAT(checkpoints_of(tiny / run), ElementsAre("step-00000006"));
}

TEST(KeptRun, IsImported) {
  const TinyRun tiny;
  const std::string run = copy_of_kept_run(tiny);
  const ProgramRun imported = tiny.run({"import", run, "--output", "imported"});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_TRUE(fs::exists(tiny / "imported/model.safetensors"));
}

TEST(KeptLadder, IsReported) {
  const TinyRun tiny;
  fs::create_directory(tiny / "ladder");
  fs::copy(kSource / "benchmarks/results/ladder_article_small_2026-11-23/result.json", tiny / "ladder");
  const ProgramRun report = tiny.run({"report", "ladder"});
  ASSERT_EQ(report.exit_code, 0) << report.err;
  const json result = json::parse(text_of(tiny / "ladder/result.json"));
  const std::string page = text_of(tiny / "ladder/report.md");
  EXPECT_THAT(page, HasSubstr("# " + result["title"].get<std::string>()));
  for (const json& row : result["rows"]) {
    if (row["rate"].is_null()) continue;
    EXPECT_THAT(page, HasSubstr("| " + std::to_string(row["index"].get<int>()) + " | "));
  }
  EXPECT_THAT(text_of(tiny / "ladder/result.csv"), HasSubstr("guard_horizon"));
}

}  // namespace
}  // namespace xladder::test
