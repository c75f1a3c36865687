// What an op knows beside its operands, kept as data so that passes, printers and readers treat all ops alike.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xladder/base/tensor_type.h"
#include "xladder/graph/literal.h"

namespace xladder::graph {

using Attribute =
    std::variant<bool, int64_t, double, DType, std::string, std::vector<int64_t>, std::vector<TensorType>, Literal>;

class Attributes {
 public:
  // Not in the header: nearly every source holds a graph, and would compile a map of variants of its own.
  Attributes();
  Attributes(std::initializer_list<std::pair<const std::string, Attribute>> entries);
  Attributes(const Attributes&);
  Attributes(Attributes&&) noexcept;
  Attributes& operator=(const Attributes&);
  Attributes& operator=(Attributes&&) noexcept;
  ~Attributes();

  bool has(const std::string& name) const;
  void set(const std::string& name, Attribute value);
  void erase(const std::string& name);

  // The attribute `name` as T; throws std::logic_error with a sentence if it is absent or of another type.
  template <class T>
  const T& get(const std::string& name) const {
    const Attribute& attribute = at(name);
    const T* value = std::get_if<T>(&attribute);
    if (value == nullptr) refuse(name, attribute, kind(static_cast<const T*>(nullptr)));
    return *value;
  }
  int64_t integer(const std::string& name) const { return get<int64_t>(name); }
  double number(const std::string& name) const { return get<double>(name); }
  const std::string& text(const std::string& name) const { return get<std::string>(name); }
  const std::vector<int64_t>& integers(const std::string& name) const { return get<std::vector<int64_t>>(name); }
  const Literal& literal(const std::string& name) const { return get<Literal>(name); }
  // Whether the boolean is there and true.
  bool flag(const std::string& name) const { return has(name) && get<bool>(name); }

  const std::map<std::string, Attribute>& entries() const { return entries_; }
  bool operator==(const Attributes& other) const;

 private:
  static std::string_view kind(const bool*) { return "a boolean"; }
  static std::string_view kind(const int64_t*) { return "an integer"; }
  static std::string_view kind(const double*) { return "a number"; }
  static std::string_view kind(const DType*) { return "an element type"; }
  static std::string_view kind(const std::string*) { return "text"; }
  static std::string_view kind(const std::vector<int64_t>*) { return "integers"; }
  static std::string_view kind(const std::vector<TensorType>*) { return "types"; }
  static std::string_view kind(const Literal*) { return "a constant"; }

  const Attribute& at(const std::string& name) const;
  [[noreturn]] static void refuse(const std::string& name, const Attribute& found, std::string_view wanted);

  std::map<std::string, Attribute> entries_;
};

}  // namespace xladder::graph
