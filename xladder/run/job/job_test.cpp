#include "xladder/run/job/job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/image_source.h"
#include "xladder/models/nn/mlp.h"
#include "xladder/run/job/recipe_model.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

std::string big_endian(uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xff);
  return bytes;
}

// IDX files: `count` images of 4 x 4 pixels in four classes.
void write_images(const TestFolder& folder, const std::string& part, uint32_t count) {
  std::string images = std::string("\0\0\x08\x03", 4) + big_endian(count) + big_endian(4) + big_endian(4);
  std::string labels = std::string("\0\0\x08\x01", 4) + big_endian(count);
  for (uint32_t image = 0; image < count; ++image) {
    for (uint32_t pixel = 0; pixel < 16; ++pixel) images += static_cast<char>((image * 37 + pixel * 11) % 251);
    labels += static_cast<char>(image % 4);
  }
  folder.write(part + "-images-idx3-ubyte", images);
  folder.write(part + "-labels-idx1-ubyte", labels);
}

class Job : public testing::Test {
 protected:
  void SetUp() override {
    write_images(folder_, "train", 32);
    write_images(folder_, "t10k", 8);
  }

  config::Settings settings_of(int64_t seed) const {
    return config::resolve(run::recipe_options(),
                           {.assignments = {"data.path=" + folder_.path().string(), "data.shift=1", "data.mixup=0.5",
                                            "model.name=mlp", "model.hidden=4", "train.global_batch_size=8",
                                            fmt::format("train.seed={}", seed)}})
        .value();
  }

  TrainingJob prepared(int64_t seed, const ProcessGroup& processes = {}) const {
    config::Settings settings = settings_of(seed);
    Result<TrainingJob> job = prepare_training(settings, {.processes = processes});
    if (!job) throw std::runtime_error(job.error().message);
    return *std::move(job);
  }

  Images train_data() const { return open_datasets(prepared(1).settings.data, {})->train; }
  std::shared_ptr<const nn::Model> model() const { return make_model(settings_of(1), train_data()->info()).value(); }

  const TestFolder folder_;
};

void expect_same(const data::BatchSource& got, const data::BatchSource& want) {
  for (int64_t step = 0; step < 6; ++step) {
    const data::ImageBatch a = **data::image_batch(got, step), b = **data::image_batch(want, step);
    EXPECT_TRUE(std::ranges::equal(a.images.bytes(), b.images.bytes())) << step;
    EXPECT_TRUE(std::ranges::equal(a.labels.bytes(), b.labels.bytes())) << step;
    EXPECT_TRUE(std::ranges::equal(a.mix_weights.bytes(), b.mix_weights.bytes())) << step;
  }
}

TEST_F(Job, WithAnotherSeedIsTheJobThatIsPreparedWithIt) {
  const TrainingJob first = prepared(1), second = prepared(2);
  const Result<TrainingJob> seeded = with_seed(first, 2);
  ASSERT_TRUE(seeded) << seeded.error().message;
  EXPECT_EQ(seeded->settings.seed, 2u);
  expect_same(*seeded->train_source, *second.train_source);
  EXPECT_FALSE(std::ranges::equal((**data::image_batch(*first.train_source, 0)).images.bytes(),
                                  (**data::image_batch(*second.train_source, 0)).images.bytes()));
}

std::vector<int32_t> labels_of(const data::BatchSource& source, int64_t step) {
  const data::ImageBatch batch = **data::image_batch(source, step);
  std::vector<int32_t> out;
  for (size_t row = 0; row < batch.weights.as<float>().size(); ++row)
    if (batch.weights.as<float>()[row] > 0) out.push_back(batch.labels.as<int32_t>()[row]);
  return out;
}

TEST_F(Job, OfProcessesIsSharedOutSoThatEachStepIsOneOfAll) {
  const TrainingJob alone = prepared(1);
  EXPECT_EQ(alone.settings.processes, (ProcessGroup{.local_devices = 1}));
  std::vector<int32_t> train_labels, test_labels;
  for (int64_t index = 0; index < 2; ++index) {
    const TrainingJob job = prepared(1, {.index = index, .count = 2});
    EXPECT_EQ(job.settings.batch, (BatchPlan{2, 4, 1, 8, 2})) << "devices of both";
    EXPECT_EQ(job.settings.step.devices, 2);
    EXPECT_EQ(job.train_source->batch_size(), 4);
    EXPECT_EQ(job.plan.steps_per_epoch, alone.plan.steps_per_epoch);
    EXPECT_EQ(job.train_source->position(3), alone.train_source->position(3));
    EXPECT_EQ(job.data, alone.data) << "both know all samples";
    for (const int32_t label : labels_of(*job.train_source, 0)) train_labels.push_back(label);
    const int64_t batches = job.eval_source->num_batches().value();
    EXPECT_EQ(batches, 1);
    for (const int32_t label : labels_of(*job.eval_source, 0)) test_labels.push_back(label);
  }
  EXPECT_THAT(train_labels, testing::UnorderedElementsAreArray(labels_of(*alone.train_source, 0)));
  EXPECT_THAT(test_labels, testing::UnorderedElementsAre(0, 1, 2, 3, 0, 1, 2, 3));
}

