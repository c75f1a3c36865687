// A run of this program: its config.toml and classes.txt.
#include <algorithm>

#include "xladder/config/recipe_options.h"
#include "xladder/config/settings.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/description_parts.h"

namespace xladder::weights {

Status describe_run(const WeightsSource& source, std::string_view label, bool named, Description& out) {
  XLADDER_ASSIGN(const config::Settings settings, config::resolve(config::recipe_options(), {.recipe = source.run}));
  const std::string& name = settings.get_string("model.name");
  if (!named) {
    if (!nn::vit_config(name))
      return fail(ErrorCode::kUsage, "{} is a run of {}, which is no vision transformer; give one of a ViT", label,
                  name);
    XLADDER_TRY(use_architecture(name, label, out));
  }
  nn::VitConfig& vit = out.config;
  if (settings.is_set("model.num_heads")) vit.num_heads = settings.get_int("model.num_heads");
  if (settings.is_set("model.norm_eps")) vit.norm_eps = settings.get_float("model.norm_eps");
  if (settings.is_set("model.mlp_ratio")) vit.mlp_ratio = settings.get_float("model.mlp_ratio");
  if (settings.is_set("model.fc_norm")) vit.fc_norm = settings.get_bool("model.fc_norm");
  if (settings.is_set("model.init_values") && settings.get_float("model.init_values") != 0)
    vit.init_values = settings.get_float("model.init_values");
  const auto choose = [&](std::string_view path, const auto& names, auto& field) {
    if (!settings.is_set(path)) return;
    const auto at = std::ranges::find(names, settings.get_string(path));
    if (at != std::end(names)) field = static_cast<std::remove_reference_t<decltype(field)>>(at - std::begin(names));
  };
  choose("model.global_pool", kPoolings, vit.pooling);
  choose("model.act", nn::kActivationNames, vit.act);
  if (settings.is_set("model.img_size")) {
    const auto size = settings.get_pair("model.img_size");
    vit.image_height = size[0];
    vit.image_width = size[1];
  }
  out.knows_image = settings.is_set("model.img_size");
  if (settings.is_set("data.mean") && settings.is_set("data.std")) {
    const auto floats = [&](std::string_view path) {
      const std::vector<double>& values = settings.get_floats(path);
      return std::vector<float>(values.begin(), values.end());
    };
    // Images of one size are taken as they are; what pictures went through is in the recipe.
    Preprocessing pictures{.crop_pct = 1, .mean = floats("data.mean"), .std = floats("data.std")};
    if (settings.is_set("data.crop_pct")) pictures.crop_pct = settings.get_float("data.crop_pct");
    choose("data.interpolation", image::kInterpolationNames, pictures.interpolation);
    choose("data.resize_mode", data::kResizeModeNames, pictures.mode);
    out.preprocessing = std::move(pictures);
  }
  const std::filesystem::path classes = source.run.parent_path() / data::kClassesFile;
  std::error_code ignored;
  if (std::filesystem::exists(classes, ignored)) {
    XLADDER_ASSIGN(out.class_names, data::read_class_names(classes));
  }
  return {};
}

}  // namespace xladder::weights
