// A labelled set of images of one size, held as bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

struct DatasetInfo {
  std::string name;
  int64_t num_samples = 0;
  int64_t channels = 0;
  int64_t height = 0;
  int64_t width = 0;
  int64_t num_classes = 0;
  std::vector<std::string> class_names = {};  // one per class, or empty

  int64_t num_pixels() const { return channels * height * width; }
};

class Dataset {
 public:
  virtual ~Dataset() = default;
  virtual const DatasetInfo& info() const = 0;
  // Sample `index` of [0, num_samples): its pixels as [C,H,W] (num_pixels() bytes) and its class. Thread-safe.
  virtual Status read(int64_t index, std::span<uint8_t> pixels, int32_t& label) const = 0;
};

}  // namespace xladder::data
