// Types in a text, and the one object of each.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xladder/graph/reader/scanner.h"

namespace xladder::reader {

class Types {
 public:
  Types(Scanner& scanner, Arena& arena) : scanner_(scanner), arena_(arena) {}

  const Type* parse();
  // A tensor's type, an error if another one stands there.
  const Type* parse_tensor();
  // `(types) -> types`: `inputs` and `results` are appended to.
  void parse_signature(std::vector<const Type*>& inputs, std::vector<const Type*>& results);
  void parse_list(char close, std::vector<const Type*>& types);  // to the bracket, which is taken
  void define_alias();                                           // !name = type

  // Whether a type comes next.
  bool comes_next();

  const Type* element(ElementType element);
  const Type* tensor(ElementType element, std::span<const int64_t> shape);

 private:
  const Type* intern(Type type);  // its lists are copied
  const Type* parse_dialect_type();
  const Type* parse_tensor_body();
  ElementType parse_element();
  [[noreturn]] void unknown(Offset offset, std::string_view name);

  Scanner& scanner_;
  Arena& arena_;
  std::unordered_map<std::string, const Type*> types_;               // by their spelling here
  std::unordered_map<std::string_view, const Type*> spelt_tensors_;  // by what the text has between the brackets
  std::unordered_map<std::string_view, const Type*> aliases_;
};

}  // namespace xladder::reader
