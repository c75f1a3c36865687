#include "xladder/program/passes/legalise.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::OpCode;
using graph::Value;

bool is_narrow(Value x) { return x.dtype() == DType::kBF16 || x.dtype() == DType::kF16; }

// The axis of what stands before conversions and transposes that becomes `axis` of x.
std::pair<Value, int64_t> before_transposes(Value x, int64_t axis) {
  for (;;) {
    const auto producer = x.graph().producer_of(x.id());
    if (!producer) return {x, axis};
    const graph::Op& op = x.graph().op(*producer);
    if (op.code != OpCode::kConvert && op.code != OpCode::kTranspose) return {x, axis};
    if (op.code == OpCode::kTranspose) axis = op.attributes.integers("permutation")[static_cast<size_t>(axis)];
    x = x.graph().value(op.operands[0]);
  }
}

bool contracts_last_axis(Value lhs, const std::vector<int64_t>& contracting) {
  if (contracting.size() != 1) return false;
  const auto [origin, axis] = before_transposes(lhs, contracting[0]);
  return contracting[0] == lhs.rank() - 1 && axis == origin.rank() - 1;
}

// x in f32: what stood there before it was rounded for the product, if it was, else converted.
Value wide(Value x) {
  const auto producer = x.graph().producer_of(x.id());
  if (producer && x.dtype() != DType::kF32) {
    const graph::Op& op = x.graph().op(*producer);
    const Value operand = x.graph().value(op.operands.empty() ? x.id() : op.operands[0]);
    if (op.code == OpCode::kConvert && operand.dtype() == DType::kF32) return operand;
    if (op.code == OpCode::kTranspose) return transpose(wide(operand), op.attributes.integers("permutation"));
    if (op.code == OpCode::kReshape) return reshape(wide(operand), x.shape());
  }
  return convert(x, DType::kF32);
}

// x with its bits read as another type, which holds as many in all.
Value bits_as(Value x, const TensorType& type) {
  if (size_of(type.dtype) <= size_of(x.dtype())) return reshape(bitcast_convert(x, type.dtype), type.shape);
  Shape parts = type.shape;
  parts.push_back(static_cast<int64_t>(size_of(type.dtype) / size_of(x.dtype())));
  return bitcast_convert(reshape(x, parts), type.dtype);
}

// A bitcast of what is a bitcast already, where one of them changes the size of elements.
std::optional<Value> single_bitcast(Value x, const TensorType& type) {
  const auto producer = x.graph().producer_of(x.id());
  if (!producer || x.graph().op(*producer).code != OpCode::kBitcastConvert) return std::nullopt;
  const Value before = x.graph().value(x.graph().op(*producer).operands[0]);
  const bool keep_sizes = size_of(before.dtype()) == size_of(x.dtype()) && size_of(x.dtype()) == size_of(type.dtype);
  return keep_sizes ? std::nullopt : std::optional(bits_as(before, type));
}

int64_t product_at(const Shape& shape, const std::vector<int64_t>& axes) {
  int64_t product = 1;
  for (const int64_t axis : axes) product *= shape[static_cast<size_t>(axis)];
  return product;
}

// The convolution with its padding made before it, where it would be turned round.
std::optional<Value> padded_convolution(const graph::Op& op, std::span<const Value> operands, DType result) {
  const graph::Attributes& a = op.attributes;
  const Value x = operands[0], kernel = operands[1];
  const auto layout = graph::ConvolutionLayout::parse(a.text("layout"));
  const bool in_groups = a.integer("feature_groups") != 1 || a.integer("batch_groups") != 1;
  if (in_groups || product_at(kernel.shape(), layout.kernel_spatial) <= product_at(x.shape(), layout.lhs_spatial))
    return std::nullopt;
  const std::vector<int64_t>&padding = a.integers("padding"), &dilation = a.integers("lhs_dilation");
  std::vector<int64_t> low(static_cast<size_t>(x.rank())), high = low, interior = low;
  for (size_t i = 0; i < layout.num_spatial(); ++i) {
    const auto axis = static_cast<size_t>(layout.lhs_spatial[i]);
    low[axis] = padding[2 * i];
    high[axis] = padding[2 * i + 1];
    interior[axis] = dilation[i] - 1;
  }
  const Value zero = constant(x.graph(), 0, {x.dtype(), {}});
  const Value padded[] = {pad(x, zero, std::move(low), std::move(high), std::move(interior))};
  return convolution(optimization_barrier(padded).front(), kernel,
                     {.strides = a.integers("strides"),
                      .padding = std::vector<std::pair<int64_t, int64_t>>(layout.num_spatial()),
                      .rhs_dilation = a.integers("rhs_dilation"),
                      .reversed = a.get<bool>("reversed"),
                      .layout = layout.text(),
                      .result = result,
                      .precision = graph::precision_of(a)});
}

