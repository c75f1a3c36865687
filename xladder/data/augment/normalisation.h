// From bytes to the numbers that a model sees.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

// out = (byte / 255 - mean) / std, in f32 and this order. One value for each channel, or one for all.
struct Normalisation {
  std::vector<float> mean = {0.0f};
  std::vector<float> std = {1.0f};

  float mean_of(size_t channel) const { return mean.size() == 1 ? mean[0] : mean[channel]; }
  float std_of(size_t channel) const { return std.size() == 1 ? std[0] : std[channel]; }
};

// One value for each channel; of another number of channels their mean, as the channels of a grey picture are alike.
Normalisation for_channels(Normalisation normalisation, int64_t channels);

// Errors (kUsage): values that do not fit the channels, a mean that is not finite, a deviation that is not positive.
Status check(const Normalisation& normalisation, int64_t channels);

template <class T>
using ByteTable = std::array<T, 256>;

// What each byte becomes, by channel.
std::vector<ByteTable<float>> normalisation_tables(const Normalisation& normalisation, int64_t channels);

// The byte that a value after normalisation came from, or the nearest.
uint8_t nearest_byte(const Normalisation& normalisation, size_t channel, float value);

// The bytes nearest the means, by channel. check() has passed the normalisation.
std::vector<uint8_t> mean_bytes(const Normalisation& normalisation, int64_t channels);

}  // namespace xladder::data
