#include "xladder/run/folder/checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <limits>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/safetensors.h"
#include "xladder/run/folder/test_checkpoint.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using test::flip_last_byte;
using test::kLayout;
using test::kPair;
using test::replace;
using test::state_of;
using test::text_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

class CheckpointTest : public testing::Test {
 protected:
  Checkpoint write(int64_t step) { return test::write(folder_.path(), step); }

  // The step with which a run would go on, -1 for none; `warning_` is what it would say.
  int64_t newest_good() {
    std::vector<std::string> warnings;
    const auto checkpoint = newest_good_checkpoint(folder_.path(), warnings);
    warning_ = warnings.empty() ? "" : warnings.front();
    return checkpoint && *checkpoint ? (*checkpoint)->info.step : -1;
  }

  TestFolder folder_;
  std::string warning_;
};

TEST_F(CheckpointTest, HoldsWhereTheRunWas) {
  const Checkpoint written = write(7);
  const Checkpoint read = open_checkpoint(written.path).value();
  EXPECT_EQ(read.info.step, 7);
  EXPECT_EQ(read.info.data, (data::DataPosition{1, 64}));
  EXPECT_EQ(read.info.seed, std::numeric_limits<uint64_t>::max());
  EXPECT_EQ(read.bytes, written.bytes);
  EXPECT_GT(read.bytes, 3 * 2 * sizeof(float));
}

TEST_F(CheckpointTest, NoneIsNothingAndOnlyDamagedOnesAreAnError) {
  std::vector<std::string> warnings;
  EXPECT_FALSE(newest_good_checkpoint(folder_ / "nowhere", warnings).value());
  flip_last_byte(write(1).path / "state.json");
  EXPECT_FALSE(newest_good_checkpoint(folder_.path(), warnings));
}

// What can happen to a checkpoint after it was written, and the words that tell it.
struct Damage {
  std::string name;
  std::function<void(const fs::path&)> inflict;
  std::string words;
};

class DamagedCheckpoint : public CheckpointTest, public testing::WithParamInterface<Damage> {};

TEST_P(DamagedCheckpoint, IsPassedOverWithAWarningForTheOneBefore) {
  write(1);
  write(2);
  const Checkpoint newest = write(3);
  ASSERT_EQ(newest_good(), 3);
  GetParam().inflict(newest.path);
  EXPECT_EQ(newest_good(), 2);
  EXPECT_THAT(warning_, HasSubstr("step-00000003 is damaged"));
  EXPECT_THAT(warning_, HasSubstr(GetParam().words));
}

Damage flipped(const char* file) {
  return {std::string("flipped ") + file, [=](const fs::path& path) { flip_last_byte(path / file); },
          std::string(file) + " is not as it was written"};
}

Damage missing(const char* file) {
  return {std::string("missing ") + file, [=](const fs::path& path) { fs::remove(path / file); }, file};
}

Damage manifest(std::string name, std::string text, std::string words) {
  return {std::move(name), [=](const fs::path& path) { replace(path / "manifest.json", text); }, std::move(words)};
}

// A manifest in which model.safetensors stands under another name or with other facts.
Damage edited(std::string name, std::string from, std::string to, std::string words) {
  const auto inflict = [=](const fs::path& path) {
    std::string text = text_of(path / "manifest.json");
    const size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    replace(path / "manifest.json", text.replace(at, from.size(), to));
  };
  return {std::move(name), inflict, std::move(words)};
}

