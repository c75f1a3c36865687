// k steps, a stop and N - k steps are the N steps of a run that was never stopped, bit for bit, whatever a run carries
// from step to step. In this process, so that many ways of training can be tried; kill_test.cpp ends real ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/e2e/tiny_run.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/run/job/job.h"
#include "xladder/run/recipe/recipe_options.h"
#include "xladder/run/train/trainer.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kSteps = 13;  // in epochs of 5: stops and ends lie within one
constexpr int64_t kStopAfter = 5;

struct Way {
  std::string name;
  Words settings;
};

void PrintTo(const Way& way, std::ostream* out) { *out << way.name; }

const std::vector<Way> kWays = {
    {"Sgd", {"optim.name=sgd", "optim.momentum=0"}},
    {"SgdMomentum", {"optim.name=sgd"}},
    {"SgdNesterov", {"optim.name=sgd", "optim.nesterov=true"}},
    {"Adam", {"optim.name=adam"}},
    {"Adamw", {"optim.name=adamw"}},
    {"Lamb", {"optim.name=lamb"}},
    {"Lion", {"optim.name=lion", "optim.lr=1e-4"}},
    {"Average", {"optim.ema=0.9", "optim.clip_grad=0.5", "train.label_smoothing=0.1"}},
    {"Transformer",
     {"model.name=vit_tiny_patch16_224", "model.img_size=28", "model.patch_size=14", "model.embed_dim=16",
      "model.num_heads=2", "model.proj_drop_rate=0.1", "model.drop_path_rate=0.1", "optim.ema=0.9"}},
    {"Frozen",
     {"model.name=vit_tiny_patch16_224", "model.img_size=28", "model.patch_size=14", "model.embed_dim=16",
      "model.num_heads=2", "train.freeze=[\"blocks.*\"]", "optim.layer_decay=0.7", "optim.ema=0.9"}},
    {"Pictures",
     {"data.pictures=true", "data.shift=0", "data.auto_augment=rand-m9-mstd0.5-inc1", "data.repeated_aug=2",
      "data.mixup=0.8", "data.cutmix=1", "data.erase_fill=pixel", "knobs.input_dtype=u8"}},
    // The first steps overflow, so the scale falls and its counters move.
    {"LossScale", {"knobs.precision=fp16-mixed", "knobs.loss_scale=dynamic", "knobs.loss_scale_value=16777216"}},
    {"StochasticRounding", {"knobs.precision=bf16-true", "knobs.stochastic_rounding=true"}},
    {"MasterWeights", {"knobs.precision=bf16-true", "knobs.master_weights=true", "optim.ema=0.9"}},
    {"SeveralSteps", {"knobs.steps_per_execution=2", "optim.ema=0.9", "knobs.input_dtype=u8"}},
    {"SeveralStepsUnrolled", {"knobs.steps_per_execution=3", "knobs.steps_form=unroll", "knobs.in_flight=0"}},
    {"Accumulation", {"knobs.gradient_accumulation_steps=2", "optim.name=lamb"}},
    {"ShardedOptimizer", {"device.count=2", "knobs.zero=1", "optim.ema=0.9"}},
};

// Keeps the losses by step, and asks to stop after one.
class Recorder : public run::TrainingObserver {
 public:
  explicit Recorder(int64_t stop_after) : stop_after_(stop_after) {}
  void on_step(const run::StepReport& report) override { losses[report.step] = report.loss; }
  bool wants_to_stop() const { return stop_after_ > 0 && losses.contains(stop_after_); }

  std::map<int64_t, float> losses;

 private:
  int64_t stop_after_;
};

template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

class ResumeBits : public testing::TestWithParam<Way> {
 protected:
  void SetUp() override {
    if (cpu_plugin_paths().empty()) GTEST_SKIP() << "no plugin; run ./bootstrap.sh";
  }

  static bool is_transformer() { return GetParam().settings.front().starts_with("model.name="); }

