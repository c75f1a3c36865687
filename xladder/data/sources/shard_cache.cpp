#include "xladder/data/sources/shard_cache.h"

#include <zstd.h>

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <set>

#include "xladder/base/files.h"

namespace xladder::data {
namespace {

std::span<const uint8_t> as_u8(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()};
}

ShardBytes owning(std::string content) {
  const auto owner = std::make_shared<const std::string>(std::move(content));
  return {as_u8(std::as_bytes(std::span(*owner))), owner};
}

}  // namespace

bool is_compressed(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".gz" || extension == ".tgz" || extension == ".zst";
}

Result<std::string> unzstd(std::span<const uint8_t> bytes, uint64_t max_bytes, std::string_view label) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  if (!context) return fail(ErrorCode::kFailed, "zstd cannot start: not enough memory; free some");
  ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
  std::vector<char> piece(ZSTD_DStreamOutSize());
  std::string content;
  size_t hint = 0;  // 0 between frames
  bool more = false;
  while (input.pos < input.size || more) {
    ZSTD_outBuffer output{piece.data(), piece.size(), 0};
    hint = ZSTD_decompressStream(context.get(), &output, &input);
    if (ZSTD_isError(hint))
      return fail(ErrorCode::kFailed, "{} is damaged or no zstd file ({}); copy or download it again", label,
                  ZSTD_getErrorName(hint));
    if (output.pos > max_bytes - content.size())
      return fail(ErrorCode::kFailed,
                  "{} is too large: uncompressed it has more than {} bytes; unpack it, or make smaller shards", label,
                  max_bytes);
    content.append(piece.data(), output.pos);
    more = hint != 0 && output.pos == output.size;
  }
  if (hint != 0 || bytes.empty())
    return fail(ErrorCode::kFailed, "{} is truncated: its zstd data ends too early; copy or download it again", label);
  return content;
}

Result<ShardBytes> load_shard(const std::filesystem::path& path, uint64_t max_bytes) {
  const std::string extension = path.extension().string();
  if (extension == ".gz" || extension == ".tgz") {
    XLADDER_ASSIGN(std::string content, gunzip_file(path, max_bytes));
    return owning(std::move(content));
  }
  XLADDER_ASSIGN(MappedFile file, MappedFile::open(path));
  if (extension == ".zst") {
    XLADDER_ASSIGN(std::string content, unzstd(as_u8(file.bytes()), max_bytes, path.string()));
    return owning(std::move(content));
  }
  const auto owner = std::make_shared<const MappedFile>(std::move(file));
  return ShardBytes{as_u8(owner->bytes()), owner};
}

struct ShardCache::State {
  struct Held {
    size_t shard;
    ShardBytes content;
    uint64_t cost;  // bytes of memory; 0 if mapped
  };

  std::mutex mutex;
  std::condition_variable loaded;
  std::list<Held> held;  // the last used one first
  std::set<size_t> loading;
  uint64_t cost = 0;

  // The shard if it is held; it becomes the last used one.
  const ShardBytes* find(size_t shard) {
    const auto place = std::find_if(held.begin(), held.end(), [&](const Held& entry) { return entry.shard == shard; });
    if (place == held.end()) return nullptr;
    held.splice(held.begin(), held, place);
    return &held.front().content;
  }

  void add(size_t shard, const ShardBytes& content, uint64_t content_cost, const ShardCacheOptions& options) {
    held.push_front({shard, content, content_cost});
    cost += content_cost;
    while (held.size() > 1 && (cost > options.max_cached_bytes || held.size() > options.max_open)) {
      // Dropping a mapped shard gives no memory back.
      auto victim = std::prev(held.end());
      if (cost > options.max_cached_bytes)
        while (victim != held.begin() && victim->cost == 0) --victim;
      if (victim == held.begin()) break;
      cost -= victim->cost;
      held.erase(victim);
    }
  }
};

ShardCache::ShardCache(std::vector<std::filesystem::path> paths, const ShardCacheOptions& options)
    : paths_(std::move(paths)), options_(options), state_(std::make_unique<State>()) {}

ShardCache::~ShardCache() = default;

bool ShardCache::any_compressed() const { return std::any_of(paths_.begin(), paths_.end(), is_compressed); }

Result<ShardBytes> ShardCache::get(size_t shard) const {
  std::unique_lock lock(state_->mutex);
  while (true) {
    if (const ShardBytes* found = state_->find(shard)) return *found;
    if (state_->loading.insert(shard).second) break;
    state_->loaded.wait(lock);  // another thread unpacks it; if that fails, this one tries
  }
  lock.unlock();
  const std::filesystem::path& path = paths_.at(shard);
  Result<ShardBytes> content = load_shard(path, options_.max_shard_bytes);
  lock.lock();
  state_->loading.erase(shard);
  if (content) state_->add(shard, *content, is_compressed(path) ? content->bytes.size() : 0, options_);
  state_->loaded.notify_all();
  return content;
}

}  // namespace xladder::data
