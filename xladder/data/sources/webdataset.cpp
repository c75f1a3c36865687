#include "xladder/data/sources/webdataset.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "xladder/base/hash.h"
#include "xladder/base/json_text.h"
#include "xladder/data/sources/label_count.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::data {
namespace {

constexpr std::array<std::string_view, 4> kImageExtensions = {"jpg", "jpeg", "png", "webp"};
constexpr uint64_t kMaxLabelBytes = 1 << 20;

struct WebSample {
  uint64_t offset = 0;
  uint64_t size = 0;
  int32_t label = 0;
  uint32_t key_size = 0;
  uint64_t key_offset = 0;  // into the keys of all samples
};

// What the shards hold, in one go.
struct Index {
  std::vector<WebSample> samples;
  std::vector<int64_t> starts;  // first sample of each shard; shards without samples have the next one's
  std::vector<SampleOrigin> files;
  Xxh3Digest digest;
  std::string keys;
  int64_t without_image = 0;
  std::set<std::string> other_extensions;  // of samples without a picture, a few
};

class WebDataset : public Dataset {
 public:
  WebDataset(DatasetInfo info, Index index, std::unique_ptr<const ShardCache> cache)
      : info_(std::move(info)), index_(std::move(index)), cache_(std::move(cache)) {}

  const DatasetInfo& info() const override { return info_; }

  std::vector<SampleOrigin> origins() const override {
    std::vector<SampleOrigin> out;
    for (size_t i = 0; i < index_.samples.size(); ++i) {
      out.push_back(index_.files[shard_of(static_cast<int64_t>(i))]);
      out.back().offset = index_.samples[i].offset;
    }
    return out;
  }

  Result<StoredImage> read(int64_t position) const override {
    if (!info_.has(position)) return no_sample(info_, position);
    const WebSample& sample = index_.samples[static_cast<size_t>(position)];
    const size_t shard = shard_of(position);
    const std::filesystem::path& path = cache_->paths()[shard];
    XLADDER_ASSIGN(ShardBytes content, cache_->get(shard));
    // The file may be another one than when it was indexed.
    if (sample.offset > content.bytes.size() || sample.size > content.bytes.size() - sample.offset)
      return fail(ErrorCode::kFailed, "{} has become shorter while it was in use; start again", path.string());
    return StoredImage{EncodedImage{content.bytes.subspan(sample.offset, sample.size), std::move(content.owner)},
                       sample.label,
                       fmt::format("{}/{}", path.filename().string(),
                                   std::string_view(index_.keys).substr(sample.key_offset, sample.key_size))};
  }

  std::vector<int64_t> part_starts() const override {
    if (!cache_->any_compressed()) return {0};  // a mapped file is read anywhere for the same price
    std::vector<int64_t> starts = index_.starts;
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    if (!starts.empty() && starts.back() == info_.num_samples) starts.pop_back();
    return starts;
  }

 private:
  size_t shard_of(int64_t sample) const {
    const auto next = std::upper_bound(index_.starts.begin(), index_.starts.end(), sample);
    return static_cast<size_t>(next - index_.starts.begin()) - 1;
  }

