#include "xladder/base/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <new>

namespace xladder {
namespace {

constexpr zip_int64_t kMaxEntries = zip_int64_t{1} << 20;
constexpr uint64_t kMostByCompression = 1100;  // deflate reaches 1032 to 1

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::open(std::span<const std::byte> bytes, std::string_view label) {
  ZipArchive archive;
  archive.label_ = label;
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

Result<std::vector<std::byte>> ZipArchive::read(std::string_view name, uint64_t max_bytes) const {
  const Entry* entry = find(name);
  if (entry == nullptr)
    return fail(ErrorCode::kFailed, "{} has no entry {}; check that it is the right file", label_, name);
  if (entry->bytes > max_bytes)
    return fail(ErrorCode::kFailed,
                "{}: {} declares {} bytes and at most {} are allowed; check that it is the right file", label_, name,
                entry->bytes, max_bytes);
  const auto damaged = [&] {
    return fail(ErrorCode::kFailed, "{}: {} is damaged or encrypted; copy or download the file again", label_, name);
  };
  if (entry->bytes / kMostByCompression > entry->stored_bytes) return damaged();
  zip_file_t* file = zip_fopen_index(archive_.get(), entry->index, 0);
  if (file == nullptr) return damaged();
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> close(file, &zip_fclose);
  try {
    std::vector<std::byte> out(entry->bytes);
    for (uint64_t at = 0; at < out.size();) {
      const zip_int64_t got = zip_fread(file, out.data() + at, out.size() - at);
      if (got <= 0) return damaged();
      at += static_cast<uint64_t>(got);
    }
    // The checksum is compared only when the end is read.
    std::byte beyond{};
    if (zip_fread(file, &beyond, 1) != 0) return damaged();
    return out;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "{}: no memory for {} of {} bytes; free some", label_, name, entry->bytes);
  }
}

}  // namespace xladder
