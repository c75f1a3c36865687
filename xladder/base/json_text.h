// JSON from text and as text. What the JSON library has for that are templates which take a compiler seconds in every
// source that calls them; here they are compiled once.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace xladder {

// The whole text as one value; is_discarded() if it is none.
nlohmann::json json_from(std::string_view text);
nlohmann::ordered_json ordered_json_from(std::string_view text);  // members stay in their order

// In one line, or in lines that are indented by `indent`. Bytes that are not UTF-8 become U+FFFD.
std::string text_of_json(const nlohmann::json& json, int indent = -1);
std::string text_of_json(const nlohmann::ordered_json& json, int indent = -1);

}  // namespace xladder
