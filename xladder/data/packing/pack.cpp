#include "xladder/data/packing/pack.h"

#include <fcntl.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/base/json_text.h"
#include "xladder/base/parallel.h"
#include "xladder/base/random.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/packing/pack_sink.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/data/sources/raw_cache.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kAtOnce = 64;  // samples that are made before they are written
constexpr size_t kMaxNamedBroken = 1000;
constexpr std::string_view kInfoFile = "_info.json";

tl::unexpected<Error> cannot_write(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder, its permissions and the free space",
              path.string(), error.message());
}

// A folder within the target, so that what is complete gets to its place by renaming.
class Staging {
 public:
  static Result<Staging> create(const fs::path& target) {
    XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take(target));
    const fs::path folder = target / ".packing";
    std::error_code error;
    fs::remove_all(folder, error);  // of a process that ended early
    const bool made = fs::create_directory(folder, error);
    Staging staging(std::move(claim), target, folder);
    if (!made) return cannot_write(folder, error);
    return staging;
  }
  Staging(Staging&& other) noexcept
      : claim_(std::move(other.claim_)), target_(std::move(other.target_)), folder_(std::exchange(other.folder_, {})) {}
  Staging& operator=(Staging&&) = delete;
  ~Staging() {
    if (folder_.empty()) return;
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    if (!claim_.made_folder()) return;
    const Result<fs::path> entry = first_entry_of(target_);
    if (entry && entry->empty()) fs::remove_all(target_, ignored);
  }

  const fs::path& folder() const { return folder_; }

  Status publish(const std::vector<std::string>& names) const {
    // One flush for all files.
    const int descriptor = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const std::error_code failure(errno, std::generic_category());
    if (descriptor >= 0) ::close(descriptor);
    if (!flushed) return cannot_write(target_, failure);
    for (const std::string& name : names) {
      std::error_code error;
      if (fs::exists(fs::symlink_status(target_ / name, error)))
        return fail(ErrorCode::kUsage, "{} is there by now; remove it or choose another folder",
                    (target_ / name).string());
      fs::rename(folder_ / name, target_ / name, error);
      if (error) return cannot_write(target_ / name, error);
    }
    return {};
  }

 private:
  Staging(FolderClaim claim, fs::path target, fs::path folder)
      : claim_(std::move(claim)), target_(std::move(target)), folder_(std::move(folder)) {}

  FolderClaim claim_;  // of the target
  fs::path target_;
  fs::path folder_;  // empty after a move
};

Status check_options(const PackOptions& options, const DatasetInfo& info) {
  if (options.format == PackFormat::kRaw && !options.resize)
    return fail(ErrorCode::kUsage, "a raw cache holds pictures of one size; give the size");
  if (options.max_count < 1 || options.max_bytes < 1)
    return fail(ErrorCode::kUsage, "a shard holds at least one sample and one byte; give larger limits");
  if (options.jpeg_quality < 1 || options.jpeg_quality > 100)
    return fail(ErrorCode::kUsage, "the quality of JPEG files is {}; it must be 1 to 100", options.jpeg_quality);
  if (options.limit < 0) return fail(ErrorCode::kUsage, "the limit is {}; it must be at least 0", options.limit);
  const bool plain = !options.split.empty() && options.split.find_first_of("/{},*") == std::string::npos &&
                     !options.split.starts_with('.');
  if (!plain) return fail(ErrorCode::kUsage, "the split \"{}\" cannot name files; use train or val", options.split);
  if (info.num_samples < 1) return fail(ErrorCode::kFailed, "{} has no samples; check the path", info.name);
  return {};
}

