// Derivatives of dot_general and convolution.
#include <algorithm>
#include <numeric>
#include <optional>

#include "xladder/graph/convolution_layout.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::ConvolutionLayout;
using graph::OpCode;
using graph::Value;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;
using Axes = std::vector<int64_t>;

// The products of a derivative are as exact as the one they belong to.
std::optional<graph::MatmulPrecision> own_precision(const graph::Attributes& attributes) {
  return attributes.has("precision") ? std::optional(precision_of(attributes)) : std::nullopt;
}

// ---- dot_general --------------------------------------------------------------------------------------------------

Axes free_axes(int64_t rank, const Axes& batch, const Axes& contracting) {
  Axes out;
  for (int64_t axis = 0; axis < rank; ++axis)
    if (std::find(batch.begin(), batch.end(), axis) == batch.end() &&
        std::find(contracting.begin(), contracting.end(), axis) == contracting.end())
      out.push_back(axis);
  return out;
}

Axes range(int64_t start, size_t count) {
  Axes out(count);
  std::iota(out.begin(), out.end(), start);
  return out;
}

// The cotangent of one side: contracts g with the other side over that side's free axes and moves the result's axes
// (batch, free, contracting) to where they were.
Value dot_side(Value g, Value side, Value other, const Axes& batch, const Axes& contracting, const Axes& other_batch,
               const Axes& other_contracting, bool side_is_lhs, std::optional<graph::MatmulPrecision> precision) {
  const Axes side_free = free_axes(side.rank(), batch, contracting);
  const Axes other_free = free_axes(other.rank(), other_batch, other_contracting);
  const auto num_batch = static_cast<int64_t>(batch.size());
  const Axes g_contracting = side_is_lhs ? range(num_batch + static_cast<int64_t>(side_free.size()), other_free.size())
                                         : range(num_batch, other_free.size());
  const Value dot = dot_general(g, other,
                                {.lhs_contracting = g_contracting,
                                 .rhs_contracting = other_free,
                                 .lhs_batch = range(0, batch.size()),
                                 .rhs_batch = other_batch},
                                side.dtype(), precision);
  // Axes of `dot`: batch, free axes of the side, then the contracting axes in the order of `other`.
  Axes sorted_other = other_contracting;
  std::sort(sorted_other.begin(), sorted_other.end());
  Axes position(static_cast<size_t>(side.rank()));
  for (size_t i = 0; i < batch.size(); ++i) position[static_cast<size_t>(batch[i])] = static_cast<int64_t>(i);
  for (size_t i = 0; i < side_free.size(); ++i)
    position[static_cast<size_t>(side_free[i])] = num_batch + static_cast<int64_t>(i);
  for (size_t i = 0; i < contracting.size(); ++i) {
    const auto rank_in_other =
        std::find(sorted_other.begin(), sorted_other.end(), other_contracting[i]) - sorted_other.begin();
    position[static_cast<size_t>(contracting[i])] =
        num_batch + static_cast<int64_t>(side_free.size()) + static_cast<int64_t>(rank_in_other);
  }
  if (std::is_sorted(position.begin(), position.end())) return dot;
  return transpose(dot, std::move(position));
}

Cotangents vjp_dot_general(Context c) {
  const auto& a = c.op.attributes;
  const Axes &lhs_batch = a.integers("lhs_batch"), &rhs_batch = a.integers("rhs_batch");
  const Axes &lhs_contracting = a.integers("lhs_contracting"), &rhs_contracting = a.integers("rhs_contracting");
  const Value lhs = c.operand(0), rhs = c.operand(1);
  // Where bf16 operands gave an f32 result, this rounds the cotangent to bf16; a graph that is differentiated in f32
  // and narrowed afterwards (passes/autocast.h) rounds it at the same place.
  const Value g = convert(c.cotangent(), lhs.dtype());
  return {dot_side(g, lhs, rhs, lhs_batch, lhs_contracting, rhs_batch, rhs_contracting, true, own_precision(a)),
          dot_side(g, rhs, lhs, rhs_batch, rhs_contracting, lhs_batch, lhs_contracting, false, own_precision(a))};
}

// ---- convolution --------------------------------------------------------------------------------------------------

int64_t dilated(int64_t size, int64_t dilation) { return size == 0 ? 0 : (size - 1) * dilation + 1; }

struct ConvolutionShapes {
  explicit ConvolutionShapes(Context c)
      : layout(ConvolutionLayout::parse(c.op.attributes.text("layout"))),
        strides(c.op.attributes.integers("strides")),
        padding(c.op.attributes.integers("padding")),
        lhs_dilation(c.op.attributes.integers("lhs_dilation")),
        rhs_dilation(c.op.attributes.integers("rhs_dilation")),
        feature_groups(c.op.attributes.integer("feature_groups")),
        batch_groups(c.op.attributes.integer("batch_groups")),
        reversed(c.op.attributes.get<bool>("reversed")) {}
  ConvolutionLayout layout;
  const Axes &strides, &padding, &lhs_dilation, &rhs_dilation;
  int64_t feature_groups, batch_groups;
  bool reversed;
};

