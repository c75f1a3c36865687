#include "xladder/run/job/picture_settings.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace xladder::train {
namespace {

using config::Settings;

constexpr std::string_view kForPicturesOnly[] = {
    "data.eval_path",    "data.train_split",   "data.class_order",        "data.classes",    "data.min_per_class",
    "data.dedup",        "data.reader",        "data.max_pixels",         "data.on_error",   "data.truncated",
    "data.crop_pct",     "data.interpolation", "data.resize_mode",        "data.scale",      "data.ratio",
    "data.vflip",        "data.color_jitter",  "data.auto_augment",       "data.erase_fill", "data.erase_count",
    "data.repeated_aug", "data.scaled_decode", "data.train_interpolation"};

// The enumerator whose name the option holds.
template <class Enum, class Names>
Enum choice_of(const Settings& settings, std::string_view path, const Names& names) {
  const auto at = std::ranges::find(names, settings.get_string(path));
  return static_cast<Enum>(at - std::begin(names));
}

template <class Enum, class Names>
std::optional<Enum> choice_if_set(const Settings& settings, std::string_view path, const Names& names) {
  return settings.is_set(path) ? std::optional(choice_of<Enum>(settings, path, names)) : std::nullopt;
}

Result<std::pair<double, double>> range_of(const Settings& settings, std::string_view path) {
  const std::vector<double>& values = settings.get_floats(path);
  if (values.size() != 2 || values[0] > values[1])
    return fail(ErrorCode::kUsage, "{} takes the least and the largest value; write [{}, {}] ({})", path,
                values.empty() ? 0.5 : std::ranges::min(values), values.empty() ? 1.0 : std::ranges::max(values),
                settings.origin(path));
  return std::pair(values[0], values[1]);
}

data::OpenOptions open_options(const Settings& settings) {
  data::OpenOptions open;
  const std::string& kind = settings.get_string("data.kind");
  if (const auto at = std::ranges::find(data::kPictureFormatNames, kind); at != std::end(data::kPictureFormatNames))
    open.format = static_cast<data::PictureFormat>(at - std::begin(data::kPictureFormatNames));
  if (settings.is_set("data.num_classes")) open.num_classes = settings.get_int("data.num_classes");
  open.folder.order = choice_of<data::ClassOrder>(settings, "data.class_order", data::kClassOrderNames);
  open.folder.classes = settings.get_strings("data.classes");
  open.folder.min_per_class = settings.get_int("data.min_per_class");
  // What nobody evaluates on is trained on.
  const bool holds_out = settings.get_string("data.eval_split") != "none" && !settings.is_set("data.eval_path");
  open.folder.val_fraction = holds_out ? settings.get_float("data.val_fraction") : 0;
  open.skip_broken = settings.get_string("data.on_error") == "skip";
  open.folder.drop_duplicates = settings.get_bool("data.dedup");
  return open;
}

}  // namespace

Result<double> horizontal_flip_of(const Settings& settings, double otherwise) {
  const bool by_name = settings.is_set("data.horizontal_flip");
  if (settings.is_set("data.hflip")) {
    if (by_name)
      return fail(ErrorCode::kUsage, "data.hflip and data.horizontal_flip say the same; leave one of them out");
    return settings.get_float("data.hflip");
  }
  if (!by_name) return otherwise;
  return settings.get_bool("data.horizontal_flip") ? 0.5 : 0.0;
}

Result<PictureSettings> picture_settings(const Settings& settings) {
  PictureSettings pictures;
  pictures.open = open_options(settings);
  data::TrainTransformOptions& train = pictures.train;
  XLADDER_ASSIGN(const auto scale, range_of(settings, "data.scale"));
  XLADDER_ASSIGN(const auto ratio, range_of(settings, "data.ratio"));
  std::tie(train.scale_min, train.scale_max) = scale;
  std::tie(train.ratio_min, train.ratio_max) = ratio;
  if (settings.get_string("data.train_interpolation") != "random")
    train.interpolation =
        choice_of<image::Interpolation>(settings, "data.train_interpolation", image::kInterpolationNames);
  XLADDER_ASSIGN(train.horizontal_flip, horizontal_flip_of(settings, 0.5));
  train.vertical_flip = settings.get_float("data.vflip");
  train.color_jitter = settings.get_float("data.color_jitter");
  train.auto_augment = settings.get_string("data.auto_augment");
  train.erase_probability = settings.get_float("data.erase_probability");
  train.erase_fill = choice_of<data::EraseFill>(settings, "data.erase_fill", data::kEraseFillNames);
  train.erase_count = settings.get_int("data.erase_count");
  train.scaled_decode = settings.get_bool("data.scaled_decode");
  if (settings.get_string("data.truncated") == "fill") pictures.decode.truncated = image::Truncated::kFillGrey;
  pictures.decode =
      data::decode_options(choice_of<data::Reader>(settings, "data.reader", data::kReaderNames), pictures.decode);
  pictures.decode.max_pixels = settings.get_int("data.max_pixels");
  pictures.on_error = choice_of<data::OnError>(settings, "data.on_error", data::kOnErrorNames);
  pictures.repeats = settings.get_int("data.repeated_aug");
  if (settings.is_set("data.crop_pct")) pictures.crop_pct = settings.get_float("data.crop_pct");
  pictures.interpolation =
      choice_if_set<image::Interpolation>(settings, "data.interpolation", image::kInterpolationNames);
  pictures.resize_mode = choice_if_set<data::ResizeMode>(settings, "data.resize_mode", data::kResizeModeNames);
  return pictures;
}

data::MixOptions mix_settings(const Settings& settings) {
  return data::MixOptions{
      .mixup_alpha = settings.get_float("data.mixup"),
      .cutmix_alpha = settings.get_float("data.cutmix"),
      .probability = settings.get_float("data.mixup_prob"),
      .switch_probability = settings.get_float("data.mixup_switch_prob"),
      .mode = choice_of<data::MixMode>(settings, "data.mixup_mode", data::kMixModeNames),
      .seed = static_cast<uint64_t>(settings.get_int("train.seed")),
  };
}

Status refuse_picture_options(const Settings& settings) {
  for (const std::string_view path : kForPicturesOnly) {
    const std::optional<config::Value>& usual = settings.table().find(path)->default_value;
    const config::Value* value = settings.find(path);
    if (value == nullptr || (usual && *value == *usual)) continue;
    return fail(ErrorCode::kUsage,
                "{} has no meaning for images that are kept in one size (from {}); leave it out, or set "
                "data.pictures = true to resize and change them like pictures",
                path, settings.origin(path));
  }
  return {};
}

}  // namespace xladder::train
