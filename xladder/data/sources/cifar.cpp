#include "xladder/data/sources/cifar.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::data {
namespace {

constexpr int64_t kSide = 32;
constexpr size_t kPixels = 3 * kSide * kSide;
constexpr uint64_t kMaxFileBytes = uint64_t{1} << 30;  // the largest real one has 154 MB

struct Variant {
  std::string_view name;
  std::string_view subfolder;
  size_t label_bytes;
  int64_t num_classes;
  std::vector<std::string> train_files;
  std::string test_file;
  std::string names_file;
};

std::vector<Variant> variants() {
  return {{"CIFAR-10",
           "cifar-10-batches-bin",
           1,
           10,
           {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"},
           "test_batch.bin",
           "batches.meta.txt"},
          {"CIFAR-100", "cifar-100-binary", 2, 100, {"train.bin"}, "test.bin", "fine_label_names.txt"}};
}

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

struct Found {
  Variant variant;
  std::filesystem::path folder;
};

std::optional<Found> find(const std::filesystem::path& folder) {
  for (const Variant& variant : variants())
    for (const std::filesystem::path& place : {folder, folder / variant.subfolder})
      if (is_there(place / variant.train_files.front()) || is_there(place / variant.test_file))
        return Found{variant, place};
  return std::nullopt;
}

class CifarDataset : public Dataset {
 public:
  CifarDataset(DatasetInfo info, std::string records, size_t label_bytes, std::vector<SampleOrigin> origins)
      : info_(std::move(info)), records_(std::move(records)), label_bytes_(label_bytes), origins_(std::move(origins)) {}

  const DatasetInfo& info() const override { return info_; }
  std::vector<SampleOrigin> origins() const override { return origins_; }

  void announce(int64_t index) const override {
    if (info_.has(index)) fetch(pixels_of(index));
  }

  Result<StoredImage> read(int64_t index) const override {
    if (!info_.has(index)) return no_sample(info_, index);
    const auto pixels = pixels_of(index);
    return StoredImage{Planes{pixels, info_.channels, kSide, kSide}, *(pixels.data() - 1)};  // the label is before them
  }

 private:
  std::span<const uint8_t> pixels_of(int64_t index) const {
    const size_t at = static_cast<size_t>(index) * (label_bytes_ + kPixels) + label_bytes_;
    return {reinterpret_cast<const uint8_t*>(records_.data()) + at, kPixels};
  }

  DatasetInfo info_;
  std::string records_;
  size_t label_bytes_;
  std::vector<SampleOrigin> origins_;
};

}  // namespace

bool is_cifar_folder(const std::filesystem::path& folder) { return find(folder).has_value(); }

Result<std::unique_ptr<Dataset>> open_cifar(const std::filesystem::path& folder, std::string_view split) {
  if (split != "train" && split != "test")
    return fail(ErrorCode::kUsage, "CIFAR has no split '{}'; use 'train' or 'test'", split);
  const std::optional<Found> found = find(folder);
  if (!found)
    return fail(ErrorCode::kFailed,
                "no data_batch_1.bin (CIFAR-10) or train.bin (CIFAR-100) in {}; unpack the binary version there",
                folder.string());
  const Variant& variant = found->variant;
  const size_t record = variant.label_bytes + kPixels;
  std::string records;
  std::vector<SampleOrigin> origins;
  for (const std::string& name : split == "train" ? variant.train_files : std::vector<std::string>{variant.test_file}) {
    const std::filesystem::path path = found->folder / name;
    XLADDER_ASSIGN(const std::string content, read_file(path, kMaxFileBytes));
    if (content.empty() || content.size() % record != 0)
      return fail(ErrorCode::kFailed, "{} has {} bytes, which is no multiple of {}; copy or download it again",
                  path.string(), content.size(), record);
    for (size_t i = 0; i < content.size(); i += record) {
      const auto label = static_cast<uint8_t>(content[i + variant.label_bytes - 1]);
      if (label >= variant.num_classes)
        return fail(ErrorCode::kFailed, "{}: label {} of record {} is outside 0 to {}; copy or download it again",
                    path.string(), label, i / record, variant.num_classes - 1);
    }
    records += content;
    XLADDER_ASSIGN(const SampleOrigin file, origin_of(path));
    std::ranges::copy(numbered(file, static_cast<int64_t>(content.size() / record)), std::back_inserter(origins));
  }
  DatasetInfo info{.name = std::string(variant.name),
                   .num_samples = static_cast<int64_t>(records.size() / record),
                   .channels = 3,
                   .height = kSide,
                   .width = kSide,
                   .num_classes = variant.num_classes,
                   .digest = xxh3_128_hex(records)};
  if (is_there(found->folder / variant.names_file)) {
    XLADDER_ASSIGN(info.class_names, read_class_names(found->folder / variant.names_file));
    if (static_cast<int64_t>(info.class_names.size()) != variant.num_classes)
      return fail(ErrorCode::kFailed, "{} has {} names for {} classes; copy or download it again",
                  (found->folder / variant.names_file).string(), info.class_names.size(), variant.num_classes);
  }
  return std::make_unique<CifarDataset>(std::move(info), std::move(records), variant.label_bytes, std::move(origins));
}

}  // namespace xladder::data
