// Runs on picture files: two classes of PNGs of different sizes, told apart by their colour.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/random.h"
#include "xladder/data/image/encode.h"

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
class ImageRun : public testing::Test {
 protected:
  ImageRun() {
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

TEST_F(ImageRun, LearnsFromFilesAndLeavesTheNamesOfItsClasses) {
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

TEST_F(ImageRun, IsTheSameWhateverTheWorkersAndGoesOnAsIfItHadNotStopped) {
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

TEST_F(ImageRun, ABrokenPictureFailsTheRunOrIsSkippedAndCounted) {
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

// The folders' names in another order, as other programs number them.
TEST_F(ImageRun, MatchesClassesByTheirNames) {
  const ProgramRun trained =
      train("out", {"--steps", "30", "--lr", "3e-3", "--set", "data.classes=[\"red\", \"blue\"]", "--json"});
  ASSERT_EQ(trained.exit_code, 0) << trained.err;
  EXPECT_EQ(text_of(tiny_ / "out/classes.txt"), "red\nblue\n");
  const double accuracy = json::parse(trained.out)["test"]["accuracy"];
  ASSERT_GT(accuracy, 0.9);

  // Without data.classes the folders are blue and red.
  const ProgramRun exported = tiny_.run({"export", (tiny_ / "out").string(), "-o", (tiny_ / "weights").string()});
  ASSERT_EQ(exported.exit_code, 0) << exported.err;
  EXPECT_THAT(exported.err, HasSubstr("read pictures upright and over white"));
  const ProgramRun weights =
      tiny_.run({"eval", (tiny_ / "weights").string(), "--eval-path", (pictures() / "val").string(), "--json"});
  ASSERT_EQ(weights.exit_code, 0) << weights.err;
  EXPECT_EQ(json::parse(weights.out)["accuracy"], accuracy);
  EXPECT_EQ(json::parse(weights.out)["classes_by"], "name");
  EXPECT_THAT(weights.err, HasSubstr("stand in another order"));
  const ProgramRun by_position =
      tiny_.run({"eval", (tiny_ / "weights").string(), "--eval-path", (pictures() / "val").string(), "--set",
                 "data.match_classes=position", "--json"});
  ASSERT_EQ(by_position.exit_code, 0) << by_position.err;
  EXPECT_LT(json::parse(by_position.out)["accuracy"], 0.1);
  EXPECT_EQ(json::parse(by_position.out)["classes_by"], "position");

  const ProgramRun resumed = tiny_.run(
      {"train", "--resume=" + (tiny_ / "out").string(), "--steps", "31", "--set", "data.classes=[]", "--json"});
  ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
  EXPECT_THAT(resumed.err, HasSubstr("stand in another order"));
  EXPECT_GT(json::parse(resumed.out)["test"]["accuracy"], 0.9);

  // Training on from weights keeps the head and its order.
  const ProgramRun tuned = train("tuned", {"--pretrained", (tiny_ / "weights").string(), "--steps", "1", "--json"});
  ASSERT_EQ(tuned.exit_code, 0) << tuned.err;
  EXPECT_GT(json::parse(tuned.out)["test"]["accuracy"], 0.9);
  EXPECT_EQ(text_of(tiny_ / "tuned/classes.txt"), "red\nblue\n");
}

TEST_F(ImageRun, ARenamedClassIsAnErrorAndAMovedPictureIsTold) {
  ASSERT_EQ(train("out", {"--steps", "2"}).exit_code, 0);
  const std::string run = (tiny_ / "out").string();
  fs::rename(pictures() / "train/red/05.png", pictures() / "train/blue/moved.png");
  fs::rename(pictures() / "val/red/05.png", pictures() / "val/blue/moved.png");
  const ProgramRun moved = tiny_.run({"eval", run});
  EXPECT_EQ(moved.exit_code, 0) << moved.err;
  EXPECT_THAT(moved.err, HasSubstr("the test samples are others than when the run began (14 then, 14 now)"));
  const ProgramRun resumed = tiny_.run({"train", "--resume=" + run, "--steps", "3"});
  EXPECT_EQ(resumed.exit_code, 0) << resumed.err;
  EXPECT_THAT(resumed.err, HasSubstr("the training samples are others than when the run began (40 then, 40 now)"));

  for (const char* part : {"train", "val"}) fs::rename(pictures() / part / "blue", pictures() / part / "violet");
  for (const Words& words : {Words{"eval", run}, Words{"train", "--resume=" + run, "--steps", "4"}}) {
    const ProgramRun renamed = tiny_.run(words);
    EXPECT_EQ(renamed.exit_code, 2) << words.front();
    EXPECT_THAT(renamed.err, HasSubstr("violet is unknown to the run")) << words.front();
    EXPECT_THAT(renamed.err, HasSubstr("has blue that")) << words.front();
  }
}

TEST_F(ImageRun, WeightsOfOtherClassesGetANewHead) {
  ASSERT_EQ(train("out", {"--steps", "2"}).exit_code, 0);
  const std::string weights = (tiny_ / "weights").string();
  ASSERT_EQ(tiny_.run({"export", (tiny_ / "out").string(), "-o", weights}).exit_code, 0);
  for (const char* part : {"train", "val"}) fs::rename(pictures() / part / "blue", pictures() / part / "violet");
  const ProgramRun run = train("tuned", {"--pretrained", weights, "--steps", "1"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(text_of(tiny_ / "tuned/weights.json"), HasSubstr("a new head, for other classes than those of"));
  EXPECT_EQ(text_of(tiny_ / "tuned/classes.txt"), "red\nviolet\n");
}

TEST_F(ImageRun, EvaluatesAllOfAnotherFolder) {
  ASSERT_EQ(train("out", {"--steps", "2"}).exit_code, 0);
  const auto samples = [&](const fs::path& data) {
    const ProgramRun run = tiny_.run({"eval", (tiny_ / "out").string(), "--data-path", data.string(), "--json"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return json::parse(run.out).value("samples", 0);
  };
  EXPECT_EQ(samples(pictures()), 14);
  EXPECT_EQ(samples(pictures() / "val"), 14);
  const ProgramRun known =
      tiny_.run({"eval", (tiny_ / "out").string(), "--eval-path", (pictures() / "train").string(), "--json"});
  EXPECT_EQ(known.exit_code, 0) << known.err;
  EXPECT_THAT(known.err, HasSubstr("40 of the 40 test samples are of the data that the run was trained on"));
  fs::create_directory(tiny_ / "some");
  fs::rename(pictures() / "val/red", tiny_ / "some/red");
  EXPECT_EQ(samples(tiny_ / "some"), 7);
}

TEST_F(ImageRun, RefusesToTestOnWhatItTrainsOn) {
  const ProgramRun same = train("same", {"--steps", "1", "--eval-path", (pictures() / "train").string()});
  EXPECT_EQ(same.exit_code, 2);
  EXPECT_THAT(same.err, HasSubstr("40 of the 40 test samples are training samples too"));
  fs::create_hard_link(pictures() / "train/red/03.png", pictures() / "val/red/new.png");
  const ProgramRun linked = train("linked", {"--steps", "1"});
  EXPECT_EQ(linked.exit_code, 2);
  EXPECT_THAT(linked.err, HasSubstr("1 of the 15 test samples are training samples too (the first is val/red/new.png"));
  EXPECT_EQ(train("dedup", {"--steps", "1", "--set", "data.dedup=true"}).exit_code, 0);
}

TEST_F(ImageRun, HoldsAShareOfOneTarOutAndNamesDamagedOnes) {
  ASSERT_EQ(tiny_.run({"datasets", "pack", pictures().string(), "-o", (tiny_ / "tar").string(), "--split", "train"})
                .exit_code,
            0);
  const std::string tar = (tiny_ / "tar/train-000000.tar").string();
  const ProgramRun run = train("out", {"--steps", "2", "--data-path", tar, "--val-fraction", "0.3", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const int held_out = json::parse(run.out)["test"]["samples"];
  EXPECT_GT(held_out, 0);
  EXPECT_LT(held_out, 30);
  EXPECT_THAT(run.err, HasSubstr(fmt::format("{} of its 40 samples are held out for it", held_out)));
  EXPECT_EQ(text_of(tiny_ / "out/classes.txt"), "blue\nred\n");
  const ProgramRun none = train("none", {"--steps", "1", "--data-path", tar, "--val-fraction", "0"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("40 of the 40 test samples are training samples too"));

  std::ofstream(tiny_ / "tar/train-000001.tar").close();
  const Words damaged = {"--steps", "1", "--data-path", (tiny_ / "tar/train-{000000..000001}.tar").string()};
  const ProgramRun strict = train("strict", damaged);
  EXPECT_EQ(strict.exit_code, 1);
  EXPECT_THAT(strict.err, HasSubstr("train-000001.tar is empty"));
  const ProgramRun lenient = train("lenient", damaged + Words{"--set", "data.on_error=skip", "--json"});
  ASSERT_EQ(lenient.exit_code, 0) << lenient.err;
  EXPECT_THAT(lenient.err, HasSubstr("broken: "));
  EXPECT_EQ(json::parse(lenient.out)["broken_shards"], 1);
}

TEST_F(ImageRun, HasNoAccuracyWithoutAReadableTestPicture) {
  for (const auto& entry : fs::recursive_directory_iterator(pictures() / "val"))
    if (entry.is_regular_file()) std::ofstream(entry.path()) << "no picture";
  const ProgramRun run = train("out", {"--steps", "2", "--set", "data.on_error=skip"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("none of the 14 test samples can be read"));
}

TEST_F(ImageRun, BenchNamesTheSlowStage) {
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

TEST_F(ImageRun, BenchTimesTheLoaderWithoutADevice) {
  const ProgramRun run = tiny_.run(Words{"bench"} + recipe({"--loader-only", "--seconds", "0.2", "--device",
                                                            "/nowhere.so", "--input-dtype", "u8", "--json"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json result = json::parse(run.out);
  EXPECT_GT(result["samples_per_sec"], 0);
  EXPECT_GT(result["sample_us"]["decode"], 0);
  EXPECT_EQ(result["images"], 40);
}

TEST_F(ImageRun, OptionsThatOnlyPicturesKnowAreRefusedForImagesOfOneSize) {
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
