#include "xladder/data/loading/tensor_source.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/data/loading/sampler.h"

namespace xladder::data {
namespace {

constexpr std::string_view kWeights = "weights";
constexpr float kOfASample = 1;

class SampledTensors : public BatchSource {
 public:
  SampledTensors(std::shared_ptr<const TensorData> data, Sampler sampler, bool is_endless)
      : data_(std::move(data)), sampler_(std::move(sampler)), is_endless_(is_endless), tensors_(data_->tensors()) {
    if (std::ranges::find(tensors_, kWeights, &SampleTensor::name) == tensors_.end())
      tensors_.push_back({std::string(kWeights), {DType::kF32, {}}});
  }

  const DatasetInfo& info() const override { return data_->info(); }
  int64_t batch_size() const override { return sampler_.batch_size(); }
  std::optional<int64_t> num_batches() const override {
    return is_endless_ ? std::nullopt : std::optional(sampler_.batches_per_epoch());
  }
  std::optional<int64_t> batches_per_epoch() const override { return sampler_.batches_per_epoch(); }
  std::vector<SampleTensor> tensors() const override { return tensors_; }
  DataPosition position(int64_t step) const override { return sampler_.position(step); }
  Result<int64_t> step_at(DataPosition position) const override { return sampler_.step_at(position); }

  Result<bool> fill(int64_t step, BatchWriter& out) const override {
    if (const auto count = num_batches(); count && step >= *count) return false;
    const auto start = Clock::now();
    const std::vector<SampleKey> keys = sampler_.keys(step);
    for (size_t tensor = 0; tensor < out.tensors().size(); ++tensor) {
      const size_t stored = place_of(out.tensors()[tensor].name);
      for (size_t row = 0; row < keys.size(); ++row) {
        const std::span<std::byte> place = out.row(tensor, row);
        if (stored < data_->tensors().size())
          XLADDER_TRY(data_->read(keys[row].index, stored, place));
        else
          std::ranges::copy(std::as_bytes(std::span(&kOfASample, 1)), place.begin());
      }
    }
    const double seconds = seconds_since(start);
    out.load.samples = std::ssize(keys);
    out.load.seconds.read += seconds;
    out.produce_seconds += seconds;
    return true;
  }

 private:
  size_t place_of(const std::string& name) const {
    return static_cast<size_t>(std::ranges::find(tensors_, name, &SampleTensor::name) - tensors_.begin());
  }

  std::shared_ptr<const TensorData> data_;
  Sampler sampler_;
  bool is_endless_;
  std::vector<SampleTensor> tensors_;  // the data's, and weights
};

Result<std::unique_ptr<BatchSource>> source_of(std::shared_ptr<const TensorData> data,
                                               const TensorSourceOptions& options, bool is_training) {
  XLADDER_ASSIGN(Sampler sampler, Sampler::create({.num_samples = data->info().num_samples,
                                                   .batch_size = options.batch_size,
                                                   .shuffle = is_training,
                                                   .drop_last = is_training,
                                                   .seed = options.seed,
                                                   .processes = options.processes}));
  return std::make_unique<SampledTensors>(std::move(data), std::move(sampler), is_training);
}

}  // namespace

Result<std::unique_ptr<BatchSource>> tensor_train_source(std::shared_ptr<const TensorData> data,
                                                         const TensorSourceOptions& options) {
  return source_of(std::move(data), options, true);
}

Result<std::unique_ptr<BatchSource>> tensor_eval_source(std::shared_ptr<const TensorData> data,
                                                        const TensorSourceOptions& options) {
  return source_of(std::move(data), options, false);
}

}  // namespace xladder::data
