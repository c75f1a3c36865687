#include "xladder/device/compile/cache.h"

#include <algorithm>
#include <system_error>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"

namespace xladder::compile {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "XLADDER EXECUTABLE 2\n";
constexpr const char* kExtension = ".xlexe";
constexpr uint64_t kLargestEntry = uint64_t{4} << 30;

constexpr size_t kDigestDigits = 32;

}  // namespace

// Lengths keep one value from flowing into the next fact.
std::string to_text(const Facts& facts) {
  std::string text;
  for (const auto& [name, value] : facts) text += fmt::format("{} {} {}\n", name, value.size(), value);
  return text;
}

std::string cache_key(const Facts& facts) { return xxh3_128_hex(std::string_view(to_text(facts))); }

fs::path ExecutableCache::path_of(const Facts& facts) const { return folder_ / (cache_key(facts) + kExtension); }

// An entry: the magic line, the digest of what follows, a line with the length of the facts, the facts, the program.
std::optional<std::string> ExecutableCache::read(const Facts& facts) const {
  std::error_code ignored;
  const fs::path path = path_of(facts);
  if (!fs::exists(path, ignored)) return std::nullopt;
  Result<std::string> bytes = read_file(path, kLargestEntry);
  const std::string text = to_text(facts);
  const std::string length = fmt::format("{}\n", text.size());
  if (bytes && bytes->starts_with(kMagic)) {
    const std::string_view all = *bytes;
    const std::string_view digest = all.substr(kMagic.size(), kDigestDigits);
    const std::string_view content = all.substr(std::min(all.size(), kMagic.size() + kDigestDigits));
    if (digest == xxh3_128_hex(content) && content.starts_with(length) &&
        content.substr(length.size()).starts_with(text)) {
      bytes->erase(0, kMagic.size() + kDigestDigits + length.size() + text.size());
      return *std::move(bytes);
    }
  }
  remove(facts);
  return std::nullopt;
}

Status ExecutableCache::write(const Facts& facts, std::string_view bytes) const {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error)
    return fail(ErrorCode::kFailed, "cannot make the cache folder {} ({}); choose another", folder_.string(),
                error.message());
  const std::string text = to_text(facts);
  std::string content = fmt::format("{}\n{}", text.size(), text);
  content.append(bytes);
  std::string file(kMagic);
  file += xxh3_128_hex(std::string_view(content));
  return write_file_atomically(path_of(facts), file + content);
}

void ExecutableCache::remove(const Facts& facts) const {
  std::error_code ignored;
  fs::remove(path_of(facts), ignored);
}

CacheUsage ExecutableCache::usage() const {
  CacheUsage usage;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;  // another process may have deleted it
    const auto size = at->file_size(gone);
    if (gone || at->path().extension() != kExtension) continue;
    ++usage.entries;
    usage.bytes += size;
  }
  return usage;
}

}  // namespace xladder::compile
