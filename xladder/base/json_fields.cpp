#include "xladder/base/json_fields.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace xladder {
namespace {

using Json = nlohmann::json;

bool is_finite_number(const Json& value) { return value.is_number() && std::isfinite(value.get<double>()); }

}  // namespace

const Json* JsonFields::find(const char* name) const {
  const auto found = json_.find(name);
  return found == json_.end() || found->is_null() ? nullptr : &*found;
}

const Json* JsonFields::value_of(const char* name) {
  known_.insert(name);
  if (!rules_.required) return find(name);
  const auto found = json_.find(name);
  if (found == json_.end()) wrong({name, "", nullptr});
  return found == json_.end() ? nullptr : &*found;
}

bool JsonFields::size_from(const char* name, const Json& value, int64_t lowest, int64_t& size) {
  // What is too large for int64_t comes out negative.
  const int64_t number = value.is_number_integer() ? value.get<int64_t>() : -1;
  if (number >= lowest && number <= kLargestSize) {
    size = number;
    return true;
  }
  wrong({name, fmt::format("a whole number from {} to {}", lowest, kLargestSize), &value});
  return false;
}

void JsonFields::take_size(const char* name, int64_t lowest, int64_t& size) {
  if (const Json* value = value_of(name)) size_from(name, *value, lowest, size);
}

void JsonFields::take(const char* name, uint64_t& number) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  // What was read is unsigned if it can be; what was made here may be signed.
  const bool is_whole = value->is_number_unsigned() || (value->is_number_integer() && value->get<int64_t>() >= 0);
  if (!is_whole) return wrong({name, "a whole number from 0", value});
  number = value->get<uint64_t>();
}

void JsonFields::take_count(const char* name, int64_t& number) {
  auto wide = static_cast<uint64_t>(number);
  take(name, wide);
  if (std::in_range<int64_t>(wide))
    number = static_cast<int64_t>(wide);
  else
    wrong({name, fmt::format("a whole number up to {}", std::numeric_limits<int64_t>::max()), find(name)});
}

void JsonFields::take(const char* name, int64_t& height, int64_t& width) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  if (value->is_array() && value->size() == 2) {
    if (size_from(name, (*value)[0], rules_.lowest_size, height))
      size_from(name, (*value)[1], rules_.lowest_size, width);
  } else if (size_from(name, *value, rules_.lowest_size, height)) {
    width = height;
  }
}

void JsonFields::take(const char* name, double& number) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  if (!is_finite_number(*value)) return wrong({name, "a number", value});
  number = value->get<double>();
}

void JsonFields::take(const char* name, bool& flag) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  if (!value->is_boolean()) return wrong({name, "true or false", value});
  flag = value->get<bool>();
}

void JsonFields::take(const char* name, std::string& text) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  if (!value->is_string()) return wrong({name, "a string", value});
  text = value->get<std::string>();
}

void JsonFields::take(const char* name, std::optional<double>& number) {
  if (!json_.contains(name) && !rules_.required) return;
  double value = 0;
  if (json_.contains(name) && json_.at(name).is_null()) {
    known_.insert(name);
  } else {
    take(name, value);
  }
  number = value == 0 ? std::nullopt : std::optional(value);
}

void JsonFields::take(const char* name, std::optional<bool>& flag) {
  if (!rules_.required && find(name) == nullptr) return;
  bool value = false;
  take(name, value);
  flag = value;
}

void JsonFields::take(const char* name, std::vector<double>& numbers, std::optional<size_t> count) {
  const Json* value = value_of(name);
  if (value == nullptr) return;
  const bool fits = value->is_array() && (count ? value->size() == *count : !value->empty());
  if (!fits || !std::ranges::all_of(*value, is_finite_number))
    return wrong({name, count ? fmt::format("a list of {} numbers", *count) : "a list of numbers", value});
  numbers = value->get<std::vector<double>>();
}

std::optional<size_t> JsonFields::place_in(const char* name, std::span<const std::string_view> names) {
  const Json* value = value_of(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) {
    wrong({name, "a string", value});
    return std::nullopt;
  }
  const auto found = std::ranges::find(names, value->get<std::string>());
  if (found != names.end()) return static_cast<size_t>(found - names.begin());
  wrong({name, "a known name", value, names});
  return std::nullopt;
}

void JsonFields::refuse_others() {
  for (const auto& [name, value] : json_.items())
    if (!known_.contains(name)) wrong({name, "", &value});
}

void JsonFields::wrong(const Flaw& flaw) {
  if (!error_) error_ = describe_(flaw);
}

Status JsonFields::status() const {
  if (error_) return tl::unexpected(*error_);
  return {};
}

}  // namespace xladder
