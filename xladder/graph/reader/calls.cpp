#include "xladder/graph/reader/calls.h"

#include <algorithm>

namespace xladder::reader {
namespace {

bool have_types(std::span<const Value* const> values, std::span<const Type* const> types) {
  return std::equal(values.begin(), values.end(), types.begin(), types.end(),
                    [](const Value* value, const Type* type) { return value->type == type; });
}

bool have_types(std::span<const Value> values, std::span<const Type* const> types) {
  return std::equal(values.begin(), values.end(), types.begin(), types.end(),
                    [](const Value& value, const Type* type) { return value.type == type; });
}

const Function& callee_of(const Scanner& scanner, const Storage& storage, const Call& call) {
  const auto found = storage.functions.find(call.callee);
  if (found == storage.functions.end())
    scanner.fail_at(call.op->offset, "the function @{} is not in the text; export the whole module", call.callee);
  const Function& callee = *found->second;
  if (callee.is_declaration)
    scanner.fail_at(call.op->offset, "the function @{} has no body; export the whole module", call.callee);
  if (!have_types(call.op->operands, callee.argument_types) || !have_types(call.op->results, callee.result_types))
    scanner.fail_at(call.op->offset, "the types of the call are not those of @{}; correct the text", call.callee);
  return callee;
}

// Of a function with all that it calls.
struct Extent {
  size_t ops = 0;
  int depth = 1;
};

}  // namespace

void check_calls(const Scanner& scanner, const Storage& storage, std::span<const Call> calls,
                 std::span<const size_t> op_counts, const Limits& limits) {
  const std::span<const Function* const> functions = storage.module.functions;
  std::unordered_map<const Function*, size_t> index_of;
  for (size_t i = 0; i < functions.size(); ++i) index_of.emplace(functions[i], i);

  struct Caller {
    size_t function;
    const Op* op;
  };
  std::vector<std::vector<Caller>> callers(functions.size());
  std::vector<size_t> open_calls(functions.size(), 0);  // to functions that are not yet measured
  for (const Call& call : calls) {
    callers[index_of.at(&callee_of(scanner, storage, call))].push_back({call.caller, call.op});
    ++open_calls[call.caller];
  }

  // From the functions that call none to those that call them.
  std::vector<Extent> extents(functions.size());
  std::vector<size_t> ready;
  for (size_t i = 0; i < functions.size(); ++i) {
    extents[i].ops = op_counts[i];
    if (open_calls[i] == 0) ready.push_back(i);
  }
  size_t measured = 0;
  for (; !ready.empty(); ++measured) {
    const size_t done = ready.back();
    ready.pop_back();
    for (const Caller& caller : callers[done]) {
      Extent& extent = extents[caller.function];
      extent.ops = std::min(extent.ops + extents[done].ops, limits.most_ops + 1);
      extent.depth = std::max(extent.depth, extents[done].depth + 1);
      if (--open_calls[caller.function] == 0) ready.push_back(caller.function);
    }
  }
  if (measured < functions.size())
    for (const Call& call : calls)
      if (open_calls[call.caller] > 0 && open_calls[index_of.at(storage.functions.at(call.callee))] > 0)
        scanner.fail_at(
            call.op->offset,
            "@{} calls @{}, which leads back to itself: recursion is no part of StableHLO; correct the program",
            functions[call.caller]->name, call.callee);

  for (size_t i = 0; i < functions.size(); ++i) {
    if (functions[i]->is_private) continue;
    if (extents[i].ops > limits.most_ops)
      scanner.fail_at(functions[i]->offset,
                      "@{} has more than {} ops with those of the functions that it calls; export a smaller program",
                      functions[i]->name, limits.most_ops);
    if (extents[i].depth > limits.most_depth)
      scanner.fail_at(functions[i]->offset, "@{} has calls more than {} deep; export a simpler program",
                      functions[i]->name, limits.most_depth);
  }
}

}  // namespace xladder::reader
