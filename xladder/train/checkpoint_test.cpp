#include "xladder/train/checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder::train {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const TensorType kPair{DType::kF32, {2}};
const std::vector<StateTensor> kLayout = {{"param", "w", kPair}, {"exp_avg", "w", kPair}, {"ema", "w", kPair}};

class CheckpointTest : public testing::Test {
 protected:
  void SetUp() override {
    if (test::cpu_plugin_paths().empty()) GTEST_SKIP() << "no plugin; run ./bootstrap.sh";
  }

  static const pjrt::Client& client() { return test::shared_client(test::cpu_plugin_paths().front()); }

  static TrainState state_of(float first) {
    std::vector<HostTensor> tensors;
    for (int i = 0; i < 3; ++i) tensors.push_back(HostTensor::from<float>({2}, {first, static_cast<float>(i)}));
    return TrainState::upload(client(), kLayout, tensors).value();
  }

  Checkpoint write(int64_t step) {
    const CheckpointInfo info{.step = step,
                              .epoch = 0.5,
                              .data = {1, 64},
                              .seed = std::numeric_limits<uint64_t>::max(),
                              .train_seconds = 2.5,
                              .config_digest = "d",
                              .version = "v",
                              .plugin = "p"};
    return write_checkpoint(folder_.path(), info, state_of(static_cast<float>(step) / 3)).value();
  }

  static void damage(const fs::path& file) {
    std::string bytes = read_file(file, 1 << 20).value();
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    ASSERT_TRUE(write_file_atomically(file, bytes));
  }

  TestFolder folder_;
};

TEST_F(CheckpointTest, GivesBackEveryBit) {
  const Checkpoint written = write(7);
  const Checkpoint read = open_checkpoint(written.path).value();
  EXPECT_EQ(read.info.step, 7);
  EXPECT_EQ(read.info.data, (data::DataPosition{1, 64}));
  EXPECT_EQ(read.info.seed, std::numeric_limits<uint64_t>::max());
  const TrainState state = load_state(client(), read, kLayout).value();
  for (const char* kind : {"param", "exp_avg", "ema"}) {
    const NamedTensors before = state_of(7.0f / 3).download(kind).value();
    const NamedTensors after = state.download(kind).value();
    ASSERT_EQ(after.size(), 1u);
    EXPECT_TRUE(std::ranges::equal(before[0].second.bytes(), after[0].second.bytes())) << kind;
  }
  EXPECT_EQ(read_file(folder_ / "latest", 100).value(), "step-00000007\n");
}

TEST_F(CheckpointTest, TheNewestUndamagedOneIsFound) {
  write(1);
  write(2);
  damage(write(3).path / "optim.safetensors");
  std::vector<std::string> warnings;
  EXPECT_EQ(newest_good_checkpoint(folder_.path(), warnings).value()->info.step, 2);
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_THAT(warnings[0], HasSubstr("step-00000003"));
}

TEST_F(CheckpointTest, NoneIsNothingAndOnlyDamagedOnesAreAnError) {
  std::vector<std::string> warnings;
  EXPECT_FALSE(newest_good_checkpoint(folder_ / "nowhere", warnings).value());
  damage(write(1).path / "state.json");
  EXPECT_FALSE(newest_good_checkpoint(folder_.path(), warnings));
}

TEST_F(CheckpointTest, AFileThatTheManifestListsMayNotBeMissing) {
  const Checkpoint written = write(1);
  fs::remove(written.path / "ema.safetensors");
  EXPECT_FALSE(open_checkpoint(written.path));
}

TEST_F(CheckpointTest, ReplacesOneOfTheSameStep) {
  damage(write(5).path / "model.safetensors");
  EXPECT_TRUE(open_checkpoint(write(5).path));
  EXPECT_EQ(list_checkpoints(folder_.path()).size(), 1u);
}

TEST_F(CheckpointTest, RetentionKeepsTheNewestAndSweepsLeftovers) {
  for (const int64_t step : {1, 20, 3}) write(step);
  fs::create_directory(folder_ / ".writing-step-00000021");
  ASSERT_TRUE(retain_checkpoints(folder_.path(), 2));
  EXPECT_THAT(folder_.file_names(), testing::UnorderedElementsAre("step-00000020", "step-00000003", "latest"));
}

TEST_F(CheckpointTest, ParametersThatAreNotFiniteAreNotKept) {
  CheckpointInfo info;
  info.step = 1;
  const auto written = write_checkpoint(folder_.path(), info, state_of(std::numeric_limits<float>::infinity()));
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().message, HasSubstr("parameter w"));
  EXPECT_THAT(folder_.file_names(), testing::IsEmpty());
}

TEST_F(CheckpointTest, OfAnotherModelOrOptimizerIsRefused) {
  const Checkpoint written = write(1);
  const auto refusal = [&](std::vector<StateTensor> layout) {
    const auto state = load_state(client(), written, std::move(layout));
    return state ? "(accepted)" : state.error().message;
  };
  EXPECT_THAT(refusal({{"param", "w", {DType::kF32, {3}}}}), HasSubstr("f32[3]"));
  EXPECT_THAT(refusal({{"param", "other", kPair}}), HasSubstr("no tensor other"));
  EXPECT_THAT(refusal({{"exp_avg_sq", "w", kPair}}), HasSubstr("no tensor exp_avg_sq.w"));
}

}  // namespace
}  // namespace xladder::train
