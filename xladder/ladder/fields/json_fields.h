// Structs as JSON, from one list of their fields: it writes them, reads them and is their JSON Schema.
//
//   template <class Visit>
//   void fields(Visit& visit, Interval& interval) {
//     visit("low", interval.low);
//     visit("high", interval.high);
//   }
//   json_of(interval)                          {"low": 1, "high": 2}
//   read_json(json, "interval", interval, Strictness::kAll)
//   schema_of<Interval>()
//
// `fields` stands in namespace xladder::ladder. Numbers that are not finite are null and come back as NaN. A type that
// is no struct of fields has a JsonForm. For .cpp files: this brings in all of nlohmann's JSON.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/recipe/choices.h"

namespace xladder::ladder {

using Json = nlohmann::ordered_json;

// How a type that is no struct of fields is written and read: `static Json write(const T&)`, `static Status
// read(const Json&, const std::string& where, T&)` and `static Json schema()`.
template <class T>
struct JsonForm;

enum class Strictness {
  kAll,          // every field is there and no other: files, which nobody else writes
  kWhatIsThere,  // what is missing keeps its default, what is not known is passed over: messages of other programs
};

// Discarded if this is no JSON, or nested so deeply that walking it could exhaust the stack, or with so many fields in
// one object that looking for each among the others (as an ordered object does) would take forever.
Json parse_json(std::string_view text);
std::string json_line(const Json& json);  // bytes that are no UTF-8 become replacement characters
// As nlohmann's dump(2), but what fits a line stands on one: a curve of 200 points is not 200 lines.
std::string json_page(const Json& json);

// "WHERE must be WANTED, got ..."
Status wrong_json(const std::string& where, std::string_view wanted, const Json& got);

namespace json_traits {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsPair = false;
template <class A, class B>
inline constexpr bool kIsPair<std::pair<A, B>> = true;
template <class T>
concept HasForm = requires {
  JsonForm<T>::schema();
};

}  // namespace json_traits

template <class T>
Json json_of(T& value);
template <class T>
Status read_json(const Json& json, const std::string& where, T& out, Strictness strictness);
template <class T>
Json schema_of();

// ---- writing

struct FieldWriter {
  Json json = Json::object();
  template <class T>
  void operator()(const char* name, T& value) {
    json[name] = json_of(value);
  }
  // A field that texts from before it do not have.
  template <class T>
  void later(const char* name, T& value) {
    (*this)(name, value);
  }
  // A field that has another name in older texts.
  template <class T>
  void renamed(const char* name, const char*, T& value) {
    (*this)(name, value);
  }
};

template <class T>
Json json_of(T& value) {
  if constexpr (json_traits::HasForm<std::remove_const_t<T>>) {
    return JsonForm<std::remove_const_t<T>>::write(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
  } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_enum_v<T>) {
    return std::string(name_of(value));
  } else if constexpr (json_traits::kIsOptional<T>) {
    return value ? json_of(*value) : Json(nullptr);
  } else if constexpr (json_traits::kIsList<T>) {
    Json list = Json::array();
    for (auto& element : value) list.push_back(json_of(element));
    return list;
  } else if constexpr (json_traits::kIsPair<T>) {
    return Json::array({json_of(value.first), json_of(value.second)});
  } else {
    FieldWriter writer;
    fields(writer, value);
    return std::move(writer.json);
  }
}

// ---- reading

struct FieldReader {
  const Json& json;
  std::string where;
  Strictness strictness;
  Status status = {};
  std::set<std::string> known = {};

