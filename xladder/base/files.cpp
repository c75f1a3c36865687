#include "xladder/base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace xladder {
namespace {

constexpr size_t kChunkBytes = 256 * 1024;
constexpr std::string_view kTemporaryMark = ".tmp-";

std::string reason(int error_number) { return std::generic_category().message(error_number); }

// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }

 private:
  int value_;
};

Result<Descriptor> open_for_reading(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0)
    return fail(ErrorCode::kFailed, "cannot open {}: {}; check the path and its permissions", path.string(),
                reason(errno));
  return file;
}

// Up to buffer.size() bytes; 0 at the end of the file.
Result<size_t> read_some(const Descriptor& file, const std::filesystem::path& path, std::span<char> buffer) {
  while (true) {
    const ssize_t count = ::read(file.get(), buffer.data(), buffer.size());
    if (count >= 0) return static_cast<size_t>(count);
    if (errno != EINTR)
      return fail(ErrorCode::kFailed, "cannot read {}: {}; check that it is a readable file", path.string(),
                  reason(errno));
  }
}

tl::unexpected<Error> write_failure(const std::filesystem::path& path, int error_number) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder, its permissions and the free space",
              path.string(), reason(error_number));
}

tl::unexpected<Error> too_large(const std::filesystem::path& path, std::string_view what, uint64_t max_bytes) {
  return fail(ErrorCode::kFailed, "{} is too large: {} more than {} bytes; check that it is the file you meant",
              path.string(), what, max_bytes);
}

// zlib's inflate for gzip data, fed piece by piece.
class Inflater {
 public:
  Inflater() : ready_(inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK) {}
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  bool ready() const { return ready_; }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
  bool ready_;
};

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, uint64_t max_bytes) {
  XLADDER_ASSIGN(const Descriptor file, open_for_reading(path));
  std::vector<char> buffer(kChunkBytes);
  std::string content;
  while (true) {
    XLADDER_ASSIGN(const size_t count, read_some(file, path, buffer));
    if (count == 0) return content;
    if (count > max_bytes - content.size()) return too_large(path, "it has", max_bytes);
    content.append(buffer.data(), count);
  }
}

Result<std::string> gunzip_file(const std::filesystem::path& path, uint64_t max_bytes) {
  XLADDER_ASSIGN(const Descriptor file, open_for_reading(path));
  Inflater inflater;
  if (!inflater.ready()) return fail(ErrorCode::kFailed, "zlib cannot start: not enough memory; free some");
  z_stream& stream = inflater.stream();
  std::vector<char> input(kChunkBytes);
  std::vector<char> output(kChunkBytes);
  std::string content;
  bool between_members = false;  // a member has ended and no further one has begun
  while (true) {
    if (stream.avail_in == 0) {
      XLADDER_ASSIGN(const size_t count, read_some(file, path, input));
      if (count == 0) {
        if (between_members) return content;
        return fail(ErrorCode::kFailed, "{} is truncated: its gzip data ends too early; copy or download it again",
                    path.string());
      }
      stream.next_in = reinterpret_cast<Bytef*>(input.data());
      stream.avail_in = static_cast<uInt>(count);
    }
    if (between_members) {
      if (*stream.next_in != 0x1f)
        return fail(ErrorCode::kFailed, "{} has bytes after its gzip data; copy or download it again", path.string());
      inflateReset(&stream);
      between_members = false;
    }
    stream.next_out = reinterpret_cast<Bytef*>(output.data());
    stream.avail_out = static_cast<uInt>(output.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      return fail(ErrorCode::kFailed, "{} is damaged or no gzip file ({}); copy or download it again", path.string(),
                  stream.msg != nullptr ? stream.msg : "unknown zlib error");
    const size_t produced = output.size() - stream.avail_out;
    if (produced > max_bytes - content.size()) return too_large(path, "uncompressed it has", max_bytes);
    content.append(output.data(), produced);
    between_members = status == Z_STREAM_END;
  }
}

Status sync_folder(const std::filesystem::path& folder) {
  const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.get() < 0) return write_failure(folder, errno);
  if (::fsync(handle.get()) != 0 && errno != EINVAL && errno != ENOTSUP) return write_failure(folder, errno);
  return {};
}

bool is_temporary_name(std::string_view name) {
  const size_t mark = name.rfind(kTemporaryMark);
  return mark != std::string_view::npos &&
         name.find_first_not_of("0123456789-", mark + kTemporaryMark.size()) == std::string_view::npos;
}

Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(path));
  XLADDER_TRY(file.write(bytes));
  return file.commit();
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor)
    : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard() {
  if (descriptor_ < 0) return;
  ::close(std::exchange(descriptor_, -1));
  ::unlink(temporary_.c_str());
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path target = path;
  if (std::filesystem::is_symlink(path, error)) {
    target = std::filesystem::weakly_canonical(path, error);
    if (error) return write_failure(path, error.value());
  }
  // A rename would replace a device or pipe by a file.
  if (std::filesystem::exists(target, error) && !std::filesystem::is_regular_file(target, error))
    return fail(ErrorCode::kFailed, "cannot write {}: it exists and is not a regular file; choose another name",
                path.string());
  // Temporary names that a crash left behind are passed over.
  for (int attempt = 0; attempt < 100; ++attempt) {
    std::filesystem::path temporary = target;
    temporary += fmt::format("{}{}-{}", kTemporaryMark, ::getpid(), attempt);
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) return AtomicFile(std::move(target), std::move(temporary), descriptor);
    if (errno != EEXIST) return write_failure(path, errno);
  }
  return write_failure(path, EEXIST);
}

Status AtomicFile::write(std::string_view bytes) { return write(std::as_bytes(std::span(bytes))); }

Status AtomicFile::write(std::span<const std::byte> bytes) {
  if (descriptor_ < 0) return write_failure(path_, EBADF);
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error_number = errno;
      discard();
      return write_failure(path_, error_number);
    }
    bytes = bytes.subspan(static_cast<size_t>(count));
  }
  return {};
}

Status AtomicFile::commit() {
  if (descriptor_ < 0) return write_failure(path_, EBADF);
  if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) {
    const int error_number = errno;
    discard();
    return write_failure(path_, error_number);
  }
  ::close(std::exchange(descriptor_, -1));
  return sync_folder(path_.has_parent_path() ? path_.parent_path() : std::filesystem::path("."));
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (size_ > 0) ::munmap(const_cast<std::byte*>(data_), size_);
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const Descriptor file, open_for_reading(path));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
    return fail(ErrorCode::kFailed, "cannot read {}: it is not a regular file; give the path of a file", path.string());
  if (status.st_size == 0) return MappedFile(nullptr, 0);
  const auto size = static_cast<size_t>(status.st_size);
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (data == MAP_FAILED)
    return fail(ErrorCode::kFailed, "cannot map {}: {}; check the file system and the free memory", path.string(),
                reason(errno));
  return MappedFile(static_cast<const std::byte*>(data), size);
}

}  // namespace xladder
