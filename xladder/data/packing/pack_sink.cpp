#include "xladder/data/packing/pack_sink.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>

#include "xladder/base/files.h"
#include "xladder/data/sources/raw_cache.h"
#include "xladder/data/sources/tar.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

class ShardSink : public PackSink {
 public:
  ShardSink(const PackOptions& options, fs::path staging)
      : split_(options.split),
        max_count_(options.max_count),
        max_bytes_(options.max_bytes),
        staging_(std::move(staging)) {}

  Status add(const PackedSample& sample) override {
    const std::string key = fmt::format("{:08}", sample.number);
    std::string entries;
    XLADDER_TRY(append(entries, fmt::format("{}.{}", key, sample.extension), sample.file));
    XLADDER_TRY(append(entries, key + ".cls", std::to_string(sample.label)));
    const auto size = static_cast<int64_t>(entries.size());
    if (shard_ && (counts_.back() == max_count_ || shard_bytes_ + size > max_bytes_)) XLADDER_TRY(close());
    if (!shard_) {
      names_.push_back(fmt::format("{}-{:06}.tar", split_, names_.size()));
      counts_.push_back(0);
      shard_bytes_ = static_cast<int64_t>(tar_end().size());
      XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(staging_ / names_.back()));
      shard_.emplace(std::move(file));
    }
    ++counts_.back();
    shard_bytes_ += size;
    return shard_->write(entries);
  }

  Status finish() override { return shard_ ? close() : Status(); }

 private:
  static Status append(std::string& out, const std::string& name, std::string_view content) {
    XLADDER_ASSIGN(const std::string header, tar_header(name, content.size()));
    out += header;
    out += content;
    out += tar_padding(content.size());
    return {};
  }

  Status close() {
    XLADDER_TRY(shard_->write(tar_end()));
    XLADDER_TRY(shard_->commit());
    shard_.reset();
    total_bytes_ += shard_bytes_;
    return {};
  }

  std::string split_;
  int64_t max_count_, max_bytes_;
  fs::path staging_;
  std::optional<AtomicFile> shard_;
  int64_t shard_bytes_ = 0;
};

class RawSink : public PackSink {
 public:
  RawSink(RawCacheWriter writer, const DatasetInfo& info, fs::path path)
      : writer_(std::move(writer)),
        num_classes_(info.num_classes),
        class_names_(info.class_names),
        path_(std::move(path)) {
    names_ = {path_.filename().string()};
    counts_ = {0};
  }

  Status add(const PackedSample& sample) override {
    ++counts_.front();
    return writer_.add(sample.pixels, sample.label);
  }

  Status finish() override {
    XLADDER_TRY(writer_.commit(num_classes_, class_names_));
    std::error_code ignored;
    total_bytes_ = static_cast<int64_t>(fs::file_size(path_, ignored));
    return {};
  }

 private:
  RawCacheWriter writer_;
  int64_t num_classes_;
  std::vector<std::string> class_names_;
  fs::path path_;
};

class FolderSink : public PackSink {
 public:
  FolderSink(const PackOptions& options, const DatasetInfo& info, const fs::path& staging)
      : folder_(staging / options.split), class_folders_(class_folder_names(info)) {
    names_ = {options.split};
    counts_ = {0};
  }

  // Every class gets its folder, so that an empty one does not shift the labels of the others.
  Status make_folders() const {
    for (const std::string& name : class_folders_) {
      std::error_code error;
      fs::create_directories(folder_ / name, error);
      if (error) return cannot_write(folder_ / name, error.message());
    }
    return {};
  }

  Status add(const PackedSample& sample) override {
    const fs::path path = folder_ / class_folders_[static_cast<size_t>(sample.label)] /
                          fmt::format("{:08}.{}", sample.number, sample.extension);
    // Not flushed one by one, which would take longer than the pictures; finish() does it for all.
    std::ofstream file(path, std::ios::binary);
    file.write(sample.file.data(), static_cast<std::streamsize>(sample.file.size()));
    file.close();
    if (!file) return cannot_write(path, "the disk may be full");
    ++counts_.front();
    total_bytes_ += static_cast<int64_t>(sample.file.size());
    return {};
  }

  Status finish() override { return {}; }

 private:
  static tl::unexpected<Error> cannot_write(const fs::path& path, const std::string& reason) {
    return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder, its permissions and the free space",
                path.string(), reason);
  }

  fs::path folder_;
  std::vector<std::string> class_folders_;
};

}  // namespace

std::vector<std::string> class_folder_names(const DatasetInfo& info) {
  std::vector<std::string> names;
  const size_t width = std::to_string(info.num_classes - 1).size();
  std::set<std::string> taken;
  for (int64_t label = 0; label < info.num_classes; ++label) {
    std::string name = fmt::format("{:0{}}", label, width);
    if (!info.class_names.empty()) {
      name = info.class_names[static_cast<size_t>(label)];
      for (char& c : name) c = c == '/' || c == '\0' ? '_' : c;
      if (name.empty() || name.starts_with('.')) name = "_" + name;
      while (!taken.insert(name).second) name += "_";
    }
    names.push_back(std::move(name));
  }
  return names;
}

Result<std::unique_ptr<PackSink>> make_sink(const PackOptions& options, const DatasetInfo& info,
                                            const fs::path& staging) {
  switch (options.format) {
    case PackFormat::kWebDataset:
      return std::make_unique<ShardSink>(options, staging);
    case PackFormat::kImageFolder: {
      auto sink = std::make_unique<FolderSink>(options, info, staging);
      XLADDER_TRY(sink->make_folders());
      return sink;
    }
    case PackFormat::kRaw:
      break;
  }
  const fs::path path = staging / (options.split + std::string(kRawCacheExtension));
  XLADDER_ASSIGN(RawCacheWriter writer,
                 RawCacheWriter::create(path, info.channels, options.resize->height, options.resize->width));
  return std::make_unique<RawSink>(std::move(writer), info, path);
}

}  // namespace xladder::data