TEST_F(Job, IsWrittenByTheFirstProcessAlone) {
  const auto folder = RunFolder::create(folder_.path() / "run");
  ASSERT_TRUE(folder) << folder.error().message;
  for (int64_t index = 0; index < 2; ++index) {
    TrainingJob job;
    job.settings.processes = {.index = index, .count = 2};
    EXPECT_EQ(job.output(), nullptr);
    job.folder = *folder;
    EXPECT_EQ(job.output() != nullptr, index == 0);
  }
}

TEST_F(Job, OfAProcessThatIsNoneOfItsGroupIsRefused) {
  config::Settings settings = config::resolve(run::recipe_options(), {.assignments = {"data.kind=synthetic"}}).value();
  const auto job = prepare_training(settings, {.processes = {.index = 2, .count = 2}});
  ASSERT_FALSE(job);
  EXPECT_EQ(job.error().code, ErrorCode::kUsage);
}

TEST_F(Job, IsOpenedOnceForEveryPlaceOfAMeasurement) {
  const TrainingJob job = prepared(1);
  for (const char* file : {"train-images-idx3-ubyte", "train-labels-idx1-ubyte"})
    std::filesystem::remove(folder_ / file);
  const auto kept = source_that_keeps(job, data::Keep::kMade);
  ASSERT_TRUE(kept) << kept.error().message;
  EXPECT_TRUE(data::image_batch(**kept, 0));
  const auto fresh = source_that_keeps(job, data::Keep::kNothing);
  ASSERT_TRUE(fresh) << fresh.error().message;
  expect_same(**fresh, *job.train_source);
}

// A recipe whose model and data are not there.
config::Settings settings_alone() {
  return config::resolve(run::recipe_options(),
                         {.assignments = {"data.path=/nowhere", "model.name=nothing", "data.shift=1", "data.mixup=0.5",
                                          "train.global_batch_size=8", "train.seed=1", "train.steps=5"}})
      .value();
}

TEST_F(Job, TakesAModelAndDataOfTheCallers) {
  const TrainingJob recipe = prepared(1);
  config::Settings settings = settings_alone();
  const auto job = prepare_training(settings, model(), {.train = train_data()});
  ASSERT_TRUE(job) << job.error().message;
  EXPECT_EQ(job->model->takes(), recipe.model->takes());
  EXPECT_EQ(parameter_names(*job->model), parameter_names(*recipe.model));
  expect_same(*job->train_source, *recipe.train_source);
  EXPECT_EQ(job->eval_source, nullptr);
  EXPECT_EQ(job->plan.total_steps, 5);
  EXPECT_EQ(settings.get_floats("data.mean").size(), 1u) << "measured";
  const auto seeded = with_seed(*job, 2);
  ASSERT_TRUE(seeded) << seeded.error().message;
  expect_same(*seeded->train_source, *prepared(2).train_source);

  const auto evaluated = prepare_training(settings, model(), {.train = train_data(), .test = train_data()});
  ASSERT_TRUE(evaluated) << evaluated.error().message;
  EXPECT_EQ(evaluated->eval_source->info().num_samples, 32);
}

TEST_F(Job, RefusesWhatDoesNotFitEachOther) {
  config::Settings settings = settings_alone();
  const auto no_data = prepare_training(settings, model(), {});
  ASSERT_FALSE(no_data);
  EXPECT_EQ(no_data.error().code, ErrorCode::kUsage);
  const auto larger = std::make_shared<nn::Mlp>(nn::MlpConfig{.image = {1, 5, 5}, .num_classes = 4});
  const auto misfit = prepare_training(settings, larger, {.train = train_data()});
  ASSERT_FALSE(misfit);
  EXPECT_THAT(misfit.error().message, testing::HasSubstr("mlp takes images of 5x5 pixels, but those of"));
}

TEST_F(Job, RefusesAModelForOtherImagesInOneSentence) {
  config::Settings settings =
      config::resolve(run::recipe_options(),
                      {.assignments = {"data.path=" + folder_.path().string(), "model.name=mlp", "model.img_size=5"}})
          .value();
  const auto job = prepare_training(settings);
  ASSERT_FALSE(job);
  EXPECT_EQ(job.error().code, ErrorCode::kUsage);
  EXPECT_THAT(job.error().message, testing::HasSubstr("mlp takes images of 5x5 pixels, but those of"));
}

}  // namespace
}  // namespace xladder::run
