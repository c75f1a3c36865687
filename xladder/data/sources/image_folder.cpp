#include "xladder/data/sources/image_folder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/suggest.h"
#include "xladder/data/sources/folder_scan.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/pool_share.h"
#include "xladder/data/sources/split_folders.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

struct FolderSample {
  std::string path;  // below the root
  int32_t label = 0;
  uint64_t device = 0, inode = 0;
};

class ImageFolder : public Dataset {
 public:
  ImageFolder(std::filesystem::path root, uint64_t max_file_bytes, DatasetInfo info, std::vector<FolderSample> samples)
      : root_(std::move(root)), max_file_bytes_(max_file_bytes), info_(std::move(info)), samples_(std::move(samples)) {}

  const DatasetInfo& info() const override { return info_; }

  std::vector<SampleOrigin> origins() const override {
    std::vector<SampleOrigin> out;
    for (const FolderSample& sample : samples_) out.push_back({sample.device, sample.inode, 0});
    return out;
  }

  Result<StoredImage> read(int64_t index) const override {
    if (!info_.has(index)) return no_sample(info_, index);
    const FolderSample& sample = samples_[static_cast<size_t>(index)];
    XLADDER_ASSIGN(std::string content, read_file(root_ / sample.path, max_file_bytes_));
    const auto owner = std::make_shared<const std::string>(std::move(content));
    const std::span<const uint8_t> bytes(reinterpret_cast<const uint8_t*>(owner->data()), owner->size());
    return StoredImage{EncodedImage{bytes, owner}, sample.label, sample.path};
  }

 private:
  std::filesystem::path root_;
  uint64_t max_file_bytes_;
  DatasetInfo info_;
  std::vector<FolderSample> samples_;
};

// A file of a scan that is still in.
struct Candidate {
  const ScannedFile* file;
  uint64_t hash = 0;  // of its content, where that is needed
};

Result<std::vector<Candidate>> candidates_of(const FolderScan& scan, const std::filesystem::path& folder, bool hashed,
                                             const ImageFolderOptions& options) {
  std::vector<Candidate> out;
  out.reserve(scan.files.size());
  for (const ScannedFile& file : scan.files) {
    uint64_t hash = 0;
    if (hashed) {
      XLADDER_ASSIGN(const std::string content, read_file(folder / file.path, options.max_file_bytes));
      hash = xxh3_64(content);
    }
    out.push_back({&file, hash});
  }
  return out;
}

// Keeps the first of files with equal content.
void dedup(std::vector<Candidate>& files, std::vector<std::string>* notes) {
  std::unordered_map<uint64_t, int32_t> class_of_first;
  int64_t dropped = 0;
  int64_t in_other_class = 0;
  std::erase_if(files, [&](const Candidate& candidate) {
    const auto [place, is_new] = class_of_first.emplace(candidate.hash, candidate.file->class_name);
    dropped += !is_new;
    in_other_class += !is_new && place->second != candidate.file->class_name;
    return !is_new;
  });
  if (notes != nullptr && dropped > 0)
    notes->push_back(
        fmt::format("{} copies of other pictures are left out, {} of them in another class", dropped, in_other_class));
}

// What was trained on says nothing about pictures that are new.
void drop_copies_of(const std::vector<Candidate>& training, std::vector<Candidate>& held_out,
                    std::vector<std::string>* notes) {
  std::unordered_set<uint64_t> known;
  for (const Candidate& candidate : training) known.insert(candidate.hash);
  const size_t dropped =
      std::erase_if(held_out, [&](const Candidate& candidate) { return known.contains(candidate.hash); });
  if (notes != nullptr && dropped > 0)
    notes->push_back(fmt::format("{} held-out copies of training pictures are left out", dropped));
}

