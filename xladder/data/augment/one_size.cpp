#include "xladder/data/augment/one_size.h"

#include <algorithm>
#include <cmath>

#include "xladder/base/random.h"

namespace xladder::data {
namespace {

constexpr int kEraseAttempts = 10;
// Words that one sample may draw in one epoch: two for each of crop's shifts, one for the flip, one for whether to
// erase, two for each attempt, four for the place.
constexpr uint64_t kWordsPerEpoch = 64;
static_assert(2 * 2 + 1 + 1 + 2 * kEraseAttempts + 4 <= kWordsPerEpoch);

bool is_probability(float value) { return value >= 0 && value <= 1; }

}  // namespace

Status check(const Augmentation& augmentation, const DatasetInfo& info) {
  if (!is_probability(augmentation.flip_probability))
    return fail(ErrorCode::kUsage, "the flip probability {} is not within 0 to 1; correct it",
                augmentation.flip_probability);
  if (!is_probability(augmentation.erase_probability))
    return fail(ErrorCode::kUsage, "the erase probability {} is not within 0 to 1; correct it",
                augmentation.erase_probability);
  if (augmentation.crop_padding < 0 || augmentation.crop_padding > std::min(info.height, info.width))
    return fail(ErrorCode::kUsage,
                "a crop padding of {} does not suit images of {}x{}; use one from 0 to the image size",
                augmentation.crop_padding, info.height, info.width);
  const bool area_fits = augmentation.erase_min_area > 0 && augmentation.erase_max_area <= 1 &&
                         augmentation.erase_min_area <= augmentation.erase_max_area;
  if (!area_fits)
    return fail(ErrorCode::kUsage, "the erased area {} to {} is not a range within 0 to 1; correct it",
                augmentation.erase_min_area, augmentation.erase_max_area);
  if (!(augmentation.erase_min_aspect > 0 && augmentation.erase_min_aspect <= 1))
    return fail(ErrorCode::kUsage, "the erased aspect ratio {} is not within 0 to 1; correct it",
                augmentation.erase_min_aspect);
  return {};
}

OneSizeChoices choose(const Augmentation& augmentation, uint64_t seed, const SampleKey& key, int64_t height,
                      int64_t width) {
  OneSizeChoices choices;
  if (!augmentation.any()) return choices;
  CounterRng rng(purpose_seed(seed, "augment"), static_cast<uint64_t>(key.index));
  rng.seek(static_cast<uint64_t>(key.epoch) * kWordsPerEpoch);
  choices.shift.fill = augmentation.crop_fill;
  // All words are drawn even where a step is off, so that switching one on leaves the others' choices as they were.
  const int64_t padding = augmentation.crop_padding;
  choices.shift.y = rng.below(2 * padding + 1) - padding;
  choices.shift.x = rng.below(2 * padding + 1) - padding;
  choices.shift.flip = rng.uniform() < augmentation.flip_probability;
  if (!(rng.uniform() < augmentation.erase_probability)) return choices;
  const auto area = static_cast<float>(height * width);
  const float widest_log_aspect = -std::log(augmentation.erase_min_aspect);
  for (int attempt = 0; attempt < kEraseAttempts; ++attempt) {
    const float share =
        augmentation.erase_min_area + rng.uniform() * (augmentation.erase_max_area - augmentation.erase_min_area);
    const float aspect = std::exp((2 * rng.uniform() - 1) * widest_log_aspect);
    const auto erased_height = static_cast<int64_t>(std::lround(std::sqrt(share * area * aspect)));
    const auto erased_width = static_cast<int64_t>(std::lround(std::sqrt(share * area / aspect)));
    if (erased_height < 1 || erased_width < 1 || erased_height >= height || erased_width >= width) continue;
    const int64_t top = rng.below(height - erased_height + 1);
    const int64_t left = rng.below(width - erased_width + 1);
    choices.erasure = {.where = {left, top, erased_width, erased_height}, .fill = EraseFill::kConst};
    break;
  }
  return choices;
}

}  // namespace xladder::data
