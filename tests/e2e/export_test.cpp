// What `xladder export` leaves of a run, and what it refuses.
#include <gmock/gmock.h>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/safetensors.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  return names;
}

// A run of one step, once for all tests.
class Export : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    run_ = new TinyRun;
    const ProgramRun trained = run_->train(*run_ / "vit", vit_model() + Words{"--steps", "2", "--ema", "0.5"});
    ASSERT_EQ(trained.exit_code, 0) << trained.err;
    ASSERT_EQ(run_->train(*run_ / "mlp", mlp_model() + Words{"--steps", "1"}).exit_code, 0);
  }
  static void TearDownTestSuite() { delete run_; }

  static fs::path path(const std::string& name) { return *run_ / name; }
  static ProgramRun export_run(const std::string& run, const std::string& out, const Words& more = {}) {
    return run_->run(Words{"export", path(run).string(), "-o", path(out).string()} + more);
  }

  static inline TinyRun* run_ = nullptr;
};

TEST_F(Export, WritesTheAveragedWeightsForTimm) {
  const ProgramRun exported = export_run("vit", "timm", {"--json"});
  ASSERT_EQ(exported.exit_code, 0) << exported.err;
  EXPECT_THAT(names_in(path("timm")), UnorderedElementsAre("config.json", "model.safetensors"));
  const json result = json::parse(exported.out);
  EXPECT_EQ(result["weights"], "ema");
  EXPECT_EQ(result["step"], 2);
  EXPECT_EQ(result["files"][1]["name"], "model.safetensors");
  EXPECT_EQ(result["files"][1]["bytes"], fs::file_size(path("timm/model.safetensors")));
  const json config = json::parse(text_of(path("timm/config.json")));
  EXPECT_EQ(config["num_classes"], 4);
  EXPECT_EQ(config["model_args"]["embed_dim"], 16);
  EXPECT_EQ(config["pretrained_cfg"]["input_size"], json({1, 28, 28}));

  const auto averaged =
      SafetensorsFile::open(path("vit/checkpoints") / latest_checkpoint(path("vit")) / "ema.safetensors");
  const auto written = SafetensorsFile::open(path("timm/model.safetensors"));
  ASSERT_TRUE(averaged && written);
  EXPECT_EQ(written->load("head.weight")->to_doubles(), averaged->load("head.weight")->to_doubles());
}

TEST_F(Export, NamesTheClassesThatTheRunNames) {
  std::ofstream(path("vit/classes.txt")) << "ant\nbee\ncat\ndog\n";
  ASSERT_EQ(export_run("vit", "named").exit_code, 0);
  EXPECT_EQ(json::parse(text_of(path("named/config.json")))["label_names"], json({"ant", "bee", "cat", "dog"}));
  std::ofstream(path("vit/classes.txt")) << "ant\nbee\ncat\ndog\neel\n";
  const ProgramRun refused = export_run("vit", "misnamed");
  fs::remove(path("vit/classes.txt"));
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, HasSubstr("names 5 classes, but the model has 4"));
}

TEST_F(Export, WritesTheLastWeightsWhereAsked) {
  const fs::path checkpoint = path("vit/checkpoints") / latest_checkpoint(path("vit"));
  const ProgramRun exported =
      run_->run({"export", checkpoint.string(), "-o", path("last").string(), "--weights", "model"});
  ASSERT_EQ(exported.exit_code, 0) << exported.err;
  const auto trained = SafetensorsFile::open(checkpoint / "model.safetensors");
  const auto written = SafetensorsFile::open(path("last/model.safetensors"));
  EXPECT_EQ(written->load("head.weight")->to_doubles(), trained->load("head.weight")->to_doubles());
}

TEST_F(Export, WritesEveryFormat) {
  ASSERT_EQ(export_run("vit", "hf", {"--format", "huggingface"}).exit_code, 0);
  EXPECT_THAT(names_in(path("hf")),
              UnorderedElementsAre("config.json", "preprocessor_config.json", "model.safetensors"));
  ASSERT_EQ(export_run("vit", "mlir", {"--format", "stablehlo"}).exit_code, 0);
  EXPECT_THAT(names_in(path("mlir")), UnorderedElementsAre("model.mlir", "model.json", "model.safetensors"));
  ASSERT_EQ(export_run("vit", "onnx", {"--format", "onnx"}).exit_code, 0);
  EXPECT_THAT(names_in(path("onnx")), UnorderedElementsAre("model.onnx", "model.json"));
  ASSERT_EQ(export_run("mlp", "mlp-onnx", {"--format", "onnx"}).exit_code, 0);
}

