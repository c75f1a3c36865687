#include "xladder/base/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <new>

namespace xladder {
namespace {

constexpr zip_int64_t kMaxEntries = zip_int64_t{1} << 20;
constexpr uint64_t kMostByCompression = 1100;  // deflate reaches 1032 to 1

// Records of the format (PKWARE's APPNOTE, 4.3 and 4.5.3), which libzip does not tell of: where an entry lies.
using Bytes = std::span<const std::byte>;

// The number of `size` bytes, little-endian, or nothing where the record ends before it.
std::optional<uint64_t> number_at(Bytes bytes, uint64_t at, size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return std::nullopt;
  uint64_t number = 0;
  for (size_t i = size; i-- > 0;) number = number << 8 | std::to_integer<uint64_t>(bytes[at + i]);
  return number;
}
bool has_record(Bytes bytes, uint64_t at, uint64_t signature) { return number_at(bytes, at, 4) == signature; }

// Where the list of entries begins.
std::optional<uint64_t> directory_of(Bytes bytes) {
  constexpr uint64_t kSize = 22, kLongestComment = 65535, kLarge = 0xffffffff, kLocator = 20;
  if (bytes.size() < kSize) return std::nullopt;
  const uint64_t last = bytes.size() - kSize;
  for (uint64_t back = 0; back <= std::min(last, kLongestComment); ++back) {
    const uint64_t at = last - back;
    if (!has_record(bytes, at, 0x06054b50) || number_at(bytes, at + 20, 2) != back) continue;
    const auto directory = number_at(bytes, at + 16, 4);
    if (directory != kLarge) return directory;
    if (at < kLocator || !has_record(bytes, at - kLocator, 0x07064b50)) return std::nullopt;
    const auto end = number_at(bytes, at - kLocator + 8, 8);
    return end && has_record(bytes, *end, 0x06064b50) ? number_at(bytes, *end + 48, 8) : std::nullopt;
  }
  return std::nullopt;
}

// Where the entry's own header lies, of its record in the list; both sizes come before it where they are large.
std::optional<uint64_t> header_of(Bytes record, uint64_t name_size, uint64_t extra_size) {
  constexpr uint64_t kLarge = 0xffffffff;
  const auto offset = number_at(record, 42, 4);
  if (offset != kLarge) return offset;
  for (uint64_t at = 46 + name_size, end = at + extra_size; at + 4 <= end;) {
    const auto id = number_at(record, at, 2), size = number_at(record, at + 2, 2);
    if (!id || !size) return std::nullopt;
    const uint64_t sizes = (number_at(record, 24, 4) == kLarge ? 8 : 0) + (number_at(record, 20, 4) == kLarge ? 8 : 0);
    if (*id == 1) return number_at(record, at + 4 + sizes, 8);
    at += 4 + *size;
  }
  return std::nullopt;
}

// The content of entry `index` as it lies there; nothing if it is compressed or encrypted, or lies elsewhere than its
// records say.
std::optional<Bytes> stored_content(Bytes bytes, uint64_t index, uint64_t size) {
  auto at = directory_of(bytes);
  for (uint64_t i = 0; at && has_record(bytes, *at, 0x02014b50); ++i) {
    const Bytes record = bytes.subspan(*at);
    const auto name = number_at(record, 28, 2), extra = number_at(record, 30, 2), comment = number_at(record, 32, 2);
    if (!name || !extra || !comment) return std::nullopt;
    if (i < index) {
      *at += 46 + *name + *extra + *comment;
      continue;
    }
    constexpr uint64_t kEncrypted = 1;
    const auto flags = number_at(record, 8, 2), method = number_at(record, 10, 2);
    const auto header = header_of(record, *name, *extra);
    if (!header || (*flags & kEncrypted) != 0 || *method != 0 || !has_record(bytes, *header, 0x04034b50))
      return std::nullopt;
    const auto own_name = number_at(bytes, *header + 26, 2), own_extra = number_at(bytes, *header + 28, 2);
    if (!own_name || !own_extra) return std::nullopt;
    const uint64_t start = *header + 30 + *own_name + *own_extra;
    if (start > bytes.size() || size > bytes.size() - start) return std::nullopt;
    return bytes.subspan(start, size);
  }
  return std::nullopt;
}

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::open(std::span<const std::byte> bytes, std::string_view label) {
  ZipArchive archive;
  archive.label_ = label;
  archive.bytes_ = bytes;
  const auto refuse = [&](std::string_view what) {
    return fail(ErrorCode::kFailed, "{} is not a zip archive that can be read: {}; copy or download it again", label,
                what);
  };
  zip_error_t error;
  zip_error_init(&error);
  const auto message = [&error] {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
  };
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), /*freep=*/0, &error);
  if (source == nullptr) return refuse(message());
  archive.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive.archive_) {
    zip_source_free(source);
    return refuse(message());
  }
  const zip_int64_t count = zip_get_num_entries(archive.archive_.get(), 0);
  if (count < 0 || count > kMaxEntries) return refuse("it has too many entries");
  uint64_t stored = 0;  // by all entries, which must not overlap
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive.archive_.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & kNeeded) != kNeeded)
      return refuse("an entry has no name or size");
    if (stat.comp_size > bytes.size() - stored) return refuse("its entries claim more than there is");
    stored += stat.comp_size;
    if (!archive.entries_.emplace(stat.name, Entry{i, stat.size, stat.comp_size}).second)
      return refuse("two entries have one name");
  }
  return archive;
}

