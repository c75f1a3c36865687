// Attributes in a text.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "xladder/graph/reader/attribute_uses.h"
#include "xladder/graph/reader/types.h"

namespace xladder::reader {

class Attributes {
 public:
  Attributes(Scanner& scanner, Arena& arena, Types& types) : scanner_(scanner), arena_(arena), types_(types) {}

  const Attribute* parse();
  // `{name = value, ...}` appended to `attributes`; dropped ones are left out, unknown ones refused.
  void parse_dictionary(Holder holder, std::string_view op, std::vector<NamedAttribute>& attributes);
  Dictionary sorted(std::vector<NamedAttribute>& attributes);  // an error if a name comes twice
  Dictionary optional_dictionary(Holder holder, std::string_view op);

  // Forms that printed ops have: `[0, 1]` as array<i64: 0, 1>, a word as an enum, the numbers of a convolution.
  const Attribute* integer_list();
  const Attribute* bool_list();
  const Attribute* keyword(std::string_view enum_name);
  const Attribute* keyword_list(std::string_view enum_name);
  const Attribute* struct_fields(std::string_view struct_name);  // from its '<'
  const Attribute* convolution_dimensions();                     // [b, 0, f]x[0, i, o]->[b, 0, f]
  const Attribute* opaque(std::string_view name);                // to the '>' that closes it
  const Attribute* opaque(std::string_view name, Offset begin, std::string_view text);

  const Attribute* make_integer(int64_t value, ElementType type, Offset offset);
  const Attribute* make_string(std::string_view text, Attribute::Kind kind, Offset offset);
  const Attribute* make_integers(const std::vector<int64_t>& values, ElementType type, Offset offset);
  // `bytes` hold every element; equal ones become one.
  const Attribute* make_tensor(const Type* type, std::span<const std::byte> bytes, Offset offset, bool is_list = false,
                               std::span<const double> as_written = {});
  const Attribute* make_struct(std::string_view name, std::vector<NamedAttribute> fields, Offset offset);

  // #name = attribute: kept as text until it is used.
  void define_alias(std::string_view name, Offset offset);

 private:
  struct Alias {
    Offset begin;
    Offset end = 0;
    const Attribute* value = nullptr;
    bool open = false;
  };

  const Attribute* parse_number();
  const Attribute* parse_array();
  const Attribute* parse_typed_array(Offset begin);  // after `array`
  const Attribute* parse_dense(Offset begin);        // after `dense`
  const Attribute* parse_hexadecimal(const Type* type, std::string_view text, Offset begin);
  const Attribute* parse_sharp();  // #alias and #dialect.name<...>
  const Attribute* parse_dialect(std::string_view name, Offset begin);
  const Attribute* parse_field();
  const Attribute* parse_dictionaries(Holder holder);
  [[noreturn]] void refuse_word(Offset begin, std::string_view word);
  std::vector<const Attribute*> items_to(char close);

  Scanner& scanner_;
  Arena& arena_;
  Types& types_;
  std::unordered_map<std::string_view, Alias> aliases_;
};

}  // namespace xladder::reader
