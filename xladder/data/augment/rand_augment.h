// RandAugment (Cubuk et al. 2020) as timm's auto_augment.py makes it: "rand-m9-n2-mstd0.5-inc1-p0.5".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/base/result.h"
#include "xladder/data/image/image.h"
#include "xladder/data/image/resize.h"

namespace xladder::data {

// What an operation needs besides its argument.
struct MoveOptions {
  image::Interpolation interpolation = image::Interpolation::kBicubic;
  std::vector<uint8_t> fill = {128, 128, 128};  // what moves bring in from outside, a byte for each channel
};

// One of timm's operations by timm's name. Magnitudes go from 0 to 10, or beyond with mmax.
struct AugmentOperation {
  std::string_view name;
  // The argument that a magnitude means; `negative` is the side to which those with two sides go.
  double (*argument)(double magnitude, bool negative);
  image::Image (*apply)(image::Image picture, double argument, const MoveOptions& options);
};
std::span<const AugmentOperation> augment_operations();
// Nothing (null) if there is none of this name.
const AugmentOperation* find_augment_operation(std::string_view name);

class RandAugment {
 public:
  // "rand" and parts behind dashes: m magnitude (10), n operations (2), p probability of each (0.5), mstd deviation of
  // the magnitude (0; above 100: uniform from 0), mmax its bound (10), inc1 for operations that get stronger with the
  // magnitude, t for a set of operations: tweights, t3a, t3aw. w0 is the set that "w0" meant in timm before 2021.
  // Errors (kUsage) name the part.
  static Result<RandAugment> parse(std::string_view text);

  // Operations in the order of the set, each by the words that are its own, so that a changed magnitude or probability
  // leaves the other choices as they were. `interpolation`: nothing for bilinear or bicubic by chance.
  image::Image apply(image::Image picture, std::optional<image::Interpolation> interpolation,
                     const std::vector<uint8_t>& fill, CounterRng& rng) const;

  static constexpr int64_t kMaxLayers = 32;
  static constexpr uint64_t kWordsPerLayer = 8;

  double magnitude() const { return magnitude_; }
  int64_t layers() const { return layers_; }
  double probability() const { return probability_; }
  double deviation() const { return deviation_; }
  double magnitude_max() const { return magnitude_max_; }
  // What one layer chooses from.
  const std::vector<const AugmentOperation*>& operations() const { return operations_; }

 private:
  size_t choose(std::vector<double>& weights, float uniform) const;

  double magnitude_ = 10, magnitude_max_ = 10;
  double deviation_ = 0;
  bool uniform_magnitude_ = false;
  double probability_ = 0.5;
  int64_t layers_ = 2;
  std::vector<const AugmentOperation*> operations_;
  std::vector<double> weights_;  // empty: all alike, and one may come again
};

}  // namespace xladder::data
