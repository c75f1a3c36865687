#include "xladder/compile/cache.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>

#include "xladder/base/files.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "XLADDER EXECUTABLE 1\n";
constexpr const char* kExtension = ".xlexe";
constexpr uint64_t kLargestEntry = uint64_t{4} << 30;

using Digest = std::array<char, 16>;

Digest digest_of(const XXH128_hash_t& hash) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  Digest digest;
  static_assert(sizeof(canonical.digest) == sizeof(digest));
  std::memcpy(digest.data(), canonical.digest, digest.size());
  return digest;
}

// Parts are hashed with their lengths, so that none can flow into the next.
class Hasher {
 public:
  Hasher() : state_(XXH3_createState(), &XXH3_freeState) { XXH3_128bits_reset(state_.get()); }

  void add(std::string_view part) {
    const uint64_t size = part.size();
    XXH3_128bits_update(state_.get(), &size, sizeof(size));
    XXH3_128bits_update(state_.get(), part.data(), part.size());
  }
  void add(int64_t number) { add(std::string_view(reinterpret_cast<const char*>(&number), sizeof(number))); }

  Digest digest() const { return digest_of(XXH3_128bits_digest(state_.get())); }

 private:
  std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

}  // namespace

std::string cache_key(const KeyParts& parts) {
  Hasher hasher;
  hasher.add(parts.program);
  hasher.add(parts.options);
  hasher.add(parts.platform_name);
  hasher.add(parts.platform_version);
  hasher.add(parts.plugin.native());
  std::error_code error;
  const auto size = fs::file_size(parts.plugin, error);
  hasher.add(error ? -1 : static_cast<int64_t>(size));
  const auto modified = fs::last_write_time(parts.plugin, error);
  hasher.add(error ? -1 : static_cast<int64_t>(modified.time_since_epoch().count()));
  hasher.add(static_cast<int64_t>(parts.api_minor));
  hasher.add(parts.machine);
  std::string key;
  for (const char byte : hasher.digest()) key += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return key;
}

std::string cpu_features(const fs::path& cpuinfo) {
  std::ifstream file(cpuinfo);
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("flags") || line.starts_with("Features")) return line;
  return "";
}

fs::path ExecutableCache::path_of(const std::string& key) const { return folder_ / (key + kExtension); }

std::optional<std::string> ExecutableCache::read(const std::string& key) const {
  std::error_code ignored;
  if (!fs::exists(path_of(key), ignored)) return std::nullopt;
  Result<std::string> bytes = read_file(path_of(key), kLargestEntry);
  constexpr size_t kHeader = kMagic.size() + sizeof(Digest);
  if (bytes && bytes->size() >= kHeader && bytes->starts_with(kMagic)) {
    const std::string_view content = std::string_view(*bytes).substr(kHeader);
    const Digest digest = digest_of(XXH3_128bits(content.data(), content.size()));
    if (std::memcmp(bytes->data() + kMagic.size(), digest.data(), digest.size()) == 0) {
      bytes->erase(0, kHeader);
      return *std::move(bytes);
    }
  }
  remove(key);
  return std::nullopt;
}

Status ExecutableCache::write(const std::string& key, std::string_view bytes) const {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error)
    return fail(ErrorCode::kFailed, "cannot make the cache folder {} ({}); choose another", folder_.string(),
                error.message());
  const Digest digest = digest_of(XXH3_128bits(bytes.data(), bytes.size()));
  std::string file(kMagic);
  file.append(digest.data(), digest.size());
  file.append(bytes);
  return write_file_atomically(path_of(key), file);
}

void ExecutableCache::remove(const std::string& key) const {
  std::error_code ignored;
  fs::remove(path_of(key), ignored);
}

std::vector<fs::path> ExecutableCache::entries() const {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == kExtension) found.push_back(at->path());
  return found;
}

CacheUsage ExecutableCache::usage() const {
  CacheUsage usage;
  for (const fs::path& entry : entries()) {
    std::error_code error;
    const auto size = fs::file_size(entry, error);
    if (error) continue;  // another process may have deleted it
    ++usage.entries;
    usage.bytes += size;
  }
  return usage;
}

Status ExecutableCache::clear() const {
  for (const fs::path& entry : entries()) {
    std::error_code error;
    fs::remove(entry, error);
    if (error)
      return fail(ErrorCode::kFailed, "cannot delete {} ({}); check the folder's permissions", entry.string(),
                  error.message());
  }
  return {};
}

}  // namespace xladder::compile
