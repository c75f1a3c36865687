// From a stored image to what a model sees, before normalisation.
//
// Images of one size keep it: one_size.h says what happens to them. Of the others evaluation is timm's
// `create_transform(is_training=False)` (timm/data/transforms_factory.py) over Pillow, bit for bit, and training is
// timm's with is_training=True: random resized crop, flips, colour jitter or RandAugment, random erasing. Random
// choices are a function of (seed, epoch, sample, repeat) alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/erasure.h"
#include "xladder/data/augment/eval_geometry.h"
#include "xladder/data/augment/one_size.h"
#include "xladder/data/augment/rand_augment.h"
#include "xladder/data/image/decode.h"
#include "xladder/data/image/resize.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/sample.h"

namespace xladder::data {

// Whose pixels a file gives.
enum class Reader {
  kXladder,  // the picture as people see it: turned upright by its EXIF orientation, transparency over white
  kTimm,     // as stored, as timm's ImageDataset and torchvision's pil_loader read it: both are dropped
};
inline constexpr std::string_view kReaderNames[] = {"xladder", "timm"};
constexpr std::span<const std::string_view> names_of(Reader) { return kReaderNames; }
image::DecodeOptions decode_options(Reader reader, image::DecodeOptions others = {});

struct TrainTransformOptions {
  int64_t height = 224, width = 224;
  double scale_min = 0.08, scale_max = 1.0;                // area of the crop
  double ratio_min = 3.0 / 4.0, ratio_max = 4.0 / 3.0;     // aspect of the crop
  std::optional<image::Interpolation> interpolation = {};  // nothing: bilinear or bicubic by chance, as timm's "random"
  double horizontal_flip = 0.5, vertical_flip = 0;         // probabilities
  // Of brightness, contrast and saturation; off where auto_augment is set, but with its sets t3a and t3aw, as in timm.
  double color_jitter = 0.4;
  double hue = 0;                               // of the colour jitter, too
  std::string auto_augment = {};                // "rand-m9-mstd0.5" (rand_augment.h); empty: none
  std::vector<uint8_t> fill = {128, 128, 128};  // what auto_augment's moves bring in: 255 times the mean, one a channel
  double erase_probability = 0;
  EraseFill erase_fill = EraseFill::kPixel;
  int64_t erase_count = 1;     // at most so many rectangles, kMaxErasures of them
  bool scaled_decode = false;  // knob: JPEGs from fewer coefficients; not timm's pixels
  uint64_t seed = 0;
};

// Decoded pixels as they are, or planes and how they are shown.
struct PreparedImage {
  image::Image pixels = {};  // height x width, of the transform's channels
  std::optional<Planes> planes = {};
  Shift shift = {};  // of the planes
  std::vector<Erasure> erasures = {};

  int64_t channels() const { return planes ? planes->channels : pixels.channels(); }
  int64_t height() const { return planes ? planes->height : pixels.height(); }
  int64_t width() const { return planes ? planes->width : pixels.width(); }
};

class Transform {
 public:
  // Errors (kUsage): sizes that are none, ranges out of order, an auto_augment that cannot be parsed. Sentences name
  // options.
  static Result<Transform> for_evaluation(const EvalTransformOptions& options, const image::DecodeOptions& decode = {});
  static Result<Transform> for_training(const TrainTransformOptions& options, const image::DecodeOptions& decode = {});
  // Of a data set that has one size. Errors: those of check(augmentation).
  static Result<Transform> for_one_size(const DatasetInfo& info, const Augmentation& augmentation = {},
                                        uint64_t seed = 0);

  // Of what is made.
  int64_t height() const;
  int64_t width() const;

  // Errors name the image. Adds to `seconds` what decode, resize and augment took. Thread-safe.
  Result<PreparedImage> apply(const StoredImage& image, const SampleKey& key, StageSeconds* seconds) const;

 private:
  struct OneSize {
    int64_t channels, height, width;
    Augmentation augmentation;
    uint64_t seed;
  };

  Transform() = default;
  Result<PreparedImage> keep_size(const StoredImage& image, const SampleKey& key) const;
  Result<PreparedImage> evaluate(const StoredImage& image, StageSeconds& seconds) const;
  Result<PreparedImage> train(const StoredImage& image, const SampleKey& key, StageSeconds& seconds) const;

  std::optional<OneSize> one_size_;  // one of the three is set
  std::optional<EvalTransformOptions> eval_;
  std::optional<TrainTransformOptions> train_;
  std::optional<RandAugment> augment_;
  image::DecodeOptions decode_;
};

}  // namespace xladder::data
