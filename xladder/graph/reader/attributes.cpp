#include "xladder/graph/reader/attributes.h"

#include <algorithm>

#include "xladder/graph/reader/numbers.h"

namespace xladder::reader {

const Attribute* find(Dictionary attributes, std::string_view name) {
  const auto found =
      std::lower_bound(attributes.begin(), attributes.end(), name,
                       [](const NamedAttribute& entry, std::string_view key) { return entry.name < key; });
  return found != attributes.end() && found->name == name ? found->value : nullptr;
}

const Attribute* Attributes::make_integer(int64_t value, ElementType type, Offset offset) {
  return arena_.make(Attribute{.kind = Attribute::Kind::kInteger,
                               .offset = offset,
                               .type = types_.element(type),
                               .value = static_cast<uint64_t>(value)});
}

const Attribute* Attributes::make_string(std::string_view text, Attribute::Kind kind, Offset offset) {
  return arena_.make(Attribute{.kind = kind, .offset = offset, .name = text});
}

const Attribute* Attributes::make_integers(const std::vector<int64_t>& values, ElementType type, Offset offset) {
  return arena_.make(Attribute{.kind = Attribute::Kind::kIntegers,
                               .offset = offset,
                               .type = types_.element(type),
                               .value = std::span<const int64_t>(arena_.copy(values))});
}

const Attribute* Attributes::make_struct(std::string_view name, std::vector<NamedAttribute> fields, Offset offset) {
  return arena_.make(
      Attribute{.kind = Attribute::Kind::kStruct, .offset = offset, .name = name, .value = sorted(fields)});
}

const Attribute* Attributes::opaque(std::string_view name, Offset begin, std::string_view text) {
  return arena_.make(Attribute{.kind = Attribute::Kind::kOpaque, .offset = begin, .name = name, .value = text});
}

const Attribute* Attributes::opaque(std::string_view name) {
  const Offset begin = scanner_.offset();
  return opaque(name, begin, scanner_.skip_attributes('>'));
}

const Attribute* Attributes::parse() {
  const Scanner::Level level(scanner_);
  const Offset begin = scanner_.offset();
  const char next = scanner_.peek();
  switch (next) {
    case '"':
      return make_string(scanner_.string(arena_), Attribute::Kind::kString, begin);
    case '@':
      return make_string(scanner_.symbol(arena_), Attribute::Kind::kSymbol, begin);
    case '[':
      return parse_array();
    case '{': {
      std::vector<NamedAttribute> entries;
      parse_dictionary(Holder::kNested, {}, entries);
      return arena_.make(Attribute{.kind = Attribute::Kind::kDictionary, .offset = begin, .value = sorted(entries)});
    }
    case '#':
      return parse_sharp();
    case '-':
      return parse_number();
    default:
      break;
  }
  if (next >= '0' && next <= '9') return parse_number();
  if (types_.comes_next())
    return arena_.make(Attribute{.kind = Attribute::Kind::kType, .offset = begin, .type = types_.parse()});
  const std::string_view word = scanner_.word();
  if (word == "true" || word == "false")
    return arena_.make(
        Attribute{.kind = Attribute::Kind::kBool, .offset = begin, .value = uint64_t{word == "true" ? 1u : 0u}});
  if (word == "unit") return arena_.make(Attribute{.offset = begin});
  if (word == "dense") return parse_dense(begin);
  if (word == "array") return parse_typed_array(begin);
  refuse_word(begin, word);
}

void Attributes::refuse_word(Offset begin, std::string_view word) {
  if (word == "dense_resource") {
    scanner_.expect('<', "after 'dense_resource'");
    const std::string_view name = scanner_.peek() == '"' ? scanner_.quoted() : scanner_.word();
    if (name == "__elided__")
      scanner_.fail_at(
          begin,
          "the numbers of a constant were left out when the text was printed (dense_resource<__elided__>); print "
          "it again without a limit for large constants");
    scanner_.fail_at(
        begin,
        "the constant dense_resource<{}> keeps its numbers beside the program, as torch-mlir does with weights; "
        "export the program with its weights as arguments",
        name);
  }
  if (word == "opaque")
    scanner_.fail_at(
        begin,
        "the numbers of a constant were left out when the text was printed (opaque<...>); print it again without "
        "a limit for large constants");
  if (word == "sparse") scanner_.fail_at(begin, "sparse constants cannot be read; write the constant as dense<...>");
  if (!word.empty())
    scanner_.fail_at(begin, "'{}' is no attribute of StableHLO that is known; export the program without it", word);
  scanner_.unexpected("an attribute");
}

const Attribute* Attributes::parse_number() {
  const Offset begin = scanner_.offset();
  const Literal literal = scan_literal(scanner_.here());
  if (literal.kind == Literal::Kind::kNone) scanner_.unexpected("a number");
  scanner_.move_to(literal.text.data() + literal.text.size());
  const Type* type = nullptr;
  if (scanner_.accept(':')) {
    const Offset type_begin = scanner_.offset();
    type = types_.parse();
    if (type->kind != Type::Kind::kElement || is_complex(type->element))
      scanner_.fail_at(type_begin, "{} is no type of a single number; correct the text", to_string(*type));
  } else {
    type = types_.element(literal.kind == Literal::Kind::kPoint ? ElementType::kF64 : ElementType::kI64);
  }
  uint64_t bits = 0;
  if (const char* problem = encode(literal, type->element, bits))
    scanner_.fail_at(begin, "{} : {} {}; correct the text", literal.text, name_of(type->element), problem);
  if (type->element == ElementType::kI1)
    return arena_.make(Attribute{.kind = Attribute::Kind::kBool, .offset = begin, .value = bits});
  const bool integer = is_integer(type->element);
  return arena_.make(Attribute{.kind = integer ? Attribute::Kind::kInteger : Attribute::Kind::kFloat,
                               .offset = begin,
                               .type = type,
                               .value = integer ? static_cast<uint64_t>(widen(bits, type->element)) : bits});
}

std::vector<const Attribute*> Attributes::items_to(char close) {
  std::vector<const Attribute*> items;
  if (scanner_.accept(close)) return items;
  do {
    items.push_back(parse());
  } while (scanner_.accept(','));
  scanner_.expect(close, "after a list of attributes");
  return items;
}

const Attribute* Attributes::parse_array() {
  const Offset begin = scanner_.offset();
  scanner_.expect('[', "before a list");
  const std::vector<const Attribute*> items = items_to(']');
  return arena_.make(Attribute{.kind = Attribute::Kind::kArray,
                               .offset = begin,
                               .value = std::span<const Attribute* const>(arena_.copy(items))});
}

const Attribute* Attributes::parse_typed_array(Offset begin) {
  scanner_.expect('<', "after 'array'");
  const Offset type_begin = scanner_.offset();
  const Type* type = types_.parse();
  if (type->kind != Type::Kind::kElement || is_complex(type->element))
    scanner_.fail_at(type_begin, "{} is no type of the numbers of an array; correct the text", to_string(*type));
  std::vector<int64_t> values;
  if (scanner_.accept(':')) {
    do {
      const Offset at = scanner_.offset();
      const Literal literal = scan_literal(scanner_.here());
      if (literal.kind == Literal::Kind::kNone) scanner_.unexpected("a number");
      scanner_.move_to(literal.text.data() + literal.text.size());
      uint64_t bits = 0;
      if (const char* problem = encode(literal, type->element, bits))
        scanner_.fail_at(at, "{} : {} {}; correct the text", literal.text, name_of(type->element), problem);
      values.push_back(is_integer(type->element) ? widen(bits, type->element) : static_cast<int64_t>(bits));
    } while (scanner_.accept(','));
  }
  scanner_.expect('>', "after the numbers of an array");
  return arena_.make(
      Attribute{.kind = is_integer(type->element) ? Attribute::Kind::kIntegers : Attribute::Kind::kFloats,
                .offset = begin,
                .type = type,
                .value = std::span<const int64_t>(arena_.copy(values))});
}

const Attribute* Attributes::integer_list() {
  const Offset begin = scanner_.offset();
  scanner_.expect('[', "before a list of numbers");
  std::vector<int64_t> values;
  if (!scanner_.accept(']')) {
    do {
      if (scanner_.peek() == '?')
        scanner_.fail_at(scanner_.offset(), "a size that is not fixed ('?'); export the program with fixed shapes");
      values.push_back(scanner_.require_integer("a whole number"));
    } while (scanner_.accept(','));
    scanner_.expect(']', "after a list of numbers");
  }
  return make_integers(values, ElementType::kI64, begin);
}

const Attribute* Attributes::bool_list() {
  const Offset begin = scanner_.offset();
  scanner_.expect('[', "before a list of true and false");
  std::vector<int64_t> values;
  if (!scanner_.accept(']')) {
    do {
      if (scanner_.accept_word("true"))
        values.push_back(1);
      else if (scanner_.accept_word("false"))
        values.push_back(0);
      else
        values.push_back(scanner_.require_integer("true or false") != 0 ? 1 : 0);
    } while (scanner_.accept(','));
    scanner_.expect(']', "after a list of true and false");
  }
  return make_integers(values, ElementType::kI1, begin);
}

const Attribute* Attributes::keyword(std::string_view enum_name) {
  const Offset begin = scanner_.offset();
  const std::string_view text = scanner_.require_word("a word in capitals");
  return arena_.make(Attribute{.kind = Attribute::Kind::kEnum, .offset = begin, .name = enum_name, .value = text});
}

const Attribute* Attributes::keyword_list(std::string_view enum_name) {
  const Offset begin = scanner_.offset();
  scanner_.expect('[', "before a list of words");
  std::vector<const Attribute*> items;
  if (!scanner_.accept(']')) {
    do {
      items.push_back(keyword(enum_name));
    } while (scanner_.accept(','));
    scanner_.expect(']', "after a list of words");
  }
  return arena_.make(Attribute{.kind = Attribute::Kind::kArray,
                               .offset = begin,
                               .value = std::span<const Attribute* const>(arena_.copy(items))});
}

void Attributes::parse_dictionary(Holder holder, std::string_view op, std::vector<NamedAttribute>& attributes) {
  scanner_.expect('{', "before attributes");
  if (scanner_.accept('}')) return;
  do {
    const Offset begin = scanner_.offset();
    const std::string_view name = scanner_.peek() == '"' ? scanner_.string(arena_) : scanner_.word();
    if (name.empty()) scanner_.unexpected("the name of an attribute");
    const AttributeUse use = use_of_attribute(holder, op, name);
    if (use == AttributeUse::kUnknown)
      scanner_.fail_at(begin, "the attribute {} is not known here; {}", name, advice_on_attribute(name));
    if (use == AttributeUse::kDropped) {
      if (scanner_.accept('=')) scanner_.skip_attribute();
      continue;
    }
    const Attribute* value = nullptr;
    if (!scanner_.accept('=')) {
      static constexpr Attribute kUnit{};
      value = &kUnit;
    } else if (holder == Holder::kFunction && (name == "arg_attrs" || name == "res_attrs")) {
      value = parse_dictionaries(name == "arg_attrs" ? Holder::kArgument : Holder::kResult);
    } else {
      value = parse();
    }
    attributes.push_back({name, value});
  } while (scanner_.accept(','));
  scanner_.expect('}', "after attributes");
}

const Attribute* Attributes::parse_dictionaries(Holder holder) {
  const Offset begin = scanner_.offset();
  scanner_.expect('[', "before a list of attributes");
  std::vector<const Attribute*> items;
  if (!scanner_.accept(']')) {
    do {
      const Offset at = scanner_.offset();
      std::vector<NamedAttribute> entries;
      parse_dictionary(holder, {}, entries);
      items.push_back(
          arena_.make(Attribute{.kind = Attribute::Kind::kDictionary, .offset = at, .value = sorted(entries)}));
    } while (scanner_.accept(','));
    scanner_.expect(']', "after a list of attributes");
  }
  return arena_.make(Attribute{.kind = Attribute::Kind::kArray,
                               .offset = begin,
                               .value = std::span<const Attribute* const>(arena_.copy(items))});
}

Dictionary Attributes::sorted(std::vector<NamedAttribute>& attributes) {
  const auto by_name = [](const NamedAttribute& a, const NamedAttribute& b) { return a.name < b.name; };
  if (!std::is_sorted(attributes.begin(), attributes.end(), by_name))
    std::sort(attributes.begin(), attributes.end(), by_name);
  for (size_t i = 1; i < attributes.size(); ++i)
    if (attributes[i].name == attributes[i - 1].name)
      scanner_.fail_at(std::max(attributes[i].value->offset, attributes[i - 1].value->offset),
                       "the attribute {} stands there twice; correct the text", attributes[i].name);
  return arena_.copy(attributes);
}

Dictionary Attributes::optional_dictionary(Holder holder, std::string_view op) {
  if (scanner_.peek() != '{') return {};
  std::vector<NamedAttribute> entries;
  parse_dictionary(holder, op, entries);
  return sorted(entries);
}

void Attributes::define_alias(std::string_view name, Offset offset) {
  Alias alias{scanner_.offset()};
  scanner_.skip_line();
  alias.end = static_cast<Offset>(scanner_.here() - scanner_.text().data());
  if (!aliases_.emplace(name, alias).second) scanner_.fail_at(offset, "#{} is defined twice; correct the text", name);
}

const Attribute* Attributes::parse_sharp() {
  const Offset begin = scanner_.offset();
  scanner_.expect('#', "before the name of an attribute");
  const std::string_view name = scanner_.alias_name();
  if (name.empty()) scanner_.unexpected("a name after '#'");
  if (name.find('.') != std::string_view::npos) return parse_dialect(name, begin);
  if (*scanner_.here() == '<') {  // #dialect<name ...>
    scanner_.expect('<', "after the name of a dialect");
    const std::string full = std::string(name) + "." + std::string(scanner_.require_word("the name of an attribute"));
    const Attribute* attribute = parse_dialect(full, begin);
    scanner_.expect('>', "after an attribute");
    return attribute;
  }
  const auto found = aliases_.find(name);
  if (found == aliases_.end())
    scanner_.fail_at(begin, "#{} is not defined above; the text was cut, export the whole module", name);
  Alias& alias = found->second;
  if (alias.value != nullptr) return alias.value;
  if (alias.open) scanner_.fail_at(begin, "#{} is defined by itself; correct the text", name);
  alias.open = true;
  const char* const back = scanner_.here();
  scanner_.move_to(alias.begin);
  alias.value = parse();
  if (scanner_.offset() < alias.end) scanner_.unexpected("the end of the line");
  alias.open = false;
  scanner_.move_to(back);
  return alias.value;
}

}  // namespace xladder::reader
