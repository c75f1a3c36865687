// Printed forms that no row of words describes.
#include <array>
#include <charconv>

#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

// Ops by which a printed reduction may abbreviate its region.
constexpr std::string_view kReducers[] = {
    "stablehlo.add",      "stablehlo.and", "stablehlo.maximum", "stablehlo.minimum",
    "stablehlo.multiply", "stablehlo.or",  "stablehlo.xor",
};

// {attributes} dense<...> : type
void constant(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  if (scanner.peek() == '(')
    scanner.fail_at(
        scanner.offset(),
        "a constant of a quantised type, which cannot be trained; export the program with floating-point types");
  if (scanner.peek() == '{') context.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
  const Attribute* value = context.attributes.parse();
  if (value->kind != Attribute::Kind::kTensor)
    scanner.fail_at(value->offset, "{} of something that is no tensor; write it as dense<...> : tensor<...>",
                    draft.name);
  draft.attributes.push_back({"value", value});
  draft.result_types.push_back(value->type);
}

// e8m10
void exponent_and_mantissa(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  const Offset begin = context.scanner.offset();
  const std::string_view word = context.scanner.require_word("a format such as e5m10");
  std::array<int64_t, 2> bits{};
  const char* const end = word.data() + word.size();
  const auto first = std::from_chars(word.data() + 1, end, bits[0]);
  const bool separated = first.ec == std::errc() && first.ptr != end && *first.ptr == 'm';
  const auto second = separated ? std::from_chars(first.ptr + 1, end, bits[1]) : first;
  if (word[0] != 'e' || !separated || second.ec != std::errc() || second.ptr != end)
    context.scanner.fail_at(begin, "'{}' is no format such as e5m10; correct the text", word);
  draft.attributes.push_back({"exponent_bits", context.attributes.make_integer(bits[0], ElementType::kI32, begin)});
  draft.attributes.push_back({"mantissa_bits", context.attributes.make_integer(bits[1], ElementType::kI32, begin)});
}

// [0:4, 2:8:2]
void slice_ranges(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  const Offset begin = scanner.offset();
  std::vector<int64_t> starts;
  std::vector<int64_t> limits;
  std::vector<int64_t> strides;
  scanner.expect('[', "before the ranges of a slice");
  if (!scanner.accept(']')) {
    do {
      starts.push_back(scanner.require_integer("where a slice starts"));
      scanner.expect(':', "in the range of a slice");
      limits.push_back(scanner.require_integer("where a slice ends"));
      strides.push_back(scanner.accept(':') ? scanner.require_integer("the stride of a slice") : 1);
    } while (scanner.accept(','));
    scanner.expect(']', "after the ranges of a slice");
  }
  draft.attributes.push_back({"start_indices", context.attributes.make_integers(starts, ElementType::kI64, begin)});
  draft.attributes.push_back({"limit_indices", context.attributes.make_integers(limits, ElementType::kI64, begin)});
  draft.attributes.push_back({"strides", context.attributes.make_integers(strides, ElementType::kI64, begin)});
}

// batching_dims = [0] x [0], contracting_dims = [2] x [1]
void dot_dimensions(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  const Offset begin = scanner.offset();
  std::vector<NamedAttribute> fields;
  const auto pair = [&](std::string_view left, std::string_view right) {
    scanner.expect('=', "before the dimensions of a product");
    const Attribute* left_value = context.attributes.integer_list();
    scanner.expect_word("x", "between the dimensions of a product");
    const Attribute* right_value = context.attributes.integer_list();
    if (!left_value->integers().empty()) fields.push_back({left, left_value});
    if (!right_value->integers().empty()) fields.push_back({right, right_value});
  };
  if (scanner.accept_word("batching_dims")) {
    pair("lhs_batching_dimensions", "rhs_batching_dimensions");
    scanner.expect(',', "after the batching dimensions");
  }
  scanner.expect_word("contracting_dims", "in the dimensions of a product");
  pair("lhs_contracting_dimensions", "rhs_contracting_dimensions");
  draft.attributes.push_back(
      {"dot_dimension_numbers", context.attributes.make_struct("stablehlo.dot", std::move(fields), begin)});
}

// [[0, 1], [2, 3]] as a tensor of two columns
const Attribute* padding(const Context& context) {
  Scanner& scanner = context.scanner;
  const Offset begin = scanner.offset();
  std::vector<int64_t> values;
  scanner.expect('[', "before the padding of a window");
  if (!scanner.accept(']')) {
    do {
      scanner.expect('[', "before the padding of a dimension");
      values.push_back(scanner.require_integer("the padding before"));
      scanner.expect(',', "between the paddings of a dimension");
      values.push_back(scanner.require_integer("the padding behind"));
      scanner.expect(']', "after the padding of a dimension");
    } while (scanner.accept(','));
    scanner.expect(']', "after the padding of a window");
  }
  const std::array<int64_t, 2> shape = {static_cast<int64_t>(values.size() / 2), 2};
  return context.attributes.make_tensor(context.types.tensor(ElementType::kI64, shape),
                                        std::as_bytes(std::span<const int64_t>(values)), begin);
}

// stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]
void window(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  if (scanner.peek() == '}') return;
  do {
    const Offset begin = scanner.offset();
    const std::string_view field = scanner.require_word("a property of a window");
    scanner.expect('=', "after a property of a window");
    if (field == "pad")
      draft.attributes.push_back({"padding", padding(context)});
    else if (field == "reverse")
      draft.attributes.push_back({"window_reversal", context.attributes.bool_list()});
    else if (field == "stride")
      draft.attributes.push_back({"window_strides", context.attributes.integer_list()});
    else if (field == "lhs_dilate")
      draft.attributes.push_back({"lhs_dilation", context.attributes.integer_list()});
    else if (field == "rhs_dilate")
      draft.attributes.push_back({"rhs_dilation", context.attributes.integer_list()});
    else
      scanner.fail_at(
          begin, "'{}' is no property of a window that is known; export the program with an older version of StableHLO",
          field);
  } while (scanner.accept(','));
}

// The region of `applies OP`: OP of the two arguments, returned.
Block region_of(Ops& ops, std::string_view reducer, const Type* input, Offset offset) {
  const Context& context = ops.context();
  const Type* scalar = context.types.tensor(input->element, {});
  const std::array<Value, 2> arguments = {ops.new_argument({}, offset, scalar, 0),
                                          ops.new_argument({}, offset, scalar, 1)};
  Block block;
  block.arguments = context.arena.copy(std::span<const Value>(arguments));
  Draft inner{.name = reducer, .offset = offset};
  inner.operands = {&block.arguments[0], &block.arguments[1]};
  inner.operand_types = {scalar, scalar};
  inner.result_types = {scalar};
  const Op* reduction = ops.finish(std::move(inner));
  Draft last{.name = "stablehlo.return", .offset = offset};
  last.operands = {&reduction->results[0]};
  last.operand_types = {scalar};
  const std::array<const Op*, 2> both = {reduction, ops.finish(std::move(last))};
  block.ops = context.arena.copy(std::span<const Op* const>(both));
  return block;
}

// Behind `reducer`: (%a: type, %b: type) (%c: type, %d: type) {...}; first the arguments of the inputs, then of the
// results.
Block reducer_region(Ops& ops) {
  Scanner& scanner = ops.context().scanner;
  std::vector<Value> arguments;
  std::vector<Value> second;
  while (scanner.accept('(')) {
    const Offset begin = scanner.offset();
    const std::vector<Value> pair = ops.parse_arguments(')');
    if (pair.size() != 2) scanner.fail_at(begin, "a reducer takes pairs of arguments; correct the text");
    arguments.push_back(pair[0]);
    second.push_back(pair[1]);
  }
  arguments.insert(arguments.end(), second.begin(), second.end());
  for (size_t i = 0; i < arguments.size(); ++i) arguments[i].index = static_cast<uint32_t>(i);
  return ops.parse_region(std::move(arguments), false);
}

// (%x init: %y), (%z init: %w) applies stablehlo.add across dimensions = [0] {...} : signature
// (%x init: %y), (%z init: %w) across dimensions = [0] {...} : signature reducer(...) (...) {...}
void reduce(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  Draft inits;
  do {
    scanner.expect('(', "before an operand of a reduction");
    ops.parse_operand(draft);
    scanner.expect_word("init", "between an operand of a reduction and its first value");
    scanner.expect(':', "after 'init'");
    ops.parse_operand(inits);
    scanner.expect(')', "after an operand of a reduction");
  } while (scanner.accept(','));
  draft.operands.insert(draft.operands.end(), inits.operands.begin(), inits.operands.end());
  draft.operand_offsets.insert(draft.operand_offsets.end(), inits.operand_offsets.begin(), inits.operand_offsets.end());

  std::string_view reducer;
  if (scanner.accept_word("applies")) {
    const Offset begin = scanner.offset();
    const std::string_view word = scanner.require_word("the op of a reduction");
    for (const std::string_view known : kReducers)
      if (known == word) reducer = known;
    if (reducer.empty())
      scanner.fail_at(begin, "a reduction by {} is not known; print the program in MLIR's generic form", word);
    if (draft.operands.size() != 2)
      scanner.fail_at(begin, "'applies' for a reduction of several operands; print the program in MLIR's generic form");
  }
  scanner.expect_word("across", "after the operands of a reduction");
  scanner.expect_word("dimensions", "after 'across'");
  scanner.expect('=', "after 'dimensions'");
  draft.attributes.push_back({"dimensions", context.attributes.integer_list()});
  if (scanner.peek() == '{') context.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
  parse_types(ops, "signature", draft);
  if (reducer.empty()) {
    scanner.expect_word("reducer", "after the types of a reduction");
    draft.regions.push_back(reducer_region(ops));
    return;
  }
  if (draft.operand_types.empty() || !draft.operand_types[0]->is_tensor())
    scanner.fail_at(draft.offset, "a reduction of something that is no tensor; correct the text");
  draft.regions.push_back(region_of(ops, reducer, draft.operand_types[0], draft.offset));
}

