// An exported loss is trained, resumed, measured and climbed like a model of ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "tests/e2e/tiny_program.h"
#include "tests/e2e/tiny_run.h"
#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// A folder with a program, and runs of it on its example batch.
class TinyExport {
 public:
  explicit TinyExport(const TinyProgram& program = {}) { write_tiny_program(this->program(), program); }

  fs::path operator/(std::string_view name) const { return tiny_ / name; }
  fs::path program() const { return tiny_ / "tiny"; }
  ProgramRun run(const Words& arguments) const { return tiny_.run(arguments); }
  ProgramRun train(const fs::path& output, const Words& more = {}) const {
    Words words = {"train", "--output", output.string()};
    for (const std::string& option :
         {"model.program=" + program().string(), std::string("data.kind=synthetic"), std::string("train.steps=12"),
          std::string("optim.lr=0.05"), std::string("optim.sched=constant"), std::string("optim.weight_decay=0"),
          std::string("train.log_every=1"), std::string("train.checkpoint_every=0")})
      words = words + Words{"--set", option};
    return run(words + more);
  }

 private:
  TinyRun tiny_;
};

std::vector<double> tensor_of(const fs::path& run, const std::string& name) {
  const auto file = SafetensorsFile::open(run / "checkpoints" / latest_checkpoint(run) / "model.safetensors");
  return file.value().load(name).value().to_doubles();
}

