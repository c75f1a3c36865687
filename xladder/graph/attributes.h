// What an op knows beside its operands, kept as data so that passes, printers and readers treat all ops alike.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xladder/base/dtype.h"

namespace xladder::graph {

using Attribute = std::variant<bool, int64_t, double, DType, std::string, std::vector<int64_t>, std::vector<double>>;

class Attributes {
 public:
  Attributes() = default;
  Attributes(std::initializer_list<std::pair<const std::string, Attribute>> entries) : entries_(entries) {}

  bool has(const std::string& name) const { return entries_.contains(name); }
  void set(const std::string& name, Attribute value) { entries_[name] = std::move(value); }

  // The attribute `name` as T; throws std::logic_error if it is absent or of another type.
  template <class T>
  const T& get(const std::string& name) const {
    return std::get<T>(at(name));
  }
  int64_t integer(const std::string& name) const { return get<int64_t>(name); }
  double number(const std::string& name) const { return get<double>(name); }
  const std::string& text(const std::string& name) const { return get<std::string>(name); }
  const std::vector<int64_t>& integers(const std::string& name) const { return get<std::vector<int64_t>>(name); }

  const std::map<std::string, Attribute>& entries() const { return entries_; }
  friend bool operator==(const Attributes&, const Attributes&) = default;

 private:
  const Attribute& at(const std::string& name) const;
  std::map<std::string, Attribute> entries_;
};

}  // namespace xladder::graph
