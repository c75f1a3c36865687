// Recipes, data and devices with which no run can begin.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// One sentence on one line, the exit code, and nothing written.
void expect_refused(const TinyRun& tiny, const Words& more, int exit_code, const std::string& part) {
  const ProgramRun run = tiny.train(tiny / "out", more);
  EXPECT_EQ(run.exit_code, exit_code) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr(part));
  EXPECT_THAT(run.err, StartsWith("error: "));
  EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
  EXPECT_FALSE(fs::exists(tiny / "out")) << run.err;
}

TEST(RunInput, ThatDoesNotFitTheModelIsRefused) {
  const TinyRun tiny;
  expect_refused(tiny, vit_model() + Words{"--set", "model.patch_size=5"}, 2, "patch");
  expect_refused(tiny, vit_model() + Words{"--set", "model.num_heads=3"}, 2, "heads");
  expect_refused(tiny, vit_model() + Words{"--set", "model.img_size=32", "--set", "model.patch_size=16"}, 2,
                 "takes images of 32x32 pixels, but those of data have 28x28; set model.img_size");
  expect_refused(tiny, mlp_model() + Words{"--set", "model.num_heads=2"}, 2, "model.num_heads has no meaning for mlp");
  expect_refused(tiny, {"--model", "vit_tinny_patch16_224"}, 2, "did you mean \"vit_tiny_patch16_224\"?");
}

TEST(RunInput, ABatchLargerThanTheDataIsRefused) {
  const TinyRun tiny;
  expect_refused(tiny, mlp_model() + Words{"--global-batch-size", "65"}, 2,
                 "a batch of 65 samples is larger than the data set, which has 64");
}

TEST(RunInput, UnknownAndMistypedOptionsAreRefused) {
  const TinyRun tiny;
  expect_refused(tiny, {"--warmup-step", "3"}, 2, "unknown flag \"--warmup-step\"; did you mean \"--warmup-steps\"?");
  expect_refused(tiny, {"--in-chans", "1"}, 2, "unknown flag \"--in-chans\"; use --set model.in_chans=VALUE");
  expect_refused(tiny, {"--set", "optim.weight_decy=1"}, 2, "did you mean \"optim.weight_decay\"?");
  expect_refused(tiny, {"--steps", "many"}, 2, "--steps must be a whole number, got \"many\"");
  expect_refused(tiny, {"--steps", "0"}, 2, "train.steps");
}

TEST(RunInput, MissingDataNameTheDebianPackage) {
  const TinyRun tiny;
  expect_refused(tiny, mlp_model() + Words{"--data", "idx", "--data-path", (tiny / "nowhere").string()}, 1,
                 "install the Debian package dataset-fashion-mnist");
}

TEST(RunInput, LabelsOutOfRangeAreRefused) {
  const TinyRun tiny;
  write_idx_labels(tiny.data() / "train-labels-idx1-ubyte", 64, 5);
  expect_refused(tiny, mlp_model(), 1, "label 4 of sample 4 is outside 0 to 3");
}

TEST(RunInput, ATruncatedGzipFileIsRefused) {
  const TinyRun tiny;
  fs::remove(tiny.data() / "train-images-idx3-ubyte");
  // The header of a gzip file and the first bytes of a stored block that says it is longer.
  std::ofstream(tiny.data() / "train-images-idx3-ubyte.gz", std::ios::binary)
      << std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x01\x10\0\xef\xff\0\0\x08\x03", 19);
  expect_refused(tiny, mlp_model(), 1, "train-images-idx3-ubyte.gz");
}

TEST(RunInput, APluginThatIsNoneIsRefused) {
  const TinyRun tiny;
  const std::string path = tiny.folder().write("no_plugin.so", "not an ELF file").string();
  expect_refused(tiny, mlp_model() + Words{"--device", path}, 3, path);
}

}  // namespace
}  // namespace xladder::test
