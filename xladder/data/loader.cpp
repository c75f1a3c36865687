#include "xladder/data/loader.h"

#include <algorithm>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/data/sampler.h"

namespace xladder::data {
namespace {

class DatasetSource : public BatchSource {
 public:
  DatasetSource(std::shared_ptr<const Dataset> dataset, Sampler sampler, Transform transform, DType image_dtype,
                std::optional<int64_t> num_batches)
      : dataset_(std::move(dataset)),
        sampler_(std::move(sampler)),
        transform_(std::move(transform)),
        image_dtype_(image_dtype),
        num_batches_(num_batches) {}

  const DatasetInfo& info() const override { return dataset_->info(); }
  int64_t batch_size() const override { return sampler_.batch_size(); }
  std::optional<int64_t> num_batches() const override { return num_batches_; }
  std::optional<int64_t> batches_per_epoch() const override { return sampler_.batches_per_epoch(); }
  DataPosition position(int64_t step) const override { return sampler_.position(step); }
  Result<int64_t> step_at(DataPosition position) const override { return sampler_.step_at(position); }

  Result<std::optional<Batch>> batch(int64_t step) const override {
    if (num_batches_ && step >= *num_batches_) return std::nullopt;
    const auto start = Clock::now();
    const int64_t size = sampler_.batch_size();
    Batch out{.images = HostTensor(image_dtype_, {size, info().channels, info().height, info().width}),
              .labels = HostTensor(DType::kS32, {size}),
              .weights = HostTensor(DType::kF32, {size}),
              .epoch = sampler_.position(step).epoch,
              .step = step};
    const auto pixels = static_cast<size_t>(info().num_pixels());
    std::vector<uint8_t> stored(pixels);
    const std::vector<int64_t> indices = sampler_.indices(step);
    for (size_t i = 0; i < indices.size(); ++i) {
      XLADDER_TRY(dataset_->read(indices[i], stored, out.labels.as<int32_t>()[i]));
      if (image_dtype_ == DType::kU8)
        transform_.apply(stored, out.epoch, indices[i], out.images.as<uint8_t>().subspan(i * pixels, pixels));
      else
        transform_.apply(stored, out.epoch, indices[i], out.images.as<float>().subspan(i * pixels, pixels));
    }
    std::fill_n(out.weights.as<float>().begin(), indices.size(), 1.0f);
    out.produce_seconds = seconds_since(start);
    return out;
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  Sampler sampler_;
  Transform transform_;
  DType image_dtype_;
  std::optional<int64_t> num_batches_;
};

}  // namespace

Result<std::unique_ptr<BatchSource>> train_source(std::shared_ptr<const Dataset> dataset,
                                                  const TrainSourceOptions& options) {
  XLADDER_ASSIGN(Sampler sampler, Sampler::create({.num_samples = dataset->info().num_samples,
                                                   .batch_size = options.batch_size,
                                                   .shuffle = options.shuffle,
                                                   .drop_last = true,
                                                   .seed = options.seed}));
  XLADDER_ASSIGN(Transform transform,
                 Transform::create(dataset->info(), options.normalisation, options.augmentation, options.seed));
  return std::make_unique<DatasetSource>(std::move(dataset), std::move(sampler), std::move(transform),
                                         options.image_dtype, std::nullopt);
}

Result<std::unique_ptr<BatchSource>> eval_source(std::shared_ptr<const Dataset> dataset,
                                                 const EvalSourceOptions& options) {
  XLADDER_ASSIGN(Sampler sampler, Sampler::create({.num_samples = dataset->info().num_samples,
                                                   .batch_size = options.batch_size,
                                                   .shuffle = false,
                                                   .drop_last = false}));
  XLADDER_ASSIGN(Transform transform, Transform::create(dataset->info(), options.normalisation));
  const int64_t num_batches = sampler.batches_per_epoch();
  return std::make_unique<DatasetSource>(std::move(dataset), std::move(sampler), std::move(transform),
                                         options.image_dtype, num_batches);
}

}  // namespace xladder::data
