#include "tests/numerics/op_example_table.h"

namespace xladder::test {
namespace {

using graph::Convolution;
using graph::DotDimensions;
using graph::Graph;
using graph::OpCode;

void dot(ExampleTable& table, const std::string& variant, Shape lhs, Shape rhs, const DotDimensions& dimensions,
         const std::vector<DType>& dtypes = kF32F64) {
  table.add("dot_general_" + variant, OpCode::kDotGeneral, dtypes, {{std::move(lhs)}, {std::move(rhs)}},
            [dimensions](Graph&, DType, Arguments x) -> Values { return {dot_general(x[0], x[1], dimensions)}; });
}

void add_dot_examples(ExampleTable& table) {
  table.add("matmul", OpCode::kDotGeneral, kNumbers, {{{2, 3}}, {{3, 4}}},
            [](Graph&, DType, Arguments x) -> Values { return {matmul(x[0], x[1])}; });
  table.add("matmul_transposed", OpCode::kDotGeneral, kFloats, {{{2, 3}}, {{4, 3}}},
            [](Graph&, DType, Arguments x) -> Values { return {matmul_transposed(x[0], x[1])}; });
  table.add("matmul_f32_result", OpCode::kDotGeneral, {DType::kBF16, DType::kF16}, {{{2, 3}}, {{3, 4}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {dot_general(x[0], x[1], {.lhs_contracting = {1}, .rhs_contracting = {0}}, DType::kF32)};
            });
  dot(table, "lhs_transposed", {3, 2}, {3, 4}, {.lhs_contracting = {0}, .rhs_contracting = {0}});
  dot(table, "inner", {5}, {5}, {.lhs_contracting = {0}, .rhs_contracting = {0}});
  dot(table, "outer", {3}, {4}, {.lhs_contracting = {}, .rhs_contracting = {}});
  dot(table, "batched", {2, 3, 4}, {2, 4, 5},
      {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0}, .rhs_batch = {0}}, kFloats);
  // Attention scores of [tokens, heads, width]: the batch axis is in the middle.
  dot(table, "inner_batch", {3, 2, 4}, {5, 2, 4},
      {.lhs_contracting = {2}, .rhs_contracting = {2}, .lhs_batch = {1}, .rhs_batch = {1}});
  dot(table, "two_batches_permuted", {2, 3, 4, 5}, {3, 4, 6, 2},
      {.lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {1, 0}, .rhs_batch = {0, 3}});
  dot(table, "two_contractions", {2, 3, 4}, {3, 4, 5}, {.lhs_contracting = {1, 2}, .rhs_contracting = {0, 1}});
  dot(table, "two_contractions_permuted", {2, 3, 4}, {4, 5, 3}, {.lhs_contracting = {1, 2}, .rhs_contracting = {2, 0}});
  dot(table, "contractions_out_of_order", {3, 2, 4}, {5, 4, 3}, {.lhs_contracting = {2, 0}, .rhs_contracting = {1, 2}});
  dot(table, "three_contractions_permuted", {2, 3, 4, 2}, {4, 2, 2, 3},
      {.lhs_contracting = {2, 0, 1}, .rhs_contracting = {0, 2, 3}});
  dot(table, "batched_two_contractions", {2, 3, 4, 5}, {5, 3, 6, 4},
      {.lhs_contracting = {2, 3}, .rhs_contracting = {3, 0}, .lhs_batch = {1}, .rhs_batch = {1}});
}

void conv(ExampleTable& table, const std::string& variant, Shape x, Shape kernel, const Convolution& options,
          const std::vector<DType>& dtypes = kF32F64) {
  table.add("convolution_" + variant, OpCode::kConvolution, dtypes, {{std::move(x)}, {std::move(kernel)}},
            [options](Graph&, DType, Arguments a) -> Values { return {convolution(a[0], a[1], options)}; });
}

void add_convolution_examples(ExampleTable& table) {
  const std::vector<std::pair<int64_t, int64_t>> none{{0, 0}, {0, 0}}, same{{1, 1}, {1, 1}};
  conv(table, "plain", {2, 2, 5, 4}, {3, 2, 3, 2}, {.strides = {1, 1}, .padding = none}, kFloats);
  conv(table, "patches", {1, 3, 4, 6}, {5, 3, 2, 2}, {.strides = {2, 2}, .padding = none});
  conv(table, "same", {1, 2, 4, 4}, {2, 2, 3, 3}, {.strides = {1, 1}, .padding = same});
  // The last rows and columns are in no window.
  conv(table, "strided_with_rest", {1, 2, 6, 7}, {2, 2, 3, 2}, {.strides = {2, 3}, .padding = none});
  conv(table, "asymmetric_padding", {1, 2, 5, 4}, {2, 2, 3, 3}, {.strides = {2, 1}, .padding = {{2, 0}, {0, 3}}});
  conv(table, "negative_padding", {1, 2, 6, 6}, {2, 2, 3, 2}, {.strides = {1, 2}, .padding = {{-1, 1}, {0, -2}}});
  conv(table, "dilated_kernel", {1, 2, 7, 6}, {2, 2, 3, 2},
       {.strides = {1, 2}, .padding = {{1, 0}, {0, 1}}, .rhs_dilation = {2, 3}});
  conv(table, "dilated_input", {1, 2, 3, 4}, {2, 2, 3, 3},
       {.strides = {1, 1}, .padding = {{2, 1}, {0, 2}}, .lhs_dilation = {2, 3}});
  conv(table, "everything", {2, 4, 5, 4}, {6, 2, 3, 2},
       {.strides = {2, 1},
        .padding = {{2, 1}, {0, 2}},
        .lhs_dilation = {2, 1},
        .rhs_dilation = {1, 2},
        .reversed = true,
        .feature_groups = 2});
  conv(table, "grouped", {2, 6, 4, 3}, {4, 3, 2, 2}, {.strides = {1, 1}, .padding = none, .feature_groups = 2});
  conv(table, "depthwise", {2, 3, 4, 4}, {3, 1, 3, 3}, {.strides = {1, 1}, .padding = same, .feature_groups = 3});
  conv(table, "depthwise_multiplied", {1, 3, 4, 4}, {6, 1, 2, 2},
       {.strides = {2, 1}, .padding = none, .feature_groups = 3});
  conv(table, "reversed", {1, 2, 4, 4}, {2, 2, 2, 3}, {.strides = {1, 1}, .padding = same, .reversed = true});
  conv(table, "channels_last", {2, 5, 4, 3}, {2, 3, 3, 4},
       {.strides = {2, 1}, .padding = {{1, 0}, {1, 1}}, .layout = "b01f,01io->b01f"});
  conv(table, "channels_last_grouped", {1, 4, 4, 4}, {2, 3, 2, 6},
       {.strides = {1, 1}, .padding = {{0, 1}, {1, 0}}, .feature_groups = 2, .layout = "b01f,01io->b01f"});
  conv(table, "mixed_layout", {3, 4, 5, 2}, {2, 3, 2, 3},
       {.strides = {1, 2}, .padding = none, .layout = "f01b,0o1i->1bf0"});
  conv(table, "one_axis", {2, 3, 7}, {4, 3, 3}, {.strides = {2}, .padding = {{1, 1}}, .layout = "bf0,oi0->bf0"});
  conv(table, "three_axes", {1, 2, 3, 4, 3}, {2, 2, 2, 2, 2},
       {.strides = {1, 2, 1}, .padding = {{0, 0}, {1, 1}, {0, 1}}, .layout = "bf012,oi012->bf012"});
}

}  // namespace

void add_contraction_examples(ExampleTable& table) {
  add_dot_examples(table);
  add_convolution_examples(table);
  // Has no derivative of its own; it is how the kernel's cotangent of a grouped convolution is computed.
  table.add("convolution_batch_groups", OpCode::kConvolution, kF32, {{{4, 2, 4, 4}}, {{6, 2, 2, 2}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {convolution(x[0], x[1], {.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}, .batch_groups = 2})};
            });
}

}  // namespace xladder::test
