// Batches of samples that are tensors (tensor_data.h), for training and for evaluation. Beside those of the data there
// is "weights", 1 for a sample and 0 for padding, unless the data has a tensor of this name.
#pragma once

#include <cstdint>
#include <memory>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/tensor_data.h"

namespace xladder::data {

struct TensorSourceOptions {
  int64_t batch_size = 0;  // of this process
  uint64_t seed = 0;       // of the order
  ProcessGroup processes = {};
};

// Endless: epoch after epoch in a new order, without the samples that do not fill a last batch. Processes share the
// samples out.
Result<std::unique_ptr<BatchSource>> tensor_train_source(std::shared_ptr<const TensorData> data,
                                                         const TensorSourceOptions& options);

// Every sample once, in order; the last batch is padded to the full size. Processes have equally many batches, of which
// the last may be all padding.
Result<std::unique_ptr<BatchSource>> tensor_eval_source(std::shared_ptr<const TensorData> data,
                                                        const TensorSourceOptions& options);

}  // namespace xladder::data