Value with_four_axes(const graph::Op& op, Value x, Value source) {
  const auto more = static_cast<size_t>(4 - x.rank());
  const auto widened = [&](Value value) {
    Shape shape(more, 1);
    shape.insert(shape.end(), value.shape().begin(), value.shape().end());
    return reshape(value, shape);
  };
  graph::Window window = graph::window_of(op.attributes);
  for (std::vector<int64_t>* one : {&window.size, &window.strides, &window.base_dilations, &window.window_dilations})
    one->insert(one->begin(), more, 1);
  window.padding.insert(window.padding.begin(), more, {0, 0});
  return reshape(select_and_scatter(widened(x), widened(source), window), x.shape());
}

}  // namespace

void legalise(const graph::Graph& source, graph::Graph& target, const DeviceLimits& limits) {
  rewrite(source, target,
          [&](const graph::Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
            if (limits.merges_bitcasts && op.code == OpCode::kBitcastConvert)
              if (const auto single = single_bitcast(operands[0], source.type_of(op.results[0])))
                return std::vector<Value>{*single};
            if (limits.turns_small_convolutions_round && op.code == OpCode::kConvolution)
              if (const auto padded = padded_convolution(op, operands, source.type_of(op.results[0]).dtype))
                return std::vector<Value>{*padded};
            if (limits.scatters_four_axes && op.code == OpCode::kSelectAndScatter && op.regions.empty() &&
                operands[0].rank() < 4)
              return std::vector<Value>{with_four_axes(op, operands[0], operands[1])};
            if (!limits.narrow_products_contract_last_axis || op.code != OpCode::kDotGeneral) return std::nullopt;
            const bool is_mixed = is_narrow(operands[0]) && source.type_of(op.results[0]).dtype == DType::kF32;
            if (!is_mixed || contracts_last_axis(operands[0], op.attributes.integers("lhs_contracting")))
              return std::nullopt;
            const Value widened[] = {wide(operands[0]), wide(operands[1])};
            return operands[0].graph().append(OpCode::kDotGeneral, widened, op.attributes);
          });
}

std::vector<std::string> refused_by(const device::DeviceProfile& profile, const graph::Graph& graph) {
  if (profile.refused_ops.empty() && profile.refused_types.empty()) return {};
  std::vector<std::string> out;
  const auto add = [&](std::string text) {
    if (std::ranges::find(out, text) == out.end()) out.push_back(std::move(text));
  };
  for (size_t id = 0; id < graph.num_ops(); ++id) {
    const graph::Op& op = graph.op(static_cast<graph::OpId>(id));
    for (const device::RefusedOp& refused : profile.refused_ops)
      if (refused.op == op.code && (refused.is_refused == nullptr || refused.is_refused(graph, op)))
        add(fmt::format("{}{}{}", name_of(op.code), refused.when.empty() ? "" : " ", refused.when));
  }
  for (size_t id = 0; id < graph.num_values(); ++id) {
    const DType dtype = graph.type_of(static_cast<graph::ValueId>(id)).dtype;
    if (std::ranges::find(profile.refused_types, dtype) != profile.refused_types.end())
      add(fmt::format("values of {}", name_of(dtype)));
  }
  return out;
}

}  // namespace xladder::passes
