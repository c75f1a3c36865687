#include "xladder/base/json_text.h"

#include <nlohmann/json.hpp>

namespace xladder {
namespace {

template <class Json>
std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace

nlohmann::json json_from(std::string_view text) {
  return nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
}

nlohmann::ordered_json ordered_json_from(std::string_view text) {
  return nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
}

std::string text_of_json(const nlohmann::json& json, int indent) { return text_of(json, indent); }
std::string text_of_json(const nlohmann::ordered_json& json, int indent) { return text_of(json, indent); }

}  // namespace xladder
