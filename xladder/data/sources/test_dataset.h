// For tests only: a small data set whose pixels and labels tell which sample they are.
#pragma once

#include <memory>
#include <vector>

#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// Sample i: every byte is i % 256, label i % num_classes. Reading sample `broken` fails.
class TestDataset : public Dataset {
 public:
  explicit TestDataset(int64_t num_samples, int64_t broken = -1) : broken_(broken) {
    info_ = {.name = "test", .num_samples = num_samples, .channels = 2, .height = 4, .width = 3, .num_classes = 10};
  }
  const DatasetInfo& info() const override { return info_; }
  Result<StoredImage> read(int64_t index) const override {
    if (index == broken_) return fail(ErrorCode::kFailed, "sample {} is broken", index);
    const auto bytes = std::make_shared<const std::vector<uint8_t>>(static_cast<size_t>(info_.num_pixels()),
                                                                    static_cast<uint8_t>(index));
    return StoredImage{Planes{*bytes, info_.channels, info_.height, info_.width, bytes},
                       static_cast<int32_t>(index % info_.num_classes)};
  }

 private:
  DatasetInfo info_;
  int64_t broken_;
};

}  // namespace xladder::data