const ZipArchive::Entry* ZipArchive::find(std::string_view name) const {
  const auto found = entries_.find(name);
  return found == entries_.end() ? nullptr : &found->second;
}

Status ZipArchive::for_each_part(std::string_view name,
                                 const std::function<void(std::span<const std::byte>)>& use) const {
  constexpr size_t kPart = size_t{1} << 18;
  const auto damaged = [&] {
    return fail(ErrorCode::kFailed, "{}: {} is damaged or encrypted; copy or download the file again", label_, name);
  };
  const Entry* entry = find(name);
  if (entry == nullptr)
    return fail(ErrorCode::kFailed, "{} has no entry {}; check that it is the right file", label_, name);
  if (entry->bytes / kMostByCompression > entry->stored_bytes) return damaged();
  zip_file_t* file = zip_fopen_index(archive_.get(), entry->index, 0);
  if (file == nullptr) return damaged();
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> close(file, &zip_fclose);
  std::vector<std::byte> part(kPart);
  for (uint64_t at = 0; at < entry->bytes;) {
    const zip_int64_t got = zip_fread(file, part.data(), std::min<uint64_t>(kPart, entry->bytes - at));
    if (got <= 0) return damaged();
    use(std::span(part).first(static_cast<size_t>(got)));
    at += static_cast<uint64_t>(got);
  }
  // The checksum is compared only when the end is read.
  if (zip_fread(file, part.data(), 1) != 0) return damaged();
  return {};
}

Result<std::vector<std::byte>> ZipArchive::read(std::string_view name, uint64_t max_bytes) const {
  const Entry* entry = find(name);
  if (entry != nullptr && entry->bytes > max_bytes)
    return fail(ErrorCode::kFailed,
                "{}: {} declares {} bytes and at most {} are allowed; check that it is the right file", label_, name,
                entry->bytes, max_bytes);
  try {
    std::vector<std::byte> out;
    XLADDER_TRY(for_each_part(name, [&](std::span<const std::byte> part) {
      if (out.empty()) out.reserve(entry->bytes);
      out.insert(out.end(), part.begin(), part.end());
    }));
    return out;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "{}: no memory for {} of {} bytes; free some", label_, name, entry->bytes);
  }
}

Result<std::optional<std::span<const std::byte>>> ZipArchive::stored(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry != nullptr) {
    const auto content = stored_content(bytes_, entry->index, entry->bytes);
    if (!content) return std::nullopt;
    size_t at = 0;
    bool is_content = true;
    XLADDER_TRY(for_each_part(name, [&](std::span<const std::byte> part) {
      is_content = is_content && std::ranges::equal(part, content->subspan(at, part.size()));
      at += part.size();
    }));
    return is_content ? content : std::nullopt;
  }
  return fail(ErrorCode::kFailed, "{} has no entry {}; check that it is the right file", label_, name);
}

}  // namespace xladder
