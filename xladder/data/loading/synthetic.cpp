#include "xladder/data/loading/synthetic.h"

#include "xladder/base/clock.h"
#include "xladder/base/random.h"

namespace xladder::data {
namespace {

constexpr int64_t kMaxValues = int64_t{1} << 31;

void fill_bytes(CounterRng& rng, std::span<uint8_t> out) {
  uint32_t word = 0;
  for (size_t i = 0; i < out.size(); ++i) {
    word = i % 4 == 0 ? rng.next_u32() : word >> 8;
    out[i] = static_cast<uint8_t>(word);
  }
}

class SyntheticSource : public BatchSource {
 public:
  explicit SyntheticSource(const SyntheticOptions& options)
      : options_(options),
        info_{.name = "synthetic",
              .num_samples = 0,
              .channels = options.channels,
              .height = options.height,
              .width = options.width,
              .num_classes = options.num_classes},
        image_seed_(purpose_seed(options.seed, "synthetic images")),
        label_seed_(purpose_seed(options.seed, "synthetic labels")) {}

  const DatasetInfo& info() const override { return info_; }
  int64_t batch_size() const override { return options_.batch_size; }
  std::optional<int64_t> num_batches() const override { return std::nullopt; }
  std::optional<int64_t> batches_per_epoch() const override { return std::nullopt; }
  DataPosition position(int64_t step) const override { return {0, step * options_.batch_size}; }

  Result<int64_t> step_at(DataPosition position) const override {
    if (position.epoch != 0 || position.index < 0 || position.index % options_.batch_size != 0)
      return fail(ErrorCode::kUsage,
                  "the saved position (epoch {}, sample {}) is not the start of a synthetic batch of {}; continue with "
                  "the batch size of the saved run",
                  position.epoch, position.index, options_.batch_size);
    return position.index / options_.batch_size;
  }

  Result<std::optional<Batch>> batch(int64_t step) const override {
    const auto start = Clock::now();
    const bool bytes = options_.distribution == SyntheticDistribution::kBytes;
    Batch out{.images = HostTensor(bytes ? DType::kU8 : DType::kF32,
                                   {options_.batch_size, info_.channels, info_.height, info_.width}),
              .labels = HostTensor(DType::kS32, {options_.batch_size}),
              .weights = HostTensor(DType::kF32, {options_.batch_size}),
              .epoch = 0,
              .step = step};
    CounterRng images(image_seed_, static_cast<uint64_t>(step));
    if (bytes)
      fill_bytes(images, out.images.as<uint8_t>());
    else if (options_.distribution == SyntheticDistribution::kNormal)
      images.fill_normal(out.images.as<float>());
    else
      images.fill_uniform(out.images.as<float>());
    CounterRng labels(label_seed_, static_cast<uint64_t>(step));
    for (int32_t& label : out.labels.as<int32_t>()) label = static_cast<int32_t>(labels.below(options_.num_classes));
    for (float& weight : out.weights.as<float>()) weight = 1;
    out.produce_seconds = seconds_since(start);
    return out;
  }

 private:
  SyntheticOptions options_;
  DatasetInfo info_;
  uint64_t image_seed_;
  uint64_t label_seed_;
};

}  // namespace

Result<std::unique_ptr<BatchSource>> synthetic_source(const SyntheticOptions& options) {
  int64_t values = 1;
  for (const int64_t size : {options.batch_size, options.channels, options.height, options.width}) {
    if (size < 1 || __builtin_mul_overflow(values, size, &values) || values > kMaxValues)
      return fail(ErrorCode::kUsage,
                  "synthetic batches of [{}, {}, {}, {}] are empty or have more than 2^31 values; use other sizes",
                  options.batch_size, options.channels, options.height, options.width);
  }
  if (options.num_classes < 1 || options.num_classes > INT32_MAX)
    return fail(ErrorCode::kUsage, "the number of classes is {}; it must be at least 1 and fit 32 bits",
                options.num_classes);
  return std::make_unique<SyntheticSource>(options);
}

}  // namespace xladder::data
