#include "xladder/models/nn/fields.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "xladder/base/enum_names.h"

namespace xladder::nn {
namespace {

using Json = nlohmann::ordered_json;

struct JsonWriter {
  Json& out;

  void operator()(const char* name, int64_t height, int64_t width) {
    out[name] = height == width ? Json(height) : Json{height, width};
  }
  template <class Field>
  void operator()(const char* name, const Field& field) {
    out[name] = field;
  }
  template <NamedEnum Enum>
  void operator()(const char* name, const Enum& field) {
    out[name] = enum_name(field);
  }
  template <class Field>
  void operator()(const char* name, const std::optional<Field>& field) {
    out[name] = field ? Json(*field) : Json();
  }
};

Json json_of(VitConfig vit) {
  vit.fc_norm = vit.norm_after_pooling();
  Json out;
  architecture_fields(vit, JsonWriter{out});
  return out;
}

template <class Config>
Json json_of(const Config& config) {
  Json out;
  architecture_fields(config, JsonWriter{out});
  return out;
}

}  // namespace

Json architecture_json(const ModelConfig& config) {
  return std::visit([](const auto& family) { return json_of(family); }, config);
}

}  // namespace xladder::nn
