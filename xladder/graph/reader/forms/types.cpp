// The types of an op as the printed forms abbreviate them.
#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

// A signature, of which the opening bracket comes next.
void signature(Ops& ops, Draft& draft) { ops.context().types.parse_signature(draft.operand_types, draft.result_types); }

// One type for all, or a signature.
void same(Ops& ops, Draft& draft) {
  if (ops.context().scanner.peek() == '(') return signature(ops, draft);
  const Type* type = ops.context().types.parse();
  draft.operand_types.assign(draft.operands.size(), type);
  draft.result_types.push_back(type);
}

void type_list(Ops& ops, std::vector<const Type*>& types) {
  do {
    types.push_back(ops.context().types.parse());
  } while (ops.context().scanner.accept(','));
}

void arrow(Ops& ops, Draft& draft) {
  Scanner& scanner = ops.context().scanner;
  type_list(ops, draft.operand_types);
  scanner.expect_arrow("after the types of operands");
  if (scanner.accept('('))
    ops.context().types.parse_list(')', draft.result_types);
  else
    draft.result_types.push_back(ops.context().types.parse());
}

// The parts' types follow from the result's.
void complex(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  if (context.scanner.peek() == '(') return signature(ops, draft);
  const Offset begin = context.scanner.offset();
  const Type* type = context.types.parse_tensor();
  if (!is_complex(type->element))
    context.scanner.fail_at(begin, "{} stands where a tensor of complex numbers should; correct the text",
                            to_string(*type));
  draft.operand_types.assign(draft.operands.size(), context.types.tensor(part_of(type->element), type->shape));
  draft.result_types.push_back(type);
}

void select(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  if (context.scanner.peek() == '(') return signature(ops, draft);
  draft.operand_types.push_back(context.types.parse());
  context.scanner.expect(',', "between the types of a select");
  const Type* type = context.types.parse();
  draft.operand_types.insert(draft.operand_types.end(), 2, type);
  draft.result_types.push_back(type);
}

void tuple(Ops& ops, Draft& draft) {
  const Context& context = ops.context();
  const Offset begin = context.scanner.offset();
  const Type* type = context.types.parse();
  if (type->kind != Type::Kind::kTuple)
    context.scanner.fail_at(begin, "{} stands where the type of a tuple should; correct the text", to_string(*type));
  draft.operand_types.assign(type->inputs.begin(), type->inputs.end());
  draft.result_types.push_back(type);
}

}  // namespace

void parse_types(Ops& ops, std::string_view kind, Draft& draft) {
  Scanner& scanner = ops.context().scanner;
  if (kind == "operands" || kind == "pairs") {
    if (draft.operands.empty()) return;
    scanner.expect(':', "before the types of operands");
    type_list(ops, draft.operand_types);
    if (kind == "pairs") draft.result_types = draft.operand_types;
    return;
  }
  scanner.expect(':', "before the types of an op");
  if (kind == "same") return same(ops, draft);
  if (kind == "signature") return signature(ops, draft);
  if (kind == "arrow") return arrow(ops, draft);
  if (kind == "complex") return complex(ops, draft);
  if (kind == "select") return select(ops, draft);
  if (kind == "tuple") return tuple(ops, draft);
  draft.result_types.push_back(ops.context().types.parse());  // result
}

}  // namespace xladder::reader
