#include "xladder/data/augment/transforms.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "xladder/base/random.h"

namespace xladder::data {
namespace {

constexpr int kEraseAttempts = 10;
// Words that one sample may draw in one epoch: two for each of crop's shifts, one for the flip, one for whether to
// erase, two for each attempt, four for the place.
constexpr uint64_t kWordsPerEpoch = 64;
static_assert(2 * 2 + 1 + 1 + 2 * kEraseAttempts + 4 <= kWordsPerEpoch);

bool is_probability(float value) { return value >= 0 && value <= 1; }

Status check_augmentation(const DatasetInfo& info, const Augmentation& augmentation) {
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

}  // namespace

Result<Transform> Transform::create(const DatasetInfo& info, const Normalisation& normalisation,
                                    const Augmentation& augmentation, uint64_t seed) {
  XLADDER_TRY(check(normalisation, info.channels));
  XLADDER_TRY(check_augmentation(info, augmentation));
  return Transform(info, normalisation, augmentation, seed);
}

Transform::Transform(const DatasetInfo& info, const Normalisation& normalisation, const Augmentation& augmentation,
                     uint64_t seed)
    : channels_(info.channels),
      height_(info.height),
      width_(info.width),
      augmentation_(augmentation),
      random_(augmentation.crop_padding > 0 || augmentation.flip_probability > 0 || augmentation.erase_probability > 0),
      seed_(purpose_seed(seed, "augment")),
      normalised_(normalisation_tables(normalisation, info.channels)),
      bytes_(normalised_.size()),
      erased_(normalised_.size(), 0.0f),
      erased_bytes_(mean_bytes(normalisation, info.channels)) {
  for (Table<uint8_t>& table : bytes_) std::iota(table.begin(), table.end(), uint8_t{0});
}

void Transform::apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index, std::span<float> out) const {
  apply(pixels, epoch, index, normalised_, erased_, out);
}

void Transform::apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index, std::span<uint8_t> out) const {
  apply(pixels, epoch, index, bytes_, erased_bytes_, out);
}

template <class T>
void Transform::apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index,
                      const std::vector<Table<T>>& tables, const std::vector<T>& erased, std::span<T> out) const {
  if (random_) {
    const Choices choices = choose(epoch, index);
    move_pixels(choices, pixels, tables, out);
    erase(choices, erased, out);
    return;
  }
  const auto plane = static_cast<size_t>(height_ * width_);
  for (size_t channel = 0; channel < tables.size(); ++channel) {
    const auto& table = tables[channel];
    const auto source = pixels.subspan(channel * plane, plane);
    std::transform(source.begin(), source.end(), out.begin() + static_cast<std::ptrdiff_t>(channel * plane),
                   [&table](uint8_t byte) { return table[byte]; });
  }
}

Transform::Choices Transform::choose(int64_t epoch, int64_t index) const {
  CounterRng rng(seed_, static_cast<uint64_t>(index));
  rng.seek(static_cast<uint64_t>(epoch) * kWordsPerEpoch);
  Choices choices;
  // All words are drawn even where a step is off, so that switching one on leaves the others' choices as they were.
  const int64_t padding = augmentation_.crop_padding;
  choices.shift_y = rng.below(2 * padding + 1) - padding;
  choices.shift_x = rng.below(2 * padding + 1) - padding;
  choices.flip = rng.uniform() < augmentation_.flip_probability;
  if (!(rng.uniform() < augmentation_.erase_probability)) return choices;
  const auto area = static_cast<float>(height_ * width_);
  const float widest_log_aspect = -std::log(augmentation_.erase_min_aspect);
  for (int attempt = 0; attempt < kEraseAttempts; ++attempt) {
    const float share =
        augmentation_.erase_min_area + rng.uniform() * (augmentation_.erase_max_area - augmentation_.erase_min_area);
    const float aspect = std::exp((2 * rng.uniform() - 1) * widest_log_aspect);
    const auto height = static_cast<int64_t>(std::lround(std::sqrt(share * area * aspect)));
    const auto width = static_cast<int64_t>(std::lround(std::sqrt(share * area / aspect)));
    if (height < 1 || width < 1 || height >= height_ || width >= width_) continue;
    choices.erase_height = height;
    choices.erase_width = width;
    choices.erase_top = rng.below(height_ - height + 1);
    choices.erase_left = rng.below(width_ - width + 1);
    break;
  }
  return choices;
}

template <class T>
void Transform::move_pixels(const Choices& choices, std::span<const uint8_t> pixels,
                            const std::vector<Table<T>>& tables, std::span<T> out) const {
  static constexpr int64_t kOutside = -1;
  const bool edge = augmentation_.crop_fill == CropFill::kEdge;
  const auto source_of = [edge](int64_t place, int64_t size) {
    if (edge) return std::clamp<int64_t>(place, 0, size - 1);
    return place >= 0 && place < size ? place : kOutside;
  };
  std::vector<int64_t> columns(static_cast<size_t>(width_));
  for (int64_t x = 0; x < width_; ++x)
    columns[static_cast<size_t>(x)] = source_of((choices.flip ? width_ - 1 - x : x) + choices.shift_x, width_);
  T* target = out.data();
  for (int64_t channel = 0; channel < channels_; ++channel) {
    const auto& table = tables[static_cast<size_t>(channel)];
    for (int64_t y = 0; y < height_; ++y) {
      const int64_t row = source_of(y + choices.shift_y, height_);
      if (row == kOutside) {
        target = std::fill_n(target, width_, table[0]);
        continue;
      }
      const uint8_t* source = pixels.data() + (channel * height_ + row) * width_;
      for (const int64_t column : columns) *target++ = column == kOutside ? table[0] : table[source[column]];
    }
  }
}

template <class T>
void Transform::erase(const Choices& choices, const std::vector<T>& erased, std::span<T> out) const {
  for (int64_t channel = 0; channel < channels_; ++channel)
    for (int64_t y = 0; y < choices.erase_height; ++y) {
      const int64_t start = (channel * height_ + choices.erase_top + y) * width_ + choices.erase_left;
      std::fill_n(out.data() + start, choices.erase_width, erased[static_cast<size_t>(channel)]);
    }
}

}  // namespace xladder::data
