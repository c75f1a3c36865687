// How one sample of a batch is made: read, changed, normalised, written out as planes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/augment/picture_transform.h"
#include "xladder/data/augment/transforms.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/picture_dataset.h"
#include "xladder/data/sources/sample.h"

namespace xladder::data {

// Thread-safe. A sample is a function of its key alone.
class SampleMaker {
 public:
  virtual ~SampleMaker() = default;
  virtual const DatasetInfo& info() const = 0;  // height and width are those of what is made

  // `image` is [C,H,W]: normalised floats, or bytes before normalisation. Adds to `seconds`.
  virtual Status make(const SampleKey& key, std::span<float> image, int32_t& label, StageSeconds& seconds) const = 0;
  virtual Status make(const SampleKey& key, std::span<uint8_t> image, int32_t& label, StageSeconds& seconds) const = 0;
};

std::unique_ptr<SampleMaker> sample_maker(std::shared_ptr<const Dataset> dataset, Transform transform);

// `height` and `width` are those that `transform` makes. Errors (kUsage): a normalisation that does not fit.
Result<std::unique_ptr<SampleMaker>> sample_maker(std::shared_ptr<const PictureDataset> dataset,
                                                  PictureTransform transform, const Normalisation& normalisation,
                                                  int64_t height, int64_t width);

}  // namespace xladder::data
