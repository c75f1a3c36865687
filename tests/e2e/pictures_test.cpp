// Runs on picture files: two classes of PNGs of different sizes, told apart by their colour.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/random.h"
#include "xladder/image/encode.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;

void write_png(const fs::path& path, int64_t width, int64_t height, uint8_t red, uint64_t seed) {
  image::Image picture(width, height, 3);
  CounterRng rng(seed);
  for (size_t i = 0; i < picture.pixels().size(); ++i)
    picture.pixels()[i] = static_cast<uint8_t>((i % 3 == 0 ? red : 80) + rng.below(60));
  std::ofstream(path, std::ios::binary) << *image::encode_png(picture);
}

// 20 training and 7 test pictures of each class.
class PictureRun : public testing::Test {
 protected:
  PictureRun() {
    for (const char* part : {"train", "val"})
      for (const char* name : {"blue", "red"}) {
        const fs::path folder = tiny_ / "pictures" / part / name;
        fs::create_directories(folder);
        const int count = std::string_view(part) == "train" ? 20 : 7;
        for (int i = 0; i < count; ++i)
          write_png(
              folder / fmt::format("{:02}.png", i), 20 + i, 30 - i, name[0] == 'r' ? 180 : 10,
              static_cast<uint64_t>(i) + 100 * static_cast<uint64_t>(part[0]) + 50 * static_cast<uint64_t>(name[0]));
      }
  }
  fs::path pictures() const { return tiny_ / "pictures"; }

  Words recipe(const Words& more) const {
    return vit_model() +
           Words{"--data-path",
                 pictures().string(),
                 "--global-batch-size",
                 "8",
                 "--set",
                 "train.log_every=1",
                 "--set",
                 "train.eval_batch_size=5",
                 "--set",
                 "data.num_classes=2"} +
           more;
  }
  ProgramRun train(const std::string& out, const Words& more) const {
    return tiny_.run(Words{"train", "--output", (tiny_ / out).string()} + recipe(more));
  }
  std::vector<double> losses(const std::string& out) const { return losses_of(tiny_ / out); }

  TinyRun tiny_;
};

