#include "xladder/data/augment/transform.h"

#include <algorithm>
#include <cmath>

#include "xladder/base/clock.h"
#include "xladder/data/augment/color_jitter.h"
#include "xladder/data/augment/random_resized_crop.h"
#include "xladder/data/image/ops.h"

namespace xladder::data {
namespace {

using image::Image;
using image::Rect;

// Words that one step may draw for one look at a sample, and looks that one epoch may take.
constexpr uint64_t kWordsPerLook = 1024;
constexpr uint64_t kLooksPerEpoch = 1 << 16;
static_assert(kCropWords <= kWordsPerLook && kJitterWords <= kWordsPerLook && kEraseWords <= kWordsPerLook);
static_assert(RandAugment::kMaxLayers * RandAugment::kWordsPerLayer <= kWordsPerLook);

// Every step has numbers of its own, so that switching one on leaves the others' choices as they were.
CounterRng numbers_for(uint64_t seed, const char* step, const SampleKey& key) {
  CounterRng rng(purpose_seed(seed, step), static_cast<uint64_t>(key.index));
  rng.seek((static_cast<uint64_t>(key.epoch) * kLooksPerEpoch + static_cast<uint64_t>(key.repeat)) * kWordsPerLook);
  return rng;
}

Status check_size(int64_t height, int64_t width) {
  constexpr int64_t kLargest = 1 << 15;
  if (height < 1 || width < 1 || height > kLargest || width > kLargest)
    return fail(ErrorCode::kUsage, "pictures of size {}x{} cannot be made; use a size from 1 to {}", height, width,
                kLargest);
  return {};
}

Status check_probability(std::string_view name, double value) {
  if (!(value >= 0 && value <= 1))
    return fail(ErrorCode::kUsage, "{} {} is not a probability; use a number from 0 to 1", name, value);
  return {};
}

Status check_fill(size_t given, int64_t channels) {
  if (static_cast<int64_t>(given) != channels)
    return fail(ErrorCode::kUsage, "the fill has {} values for {} channels; give one for each", given, channels);
  return {};
}

Status check(const TrainTransformOptions& options, int64_t channels) {
  XLADDER_TRY(check_size(options.height, options.width));
  if (!(options.scale_min > 0 && options.scale_min <= options.scale_max && options.scale_max <= 1))
    return fail(ErrorCode::kUsage, "the crop's scale {} to {} is not a range of shares; use one like 0.08 to 1",
                options.scale_min, options.scale_max);
  if (!(options.ratio_min > 0 && options.ratio_min <= options.ratio_max && std::isfinite(options.ratio_max)))
    return fail(ErrorCode::kUsage, "the crop's ratio {} to {} is not a range of ratios; use one like 0.75 to 1.3333",
                options.ratio_min, options.ratio_max);
  XLADDER_TRY(check_probability("horizontal_flip", options.horizontal_flip));
  XLADDER_TRY(check_probability("vertical_flip", options.vertical_flip));
  XLADDER_TRY(check_probability("erase_probability", options.erase_probability));
  if (!(options.color_jitter >= 0 && std::isfinite(options.color_jitter)))
    return fail(ErrorCode::kUsage, "color_jitter {} is negative; use 0 or a number like 0.4", options.color_jitter);
  if (!(options.hue >= 0 && options.hue <= 0.5))
    return fail(ErrorCode::kUsage, "hue {} is not within 0 to 0.5, half a circle; correct it", options.hue);
  if (options.erase_count < 1 || options.erase_count > kMaxErasures)
    return fail(ErrorCode::kUsage, "erase_count {} is not within 1 to {}; correct it", options.erase_count,
                kMaxErasures);
  if (!options.auto_augment.empty()) XLADDER_TRY(check_fill(options.fill.size(), channels));
  return {};
}

Error named(const StoredImage& picture, Error error) {
  return {error.code, fmt::format("{}: {}", picture.name, error.message)};
}

// Adds the time of its life.
class Stopwatch {
 public:
  explicit Stopwatch(double& seconds) : seconds_(seconds) {}
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() { seconds_ += seconds_since(start_); }

