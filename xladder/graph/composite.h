// A composite: one op that stands for several, with its own shape rule, derivative and lowerings.
//
// Layer norm, GELU, softmax, attention and cross entropy are composites (graph/composites/). They stay recognisable
// until program/passes/lower_composites.h replaces them, so that a device kernel or another formulation can take their
// place.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

enum class Lowering {
  kDecomposed,  // the textbook formulation, differentiated op by op, as most frameworks emit it
  kShaped,      // the formulation that was measured fastest on XLA:CPU; differentiated by `vjp`
  kNative,      // the same with ops that a compiler may have code of its own for, in place of a formula: erf
};
inline constexpr std::string_view kLoweringNames[] = {"decomposed", "shaped", "native"};
constexpr std::span<const std::string_view> names_of(Lowering) { return kLoweringNames; }

class Composite {
 public:
  virtual ~Composite() = default;
  // What it is known by; of this library's, composites/registry.h has the list.
  virtual std::string_view name() const = 0;
  // The composite whose lowering is its own: of a derivative, that which it is the derivative of.
  virtual std::string_view lowered_as() const { return name(); }
  // Whether computing it again costs as much as products do (program/passes/remat.h).
  virtual bool is_costly() const { return false; }

  // Result types from operand types; throws GraphError `[name] rule; got shapes`.
  virtual std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const = 0;

  // The same computation in ordinary ops, appended to the operands' graph. Returns the results.
  virtual std::vector<Value> lower(Lowering lowering, std::span<const Value> operands,
                                   const Attributes& attributes) const = 0;

  // Cotangents of the operands (none where an operand has no gradient) from those of the results (none = zero).
  // Throws GraphError if the composite is itself part of a derivative and has none of its own.
  virtual std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value> results,
                                 std::span<const Value> cotangents, const Attributes& attributes) const;
};

// Whether the op is the composite of that name.
inline bool is_composite(const Op& op, std::string_view name) {
  return op.composite != nullptr && op.composite->name() == name;
}

// Appends `composite` to the graph of its first operand.
std::vector<Value> append_composite(const Composite& composite, std::span<const Value> operands, Attributes attributes);

}  // namespace xladder::graph