// Swaps the kernel's input and output features inside each of `groups` groups: [.. O .., .. I/G ..] to [I, O/G].
// Returns the kernel with its output axis at the old input axis and the other way round.
Value swap_kernel_features(Value kernel, const ConvolutionLayout& layout, int64_t groups) {
  if (groups == 1) return kernel;
  const int64_t o = layout.kernel_output, i = layout.kernel_input;
  // Split O into (G, O/G), move G in front of I/G, merge (G, I/G).
  Shape split = kernel.shape();
  split[static_cast<size_t>(o)] /= groups;
  split.insert(split.begin() + o, groups);
  const auto shifted = [o](int64_t axis) { return axis >= o ? axis + 1 : axis; };
  Axes permutation;
  for (int64_t axis = 0; axis < static_cast<int64_t>(split.size()); ++axis) {
    if (axis == o) continue;
    if (axis == shifted(i)) permutation.push_back(o);
    permutation.push_back(axis);
  }
  Shape merged = kernel.shape();
  merged[static_cast<size_t>(o)] /= groups;
  merged[static_cast<size_t>(i)] *= groups;
  return reshape(transpose(reshape(kernel, split), permutation), merged);
}

// The kernel from its end to its beginning along its window. An op of its own and not the convolution's window
// reversal, for which XLA:CPU has only loops over single elements.
Value turned(Value kernel, const Axes& spatial) {
  Axes axes;
  for (const int64_t axis : spatial)
    if (kernel.dim(axis) > 1) axes.push_back(axis);
  return axes.empty() ? kernel : reverse(kernel, axes);
}

Value convolution_vjp_input(Context c, const ConvolutionShapes& s) {
  const Value x = c.operand(0), kernel = c.operand(1), g = convert(c.cotangent(), x.dtype());
  const ConvolutionLayout& f = s.layout;
  ConvolutionLayout layout;
  layout.lhs_batch = f.result_batch;
  layout.lhs_feature = f.result_feature;
  layout.lhs_spatial = f.result_spatial;
  layout.kernel_output = f.kernel_input;
  layout.kernel_input = f.kernel_output;
  layout.kernel_spatial = f.kernel_spatial;
  layout.result_batch = f.lhs_batch;
  layout.result_feature = f.lhs_feature;
  layout.result_spatial = f.lhs_spatial;
  graph::Convolution options{.strides = s.lhs_dilation,
                             .padding = {},
                             .lhs_dilation = s.strides,
                             .rhs_dilation = s.rhs_dilation,
                             .feature_groups = s.feature_groups,
                             .layout = layout.text(),
                             .precision = own_precision(c.op.attributes)};
  for (size_t i = 0; i < f.num_spatial(); ++i) {
    const int64_t window = dilated(kernel.dim(f.kernel_spatial[i]), s.rhs_dilation[i]);
    const int64_t low = window - s.padding[2 * i] - 1;
    const int64_t input = dilated(x.dim(f.lhs_spatial[i]), s.lhs_dilation[i]);
    const int64_t cotangent = dilated(g.dim(f.result_spatial[i]), s.strides[i]);
    options.padding.emplace_back(low, input + window - 1 - cotangent - low);
  }
  return convolution(
      g, swap_kernel_features(s.reversed ? kernel : turned(kernel, f.kernel_spatial), f, s.feature_groups), options);
}

Value convolution_vjp_kernel(Context c, const ConvolutionShapes& s) {
  const Value x = c.operand(0), kernel = c.operand(1), g = convert(c.cotangent(), x.dtype());
  const ConvolutionLayout& f = s.layout;
  // The batch is contracted: it plays the features, and the features play the batch.
  ConvolutionLayout layout;
  layout.lhs_batch = f.lhs_feature;
  layout.lhs_feature = f.lhs_batch;
  layout.lhs_spatial = f.lhs_spatial;
  layout.kernel_output = f.result_feature;
  layout.kernel_input = f.result_batch;
  layout.kernel_spatial = f.result_spatial;
  layout.result_batch = f.kernel_input;
  layout.result_feature = f.kernel_output;
  layout.result_spatial = f.kernel_spatial;
  graph::Convolution options{.strides = s.rhs_dilation,
                             .padding = {},
                             .lhs_dilation = s.lhs_dilation,
                             .rhs_dilation = s.strides,
                             .batch_groups = s.feature_groups,
                             .layout = layout.text(),
                             .precision = own_precision(c.op.attributes)};
  for (size_t i = 0; i < f.num_spatial(); ++i) {
    const int64_t window = dilated(kernel.dim(f.kernel_spatial[i]), s.rhs_dilation[i]);
    const int64_t input = dilated(x.dim(f.lhs_spatial[i]), s.lhs_dilation[i]);
    const int64_t cotangent = dilated(g.dim(f.result_spatial[i]), s.strides[i]);
    const int64_t low = s.padding[2 * i];
    options.padding.emplace_back(low, window + cotangent - 1 - input - low);
  }
  const Value out = convolution(x, g, options);
  return s.reversed ? reverse(out, f.kernel_spatial) : out;
}

Cotangents vjp_convolution(Context c) {
  const ConvolutionShapes shapes(c);
  if (shapes.batch_groups != 1)
    throw graph::GraphError("[convolution] has a derivative for batch_groups = 1 only; got " +
                            std::to_string(shapes.batch_groups));
  return {convolution_vjp_input(c, shapes), convolution_vjp_kernel(c, shapes)};
}

constexpr VjpRow kRows[] = {
    {OpCode::kDotGeneral, vjp_dot_general},
    {OpCode::kConvolution, vjp_convolution},
};

}  // namespace

std::span<const VjpRow> contraction_vjps() { return kRows; }

}  // namespace xladder::autodiff
