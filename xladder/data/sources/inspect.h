// What a set of pictures holds, found by looking at every one.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "xladder/data/sources/dataset.h"

namespace xladder::data {

struct Spread {
  int64_t min = 0, median = 0, max = 0;
};

struct BrokenImage {
  std::string name;
  std::string reason;
};

struct Inspection {
  int64_t num_images = 0;                // broken ones too
  std::vector<int64_t> class_counts;     // one per class
  std::map<std::string, int64_t> kinds;  // "JPEG": 12, "pixels": 3; of those that are not broken
  Spread width, height, bytes;           // of those that are not broken; bytes of the file, or of the pixels
  int64_t total_bytes = 0;
  int64_t num_broken = 0;
  std::vector<BrokenImage> broken;  // the first of them, by index
};

struct InspectOptions {
  bool decode = false;  // whole pictures instead of headers
  int threads = 1;
  size_t max_broken = 1000;  // kept by name
};

// `progress(done)` is called now and then from the calling thread.
Inspection inspect(const Dataset& pictures, const InspectOptions& options,
                   const std::function<void(int64_t)>& progress);

}  // namespace xladder::data
