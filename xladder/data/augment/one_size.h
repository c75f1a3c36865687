// Random changes of images that have one size and keep it: they only move pixels, so that nothing has to be decoded or
// resized.
#pragma once

#include <cstdint>

#include "xladder/base/result.h"
#include "xladder/data/augment/erasure.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/sample.h"

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

  bool any() const { return crop_padding > 0 || flip_probability > 0 || erase_probability > 0; }
};

// Errors (kUsage): a probability outside [0, 1], a padding that is negative or larger than the image, erased areas out
// of order.
Status check(const Augmentation& augmentation, const DatasetInfo& info);

// How the pixels of an image are shown.
struct Shift {
  int64_t y = 0;  // output row i shows row i + y
  int64_t x = 0;
  bool flip = false;
  CropFill fill = CropFill::kZero;

  bool moves() const { return y != 0 || x != 0 || flip; }
};

struct OneSizeChoices {
  Shift shift = {};
  Erasure erasure = {};  // of nothing where its rectangle is empty
};

// A function of (seed, epoch, index).
OneSizeChoices choose(const Augmentation& augmentation, uint64_t seed, const SampleKey& key, int64_t height,
                      int64_t width);

}  // namespace xladder::data