TEST(ExportedTraining, LearnsFromItsExampleBatch) {
  const TinyExport exported;
  const ProgramRun run = exported.train(exported / "out", {"--steps", "60", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err,
              AllOf(HasSubstr("exported loss, 4 parameters, x f32[8, 3], y f32[8]"),
                    HasSubstr("the example of tiny, 8 training samples, no evaluation"), HasSubstr("batch 8")));
  const std::vector<double> losses = losses_of(exported / "out");
  ASSERT_EQ(losses.size(), 60u);
  EXPECT_LT(losses.back(), losses.front() / 4);
  for (const json& line : metrics_of(exported / "out", "train")) EXPECT_FALSE(line.contains("correct"));
  const json result = json::parse(run.out);
  EXPECT_FALSE(result.contains("test"));
  EXPECT_NE(tensor_of(exported / "out", "mean"), (std::vector<double>{0, 0, 0})) << "the buffer travels";
  EXPECT_EQ(json::parse(text_of(exported / "out" / "model.json"))["digest"].get<std::string>().size(), 32u);
}

struct Way {
  std::string name;
  Words settings;
  TinyProgram program = {};
};
void PrintTo(const Way& way, std::ostream* out) { *out << way.name; }

class ExportedResume : public testing::TestWithParam<Way> {};
INSTANTIATE_TEST_SUITE_P(With, ExportedResume,
                         testing::Values(Way{"Adamw", {}}, Way{"Average", {"--ema", "0.9"}},
                                         Way{"Accumulation", {"--gradient-accumulation-steps", "2"}},
                                         Way{"Replicas", {"--devices", "2", "--set", "knobs.zero=1"}},
                                         Way{"SeveralSteps", {"--steps-per-execution", "4"}},
                                         Way{"Draws", {}, {.draws = true}},
                                         Way{"Counts", {"--opt", "lamb"}, {.counts = true}},
                                         Way{"Remat", {"--remat", "full", "--precision", "bf16-mixed"}}),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(ExportedResume, IsTheRunThatWasNotStopped) {
  const TinyExport exported(GetParam().program);
  const fs::path whole = exported / "whole", cut = exported / "cut";
  const ProgramRun first = exported.train(whole, GetParam().settings);
  ASSERT_EQ(first.exit_code, 0) << first.err;
  ASSERT_EQ(exported.train(cut, GetParam().settings + Words{"--steps", "5"}).exit_code, 0);
  const ProgramRun resumed = exported.run({"train", "--resume=" + cut.string(), "--steps", "12"});
  ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
  EXPECT_EQ(losses_of(cut), losses_of(whole));
  const std::vector<double> losses = losses_of(whole);
  EXPECT_LT(losses[9] + losses[10] + losses[11], losses[0] + losses[1] + losses[2]);
  for (const char* file : {"model.safetensors", "optim.safetensors", "ema.safetensors"}) {
    const fs::path name = fs::path("checkpoints") / "step-00000012" / file;
    ASSERT_EQ(fs::exists(whole / name), fs::exists(cut / name)) << file;
    EXPECT_TRUE(text_of(whole / name) == text_of(cut / name)) << file;
  }
  for (const json& line : metrics_of(whole, "train"))
    EXPECT_EQ(line.contains("correct"), GetParam().program.counts) << line;
}

TEST(ExportedTraining, GoesOnWithTheSameProgramAlone) {
  const TinyExport exported;
  ASSERT_EQ(exported.train(exported / "out", {"--steps", "2"}).exit_code, 0);
  const std::string before = text_of(exported.program() / "program.mlir");
  std::string changed = before;
  changed.replace(changed.find("9.000000e-01"), 12, "8.000000e-01");
  std::ofstream(exported.program() / "program.mlir") << changed;
  const Words resume = {"train", "--resume=" + (exported / "out").string(), "--steps", "4"};
  const ProgramRun other = exported.run(resume);
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.err, HasSubstr("is not the program that the run"));
  EXPECT_EQ(losses_of(exported / "out").size(), 2u);
  std::ofstream(exported.program() / "program.mlir") << before;
  EXPECT_EQ(exported.run(resume).exit_code, 0);
}

TEST(ExportedTraining, BeginsWithTheStateOfAnotherRun) {
  const TinyExport exported;
  ASSERT_EQ(exported.train(exported / "first").exit_code, 0);
  const ProgramRun second =
      exported.train(exported / "second", {"--steps", "1", "--lr", "0", "--pretrained", (exported / "first").string()});
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(tensor_of(exported / "second", "w"), tensor_of(exported / "first", "w"));
  EXPECT_NE(tensor_of(exported / "second", "w"), (std::vector<double>{0, 0, 0}));
  EXPECT_THAT(second.err, AllOf(HasSubstr("xladder run from"), HasSubstr("3 matched")));

  const HostTensor w = HostTensor::from<float>({2}, {1, 2}), more = HostTensor::from<float>({1}, {1});
  ASSERT_TRUE(write_safetensors(exported / "other.safetensors", {{"w", &w}, {"mean_of_y", &more}}));
  const ProgramRun other =
      exported.train(exported / "third", {"--pretrained", (exported / "other.safetensors").string()});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.err, AllOf(HasSubstr("it lacks b, mean"), HasSubstr("the program has no mean_of_y"),
                               HasSubstr("w is f32[2] in place of f32[3]")));
  EXPECT_FALSE(fs::exists(exported / "third"));
}

TEST(ExportedTraining, TakesTheProgramOfTheBatchSize) {
  const TinyExport exported;
  for (const int64_t size : {4, 16})
    write_tiny_program(exported / ("tiny_b" + std::to_string(size)), {.batch_size = size});
  const std::string pattern = (exported / "tiny_b{batch}").string() + "/";
  const auto train = [&](const std::string& name, const Words& more) {
    return exported.train(exported / name, Words{"--program", pattern, "--steps", "2"} + more);
  };
  for (const std::string size : {"4", "16"}) {
    const ProgramRun run = train("out" + size, {"--global-batch-size", size});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.err, HasSubstr("x f32[" + size + ", 3]"));
  }
  const ProgramRun none = train("none", {"--per-device-batch-size", "8"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, AllOf(HasSubstr("no program for batches of 8"), HasSubstr("one of 4, 16")));
}