  template <class T>
  void operator()(const char* name, T& out) {
    known.insert(name);
    if (!status) return;
    const auto at = json.find(name);
    const std::string path = where.empty() ? name : where + "." + name;
    if (at == json.end()) {
      if (strictness == Strictness::kAll) status = fail(ErrorCode::kFailed, "{} is missing", path);
      return;
    }
    // What an older program left out may also be null.
    if (strictness == Strictness::kWhatIsThere && at->is_null() && !json_traits::kIsOptional<T>) return;
    status = read_json(*at, path, out, strictness);
  }
  template <class T>
  void later(const char* name, T& out) {
    if (json.contains(name)) (*this)(name, out);
  }
  template <class T>
  void renamed(const char* name, const char* old_name, T& out) {
    (*this)(json.contains(name) || !json.contains(old_name) ? name : old_name, out);
  }
  Status finish() const {
    XLADDER_TRY(Status(status));
    if (strictness == Strictness::kWhatIsThere) return {};
    for (const auto& [name, value] : json.items())
      if (!known.contains(name))
        return fail(ErrorCode::kFailed, "{}{}{:.40} is not known", where, where.empty() ? "" : ".", name);
    return {};
  }
};

template <class T>
Status read_json(const Json& json, const std::string& where, T& out, Strictness strictness) {
  if constexpr (json_traits::HasForm<T>) {
    return JsonForm<T>::read(json, where, out);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!json.is_boolean()) return wrong_json(where, "true or false", json);
    out = json.get<bool>();
  } else if constexpr (std::is_floating_point_v<T>) {
    if (!json.is_number() && !json.is_null()) return wrong_json(where, "a number or null", json);
    out = json.is_null() ? std::numeric_limits<T>::quiet_NaN() : json.get<T>();
  } else if constexpr (std::is_integral_v<T>) {
    const bool fits = json.is_number_unsigned() ? std::in_range<T>(json.get<uint64_t>())
                                                : json.is_number_integer() && std::in_range<T>(json.get<int64_t>());
    if (!fits) return wrong_json(where, "a whole number", json);
    out = json.get<T>();
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!json.is_string()) return wrong_json(where, "a string", json);
    out = json.get<std::string>();
  } else if constexpr (std::is_enum_v<T>) {
    const auto choice = json.is_string() ? enum_from_name<T>(json.get_ref<const std::string&>()) : std::nullopt;
    if (!choice) return wrong_json(where, fmt::format("one of the words {}", fmt::join(names_of(T()), ", ")), json);
    out = *choice;
  } else if constexpr (json_traits::kIsOptional<T>) {
    if (!json.is_null()) return read_json(json, where, out.emplace(), strictness);
    out.reset();
  } else if constexpr (json_traits::kIsList<T>) {
    if (!json.is_array()) return wrong_json(where, "a list", json);
    out.clear();
    for (size_t i = 0; i < json.size(); ++i)
      XLADDER_TRY(read_json(json[i], fmt::format("{}[{}]", where, i), out.emplace_back(), strictness));
  } else if constexpr (json_traits::kIsPair<T>) {
    if (!json.is_array() || json.size() != 2) return wrong_json(where, "a list of two", json);
    XLADDER_TRY(read_json(json[0], where + "[0]", out.first, strictness));
    return read_json(json[1], where + "[1]", out.second, strictness);
  } else {
    if (!json.is_object()) return wrong_json(where, "an object", json);
    FieldReader reader{json, where, strictness};
    fields(reader, out);
    return reader.finish();
  }
  return {};
}

// ---- describing (JSON Schema, draft 2020-12)

struct FieldDescriber {
  Json properties = Json::object();
  Json required = Json::array();
  template <class T>
  void operator()(const char* name, T&) {
    properties[name] = schema_of<T>();
    required.push_back(name);
  }
  template <class T>
  void later(const char* name, T&) {
    properties[name] = schema_of<T>();
  }
  template <class T>
  void renamed(const char* name, const char*, T& value) {
    (*this)(name, value);
  }
};

template <class T>
Json schema_of() {
  if constexpr (json_traits::HasForm<T>) {
    return JsonForm<T>::schema();
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_floating_point_v<T>) {
    return {{"type", {"number", "null"}}};
  } else if constexpr (std::is_integral_v<T>) {
    Json schema = {{"type", "integer"}};
    if constexpr (std::is_unsigned_v<T>) schema["minimum"] = 0;
    return schema;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return {{"type", "string"}};
  } else if constexpr (std::is_enum_v<T>) {
    Json names = Json::array();
    for (const std::string_view name : names_of(T())) names.push_back(std::string(name));
    return {{"enum", names}};
  } else if constexpr (json_traits::kIsOptional<T>) {
    Json schema = schema_of<typename T::value_type>();
    if (schema.contains("type") && schema["type"].is_string()) schema["type"] = Json::array({schema["type"], "null"});
    if (schema.contains("enum")) schema["enum"].push_back(nullptr);
    return schema;
  } else if constexpr (json_traits::kIsList<T>) {
    return {{"type", "array"}, {"items", schema_of<typename T::value_type>()}};
  } else if constexpr (json_traits::kIsPair<T>) {
    return {{"type", "array"},
            {"prefixItems", Json::array({schema_of<typename T::first_type>(), schema_of<typename T::second_type>()})},
            {"minItems", 2},
            {"maxItems", 2}};
  } else {
    FieldDescriber describer;
    T value;
    fields(describer, value);
    return {{"type", "object"},
            {"properties", describer.properties},
            {"required", describer.required},
            {"additionalProperties", false}};
  }
}

}  // namespace xladder::ladder