// What is exported is what was trained: all ways of running it give the same logits.
TEST_F(Export, GivesExamplesThatDoNotDependOnTheFormat) {
  const auto logits = [&](const std::string& out, const Words& more) {
    const ProgramRun exported = export_run("vit", out, Words{"--examples", "3"} + more);
    EXPECT_EQ(exported.exit_code, 0) << exported.err;
    const auto file = SafetensorsFile::open(path(out) / "example.safetensors");
    EXPECT_EQ(file->type("images")->shape, (Shape{3, 1, 28, 28}));
    EXPECT_EQ(file->type("logits")->shape, (Shape{3, 4}));
    return file->load("logits")->to_doubles();
  };
  const std::vector<double> first = logits("example-timm", {});
  EXPECT_EQ(first, logits("example-mlir", {"--format", "stablehlo", "--bake"}));
  EXPECT_NE(first, logits("example-model", {"--weights", "model"}));
  EXPECT_NE(first[0], first[4]);
}

TEST_F(Export, TakesWhatAnExportWrote) {
  const auto logits = [&](const std::string& out) {
    return SafetensorsFile::open(path(out) / "example.safetensors")->load("logits")->to_doubles();
  };
  ASSERT_EQ(export_run("vit", "first", {"--examples", "2"}).exit_code, 0);
  const ProgramRun second = export_run("first", "second", {"--examples", "2", "--format", "huggingface", "--json"});
  ASSERT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(json::parse(second.out)["source"], path("first").string());
  const ProgramRun third = export_run("second", "third", {"--examples", "2", "--format", "onnx"});
  ASSERT_EQ(third.exit_code, 0) << third.err;
  EXPECT_EQ(logits("first"), logits("second"));
  EXPECT_EQ(logits("first"), logits("third"));
}

TEST_F(Export, NeedsTheDataOnlyForModelsWithoutAnImageSize) {
  fs::rename(path("data"), path("elsewhere"));
  const ProgramRun vit = export_run("vit", "vit-without-data");
  const ProgramRun mlp = export_run("mlp", "mlp-without-data", {"--format", "onnx"});
  const ProgramRun told = export_run(
      "mlp", "mlp-told", {"--format", "onnx", "--set", "model.img_size=[28, 28]", "--set", "model.in_chans=1"});
  fs::rename(path("elsewhere"), path("data"));
  EXPECT_EQ(vit.exit_code, 0) << vit.err;
  EXPECT_NE(mlp.exit_code, 0);
  EXPECT_THAT(mlp.err, HasSubstr("set model.img_size and model.in_chans"));
  EXPECT_EQ(told.exit_code, 0) << told.err;
}

TEST_F(Export, ReplacesAnEarlierExportOnlyWhenForced) {
  ASSERT_EQ(export_run("vit", "again").exit_code, 0);
  const ProgramRun refused = export_run("vit", "again", {"--format", "onnx"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("already"));
  ASSERT_EQ(export_run("vit", "again", {"--format", "onnx", "--force"}).exit_code, 0);
  EXPECT_THAT(names_in(path("again")), UnorderedElementsAre("model.onnx", "model.json"));
  std::ofstream(path("again/notes.txt")) << "mine";
  EXPECT_EQ(export_run("vit", "again", {"--force"}).exit_code, 2);
  EXPECT_TRUE(fs::exists(path("again/notes.txt")));
}

TEST_F(Export, RefusesWhatCannotBe) {
  const auto refusal = [&](const std::string& run, const Words& more) {
    const ProgramRun refused = export_run(run, "never", more);
    EXPECT_EQ(refused.exit_code, 2) << refused.err;
    EXPECT_FALSE(fs::exists(path("never")));
    return refused.err;
  };
  EXPECT_THAT(refusal("mlp", {}), HasSubstr("timm has no model like mlp; export it as stablehlo or onnx"));
  EXPECT_THAT(refusal("vit", {"--format", "keras"}), HasSubstr("use timm, huggingface, stablehlo, onnx"));
  EXPECT_THAT(refusal("vit", {"--batch-size", "2"}), HasSubstr("--batch-size is for programs"));
  EXPECT_THAT(refusal("vit", {"--bake", "--format", "onnx"}), HasSubstr("--bake is for stablehlo"));
  EXPECT_THAT(refusal("mlp", {"--weights", "ema", "--format", "onnx"}), HasSubstr("no averaged weights"));
  EXPECT_THAT(refusal("nothing", {}), HasSubstr("there is no"));
  EXPECT_THAT(run_->run({"export", path("vit").string()}).err, HasSubstr("add -o FOLDER"));
}

}  // namespace
}  // namespace xladder::test
