// Fields of the JSON texts beside weights, taken with their types checked.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"

namespace xladder::weights {

// kFailed for a text that is no JSON object.
Result<nlohmann::json> object_from(const std::string& text, const std::string& label);

// Reads fields of a JSON object of their right types; the first that is of another becomes the error.
class Fields {
 public:
  Fields(const nlohmann::json& json, std::string label) : json_(json), label_(std::move(label)) {}

  const nlohmann::json* find(const char* name) {
    const auto found = json_.find(name);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
  }
  void take(const char* name, int64_t& field) {
    if (const nlohmann::json* value = find(name)) {
      if (!is_size(*value)) return refuse(name);
      field = value->get<int64_t>();
    }
  }
  void take(const char* name, double& field) {
    if (const nlohmann::json* value = find(name)) {
      if (!value->is_number()) return refuse(name);
      field = value->get<double>();
    }
  }
  void take(const char* name, bool& field) {
    if (const nlohmann::json* value = find(name)) {
      if (!value->is_boolean()) return refuse(name);
      field = value->get<bool>();
    }
  }
  // null is nothing, and so is 0.
  void take(const char* name, std::optional<double>& field) {
    if (!json_.contains(name)) return;
    double value = 0;
    take(name, value);
    field = value == 0 ? std::nullopt : std::optional(value);
  }
  void take(const char* name, std::optional<bool>& field) {
    if (bool value = false; find(name)) {
      take(name, value);
      field = value;
    }
  }
  void take(const char* name, int64_t& height, int64_t& width) {
    const nlohmann::json* value = find(name);
    if (value == nullptr) return;
    if (is_size(*value)) {
      height = width = value->get<int64_t>();
    } else if (value->is_array() && value->size() == 2 && is_size((*value)[0]) && is_size((*value)[1])) {
      height = (*value)[0].get<int64_t>();
      width = (*value)[1].get<int64_t>();
    } else {
      refuse(name);
    }
  }
  template <NamedEnum Enum>
  void take(const char* name, Enum& field) {
    take_choice(name, names_of(field), field);
  }
  // By names of others, in the order of the enum.
  template <class Enum, class Names>
  void take_choice(const char* name, const Names& names, Enum& field) {
    const nlohmann::json* value = find(name);
    if (value == nullptr) return;
    const auto at = value->is_string() ? std::ranges::find(names, value->get<std::string>()) : std::end(names);
    if (at == std::end(names)) return refuse(name);
    field = static_cast<Enum>(at - std::begin(names));
  }
  void take_floats(const char* name, std::vector<float>& field) {
    const nlohmann::json* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array() || value->empty() ||
        !std::ranges::all_of(*value, [](const nlohmann::json& item) { return item.is_number(); }))
      return refuse(name);
    field = value->get<std::vector<float>>();
  }
  void refuse(const char* name) {
    if (wrong_.empty())
      wrong_ = fmt::format("{}: {} is {}, which models here cannot be; give the weights of another model", label_, name,
                           json_.at(name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).substr(0, 80));
  }
  Status status() const {
    if (wrong_.empty()) return {};
    return fail(ErrorCode::kUsage, "{}", wrong_);
  }

 private:
  static bool is_size(const nlohmann::json& value) {
    return value.is_number_integer() && value.get<int64_t>() >= 0 && value.get<int64_t>() <= kLargest;
  }
  static constexpr int64_t kLargest = int64_t{1} << 20;

  const nlohmann::json& json_;
  std::string label_;
  std::string wrong_;
};

}  // namespace xladder::weights
