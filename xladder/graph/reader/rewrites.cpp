#include "xladder/graph/reader/rewrites.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "xladder/graph/ops.h"
#include "xladder/graph/reader/special_functions.h"

namespace xladder::reader {
namespace {

using graph::PrintedOp;
using graph::Value;
using Values = std::vector<Value>;

template <Value (*kFunction)(Value)>
Values unary(const PrintedOp& printed) {
  if (printed.operands().size() != 1) printed.refuse("takes one operand");
  return {kFunction(printed.operand(0))};
}

// The axes of the result that those of an operand of `rank` become: the last ones, if nothing else is said.
std::vector<int64_t> broadcast_axes(const PrintedOp& printed, int64_t rank, int64_t of_result) {
  std::vector<int64_t> last(static_cast<size_t>(rank));
  std::iota(last.begin(), last.end(), of_result - rank);
  std::vector<int64_t> axes = rank == of_result ? last : printed.integers("broadcast_dimensions", last);
  if (axes.size() != last.size()) printed.refuse("has a broadcast dimension for each axis of the smaller operand");
  return axes;
}

// The operands broadcast to one shape, as NumPy does it.
Values broadcast_operands(const PrintedOp& printed, size_t count) {
  const std::span<const Value> operands = printed.operands();
  if (operands.size() != count) printed.refuse(fmt::format("takes {} operands; got {}", count, operands.size()));
  printed.has("broadcast_dimensions");  // of operands of one rank there is nothing to say
  int64_t rank = 0;
  for (const Value& operand : operands) rank = std::max(rank, operand.rank());
  Shape shape(static_cast<size_t>(rank), 1);
  for (const Value& operand : operands) {
    const std::vector<int64_t> axes = broadcast_axes(printed, operand.rank(), rank);
    for (size_t i = 0; i < axes.size(); ++i) {
      if (axes[i] < 0 || axes[i] >= rank) printed.refuse("broadcasts to an axis that there is not");
      if (int64_t& size = shape[static_cast<size_t>(axes[i])]; size == 1) size = operand.shape()[i];
    }
  }
  Values all;
  for (const Value& operand : operands)
    all.push_back(operand.shape() == shape
                      ? operand
                      : broadcast_in_dim(operand, shape, broadcast_axes(printed, operand.rank(), rank)));
  return all;
}

template <Value (*kFunction)(Value, Value)>
Values binary(const PrintedOp& printed) {
  const Values operands = broadcast_operands(printed, 2);
  return {kFunction(operands[0], operands[1])};
}

Values broadcast_select(const PrintedOp& printed) {
  const Values operands = broadcast_operands(printed, 3);
  return {select(operands[0], operands[1], operands[2])};
}

Values broadcast_compare(const PrintedOp& printed) {
  const Values operands = broadcast_operands(printed, 2);
  return {graph::read_compare(printed, operands[0], operands[1])};
}

// One number, in the shape of the operand.
Values constant_like(const PrintedOp& printed) {
  const TensorType& type = printed.result();
  const double value =
      is_floating(type.dtype) ? printed.number("value") : static_cast<double>(printed.integer("value"));
  return {graph::constant(printed.graph(), value, type)};
}

Value itself(Value x) { return x; }

Values dot(const PrintedOp& printed) {
  const Value lhs = printed.operand(0), rhs = printed.operand(1);
  if (lhs.rank() == 0 || rhs.rank() == 0) printed.refuse("takes vectors or matrices");
  return {dot_general(lhs, rhs, {.lhs_contracting = {lhs.rank() - 1}, .rhs_contracting = {0}}, printed.result().dtype,
                      graph::read_precision(printed))};
}

// New axes in front.
Values broadcast(const PrintedOp& printed) {
  const Value x = printed.operand(0);
  const auto added = static_cast<int64_t>(printed.integers("broadcast_sizes").size());
  std::vector<int64_t> dimensions;
  for (int64_t axis = 0; axis < x.rank(); ++axis) dimensions.push_back(added + axis);
  return {broadcast_in_dim(x, printed.result().shape, std::move(dimensions))};
}

// Where shardings end.
Values propagation_barrier(const PrintedOp& printed) {
  printed.has("allowed_direction");
  return unary<itself>(printed);
}

Values constant(const PrintedOp& printed) { return {graph::constant(printed.graph(), printed.literal("value"))}; }

// A function of scalars for each element: one op of its arguments.
Values map(const PrintedOp& printed) {
  const std::span<const Value> operands = printed.operands();
  if (operands.empty()) printed.refuse("takes at least one operand");
  printed.integers("dimensions", std::vector<int64_t>());
  graph::Graph& graph = printed.graph();
  std::vector<TensorType> scalars;
  for (const Value& operand : operands) scalars.push_back({operand.dtype(), {}});
  const graph::Block block = graph.build_region(scalars, printed.region(0));
  const auto producer = block.results.size() == 1 ? graph.producer_of(block.results[0]) : std::nullopt;
  if (!producer || block.ops.size() != 1 || !is_elementwise(graph.op(*producer).code))
    printed.refuse("applies more than one op to each element; export the program without stablehlo.map");
  const graph::Op op = graph.op(*producer);
  Values arguments;
  for (const graph::ValueId id : op.operands) {
    const auto argument = std::ranges::find(block.arguments, id);
    if (argument == block.arguments.end())
      printed.refuse("takes a value from outside; export it without stablehlo.map");
    arguments.push_back(operands[static_cast<size_t>(argument - block.arguments.begin())]);
  }
  return graph.append(op.code, arguments, op.attributes);
}

// ---- Custom calls --------------------------------------------------------------------------------------------------

struct Target {
  std::string_view name;
  Rewrite rewrite;
};

// Marks that say where or how a value lies, which changes nothing of a program that runs as a whole.
constexpr std::string_view kMarks[] = {
    "LayoutConstraint",
    "MoveToDevice",
    "MoveToHost",
    "SPMDFullToShardShape",
    "SPMDShardToFullShape",
    "Sharding",
    "annotate_device_placement",
    "xla.sdy.FuncResultSharding",
    "xla.sdy.PropagationBarrier",
};

Values custom_top_k(const PrintedOp& printed) {
  if (printed.has("mhlo.attributes.largest") && !printed.flag("mhlo.attributes.largest"))
    printed.refuse("takes the smallest; export the program with the largest of the negated values");
  const auto [values, places] = top_k(printed.operand(0), printed.integer("mhlo.attributes.k"));
  return {values, places};
}

// What converters and partitioners leave, with a meaning that the op's name says.
constexpr Target kTargets[] = {
    {"mhlo.acos", unary<acos>},      {"mhlo.acosh", unary<acosh>},    {"mhlo.asin", unary<asin>},
    {"mhlo.asinh", unary<asinh>},    {"mhlo.atan", unary<atan>},      {"mhlo.atanh", unary<atanh>},
    {"mhlo.cosh", unary<cosh>},      {"mhlo.erf", unary<graph::erf>}, {"mhlo.sinh", unary<sinh>},
    {"mhlo.tan", unary<graph::tan>}, {"mhlo.topk", custom_top_k},
};

// Why targets are refused, by how they begin.
constexpr std::pair<std::string_view, std::string_view> kRefusedTargets[] = {
    {"lapack_",
     "calls LAPACK (a factorisation or solver), which only JAX's own runtime has; compute it outside of the "
     "program, or write it in operations that StableHLO has"},
    {"blas_", "calls BLAS, which only JAX's own runtime has; write it in operations that StableHLO has"},
    {"xla_ffi_python",
     "calls back into Python (jax.debug.print, pure_callback, io_callback); export the program "
     "without the callback"},
    {"xla_python",
     "calls back into Python (jax.debug.print, pure_callback, io_callback); export the program without "
     "the callback"},
    {"ApproxTopK", "finds the largest approximately, as a TPU does; export the program with jax.lax.top_k"},
    {"shape_assertion", "checks sizes that are not fixed; export the program without symbolic shapes"},
};

Values custom_call(const PrintedOp& printed) {
  const std::string target = printed.word("call_target_name");
  for (const auto& [prefix, why] : kRefusedTargets)
    if (target.starts_with(prefix)) printed.refuse(fmt::format("@{} {}", target, why));
  if (std::ranges::find(kMarks, target) != std::end(kMarks)) {
    for (const char* name : {"api_version", "backend_config", "has_side_effect", "operand_layouts", "result_layouts"})
      printed.has(name);
    return unary<itself>(printed);
  }
  const auto* const known = std::ranges::find(kTargets, target, &Target::name);
  if (known == std::end(kTargets))
    printed.refuse(
        fmt::format("@{} is a kernel of one library or device, unknown here; export the program without it", target));
  if (printed.flag("has_side_effect")) printed.refuse(fmt::format("@{} has a side effect; export it without", target));
  // The old and the new way to say the same, and what is empty.
  for (const char* name : {"api_version", "mhlo.version"}) printed.integer(name, 0);
  if (printed.has("backend_config") && !printed.word("backend_config").empty())
    printed.refuse(fmt::format("@{} has a configuration that is not known here", target));
  printed.has("mhlo.attributes");
  return known->rewrite(printed);
}

// ---- The table -----------------------------------------------------------------------------------------------------

struct Row {
  std::string_view op;
  Rewrite rewrite;
};

constexpr Row kRows[] = {
    {"arith.constant", constant},
    {"chlo.acos", unary<acos>},
    {"chlo.acosh", unary<acosh>},
    {"chlo.asin", unary<asin>},
    {"chlo.asinh", unary<asinh>},
    {"chlo.atan", unary<atan>},
    {"chlo.atanh", unary<atanh>},
    {"chlo.bessel_i1e", unary<bessel_i1e>},
    {"chlo.broadcast_add", binary<graph::add>},
    {"chlo.broadcast_and", binary<graph::bitwise_and>},
    {"chlo.broadcast_atan2", binary<graph::atan2>},
    {"chlo.broadcast_compare", broadcast_compare},
    {"chlo.broadcast_divide", binary<graph::divide>},
    {"chlo.broadcast_maximum", binary<graph::maximum>},
    {"chlo.broadcast_minimum", binary<graph::minimum>},
    {"chlo.broadcast_multiply", binary<graph::multiply>},
    {"chlo.broadcast_next_after", binary<next_after>},
    {"chlo.broadcast_or", binary<graph::bitwise_or>},
    {"chlo.broadcast_polygamma", binary<polygamma>},
    {"chlo.broadcast_power", binary<graph::power>},
    {"chlo.broadcast_remainder", binary<graph::remainder>},
    {"chlo.broadcast_select", broadcast_select},
    {"chlo.broadcast_shift_left", binary<graph::shift_left>},
    {"chlo.broadcast_shift_right_arithmetic", binary<graph::shift_right_arithmetic>},
    {"chlo.broadcast_shift_right_logical", binary<graph::shift_right_logical>},
    {"chlo.broadcast_subtract", binary<graph::subtract>},
    {"chlo.broadcast_xor", binary<graph::bitwise_xor>},
    {"chlo.broadcast_zeta", binary<zeta>},
    {"chlo.conj", unary<itself>},
    {"chlo.constant", constant},
    {"chlo.constant_like", constant_like},
    {"chlo.cosh", unary<cosh>},
    {"chlo.digamma", unary<digamma>},
    {"chlo.is_inf", unary<is_inf>},
    {"chlo.is_neg_inf", unary<is_neg_inf>},
    {"chlo.is_pos_inf", unary<is_pos_inf>},
    {"chlo.lgamma", unary<lgamma>},
    {"chlo.mulhi", binary<high_product>},
    {"chlo.next_after", binary<next_after>},
    {"chlo.polygamma", binary<polygamma>},
    {"chlo.sinh", unary<sinh>},
    {"chlo.square", unary<square>},
    {"chlo.tan", unary<graph::tan>},
    {"chlo.zeta", binary<zeta>},
    {"mhlo.copy", unary<itself>},
    {"mhlo.erf", unary<graph::erf>},
    {"sdy.propagation_barrier", propagation_barrier},
    {"sdy.reshard", unary<itself>},
    {"sdy.sharding_constraint", unary<itself>},
    {"stablehlo.broadcast", broadcast},
    {"stablehlo.custom_call", custom_call},
    {"stablehlo.dot", dot},
    {"stablehlo.map", map},
    {"stablehlo.real", unary<itself>},
};

constexpr std::pair<std::string_view, std::string_view> kAdvice[] = {
    {"stablehlo.after_all", "export the program without side effects (callbacks, infeed, outfeed)"},
    {"stablehlo.cholesky", "compute the factorisation outside of the program"},
    {"stablehlo.create_token", "export the program without side effects (callbacks, infeed, outfeed)"},
    {"stablehlo.complex", "export the program with real numbers"},
    {"stablehlo.fft", "complex numbers are not known here; export the program without fft"},
    {"stablehlo.get_dimension_size", "export the program with fixed sizes (in JAX without symbolic shapes)"},
    {"stablehlo.imag", "export the program with real numbers"},
    {"stablehlo.infeed", "give the data as arguments of the program"},
    {"stablehlo.outfeed", "return the data as results of the program"},
    {"stablehlo.rng", "draw with keys that are arguments of the program (in JAX jax.random)"},
    {"stablehlo.triangular_solve", "compute the solution outside of the program"},
};

}  // namespace

Rewrite rewrite_of(std::string_view op) {
  const auto* const found = std::ranges::find(kRows, op, &Row::op);
  return found == std::end(kRows) ? nullptr : found->rewrite;
}

std::string advice_on_op(std::string_view op) {
  for (const auto& [name, advice] : kAdvice)
    if (name == op) return fmt::format("{} cannot be computed here; {}", op, advice);
  return fmt::format("the op {} is not known here; export the program without it", op);
}

}  // namespace xladder::reader
