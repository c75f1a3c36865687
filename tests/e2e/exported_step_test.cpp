// A whole step that someone exported is trained, resumed and measured like a model of ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/e2e/tiny_program.h"
#include "tests/e2e/tiny_run.h"
#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"
#include "xladder/program/imported/test_step.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

class ExportedStep : public testing::Test {
 protected:
  std::string program() const { return step_.path().string(); }
  fs::path operator/(std::string_view name) const { return tiny_ / name; }
  ProgramRun train(const std::string& name, const Words& more = {}) const {
    return tiny_.run(Words{"train", "--program", program(), "--data", "synthetic", "--output", (tiny_ / name).string(),
                           "--steps", "12", "--lr", "0.01", "--sched", "constant", "--set", "train.log_every=1",
                           "--set", "train.checkpoint_every=0"} +
                     more);
  }
  HostTensor tensor_of(const std::string& run, const std::string& name) const {
    const auto file =
        SafetensorsFile::open(tiny_ / run / "checkpoints" / latest_checkpoint(tiny_ / run) / "model.safetensors");
    return file.value().load(name).value();
  }
  std::string checkpoint_of(const std::string& run) const {
    return text_of(tiny_ / run / "checkpoints" / "step-00000012" / "model.safetensors");
  }

  const imported::StepFolder step_;
  const TinyRun tiny_;
};

TEST_F(ExportedStep, IsTrainedAndGoesOnAsIfItHadNotStopped) {
  for (const std::string steps : {"1", "4"}) {
    const Words at_once = {"--steps-per-execution", steps};
    const ProgramRun whole = train("whole" + steps, at_once);
    ASSERT_EQ(whole.exit_code, 0) << whole.err;
    EXPECT_THAT(whole.err,
                AllOf(HasSubstr("exported step"), HasSubstr("x f32[4, 2], y f32[4]"), HasSubstr("its own optimizer")));
    ASSERT_EQ(train("cut" + steps, at_once + Words{"--steps", "5"}).exit_code, 0);
    const ProgramRun resumed = tiny_.run({"train", "--resume=" + (tiny_ / ("cut" + steps)).string(), "--steps", "12"});
    ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
    EXPECT_EQ(losses_of(tiny_ / ("cut" + steps)), losses_of(tiny_ / ("whole" + steps)));
    EXPECT_TRUE(checkpoint_of("cut" + steps) == checkpoint_of("whole" + steps)) << steps;
  }
  EXPECT_EQ(losses_of(tiny_ / "whole1"), losses_of(tiny_ / "whole4"));
  EXPECT_EQ(tensor_of("whole1", "n").to_doubles(), std::vector<double>{52}) << "integers travel";
  EXPECT_NE(tensor_of("whole1", "r").to_doubles(), (std::vector<double>{0, 0})) << "keys are drawn";
  EXPECT_NE(tensor_of("whole1", "w").to_doubles(), (std::vector<double>{0.25, -1}));
}

TEST_F(ExportedStep, IsMeasuredAndClimbed) {
  const ProgramRun bench =
      tiny_.run({"bench", "--program", program(), "--seconds", "0.01", "--min-windows", "3", "--json"});
  ASSERT_EQ(bench.exit_code, 0) << bench.err;
  EXPECT_EQ(json::parse(bench.out)["optimizer"], "its own optimizer");

  const fs::path recipe = tiny_ / "ladder.toml", out = tiny_ / "ladder";
  ASSERT_TRUE(write_file_atomically(recipe, tiny_program_ladder(program(), "lr = 0.01\n")));
  const ProgramRun ladder = tiny_.run({"ladder", recipe.string(), "--output", out.string()});
  ASSERT_EQ(ladder.exit_code, 0) << ladder.err;
  const json result = json::parse(text_of(out / "result.json"));
  std::map<std::string, json> rows;
  for (const json& row : result["rows"]) rows[row["name"]] = row;
  EXPECT_EQ(rows["remat"]["outcome"], "no effect on this device");
  EXPECT_THAT((std::vector<std::string>{"kept", "no difference", "slower"}),
              testing::Contains(rows["two steps"]["outcome"].get<std::string>()))
      << rows["two steps"];
  EXPECT_THAT(rows["remat"].dump(), HasSubstr("gradients lie inside"));
}

// Each in a sentence that says what to do, before anything is written.
TEST_F(ExportedStep, RefusesWhatWouldHaveToLookIntoIt) {
  const std::vector<std::pair<Words, std::string>> cases = {
      {{"--opt", "sgd"}, "optim.name"},
      {{"--set", "optim.weight_decay=0.5"}, "optim.weight_decay"},
      {{"--ema", "0.9"}, "optim.ema"},
      {{"--remat", "full"}, "knobs.remat"},
      {{"--gradient-accumulation-steps", "2"}, "knobs.gradient_accumulation_steps"},
      {{"--devices", "2"}, "device.count"},
      {{"--set", "knobs.zero=1"}, "knobs.zero"},
      {{"--per-device-batch-size", "8"}, "the size that it was exported with"},
  };
  for (const auto& [words, option] : cases) {
    const ProgramRun run = train("out", words);
    EXPECT_EQ(run.exit_code, 2) << words.front() << run.err;
    EXPECT_THAT(run.err, HasSubstr(option)) << words.front();
    EXPECT_FALSE(fs::exists(tiny_ / "out"));
  }
}

}  // namespace
}  // namespace xladder::test
