#include "xladder/data/sources/tfrecord.h"

#include <algorithm>
#include <cstring>

#include "xladder/base/crc32c.h"
#include "xladder/base/hash.h"
#include "xladder/base/proto_reader.h"
#include "xladder/data/sources/advice.h"
#include "xladder/data/sources/label_count.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::data {
namespace {

constexpr uint64_t kRecordHeaderBytes = 12;  // length and its checksum
constexpr uint64_t kFooterBytes = 4;

using Bytes = ProtoFields::Bytes;

template <class T>
T little_endian(Bytes bytes) {
  T value = 0;
  for (size_t i = sizeof(T); i-- > 0;) value = static_cast<T>(value << 8) | bytes[i];
  return value;
}

bool is(Bytes text, std::string_view word) {
  return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin());
}

// The first value of a Feature, if it is of this kind. False if the bytes are no Feature.
bool first_bytes(Bytes feature, std::optional<Bytes>& out) {
  ProtoFields kinds(feature);
  while (kinds.next()) {
    if (!kinds.is_message(1)) continue;
    ProtoFields values(kinds.bytes());
    while (!out && values.next())
      if (values.is_message(1)) out = values.bytes();
    if (!values.ok()) return false;
  }
  return kinds.ok();
}

bool first_integer(Bytes feature, std::optional<int64_t>& out) {
  ProtoFields kinds(feature);
  while (kinds.next()) {
    if (!kinds.is_message(3)) continue;
    ProtoFields values(kinds.bytes());
    while (!out && values.next()) {
      if (values.is_varint(1)) out = static_cast<int64_t>(values.value());
      if (!values.is_message(1) || values.bytes().empty()) continue;  // packed
      uint64_t value = 0;
      if (!ProtoFields(values.bytes()).varint(value)) return false;
      out = static_cast<int64_t>(value);
    }
    if (!values.ok()) return false;
  }
  return kinds.ok();
}

// How well a feature's name fits: 0 not at all, else the higher the better.
int fit_of(Bytes name, const std::string& asked, std::string_view usual, std::string_view other) {
  if (!asked.empty()) return is(name, asked) ? 2 : 0;
  return is(name, usual) ? 2 : is(name, other) ? 1 : 0;
}

struct ExampleSample {
  TfRecord record;
  int32_t label = 0;
};

class TfRecordDataset : public Dataset {
 public:
  TfRecordDataset(DatasetInfo info, ExampleKeys keys, std::vector<ExampleSample> samples, std::vector<int64_t> starts,
                  std::vector<SampleOrigin> files, std::unique_ptr<const ShardCache> cache)
      : info_(std::move(info)),
        keys_(std::move(keys)),
        samples_(std::move(samples)),
        starts_(std::move(starts)),
        files_(std::move(files)),
        cache_(std::move(cache)) {}

  const DatasetInfo& info() const override { return info_; }

  std::vector<SampleOrigin> origins() const override {
    std::vector<SampleOrigin> out;
    for (size_t i = 0; i < samples_.size(); ++i) {
      out.push_back(files_[file_of(static_cast<int64_t>(i))]);
      out.back().offset = samples_[i].record.offset;
    }
    return out;
  }

  Result<StoredImage> read(int64_t position) const override {
    if (!info_.has(position)) return no_sample(info_, position);
    const ExampleSample& sample = samples_[static_cast<size_t>(position)];
    const size_t file = file_of(position);
    const std::string path = cache_->paths()[file].string();
    XLADDER_ASSIGN(ShardBytes content, cache_->get(file));
    XLADDER_ASSIGN(const Bytes data, record_data(content.bytes, sample.record, path));
    XLADDER_ASSIGN(const ImageExample example, read_example(data, keys_, path));
    if (!example.image) return fail(ErrorCode::kFailed, "{} has changed while it was in use; start again", path);
    return StoredImage{
        EncodedImage{*example.image, std::move(content.owner)}, sample.label,
        fmt::format("{}, record {}", cache_->paths()[file].filename().string(), position - starts_[file])};
  }

  std::vector<int64_t> part_starts() const override {
    if (!cache_->any_compressed()) return {0};
    std::vector<int64_t> starts = starts_;
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    if (!starts.empty() && starts.back() == info_.num_samples) starts.pop_back();
    return starts;
  }

