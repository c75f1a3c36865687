// Batches without end of rows that are drawn from a few samples in memory, such as an example batch: to measure and to
// try things without data. Another draw, with repetitions, in every batch.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"

namespace xladder::data {

struct DrawnRowsOptions {
  std::string name;  // of the data, for people
  int64_t batch_size = 0;
  uint64_t seed = 0;
};

// `tensors` by the names under which programs take them; the first axis of each counts the samples. A batch is a
// function of (seed, step). There are no epochs. Errors (kUsage): a batch size below 1, tensors that are empty or
// differ in their first axis.
Result<std::unique_ptr<BatchSource>> drawn_rows(std::map<std::string, HostTensor> tensors,
                                                const DrawnRowsOptions& options);

}  // namespace xladder::data
