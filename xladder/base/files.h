// Reading, mapping and replacing files. Every error names the file; no size that a file declares is ever trusted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder {

// The whole file; a file of more than `max_bytes` is an error. Pipes are read to their end.
Result<std::string> read_file(const std::filesystem::path& path, uint64_t max_bytes);

// The uncompressed content of a gzip file (several members in a row are one content). Truncated or damaged data,
// bytes after the last member and more than `max_bytes` of content are errors.
Result<std::string> gunzip_file(const std::filesystem::path& path, uint64_t max_bytes);

// Replaces `path` by a file with these bytes, or leaves what was there.
Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

// Flushes the names in a folder to the disk, so that what was made or renamed in it survives a crash of the machine;
// file systems that cannot do that are let be.
Status sync_folder(const std::filesystem::path& folder);

// Whether a name is one of AtomicFile's temporary ones.
bool is_temporary_name(std::string_view name);

// A file that appears under its name only when it is complete:
//
//   XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(path));
//   XLADDER_TRY(file.write(bytes));
//   XLADDER_TRY(file.commit());
//
// Written under a temporary name beside the target, flushed to the disk, then renamed. Without commit() the temporary
// file is removed. If the target is a symbolic link, the file behind the link is replaced.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::filesystem::path& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  Status write(std::span<const std::byte> bytes);
  Status write(std::string_view bytes);
  Status commit();

 private:
  AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor);
  void discard();

  std::filesystem::path path_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;  // -1 after commit(), a failure or a move
};

// A regular file, mapped for reading. Replacing the file by another (as AtomicFile does) leaves the mapping intact;
// a file that another program cuts short while it is mapped ends the process, as with any mapping.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  MappedFile(const std::byte* data, size_t size) : data_(data), size_(size) {}

  const std::byte* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace xladder
