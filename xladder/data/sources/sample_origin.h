// Samples that are stored in one place, found by what the paths lead to: links and second names of a file do not hide
// that it is the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// Of a file, with offset 0. Error: it is not there.
Result<SampleOrigin> origin_of(const std::filesystem::path& file);

// Samples 0 to `count` - 1 of a file.
std::vector<SampleOrigin> numbered(const SampleOrigin& file, int64_t count);

// What two lists of samples have in common.
struct SharedSamples {
  int64_t count = 0;  // samples of `second` that `first` has too
  int64_t index = 0;  // of the first of them in `second`
};
SharedSamples shared_samples(std::span<const SampleOrigin> first, std::span<const SampleOrigin> second);

}  // namespace xladder::data