INSTANTIATE_TEST_SUITE_P(
    Every, DamagedCheckpoint,
    testing::Values(
        flipped("model.safetensors"), flipped("optim.safetensors"), flipped("ema.safetensors"), flipped("state.json"),
        missing("model.safetensors"), missing("ema.safetensors"), missing("state.json"), missing("manifest.json"),
        Damage{"truncated", [](const fs::path& path) { fs::resize_file(path / "optim.safetensors", 5); },
               "has 5 bytes instead of"},
        Damage{"empty", [](const fs::path& path) { fs::resize_file(path / "model.safetensors", 0); }, "has 0 bytes"},
        Damage{"followed by garbage",
               [](const fs::path& path) { std::ofstream(path / "model.safetensors", std::ios::app) << "garbage"; },
               "model.safetensors has"},
        Damage{"a folder instead of a file",
               [](const fs::path& path) {
                 fs::remove(path / "model.safetensors");
                 fs::create_directory(path / "model.safetensors");
               },
               "is missing"},
        Damage{"a pipe instead of a file",
               [](const fs::path& path) {
                 fs::remove(path / "ema.safetensors");
                 ::mkfifo((path / "ema.safetensors").c_str(), 0600);
               },
               "is missing"},
        Damage{"a file instead of the folder",
               [](const fs::path& path) {
                 fs::remove_all(path);
                 replace(path, "text");
               },
               "manifest.json"},
        Damage{"the folder of another step",
               [](const fs::path& path) {
                 fs::remove_all(path);
                 fs::copy(path.parent_path() / "step-00000002", path);
               },
               "it is of step 2"},
        manifest("manifest is not JSON", "{\"files\": ", "is not a JSON object"),
        manifest("manifest is empty", "", "is not a JSON object"),
        manifest("manifest is an array", "[1]", "is not a JSON object"),
        manifest("manifest is deep", std::string(100'000, '['), "is not a JSON object"),
        manifest("manifest is huge", std::string((1 << 20) + 1, ' '), "too large"),
        manifest("manifest has no schema", "{}", "was not written by this version"),
        manifest("manifest is of another version", R"({"schema": 2})", "was not written by this version"),
        manifest("manifest lists nothing", R"({"schema": 1, "files": {}})", "lists no model or no state"),
        manifest("manifest lists numbers", R"({"schema": 1, "files": {"model.safetensors": 7}})", "lacks the size"),
        manifest("manifest has a list of files", R"({"schema": 1, "files": []})", "lists no files"),
        edited("size is huge", "\"bytes\": ", "\"bytes\": 18446744073709", "bytes instead of 18446744073709"),
        edited("size is past 64 bits", "\"bytes\": ", "\"bytes\": 99999999999999999999", "lacks the size"),
        edited("size is negative", "\"bytes\": ", "\"bytes\": -", "lacks the size"),
        edited("a file above", "ema.safetensors", "../step-00000002/ema.safetensors", "a file of no checkpoint"),
        edited("an absolute file", "ema.safetensors", "/dev/zero", "a file of no checkpoint"),
        edited("a file that is not listed", R"("ema.safetensors": {)",
               R"("ema.safetensors": {"bytes": 1, "xxh3_128": ""}, "optim.safetensors": {)", "ema.safetensors has"),
        Damage{"a file beside the manifest",
               [](const fs::path& path) {
                 // Written by a run without averages; the file came from elsewhere.
                 HostState state = state_of(1);
                 state.layout.pop_back();
                 state.tensors.pop_back();
                 fs::copy(path / "ema.safetensors", path.parent_path() / "kept");
                 ASSERT_TRUE(write_checkpoint(path.parent_path(), test::info_of(3), state));
                 fs::rename(path.parent_path() / "kept", path / "ema.safetensors");
               },
               "ema.safetensors is not in the manifest"}),
    [](const auto& tested) {
      std::string name = tested.param.name;
      std::ranges::replace_if(
          name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
      return name;
    });

TEST_F(CheckpointTest, EveryByteOfTheManifestCountsOrDoesNotMatter) {
  write(2);
  const Checkpoint newest = write(3);
  const std::string text = text_of(newest.path / "manifest.json");
  int found = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = static_cast<char>(other[i] ^ 1);
    replace(newest.path / "manifest.json", other);
    const int64_t step = newest_good();
    EXPECT_TRUE(step == 2 || step == 3) << i;
    found += step == 2;
  }
  EXPECT_GT(found, static_cast<int>(text.size() / 2));
}

TEST_F(CheckpointTest, ReplacesOneOfTheSameStep) {
  flip_last_byte(write(5).path / "model.safetensors");
  EXPECT_TRUE(open_checkpoint(write(5).path));
  EXPECT_THAT(folder_.file_names(), ElementsAre("step-00000005"));
}

TEST_F(CheckpointTest, ThatWasToBeReplacedIsFoundUnderItsOtherName) {
  write(1);
  fs::rename(write(5).path, folder_ / ".replaced-step-00000005");
  EXPECT_EQ(newest_good(), 5);
  sweep_leftovers(folder_.path());
  EXPECT_EQ(newest_good(), 5);
  write(5);
  EXPECT_EQ(list_checkpoints(folder_.path()).size(), 2u);
  write(6);  // sweeps
  EXPECT_FALSE(fs::exists(folder_ / ".replaced-step-00000005"));
}

TEST_F(CheckpointTest, WritingSweepsLeftoversAndNothingElse) {
  for (const char* name : {".writing-step-00000001", ".removing-step-00000001", "mine"})
    fs::create_directory(folder_ / name);
  for (const char* name : {"latest.tmp-123-0", "notes.tmp-x"}) folder_.write(name, "");
  write(2);
  EXPECT_THAT(folder_.file_names(), UnorderedElementsAre("step-00000002", "mine", "notes.tmp-x"));
}

TEST_F(CheckpointTest, ParametersThatAreNotFiniteAreNotKept) {
  const auto written =
      write_checkpoint(folder_.path(), test::info_of(1), state_of(std::numeric_limits<float>::infinity()));
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().message, HasSubstr("parameter w"));
  EXPECT_THAT(folder_.file_names(), testing::IsEmpty());
}

TEST_F(CheckpointTest, AScoreIsReadBackAndNoPartOfWhatIsChecked) {
  const Checkpoint checkpoint = test::write(folder_.path(), 1, Score{.accuracy = 0.25, .loss = 1.5});
  EXPECT_EQ(read_score(checkpoint.path)->accuracy, 0.25);
  ASSERT_TRUE(write_score(checkpoint.path, {.accuracy = 0.5, .loss = 1}));
  EXPECT_EQ(read_score(checkpoint.path)->accuracy, 0.5);
  EXPECT_TRUE(open_checkpoint(checkpoint.path));
  for (const char* text : {"", "[]", "{\"accuracy\": 1}", "{\"accuracy\": \"1\", \"loss\": 2}"}) {
    replace(checkpoint.path / "evaluation.json", text);
    EXPECT_FALSE(read_score(checkpoint.path)) << text;
  }
  EXPECT_FALSE(read_score(write(2).path));
}

TEST_F(CheckpointTest, WithoutAPlaceSaysSoAndLeavesWhatWasThere) {
  write(1);
  folder_.write("file", "");
  const auto written = write_checkpoint(folder_ / "file/checkpoints", test::info_of(2), state_of(1));
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().message, HasSubstr("check the disk's space and the folder's permissions"));
  EXPECT_EQ(newest_good(), 1);
}

class CheckpointOnDevice : public CheckpointTest {
 protected:
  void SetUp() override {
    if (xladder::test::cpu_plugin_paths().empty()) GTEST_SKIP() << "no plugin; run ./bootstrap.sh";
  }
  static const pjrt::Client& client() {
    return xladder::test::shared_client(xladder::test::cpu_plugin_paths().front());
  }
};

TEST_F(CheckpointOnDevice, GivesBackEveryBit) {
  const HostState before = state_of(7.0f / 3);
  const TrainState uploaded = TrainState::upload(client(), kLayout, before.tensors).value();
  const Checkpoint written = write_checkpoint(folder_.path(), test::info_of(7), uploaded.download().value()).value();
  const HostState after = load_state(client(), written, kLayout).value().download().value();
  ASSERT_EQ(after.tensors.size(), before.tensors.size());
  for (size_t i = 0; i < before.tensors.size(); ++i)
    EXPECT_TRUE(std::ranges::equal(before.tensors[i].bytes(), after.tensors[i].bytes())) << kLayout[i].kind;
}

TEST_F(CheckpointOnDevice, HasBuffersBesideTheParametersAndAsTheyAre) {
  const std::vector<program::StateTensor> layout = {{"param", "norm.weight", kPair},
                                                    {"ema", "norm.weight", kPair},
                                                    {"buffer", "norm.running_mean", kPair},
                                                    {"buffer", "norm.batches", {DType::kS32, {}}}};
  HostState state{layout, {}};
  for (const float value : {1.0f, 2.0f, std::numeric_limits<float>::infinity()})
    state.tensors.push_back(HostTensor::from<float>({2}, {value, value}));
  state.tensors.push_back(HostTensor::scalar<int32_t>(7));
  const Checkpoint written = write_checkpoint(folder_.path(), test::info_of(7), state).value();
  const SafetensorsFile file = SafetensorsFile::open(weights_file(written, WeightsOf::kModel)).value();
  EXPECT_TRUE(file.contains("norm.running_mean") && file.contains("norm.batches"));
  const TrainState loaded = load_state(client(), written, layout).value();
  const HostState after = loaded.download().value();
  for (size_t i = 0; i < layout.size(); ++i)
    EXPECT_TRUE(std::ranges::equal(after.tensors[i].bytes(), state.tensors[i].bytes())) << layout[i].name;
  const auto first_of = [](const pjrt::Buffer* buffer) { return buffer->to_host().value().to_doubles().front(); };
  ASSERT_EQ(loaded.evaluated("ema").size(), 3u);
  EXPECT_EQ(first_of(loaded.evaluated("ema")[0]), 2);
  EXPECT_EQ(first_of(loaded.evaluated("param")[0]), 1);
  EXPECT_EQ(first_of(loaded.evaluated("param")[2]), 7);
}

TEST_F(CheckpointOnDevice, OfAnotherModelOrOptimizerIsRefused) {
  const Checkpoint written = write(1);
  const auto refusal = [&](std::vector<program::StateTensor> layout) {
    const auto state = load_state(client(), written, std::move(layout));
    return state ? "(accepted)" : state.error().message;
  };
  EXPECT_THAT(refusal({{"param", "w", {DType::kF32, {3}}}}), HasSubstr("f32[3]"));
  EXPECT_THAT(refusal({{"param", "other", kPair}}), HasSubstr("no tensor other"));
  EXPECT_THAT(refusal({{"exp_avg_sq", "w", kPair}}), HasSubstr("no tensor exp_avg_sq.w"));
}

}  // namespace
}  // namespace xladder::run