// The scan's class of each label.
Result<std::vector<int32_t>> choose_classes(const FolderScan& scan, const std::vector<Candidate>& files,
                                            const std::string& where, const ImageFolderOptions& options,
                                            std::vector<std::string>* notes) {
  std::vector<int64_t> counts(scan.class_names.size());
  for (const Candidate& candidate : files) ++counts[static_cast<size_t>(candidate.file->class_name)];
  std::vector<int32_t> chosen;
  if (options.classes.empty()) {
    for (size_t i = 0; i < counts.size(); ++i) chosen.push_back(static_cast<int32_t>(i));
  }
  for (const std::string& name : options.classes) {
    const auto place = std::find(scan.class_names.begin(), scan.class_names.end(), name);
    if (place == scan.class_names.end()) {
      const auto near = closest(name, scan.class_names);
      return fail(ErrorCode::kUsage, "{} has no class folder \"{}\"; {}", where, name,
                  near ? fmt::format("did you mean \"{}\"?", *near) : "name folders that are there");
    }
    const auto index = static_cast<int32_t>(place - scan.class_names.begin());
    if (std::find(chosen.begin(), chosen.end(), index) != chosen.end())
      return fail(ErrorCode::kUsage, "the class \"{}\" is named twice; name it once", name);
    chosen.push_back(index);
  }
  const size_t before = chosen.size();
  std::erase_if(chosen, [&](int32_t i) { return counts[static_cast<size_t>(i)] < options.min_per_class; });
  if (notes != nullptr && chosen.size() < before)
    notes->push_back(fmt::format("{} classes with fewer than {} pictures are left out", before - chosen.size(),
                                 options.min_per_class));
  for (const int32_t i : chosen)
    if (counts[static_cast<size_t>(i)] == 0)
      return fail(ErrorCode::kFailed,
                  "the class folder \"{}\" of {} has no pictures (.jpg, .jpeg, .png, .webp); remove it, or set "
                  "min_per_class to 1",
                  scan.class_names[static_cast<size_t>(i)], where);
  if (chosen.empty())
    return fail(ErrorCode::kFailed,
                "{} has no folders with {}pictures (.jpg, .jpeg, .png, .webp); give the folder that holds one folder "
                "for each class",
                where, options.min_per_class > 1 ? fmt::format("at least {} ", options.min_per_class) : "");
  return chosen;
}

// The most frequent kinds by name, so that a folder of odd names stays readable.
void note_left_out(const FolderScan& scan, std::vector<std::string>* notes) {
  constexpr size_t kNamed = 8;
  if (notes == nullptr) return;
  std::vector<std::pair<std::string, int64_t>> kinds(scan.left_out.begin(), scan.left_out.end());
  std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  int64_t others = 0;
  for (size_t i = 0; i < kinds.size(); ++i) {
    if (i < kNamed) notes->push_back(fmt::format("left out: {} {}", kinds[i].second, kinds[i].first));
    if (i >= kNamed) others += kinds[i].second;
  }
  if (others > 0) notes->push_back(fmt::format("left out: {} files of other kinds", others));
}

// A single class teaches nothing, and most often the folder lies one level off.
void note_single_class(const std::filesystem::path& folder, const DatasetInfo& info, std::vector<std::string>* notes) {
  if (notes == nullptr || info.num_classes != 1) return;
  const std::filesystem::path only = folder / info.class_names.front();
  std::error_code error;
  bool holds_folders = false;
  for (std::filesystem::directory_iterator entry(only, error), end; !error && entry != end; entry.increment(error))
    holds_folders |= is_folder(entry->path());
  notes->push_back(fmt::format("there is only one class, \"{}\", so there is nothing to tell apart{}",
                               info.class_names.front(),
                               holds_folders ? fmt::format("; is {} the folder of the classes?", only.string()) : ""));
}

}  // namespace

