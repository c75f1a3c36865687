// Where packed samples go, one class for each format.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/packing/pack.h"

namespace xladder::data {

// A sample ready to be written: a file, or pixels for the raw cache.
struct PackedSample {
  int32_t label = 0;
  std::string file = {};
  std::string_view extension = {};  // "jpg", "png", "webp"
  image::Image pixels = {};
  int64_t number = 0;  // counted over what is written
};

class PackSink {
 public:
  virtual ~PackSink() = default;
  virtual Status add(const PackedSample& sample) = 0;
  // Completes what is in `staging`, the folder that was given to make_sink().
  virtual Status finish() = 0;
  int64_t total_bytes() const { return total_bytes_; }
  // Names below the target folder, and for each the samples in it.
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<int64_t>& counts() const { return counts_; }

 protected:
  int64_t total_bytes_ = 0;
  std::vector<std::string> names_;
  std::vector<int64_t> counts_;
};

// Writes below `staging`.
Result<std::unique_ptr<PackSink>> make_sink(const PackOptions& options, const DatasetInfo& info,
                                            const std::filesystem::path& staging);

// A folder name for each class: its name without slashes, or its number where classes have no names.
std::vector<std::string> class_folder_names(const DatasetInfo& info);

}  // namespace xladder::data