TEST(ExportedTraining, IsMeasuredAndClimbed) {
  const TinyExport exported;
  const ProgramRun bench = exported.run(
      {"bench", "--program", exported.program().string(), "--seconds", "0.01", "--min-windows", "3", "--json"});
  ASSERT_EQ(bench.exit_code, 0) << bench.err;
  EXPECT_THAT(bench.out, AllOf(HasSubstr("\"model\":\"tiny\""), HasSubstr("\"parameters\":4")));

  const fs::path recipe = exported / "ladder.toml", out = exported / "ladder";
  ASSERT_TRUE(write_file_atomically(recipe, tiny_program_ladder(exported.program(), "lr = 0.05\nweight_decay = 0\n", R"(
[[ladder.variant]]
name = "bytes"
set = { "knobs.input_dtype" = "u8" }
[[ladder.variant]]
name = "twice the batch"
set = { "knobs.per_device_batch_size" = 16 }
)")));
  const ProgramRun ladder = exported.run({"ladder", recipe.string(), "--output", out.string()});
  ASSERT_EQ(ladder.exit_code, 0) << ladder.err;
  std::map<std::string, json> rows;
  const json result = json::parse(text_of(out / "result.json"));
  for (const json& row : result["rows"]) rows[row["name"]] = row;
  ASSERT_EQ(rows.size(), 5u);
  for (const char* name : {"two steps", "remat"})
    EXPECT_THAT((std::vector<std::string>{"kept", "no difference", "slower"}),
                testing::Contains(rows[name]["outcome"].get<std::string>()))
        << rows[name];
  EXPECT_EQ(rows["bytes"]["outcome"], "no effect on this device");
  EXPECT_EQ(rows["twice the batch"]["outcome"], "no effect on this device");
  EXPECT_THAT(rows["twice the batch"]["reason"].get<std::string>(), HasSubstr("exported for one batch size"));
  EXPECT_EQ(
      exported.run({"train", (out / "best.toml").string(), "--steps", "2", "--output", (exported / "best").string()})
          .exit_code,
      0);
}

// Each in a sentence that says what to do, before anything is written.
TEST(ExportedTraining, RefusesWhatAProgramCannotHave) {
  const TinyExport exported;
  const std::vector<std::pair<Words, std::string>> cases = {
      {{"--program", "/nowhere"}, "/nowhere"},
      {{"--model", "mlp"}, "model.name does nothing to the program"},
      {{"--set", "model.img_size=8"}, "model.img_size does nothing to the program"},
      {{"--set", "model.drop_path_rate=0.1"}, "model.drop_path_rate does nothing"},
      {{"--smoothing", "0.1"}, "it has its own loss"},
      {{"--mixup", "0.5"}, "mix images"},
      {{"--linear-probe"}, "name those that stay with train.freeze"},
      {{"--input-dtype", "u8"}, "in the types that it was exported with"},
      {{"--global-batch-size", "16"}, "set knobs.per_device_batch_size = 8"},
      {{"--per-device-batch-size", "4"}, "takes batches of 8, and a device would be given 4"},
      {{"--freeze", "v"}, "no parameter matches \"v\""},
      {{"--data", "auto"}, "which is no batch of images"},
      {{"--eval-program", "/nowhere"}, "/nowhere"},
  };
  for (const auto& [words, sentence] : cases) {
    const ProgramRun run = exported.train(exported / "out", words);
    EXPECT_EQ(run.exit_code, 2) << words.front() << run.err;
    EXPECT_THAT(run.err, HasSubstr(sentence)) << words.front();
    EXPECT_FALSE(fs::exists(exported / "out"));
  }
}

TEST(ExportedTraining, RefusesFoldersThatAreDamaged) {
  const auto refusal = [](const std::string& file, const std::string& from, const std::string& to) {
    const TinyExport exported;
    std::string text = text_of(exported.program() / file);
    if (from.empty())
      text = to;
    else
      text.replace(text.find(from), from.size(), to);
    std::ofstream(exported.program() / file, std::ios::binary) << text;
    const ProgramRun run = exported.train(exported / "out");
    EXPECT_NE(run.exit_code, 0) << file;
    EXPECT_FALSE(fs::exists(exported / "out"));
    return run.err;
  };
  EXPECT_THAT(refusal("program.toml", "kind = \"loss\"", "kind = \"step\""),
              HasSubstr("trainable is said of the state"));
  EXPECT_THAT(refusal("program.toml", "role = \"loss\"", "role = \"los\""), HasSubstr("los"));
  EXPECT_THAT(refusal("program.toml", "name = \"w\"", "name = \"v\""), HasSubstr("lacks v"));
  EXPECT_THAT(refusal("program.toml", "example = \"example.safetensors\"\n", ""), HasSubstr("has no example batch"));
  EXPECT_THAT(refusal("program.mlir", "return %7", "return %77"), HasSubstr("%77"));
  EXPECT_THAT(refusal("program.mlir", "num_replicas = 1", "num_replicas = 2"), HasSubstr("2 replicas"));
  EXPECT_THAT(refusal("state.safetensors", "", "nothing"), HasSubstr("state.safetensors"));
  EXPECT_THAT(refusal("example.safetensors", "", ""), HasSubstr("example.safetensors"));
}

// Our loader gives the images as the program takes them, its channels last; a count makes an accuracy.
TEST(ExportedTraining, LearnsFromPictures) {
  const TinyRun tiny;
  for (const int64_t size : {4, 8}) write_tiny_classifier(tiny / ("linear_b" + std::to_string(size)), size);
  const fs::path out = tiny / "out";
  const ProgramRun run =
      tiny.run({"train", "--program", (tiny / "linear_b8").string(), "--data-path", tiny.data().string(), "--set",
                "data.num_classes=4", "--steps", "40", "--lr", "0.01", "--output", out.string(), "--set",
                "train.log_every=1", "--set", "train.eval_every=0", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json result = json::parse(run.out);
  EXPECT_EQ(result["test"]["samples"], 16) << "20 test images are two batches of 8 and a rest";
  EXPECT_EQ(result["test"]["left_out_samples"], 4);
  EXPECT_GT(result["test"]["accuracy"].get<double>(), 0.9);
  for (const json& line : metrics_of(out, "train")) EXPECT_TRUE(line["correct"].is_number_integer());
  const json last = metrics_of(out, "eval").back();
  EXPECT_EQ(last["accuracy"], result["test"]["accuracy"]);

  const ProgramRun again = tiny.run({"eval", out.string(), "--json"});
  ASSERT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(json::parse(again.out)["loss"], result["test"]["loss"]);
  const ProgramRun all = tiny.run({"eval", out.string(), "--eval-program", (tiny / "linear_b4").string(), "--set",
                                   "train.eval_batch_size=4", "--json"});
  ASSERT_EQ(all.exit_code, 0) << all.err;
  EXPECT_EQ(json::parse(all.out)["samples"], 20);
  EXPECT_FALSE(json::parse(all.out).contains("left_out_samples"));

  const ProgramRun tokens = TinyExport().train(out, {"--data", "idx", "--data-path", tiny.data().string()});
  EXPECT_EQ(tokens.exit_code, 2);
  EXPECT_THAT(tokens.err, HasSubstr("which is no batch of images"));
}

// Verbs that want a model of images say what a run of a program is.
TEST(ExportedTraining, IsNoModelOfImages) {
  const TinyExport exported;
  ASSERT_EQ(exported.train(exported / "out", {"--steps", "1"}).exit_code, 0);
  const ProgramRun run = exported.run({"export", (exported / "out").string(), "-o", (exported / "timm").string()});
  EXPECT_EQ(run.exit_code, 2) << run.err;
  EXPECT_THAT(run.err, HasSubstr("xladder.export.load"));
}

}  // namespace
}  // namespace xladder::test