Result<std::unique_ptr<Dataset>> open_image_folder(const std::filesystem::path& root, std::string_view split,
                                                   const ImageFolderOptions& options, std::vector<std::string>* notes) {
  if (!(options.val_fraction >= 0 && options.val_fraction <= 1))
    return fail(ErrorCode::kUsage, "val_fraction is {}; it must be from 0 to 1", options.val_fraction);
  XLADDER_ASSIGN(const SplitFolder place, find_split_folder(root, split, options.val_fraction, notes));
  const ClassLevel level =
      options.level.value_or(options.order == ClassOrder::kString ? ClassLevel::kFirst : ClassLevel::kLeaf);
  const bool by_content = place.pool && options.val_fraction < 1 && options.hold_out_by == HoldOutBy::kContent;

  XLADDER_ASSIGN(const FolderScan training, scan_folder(place.training_folder, options.order, level));
  XLADDER_ASSIGN(std::vector<Candidate> files,
                 candidates_of(training, place.training_folder, options.dedup || by_content, options));
  if (place.training_folder == root) XLADDER_TRY(check_depth(root, training));
  const bool own_folder = place.folder != place.training_folder;
  if (!own_folder) note_left_out(training, notes);
  if (options.dedup) dedup(files, own_folder ? nullptr : notes);
  XLADDER_ASSIGN(const std::vector<int32_t> classes,
                 choose_classes(training, files, place.training_folder.string(), options, notes));

  DatasetInfo info{.name = root.string(), .channels = options.channels};
  std::unordered_map<std::string, int32_t> labels;
  for (const int32_t index : classes) {
    const std::string& name = training.class_names[static_cast<size_t>(index)];
    labels.emplace(name, static_cast<int32_t>(info.class_names.size()));
    info.class_names.push_back(name);
  }
  info.num_classes = static_cast<int64_t>(info.class_names.size());
  note_single_class(place.training_folder, info, notes);

  FolderScan held_out_scan;
  if (own_folder) {
    XLADDER_ASSIGN(held_out_scan, scan_folder(place.folder, options.order, level));
    note_left_out(held_out_scan, notes);
    const std::vector<Candidate> trained_on = std::move(files);
    XLADDER_ASSIGN(files, candidates_of(held_out_scan, place.folder, options.dedup, options));
    if (options.dedup) {
      dedup(files, notes);
      drop_copies_of(trained_on, files, notes);
    }
  }
  const FolderScan& scan = own_folder ? held_out_scan : training;
  const std::unordered_set<std::string> known(training.class_names.begin(), training.class_names.end());
  const std::string prefix = place.folder == root ? "" : place.folder.filename().string() + "/";
  const PoolShare share{
      .training = is_training_split(split), .val_fraction = options.val_fraction, .seed = options.seed};
  int64_t pooled = 0, held_out = 0;
  std::vector<FolderSample> samples;
  Xxh3Digest digest;
  for (const Candidate& candidate : files) {
    const std::string& name = scan.class_names[static_cast<size_t>(candidate.file->class_name)];
    if (!known.contains(name))
      return fail(ErrorCode::kFailed, "{} has the class \"{}\", which {} lacks; use the same class folders in both",
                  place.folder.string(), name, place.training_folder.string());
    const auto label = labels.find(name);
    if (label == labels.end()) continue;  // left out on purpose
    if (place.pool) {
      const uint64_t hash = by_content ? candidate.hash : xxh3_64(candidate.file->path);
      const bool held = is_held_out(hash, share);
      ++pooled;
      held_out += held;
      if (held == share.training) continue;
    }
    samples.push_back({prefix + candidate.file->path, label->second, candidate.file->device, candidate.file->inode});
    digest.add(samples.back().path + "\n");
  }
  if (samples.empty())
    return fail(ErrorCode::kFailed, "{} has no pictures in the split {}; check the folders, or change val_fraction",
                root.string(), split);
  if (place.pool && options.val_fraction < 1 && notes != nullptr)
    notes->push_back(held_out_note(root.string(), held_out, pooled, options.val_fraction));
  info.num_samples = static_cast<int64_t>(samples.size());
  info.digest = digest.hex();
  return std::make_unique<ImageFolder>(root, options.max_file_bytes, std::move(info), std::move(samples));
}

}  // namespace xladder::data