TEST_F(PictureRun, LearnsFromFilesAndLeavesTheNamesOfItsClasses) {
  const ProgramRun run = train("out", {"--steps", "30", "--lr", "3e-3", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(text_of(tiny_ / "out/classes.txt"), "blue\nred\n");
  const json result = json::parse(run.out);
  EXPECT_EQ(result["test"]["samples"], 14);
  EXPECT_GT(result["test"]["accuracy"], 0.9);
  EXPECT_EQ(result["broken_samples"], 0);
  int told = 0;
  for (const json& line : metrics_of(tiny_ / "out", "train")) {
    if (!line.contains("loader")) continue;  // the batches of the last steps were told of before
    ++told;
    EXPECT_GT(line["loader"]["sample_us"].at("decode"), 0) << line.dump();
    EXPECT_GE(line["loader"].at("ready"), 0);
  }
  EXPECT_GT(told, 0);
  const std::string recipe = text_of(tiny_ / "out/config.toml");
  EXPECT_THAT(recipe, HasSubstr("mean = [0.485, 0.456, 0.406]"));
  const ProgramRun evaluated = tiny_.run({"eval", (tiny_ / "out").string(), "--json"});
  ASSERT_EQ(evaluated.exit_code, 0) << evaluated.err;
  EXPECT_EQ(json::parse(evaluated.out)["loss"], metrics_of(tiny_ / "out", "eval").back()["loss"]);
}

TEST_F(PictureRun, IsTheSameWhateverTheWorkersAndGoesOnAsIfItHadNotStopped) {
  const Words augmented = {
      "--mixup",       "0.8", "--cutmix",       "1", "--reprob", "0.5", "--aa",    "rand-m9-mstd0.5-inc1",
      "--input-dtype", "u8",  "--repeated-aug", "2", "--vflip",  "0.3", "--sched", "constant"};
  ASSERT_EQ(train("alone", augmented + Words{"--steps", "14", "--workers", "0"}).exit_code, 0);
  const ProgramRun many = train("many", augmented + Words{"--steps", "14", "--workers", "3", "--prefetch", "5"});
  ASSERT_EQ(many.exit_code, 0) << many.err;
  EXPECT_EQ(losses("many"), losses("alone"));

  ASSERT_EQ(train("parts", augmented + Words{"--steps", "7"}).exit_code, 0);
  const ProgramRun rest = tiny_.run({"train", "--resume=" + (tiny_ / "parts").string(), "--steps", "14"});
  ASSERT_EQ(rest.exit_code, 0) << rest.err;
  EXPECT_EQ(losses("parts"), losses("alone"));
}

TEST_F(PictureRun, ABrokenPictureFailsTheRunOrIsSkippedAndCounted) {
  std::ofstream(pictures() / "train/red/07.png") << "no picture";
  const ProgramRun strict = train("strict", {"--steps", "5"});
  EXPECT_EQ(strict.exit_code, 1);
  EXPECT_THAT(strict.err, HasSubstr("07.png"));
  const ProgramRun lenient = train("lenient", {"--steps", "10", "--set", "data.on_error=skip", "--json"});
  ASSERT_EQ(lenient.exit_code, 0) << lenient.err;
  EXPECT_EQ(json::parse(lenient.out)["broken_samples"], 2) << "once in each of two epochs";
  EXPECT_THAT(lenient.err, HasSubstr("broken samples were skipped"));
  EXPECT_THAT(lenient.err, HasSubstr("07.png"));
}

TEST_F(PictureRun, BenchNamesTheSlowStage) {
  const ProgramRun run = tiny_.run(Words{"bench"} + recipe({"--seconds", "0.5", "--json", "--cache-at=all"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json result = json::parse(run.out);
  ASSERT_EQ(result["inputs"].size(), 5u) << result.dump();
  std::vector<std::string> places;
  for (const json& input : result["inputs"]) {
    places.push_back(input["cache_at"]);
    EXPECT_GT(input["samples_per_sec"], 0);
    EXPECT_LE(input["samples_per_sec_low"], input["samples_per_sec"]);
  }
  EXPECT_THAT(places, testing::ElementsAre("none", "raw", "processed", "host", "device"));
  EXPECT_FALSE(result["slow_stage"].get<std::string>().empty());
  for (const char* place : {"raw", "processed", "host", "device"}) {
    const ProgramRun one =
        tiny_.run(Words{"bench"} + recipe({"--seconds", "0.1", "--min-windows", "3", "--json", "--cache-at", place}));
    ASSERT_EQ(one.exit_code, 0) << one.err;
    EXPECT_EQ(json::parse(one.out)["cache_at"], place);
  }
}

TEST_F(PictureRun, BenchTimesTheLoaderWithoutADevice) {
  const ProgramRun run = tiny_.run(Words{"bench"} + recipe({"--loader-only", "--seconds", "0.2", "--device",
                                                            "/nowhere.so", "--input-dtype", "u8", "--json"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json result = json::parse(run.out);
  EXPECT_GT(result["samples_per_sec"], 0);
  EXPECT_GT(result["sample_us"]["decode"], 0);
  EXPECT_EQ(result["images"], 40);
}

TEST_F(PictureRun, OptionsThatOnlyPicturesKnowAreRefusedForImagesOfOneSize) {
  const ProgramRun run = tiny_.train(tiny_ / "out", vit_model() + Words{"--scale", "0.5,1", "--steps", "1"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("data.scale has no meaning for images that are kept in one size"));
  const ProgramRun pictures =
      tiny_.train(tiny_ / "out", vit_model() + Words{"--set", "data.pictures=true", "--scale", "0.5,1", "--steps", "2",
                                                     "--set", "model.img_size=56"});
  EXPECT_EQ(pictures.exit_code, 0) << pictures.err;
}

}  // namespace
}  // namespace xladder::test