  DatasetInfo info_;
  Index index_;
  std::unique_ptr<const ShardCache> cache_;
};

std::string_view text_of_entry(std::span<const uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<int64_t> whole_number_in(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Result<int64_t> label_in_json(std::string_view text, const std::string& label_key, const std::string& where) {
  const nlohmann::json page = json_from(text);
  if (!page.is_object())
    return fail(ErrorCode::kFailed, "{}.json is no JSON object; write {{\"label\": 3}}, or a file {}.cls", where,
                where);
  for (const std::string& key : label_key.empty() ? std::vector<std::string>{"cls", "label"} : std::vector{label_key}) {
    const auto field = page.find(key);
    if (field == page.end()) continue;
    if (field->is_number_integer() && !(field->is_number_unsigned() && field->get<uint64_t>() > INT64_MAX))
      return field->get<int64_t>();
    return fail(ErrorCode::kFailed, "{}.json: the label \"{}\" is no whole number; write numbers from 0 on", where,
                key);
  }
  return fail(ErrorCode::kFailed, "{}.json has no field {}; set label_key to the field that holds the label", where,
              label_key.empty() ? "\"label\" or \"cls\"" : fmt::format("\"{}\"", label_key));
}

Result<int32_t> label_of(const ShardSample& sample, std::span<const uint8_t> shard, const WebDatasetOptions& options,
                         std::string_view shard_name) {
  const std::string where = fmt::format("{}/{}", shard_name, sample.key);
  const TarEntry* entry = sample.cls != nullptr && options.label_key.empty() ? sample.cls : sample.json;
  if (entry == nullptr)
    return fail(ErrorCode::kFailed,
                "{} has no label; put a file with the number of the class beside it, {}.cls or {}.json", where,
                sample.key, sample.key);
  if (entry->size > kMaxLabelBytes)
    return fail(ErrorCode::kFailed, "the label of {} has {} bytes, more than {}; check what {} holds", where,
                entry->size, kMaxLabelBytes, entry->name);
  const std::string_view text = text_of_entry(shard.subspan(entry->offset, entry->size));
  int64_t label = 0;
  if (entry == sample.json) {
    XLADDER_ASSIGN(label, label_in_json(text, options.label_key, where));
  } else if (const auto value = whole_number_in(text)) {
    label = *value;
  } else {
    return fail(ErrorCode::kFailed, "{}.cls holds no whole number; write the number of the class as text", where);
  }
  if (label < 0 || label > INT32_MAX || (options.num_classes > 0 && label >= options.num_classes))
    return fail(ErrorCode::kFailed,
                "{} has the label {}, which is outside 0 to {}; labels number the classes from 0, so correct it or set "
                "the number of classes",
                where, label, options.num_classes > 0 ? options.num_classes - 1 : INT32_MAX);
  return static_cast<int32_t>(label);
}

struct OpenedShard {
  ShardBytes content;
  TarIndex index;  // with the fault of what cannot be unpacked, too
};

OpenedShard open_shard(const std::filesystem::path& path, const WebDatasetOptions& options) {
  // Not through the cache: every shard is looked at once.
  Result<ShardBytes> content = load_shard(path, options.cache.max_shard_bytes);
  if (!content) return {{}, {.entries = {}, .fault = content.error().message}};
  TarIndex index = index_tar(content->bytes, path.string());
  return {*std::move(content), std::move(index)};
}

Status add_shard(Index& index, const std::filesystem::path& path, const WebDatasetOptions& options,
                 std::vector<std::string>* broken) {
  XLADDER_ASSIGN(const SampleOrigin file, origin_of(path));
  const OpenedShard shard = open_shard(path, options);
  const std::string& fault = shard.index.fault;
  if (!fault.empty() && !options.skip_broken)
    return fail(ErrorCode::kFailed, "{}; to use what it holds before that, set data.on_error = skip", fault);
  XLADDER_ASSIGN(std::vector<ShardSample> samples, group_samples(shard.index.entries, path.string()));
  // The rest of the last sample may be what is missing.
  if (!fault.empty() && !samples.empty() && !samples.back().is_complete()) samples.pop_back();
  if (!fault.empty() && broken != nullptr)
    broken->push_back(fmt::format("{} ({} samples before that are used)", fault, samples.size()));
  index.starts.push_back(static_cast<int64_t>(index.samples.size()));
  index.files.push_back(file);
  for (const ShardSample& sample : samples) {
    if (sample.picture == nullptr) {
      ++index.without_image;
      continue;
    }
    XLADDER_ASSIGN(const int32_t label, label_of(sample, shard.content.bytes, options, path.filename().string()));
    index.samples.push_back({sample.picture->offset, sample.picture->size, label,
                             static_cast<uint32_t>(sample.key.size()), index.keys.size()});
    index.keys += sample.key;
    index.digest.add(fmt::format("{}/{} {} {}\n", path.filename().string(), sample.key, sample.picture->size, label));
  }
  if (samples.empty() || index.other_extensions.size() > 8 || index.without_image == 0) return {};
  for (const TarEntry& entry : shard.index.entries)
    if (index.other_extensions.size() <= 8) index.other_extensions.insert(sample_name(entry.name).extension);
  return {};
}

}  // namespace

SampleName sample_name(std::string_view path) {
  const std::string_view first_part = path.substr(0, path.find('/'));
  if (first_part.size() >= 4 && first_part.starts_with("__") && first_part.ends_with("__")) return {};
  const size_t slash = path.rfind('/');
  const size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const size_t dot = path.find('.', name);
  if (dot == std::string_view::npos || dot == name) return {};
  SampleName out{path.substr(0, dot), std::string(path.substr(dot + 1))};
  for (char& c : out.extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

Result<std::vector<ShardSample>> group_samples(std::span<const TarEntry> entries, std::string_view label) {
  std::vector<ShardSample> samples;
  std::set<std::string> seen;  // extensions of the sample at hand
  for (const TarEntry& entry : entries) {
    const SampleName name = sample_name(entry.name);
    if (name.key.empty()) continue;
    if (samples.empty() || samples.back().key != name.key) {
      samples.push_back({.key = std::string(name.key)});
      seen.clear();
    }
    if (!seen.insert(name.extension).second)
      return fail(ErrorCode::kFailed, "{} has two files {}.{} in one sample; give every sample a key of its own", label,
                  name.key, name.extension);
    ShardSample& sample = samples.back();
    if (name.extension == "cls") sample.cls = &entry;
    if (name.extension == "json") sample.json = &entry;
    if (std::find(kImageExtensions.begin(), kImageExtensions.end(), name.extension) == kImageExtensions.end()) continue;
    if (sample.picture != nullptr)
      return fail(ErrorCode::kFailed, "{}: the sample {} has two pictures, {} and {}; leave one", label, name.key,
                  sample.picture->name, entry.name);
    sample.picture = &entry;
  }
  return samples;
}

Result<std::unique_ptr<Dataset>> open_webdataset(const std::vector<std::filesystem::path>& shards,
                                                 const WebDatasetOptions& options, std::vector<std::string>* notes,
                                                 std::vector<std::string>* broken) {
  if (shards.empty()) return fail(ErrorCode::kUsage, "{} has no shards; check the path", options.name);
  WebDatasetOptions limits = options;
  if (limits.num_classes == 0) limits.num_classes = static_cast<int64_t>(options.class_names.size());
  Index index;
  for (const std::filesystem::path& path : shards) XLADDER_TRY(add_shard(index, path, limits, broken));
  if (index.samples.empty()) {
    std::string found;
    for (const std::string& extension : index.other_extensions)
      if (!extension.empty()) found += (found.empty() ? " It holds ." : ", .") + extension;
    return fail(ErrorCode::kFailed, "{} has no pictures (.jpg, .jpeg, .png or .webp) in {} shards.{} Check the path.",
                options.name, shards.size(), found.empty() ? "" : found + ".");
  }
  int64_t num_classes = limits.num_classes;
  if (num_classes == 0) {
    std::vector<int32_t> labels;
    for (const WebSample& sample : index.samples) labels.push_back(sample.label);
    XLADDER_ASSIGN(num_classes, count_classes(options.name, labels, notes));
  }
  DatasetInfo info{.name = options.name,
                   .num_samples = static_cast<int64_t>(index.samples.size()),
                   .channels = options.channels,
                   .num_classes = num_classes,
                   .class_names = options.class_names,
                   .digest = index.digest.hex()};
  if (notes != nullptr && index.without_image > 0)
    notes->push_back(fmt::format("{} samples without a picture are left out", index.without_image));
  auto cache = std::make_unique<const ShardCache>(shards, options.cache);
  return std::make_unique<WebDataset>(std::move(info), std::move(index), std::move(cache));
}

}  // namespace xladder::data
