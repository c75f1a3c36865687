// A labelled set of images of one size, held as bytes.
#pragma once

#include <compare>
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
  // XXH3-128 of the list of samples (names and classes, as far as there are any, in their order): the same list is the
  // same digest on every machine and under every path.
  std::string digest = {};

  int64_t num_pixels() const { return channels * height * width; }
};

// Where a sample is stored: two samples of one origin are one, whatever paths and links lead to them.
struct SampleOrigin {
  uint64_t device = 0, inode = 0;  // of the file
  uint64_t offset = 0;             // within it, in a unit of the format's own
  friend auto operator<=>(const SampleOrigin&, const SampleOrigin&) = default;
};

class Dataset {
 public:
  virtual ~Dataset() = default;
  virtual const DatasetInfo& info() const = 0;
  // Sample `index` of [0, num_samples): its pixels as [C,H,W] (num_pixels() bytes) and its class. Thread-safe.
  virtual Status read(int64_t index, std::span<uint8_t> pixels, int32_t& label) const = 0;
  virtual std::vector<SampleOrigin> origins() const { return {}; }  // one per sample; none where there are no files
};

}  // namespace xladder::data
