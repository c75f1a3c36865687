// From stored bytes to the floats that a model sees: random changes for training, then normalisation.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

enum class CropFill { kZero, kEdge };  // what lies around the image: bytes 0, or its border pixels

// Every step is off by default. They act in this order.
struct Augmentation {
  int64_t crop_padding = 0;  // pad each side by this much, then cut the original size out at random
  CropFill crop_fill = CropFill::kZero;
  float flip_probability = 0;  // mirror left and right
  // Random erasing (Zhong et al. 2017): a rectangle of this share of the area and this aspect ratio (up to its inverse)
  // becomes 0 after normalisation, the mean.
  float erase_probability = 0;
  float erase_min_area = 0.02f;
  float erase_max_area = 1.0f / 3.0f;
  float erase_min_aspect = 0.3f;
};

class Transform {
 public:
  // Errors (kUsage): values that do not fit the channels, a deviation that is not positive, a probability outside
  // [0, 1], a padding that is negative or larger than the image, erased areas out of order.
  static Result<Transform> create(const DatasetInfo& info, const Normalisation& normalisation,
                                  const Augmentation& augmentation = {}, uint64_t seed = 0);

  // [C,H,W] bytes to [C,H,W] floats. Random choices depend on (seed, epoch, index) only. Thread-safe.
  void apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index, std::span<float> out) const;
  // The same without normalisation, for programs that normalise: an erased rectangle gets the byte nearest the mean.
  void apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index, std::span<uint8_t> out) const;

 private:
  struct Choices {
    int64_t shift_y = 0;  // output row y shows row y + shift_y
    int64_t shift_x = 0;
    bool flip = false;
    int64_t erase_top = 0;
    int64_t erase_left = 0;
    int64_t erase_height = 0;  // 0: nothing is erased
    int64_t erase_width = 0;
  };

  Transform(const DatasetInfo& info, const Normalisation& normalisation, const Augmentation& augmentation,
            uint64_t seed);
  template <class T>
  using Table = ByteTable<T>;

  Choices choose(int64_t epoch, int64_t index) const;
  template <class T>
  void apply(std::span<const uint8_t> pixels, int64_t epoch, int64_t index, const std::vector<Table<T>>& tables,
             const std::vector<T>& erased, std::span<T> out) const;
  template <class T>
  void move_pixels(const Choices& choices, std::span<const uint8_t> pixels, const std::vector<Table<T>>& tables,
                   std::span<T> out) const;
  template <class T>
  void erase(const Choices& choices, const std::vector<T>& erased, std::span<T> out) const;

  int64_t channels_;
  int64_t height_;
  int64_t width_;
  Augmentation augmentation_;
  bool random_;  // any augmentation is on
  uint64_t seed_;
  // By channel.
  std::vector<Table<float>> normalised_;
  std::vector<Table<uint8_t>> bytes_;  // each byte itself
  std::vector<float> erased_;
  std::vector<uint8_t> erased_bytes_;
};

}  // namespace xladder::data
