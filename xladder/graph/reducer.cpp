#include "xladder/graph/reducer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>

#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

struct ReducerRow {
  Reducer reducer;
  OpCode op;
};

constexpr std::array<ReducerRow, 6> kReducerRows = {{{Reducer::kAdd, OpCode::kAdd},
                                                     {Reducer::kMultiply, OpCode::kMultiply},
                                                     {Reducer::kMaximum, OpCode::kMaximum},
                                                     {Reducer::kMinimum, OpCode::kMinimum},
                                                     {Reducer::kAnd, OpCode::kAnd},
                                                     {Reducer::kOr, OpCode::kOr}}};
constexpr std::string_view kReplaceName = "replace";

Literal number(double value, DType dtype) { return {{dtype, {}}, std::span(&value, 1)}; }

// Every bit is 1, but for the first of all, which is `top`.
Literal ones(DType dtype, bool top) {
  HostTensor element(dtype, {1});
  std::ranges::fill(element.bytes(), std::byte{0xFF});
  if (!top) element.bytes().back() = std::byte{0x7F};
  return {{dtype, {}}, std::move(element)};
}

Literal lowest_integer(DType dtype) {
  HostTensor element(dtype, {1});
  if (!is_unsigned(dtype)) element.bytes().back() = std::byte{0x80};
  return {{dtype, {}}, std::move(element)};
}

}  // namespace

std::string_view name_of(Reducer reducer) {
  const auto* const found = std::ranges::find(kReducerRows, reducer, &ReducerRow::reducer);
  return found == kReducerRows.end() ? kReplaceName : name_of(found->op);
}

std::optional<Reducer> reducer_from_name(std::string_view name) {
  for (const ReducerRow& row : kReducerRows)
    if (name_of(row.op) == name) return row.reducer;
  return name == kReplaceName ? std::optional(Reducer::kReplace) : std::nullopt;
}

std::optional<Reducer> simple_reducer(const Op& op) {
  return op.attributes.has(kReducerAttribute) ? reducer_from_name(op.attributes.text(kReducerAttribute)) : std::nullopt;
}

std::optional<Reducer> recognised_reducer(const Graph& graph, const Block& block) {
  if (block.arguments.size() != 2 || block.results.size() != 1) return std::nullopt;
  if (block.results[0] == block.arguments[1]) return Reducer::kReplace;
  const auto producer = graph.producer_of(block.results[0]);
  if (!producer) return std::nullopt;
  const Op& op = graph.op(*producer);
  const auto* const found = std::ranges::find(kReducerRows, op.code, &ReducerRow::op);
  if (found == kReducerRows.end() || !std::ranges::is_permutation(op.operands, block.arguments)) return std::nullopt;
  return found->reducer;
}

bool is_idempotent(Reducer reducer) {
  return reducer == Reducer::kMaximum || reducer == Reducer::kMinimum || reducer == Reducer::kAnd ||
         reducer == Reducer::kOr;
}

Value combined(Reducer reducer, Value a, Value b) {
  const auto* const found = std::ranges::find(kReducerRows, reducer, &ReducerRow::reducer);
  if (found == kReducerRows.end()) throw std::logic_error("replacing combines nothing");
  return a.graph().append_one(found->op, {a, b});
}

bool is_identity(Reducer reducer, Value value) {
  const Literal* literal = constant_value(value);
  if (literal == nullptr || !literal->is_splat() || reducer == Reducer::kReplace) return false;
  const Literal wanted = identity_of(reducer, value.dtype());
  if (is_floating(value.dtype()) && size_of(value.dtype()) > 1) return literal->to_doubles() == wanted.to_doubles();
  const HostTensor bits = literal->to_tensor(), wanted_bits = wanted.to_tensor();
  return !bits.bytes().empty() &&
         std::ranges::equal(bits.bytes().first(wanted_bits.bytes().size()), wanted_bits.bytes());
}

Literal identity_of(Reducer reducer, DType dtype) {
  switch (reducer) {
    case Reducer::kAdd:
    case Reducer::kOr:
      return number(0, dtype);
    case Reducer::kMultiply:
      return number(1, dtype);
    case Reducer::kAnd:
      return dtype == DType::kPred ? number(1, dtype) : ones(dtype, true);
    case Reducer::kMaximum:
      if (is_floating(dtype)) return number(-INFINITY, dtype);
      return dtype == DType::kPred ? number(0, dtype) : lowest_integer(dtype);
    case Reducer::kMinimum:
      if (is_floating(dtype)) return number(INFINITY, dtype);
      return dtype == DType::kPred ? number(1, dtype) : ones(dtype, is_unsigned(dtype));
    case Reducer::kReplace:
      break;
  }
  throw std::logic_error("a reducer that replaces has no identity");
}

}  // namespace xladder::graph
