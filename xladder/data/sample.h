// One look at one sample of a data set, and what it costs to make.
#pragma once

#include <cstdint>

namespace xladder::data {

// What decides the random choices for one look at a sample.
struct SampleKey {
  int64_t epoch = 0;
  int64_t index = 0;
  int64_t repeat = 0;  // of repeated augmentation
  friend bool operator==(const SampleKey&, const SampleKey&) = default;
};

// Seconds that the stages of one or more samples took.
struct StageSeconds {
  double read = 0, decode = 0, resize = 0, augment = 0, normalise = 0, mix = 0;

  StageSeconds& operator+=(const StageSeconds& other) {
    read += other.read;
    decode += other.decode;
    resize += other.resize;
    augment += other.augment;
    normalise += other.normalise;
    mix += other.mix;
    return *this;
  }
};

}  // namespace xladder::data
