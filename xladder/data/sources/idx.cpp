#include "xladder/data/sources/idx.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/data/sources/advice.h"
#include "xladder/data/sources/label_count.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::data {
namespace {

constexpr uint8_t kUnsignedByte = 0x08;

class IdxDataset : public Dataset {
 public:
  IdxDataset(DatasetInfo info, IdxArray images, IdxArray labels, SampleOrigin file)
      : info_(std::move(info)), images_(std::move(images)), labels_(std::move(labels)), file_(file) {}

  const DatasetInfo& info() const override { return info_; }
  std::vector<SampleOrigin> origins() const override { return numbered(file_, info_.num_samples); }

  void announce(int64_t index) const override {
    if (info_.has(index)) fetch(pixels_of(index));
  }

  Result<StoredImage> read(int64_t index) const override {
    if (!info_.has(index)) return no_sample(info_, index);
    return StoredImage{Planes{pixels_of(index), info_.channels, info_.height, info_.width},
                       labels_.elements()[static_cast<size_t>(index)]};
  }

 private:
  std::span<const uint8_t> pixels_of(int64_t index) const {
    const auto size = static_cast<size_t>(info_.num_pixels());
    return images_.elements().subspan(static_cast<size_t>(index) * size, size);
  }

  DatasetInfo info_;
  IdxArray images_;
  IdxArray labels_;
  SampleOrigin file_;  // of the images
};

uint32_t big_endian_u32(std::string_view bytes) {
  uint32_t value = 0;
  for (const char c : bytes.substr(0, 4)) value = value << 8 | static_cast<uint8_t>(c);
  return value;
}

// The file below `folder` that holds `stem` ("train-images-idx3-ubyte") under one of its usual names.
Result<std::filesystem::path> find_file(const std::filesystem::path& folder, const std::string& stem) {
  std::string with_dot = stem;
  with_dot[with_dot.rfind("-idx")] = '.';
  for (const std::string& name : {stem, stem + ".gz", with_dot, with_dot + ".gz"}) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / name, ignored)) return folder / name;
  }
  return fail(ErrorCode::kFailed,
              "no {0} or {0}.gz in {1}; give the folder of the IDX files, or for Fashion-MNIST install the Debian "
              "package dataset-fashion-mnist and use {2}",
              stem, folder.string(), kFashionMnistFolder);
}

}  // namespace

