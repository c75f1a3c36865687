// Images and labels in IDX files, as MNIST and Fashion-MNIST come: a big-endian header (two zero bytes, element type,
// number of dimensions, dimensions as u32), then the elements. Plain or gzip.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

inline constexpr std::string_view kFashionMnistFolder = "/usr/share/datasets/fashion-mnist";  // of the Debian package
inline constexpr float kFashionMnistMean = 0.28604f;  // of the training pixels, scaled to [0, 1]
inline constexpr float kFashionMnistStd = 0.35302f;
std::vector<std::string> fashion_mnist_class_names();

struct IdxOptions {
  std::string name = "idx";
  int64_t num_classes = 10;
  std::vector<std::string> class_names = {};
  uint64_t max_bytes = uint64_t{1} << 30;  // of one file, uncompressed
};

struct IdxArray {
  std::vector<int64_t> dims;
  std::string bytes;  // header and elements; the elements begin at `offset`
  size_t offset = 0;

  std::span<const uint8_t> elements() const {
    return {reinterpret_cast<const uint8_t*>(bytes.data()) + offset, bytes.size() - offset};
  }
};

// Unsigned bytes with exactly `rank` dimensions, whose size fits what the header says. `label` begins every error.
Result<IdxArray> parse_idx(std::string bytes, size_t rank, std::string_view label);
// The same from a file.
Result<IdxArray> read_idx(const std::filesystem::path& path, size_t rank, uint64_t max_bytes);

// How many classes the labels of a folder mean, those for training if there are any. `notes`: see label_count.h.
Result<int64_t> count_idx_classes(const std::filesystem::path& folder, std::vector<std::string>* notes = nullptr);

// The split "train" or "test" of a folder: {train,t10k}-images-idx3-ubyte and -labels-idx1-ubyte, each with or without
// ".gz". The whole split is kept in memory as bytes.
Result<std::unique_ptr<Dataset>> open_idx(const std::filesystem::path& folder, std::string_view split,
                                          const IdxOptions& options = {});
Result<std::unique_ptr<Dataset>> open_idx_files(const std::filesystem::path& images,
                                                const std::filesystem::path& labels, const IdxOptions& options = {});

}  // namespace xladder::data
