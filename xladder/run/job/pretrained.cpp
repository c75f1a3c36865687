#include "xladder/run/job/pretrained.h"

#include <algorithm>
#include <utility>

#include "xladder/base/enum_names.h"
#include "xladder/models/nn/fields.h"
#include "xladder/models/nn/registry.h"
#include "xladder/run/job/any_weights.h"

namespace xladder::run {
namespace {

// Takes fields of a configuration for options that are still as the table has them.
class Defaults {
 public:
  Defaults(config::Settings& settings, std::string origin) : settings_(settings), origin_(std::move(origin)) {}

  template <class Field>
  void operator()(const char* name, const Field& field) {
    take(name, field);
  }
  template <NamedEnum Enum>
  void operator()(const char* name, const Enum& field) {
    take(name, std::string(enum_name(field)));
  }
  void operator()(const char* name, const std::optional<double>& field) { take(name, field.value_or(0)); }
  void operator()(const char* name, const std::optional<bool>& field) {
    if (field) take(name, *field);
  }
  void operator()(const char* name, int64_t height, int64_t width) { take(name, std::vector<int64_t>{height, width}); }

  void take(std::string_view name, config::Value value) {
    if (std::ranges::find(kOfTheData, name) != std::end(kOfTheData)) return;
    const config::OptionSpec& spec = *settings_.table().find(fmt::format("model.{}", name));
    const bool is_open = !settings_.is_set(spec.path) || settings_.origin(spec.path) == "default";
    if (status_ && is_open) status_ = settings_.set(spec, std::move(value), origin_);
  }
  Status status() const { return status_; }

 private:
  static constexpr std::string_view kOfTheData[] = {"in_chans", "num_classes"};

  config::Settings& settings_;
  std::string origin_;
  Status status_;
};

// Every field of the configuration but regularisation, which is the recipe's, and classes and channels.
Status settle_model(config::Settings& settings, const weights::ModelPackage& package) {
  nn::VitConfig vit = package.config;
  vit.fc_norm = vit.norm_after_pooling();
  Defaults defaults(settings, "weights " + settings.get_string("model.weights"));
  defaults.take("name", package.architecture);
  nn::architecture_fields(std::as_const(vit), defaults);
  return defaults.status();
}

// What the recipe says of the model that it asks for, which outranks guesses about the source.
void take_stated(const config::Settings& settings, weights::Stated& stated) {
  if (settings.is_set("model.num_heads")) stated.num_heads = settings.get_int("model.num_heads");
  if (settings.is_set("model.in_chans")) stated.in_channels = settings.get_int("model.in_chans");
  if (settings.is_set("model.no_embed_class")) stated.no_embed_class = settings.get_bool("model.no_embed_class");
  if (settings.is_set("model.img_size")) {
    const auto size = settings.get_pair("model.img_size");
    stated.image_height = size[0];
    stated.image_width = size[1];
  }
  if (settings.is_set("model.patch_size")) {
    const auto size = settings.get_pair("model.patch_size");
    stated.patch_height = size[0];
    stated.patch_width = size[1];
  }
}

}  // namespace

Result<std::optional<weights::Weights>> read_pretrained(config::Settings& settings) {
  if (!settings.is_set("model.weights")) return std::nullopt;
  weights::ReadOptions options{.ignore_surplus = !settings.get_bool("model.weights_strict")};
  take_stated(settings, options.stated);
  if (settings.origin("model.name") != "default" && !settings.is_set("model.embed_dim")) {
    const std::string& name = settings.get_string("model.name");
    // A recipe with sizes of its own names the model that it differs from, not the weights'.
    if (!settings.is_set("model.depth")) {
      options.architecture = name;
    } else if (const auto vit = nn::vit_config(name); vit && !options.stated.num_heads) {
      options.stated.num_heads = vit->num_heads;
    }
  }
  XLADDER_ASSIGN(weights::Weights weights, read_any_weights(settings.get_string("model.weights"), options));
  XLADDER_TRY(settle_model(settings, weights.package));
  return std::optional(std::move(weights));
}

void drop_head(weights::Weights& weights, const std::string& why) {
  const auto is_head = [](std::string_view name) { return name.starts_with("head."); };
  std::erase_if(weights.package.tensors, [&](const auto& named) { return is_head(named.first); });
  weights.package.class_names.clear();
  weights.report.new_head = why;
  for (weights::TensorReport& report : weights.report.tensors) {
    if (!is_head(report.name) || report.fate == weights::TensorFate::kSkipped) continue;
    report.fate = weights::TensorFate::kMissing;
    report.note = why;
  }
}

Result<Pretrained> fit_pretrained(const config::Settings& settings, weights::Weights weights, const nn::Model& model) {
  const auto* vit = dynamic_cast<const nn::Vit*>(&model);
  if (vit == nullptr)
    return fail(ErrorCode::kUsage, "model.weights is for vision transformers, and {} is none; leave one of them out",
                settings.get_string("model.name"));
  XLADDER_TRY(weights::fit_weights(weights, vit->config(), {.strict = settings.get_bool("model.weights_strict")}));
  Pretrained out{.parameters = {},
                 .report = std::move(weights.report),
                 .preprocessing = std::move(weights.package.preprocessing),
                 .num_classes = model.num_classes()};
  for (auto& [name, tensor] : weights.package.tensors) out.parameters.emplace(name, std::move(tensor));
  return out;
}

}  // namespace xladder::run
