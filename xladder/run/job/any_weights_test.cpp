#include "xladder/run/job/any_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/package_test_support.h"
#include "xladder/models/weights/timm_folder.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::run {
namespace {

using testing::HasSubstr;
using testing::IsSupersetOf;
using weights::ModelPackage;
using weights::Weights;

constexpr const char* kRecipe =
    "[model]\nname = \"vit_tiny_patch16_224\"\nembed_dim = 8\ndepth = 2\nnum_heads = 2\nnorm_eps = 1e-5\nimg_size = 8\n"
    "patch_size = 4\n[data]\nmean = [0.1, 0.2, 0.3]\nstd = [0.5, 0.6, 0.7]\n";

// With the package's tensors as averages, and zeros as the parameters themselves.
void write_run(const TestFolder& folder, const ModelPackage& package, int64_t step) {
  folder.write("config.toml", kRecipe);
  HostState state;
  for (const auto& [name, tensor] : package.tensors) {
    const TensorType type{DType::kF32, tensor.shape()};
    state.layout.push_back({"param", name, type});
    state.tensors.emplace_back(DType::kF32, tensor.shape());
    state.layout.push_back({"ema", name, type});
    state.tensors.push_back(tensor.clone());
  }
  CheckpointInfo info;
  info.step = step;
  const auto written = write_checkpoint(folder / "checkpoints", info, state);
  ASSERT_TRUE(written) << written.error().message;
}

std::string error_of(const Result<Weights>& weights) { return weights ? "no error" : weights.error().message; }

void spoil(const std::filesystem::path& file) {
  std::string bytes = read_file(file, 1 << 20).value();
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  ASSERT_TRUE(write_file_atomically(file, bytes));
}

TEST(AnyWeights, TakesTheAveragedWeightsOfARunsNewestCheckpoint) {
  const TestFolder folder;
  const ModelPackage package = weights::package_of(weights::tiny_config());
  write_run(folder, package, 20);
  const Result<Weights> read = read_any_weights(folder.path());
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->package.tensors.size(), package.tensors.size());
  for (const auto& [name, tensor] : package.tensors) {
    const HostTensor* own = weights::find_tensor(read->package, name);
    ASSERT_TRUE(own) << name;
    ASSERT_EQ(own->shape(), tensor.shape()) << name;
    EXPECT_TRUE(std::ranges::equal(own->as<float>(), tensor.as<float>())) << name;
  }
  EXPECT_EQ(read->package.config.norm_eps, 1e-5);
  EXPECT_EQ(read->package.config.num_classes, 3);
  EXPECT_EQ(read->package.architecture, "vit_tiny_patch16_224");
  EXPECT_EQ(read->package.preprocessing.mean, (std::vector<float>{0.1f, 0.2f, 0.3f}));
  EXPECT_EQ(read->report.format, "xladder run");
  EXPECT_TRUE(validate(read->package));
}

TEST(AnyWeights, OfARunHaveTheNamesOfItsClassesAndItsPreprocessing) {
  const TestFolder folder;
  write_run(folder, weights::package_of(weights::tiny_config()), 20);
  folder.write("config.toml", std::string(kRecipe) + "crop_pct = 0.5\nresize_mode = \"squash\"\n");
  folder.write("classes.txt", "zebra\nant\ncow\n");
  const Result<Weights> read = read_any_weights(folder.path());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_THAT(read->package.class_names, testing::ElementsAre("zebra", "ant", "cow"));
  EXPECT_EQ(read->package.preprocessing.crop_pct, 0.5);
  EXPECT_EQ(read->package.preprocessing.mode, data::ResizeMode::kSquash);
}

TEST(AnyWeights, PassesADamagedCheckpointOver) {
  const TestFolder folder;
  const ModelPackage package = weights::package_of(weights::tiny_config());
  write_run(folder, package, 20);
  write_run(folder, package, 30);
  spoil(folder / "checkpoints/step-00000030/ema.safetensors");
  const Result<Weights> older = read_any_weights(folder.path());
  ASSERT_TRUE(older) << older.error().message;
  EXPECT_THAT(older->report.notes,
              IsSupersetOf({HasSubstr("step-00000030/ema.safetensors is not as it was written"),
                            HasSubstr("averaged weights"), HasSubstr("checkpoint step-00000020")}));
  EXPECT_THAT(error_of(read_any_weights(folder / "checkpoints/step-00000030")), HasSubstr("not as it was written"));
  spoil(folder / "checkpoints/step-00000020/ema.safetensors");
  EXPECT_THAT(error_of(read_any_weights(folder.path())), HasSubstr("are damaged"));
}

TEST(AnyWeights, OfACheckpointAloneAreReadAsAFile) {
  const TestFolder folder;
  write_run(folder, weights::package_of(weights::tiny_config()), 20);
  std::filesystem::remove(folder / "config.toml");
  const auto checkpoint = folder / "checkpoints/step-00000020";
  EXPECT_THAT(error_of(read_any_weights(checkpoint)), HasSubstr("--num-heads"));
  EXPECT_EQ(error_of(read_any_weights(checkpoint, {.architecture = {}, .stated = {.num_heads = 2}})), "no error");
}

TEST(AnyWeights, OfARunHaveTheNameOfAModelOfTheirSize) {
  const TestFolder folder;
  write_run(folder, weights::package_of(weights::tiny_config()), 20);
  EXPECT_THAT(error_of(read_any_weights(folder.path(), {.architecture = "vit_base_patch16_224"})),
              HasSubstr("holds 2 blocks of width 8, which is not vit_base_patch16_224"));
  EXPECT_THAT(error_of(read_any_weights(folder.path(), {.architecture = "vit_bse_patch16_224"})),
              HasSubstr("did you mean"));
}

TEST(AnyWeights, AreThoseOfOtherProgramsElsewhere) {
  const TestFolder folder;
  ASSERT_TRUE(weights::write_timm_folder(weights::package_of(weights::tiny_config()), folder.path()));
  const Result<Weights> read = read_any_weights(folder.path());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->report.format, "timm ViT (safetensors)");
  EXPECT_THAT(error_of(read_any_weights(folder / "absent")), HasSubstr("there is no"));
}

}  // namespace
}  // namespace xladder::run