// (%a = %x, %b = %y) : types attributes {...} cond {...} do {...}
void while_loop(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  std::vector<Value> arguments;
  scanner.expect('(', "before the values of a loop");
  if (!scanner.accept(')')) {
    do {
      const Offset begin = scanner.offset();
      const std::string_view name = scanner.value_name();
      arguments.push_back(ops.new_argument(name, begin, nullptr, static_cast<uint32_t>(arguments.size())));
      scanner.expect('=', "between the name of a loop's value and the value that it starts with");
      ops.parse_operand(draft);
    } while (scanner.accept(','));
    scanner.expect(')', "after the values of a loop");
  }
  parse_types(ops, "pairs", draft);
  if (draft.operand_types.size() != arguments.size())
    scanner.fail_at(draft.offset, "a loop of {} values has {} types; correct the text", arguments.size(),
                    draft.operand_types.size());
  for (size_t i = 0; i < arguments.size(); ++i) arguments[i].type = draft.operand_types[i];
  if (scanner.accept_word("attributes")) context.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
  scanner.expect_word("cond", "after the types of a loop");
  draft.regions.push_back(ops.parse_region(arguments, false));
  scanner.expect_word("do", "after the condition of a loop");
  draft.regions.push_back(ops.parse_region(arguments, false));
}

// <@mesh, [{}, {"data"}]>, dropped: how a value lies on devices.
void sharding(Ops& ops, Draft& /*draft*/) {
  Scanner& scanner = ops.context().scanner;
  scanner.expect('<', "before a sharding");
  scanner.skip_attributes('>');
  scanner.expect('>', "after a sharding");
}

// (%x) in_shardings=[...] out_shardings=[...] manual_axes={...} (%a: type) {...} : signature
void manual_computation(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  Scanner& scanner = context.scanner;
  scanner.expect('(', "before the operands of an op");
  if (!scanner.accept(')')) {
    do {
      ops.parse_operand(draft);
    } while (scanner.accept(','));
    scanner.expect(')', "after the operands of an op");
  }
  const auto bracketed = [&](std::string_view word, std::string_view attribute, std::string_view name, char close) {
    scanner.expect_word(word, "in a manual computation");
    scanner.expect('=', "in a manual computation");
    const Offset begin = scanner.offset();
    scanner.expect(close == ']' ? '[' : '{', "in a manual computation");
    scanner.skip_attributes(close);
    scanner.expect(close, "in a manual computation");
    const auto end = static_cast<Offset>(scanner.here() - scanner.text().data());
    draft.attributes.push_back({attribute, context.attributes.opaque(name, begin, scanner.between(begin, end))});
  };
  bracketed("in_shardings", "in_shardings", "sdy.sharding_per_value", ']');
  bracketed("out_shardings", "out_shardings", "sdy.sharding_per_value", ']');
  bracketed("manual_axes", "manual_axes", "sdy.manual_axes", '}');
  scanner.expect('(', "before the arguments of a manual computation");
  std::vector<Value> arguments = ops.parse_arguments(')');
  draft.regions.push_back(ops.parse_region(std::move(arguments), has_isolated_regions(draft.name)));
  if (scanner.peek() == '{') context.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
  parse_types(ops, "signature", draft);
}

struct Handler {
  std::string_view name;
  void (*parse)(Ops&, Draft&);
};

constexpr Handler kHandlers[] = {
    {"constant", constant},
    {"dot_dimensions", dot_dimensions},
    {"exponent_and_mantissa", exponent_and_mantissa},
    {"manual_computation", manual_computation},
    {"reduce", reduce},
    {"sharding", sharding},
    {"slice_ranges", slice_ranges},
    {"while", while_loop},
    {"window", window},
};

}  // namespace

void parse_by_handler(Ops& ops, std::string_view handler, Draft& draft) {
  for (const Handler& entry : kHandlers)
    if (entry.name == handler) return entry.parse(ops, draft);
}

}  // namespace xladder::reader
