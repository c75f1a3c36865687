// Mixup (Zhang et al. 2018) and CutMix (Yun et al. 2019) with the semantics of timm's Mixup (timm/data/mixup.py): the
// partner of image i of a batch of B is image B - 1 - i.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "xladder/base/random.h"
#include "xladder/base/result.h"
#include "xladder/data/image/image.h"
#include "xladder/data/sources/image_source.h"

namespace xladder::data {

enum class MixMode {
  kBatch,  // one choice for all images
  kPair,   // one for an image and its partner
  kElem,   // one for each image
};
inline constexpr std::string_view kMixModeNames[] = {"batch", "pair", "elem"};
constexpr std::span<const std::string_view> names_of(MixMode) { return kMixModeNames; }

struct MixOptions {
  double mixup_alpha = 0;           // of Beta(alpha, alpha), from which lambda is drawn; 0: no mixup
  double cutmix_alpha = 0;          // 0: no CutMix
  double probability = 1;           // to mix at all
  double switch_probability = 0.5;  // to cut instead of blending, where both are on
  MixMode mode = MixMode::kBatch;
  uint64_t seed = 0;

  bool any() const { return mixup_alpha > 0 || cutmix_alpha > 0; }
};

// Of the image itself; the partner has the rest. 1: not mixed.
struct MixChoice {
  double lambda = 1;
  image::Rect box = {};  // of the partner's pixels, for CutMix; empty: blended
  bool cuts = false;
};

// One draw from Beta(alpha, alpha), alpha > 0.
double draw_beta(CounterRng& rng, double alpha);

// The box of CutMix around (center_x, center_y) that covers a share of 1 - lambda, cut off at the image's borders; the
// choice's lambda is that of the pixels that are left.
MixChoice cut_box(int64_t height, int64_t width, double lambda, int64_t center_x, int64_t center_y);

// The choice for one image (or pair, or batch).
MixChoice choose_mix(CounterRng& rng, const MixOptions& options, int64_t height, int64_t width);

// The batches of `source`, mixed and with mix_labels and mix_weights: a function of (seed, step) and the batch. Bytes
// are rounded to the nearest, halves to even; blends are rounded to other types once. Errors (kUsage): an odd batch
// size (one image would be its own partner), a negative alpha, probabilities outside of [0, 1].
Result<std::unique_ptr<ImageSource>> mixed_source(std::shared_ptr<const ImageSource> source, const MixOptions& options);

}  // namespace xladder::data
