// The engine of autocast.h and narrow_program.h: copies a graph while its f32 values take a narrower format.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/kept_values.h"

namespace xladder::passes {

// How f32 values are held and computed with.
struct NarrowFormat {
  DType storage;     // f32 for tf32, whose values are f32 with 13 zero bits
  DType arithmetic;  // of elementwise ops; a type that holds every value of the format
  // Of operands; the result is f32, unless `narrow_products` is set.
  DType product, convolution;
};

struct NarrowingOptions {
  NarrowFormat format;
  bool contractions_only = false;
  bool narrow_products = false;   // with contractions_only: results of products are narrow, and f32 for other ops
  bool narrow_interface = false;  // parameters, results, carried values and what replicas exchange are narrow too
  bool keep_composites = false;   // on narrow operands; otherwise they are refused
  KeptPlaces kept = {};           // which stay f32
};

// A value of the source that is f32 stands in the target as a wide (f32) or a narrow one, whichever was there first;
// it is converted when a use wants the other, once in each block.
class Narrowing : public graph::Rewriter {
 public:
  Narrowing(const graph::Graph& source, graph::Graph& target, const NarrowingOptions& options);

  std::optional<std::vector<graph::Value>> visit(const graph::Op& op, std::span<graph::Value> operands) override;
  TensorType argument_type(graph::ValueId source, const TensorType& type) override;
  graph::Value result(graph::Value value, graph::ValueId source, const TensorType& type) override;
  void enter_region() override { scopes_.emplace_back(); }
  void leave_region() override { scopes_.pop_back(); }

 private:
  using Values = std::vector<graph::Value>;
  // What was already converted: by id of the value.
  struct Scope {
    std::unordered_map<graph::ValueId, graph::Value> narrow, wide;
    std::unordered_set<graph::ValueId> widened;  // f32 values that are nothing but a narrow one
  };

  bool is_f32(graph::ValueId source) const { return source_.type_of(source).dtype == DType::kF32; }
  bool touches_f32(const graph::Op& op) const;
  bool is_narrow(graph::Value x) const;
  graph::Value narrow(graph::Value x);
  graph::Value narrow_anew(graph::Value x);
  graph::Value widen(graph::Value x);
  bool is_widened(graph::Value x) const;
  // The narrow value in the type that elementwise ops compute in.
  graph::Value for_arithmetic(graph::Value x) { return convert_to(narrow(x), options_.format.arithmetic); }
  graph::Value from_arithmetic(graph::Value x, bool is_exact);
  static graph::Value convert_to(graph::Value x, DType dtype);

  Values append(const graph::Op& op, std::span<const graph::Value> operands);
  Values contraction(const graph::Op& op, std::span<const graph::Value> operands);
  Values conversion(const graph::Op& op, graph::Value operand);
  Values movement(const graph::Op& op, std::span<graph::Value> operands);
  std::optional<Values> movement_of_widened(const graph::Op& op, std::span<const graph::Value> operands);
  Values elementwise(const graph::Op& op, std::span<graph::Value> operands);
  Values reduction(const graph::Op& op, std::span<graph::Value> operands);
  // As it is, also with a region of its own that reduces or compares.
  Values in_f32(const graph::Op& op, std::span<graph::Value> operands);
  Values composite(const graph::Op& op, std::span<graph::Value> operands);

  const graph::Graph& source_;
  graph::Graph& target_;
  NarrowingOptions options_;
  std::vector<Scope> scopes_{1};
  std::unordered_set<graph::ValueId> kept_;     // of the source
  std::unordered_set<graph::ValueId> rounded_;  // f32 values that the format holds, where the storage is f32
};

}  // namespace xladder::passes