// Files of an earlier run are never mixed with those of this one.
Status check_target(const fs::path& folder, const PackOptions& options, const DatasetInfo& info) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const bool taken = options.format == PackFormat::kWebDataset
                           ? name.starts_with(options.split + "-") && name.ends_with(".tar")
                       : options.format == PackFormat::kRaw ? name == options.split + std::string(kRawCacheExtension)
                                                            : name == options.split;
    if (taken)
      return fail(ErrorCode::kUsage, "{} is there already; remove it or choose another folder", entry->path().string());
  }
  if (options.format == PackFormat::kImageFolder || info.class_names.empty() ||
      !fs::exists(folder / kClassesFile, error))
    return {};
  XLADDER_ASSIGN(const std::vector<std::string> names, read_class_names(folder / kClassesFile));
  if (names != info.class_names)
    return fail(ErrorCode::kUsage, "{} names other classes than {}; choose another folder",
                (folder / kClassesFile).string(), info.name);
  return {};
}

std::vector<int64_t> order_of(const PackOptions& options, int64_t num_samples) {
  std::vector<int64_t> order(static_cast<size_t>(num_samples));
  std::iota(order.begin(), order.end(), 0);
  if (options.shuffle) order = CounterRng(purpose_seed(options.seed, "pack")).permutation(num_samples);
  if (options.limit > 0 && options.limit < num_samples) order.resize(static_cast<size_t>(options.limit));
  return order;
}

std::string_view extension_of(image::Format format) {
  constexpr std::string_view kExtensions[] = {"jpg", "png", "webp"};  // in the order of Format
  return kExtensions[static_cast<size_t>(format)];
}

// From a sample to what is written of it.
class Maker {
 public:
  static Result<Maker> create(const PackOptions& options, const DatasetInfo& info) {
    Maker maker(options, decode_options(options.reader, {.channels = info.channels}));
    if (options.resize) {
      EvalTransformOptions resize = *options.resize;
      resize.fill.resize(static_cast<size_t>(info.channels), 128);
      XLADDER_ASSIGN(maker.resize_, Transform::for_evaluation(resize, maker.decode_));
    }
    return maker;
  }

  // Errors name the picture.
  Result<PackedSample> make(const Dataset& pictures, int64_t index) const {
    XLADDER_ASSIGN(StoredImage picture, pictures.read(index));
    PackedSample out;
    out.label = picture.label;
    const auto* encoded = std::get_if<EncodedImage>(&picture.content);
    if (encoded != nullptr && !resize_ && options_.reencode == Reencode::kKeep) {
      const Result<image::Header> header = image::read_header(encoded->bytes, decode_);
      if (!header) return named(picture, header.error());
      out.extension = extension_of(header->format);
      out.file.assign(encoded->bytes.begin(), encoded->bytes.end());
      return out;
    }
    if (resize_) {
      XLADDER_ASSIGN(PreparedImage prepared, resize_->apply(picture, {.index = index}, nullptr));
      out.pixels = std::move(prepared.pixels);
    } else if (encoded != nullptr) {
      Result<image::Image> decoded = image::decode(encoded->bytes, decode_);
      if (!decoded) return named(picture, decoded.error());
      out.pixels = *std::move(decoded);
    } else {
      image::Image from_planes;
      out.pixels = *decoded_pixels(picture, from_planes);
    }
    if (options_.format == PackFormat::kRaw) return out;
    const bool jpeg = options_.reencode == Reencode::kJpeg;
    Result<std::string> file =
        jpeg ? image::encode_jpeg(out.pixels, options_.jpeg_quality) : image::encode_png(out.pixels);
    if (!file) return named(picture, file.error());
    out.file = *std::move(file);
    out.extension = jpeg ? "jpg" : "png";
    out.pixels = image::Image();
    return out;
  }

 private:
  Maker(const PackOptions& options, const image::DecodeOptions& decode) : options_(options), decode_(decode) {}

  static tl::unexpected<Error> named(const StoredImage& picture, const Error& error) {
    return fail(error.code, "{}: {}", picture.name, error.message);
  }

  PackOptions options_;
  image::DecodeOptions decode_;
  std::optional<Transform> resize_;
};