 private:
  double& seconds_;
  Clock::time_point start_ = Clock::now();
};

// The part of a picture that is shown: `region` of `pixels`.
struct Shown {
  Image pixels;
  Rect region;
};

// `crop` of a picture of width x height, decoded from as few coefficients as give the crop the wanted size.
Result<Shown> decode_scaled(std::span<const uint8_t> file, int64_t width, int64_t height, const Rect& crop,
                            int64_t wanted_width, int64_t wanted_height, const image::DecodeOptions& options) {
  const auto needed = [](int64_t edge, int64_t wanted, int64_t shown) {
    return std::min(edge, (edge * wanted + shown - 1) / shown);
  };
  Shown out;
  XLADDER_ASSIGN(out.pixels, image::decode_scaled(file, needed(width, wanted_width, crop.width),
                                                  needed(height, wanted_height, crop.height), options));
  const auto scaled = [](int64_t place, int64_t edge, int64_t full) { return (place * edge + full / 2) / full; };
  const int64_t left = scaled(crop.left, out.pixels.width(), width);
  const int64_t top = scaled(crop.top, out.pixels.height(), height);
  const int64_t right = scaled(crop.left + crop.width, out.pixels.width(), width);
  const int64_t bottom = scaled(crop.top + crop.height, out.pixels.height(), height);
  out.region = {std::min(left, out.pixels.width() - 1), std::min(top, out.pixels.height() - 1), 0, 0};
  out.region.width = std::max<int64_t>(right - out.region.left, 1);
  out.region.height = std::max<int64_t>(bottom - out.region.top, 1);
  return out;
}

}  // namespace

image::DecodeOptions decode_options(Reader reader, image::DecodeOptions others) {
  others.apply_orientation = reader == Reader::kXladder;
  others.alpha = reader == Reader::kXladder ? image::Alpha::kOverWhite : image::Alpha::kDropped;
  return others;
}

Result<Transform> Transform::for_evaluation(const EvalTransformOptions& options, const image::DecodeOptions& decode) {
  XLADDER_TRY(check_size(options.height, options.width));
  if (!(options.crop_pct > 0 && options.crop_pct <= 1))
    return fail(ErrorCode::kUsage, "crop_pct {} is not a share; use a number above 0, at most 1", options.crop_pct);
  XLADDER_TRY(check_size(static_cast<int64_t>(static_cast<double>(options.height) / options.crop_pct),
                         static_cast<int64_t>(static_cast<double>(options.width) / options.crop_pct)));
  if (options.mode == ResizeMode::kBorder) XLADDER_TRY(check_fill(options.fill.size(), decode.channels));
  Transform out;
  out.eval_ = options;
  out.decode_ = decode;
  return out;
}

Result<Transform> Transform::for_training(const TrainTransformOptions& options, const image::DecodeOptions& decode) {
  XLADDER_TRY(check(options, decode.channels));
  Transform out;
  out.train_ = options;
  out.decode_ = decode;
  if (!options.auto_augment.empty()) {
    XLADDER_ASSIGN(out.augment_, RandAugment::parse(options.auto_augment));
  }
  return out;
}

Result<Transform> Transform::for_one_size(const DatasetInfo& info, const Augmentation& augmentation, uint64_t seed) {
  XLADDER_TRY(check(augmentation, info));
  Transform out;
  out.one_size_ = {info.channels, info.height, info.width, augmentation, seed};
  return out;
}

int64_t Transform::height() const { return one_size_ ? one_size_->height : eval_ ? eval_->height : train_->height; }
int64_t Transform::width() const { return one_size_ ? one_size_->width : eval_ ? eval_->width : train_->width; }

Result<PreparedImage> Transform::apply(const StoredImage& image, const SampleKey& key, StageSeconds* seconds) const {
  if (one_size_) return keep_size(image, key);
  StageSeconds unused;
  StageSeconds& times = seconds != nullptr ? *seconds : unused;
  auto out = eval_ ? evaluate(image, times) : train(image, key, times);
  if (!out) return tl::unexpected(named(image, std::move(out).error()));
  return out;
}

Result<PreparedImage> Transform::keep_size(const StoredImage& image, const SampleKey& key) const {
  const OneSize& size = *one_size_;
  const auto* planes = std::get_if<Planes>(&image.content);
  if (planes == nullptr || planes->channels != size.channels || planes->height != size.height ||
      planes->width != size.width)
    return fail(ErrorCode::kFailed, "sample {} of a data set of one size has another one; report this", key.index);
  const OneSizeChoices choices = choose(size.augmentation, size.seed, key, size.height, size.width);
  PreparedImage out{.planes = *planes, .shift = choices.shift};
  if (choices.erasure.where.height > 0) out.erasures.push_back(choices.erasure);
  return out;
}

Result<PreparedImage> Transform::evaluate(const StoredImage& picture, StageSeconds& seconds) const {
  Image decoded;
  const Image* pixels = decoded_pixels(picture, decoded);
  if (const auto* encoded = std::get_if<EncodedImage>(&picture.content)) {
    const Stopwatch watch(seconds.decode);
    XLADDER_ASSIGN(decoded, image::decode(encoded->bytes, decode_));
    pixels = &decoded;
  } else if (pixels->channels() != decode_.channels) {
    decoded = image::with_channels(*pixels, decode_.channels);
    pixels = &decoded;
  }
  if (pixels->empty()) return fail(ErrorCode::kFailed, "the picture has no pixels; remove it");
  const Stopwatch watch(seconds.resize);
  return PreparedImage{resize_for_evaluation(*pixels, *eval_)};
}

Result<PreparedImage> Transform::train(const StoredImage& picture, const SampleKey& key, StageSeconds& seconds) const {
  const TrainTransformOptions& options = *train_;
  const auto numbers = [&](const char* step) { return numbers_for(options.seed, step, key); };
  const auto crop_of = [&](int64_t width, int64_t height) {
    CounterRng rng = numbers("crop");
    return random_crop(width, height, {options.scale_min, options.scale_max, options.ratio_min, options.ratio_max},
                       rng);
  };

  Shown shown;
  const Image* pixels = decoded_pixels(picture, shown.pixels);
  if (const auto* encoded = std::get_if<EncodedImage>(&picture.content)) {
    const Stopwatch watch(seconds.decode);
    XLADDER_ASSIGN(const image::Header header, image::read_header(encoded->bytes, decode_));
    const Rect crop = crop_of(header.width, header.height);
    if (options.scaled_decode) {
      XLADDER_ASSIGN(shown, decode_scaled(encoded->bytes, header.width, header.height, crop, options.width,
                                          options.height, decode_));
    } else {
      XLADDER_ASSIGN(shown.pixels, image::decode_region(encoded->bytes, crop, decode_));
      shown.region = {0, 0, crop.width, crop.height};
    }
    pixels = &shown.pixels;
  } else {
    if (pixels->empty()) return fail(ErrorCode::kFailed, "the picture has no pixels; remove it");
    shown.region = crop_of(pixels->width(), pixels->height());
  }

  PreparedImage out;
  {
    const Stopwatch watch(seconds.resize);
    CounterRng flips = numbers("flip");
    CounterRng kind = numbers("interpolation");
    const auto by_chance = kind.uniform() < 0.5f ? image::Interpolation::kBilinear : image::Interpolation::kBicubic;
    image::ResizeExtras extras = {.region = shown.region};
    extras.flip_left_right = static_cast<double>(flips.uniform()) < options.horizontal_flip;
    extras.flip_top_bottom = static_cast<double>(flips.uniform()) < options.vertical_flip;
    out.pixels =
        image::resize(*pixels, options.width, options.height, options.interpolation.value_or(by_chance), extras);
  }
  const Stopwatch watch(seconds.augment);
  out.pixels = image::with_channels(std::move(out.pixels), decode_.channels);
  if (augment_) {
    CounterRng rng = numbers("rand_augment");
    out.pixels = augment_->apply(std::move(out.pixels), options.interpolation, options.fill, rng);
  }
  if (!augment_ || options.auto_augment.find("3a") != std::string::npos) {
    CounterRng rng = numbers("jitter");
    const JitterRange range = {options.color_jitter, options.color_jitter, options.color_jitter, options.hue};
    out.pixels = color_jitter(std::move(out.pixels), range, random_jitter(range, rng));
  }
  if (options.erase_probability > 0) {
    CounterRng rng = numbers("erase");
    out.erasures = random_erasures(
        options.width, options.height,
        {.probability = options.erase_probability, .fill = options.erase_fill, .max_count = options.erase_count}, rng);
  }
  return out;
}

}  // namespace xladder::data
