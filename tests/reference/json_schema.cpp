#include "tests/reference/json_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace xladder::test {
namespace {

using nlohmann::json;

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  std::string problem(const json& schema, const json& value, const std::string& where) const {
    for (const auto& [keyword, rule] : schema.items()) {
      const std::string found = check(keyword, rule, schema, value, where);
      if (!found.empty()) return found;
    }
    return "";
  }

 private:
  std::string check(const std::string& keyword, const json& rule, const json& schema, const json& value,
                    const std::string& where) const {
    static const std::set<std::string> kSilent = {"$schema", "title", "description", "$defs"};
    if (kSilent.contains(keyword)) return "";
    if (keyword == "$ref") return problem(target(rule), value, where);
    if (keyword == "type") return has_type(rule, value) ? "" : wrong(where, "of type " + rule.dump(), value);
    if (keyword == "enum")
      return std::find(rule.begin(), rule.end(), value) != rule.end() ? ""
                                                                      : wrong(where, "one of " + rule.dump(), value);
    if (keyword == "const") return value == rule ? "" : wrong(where, rule.dump(), value);
    if (keyword == "minimum")
      return !value.is_number() || value >= rule ? "" : wrong(where, "at least " + rule.dump(), value);
    if (keyword == "minItems") return !value.is_array() || value.size() >= rule ? "" : wrong(where, "longer", value);
    if (keyword == "maxItems") return !value.is_array() || value.size() <= rule ? "" : wrong(where, "shorter", value);
    if (keyword == "required") return missing(rule, value, where);
    if (keyword == "properties") return properties(rule, value, where);
    if (keyword == "additionalProperties") return additional(rule, schema, value, where);
    if (keyword == "items") return items(rule, value, where);
    if (keyword == "prefixItems") return first_items(rule, value, where);
    if (keyword == "anyOf" || keyword == "oneOf") return some(keyword, rule, value, where);
    return fmt::format("the schema has the keyword {}, which is not looked at", keyword);
  }

  const json& target(const json& reference) const {
    const std::string path = reference.get<std::string>();
    return root_.at(json::json_pointer(path.substr(path.find('#') + 1)));
  }

  static bool is_of(const std::string& type, const json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == "null" && value.is_null();
  }

  static bool has_type(const json& rule, const json& value) {
    if (rule.is_string()) return is_of(rule, value);
    return std::ranges::any_of(rule, [&](const json& type) { return is_of(type, value); });
  }

  static std::string wrong(const std::string& where, const std::string& wanted, const json& value) {
    return fmt::format("{}: must be {}, got {:.60}", where.empty() ? "the whole" : where, wanted, value.dump());
  }

  static std::string inside(const std::string& where, const std::string& name) {
    return where.empty() ? name : where + "." + name;
  }

  static std::string missing(const json& names, const json& value, const std::string& where) {
    if (!value.is_object()) return "";
    for (const json& name : names)
      if (!value.contains(name.get<std::string>())) return inside(where, name) + ": is missing";
    return "";
  }

  std::string properties(const json& rules, const json& value, const std::string& where) const {
    if (!value.is_object()) return "";
    for (const auto& [name, rule] : rules.items()) {
      if (!value.contains(name)) continue;
      if (std::string found = problem(rule, value[name], inside(where, name)); !found.empty()) return found;
    }
    return "";
  }

  std::string additional(const json& rule, const json& schema, const json& value, const std::string& where) const {
    if (!value.is_object()) return "";
    for (const auto& [name, element] : value.items()) {
      if (schema.contains("properties") && schema["properties"].contains(name)) continue;
      if (rule == false) return inside(where, name) + ": is not in the schema";
      if (std::string found = problem(rule, element, inside(where, name)); !found.empty()) return found;
    }
    return "";
  }

  std::string first_items(const json& rules, const json& value, const std::string& where) const {
    if (!value.is_array()) return "";
    for (size_t i = 0; i < std::min(value.size(), rules.size()); ++i)
      if (std::string found = problem(rules[i], value[i], fmt::format("{}[{}]", where, i)); !found.empty())
        return found;
    return "";
  }

  std::string items(const json& rule, const json& value, const std::string& where) const {
    if (!value.is_array()) return "";
    for (size_t i = 0; i < value.size(); ++i)
      if (std::string found = problem(rule, value[i], fmt::format("{}[{}]", where, i)); !found.empty()) return found;
    return "";
  }

  std::string some(const std::string& keyword, const json& rules, const json& value, const std::string& where) const {
    std::string first;
    size_t count = 0;
    for (const json& rule : rules) {
      const std::string found = problem(rule, value, where);
      count += found.empty() ? 1 : 0;
      if (!found.empty()) first += (first.empty() ? "" : "; or ") + found;
    }
    if (count == 0) return first;
    return keyword == "oneOf" && count > 1 ? wrong(where, "of one kind", value) : "";
  }

  const json& root_;
};

}  // namespace

std::string schema_problem(const json& schema, const json& value) {
  return Validator(schema).problem(schema, value, "");
}

}  // namespace xladder::test
