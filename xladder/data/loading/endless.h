// Positions of a source that has no end and no epochs: its batches follow one another from sample 0 on.
#pragma once

#include <cstdint>
#include <string>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"

namespace xladder::data {

// Which step begins there. kUsage if none does; `batch` is what the sentence calls one: "a synthetic batch of 8".
inline Result<int64_t> endless_step_at(DataPosition position, int64_t batch_size, const std::string& batch) {
  if (position.epoch != 0 || position.index < 0 || position.index % batch_size != 0)
    return fail(ErrorCode::kUsage,
                "the saved position (epoch {}, sample {}) is not the start of {}; continue with the batch size of the "
                "saved run",
                position.epoch, position.index, batch);
  return position.index / batch_size;
}

}  // namespace xladder::data
