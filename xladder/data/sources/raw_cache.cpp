#include "xladder/data/sources/raw_cache.h"

#include <algorithm>
#include <cstring>
#include <fstream>

#include "xladder/base/hash.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::data {
namespace {

constexpr std::string_view kCacheMagic("xladder\x1araw\r\n\n\0\1", 16);  // breaks where a transfer changes line ends
constexpr uint32_t kVersion = 1;
constexpr uint64_t kPage = 4096;
constexpr uint64_t kTailBytes = 64;
constexpr uint64_t kMaxSide = 65535;
constexpr std::string_view kPackAgain = "write it again with `xladder datasets pack`";

template <class T>
void append(std::string& out, T value) {
  for (size_t i = 0; i < sizeof(T); ++i) out += static_cast<char>(static_cast<uint64_t>(value) >> 8 * i);
}

template <class T>
T number_at(std::string_view bytes, uint64_t offset) {
  uint64_t value = 0;
  for (size_t i = sizeof(T); i-- > 0;) value = value << 8 | static_cast<uint8_t>(bytes[offset + i]);
  return static_cast<T>(value);
}

std::string checksum_of(std::string_view first_page, std::string_view description) {
  return xxh3_128_hex(xxh3_128_hex(first_page) + xxh3_128_hex(description));
}

uint64_t padding(uint64_t size) { return (kPage - size % kPage) % kPage; }

std::string_view text_of_bytes(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// What open_raw_cache() has checked: every offset lies within the file.
class RawCache {
 public:
  static Result<RawCache> open(const std::filesystem::path& path);

  const DatasetInfo& info() const { return info_; }
  std::vector<SampleOrigin> origins() const { return numbered(origin_, info_.num_samples); }

  Result<std::string_view> sample(int64_t index) const {
    if (!info_.has(index)) return no_sample(info_, index);
    const auto size = static_cast<uint64_t>(info_.num_pixels());
    const std::string_view pixels =
        text_of_bytes(file_.bytes()).substr(kPage + static_cast<uint64_t>(index) * size, size);
    if (xxh3_64(pixels) !=
        number_at<uint64_t>(text_of_bytes(file_.bytes()), checksums_at_ + 8 * static_cast<uint64_t>(index)))
      return fail(ErrorCode::kFailed, "{} is damaged: sample {} has a wrong checksum; {}", info_.name, index,
                  kPackAgain);
    return pixels;
  }

  int32_t label(int64_t index) const {
    return number_at<int32_t>(text_of_bytes(file_.bytes()), labels_at_ + 4 * static_cast<uint64_t>(index));
  }

 private:
  explicit RawCache(MappedFile file) : file_(std::move(file)) {}

  MappedFile file_;
  DatasetInfo info_;
  SampleOrigin origin_;
  uint64_t labels_at_ = 0, checksums_at_ = 0;
};

Result<RawCache> RawCache::open(const std::filesystem::path& path) {
  const std::string name = path.string();
  XLADDER_ASSIGN(MappedFile mapped, MappedFile::open(path));
  RawCache out(std::move(mapped));
  const std::string_view bytes = text_of_bytes(out.file_.bytes());
  if (!bytes.starts_with(kCacheMagic))
    return fail(ErrorCode::kFailed, "{} is no raw cache of xladder: it does not begin like one; check the path", name);
  if (bytes.size() < kPage + kTailBytes || !bytes.ends_with(kCacheMagic))
    return fail(ErrorCode::kFailed, "{} is truncated; {}", name, kPackAgain);
  if (const auto version = number_at<uint32_t>(bytes, 16); version != kVersion)
    return fail(ErrorCode::kFailed, "{} has version {} of the format and this program reads version {}; {}", name,
                version, kVersion, kPackAgain);
  const std::string_view tail = bytes.substr(bytes.size() - kTailBytes);
  const auto offset = number_at<uint64_t>(tail, 0);
  const auto size = number_at<uint64_t>(tail, 8);
  const uint64_t end = bytes.size() - kTailBytes;
  if (offset < kPage || offset > end || size != end - offset || size < 24)
    return fail(ErrorCode::kFailed, "{} is damaged: its description does not lie within the file; {}", name,
                kPackAgain);
  const std::string_view description = bytes.substr(offset, size);
  if (checksum_of(bytes.substr(0, kPage), description) != tail.substr(16, 32))
    return fail(ErrorCode::kFailed, "{} is damaged: its description has a wrong checksum; {}", name, kPackAgain);

  // A checksum is no promise: whoever wrote the file can have written anything.
  const auto malformed = [&] {
    return fail(ErrorCode::kFailed, "{} is damaged: its description contradicts itself; {}", name, kPackAgain);
  };
  const uint64_t channels = number_at<uint32_t>(bytes, 20);
  const uint64_t height = number_at<uint32_t>(bytes, 24);
  const uint64_t width = number_at<uint32_t>(bytes, 28);
  const auto num_samples = number_at<uint64_t>(description, 0);
  const auto num_classes = number_at<uint64_t>(description, 8);
  if ((channels != 1 && channels != 3) || height < 1 || height > kMaxSide || width < 1 || width > kMaxSide ||
      num_samples < 1 || num_samples > (size - 24) / 12 || num_classes < 1 || num_classes > INT32_MAX)
    return malformed();
  uint64_t pixels = 0;
  if (__builtin_mul_overflow(num_samples, channels * height * width, &pixels) || pixels > offset ||
      kPage + pixels + padding(pixels) != offset)
    return malformed();
  out.labels_at_ = offset + 16;
  out.checksums_at_ = out.labels_at_ + 4 * num_samples;
  std::string_view names = description.substr(16 + 12 * num_samples);
  const auto num_names = number_at<uint64_t>(names, 0);
  names.remove_prefix(8);
  if (num_names != 0 && num_names != num_classes) return malformed();
  for (uint64_t i = 0; i < num_names; ++i) {
    if (names.size() < 4) return malformed();
    const auto length = number_at<uint32_t>(names, 0);
    if (length > names.size() - 4) return malformed();
    out.info_.class_names.emplace_back(names.substr(4, length));
    names.remove_prefix(4 + size_t{length});
  }
  if (!names.empty()) return malformed();
  out.info_.name = name;
  out.info_.digest = tail.substr(16, 32);
  XLADDER_ASSIGN(out.origin_, origin_of(path));
  out.info_.num_samples = static_cast<int64_t>(num_samples);
  out.info_.channels = static_cast<int64_t>(channels);
  out.info_.height = static_cast<int64_t>(height);
  out.info_.width = static_cast<int64_t>(width);
  out.info_.num_classes = static_cast<int64_t>(num_classes);
  for (int64_t i = 0; i < out.info_.num_samples; ++i)
    if (out.label(i) < 0 || out.label(i) >= out.info_.num_classes) return malformed();
  return out;
}

class RawCacheDataset : public Dataset {
 public:
  explicit RawCacheDataset(RawCache cache) : cache_(std::move(cache)), info_(cache_.info()) {
    info_.height = 0;
    info_.width = 0;
  }
  const DatasetInfo& info() const override { return info_; }
  std::vector<SampleOrigin> origins() const override { return cache_.origins(); }

  Result<StoredImage> read(int64_t index) const override {
    const DatasetInfo& stored = cache_.info();
    XLADDER_ASSIGN(const std::string_view pixels, cache_.sample(index));
    image::Image picture(stored.width, stored.height, stored.channels);
    std::memcpy(picture.pixels().data(), pixels.data(), pixels.size());
    return StoredImage{std::move(picture), cache_.label(index), fmt::format("{}, sample {}", stored.name, index)};
  }

 private:
  RawCache cache_;
  DatasetInfo info_;
};

}  // namespace

Result<RawCacheWriter> RawCacheWriter::create(const std::filesystem::path& path, int64_t channels, int64_t height,
                                              int64_t width) {
  constexpr auto kMax = static_cast<int64_t>(kMaxSide);
  if ((channels != 1 && channels != 3) || height < 1 || height > kMax || width < 1 || width > kMax)
    return fail(ErrorCode::kUsage, "a raw cache of {} x {} x {} cannot be; use 1 or 3 channels and sides up to {}",
                channels, height, width, kMaxSide);
  std::string page(kCacheMagic);
  append<uint32_t>(page, kVersion);
  append<uint32_t>(page, static_cast<uint32_t>(channels));
  append<uint32_t>(page, static_cast<uint32_t>(height));
  append<uint32_t>(page, static_cast<uint32_t>(width));
  page.resize(kPage);
  XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(path));
  XLADDER_TRY(file.write(page));
  return RawCacheWriter(std::move(file), std::move(page), channels, height, width);
}