std::vector<std::string> fashion_mnist_class_names() {
  return {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"};
}

Result<IdxArray> read_idx(const std::filesystem::path& path, size_t rank, uint64_t max_bytes) {
  XLADDER_ASSIGN(std::string bytes,
                 path.extension() == ".gz" ? gunzip_file(path, max_bytes) : read_file(path, max_bytes));
  return parse_idx(std::move(bytes), rank, path.string());
}

Result<IdxArray> parse_idx(std::string content, size_t rank, std::string_view label) {
  IdxArray array;
  array.bytes = std::move(content);
  const std::string_view bytes = array.bytes;
  if (bytes.size() < 4) return fail(ErrorCode::kFailed, "{} is too short to be an IDX file; {}", label, kCopyAgain);
  if (bytes.starts_with("\x1f\x8b"))
    return fail(ErrorCode::kFailed, "{} is a gzip file without the ending .gz; add the ending", label);
  if (bytes[0] != 0 || bytes[1] != 0)
    return fail(ErrorCode::kFailed, "{} is not an IDX file: it does not begin with two zero bytes; {}", label,
                kCopyAgain);
  if (static_cast<uint8_t>(bytes[2]) != kUnsignedByte)
    return fail(ErrorCode::kFailed, "{} holds elements of IDX type {:#04x}; only unsigned bytes (0x08) are supported",
                label, static_cast<uint8_t>(bytes[2]));
  const size_t declared_rank = static_cast<uint8_t>(bytes[3]);
  if (declared_rank != rank)
    return fail(ErrorCode::kFailed,
                "{} has {} dimensions where {} were expected; check that images and labels are not "
                "exchanged",
                label, declared_rank, rank);
  array.offset = 4 + 4 * rank;
  if (bytes.size() < array.offset)
    return fail(ErrorCode::kFailed, "{} is truncated within its header; {}", label, kCopyAgain);
  uint64_t count = 1;
  bool overflow = false;
  for (size_t i = 0; i < rank; ++i) {
    array.dims.push_back(big_endian_u32(bytes.substr(4 + 4 * i)));
    overflow |= __builtin_mul_overflow(count, static_cast<uint64_t>(array.dims.back()), &count);
  }
  const uint64_t stored = bytes.size() - array.offset;
  if (overflow || count != stored)
    return fail(ErrorCode::kFailed, "{} has {} bytes of elements and its header says [{}], so it is {}; {}", label,
                stored, fmt::join(array.dims, ", "), overflow || count > stored ? "truncated" : "too long", kCopyAgain);
  return array;
}

Result<int64_t> count_idx_classes(const std::filesystem::path& folder, std::vector<std::string>* notes) {
  Result<std::filesystem::path> file = find_file(folder, "train-labels-idx1-ubyte");
  if (!file) {
    XLADDER_ASSIGN(file, find_file(folder, "t10k-labels-idx1-ubyte"));
  }
  XLADDER_ASSIGN(const IdxArray array, read_idx(*file, 1, IdxOptions().max_bytes));
  const std::vector<int32_t> labels(array.elements().begin(), array.elements().end());
  return count_classes(file->string(), labels, notes);
}

Result<std::unique_ptr<Dataset>> open_idx(const std::filesystem::path& folder, std::string_view split,
                                          const IdxOptions& options) {
  if (split != "train" && split != "test")
    return fail(ErrorCode::kUsage, "IDX data has no split '{}'; use 'train' or 'test'", split);
  const std::string prefix = split == "train" ? "train" : "t10k";
  XLADDER_ASSIGN(const std::filesystem::path images, find_file(folder, prefix + "-images-idx3-ubyte"));
  XLADDER_ASSIGN(const std::filesystem::path labels, find_file(folder, prefix + "-labels-idx1-ubyte"));
  return open_idx_files(images, labels, options);
}

Result<std::unique_ptr<Dataset>> open_idx_files(const std::filesystem::path& images_path,
                                                const std::filesystem::path& labels_path, const IdxOptions& options) {
  if (options.num_classes < 1)
    return fail(ErrorCode::kUsage, "the number of classes is {}; it must be at least 1", options.num_classes);
  if (!options.class_names.empty() && static_cast<int64_t>(options.class_names.size()) != options.num_classes)
    return fail(ErrorCode::kUsage, "there are {} class names for {} classes; give one name for each class",
                options.class_names.size(), options.num_classes);
  XLADDER_ASSIGN(IdxArray images, read_idx(images_path, 3, options.max_bytes));
  XLADDER_ASSIGN(IdxArray labels, read_idx(labels_path, 1, options.max_bytes));
  if (images.dims[0] != labels.dims[0])
    return fail(ErrorCode::kFailed, "{} has {} images and {} has {} labels; take both from one data set",
                images_path.string(), images.dims[0], labels_path.string(), labels.dims[0]);
  if (images.elements().empty())
    return fail(ErrorCode::kFailed, "{} has no images; {}", images_path.string(), kCopyAgain);
  const auto values = labels.elements();
  const auto bad = std::find_if(values.begin(), values.end(), [&](uint8_t v) { return v >= options.num_classes; });
  if (bad != values.end())
    return fail(ErrorCode::kFailed,
                "{}: label {} of sample {} is outside 0 to {}; correct the file or set the number of "
                "classes",
                labels_path.string(), *bad, bad - values.begin(), options.num_classes - 1);
  DatasetInfo info{.name = options.name,
                   .num_samples = images.dims[0],
                   .channels = 1,
                   .height = images.dims[1],
                   .width = images.dims[2],
                   .num_classes = options.num_classes,
                   .class_names = options.class_names};
  Xxh3Digest digest;
  digest.add(images.bytes);
  digest.add(labels.bytes);
  info.digest = digest.hex();
  XLADDER_ASSIGN(const SampleOrigin file, origin_of(images_path));
  return std::make_unique<IdxDataset>(std::move(info), std::move(images), std::move(labels), file);
}

}  // namespace xladder::data
