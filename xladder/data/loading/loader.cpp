#include "xladder/data/loading/loader.h"

#include <algorithm>
#include <utility>

#include "xladder/base/clock.h"
#include "xladder/data/loading/kept.h"
#include "xladder/data/loading/sample_maker.h"
#include "xladder/data/loading/sampler.h"

namespace xladder::data {
namespace {

enum class Purpose { kTraining, kEvaluation };

class SampledSource : public ImageSource {
 public:
  SampledSource(std::unique_ptr<SampleMaker> maker, Sampler sampler, Purpose purpose, OnError on_error)
      : maker_(std::move(maker)), sampler_(std::move(sampler)), purpose_(purpose), on_error_(on_error) {}

  const DatasetInfo& info() const override { return maker_->info(); }
  int64_t batch_size() const override { return sampler_.batch_size(); }
  std::optional<int64_t> num_batches() const override {
    return purpose_ == Purpose::kTraining ? std::nullopt : std::optional(sampler_.batches_per_epoch());
  }
  std::optional<int64_t> batches_per_epoch() const override { return sampler_.batches_per_epoch(); }
  DataPosition position(int64_t step) const override { return sampler_.position(step); }
  Result<int64_t> step_at(DataPosition position) const override { return sampler_.step_at(position); }

  Result<bool> fill_images(int64_t step, ImageWriter& out) const override {
    if (const auto count = num_batches(); count && step >= *count) return false;
    const auto start = Clock::now();
    const std::vector<SampleKey> keys = sampler_.keys(step);
    for (size_t row = 0; row < keys.size(); ++row) {
      if (row + 1 < keys.size()) maker_->announce(keys[row + 1]);
      XLADDER_TRY(fill_row(keys[row], row, out));
    }
    out.load().samples = static_cast<int64_t>(keys.size());
    out.produce_seconds() += seconds_since(start);
    return true;
  }

 private:
  Status make(const SampleKey& key, size_t row, ImageWriter& out) const {
    return maker_->make(key, out.image(row), out.labels[row], out.load().seconds);
  }

  Status fill_row(SampleKey key, size_t row, ImageWriter& out) const {
    constexpr int64_t kMostBroken = 100;  // one after the other: then something else is wrong
    Status made = make(key, row, out);
    if (made || on_error_ == OnError::kFail) {
      out.weights[row] = 1;
      return made;
    }
    skip(made.error(), out);
    if (purpose_ == Purpose::kEvaluation) return {};
    const int64_t most = std::min(kMostBroken, info().num_samples);
    for (int64_t attempt = 1; attempt < most; ++attempt) {
      key.index = (key.index + 1) % info().num_samples;
      made = make(key, row, out);
      if (made) {
        out.weights[row] = 1;
        return {};
      }
      skip(made.error(), out);
    }
    return fail(made.error().code, "{} samples in a row are broken, the last: {}", most, made.error().message);
  }

  static void skip(const Error& error, ImageWriter& out) {
    LoadReport report;
    report.skipped = 1;
    report.problems = {error.message};
    out.load() += report;
  }

  std::unique_ptr<SampleMaker> maker_;
  Sampler sampler_;
  Purpose purpose_;
  OnError on_error_;
};

// What comes into pictures from outside looks like the mean, as in timm.
Result<std::vector<uint8_t>> fill_of(const Normalisation& normalisation, int64_t channels) {
  XLADDER_TRY(check(normalisation, channels));
  return mean_bytes(normalisation, channels);
}

Result<Transform> training_transform(const DatasetInfo& info, const TrainSourceOptions& options) {
  if (info.has_one_size()) return Transform::for_one_size(info, options.augmentation, options.seed);
  TrainTransformOptions changes = options.transform;
  XLADDER_ASSIGN(changes.fill, fill_of(options.normalisation, info.channels));
  return Transform::for_training(changes, options.decode);
}

Result<Transform> evaluation_transform(const DatasetInfo& info, const EvalSourceOptions& options) {
  if (info.has_one_size()) return Transform::for_one_size(info);
  EvalTransformOptions changes = options.transform;
  XLADDER_ASSIGN(changes.fill, fill_of(options.normalisation, info.channels));
  return Transform::for_evaluation(changes, options.decode);
}

}  // namespace

Result<std::unique_ptr<ImageSource>> train_source(std::shared_ptr<const Dataset> dataset,
                                                  const TrainSourceOptions& options) {
  XLADDER_ASSIGN(Sampler sampler, Sampler::create({.num_samples = dataset->info().num_samples,
                                                   .batch_size = options.batch_size,
                                                   .shuffle = options.shuffle,
                                                   .drop_last = true,
                                                   .seed = options.seed,
                                                   .repeated_aug = options.repeated_aug,
                                                   .processes = options.processes,
                                                   .part_starts = dataset->part_starts()}));
  XLADDER_ASSIGN(Transform transform, training_transform(dataset->info(), options));
  if (options.keep == Keep::kStored) dataset = kept(std::move(dataset), options.batch_size);
  XLADDER_ASSIGN(std::unique_ptr<SampleMaker> maker,
                 sample_maker(std::move(dataset), std::move(transform), options.normalisation));
  if (options.keep == Keep::kMade) maker = kept(std::move(maker), options.batch_size);
  return std::make_unique<SampledSource>(std::move(maker), std::move(sampler), Purpose::kTraining, options.on_error);
}

Result<std::unique_ptr<ImageSource>> eval_source(std::shared_ptr<const Dataset> dataset,
                                                 const EvalSourceOptions& options) {
  XLADDER_ASSIGN(Sampler sampler, Sampler::create({.num_samples = dataset->info().num_samples,
                                                   .batch_size = options.batch_size,
                                                   .shuffle = false,
                                                   .drop_last = false,
                                                   .processes = options.processes}));
  XLADDER_ASSIGN(Transform transform, evaluation_transform(dataset->info(), options));
  XLADDER_ASSIGN(std::unique_ptr<SampleMaker> maker,
                 sample_maker(std::move(dataset), std::move(transform), options.normalisation));
  return std::make_unique<SampledSource>(std::move(maker), std::move(sampler), Purpose::kEvaluation, options.on_error);
}

}  // namespace xladder::data
