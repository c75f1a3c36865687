// The two parts of data that has none: a share of the samples is held out, chosen by their content.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

struct PoolShare {
  bool training = true;     // the samples that are not held out
  double val_fraction = 0;  // 0 to 1
  uint64_t seed = 0;
};

// Whether a sample of this hash is held out: by hash and seed alone, so that copies fall on one side and the share
// stays the same when other samples come or go.
bool is_held_out(uint64_t hash, const PoolShare& share);

// "nothing is held out in ...: 10 of its 100 samples are the test samples". For both parts the same.
std::string held_out_note(const std::string& name, int64_t held_out, int64_t total, double val_fraction);

// Reads every sample once. Error: the part has no samples.
Result<std::unique_ptr<Dataset>> share_of_pool(std::unique_ptr<Dataset> pool, const PoolShare& share,
                                               std::vector<std::string>& notes);

}  // namespace xladder::data
