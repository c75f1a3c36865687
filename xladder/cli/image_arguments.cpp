#include "xladder/cli/image_arguments.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "xladder/base/suggest.h"

namespace xladder::cli {
namespace {

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(',', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

Result<size_t> place_of_choice(std::string_view flag, const std::string& word,
                               std::span<const std::string_view> names) {
  const auto place = std::find(names.begin(), names.end(), word);
  if (place != names.end()) return static_cast<size_t>(place - names.begin());
  const auto near = closest(word, std::vector<std::string>(names.begin(), names.end()));
  return fail(ErrorCode::kUsage, "{} must be one of {}; got \"{}\"{}", flag, fmt::join(names, ", "), word,
              near ? fmt::format("; did you mean \"{}\"?", *near) : "");
}

void ImageArguments::add_to(CLI::App& app) {
  app.add_option("PATH", path_, "a folder, a file, or shards like \"/data/train-{000..146}.tar\"");
  const std::string group = "How the pictures are read";
  app.add_option("--split", split_, "train, val or test")->group(group);
  app.add_option("--input-format", format_, "auto, or a form that `xladder datasets` lists [auto]")->group(group);
  app.add_option("--num-classes", num_classes_, "of the labels; 0: as many as there are [0]")->group(group);
  app.add_option("--channels", channels_, "3 for colours, 1 for grey [3]")->group(group);
  const std::string folders = "Folders of classes";
  app.add_option("--class-order", class_order_, "string as torchvision, natural as timm [string]")->group(folders);
  app.add_option("--class-level", class_level_, "first (folders below the root) or leaf (the files' own folders)")
      ->group(folders);
  app.add_option("--val-fraction", val_fraction_, "share that is held out where there is no folder val [0]")
      ->group(folders);
  app.add_option("--hold-out-by", hold_out_by_, "content: copies stay on one side; name: nothing is read [content]")
      ->group(folders);
  app.add_flag("--drop-duplicates", drop_duplicates_, "of equal files only the first one")->group(folders);
  app.add_option("--min-per-class", min_per_class_, "leave out classes with fewer pictures")->group(folders);
  app.add_option("--classes", classes_, "only these, in this order: \"cats,dogs\"")->group(folders);
  app.add_option("--seed", seed_, "of what is held out, and of the order when packing [0]")->group(folders);
  const std::string others = "Labels in shards";
  app.add_option("--label-key", label_key_, "WebDataset: field of the json files")->group(others);
  app.add_option("--image-feature", image_feature_, "TFRecord: name of the picture's feature")->group(others);
  app.add_option("--label-feature", label_feature_, "TFRecord: name of the label's feature")->group(others);
  app.add_option("--first-label", first_label_, "TFRecord: what the files call the first class, 0 or 1 [0]")
      ->group(others);
}

Result<data::OpenOptions> ImageArguments::options(const std::string& split) const {
  data::OpenOptions out;
  if (format_ != "auto") {
    XLADDER_ASSIGN(out.format, choice_of<data::ImageFormat>("--input-format", format_));
  }
  if (channels_ != 1 && channels_ != 3) return fail(ErrorCode::kUsage, "--channels must be 1 or 3; got {}", channels_);
  out.split = split;
  out.channels = channels_;
  out.num_classes = num_classes_;
  XLADDER_ASSIGN(out.folder.order, choice_of<data::ClassOrder>("--class-order", class_order_));
  if (!class_level_.empty()) {
    XLADDER_ASSIGN(out.folder.level, choice_of<data::ClassLevel>("--class-level", class_level_));
  }
  XLADDER_ASSIGN(out.folder.hold_out_by, choice_of<data::HoldOutBy>("--hold-out-by", hold_out_by_));
  out.folder.val_fraction = val_fraction_;
  out.folder.seed = seed_;
  out.folder.dedup = drop_duplicates_;
  out.folder.min_per_class = min_per_class_;
  out.folder.classes = split_at_commas(classes_);
  out.label_key = label_key_;
  out.example_keys = {.image = image_feature_, .label = label_feature_};
  out.first_label = first_label_;
  return out;
}

}  // namespace xladder::cli
