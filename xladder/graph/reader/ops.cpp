#include "xladder/graph/reader/ops.h"

#include <algorithm>

#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

// Ops that a function's body may have without their dialect.
std::string_view with_dialect(std::string_view word) {
  if (word == "call") return "func.call";
  if (word == "return") return "func.return";
  return word;
}

}  // namespace

bool is_return(std::string_view op) { return op == "stablehlo.return" || op == "func.return" || op == "sdy.return"; }

Value Ops::new_argument(std::string_view name, Offset offset, const Type* type, uint32_t index) const {
  return {.type = type, .name = name, .offset = offset, .index = index};
}

std::vector<Value> Ops::parse_arguments(char close) {
  Scanner& scanner = context_.scanner;
  std::vector<Value> arguments;
  if (scanner.accept(close)) return arguments;
  do {
    const Offset offset = scanner.offset();
    const std::string_view name = scanner.value_name();
    scanner.expect(':', "between an argument and its type");
    Value argument = new_argument(name, offset, context_.types.parse(), static_cast<uint32_t>(arguments.size()));
    argument.location = context_.locations.accept();
    arguments.push_back(argument);
  } while (scanner.accept(','));
  scanner.expect(close, "after the arguments of a region");
  return arguments;
}

void Ops::bind(std::string_view name, Offset offset, const Value* first, size_t count) {
  if (!names_.try_emplace(name, Binding{first, count}).second)
    context_.scanner.fail_at(offset, "%{} already names another value; rename one of them", name);
  bound_.push_back(name);
}

Block Ops::parse_region(std::vector<Value> arguments, bool isolated) {
  Scanner& scanner = context_.scanner;
  const Scanner::Level level(scanner);
  std::unordered_map<std::string_view, Binding> outer_names;
  if (isolated) names_.swap(outer_names);
  const size_t mark = bound_.size();

  scanner.expect('{', "before a region");
  if (arguments.empty() && scanner.accept('^')) {
    scanner.alias_name();
    if (scanner.accept('(')) arguments = parse_arguments(')');
    scanner.expect(':', "after the name of a block");
  }
  Block block;
  block.arguments = context_.arena.copy(arguments);
  for (const Value& argument : block.arguments) bind(argument.name, argument.offset, &argument, 1);

  std::vector<const Op*> ops;
  while (!scanner.accept('}')) {
    const Offset at = scanner.offset();
    if (scanner.peek() == '^')
      scanner.fail_at(at,
                      "a region with several blocks: branches between blocks are no part of StableHLO; export the "
                      "program before it is lowered further");
    if (!ops.empty() && is_return(ops.back()->name))
      scanner.fail_at(at, "an op after the {} that ends its region; correct the text", ops.back()->name);
    ops.push_back(parse_op());
  }
  if (!ops.empty() && !is_return(ops.back()->name))
    scanner.fail_at(ops.back()->offset, "the region that ends with {} lacks its return; correct the text",
                    ops.back()->name);
  block.ops = context_.arena.copy(ops);

  for (; bound_.size() > mark; bound_.pop_back()) names_.erase(bound_.back());
  if (isolated) names_.swap(outer_names);
  return block;
}

void Ops::parse_operand(Draft& draft) {
  Scanner& scanner = context_.scanner;
  const Offset offset = scanner.offset();
  const std::string_view name = scanner.value_name();
  std::optional<int64_t> index;
  if (*scanner.here() == '#') {
    scanner.expect('#', "before the number of a result");
    index = scanner.require_integer("the number of a result");
  }
  const auto found = names_.find(name);
  if (found == names_.end())
    scanner.fail_at(offset, "%{} is not defined above this place or not seen from it; correct the text", name);
  const Binding& binding = found->second;
  if (index.value_or(0) < 0 || static_cast<size_t>(index.value_or(0)) >= binding.count)
    scanner.fail_at(offset, "%{} has no result {}, only {}; correct the text", name, *index, binding.count);
  draft.operands.push_back(binding.first + index.value_or(0));
  draft.operand_offsets.push_back(offset);
}

std::vector<Ops::ResultName> Ops::parse_result_names() {
  Scanner& scanner = context_.scanner;
  std::vector<ResultName> names;
  if (scanner.peek() != '%') return names;
  do {
    const Offset offset = scanner.offset();
    const std::string_view name = scanner.value_name();
    int64_t count = 1;
    if (scanner.accept(':')) count = scanner.require_integer("how many results a name stands for");
    if (count < 1) scanner.fail_at(offset, "%{} stands for no result; correct the text", name);
    names.push_back({name, offset, static_cast<size_t>(count)});
  } while (scanner.accept(','));
  scanner.expect('=', "after the names of results");
  return names;
}

