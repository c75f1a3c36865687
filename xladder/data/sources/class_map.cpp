#include "xladder/data/sources/class_map.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace xladder::data {
namespace {

constexpr size_t kTold = 3;  // names in a sentence
constexpr std::string_view kByPosition =
    "if label 0 is the same class on both sides, 1 too, and so on, say so with "
    "data.match_classes = position";

using Names = std::vector<std::string>;

std::string first_of(const Names& names) {
  const Names told(names.begin(), names.begin() + static_cast<ptrdiff_t>(std::min(kTold, names.size())));
  return names.size() > kTold ? fmt::format("{} and {} more", fmt::join(told, ", "), names.size() - kTold)
                              : fmt::format("{}", fmt::join(told, ", "));
}

// -1 for a name that stands twice.
std::unordered_map<std::string_view, int32_t> index_of(const Names& names) {
  std::unordered_map<std::string_view, int32_t> index;
  for (size_t i = 0; i < names.size(); ++i) {
    const auto [place, is_new] = index.emplace(names[i], static_cast<int32_t>(i));
    if (!is_new) place->second = -1;
  }
  return index;
}

Names lacking(const Names& names, const std::unordered_map<std::string_view, int32_t>& index) {
  Names out;
  std::ranges::copy_if(names, std::back_inserter(out), [&](const std::string& name) { return !index.contains(name); });
  return out;
}

Result<ClassMap> match_positions(const Classes& model, const Classes& data, const ClassMatch& options) {
  const auto known = model.names.empty() ? model.count : static_cast<int64_t>(model.names.size());
  if (options.by_position) {
    if (data.count > model.count)
      return fail(ErrorCode::kUsage, "{} has {} classes and {} only {}; give data of the same classes", data.owner,
                  data.count, model.owner, model.count);
    return ClassMap{.note = fmt::format("classes of {} are taken by their position in {}, as data.match_classes says",
                                        data.owner, model.owner)};
  }
  const Classes& unnamed = data.names.empty() ? data : model;
  if (data.count != known && data.count != model.count)
    return fail(ErrorCode::kUsage,
                "the names of the classes of {} are not known, and {} has {} classes where {} has {}, so which is "
                "which cannot be told; put their names into a classes.txt beside the data, or {}",
                unnamed.owner, data.owner, data.count, model.owner, known, kByPosition);
  return ClassMap{.note = fmt::format("the names of the classes of {} are not known: the {} labels are taken by their "
                                      "position",
                                      unnamed.owner, data.count)};
}

class RelabelledDataset : public Dataset {
 public:
  RelabelledDataset(std::shared_ptr<const Dataset> dataset, DatasetInfo info, ClassMap map)
      : dataset_(std::move(dataset)), info_(std::move(info)), map_(std::move(map)) {}

  const DatasetInfo& info() const override { return info_; }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }
  std::vector<int64_t> part_starts() const override { return dataset_->part_starts(); }
  void announce(int64_t index) const override { dataset_->announce(index); }
  Result<StoredImage> read(int64_t index) const override {
    XLADDER_ASSIGN(StoredImage image, dataset_->read(index));
    image.label = map_.label(image.label);
    return image;
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  DatasetInfo info_;
  ClassMap map_;
};

DatasetInfo info_with(DatasetInfo info, const Classes& model) {
  info.num_classes = model.count;
  info.class_names = model.names;
  return info;
}

}  // namespace

Classes classes_of(const DatasetInfo& info) { return {info.name, info.num_classes, info.class_names}; }

Result<ClassMap> match_classes(const Classes& model, const Classes& data, const ClassMatch& options) {
  if (options.by_position || model.names.empty() || data.names.empty()) return match_positions(model, data, options);
  if (model.names == data.names) return ClassMap{.by_name = true};
  const auto of_model = index_of(model.names);
  const auto of_data = index_of(data.names);
  const Names unknown = lacking(data.names, of_model);
  const Names absent = lacking(model.names, of_data);
  if (!unknown.empty() || (options.all && !absent.empty())) {
    const std::string in_model =
        absent.empty() ? "" : fmt::format("; {} has {} that {} lacks", model.owner, first_of(absent), data.owner);
    const std::string in_data =
        unknown.empty() ? "" : fmt::format(": {} is unknown to {}", first_of(unknown), model.owner);
    return fail(ErrorCode::kUsage,
                "the classes of {} are others than those of {}{}{}; give the folders the names that were trained on, "
                "or {}",
                data.owner, model.owner, in_data, in_model, kByPosition);
  }
  ClassMap map{.by_name = true};
  for (const std::string& name : data.names) {
    const int32_t label = of_model.find(name)->second;
    if (label < 0 || of_data.find(name)->second < 0)
      return fail(ErrorCode::kUsage,
                  "two classes of {} are called \"{}\", and the order differs from {}, so which is which cannot be "
                  "told; give each a name of its own, or {}",
                  label < 0 ? model.owner : data.owner, name, label < 0 ? data.owner : model.owner, kByPosition);
    map.labels.push_back(label);
  }
  const bool same_places = std::equal(data.names.begin(), data.names.end(), model.names.begin());
  map.note = absent.empty()
                 ? fmt::format("the classes of {} stand in another order than those of {}; they are matched by name",
                               data.owner, model.owner)
                 : fmt::format("{} has {} of the {} classes of {}; they are matched by name", data.owner,
                               data.names.size(), model.names.size(), model.owner);
  if (same_places) map.labels.clear();
  return map;
}

std::shared_ptr<const Dataset> with_classes(std::shared_ptr<const Dataset> dataset, const Classes& model,
                                            ClassMap map) {
  DatasetInfo info = info_with(dataset->info(), model);
  return std::make_shared<RelabelledDataset>(std::move(dataset), std::move(info), std::move(map));
}

}  // namespace xladder::data