 private:
  size_t file_of(int64_t sample) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), sample);
    return static_cast<size_t>(next - starts_.begin()) - 1;
  }

  DatasetInfo info_;
  ExampleKeys keys_;
  std::vector<ExampleSample> samples_;
  std::vector<int64_t> starts_;
  std::vector<SampleOrigin> files_;
  std::unique_ptr<const ShardCache> cache_;
};

Result<int32_t> label_of_example(const ImageExample& example, const TfRecordOptions& options,
                                 const std::string& where) {
  const std::string image = options.keys.image.empty() ? "image/encoded" : options.keys.image;
  const std::string label = options.keys.label.empty() ? "image/class/label" : options.keys.label;
  if (!example.image)
    return fail(ErrorCode::kFailed, "{} has no feature \"{}\" of bytes; set the key of the picture's feature", where,
                image);
  if (!example.label)
    return fail(ErrorCode::kFailed, "{} has no feature \"{}\" of integers; set the key of the label's feature", where,
                label);
  int64_t value = 0;
  const bool overflow = __builtin_sub_overflow(*example.label, options.first_label, &value);
  const int64_t last = options.num_classes > 0 ? options.num_classes - 1 : INT32_MAX - 1;
  if (overflow || value < 0 || value > last)
    return fail(ErrorCode::kFailed,
                "{} has the label {}, which is outside {} to {}; set first_label to the file's smallest label (0 or 1) "
                "and the number of classes",
                where, *example.label, options.first_label, options.first_label + last);
  return static_cast<int32_t>(value);
}

Status add_records(Bytes file, std::string_view label, std::vector<TfRecord>& records) {
  if (file.empty()) return fail(ErrorCode::kFailed, "{} is empty: it has 0 bytes; {}", label, kCopyAgain);
  uint64_t position = 0;
  while (position < file.size()) {
    const Bytes rest = file.subspan(position);
    if (rest.size() < kRecordHeaderBytes)
      return fail(ErrorCode::kFailed, "{} is truncated within the header of record {}; {}", label, records.size(),
                  kCopyAgain);
    if (masked_crc32c(rest.first(8)) != little_endian<uint32_t>(rest.subspan(8)))
      return fail(ErrorCode::kFailed, "{} is {}: the length of record {} has a wrong checksum; {}", label,
                  records.empty() ? "no TFRecord file" : "damaged", records.size(), kCopyAgain);
    const auto size = little_endian<uint64_t>(rest);
    const uint64_t left = rest.size() - kRecordHeaderBytes;
    if (left < kFooterBytes || size > left - kFooterBytes)
      return fail(ErrorCode::kFailed, "{} is truncated: record {} should have {} bytes and {} are left; {}", label,
                  records.size(), size, left, kCopyAgain);
    records.push_back({position + kRecordHeaderBytes, size});
    position += kRecordHeaderBytes + size + kFooterBytes;
  }
  return {};
}

}  // namespace

TfRecordIndex index_tfrecords(Bytes file, std::string_view label) {
  TfRecordIndex out;
  const Status read = add_records(file, label, out.records);
  if (!read) out.fault = read.error().message;
  return out;
}

Result<Bytes> record_data(Bytes file, const TfRecord& record, std::string_view label) {
  uint64_t end = 0;
  if (__builtin_add_overflow(record.offset, record.size, &end) || end > file.size() || file.size() - end < kFooterBytes)
    return fail(ErrorCode::kFailed, "{} has become shorter while it was in use; start again", label);
  const Bytes data = file.subspan(record.offset, record.size);
  if (masked_crc32c(data) != little_endian<uint32_t>(file.subspan(end)))
    return fail(ErrorCode::kFailed, "{} is damaged: the record at byte {} has a wrong checksum; {}", label,
                record.offset, kCopyAgain);
  return data;
}

