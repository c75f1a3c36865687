#include "xladder/run/job/image_settings.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "xladder/run/recipe/choices.h"

namespace xladder::run {
namespace {

using config::Settings;

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
  open.format = format_of(settings.get<DataKind>("data.kind"));
  if (settings.is_set("data.num_classes")) open.num_classes = settings.get_int("data.num_classes");
  open.folder.order = settings.get<data::ClassOrder>("data.class_order");
  open.folder.classes = settings.get_strings("data.classes");
  open.folder.min_per_class = settings.get_int("data.min_per_class");
  // What nobody evaluates on is trained on.
  const bool holds_out = has_eval_split(settings) && !settings.is_set("data.eval_path");
  open.folder.val_fraction = holds_out ? settings.get_float("data.val_fraction") : 0;
  open.skip_broken = settings.get<data::OnError>("data.on_error") == data::OnError::kSkip;
  open.folder.dedup = settings.get_bool("data.dedup");
  return open;
}

}  // namespace

bool has_eval_split(const Settings& settings) { return settings.get_string("data.eval_split") != "none"; }

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

Result<ImageSettings> image_settings(const Settings& settings) {
  ImageSettings images;
  images.open = open_options(settings);
  data::TrainTransformOptions& train = images.train;
  XLADDER_ASSIGN(const auto scale, range_of(settings, "data.scale"));
  XLADDER_ASSIGN(const auto ratio, range_of(settings, "data.ratio"));
  std::tie(train.scale_min, train.scale_max) = scale;
  std::tie(train.ratio_min, train.ratio_max) = ratio;
  train.interpolation = settings.find_choice<image::Interpolation>("data.train_interpolation");
  XLADDER_ASSIGN(train.horizontal_flip, horizontal_flip_of(settings, 0.5));
  train.vertical_flip = settings.get_float("data.vflip");
  train.color_jitter = settings.get_float("data.color_jitter");
  train.auto_augment = settings.get_string("data.auto_augment");
  train.erase_probability = settings.get_float("data.erase_probability");
  train.erase_fill = settings.get<data::EraseFill>("data.erase_fill");
  train.erase_count = settings.get_int("data.erase_count");
  train.scaled_decode = settings.get_bool("data.scaled_decode");
  images.decode.truncated = settings.get<image::Truncated>("data.truncated");
  images.decode = data::decode_options(settings.get<data::Reader>("data.reader"), images.decode);
  images.decode.max_pixels = settings.get_int("data.max_pixels");
  images.on_error = settings.get<data::OnError>("data.on_error");
  images.repeated_aug = settings.get_int("data.repeated_aug");
  if (settings.is_set("data.crop_pct")) images.crop_pct = settings.get_float("data.crop_pct");
  images.interpolation = settings.find_choice<image::Interpolation>("data.interpolation");
  images.resize_mode = settings.find_choice<data::ResizeMode>("data.resize_mode");
  return images;
}

data::MixOptions mix_settings(const Settings& settings) {
  return data::MixOptions{
      .mixup_alpha = settings.get_float("data.mixup"),
      .cutmix_alpha = settings.get_float("data.cutmix"),
      .probability = settings.get_float("data.mixup_prob"),
      .switch_probability = settings.get_float("data.mixup_switch_prob"),
      .mode = settings.get<data::MixMode>("data.mixup_mode"),
      .seed = static_cast<uint64_t>(settings.get_int("train.seed")),
  };
}

Status refuse_any_size_options(const Settings& settings) {
  for (const config::OptionSpec& spec : settings.table().specs()) {
    const config::Value* value = settings.find(spec.path);
    if (!spec.any_size_only || value == nullptr || (spec.default_value && *value == *spec.default_value)) continue;
    return fail(ErrorCode::kUsage,
                "{} has no meaning for images that are kept in one size (from {}); leave it out, or set "
                "data.pictures = true to resize and change them like pictures",
                spec.path, settings.origin(spec.path));
  }
  return {};
}

}  // namespace xladder::run
