// Batches of a data set, for training and for evaluation.
//
//   XLADDER_ASSIGN(std::shared_ptr<const Dataset> dataset, open_idx(folder, "train"));
//   XLADDER_ASSIGN(std::shared_ptr<const ImageSource> source, train_source(dataset, {.batch_size = 128, ...}));
//   XLADDER_ASSIGN(auto batches, Prefetcher::create(source, {.workers = 1}));
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/augment/one_size.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/image_source.h"

namespace xladder::data {

// What a sample that cannot be read does.
enum class OnError {
  kFail,
  kSkip,  // in training the next one that can be read stands in for it; in evaluation its weight is 0
};
inline constexpr std::string_view kOnErrorNames[] = {"fail", "skip"};
constexpr std::span<const std::string_view> names_of(OnError) { return kOnErrorNames; }

// What measurements keep in memory, so that the stages before it cost nothing. As many samples as a batch has.
enum class Keep {
  kNothing,
  kStored,  // files; everything from decoding on is done
  kMade,    // samples as the model sees them; they are put together, mixed and sent
};

struct TrainSourceOptions {
  int64_t batch_size = 0;  // of this process
  // Of images of any size, which become those that the transform makes. Its `fill` is the mean of the normalisation,
  // whatever the options say; its seed is that of the changes.
  TrainTransformOptions transform = {};
  image::DecodeOptions decode = {};
  Normalisation normalisation = {};
  Augmentation augmentation = {};  // of images that have one size
  bool shuffle = true;
  int64_t repeated_aug = 1;  // of repeated augmentation (sampler.h)
  OnError on_error = OnError::kFail;
  uint64_t seed = 0;  // of the order and the augmentation
  ProcessGroup processes = {};
  Keep keep = Keep::kNothing;
};

struct EvalSourceOptions {
  int64_t batch_size = 0;               // of this process
  EvalTransformOptions transform = {};  // of images of any size, as in training
  image::DecodeOptions decode = {};
  Normalisation normalisation = {};
  OnError on_error = OnError::kFail;
  ProcessGroup processes = {};
};

// Endless: epoch after epoch in a new order, without the samples that do not fill a last batch. Processes share the
// samples out.
Result<std::unique_ptr<ImageSource>> train_source(std::shared_ptr<const Dataset> dataset,
                                                  const TrainSourceOptions& options);

// Every sample once, in order; the last batch is padded to the full size. Processes have equally many batches, of which
// the last may be all padding.
Result<std::unique_ptr<ImageSource>> eval_source(std::shared_ptr<const Dataset> dataset,
                                                 const EvalSourceOptions& options);

}  // namespace xladder::data
