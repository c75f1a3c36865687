#include "xladder/data/augment/mix.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>
#include <vector>

#include "xladder/base/clock.h"

namespace xladder::data {
namespace {

// In (0, 1): its logarithm is finite.
double open_uniform(CounterRng& rng) { return (static_cast<double>(rng.next_u32()) + 0.5) * 0x1p-32; }

// Gamma(shape, 1) for shape >= 1 (Marsaglia and Tsang 2000).
double draw_gamma(CounterRng& rng, double shape) {
  const double d = shape - 1.0 / 3.0;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = inverse_normal_cdf(open_uniform(rng));
    const double cube = 1 + c * x;
    const double u = open_uniform(rng);
    if (cube <= 0) continue;
    const double v = cube * cube * cube;
    if (std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

Status check(const MixOptions& options, int64_t batch_size) {
  for (const auto& [name, alpha] : {std::pair("mixup", options.mixup_alpha), std::pair("cutmix", options.cutmix_alpha)})
    if (!(alpha >= 0) || !std::isfinite(alpha))
      return fail(ErrorCode::kUsage, "the alpha {} of {} is not possible; use 0 or more", alpha, name);
  for (const double probability : {options.probability, options.switch_probability})
    if (!(probability >= 0 && probability <= 1))
      return fail(ErrorCode::kUsage, "the mixing probability {} is not within 0 to 1; correct it", probability);
  if (batch_size % 2 != 0)
    return fail(ErrorCode::kUsage, "a batch of {} images cannot be mixed in pairs; use an even batch size", batch_size);
  return {};
}

class MixedSource : public ImageSource {
 public:
  MixedSource(std::shared_ptr<const ImageSource> source, const MixOptions& options)
      : source_(std::move(source)), options_(options), seed_(purpose_seed(options.seed, "mix")) {}

  const DatasetInfo& info() const override { return source_->info(); }
  int64_t batch_size() const override { return source_->batch_size(); }
  std::optional<int64_t> num_batches() const override { return source_->num_batches(); }
  std::optional<int64_t> batches_per_epoch() const override { return source_->batches_per_epoch(); }
  DataPosition position(int64_t step) const override { return source_->position(step); }
  Result<int64_t> step_at(DataPosition position) const override { return source_->step_at(position); }

  bool mixes() const override { return true; }

  Result<bool> fill_images(int64_t step, ImageWriter& out) const override {
    const std::vector<MixChoice> choices = choose(step);
    if (blends(choices) && out.image_type() != DType::kF32 && out.image_type() != DType::kU8)
      return fill_rounded(step, choices, out);
    XLADDER_ASSIGN(const bool filled, source_->fill_images(step, out));
    if (!filled) return false;
    const auto start = Clock::now();
    mix(choices, out);
    add_time(start, out);
    return true;
  }

 private:
  size_t size() const { return static_cast<size_t>(source_->batch_size()); }

  static void add_time(Clock::time_point start, ImageWriter& out) {
    const double seconds = seconds_since(start);
    out.load().seconds.mix += seconds;
    out.produce_seconds() += seconds;
  }

  // Makes and mixes the batch in f32, because a sum of rounded numbers would be rounded twice.
  Result<bool> fill_rounded(int64_t step, const std::vector<MixChoice>& choices, ImageWriter& out) const {
    const BatchForm exact{.tensors = {source_->tensors().front()}};
    Feed feed = empty_feed(*source_, exact, step, 1);
    BatchWriter rows(feed, exact, 0, batch_size());
    ImageWriter made(rows, info());
    XLADDER_ASSIGN(const bool filled, source_->fill_images(step, made));
    if (!filled) return false;
    const auto start = Clock::now();
    mix(choices, made);
    for (size_t row = 0; row < size(); ++row)
      image::visit_pixels(out.image(row), [&]<class T>(std::span<T> pixels) {
        if constexpr (!std::is_same_v<T, uint8_t>)
          std::ranges::transform(made.image(row).as<float>(), pixels.begin(), image::rounded<T>);
      });
    out.labels = std::move(made.labels);
    out.weights = std::move(made.weights);
    out.mix_labels = std::move(made.mix_labels);
    out.mix_weights = std::move(made.mix_weights);
    out.load() = std::move(made.load());
    out.produce_seconds() = made.produce_seconds();
    add_time(start, out);
    return true;
  }

  static bool blends(const std::vector<MixChoice>& choices) {
    return std::ranges::any_of(choices, [](const MixChoice& choice) { return choice.lambda != 1 && !choice.cuts; });
  }

  // By image.
  std::vector<MixChoice> choose(int64_t step) const {
    CounterRng rng(seed_, static_cast<uint64_t>(step));
    const auto next = [&] { return choose_mix(rng, options_, info().height, info().width); };
    if (options_.mode == MixMode::kBatch) return std::vector<MixChoice>(size(), next());
    std::vector<MixChoice> choices(size());
    const size_t chosen = options_.mode == MixMode::kPair ? size() / 2 : size();
    for (size_t i = 0; i < chosen; ++i) choices[i] = next();
    for (size_t i = chosen; i < size(); ++i) choices[i] = choices[size() - 1 - i];
    return choices;
  }

  void mix(const std::vector<MixChoice>& choices, ImageWriter& batch) const {
    for (size_t i = 0; i < size(); ++i) {
      batch.mix_labels.push_back(batch.labels[size() - 1 - i]);
      batch.mix_weights.push_back(static_cast<float>(choices[i].lambda));
    }
    for (size_t i = 0; i < size() / 2; ++i) {
      const size_t j = size() - 1 - i;
      image::visit_pixels(batch.image(i), [&]<class T>(std::span<T> pixels) {
        mix_pair(choices[i], choices[j], pixels, batch.image(j).as<T>());
      });
    }
  }

  // Both at once, because each needs the other as it was.
  template <class T>
  void mix_pair(const MixChoice& first_choice, const MixChoice& second_choice, std::span<T> first,
                std::span<T> second) const {
    if (first_choice.lambda == 1 && second_choice.lambda == 1) return;
    const std::vector<T> first_before(first.begin(), first.end());
    apply<T>(first_choice, second, first);
    apply<T>(second_choice, first_before, second);
  }

  template <class T>
  void apply(const MixChoice& choice, std::span<const T> partner, std::span<T> image) const {
    if (choice.lambda == 1) return;
    if (choice.cuts) {
      for_rows(choice.box, [&](size_t at, size_t count) {
        std::copy_n(partner.begin() + static_cast<std::ptrdiff_t>(at), count,
                    image.begin() + static_cast<std::ptrdiff_t>(at));
      });
      return;
    }
    const auto own = static_cast<float>(choice.lambda);
    const auto other = static_cast<float>(1 - choice.lambda);
    if constexpr (std::is_arithmetic_v<T>) {  // others are blended in f32
      for (size_t i = 0; i < image.size(); ++i) {
        const float mixed = static_cast<float>(image[i]) * own + static_cast<float>(partner[i]) * other;
        if constexpr (std::is_same_v<T, uint8_t>)
          image[i] = static_cast<uint8_t>(std::clamp(std::nearbyint(mixed), 0.0f, 255.0f));
        else
          image[i] = mixed;
      }
    }
  }

  // Stretches of elements that a box covers, in every channel.
  template <class Visit>
  void for_rows(const image::Rect& box, const Visit& visit) const {
    for (int64_t channel = 0; channel < info().channels; ++channel)
      for (int64_t y = box.top; y < box.top + box.height; ++y)
        visit(static_cast<size_t>((channel * info().height + y) * info().width + box.left),
              static_cast<size_t>(box.width));
  }

  std::shared_ptr<const ImageSource> source_;
  MixOptions options_;
  uint64_t seed_;
};

}  // namespace

double draw_beta(CounterRng& rng, double alpha) {
  if (alpha > 1) {
    const double a = draw_gamma(rng, alpha);
    return a / (a + draw_gamma(rng, alpha));
  }
  // Jöhnk 1964, by logarithms: the powers of small alphas vanish.
  for (;;) {
    const double log_x = std::log(open_uniform(rng)) / alpha;
    const double log_y = std::log(open_uniform(rng)) / alpha;
    const double largest = std::max(log_x, log_y);
    const double log_sum = largest + std::log(std::exp(log_x - largest) + std::exp(log_y - largest));
    if (log_sum <= 0) return std::exp(log_x - log_sum);
  }
}

MixChoice cut_box(int64_t height, int64_t width, double lambda, int64_t center_x, int64_t center_y) {
  const double ratio = std::sqrt(1 - lambda);
  const auto cut_height = static_cast<int64_t>(static_cast<double>(height) * ratio);
  const auto cut_width = static_cast<int64_t>(static_cast<double>(width) * ratio);
  const int64_t top = std::clamp<int64_t>(center_y - cut_height / 2, 0, height);
  const int64_t bottom = std::clamp<int64_t>(center_y + (cut_height + 1) / 2, 0, height);
  const int64_t left = std::clamp<int64_t>(center_x - cut_width / 2, 0, width);
  const int64_t right = std::clamp<int64_t>(center_x + (cut_width + 1) / 2, 0, width);
  MixChoice choice{.box = {left, top, right - left, bottom - top}, .cuts = true};
  const auto covered = static_cast<double>(choice.box.width * choice.box.height);
  choice.lambda = 1 - covered / static_cast<double>(height * width);
  return choice;
}

MixChoice choose_mix(CounterRng& rng, const MixOptions& options, int64_t height, int64_t width) {
  // The comparison is strict, so that probability 0 never mixes and 1 always does.
  if (!(rng.uniform() < options.probability)) return {};
  const bool both = options.mixup_alpha > 0 && options.cutmix_alpha > 0;
  const bool cuts = both ? rng.uniform() < options.switch_probability : options.cutmix_alpha > 0;
  const double lambda = draw_beta(rng, cuts ? options.cutmix_alpha : options.mixup_alpha);
  if (!cuts || lambda == 1) return {.lambda = lambda};
  const int64_t center_y = rng.below(height);
  const int64_t center_x = rng.below(width);
  return cut_box(height, width, lambda, center_x, center_y);
}

Result<std::unique_ptr<ImageSource>> mixed_source(std::shared_ptr<const ImageSource> source,
                                                  const MixOptions& options) {
  XLADDER_TRY(check(options, source->batch_size()));
  return std::make_unique<MixedSource>(std::move(source), options);
}

}  // namespace xladder::data
