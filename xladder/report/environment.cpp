#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "xladder/report/words.h"

namespace xladder::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 16;

std::string plain(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string value_text(const std::string& name, const Json& value) {
  if (value.is_array()) {
    std::string out;
    for (const Json& element : value) out += (out.empty() ? "" : ", ") + plain(element);
    return out;
  }
  if (name.ends_with("_bytes") && value.is_number_integer())
    return fmt::format("{} ({})", bytes_text(value.get<int64_t>()), plain(value));
  return plain(value);
}

void add_facts(const std::string& prefix, const Json& object, Facts& facts) {
  for (const auto& [key, value] : object.items()) {
    const std::string name = prefix.empty() ? key : prefix + "." + key;
    if (name == "schema" || name == "command_line") continue;  // the report has them elsewhere
    if (value.is_object()) {
      add_facts(name, value, facts);
    } else if (std::string text = value_text(name, value); !text.empty()) {
      facts.emplace_back(name, std::move(text));
    }
  }
}

}  // namespace

Facts environment_facts(const std::string& environment_json) {
  if (environment_json.empty()) return {};
  bool too_deep = false;  // add_facts() walks the object by recursion
  const auto watch = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > kDeepest;
    return !too_deep;
  };
  const Json json = Json::parse(environment_json, watch, /*allow_exceptions=*/false);
  if (too_deep || !json.is_object()) return {{"environment", environment_json}};
  Facts facts;
  add_facts("", json, facts);
  return facts;
}

}  // namespace xladder::report
