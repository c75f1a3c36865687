// How one sample of a batch is made: read, changed, normalised, written out as planes.
#pragma once

#include <cstdint>
#include <memory>

#include "xladder/base/result.h"
#include "xladder/data/augment/plane_writer.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/image/pixels.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/sample.h"

namespace xladder::data {

// Thread-safe. A sample is a function of its key alone.
class SampleMaker {
 public:
  virtual ~SampleMaker() = default;
  virtual const DatasetInfo& info() const = 0;  // height and width are those of what is made

  virtual void announce(const SampleKey& /*key*/) const {}  // it is made soon (Dataset::announce)

  // `image` is [C,H,W]: see plane_writer.h. Adds to `seconds`.
  virtual Status make(const SampleKey& key, const image::PixelSpan& image, int32_t& label,
                      StageSeconds& seconds) const = 0;
};

// `transform` is one for the data set's images. Errors (kUsage): a normalisation that does not fit.
Result<std::unique_ptr<SampleMaker>> sample_maker(std::shared_ptr<const Dataset> dataset, Transform transform,
                                                  const Normalisation& normalisation);

}  // namespace xladder::data
