#include "xladder/program/analysis/flops.h"

#include "xladder/graph/composite.h"
#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/counted_loop.h"
#include "xladder/graph/rewrite.h"

namespace xladder::analysis {
namespace {

using graph::Block;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::ValueId;

FlopCount operator+(const FlopCount& a, const FlopCount& b) {
  return {a.dot_general + b.dot_general, a.convolution + b.convolution, a.loops_counted_once + b.loops_counted_once,
          a.custom_calls + b.custom_calls};
}

// `rounds` times the work; what cannot be seen stays counted by op.
FlopCount repeated(const FlopCount& count, int64_t rounds) {
  return {count.dot_general * rounds, count.convolution * rounds, count.loops_counted_once, count.custom_calls};
}

int64_t flops_of_dot_general(const Graph& graph, const Op& op) {
  const Shape& lhs = graph.type_of(op.operands[0]).shape;
  int64_t products = graph.type_of(op.results[0]).num_elements();
  for (const int64_t axis : op.attributes.integers("lhs_contracting")) products *= lhs[static_cast<size_t>(axis)];
  return 2 * products;
}

struct Axis {
  int64_t input, kernel, output;  // lengths
  int64_t stride, padding_low, input_dilation, kernel_dilation;
};

// Pairs of an output and a kernel position along one axis that meet an input element.
int64_t real_products(const Axis& axis) {
  int64_t count = 0;
  for (int64_t output = 0; output < axis.output; ++output) {
    for (int64_t kernel = 0; kernel < axis.kernel; ++kernel) {
      const int64_t at = output * axis.stride + kernel * axis.kernel_dilation - axis.padding_low;
      const bool is_element = at >= 0 && at % axis.input_dilation == 0 && at / axis.input_dilation < axis.input;
      if (is_element) ++count;
    }
  }
  return count;
}

int64_t flops_of_convolution(const Graph& graph, const Op& op) {
  const auto layout = graph::ConvolutionLayout::parse(op.attributes.text("layout"));
  const Shape& input = graph.type_of(op.operands[0]).shape;
  const Shape& kernel = graph.type_of(op.operands[1]).shape;
  const Shape& output = graph.type_of(op.results[0]).shape;
  const auto length = [](const Shape& shape, int64_t axis) { return shape[static_cast<size_t>(axis)]; };
  int64_t products =
      length(output, layout.result_batch) * length(output, layout.result_feature) * length(kernel, layout.kernel_input);
  for (size_t i = 0; i < layout.num_spatial(); ++i)
    products *= real_products({length(input, layout.lhs_spatial[i]), length(kernel, layout.kernel_spatial[i]),
                               length(output, layout.result_spatial[i]), op.attributes.integers("strides")[i],
                               op.attributes.integers("padding")[2 * i], op.attributes.integers("lhs_dilation")[i],
                               op.attributes.integers("rhs_dilation")[i]});
  return 2 * products;
}

FlopCount count_composite(const Graph& graph, const Op& op) {
  Graph scratch;
  std::vector<graph::Value> operands;
  for (const ValueId id : op.operands) operands.push_back(scratch.parameter(graph.type_of(id), "operand"));
  for (const graph::Value& result : op.composite->lower(graph::Lowering::kDecomposed, operands, op.attributes))
    scratch.add_result(result, "result");
  return count_flops(scratch);
}

FlopCount count_block(const Graph& graph, const Block& block, const std::vector<bool>& live);

FlopCount count_while(const Graph& graph, const Op& op, const std::vector<bool>& live) {
  FlopCount round;
  for (const Block& region : op.regions) round = round + count_block(graph, region, live);
  if (const auto counted = graph::counted_loop(graph, op)) return repeated(round, counted->rounds);
  // A loop without countable work, such as one that only draws random numbers, leaves the count exact.
  if (round.total() > 0) ++round.loops_counted_once;
  return round;
}

FlopCount count_block(const Graph& graph, const Block& block, const std::vector<bool>& live) {
  FlopCount count;
  for (const graph::OpId id : block.ops) {
    if (!live[static_cast<size_t>(id)]) continue;
    const Op& op = graph.op(id);
    switch (op.code) {
      case OpCode::kDotGeneral:
        count.dot_general += flops_of_dot_general(graph, op);
        break;
      case OpCode::kConvolution:
        count.convolution += flops_of_convolution(graph, op);
        break;
      case OpCode::kComposite:
        count = count + count_composite(graph, op);
        break;
      case OpCode::kCustomCall:
        ++count.custom_calls;
        break;
      case OpCode::kWhile:
        count = count + count_while(graph, op, live);
        break;
      default:
        break;
    }
  }
  return count;
}

}  // namespace

FlopCount count_flops(const Graph& graph) { return count_block(graph, graph.body(), graph::live_ops(graph)); }

int64_t flops(const Graph& graph) { return count_flops(graph).total(); }

int64_t product_flops(const Graph& graph, const Op& op) {
  if (op.code == OpCode::kDotGeneral) return flops_of_dot_general(graph, op);
  return op.code == OpCode::kConvolution ? flops_of_convolution(graph, op) : 0;
}

}  // namespace xladder::analysis
