// Runs that begin with weights, and what of them is trained.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/safetensors.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

fs::path model_file(const fs::path& run, const char* name = "model.safetensors") {
  return run / "checkpoints" / latest_checkpoint(run) / name;
}

using Values = std::vector<float>;
std::map<std::string, Values> tensors_of(const fs::path& path) {
  const Result<SafetensorsFile> file = SafetensorsFile::open(path);
  std::map<std::string, Values> out;
  if (!file) {
    ADD_FAILURE() << file.error().message;
    return out;
  }
  for (const std::string& name : file->names()) {
    const HostTensor tensor = *file->load(name);
    out[name] = Values(tensor.as<float>().begin(), tensor.as<float>().end());
  }
  return out;
}

// A few steps of a ViT, to begin with.
class Pretraining : public testing::Test {
 protected:
  void SetUp() override {
    const ProgramRun run = tiny.train(first, vit_model() + Words{"--set", "model.depth=2", "--steps", "3"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
  }

  const TinyRun tiny;
  const fs::path first = tiny / "first";
};

TEST_F(Pretraining, LinearProbeMovesTheHeadAloneAndResumesWithoutTheWeights) {
  const Words words = {"--pretrained", first.string(), "--linear-probe", "--ema", "0.5", "--sched", "constant"};
  const fs::path cut = tiny / "cut", whole = tiny / "whole";
  const ProgramRun reference = tiny.train(whole, words + Words{"--steps", "6"});
  ASSERT_EQ(reference.exit_code, 0) << reference.err;
  EXPECT_THAT(reference.err, HasSubstr("weights  xladder run from " + first.string()));
  EXPECT_TRUE(fs::exists(whole / "weights.json"));

  const auto before = tensors_of(model_file(first)), after = tensors_of(model_file(whole));
  ASSERT_EQ(before.size(), after.size());
  for (const auto& [name, values] : before) EXPECT_EQ(values == after.at(name), !name.starts_with("head.")) << name;
  for (const auto& [name, values] : tensors_of(model_file(whole, "ema.safetensors")))
    EXPECT_EQ(values == before.at(name), !name.starts_with("head.")) << name;
  for (const auto& [name, values] : tensors_of(model_file(whole, "optim.safetensors")))
    EXPECT_THAT(name, HasSubstr(".head.")) << "state of what is frozen";

  const ProgramRun begun = tiny.train(cut, words + Words{"--steps", "3"});
  ASSERT_EQ(begun.exit_code, 0) << begun.err;
  fs::rename(first, tiny / "elsewhere");
  const ProgramRun ended = tiny.run({"train", "--resume=" + cut.string(), "--steps", "6"});
  ASSERT_EQ(ended.exit_code, 0) << ended.err;
  EXPECT_EQ(losses_of(cut), losses_of(whole));
  for (const char* file : {"model.safetensors", "optim.safetensors", "ema.safetensors"})
    EXPECT_TRUE(text_of(model_file(cut, file)) == text_of(model_file(whole, file))) << file;
}

TEST_F(Pretraining, LayersLearnAtRatesOfTheirOwn) {
  const Words words = {"--pretrained", first.string(),     "--opt",          "sgd",     "--lr",
                       "0.5",          "--sched",          "constant",       "--steps", "1",
                       "--set",        "optim.momentum=0", "--weight-decay", "0"};
  const fs::path plain = tiny / "plain", decayed = tiny / "decayed";
  ASSERT_EQ(tiny.train(plain, words).exit_code, 0);
  const ProgramRun run = tiny.train(decayed, words + Words{"--layer-decay", "0.5"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto start = tensors_of(model_file(first));
  const auto full = tensors_of(model_file(plain)), reduced = tensors_of(model_file(decayed));
  const auto distance = [&](const std::map<std::string, Values>& to, const std::string& name) {
    double sum = 0;
    for (size_t i = 0; i < start.at(name).size(); ++i)
      sum += std::abs(static_cast<double>(to.at(name)[i]) - static_cast<double>(start.at(name)[i]));
    return sum;
  };
  // Two blocks: embeddings are three layers below the head.
  for (const auto& [name, scale] : {std::pair{"head.weight", 1.0},
                                    {"blocks.1.mlp.fc1.weight", 0.5},
                                    {"blocks.0.mlp.fc1.weight", 0.25},
                                    {"patch_embed.proj.weight", 0.125}}) {
    ASSERT_GT(distance(full, name), 0) << name;
    EXPECT_NEAR(distance(reduced, name) / distance(full, name), scale, 0.01) << name;
  }
}

TEST_F(Pretraining, AnImportedFolderBeginsWhereTheRunEnded) {
  const ProgramRun imported = tiny.run({"import", first.string(), "-o", (tiny / "folder").string()});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_THAT(imported.out, HasSubstr("head.weight"));
  const Words words = {"--steps", "2", "--freeze", "blocks.0.*", "--freeze", "pos_embed"};
  const ProgramRun a = tiny.train(tiny / "a", words + Words{"--pretrained", first.string()});
  const ProgramRun b = tiny.train(tiny / "b", words + Words{"--pretrained", (tiny / "folder").string()});
  ASSERT_EQ(a.exit_code, 0) << a.err;
  ASSERT_EQ(b.exit_code, 0) << b.err;
  EXPECT_EQ(losses_of(tiny / "a"), losses_of(tiny / "b"));
  EXPECT_EQ(tensors_of(model_file(tiny / "a")).at("pos_embed"), tensors_of(model_file(first)).at("pos_embed"));
}

TEST_F(Pretraining, ExportedWeightsAreEvaluatedWithoutTheRun) {
  using nlohmann::json;
  const std::string weights = (tiny / "best").string(), data = tiny.data().string();  // no name of a run's checkpoint
  ASSERT_EQ(tiny.run({"export", first.string(), "-o", weights}).exit_code, 0);
  const ProgramRun of_run = tiny.run({"eval", first.string(), "--json"});
  const Words four = {"--data-path", data, "--set", "data.num_classes=4", "--set", "train.eval_batch_size=8"};
  const ProgramRun of_weights = tiny.run(Words{"eval", weights, "--json"} + four);
  ASSERT_EQ(of_run.exit_code, 0) << of_run.err;
  ASSERT_EQ(of_weights.exit_code, 0) << of_weights.err;
  const json expected = json::parse(of_run.out), found = json::parse(of_weights.out);
  EXPECT_EQ(found["loss"], expected["loss"]);
  EXPECT_EQ(found["accuracy"], expected["accuracy"]);
  EXPECT_EQ(found["samples"], 20);
  EXPECT_EQ(found["pretrained"], weights);
  const ProgramRun by_option = tiny.run(Words{"eval", "--pretrained", weights, "--json"} + four);
  EXPECT_EQ(json::parse(by_option.out)["loss"], expected["loss"]) << by_option.err;

  const ProgramRun without_data = tiny.run({"eval", weights});
  EXPECT_EQ(without_data.exit_code, 2);
  EXPECT_THAT(without_data.err, HasSubstr("--eval-path"));
  const ProgramRun more_classes = tiny.run({"eval", weights, "--data-path", data, "--set", "data.num_classes=7"});
  EXPECT_EQ(more_classes.exit_code, 2);
  EXPECT_THAT(more_classes.err, HasSubstr("has 7 classes where " + weights + " has 4"));
  const ProgramRun of_average = tiny.run(Words{"eval", weights, "--weights", "ema"} + four);
  EXPECT_EQ(of_average.exit_code, 2);
}

// A recipe that changes the depth of a known model goes on with weights of its own run.
TEST_F(Pretraining, ARecipeGoesOnWithWhatItTrained) {
  const Words model = {"--model", "vit_tiny_patch16_224",
                       "--set",   "model.img_size=28",
                       "--set",   "model.patch_size=14",
                       "--set",   "model.depth=1",
                       "--set",   "data.mean=0.3",
                       "--set",   "data.std=0.3",
                       "--lr",    "0",
                       "--steps", "1"};
  const fs::path own = tiny / "own";
  ASSERT_EQ(tiny.train(own, model).exit_code, 0);
  ASSERT_EQ(tiny.run({"export", own.string(), "-o", (tiny / "exported").string()}).exit_code, 0);
  fs::create_directory(tiny / "bare");
  fs::copy(tiny / "exported/model.safetensors", tiny / "bare/weights.safetensors");  // nothing says how many heads
  for (const fs::path& weights : {own, tiny / "exported", tiny / "bare/weights.safetensors"}) {
    const fs::path next = tiny / ("next-" + weights.filename().string());
    const ProgramRun run = tiny.train(next, model + Words{"--pretrained", weights.string()});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(losses_of(next), losses_of(own)) << weights;
  }
}

TEST_F(Pretraining, SaysWhatDoesNotFit) {
  const ProgramRun deeper =
      tiny.train(tiny / "deeper", {"--pretrained", first.string(), "--set", "model.depth=9", "--steps", "1"});
  EXPECT_EQ(deeper.exit_code, 2);
  EXPECT_THAT(deeper.err, HasSubstr("model.weights_strict"));
  const ProgramRun typo = tiny.train(tiny / "typo", {"--pretrained", first.string(), "--freeze", "pos_embd"});
  EXPECT_EQ(typo.exit_code, 2);
  EXPECT_THAT(typo.err, HasSubstr("did you mean \"pos_embed\"?"));
  const ProgramRun absent = tiny.train(tiny / "absent", {"--pretrained", (tiny / "nothing").string()});
  EXPECT_EQ(absent.exit_code, 2);
  EXPECT_FALSE(fs::exists(tiny / "deeper"));
}

}  // namespace
}  // namespace xladder::test
