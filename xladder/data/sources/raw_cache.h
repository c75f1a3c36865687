// Pictures of one size, decoded and resized beforehand, in one file that is mapped: xladder's own format, for training
// that would otherwise wait for decoding.
//
// Little endian. Page 0: the magic, version, channels, height, width (u32 each), zeros. From byte 4096 on the samples,
// [height, width, channels] bytes each, without gaps. Then, from the next multiple of 4096 on, the description: number
// of samples and of classes (u64 each), labels (i32 each), the XXH3-64 of each sample's pixels (u64 each), number of
// names (u64) and names (u32 size, bytes). The last 64 bytes: the description's offset and size (u64 each), the
// XXH3-128 of page 0 and the description as 32 hexadecimal digits, the magic again. A file without its end is no file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/files.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

inline constexpr std::string_view kRawCacheExtension = ".xlraw";

//   XLADDER_ASSIGN(RawCacheWriter writer, RawCacheWriter::create(path, 3, 224, 224));
//   for (...) XLADDER_TRY(writer.add(picture, label));
//   XLADDER_TRY(writer.commit(num_classes, class_names));
class RawCacheWriter {
 public:
  // Error (kUsage): other than 1 or 3 channels, a side outside 1 to 65535.
  static Result<RawCacheWriter> create(const std::filesystem::path& path, int64_t channels, int64_t height,
                                       int64_t width);
  Status add(const image::Image& picture, int32_t label);
  // The file appears. Error: no samples, labels outside the classes, another number of names than classes (unless
  // none).
  Status commit(int64_t num_classes, const std::vector<std::string>& class_names);

 private:
  RawCacheWriter(AtomicFile file, std::string first_page, int64_t channels, int64_t height, int64_t width)
      : file_(std::move(file)),
        first_page_(std::move(first_page)),
        channels_(channels),
        height_(height),
        width_(width) {}

  AtomicFile file_;
  std::string first_page_;
  int64_t channels_, height_, width_;
  std::vector<int32_t> labels_;
  std::vector<uint64_t> checksums_;
};

// Images of any size: what is trained on crops them. The pixels of a sample are checked against their checksum when it
// is read.
Result<std::unique_ptr<Dataset>> open_raw_cache(const std::filesystem::path& path);

bool is_raw_cache(const std::filesystem::path& path);  // by its first bytes

}  // namespace xladder::data