  // Trains in `folder`, from its newest checkpoint if it has one, and returns the losses of the steps that were done.
  std::map<int64_t, float> train(const fs::path& folder, const Words& more, int64_t stop_after = 0) const {
    config::Sources sources;
    sources.assignments =
        Words{"data.path=" + tiny_.data().string(),
              "data.num_classes=4",
              "data.shift=2",
              "data.horizontal_flip=true",
              "data.erase_probability=0.3",
              "data.workers=2",
              "model.depth=1",
              "optim.warmup_steps=3",
              "train.global_batch_size=12",
              "train.eval_batch_size=8",
              "train.eval_every=0",
              "train.checkpoint_every=0",
              "train.seed=5",
              "train.steps=" + std::to_string(kSteps)} +
        (is_transformer() ? Words{} : Words{"model.name=mlp", "model.hidden=16", "model.drop_rate=0.1"}) +
        GetParam().settings + more;
    config::Settings settings = value_or_throw(config::resolve(run::recipe_options(), sources));
    run::TrainingJob job = value_or_throw(run::prepare_training(settings));
    const pjrt::Client& client =
        shared_client(cpu_plugin_paths().front(), static_cast<int>(job.settings.batch.devices));
    job.cache = compile::CacheOptions{.folder = tiny_ / "cache"};
    if (fs::exists(folder)) {
      job.folder = value_or_throw(run::RunFolder::open(folder));
      std::vector<std::string> warnings;
      job.resume = value_or_throw(run::newest_good_checkpoint(job.folder->checkpoints(), warnings));
    } else {
      job.folder = value_or_throw(run::RunFolder::create(folder));
      value_or_throw(job.folder->write("config.toml", ""));
    }
    run::Trainer trainer = value_or_throw(run::Trainer::create(client, std::move(job)));
    Recorder recorder(stop_after);
    value_or_throw(trainer.run(recorder, [&] { return recorder.wants_to_stop(); }));
    return recorder.losses;
  }

  TinyRun tiny_;
};

void expect_equal_checkpoints(const fs::path& a, const fs::path& b) {
  ASSERT_EQ(latest_checkpoint(a), latest_checkpoint(b));
  for (const char* file : {"model.safetensors", "optim.safetensors", "ema.safetensors"}) {
    const fs::path name = fs::path("checkpoints") / latest_checkpoint(a) / file;
    ASSERT_EQ(fs::exists(a / name), fs::exists(b / name)) << file;
    EXPECT_TRUE(text_of(a / name) == text_of(b / name)) << file;
  }
}

TEST_P(ResumeBits, AreThoseOfARunThatWasNotStopped) {
  const fs::path whole = tiny_ / "whole", cut = tiny_ / "cut", early = tiny_ / "early";
  const auto expected = train(whole, {});
  ASSERT_EQ(expected.size(), static_cast<size_t>(kSteps));

  // With checkpoints written beside the steps until the stop.
  auto first = train(cut, {"train.checkpoint_every=0.4", "train.keep_checkpoints=9"}, kStopAfter);
  ASSERT_GE(first.size(), static_cast<size_t>(kStopAfter));
  ASSERT_LT(first.size(), static_cast<size_t>(kSteps));
  fs::copy(cut, early, fs::copy_options::recursive);
  auto second = train(cut, {});
  EXPECT_EQ(first.size() + second.size(), static_cast<size_t>(kSteps));
  second.merge(first);
  EXPECT_EQ(second, expected);
  expect_equal_checkpoints(cut, whole);

  // From one of those that were written while training went on.
  for (const std::string& name : checkpoints_of(early))
    if (name != "step-00000002") fs::remove_all(early / "checkpoints" / name);
  const auto rest = train(early, {});
  EXPECT_EQ(rest.size(), static_cast<size_t>(kSteps) - 2);
  for (const auto& [step, loss] : rest) EXPECT_EQ(loss, expected.at(step)) << step;
  expect_equal_checkpoints(early, whole);
}

INSTANTIATE_TEST_SUITE_P(With, ResumeBits, testing::ValuesIn(kWays),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace xladder::test
