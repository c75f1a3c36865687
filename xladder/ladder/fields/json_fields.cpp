#include "xladder/ladder/fields/json_fields.h"

#include <algorithm>
#include <array>

#include "xladder/base/json_text.h"

namespace xladder::ladder {
namespace {

constexpr int kDeepest = 32;  // levels of a result.json; ours has 6
constexpr int kMostFields = 1000;

bool is_flat(const Json& json) {
  return std::ranges::none_of(json, [](const Json& element) { return element.is_structured(); });
}

void print(const Json& json, int indent, std::string& out) {
  constexpr size_t kLine = 100;
  if (!json.is_structured() || json.empty()) {
    out += json_line(json);
    return;
  }
  if (is_flat(json)) {
    const std::string line = json_line(json);
    if (json.is_array() || line.size() < kLine) {
      out += line;
      return;
    }
  }
  out += json.is_array() ? "[" : "{";
  const char* separator = "";
  for (const auto& [key, element] : json.items()) {
    out += fmt::format("{}\n{:{}}", separator, "", indent + 2);
    if (json.is_object()) out += json_line(Json(key)) + ": ";
    print(element, indent + 2, out);
    separator = ",";
  }
  out += fmt::format("\n{:{}}{}", "", indent, json.is_array() ? "]" : "}");
}

}  // namespace

Json parse_json(std::string_view text) {
  bool refused = false;
  std::array<int, kDeepest + 2> keys = {};  // of the object that is open at each depth
  const auto watch = [&](int depth, Json::parse_event_t event, Json&) {
    if (refused || depth > kDeepest) return refused = true, false;
    if (event == Json::parse_event_t::object_start) keys[static_cast<size_t>(depth) + 1] = 0;
    if (event == Json::parse_event_t::key) refused = ++keys[static_cast<size_t>(depth)] > kMostFields;
    return !refused;
  };
  Json json = Json::parse(text, watch, /*allow_exceptions=*/false);
  return refused ? Json(Json::value_t::discarded) : json;
}

std::string json_line(const Json& json) { return text_of_json(json); }

std::string json_page(const Json& json) {
  std::string text;
  print(json, 0, text);
  return text + "\n";
}

Status wrong_json(const std::string& where, std::string_view wanted, const Json& got) {
  std::string text = got.is_structured() ? std::string(got.type_name()) : json_line(got);
  if (text.size() > 40) text = text.substr(0, 40) + "...";
  return fail(ErrorCode::kFailed, "{} must be {}, got {}", where, wanted, text);
}

}  // namespace xladder::ladder