Status RawCacheWriter::add(const image::Image& picture, int32_t label) {
  if (picture.channels() != channels_ || picture.height() != height_ || picture.width() != width_)
    return fail(ErrorCode::kFailed, "a picture of {} x {} x {} cannot go into a raw cache of {} x {} x {}; resize it",
                picture.channels(), picture.height(), picture.width(), channels_, height_, width_);
  const std::string_view pixels = text_of_bytes(std::as_bytes(picture.pixels()));
  labels_.push_back(label);
  checksums_.push_back(xxh3_64(pixels));
  return file_.write(pixels);
}

Status RawCacheWriter::commit(int64_t num_classes, const std::vector<std::string>& class_names) {
  if (labels_.empty()) return fail(ErrorCode::kFailed, "a raw cache needs at least one picture; add one");
  if (num_classes < 1 || (!class_names.empty() && static_cast<int64_t>(class_names.size()) != num_classes))
    return fail(ErrorCode::kUsage, "there are {} class names for {} classes; give one name for each class",
                class_names.size(), num_classes);
  for (const int32_t label : labels_)
    if (label < 0 || label >= num_classes)
      return fail(ErrorCode::kFailed, "the label {} is outside 0 to {}; correct it", label, num_classes - 1);

  const uint64_t pixels = labels_.size() * static_cast<uint64_t>(channels_ * height_ * width_);
  std::string description;
  append<uint64_t>(description, labels_.size());
  append<uint64_t>(description, static_cast<uint64_t>(num_classes));
  for (const int32_t label : labels_) append<uint32_t>(description, static_cast<uint32_t>(label));
  for (const uint64_t checksum : checksums_) append<uint64_t>(description, checksum);
  append<uint64_t>(description, class_names.size());
  for (const std::string& name : class_names) {
    append<uint32_t>(description, static_cast<uint32_t>(name.size()));
    description += name;
  }
  std::string tail;
  append<uint64_t>(tail, kPage + pixels + padding(pixels));
  append<uint64_t>(tail, description.size());
  tail += checksum_of(first_page_, description);
  tail += kCacheMagic;
  XLADDER_TRY(file_.write(std::string(padding(pixels), '\0') + description + tail));
  return file_.commit();
}

Result<std::unique_ptr<Dataset>> open_raw_cache(const std::filesystem::path& path) {
  XLADDER_ASSIGN(RawCache cache, RawCache::open(path));
  return std::make_unique<RawCacheDataset>(std::move(cache));
}

bool is_raw_cache(const std::filesystem::path& path) {
  std::string start(kCacheMagic.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  return file.read(start.data(), static_cast<std::streamsize>(start.size())) && start == kCacheMagic;
}

}  // namespace xladder::data
