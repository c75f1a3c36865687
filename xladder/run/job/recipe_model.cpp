#include "xladder/run/job/recipe_model.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/models/nn/fields.h"
#include "xladder/models/nn/registry.h"

namespace xladder::run {
namespace {

using config::Settings;

// Not fields of a configuration.
constexpr std::string_view kOfEveryFamily[] = {"model.name", "model.weights", "model.weights_strict"};

// Takes options of the section over into the fields of their names, and notes which ones the family has.
class Overrides {
 public:
  explicit Overrides(const Settings& settings) : settings_(settings) {}

  void operator()(const char* name, bool& field) {
    if (const std::string& path = path_of(name); settings_.is_set(path)) field = settings_.get_bool(path);
  }
  void operator()(const char* name, int64_t& field) {
    if (const std::string& path = path_of(name); settings_.is_set(path)) field = settings_.get_int(path);
  }
  void operator()(const char* name, double& field) {
    if (const std::string& path = path_of(name); settings_.is_set(path)) field = settings_.get_float(path);
  }
  void operator()(const char* name, std::vector<int64_t>& field) {
    if (const std::string& path = path_of(name); settings_.is_set(path)) field = settings_.get_ints(path);
  }
  void operator()(const char* name, int64_t& height, int64_t& width) {
    const std::string& path = path_of(name);
    if (!settings_.is_set(path)) return;
    const std::array<int64_t, 2> pair = settings_.get_pair(path);
    height = pair[0];
    width = pair[1];
  }
  template <NamedEnum Enum>
  void operator()(const char* name, Enum& field) {
    field = settings_.find_choice<Enum>(path_of(name)).value_or(field);
  }
  void operator()(const char* name, std::optional<bool>& field) {
    if (const std::string& path = path_of(name); settings_.is_set(path)) field = settings_.get_bool(path);
  }
  void operator()(const char* name, std::optional<double>& field) {
    double value = field.value_or(0);
    (*this)(name, value);
    field = value == 0 ? std::nullopt : std::optional(value);
  }

  // After all of them.
  Status refuse_others(const std::string& model) const {
    for (const config::OptionSpec& spec : settings_.table().specs()) {
      if (spec.section() != "model" || !settings_.is_set(spec.path)) continue;
      if (std::ranges::find(kOfEveryFamily, spec.path) != std::end(kOfEveryFamily)) continue;
      if (std::ranges::find(known_, spec.path) == known_.end())
        return fail(ErrorCode::kUsage, "{} has no meaning for {} (from {}); leave it out, or choose another model.name",
                    spec.path, model, settings_.origin(spec.path));
    }
    return {};
  }

 private:
  const std::string& path_of(const char* name) { return known_.emplace_back(std::string("model.") + name); }

  const Settings& settings_;
  std::deque<std::string> known_;  // its elements stay where they are
};

void take_from_data(const data::DatasetInfo& data, nn::VitConfig& vit) {
  vit.in_channels = data.channels;
  vit.num_classes = data.num_classes;
}

template <class Config>  // without an image size of its own
void take_from_data(const data::DatasetInfo& data, Config& config) {
  config.image.channels = data.channels;
  if (data.height != 0) config.image = {data.channels, data.height, data.width};
  config.num_classes = data.num_classes;
}

}  // namespace

Status check_fit(const nn::Model& model, const std::string& name, const data::DatasetInfo& data) {
  const nn::ImageShape image = model.image_shape();
  // Pictures of any size (0) are brought to the model's.
  if (data.height != 0 && (image.height != data.height || image.width != data.width))
    return fail(ErrorCode::kUsage,
                "{} takes images of {}x{} pixels, but those of {} have {}x{}; set model.img_size to the data's{}", name,
                image.height, image.width, data.name, data.height, data.width,
                model.cuts_patches() ? ", and model.patch_size to a divisor of it" : "");
  if (image.channels != data.channels)
    return fail(ErrorCode::kUsage, "{} takes images of {} channels, but those of {} have {}; leave model.in_chans out",
                name, image.channels, data.name, data.channels);
  if (model.num_classes() < data.num_classes)
    return fail(ErrorCode::kUsage, "{} knows {} classes, but {} has {}; leave model.num_classes out", name,
                model.num_classes(), data.name, data.num_classes);
  return {};
}

Result<std::unique_ptr<nn::Model>> make_model(const Settings& settings, const std::optional<data::DatasetInfo>& data) {
  const std::string& name = settings.get_string("model.name");
  XLADDER_ASSIGN(nn::ModelConfig config, nn::model_config(name));
  Overrides options(settings);
  std::visit(
      [&](auto& family) {
        if (data) take_from_data(*data, family);
        nn::architecture_fields(family, options);
        nn::dropout_fields(family, options);
      },
      config);
  XLADDER_TRY(options.refuse_others(name));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, nn::make_model(config));
  if (data) XLADDER_TRY(check_fit(*model, name, *data));
  return model;
}

}  // namespace xladder::run
