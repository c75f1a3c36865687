// Batches of a data set, for training and for evaluation.
//
//   XLADDER_ASSIGN(std::shared_ptr<const Dataset> dataset, open_idx(folder, "train"));
//   XLADDER_ASSIGN(std::shared_ptr<const BatchSource> source, train_source(dataset, {.batch_size = 128, ...}));
//   XLADDER_ASSIGN(auto batches, Prefetcher::create(source, {.workers = 1}));
#pragma once

#include <cstdint>
#include <memory>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"
#include "xladder/data/dataset.h"
#include "xladder/data/transforms.h"

namespace xladder::data {

struct TrainSourceOptions {
  int64_t batch_size = 0;
  Normalisation normalisation = {};
  Augmentation augmentation = {};
  DType image_dtype = DType::kF32;  // u8: not normalised
  bool shuffle = true;
  uint64_t seed = 0;
};

struct EvalSourceOptions {
  int64_t batch_size = 0;
  Normalisation normalisation = {};
  DType image_dtype = DType::kF32;
};

// Endless: epoch after epoch in a new order, without the samples that do not fill a last batch.
Result<std::unique_ptr<BatchSource>> train_source(std::shared_ptr<const Dataset> dataset,
                                                  const TrainSourceOptions& options);

// Every sample once, in order; the last batch is padded to the full size.
Result<std::unique_ptr<BatchSource>> eval_source(std::shared_ptr<const Dataset> dataset,
                                                 const EvalSourceOptions& options);

}  // namespace xladder::data
