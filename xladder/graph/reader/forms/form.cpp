#include "xladder/graph/reader/forms/form.h"

#include <unordered_map>

namespace xladder::reader {
namespace {

// The words of a format, one after the other.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}

  std::string_view next() {  // empty at the end
    const size_t end = rest_.find(' ');
    const std::string_view word = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    return word;
  }

 private:
  std::string_view rest_;
};

bool stands_for_itself(std::string_view word) {
  if (word == ":" || word == "{" || word == "}") return true;
  if (word[0] == '%' || word[0] == '@' || word == "{}" || word == "(?" || word == "?)") return false;
  return word.find_first_of(":#") == std::string_view::npos;
}

bool accept_mark(Scanner& scanner, std::string_view mark) {
  const bool letters = (mark[0] >= 'a' && mark[0] <= 'z') || mark[0] == '_';
  return letters ? scanner.accept_word(mark) : scanner.accept(mark[0]);
}

void expect_mark(Scanner& scanner, std::string_view mark) {
  if (!accept_mark(scanner, mark)) scanner.unexpected(fmt::format("'{}'", mark));
}

// Takes the marks at the beginning of a maybe if all of them come next.
bool accept_marks(Scanner& scanner, Words& words) {
  const char* const begin = scanner.here();
  Words ahead = words;
  while (true) {
    Words before = ahead;
    const std::string_view word = ahead.next();
    if (!stands_for_itself(word)) {
      words = before;
      return true;
    }
    if (!accept_mark(scanner, word)) {
      scanner.move_to(begin);
      return false;
    }
  }
}

void parse_attribute(Ops& ops, std::string_view name, std::string_view kind, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  Attributes& attributes = context.attributes;
  const Offset begin = scanner.offset();
  const Attribute* value = nullptr;
  if (kind == "i64" || kind == "i32") {
    const int64_t number = scanner.require_integer("a whole number");
    value = attributes.make_integer(number, kind == "i64" ? ElementType::kI64 : ElementType::kI32, begin);
  } else if (kind == "integers") {
    value = attributes.integer_list();
  } else if (kind == "symbol" || kind == "symbol_text") {
    value = attributes.make_string(scanner.symbol(context.arena),
                                   kind == "symbol" ? Attribute::Kind::kSymbol : Attribute::Kind::kString, begin);
  } else if (kind == "string") {
    value = attributes.make_string(scanner.string(context.arena), Attribute::Kind::kString, begin);
  } else if (kind == "convolution") {
    value = attributes.convolution_dimensions();
  } else if (kind == "precisions") {
    value = attributes.keyword_list("stablehlo.precision");
  } else if (kind == "algorithm") {
    value = attributes.struct_fields("stablehlo.dot_algorithm");
  } else {  // bool, attribute
    value = attributes.parse();
    if (kind == "bool" && value->kind != Attribute::Kind::kBool)
      scanner.fail_at(begin, "expected true or false; correct the text");
  }
  draft.attributes.push_back({name, value});
}

void parse_operands(Ops& ops, bool comma_behind_each, Draft& draft) {
  Scanner& scanner = ops.context().scanner;
  while (scanner.peek() == '%') {
    ops.parse_operand(draft);
    if (comma_behind_each)
      scanner.expect(',', "after an operand");
    else if (!scanner.accept(','))
      return;
  }
}

}  // namespace

const Form* form_of(std::string_view op) {
  static const std::unordered_map<std::string_view, const Form*> kForms = [] {
    std::unordered_map<std::string_view, const Form*> forms;
    for (const std::span<const Form> family :
         {chlo_forms(), contraction_forms(), data_movement_forms(), elementwise_forms(), structure_forms()})
      for (const Form& form : family) forms.emplace(form.op, &form);
    return forms;
  }();
  const auto found = kForms.find(op);
  return found == kForms.end() ? nullptr : found->second;
}

void parse_form(Ops& ops, const Form& form, Draft& draft) {
  Scanner& scanner = ops.context().scanner;
  Words words(form.format);
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
    if (word == "(?") {
      if (!accept_marks(scanner, words))
        while (words.next() != "?)") continue;
    } else if (word == "?)") {
      continue;
    } else if (word == "%") {
      ops.parse_operand(draft);
    } else if (word == "%*" || word == "%*,") {
      parse_operands(ops, word == "%*,", draft);
    } else if (word == "{}") {
      if (scanner.peek() == '{') ops.context().attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
    } else if (word[0] == '@') {
      parse_by_handler(ops, word.substr(1), draft);
    } else if (stands_for_itself(word)) {
      expect_mark(scanner, word);
    } else if (word[0] == ':') {
      parse_types(ops, word.substr(1), draft);
    } else if (const size_t colon = word.find(':'); colon != std::string_view::npos) {
      parse_attribute(ops, word.substr(0, colon), word.substr(colon + 1), draft);
    } else {
      const size_t sharp = word.find('#');
      draft.attributes.push_back({word.substr(0, sharp), ops.context().attributes.keyword(word.substr(sharp + 1))});
    }
  }
}

void refuse_by_name(Scanner& scanner, Offset offset, std::string_view op) {
  if (op.starts_with("vhlo."))
    scanner.fail_at(offset,
                    "{} is VHLO, the form of StableHLO for archives; export StableHLO text "
                    "(in Python: jaxlib.mlir.dialects.stablehlo.deserialize_portable_artifact_str)",
                    op);
  if (op == "func.func" || op == "builtin.module" || op == "module")
    scanner.fail_at(offset, "{} within a function; export one module of functions", op);
  if (op.starts_with("stablehlo.dynamic_") && op != "stablehlo.dynamic_slice" && op != "stablehlo.dynamic_update_slice")
    scanner.fail_at(offset, "{} is for shapes that are not fixed; export the program with fixed shapes", op);
  if (op == "stablehlo.real_dynamic_slice" || op == "stablehlo.set_dimension_size")
    scanner.fail_at(offset, "{} is for shapes that are not fixed; export the program with fixed shapes", op);
  if (op == "stablehlo.uniform_quantize" || op == "stablehlo.uniform_dequantize")
    scanner.fail_at(
        offset, "{} is for quantised types, which cannot be trained; export the program with floating-point types", op);
}

bool has_isolated_regions(std::string_view op) { return op == "sdy.manual_computation"; }

}  // namespace xladder::reader