const Op* Ops::parse_op() {
  Scanner& scanner = context_.scanner;
  const std::vector<ResultName> names = parse_result_names();
  Draft draft;
  draft.offset = scanner.offset();
  if (scanner.peek() == '"') {
    draft.name = scanner.string(context_.arena);
    parse_generic(draft);
  } else {
    draft.name = with_dialect(scanner.require_word("an op"));
    parse_printed(draft);
  }
  const Location* location = context_.locations.accept();
  return finish(std::move(draft), names, location);
}

void Ops::parse_generic(Draft& draft) {
  Scanner& scanner = context_.scanner;
  refuse_by_name(scanner, draft.offset, draft.name);
  scanner.expect('(', "before the operands of an op");
  if (!scanner.accept(')')) {
    do {
      parse_operand(draft);
    } while (scanner.accept(','));
    scanner.expect(')', "after the operands of an op");
  }
  if (scanner.peek() == '[')
    scanner.fail_at(
        scanner.offset(),
        "{} branches to other blocks, which is no part of StableHLO; export the program before it is lowered further",
        draft.name);
  if (scanner.accept('<')) {
    context_.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
    scanner.expect('>', "after the properties of an op");
  }
  if (scanner.accept('(')) {
    do {
      draft.regions.push_back(parse_region({}, has_isolated_regions(draft.name)));
    } while (scanner.accept(','));
    scanner.expect(')', "after the regions of an op");
  }
  if (scanner.peek() == '{') context_.attributes.parse_dictionary(Holder::kOp, draft.name, draft.attributes);
  scanner.expect(':', "before the types of an op");
  context_.types.parse_signature(draft.operand_types, draft.result_types);
}

void Ops::parse_printed(Draft& draft) {
  refuse_by_name(context_.scanner, draft.offset, draft.name);
  const Form* form = form_of(draft.name);
  if (form == nullptr)
    context_.scanner.fail_at(
        draft.offset,
        "how {} is printed is not known; print the program in MLIR's generic form "
        "(in Python: module.operation.get_asm(print_generic_op_form=True)) or export it without this op",
        draft.name);
  draft.name = form->op;
  parse_form(*this, *form, draft);
}

const Op* Ops::finish(Draft draft) { return finish(std::move(draft), {}, nullptr); }

const Op* Ops::finish(Draft draft, const std::vector<ResultName>& names, const Location* location) {
  Scanner& scanner = context_.scanner;
  if (++num_ops_ > context_.limits.most_ops)
    scanner.fail_at(draft.offset, "more than {} ops; export a smaller program", context_.limits.most_ops);
  if (draft.operand_types.size() != draft.operands.size())
    scanner.fail_at(draft.offset, "{} has {} operands but types for {}; correct the text", draft.name,
                    draft.operands.size(), draft.operand_types.size());
  for (size_t i = 0; i < draft.operands.size(); ++i)
    if (draft.operands[i]->type != draft.operand_types[i])
      scanner.fail_at(draft.operand_offsets[i], "%{} is {}, but {} takes it as {}; correct one of the types",
                      draft.operands[i]->name, to_string(*draft.operands[i]->type), draft.name,
                      to_string(*draft.operand_types[i]));

  Op* op = context_.arena.make(Op{.name = draft.name, .offset = draft.offset, .location = location});
  op->operands = context_.arena.copy(draft.operands);
  std::erase_if(draft.attributes,
                [&](const NamedAttribute& entry) { return is_default(draft.name, entry.name, *entry.value); });
  op->attributes = context_.attributes.sorted(draft.attributes);
  op->regions = context_.arena.copy(draft.regions);
  const std::span<Value> results = context_.arena.make_array<Value>(draft.result_types.size());
  for (size_t i = 0; i < results.size(); ++i)
    results[i] = {
        .type = draft.result_types[i], .offset = draft.offset, .index = static_cast<uint32_t>(i), .producer = op};
  op->results = results;

  size_t first = 0;
  for (const ResultName& name : names) {
    if (results.size() - first < name.count)
      scanner.fail_at(name.offset, "{} has {} results, fewer than are named; correct the text", draft.name,
                      results.size());
    for (size_t i = 0; i < name.count; ++i) {
      results[first + i].name = name.name;
      results[first + i].offset = name.offset;
    }
    bind(name.name, name.offset, &results[first], name.count);
    first += name.count;
  }
  if (!names.empty() && first != results.size())
    scanner.fail_at(names.front().offset, "{} has {} results, but {} are named; correct the text", draft.name,
                    results.size(), first);

  const bool call = op->name == "func.call";
  if (call || op->name == "stablehlo.composite") {
    const Attribute* callee = find(op->attributes, call ? "callee" : "decomposition");
    if (callee == nullptr || callee->kind != Attribute::Kind::kSymbol)
      scanner.fail_at(op->offset, "{} does not name its function; correct the text", op->name);
    calls_.push_back({op, callee->name, function_});
  }
  return op;
}

}  // namespace xladder::reader