Result<ImageExample> read_example(Bytes message, const ExampleKeys& keys, std::string_view label) {
  ImageExample out;
  int image_fit = 0;
  int label_fit = 0;
  const auto read = [&]() {
    ProtoFields example(message);
    while (example.next()) {
      if (!example.is_message(1)) continue;
      ProtoFields features(example.bytes());
      while (features.next()) {
        if (!features.is_message(1)) continue;
        Bytes name;
        Bytes feature;
        ProtoFields entry(features.bytes());
        while (entry.next()) {
          if (entry.is_message(1)) name = entry.bytes();
          if (entry.is_message(2)) feature = entry.bytes();
        }
        if (!entry.ok()) return false;
        // Of two entries with one name the last one counts.
        if (const int fit = fit_of(name, keys.image, "image/encoded", "image"); fit > 0 && fit >= image_fit) {
          image_fit = fit;
          out.image.reset();
          if (!first_bytes(feature, out.image)) return false;
        }
        if (const int fit = fit_of(name, keys.label, "image/class/label", "label"); fit > 0 && fit >= label_fit) {
          label_fit = fit;
          out.label.reset();
          if (!first_integer(feature, out.label)) return false;
        }
      }
      if (!features.ok()) return false;
    }
    return example.ok();
  };
  if (!read())
    return fail(ErrorCode::kFailed, "{} has a record that is no tf.train.Example; write its records as Examples",
                label);
  return out;
}

Result<std::unique_ptr<Dataset>> open_tfrecords(const std::vector<std::filesystem::path>& files,
                                                const TfRecordOptions& options, std::vector<std::string>* notes,
                                                std::vector<std::string>* broken) {
  if (options.first_label < 0 || options.first_label > INT32_MAX)
    return fail(ErrorCode::kUsage, "first_label is {}; it is 0 or 1 in files that people make", options.first_label);
  if (files.empty()) return fail(ErrorCode::kUsage, "{} has no files; check the path", options.name);

  TfRecordOptions limits = options;
  if (limits.num_classes == 0) limits.num_classes = static_cast<int64_t>(options.class_names.size());
  std::vector<ExampleSample> samples;
  std::vector<int64_t> starts;
  std::vector<SampleOrigin> origins;
  Xxh3Digest digest;
  int64_t num_classes = limits.num_classes;
  for (const std::filesystem::path& path : files) {
    Result<ShardBytes> content = load_shard(path, options.cache.max_shard_bytes);
    const TfRecordIndex index = content ? index_tfrecords(content->bytes, path.string())
                                        : TfRecordIndex{.records = {}, .fault = content.error().message};
    if (!index.fault.empty() && !options.skip_broken)
      return fail(ErrorCode::kFailed, "{}; to use what it holds before that, set data.on_error = skip", index.fault);
    if (!index.fault.empty() && broken != nullptr)
      broken->push_back(fmt::format("{} ({} records before that are used)", index.fault, index.records.size()));
    starts.push_back(static_cast<int64_t>(samples.size()));
    XLADDER_ASSIGN(const SampleOrigin file, origin_of(path));
    origins.push_back(file);
    for (const TfRecord& record : index.records) {
      const Bytes data = content->bytes.subspan(record.offset, record.size);
      XLADDER_ASSIGN(const ImageExample example, read_example(data, options.keys, path.string()));
      const std::string where =
          fmt::format("{}, record {}", path.string(), static_cast<int64_t>(samples.size()) - starts.back());
      XLADDER_ASSIGN(const int32_t label, label_of_example(example, limits, where));
      samples.push_back({record, label});
      digest.add(fmt::format("{} {} {} {}\n", path.filename().string(), record.offset, record.size, label));
    }
  }
  if (samples.empty())
    return fail(ErrorCode::kFailed, "{} has no records in {} files; check the path", options.name, files.size());
  if (num_classes == 0) {
    std::vector<int32_t> labels;
    for (const ExampleSample& sample : samples) labels.push_back(sample.label);
    XLADDER_ASSIGN(num_classes, count_classes(options.name, labels, notes));
  }
  DatasetInfo info{.name = options.name,
                   .num_samples = static_cast<int64_t>(samples.size()),
                   .channels = options.channels,
                   .num_classes = num_classes,
                   .class_names = options.class_names,
                   .digest = digest.hex()};
  auto cache = std::make_unique<const ShardCache>(files, options.cache);
  return std::make_unique<TfRecordDataset>(std::move(info), options.keys, std::move(samples), std::move(starts),
                                           std::move(origins), std::move(cache));
}

}  // namespace xladder::data
