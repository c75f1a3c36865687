// Random images and labels without end, for measuring. Fresh for every step, so that nothing can be cached; what it
// costs to make them is in Feed::produce_seconds.
#pragma once

#include <cstdint>
#include <memory>

#include "xladder/base/result.h"
#include "xladder/data/sources/image_source.h"

namespace xladder::data {

enum class SyntheticDistribution {
  kNormal,   // mean 0 and deviation 1
  kUniform,  // [0, 1)
};

struct SyntheticOptions {
  int64_t batch_size = 0;
  int64_t channels = 3;
  int64_t height = 224;
  int64_t width = 224;
  int64_t num_classes = 1000;
  SyntheticDistribution distribution = SyntheticDistribution::kNormal;
  uint64_t seed = 0;
};

// Images and uniformly drawn labels are a function of (seed, step). Images of bytes have every value alike.
// info().num_samples is 0: there are no epochs. Errors (kUsage): a size below 1, or more than 2^31 values in a batch.
Result<std::unique_ptr<ImageSource>> synthetic_source(const SyntheticOptions& options);

}  // namespace xladder::data