// Adds the split to the _info.json that is there; what else it says stays.
Status write_info(const fs::path& folder, const PackOptions& options, const PackSink& sink, int64_t num_samples) {
  using Json = nlohmann::ordered_json;
  Json page = Json::object();
  std::error_code ignored;
  if (fs::exists(folder / kInfoFile, ignored)) {
    XLADDER_ASSIGN(const std::string text, read_file(folder / kInfoFile, uint64_t{64} << 20));
    page = ordered_json_from(text);
    if (!page.is_object() || (page.contains("splits") && !page["splits"].is_object()))
      return fail(ErrorCode::kFailed, "{} is no description of shards; remove it", (folder / kInfoFile).string());
  }
  page["splits"][options.split] = {{"name", options.split},
                                   {"num_samples", num_samples},
                                   {"filenames", sink.names()},
                                   {"shard_lengths", sink.counts()}};
  return write_file_atomically(folder / kInfoFile, text_of_json(page, 2) + "\n");
}

void note_class_order(const DatasetInfo& info, PackResult& result) {
  const std::vector<std::string> names = class_folder_names(info);
  if (std::is_sorted(names.begin(), names.end())) return;
  std::vector<std::string> sorted = names;
  std::sort(sorted.begin(), sorted.end());
  result.notes.push_back(
      fmt::format("labels follow the order of the folders' names now, so {} is label 0; before it was {}",
                  sorted.front(), std::find(names.begin(), names.end(), sorted.front()) - names.begin()));
}

}  // namespace

Result<PackResult> pack(const Dataset& pictures, const fs::path& folder, const PackOptions& options,
                        const std::function<bool(int64_t, int64_t)>& progress) {
  const DatasetInfo& info = pictures.info();
  XLADDER_TRY(check_options(options, info));
  XLADDER_TRY(check_target(folder, options, info));  // before anything is made
  XLADDER_ASSIGN(const Maker maker, Maker::create(options, info));
  XLADDER_ASSIGN(const Staging staging, Staging::create(folder));
  XLADDER_TRY(check_target(folder, options, info));  // another process may have packed into it meanwhile
  XLADDER_ASSIGN(const std::unique_ptr<PackSink> sink, make_sink(options, info, staging.folder()));

  PackResult result;
  const std::vector<int64_t> order = order_of(options, info.num_samples);
  const auto total = static_cast<int64_t>(order.size());
  int64_t num_broken = 0;
  for (int64_t begin = 0; begin < total; begin += kAtOnce) {
    if (!progress(begin, total)) return fail(ErrorCode::kFailed, "stopped; nothing was written, so start it again");
    const int64_t count = std::min(kAtOnce, total - begin);
    std::vector<Result<PackedSample>> made(static_cast<size_t>(count));
    parallel_for(count, options.threads, [&](int64_t i) {
      made[static_cast<size_t>(i)] = maker.make(pictures, order[static_cast<size_t>(begin + i)]);
    });
    for (Result<PackedSample>& sample : made) {
      if (!sample && !options.skip_broken)
        return fail(sample.error().code, "{}; to go on without such pictures, set on-error to skip",
                    sample.error().message);
      if (!sample) {
        ++num_broken;
        if (result.broken.size() < kMaxNamedBroken) result.broken.push_back(sample.error().message);
        continue;
      }
      sample->number = result.num_written++;
      XLADDER_TRY(sink->add(*sample));
    }
  }
  if (result.num_written == 0)
    return fail(ErrorCode::kFailed, "none of the {} pictures of {} can be read; check what they are", total, info.name);
  XLADDER_TRY(sink->finish());
  XLADDER_TRY(staging.publish(sink->names()));
  if (options.format != PackFormat::kImageFolder && !info.class_names.empty())
    XLADDER_TRY(write_class_names(folder, info.class_names));
  if (options.format == PackFormat::kWebDataset) XLADDER_TRY(write_info(folder, options, *sink, result.num_written));
  if (options.format == PackFormat::kImageFolder) note_class_order(info, result);
  if (num_broken > 0) result.notes.push_back(fmt::format("{} broken pictures are left out", num_broken));
  result.total_bytes = sink->total_bytes();
  for (const std::string& name : sink->names()) result.written.push_back(folder / name);
  progress(total, total);
  return result;
}

}  // namespace xladder::data
