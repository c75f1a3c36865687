// How an op combines elements: reduce, reduce_window, scatter, all_reduce, ...
//
// Nearly every reducer is one of a few ops of two elements. Such a one is kept by name (the attribute `reducer`),
// starts from its identity without an operand for it, and is printed as the region it stands for; so passes and
// derivatives ask simple_reducer(op) and are done. Any other is a region of the op, with the initial values as further
// operands. The builders of graph/ops.h make the first kind of the second wherever a region has the form of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xladder/graph/graph.h"
#include "xladder/graph/literal.h"

namespace xladder::graph {

enum class Reducer {
  kAdd,
  kMultiply,
  kMaximum,
  kMinimum,
  kAnd,
  kOr,
  kReplace,  // of a scatter: the update itself
};

inline const std::string kReducerAttribute = "reducer";

std::string_view name_of(Reducer reducer);  // that of its op; "replace"
std::optional<Reducer> reducer_from_name(std::string_view name);

// The reducer that an op has by name; none where it has a region or does not reduce.
std::optional<Reducer> simple_reducer(const Op& op);

// The reducer that `block` has the form of: one op of its two arguments, or the second one itself.
std::optional<Reducer> recognised_reducer(const Graph& graph, const Block& block);

// Whether elements may be counted more than once: maximum, minimum, and, or.
bool is_idempotent(Reducer reducer);

// a and b combined, in an op of its own. Not of kReplace.
Value combined(Reducer reducer, Value a, Value b);

// What changes nothing when it is combined with an element: 0, 1, -infinity, ...; a scalar. Not of kReplace.
Literal identity_of(Reducer reducer, DType dtype);
// Whether `value` is a constant of that, whatever its shape.
bool is_identity(Reducer reducer, Value value);

}  // namespace xladder::graph
