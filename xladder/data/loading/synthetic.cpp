#include "xladder/data/loading/synthetic.h"

#include <algorithm>
#include <type_traits>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/base/random.h"
#include "xladder/data/loading/endless.h"

namespace xladder::data {
namespace {

constexpr int64_t kMaxValues = int64_t{1} << 31;

// The same bytes however they are cut into spans.
class RandomBytes {
 public:
  explicit RandomBytes(CounterRng& rng) : rng_(rng) {}
  void fill(std::span<uint8_t> out) {
    for (uint8_t& byte : out) {
      word_ = place_++ % 4 == 0 ? rng_.next_u32() : word_ >> 8;
      byte = static_cast<uint8_t>(word_);
    }
  }

 private:
  CounterRng& rng_;
  uint32_t word_ = 0;
  size_t place_ = 0;
};

class SyntheticSource : public ImageSource {
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
    return endless_step_at(position, options_.batch_size, fmt::format("a synthetic batch of {}", options_.batch_size));
  }

  Result<bool> fill_images(int64_t step, ImageWriter& out) const override {
    const auto start = Clock::now();
    CounterRng images(image_seed_, static_cast<uint64_t>(step));
    RandomBytes bytes(images);
    for (size_t row = 0; row < out.size(); ++row)
      image::visit_pixels(out.image(row), [&]<class T>(std::span<T> pixels) {
        if constexpr (std::is_same_v<T, uint8_t>)
          bytes.fill(pixels);
        else if constexpr (std::is_same_v<T, float>)
          draw(images, pixels);
        else
          draw_rounded(images, pixels);
      });
    CounterRng labels(label_seed_, static_cast<uint64_t>(step));
    for (int32_t& label : out.labels) label = static_cast<int32_t>(labels.below(options_.num_classes));
    std::ranges::fill(out.weights, 1.0f);
    out.produce_seconds() += seconds_since(start);
    return true;
  }

 private:
  void draw(CounterRng& rng, std::span<float> pixels) const {
    if (options_.distribution == SyntheticDistribution::kNormal)
      rng.fill_normal(pixels);
    else
      rng.fill_uniform(pixels);
  }

  template <class T>
  void draw_rounded(CounterRng& rng, std::span<T> pixels) const {
    std::vector<float> exact(pixels.size());
    draw(rng, exact);
    std::ranges::transform(exact, pixels.begin(), image::rounded<T>);
  }

  SyntheticOptions options_;
  DatasetInfo info_;
  uint64_t image_seed_;
  uint64_t label_seed_;
};

}  // namespace

Result<std::unique_ptr<ImageSource>> synthetic_source(const SyntheticOptions& options) {
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
