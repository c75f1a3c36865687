#include "xladder/program/passes/narrow_program.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "xladder/graph/ops.h"
#include "xladder/program/passes/narrowing.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::GraphError;
using graph::Op;
using graph::OpCode;
using graph::Value;
using graph::ValueId;

bool is_half(DType dtype) { return dtype == DType::kBF16 || dtype == DType::kF16; }

NarrowingOptions whole_program_in(DType to) {
  if (!is_half(to)) throw GraphError(fmt::format("[narrow_program] programs become bf16 or f16; got {}", name_of(to)));
  return {.format = {.storage = to, .arithmetic = to, .contraction = to}, .narrow_interface = true};
}

double rounded(double value, DType to) {
  const auto narrow = static_cast<float>(value);
  return to == DType::kBF16 ? float_from_bf16(bf16_from_float(narrow)) : float_from_f16(f16_from_float(narrow));
}

// Finds what constants_lost reports. Values are looked at through broadcasts, since scalars are spread by them.
class LostConstants {
 public:
  LostConstants(const Graph& graph, DType to) : graph_(graph), to_(to) {}

  std::vector<std::string> find() {
    const std::vector<bool> live = graph::live_ops(graph_);
    for (size_t id = 0; id < live.size(); ++id) {
      if (!live[id]) continue;
      const Op& op = graph_.op(static_cast<graph::OpId>(id));
      if (op.code == OpCode::kConstant) check_constant(op);
      if (op.code == OpCode::kAdd) check_running_mean(op);
    }
    return std::move(sentences_);
  }

 private:
  const Op* producer(ValueId id, OpCode code) const {
    auto found = graph_.producer_of(id);
    while (found && graph_.op(*found).code == OpCode::kBroadcastInDim)
      found = graph_.producer_of(graph_.op(*found).operands[0]);
    return found && graph_.op(*found).code == code ? &graph_.op(*found) : nullptr;
  }

  void check_constant(const Op& op) {
    if (graph_.type_of(op.results[0]).dtype != DType::kF32) return;
    for (const double value : op.attributes.literal("value").to_doubles()) {
      const double narrow = rounded(value, to_);
      if (narrow == value || !std::isfinite(value)) continue;
      if (std::fabs(narrow) == 1 || narrow == 0 || !std::isfinite(narrow))
        report(fmt::format("the constant {} becomes {} in {}", value, narrow, name_of(to_)));
    }
  }

  // m + (x - m) w
  void check_running_mean(const Op& sum) {
    for (const size_t side : {size_t{0}, size_t{1}}) {
      const ValueId mean = sum.operands[side];
      const Op* const product = producer(sum.operands[1 - side], OpCode::kMultiply);
      if (product == nullptr || graph_.type_of(mean).dtype != DType::kF32) continue;
      for (const size_t factor : {size_t{0}, size_t{1}}) {
        const Op* const weight = producer(product->operands[factor], OpCode::kConstant);
        const Op* const difference = producer(product->operands[1 - factor], OpCode::kSubtract);
        if (weight == nullptr || difference == nullptr || difference->operands[1] != mean) continue;
        const double w = weight->attributes.literal("value").to_doubles().front();
        if (w > 0 && w < 1 && rounded(1 - w, to_) == 1)
          report(
              fmt::format("a running mean keeps 1 - {0:g} of itself each step, which becomes 1 in {1}: it never "
                          "forgets",
                          w, name_of(to_)));
      }
    }
  }

  void report(std::string sentence) {
    if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end())
      sentences_.push_back(std::move(sentence));
  }

  const Graph& graph_;
  DType to_;
  std::vector<std::string> sentences_;
};

}  // namespace

void narrow_program(const Graph& source, Graph& target, DType to) {
  Narrowing narrowing(source, target, whole_program_in(to));
  rewrite(source, target, narrowing);
}

std::vector<Value> inline_narrowed(const Graph& source, std::span<const Value> arguments, DType to) {
  NarrowingOptions options = whole_program_in(to);
  options.keep_composites = true;
  if (arguments.empty()) throw GraphError("[inline_narrowed] takes at least one argument; got none");
  Narrowing narrowing(source, arguments.front().graph(), options);
  for (size_t i = 0; i < std::min(arguments.size(), source.num_parameters()); ++i)
    if (const TensorType wanted = narrowing.argument_type(source.parameter_type(i)); arguments[i].type() != wanted)
      throw GraphError(fmt::format("[inline_narrowed] {} takes {}; got {}", source.parameter_name(i), to_string(wanted),
                                   to_string(arguments[i].type())));
  return inline_body(source, arguments, narrowing);
}

void accumulate_in_f32(const Graph& source, Graph& target) {
  const auto widen = [&](const Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
    if (operands.empty() || !is_half(operands[0].dtype())) return std::nullopt;
    const DType narrow = operands[0].dtype();
    if (op.code == OpCode::kDotGeneral || op.code == OpCode::kConvolution) {
      const DType result = source.type_of(op.results[0]).dtype;
      if (result == DType::kF32) return std::nullopt;
      graph::Attributes attributes = op.attributes;
      attributes.set("dtype", DType::kF32);
      return std::vector<Value>{convert(target.append(op.code, operands, std::move(attributes)).front(), result)};
    }
    const bool adds = (op.code == OpCode::kSelectAndScatter && op.regions.empty()) ||
                      ((op.code == OpCode::kReduce || op.code == OpCode::kReduceWindow) &&
                       graph::simple_reducer(op) == graph::Reducer::kAdd);
    if (!adds) return std::nullopt;
    std::vector<Value> wide;
    for (const Value& operand : operands) wide.push_back(convert(operand, DType::kF32));
    return std::vector<Value>{convert(target.append(op.code, wide, op.attributes).front(), narrow)};
  };
  rewrite(source, target, widen);
}

std::vector<std::string> constants_lost(const Graph& program, DType to) { return LostConstants(program, to).find(); }

}  // namespace xladder::passes
