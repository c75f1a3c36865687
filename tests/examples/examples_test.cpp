// The programs of examples/ as their readers run them. Each checks by itself that it has learned, or that a derivative
// is right, and says so by its exit status.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/e2e/tiny_run.h"
#include "xladder/data/image/encode.h"

namespace xladder::test {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

ProgramRun run_example(const std::string& name, const Words& arguments = {}) {
  const std::filesystem::path program = std::filesystem::path(XLADDER_EXAMPLES) / name;
  return run_program(arguments, {.program = program});
}

TEST(Examples, OwnModelLearnsItsOwnData) {
  const ProgramRun run = run_example("own_model");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, ContainsRegex("step  20  loss 0\\.[0-9]+\n"));
  EXPECT_THAT(run.out, ContainsRegex("step 100  loss 0\\.0[0-9]+\n"));
  EXPECT_THAT(run.out, ContainsRegex("test accuracy (1\\.000|0\\.9[5-9][0-9]) of 512 images\n"));
}

TEST(Examples, OwnOpHasTheDerivativeOfItsDifferences) {
  const ProgramRun run = run_example("own_op");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("   1.00  4.7187  4.7187\n")) << "6 (1 - tanh(1/2)^2)";
  EXPECT_THAT(run.out, HasSubstr("the derivative agrees with differences\n"));
}

TEST(Examples, OwnKnobIsARowOfItsLadder) {
  const ProgramRun run = run_example("own_knob");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, ContainsRegex("\n\\* 0  baseline +[0-9.e+]+ \\["));
  EXPECT_THAT(run.out, ContainsRegex("\n[* ] 1  rows by gather +[0-9.e+]+ \\["));
  EXPECT_THAT(run.out, Not(HasSubstr("fail")));
}

TEST(Examples, TrainingLoopLearnsItsFunction) {
  const ProgramRun run = run_example("training_loop");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, ContainsRegex("step    0  loss [0-9]+\\.[0-9]+\n"));
  EXPECT_THAT(run.out, ContainsRegex("step  600  loss 0\\.00[0-9]+\n"));
}

// A picture of 28 x 28 as those of TinyRun: four bright rows tell the class.
void write_image(const std::filesystem::path& path, int64_t label) {
  image::Image picture(28, 28, 1);
  for (int64_t y = 0; y < 28; ++y)
    for (int64_t x = 0; x < 28; ++x)
      picture.row(y)[x] = static_cast<uint8_t>((y / 4 == label ? 180 : 20) + (y * 17 + x * 7) % 60);
  std::ofstream(path, std::ios::binary) << image::encode_png(picture).value();
}

TEST(Examples, PredictionClassifiesWithWhatARunHasLearned) {
  const TinyRun tiny;
  const ProgramRun training = tiny.train(tiny / "run", mlp_model() + Words{"--lr", "0.01", "--steps", "60"});
  ASSERT_EQ(training.exit_code, 0) << training.err;
  Words arguments = {(tiny / "run").string()};
  for (const int64_t label : {2, 0}) {
    arguments.push_back((tiny / ("bright" + std::to_string(label) + ".png")).string());
    write_image(arguments.back(), label);
  }
  const ProgramRun run = run_example("prediction", arguments);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, ContainsRegex("bright2\\.png  2 (0\\.[5-9][0-9]+|1\\.000)  [0-3] 0\\.[0-4]"));
  EXPECT_THAT(run.out, ContainsRegex("bright0\\.png  0 (0\\.[5-9][0-9]+|1\\.000)  [0-3] 0\\.[0-4]"));
}

TEST(Examples, SayWhatIsWrongWithWhatTheyAreGiven) {
  EXPECT_EQ(run_example("prediction").exit_code, 2);
  const ProgramRun no_model = run_example("prediction", {"/nowhere/model", "/nowhere/picture.png"});
  EXPECT_EQ(no_model.exit_code, 1);
  EXPECT_THAT(no_model.err, HasSubstr("/nowhere/model"));
  const ProgramRun no_device = run_example("training_loop", {"/nowhere/plugin.so"});
  EXPECT_EQ(no_device.exit_code, 1);
  EXPECT_THAT(no_device.err, HasSubstr("/nowhere/plugin.so"));
}

}  // namespace
}  // namespace xladder::test
