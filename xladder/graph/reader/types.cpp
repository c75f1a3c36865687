#include "xladder/graph/reader/types.h"

#include <algorithm>

namespace xladder::reader {
namespace {

// No memory holds more, and products of sizes below it do not overflow.
constexpr int64_t kMostElements = int64_t{1} << 48;
constexpr size_t kMostRank = 64;

void append_types(std::string& text, std::span<const Type* const> types) {
  for (size_t i = 0; i < types.size(); ++i) {
    if (i > 0) text += ", ";
    text += to_string(*types[i]);
  }
}

}  // namespace

std::string to_string(const Type& type) {
  switch (type.kind) {
    case Type::Kind::kElement:
      return std::string(name_of(type.element));
    case Type::Kind::kTensor: {
      std::string text = "tensor<";
      for (const int64_t size : type.shape) text += fmt::format("{}x", size);
      return text + std::string(name_of(type.element)) + ">";
    }
    case Type::Kind::kToken:
      return "!stablehlo.token";
    case Type::Kind::kTuple: {
      std::string text = "tuple<";
      append_types(text, type.inputs);
      return text + ">";
    }
    case Type::Kind::kFunction: {
      std::string text = "(";
      append_types(text, type.inputs);
      text += ") -> (";
      append_types(text, type.results);
      return text + ")";
    }
  }
  return {};
}

const Type* Types::intern(Type type) {
  std::string spelling = to_string(type);
  if (const auto known = types_.find(spelling); known != types_.end()) return known->second;
  type.shape = arena_.copy(type.shape);
  type.inputs = arena_.copy(type.inputs);
  type.results = arena_.copy(type.results);
  const Type* made = arena_.make(type);
  types_.emplace(std::move(spelling), made);
  return made;
}

const Type* Types::element(ElementType element) { return intern({.kind = Type::Kind::kElement, .element = element}); }

const Type* Types::tensor(ElementType element, std::span<const int64_t> shape) {
  Type type{.kind = Type::Kind::kTensor, .element = element, .shape = shape};
  for (const int64_t size : shape) type.num_elements *= size;
  return intern(type);
}

void Types::unknown(Offset offset, std::string_view name) {
  if (name.starts_with("quant."))
    scanner_.fail_at(
        offset, "!{} is a quantised type, which cannot be trained; export the program with floating-point types", name);
  if (name.starts_with("vhlo."))
    scanner_.fail_at(offset,
                     "!{} is VHLO, the form of StableHLO for archives; export StableHLO text "
                     "(in Python: jaxlib.mlir.dialects.stablehlo.deserialize_portable_artifact_str)",
                     name);
  if (name == "memref" || name == "vector")
    scanner_.fail_at(offset, "{}<...> is no type of StableHLO; export the program before it is lowered further", name);
  scanner_.fail_at(offset, "the type {} is not known; programs of tensors (tensor<4x8xf32>) can be read", name);
}

bool Types::comes_next() {
  const char next = scanner_.peek();
  if (next == '!' || next == '(') return true;
  if (scanner_.peek_word("tensor") || scanner_.peek_word("tuple") || scanner_.peek_word("complex")) return true;
  const char* begin = scanner_.here();
  const std::string_view word = scanner_.word();
  scanner_.move_to(begin);
  return element_type_named(word).has_value();
}

const Type* Types::parse() {
  const Scanner::Level level(scanner_);
  const Offset begin = scanner_.offset();
  const char next = scanner_.peek();
  if (next == '!') return parse_dialect_type();
  if (next == '(') {
    std::vector<const Type*> inputs;
    std::vector<const Type*> results;
    parse_signature(inputs, results);
    return intern({.kind = Type::Kind::kFunction, .inputs = inputs, .results = results});
  }
  const std::string_view word = scanner_.require_word("a type");
  if (word == "tensor") {
    if (scanner_.peek() != '<') scanner_.unexpected("'<' after 'tensor'");
    return parse_tensor_body();
  }
  if (word == "tuple") {
    scanner_.expect('<', "after 'tuple'");
    std::vector<const Type*> members;
    parse_list('>', members);
    return intern({.kind = Type::Kind::kTuple, .inputs = members});
  }
  if (word == "complex" || element_type_named(word)) {
    scanner_.move_to(begin);
    return element(parse_element());
  }
  unknown(begin, word);
}

const Type* Types::parse_tensor() {
  const Offset begin = scanner_.offset();
  const Type* type = parse();
  if (!type->is_tensor())
    scanner_.fail_at(begin, "{} stands where the type of a tensor should; correct the text", to_string(*type));
  return type;
}

void Types::parse_list(char close, std::vector<const Type*>& types) {
  if (scanner_.accept(close)) return;
  do {
    types.push_back(parse());
  } while (scanner_.accept(','));
  scanner_.expect(close, "after the types");
}

void Types::parse_signature(std::vector<const Type*>& inputs, std::vector<const Type*>& results) {
  scanner_.expect('(', "before the types of operands");
  parse_list(')', inputs);
  scanner_.expect_arrow("after the types of operands");
  if (scanner_.accept('('))
    parse_list(')', results);
  else
    results.push_back(parse());
}

const Type* Types::parse_dialect_type() {
  const Offset begin = scanner_.offset();
  scanner_.expect('!', "and the name of a type");
  const std::string_view name = scanner_.alias_name();
  if (name == "stablehlo.token" || name == "mhlo.token") return intern({.kind = Type::Kind::kToken});
  if (name.find('.') != std::string_view::npos) unknown(begin, name);
  const auto alias = aliases_.find(name);
  if (alias == aliases_.end())
    scanner_.fail_at(begin, "!{} is not defined above; the text was cut, export the whole module", name);
  return alias->second;
}

void Types::define_alias() {
  scanner_.expect('!', "and the name of a type");
  const Offset begin = scanner_.offset();
  const std::string_view name = scanner_.alias_name();
  scanner_.expect('=', "after the name of a type");
  if (!aliases_.emplace(name, parse()).second) scanner_.fail_at(begin, "!{} is defined twice; correct the text", name);
}

ElementType Types::parse_element() {
  const Offset begin = scanner_.offset();
  if (scanner_.accept('!')) unknown(begin, scanner_.alias_name());
  const std::string_view word = scanner_.require_word("an element type such as f32");
  if (word == "complex") {
    scanner_.expect('<', "after 'complex'");
    const std::string_view part = scanner_.require_word("an element type such as f32");
    scanner_.expect('>', "after the type of a complex number's parts");
    if (part == "f32") return ElementType::kComplexF32;
    if (part == "f64") return ElementType::kComplexF64;
    scanner_.fail_at(begin, "complex<{}>: complex numbers have parts of f32 or f64; correct the text", part);
  }
  const std::optional<ElementType> element = element_type_named(word);
  if (!element) unknown(begin, word);
  return *element;
}

// After `tensor`, from its '<'. Types repeat, so that most are found by how they are spelt.
const Type* Types::parse_tensor_body() {
  const Offset begin = scanner_.offset();
  const char* const open = scanner_.here();
  const char* close = open + 1;
  while (*close != '>' && *close != '<' && *close != '\0') ++close;
  std::string_view spelling;
  if (*close == '>') {
    spelling = {open, static_cast<size_t>(close - open)};
    if (const auto known = spelt_tensors_.find(spelling); known != spelt_tensors_.end()) {
      scanner_.move_to(close + 1);
      return known->second;
    }
  }
  scanner_.expect('<', "after 'tensor'");
  std::vector<int64_t> shape;
  int64_t elements = 1;
  while (true) {
    const char next = scanner_.peek();
    if (next == '?')
      scanner_.fail_at(begin,
                       "a tensor has a size that is not fixed ('?'); export the program with the sizes that it will be "
                       "trained with (in JAX without symbolic shapes)");
    if (next == '*') scanner_.fail_at(begin, "a tensor has no fixed rank; export the program with fixed shapes");
    const std::optional<int64_t> size = scanner_.integer();
    if (!size) break;
    if (*size < 0) scanner_.fail_at(begin, "a tensor has a negative size; correct the text");
    // Sizes of zero do not hide what is too large.
    if (*size > kMostElements || (*size > 0 && elements > kMostElements / *size) || shape.size() == kMostRank)
      scanner_.fail_at(begin, "a tensor is too large for any memory; correct its shape");
    elements *= std::max<int64_t>(*size, 1);
    shape.push_back(*size);
    scanner_.expect('x', "after a size");
  }
  const ElementType element = parse_element();
  if (element == ElementType::kTF32) scanner_.fail_at(begin, "tf32 is no type of tensors; correct the text");
  if (scanner_.accept(',')) {
    const Offset encoding = scanner_.offset();
    scanner_.fail_at(
        encoding,
        "the tensor's type has an encoding (bounds of dynamic sizes, or sparsity), which cannot be kept; export "
        "the program with dense tensors of fixed shapes");
  }
  scanner_.expect('>', "after the type of a tensor");
  const Type* type = tensor(element, shape);
  if (!spelling.empty()) spelt_tensors_.emplace(spelling, type);
  return type;
}

}  // namespace xladder::reader
