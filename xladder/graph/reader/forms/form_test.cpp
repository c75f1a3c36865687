#include "xladder/graph/reader/forms/form.h"

#include <set>

#include "xladder/graph/reader/test_text.h"

namespace xladder::reader {
namespace {

using ::testing::HasSubstr;

// An op as exporters print it and in the generic form.
struct Pair {
  std::string arguments;
  std::string printed;
  std::string generic;
};

const std::string kF = "tensor<2x3xf32>";
const std::string kFFF = "%a: tensor<2x3xf32>, %b: tensor<2x3xf32>, %c: tensor<2x3xf32>";

const std::vector<Pair>& pairs() {
  static const std::vector<Pair> kPairs = {
      // elementwise
      {kFFF, "%0 = stablehlo.abs %a {x = 1 : i64} : " + kF,
       "%0 = \"stablehlo.abs\"(%a) {x = 1 : i64} : (" + kF + ") -> " + kF},
      {"%a: tensor<2xi32>", "%0 = stablehlo.convert %a : (tensor<2xi32>) -> tensor<2xf32>",
       "%0 = \"stablehlo.convert\"(%a) : (tensor<2xi32>) -> tensor<2xf32>"},
      {kFFF, "%0 = stablehlo.is_finite %a : (" + kF + ") -> tensor<2x3xi1>",
       "%0 = \"stablehlo.is_finite\"(%a) : (" + kF + ") -> tensor<2x3xi1>"},
      {kFFF, "%0 = stablehlo.reduce_precision %a, format = e8m10 : " + kF,
       "%0 = \"stablehlo.reduce_precision\"(%a) <{exponent_bits = 8 : i32, mantissa_bits = 10 : i32}> : (" + kF +
           ") -> " + kF},
      {kFFF,
       "%0 = stablehlo.exponential %a {result_accuracy = #stablehlo.result_accuracy<mode = "
       "#stablehlo.result_accuracy_mode<HIGHEST>>} : " +
           kF,
       "%0 = \"stablehlo.exponential\"(%a) <{result_accuracy = #stablehlo.result_accuracy<atol = 0.0, ulps = 0, mode = "
       "#stablehlo.result_accuracy_mode<HIGHEST>>}> : (" +
           kF + ") -> " + kF},
      {kFFF, "%0 = stablehlo.exponential %a : " + kF,
       "%0 = \"stablehlo.exponential\"(%a) <{result_accuracy = #stablehlo.result_accuracy<mode = "
       "#stablehlo.result_accuracy_mode<DEFAULT>>}> : (" +
           kF + ") -> " + kF},
      {"%a: tensor<2xf32>", "%0 = stablehlo.complex %a, %a : tensor<2xcomplex<f32>>",
       "%0 = \"stablehlo.complex\"(%a, %a) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xcomplex<f32>>"},
      {kFFF, "%0 = stablehlo.clamp %a, %b, %c : " + kF,
       "%0 = \"stablehlo.clamp\"(%a, %b, %c) : (" + kF + ", " + kF + ", " + kF + ") -> " + kF},
      {"%a: tensor<f32>, %b: " + kF,
       "%0 = stablehlo.clamp %a, %b, %a : (tensor<f32>, " + kF + ", tensor<f32>) -> " + kF,
       "%0 = \"stablehlo.clamp\"(%a, %b, %a) : (tensor<f32>, " + kF + ", tensor<f32>) -> " + kF},
      {kFFF, "%0 = stablehlo.compare LT, %a, %b, TOTALORDER : (" + kF + ", " + kF + ") -> tensor<2x3xi1>",
       "%0 = \"stablehlo.compare\"(%a, %b) <{compare_type = #stablehlo<comparison_type TOTALORDER>, "
       "comparison_direction = "
       "#stablehlo<comparison_direction LT>}> : (" +
           kF + ", " + kF + ") -> tensor<2x3xi1>"},
      {kFFF, "%0 = stablehlo.compare  EQ, %a, %b : (" + kF + ", " + kF + ") -> tensor<2x3xi1>",
       "%0 = \"stablehlo.compare\"(%a, %b) {comparison_direction = #stablehlo<comparison_direction EQ>} : (" + kF +
           ", " + kF + ") -> tensor<2x3xi1>"},
      {"%p: tensor<2x3xi1>, " + kFFF, "%0 = stablehlo.select %p, %a, %b : tensor<2x3xi1>, " + kF,
       "%0 = \"stablehlo.select\"(%p, %a, %b) : (tensor<2x3xi1>, " + kF + ", " + kF + ") -> " + kF},
      {"%p: tensor<i1>, " + kFFF, "%0 = stablehlo.select %p, %a, %b : (tensor<i1>, " + kF + ", " + kF + ") -> " + kF,
       "%0 = \"stablehlo.select\"(%p, %a, %b) : (tensor<i1>, " + kF + ", " + kF + ") -> " + kF},

      // data movement
      {"", "%c = stablehlo.constant dense<[1, 2]> : tensor<2xi32>",
       "%c = \"stablehlo.constant\"() <{value = dense<[1, 2]> : tensor<2xi32>}> : () -> tensor<2xi32>"},
      {"", "%c = stablehlo.constant {x = true} dense<1.0> : tensor<f32>",
       "%c = \"stablehlo.constant\"() <{value = dense<1.0> : tensor<f32>}> {x = true} : () -> tensor<f32>"},
      {"", "%c = arith.constant dense<1> : tensor<1xi64>",
       "%c = \"arith.constant\"() <{value = dense<1> : tensor<1xi64>}> : () -> tensor<1xi64>"},
      {"%a: tensor<2x2xui32>", "%0 = stablehlo.bitcast_convert %a : (tensor<2x2xui32>) -> tensor<2xui64>",
       "%0 = \"stablehlo.bitcast_convert\"(%a) : (tensor<2x2xui32>) -> tensor<2xui64>"},
      {"%a: tensor<3xf32>", "%0 = stablehlo.broadcast %a, sizes = [1, 2] : (tensor<3xf32>) -> tensor<1x2x3xf32>",
       "%0 = \"stablehlo.broadcast\"(%a) <{broadcast_sizes = array<i64: 1, 2>}> : (tensor<3xf32>) -> "
       "tensor<1x2x3xf32>"},
      {"%a: tensor<3xf32>", "%0 = stablehlo.broadcast_in_dim %a, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>",
       "%0 = \"stablehlo.broadcast_in_dim\"(%a) <{broadcast_dimensions = array<i64: 1>}> : (tensor<3xf32>) -> "
       "tensor<2x3xf32>"},
      {"%a: tensor<f32>", "%0 = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<f32>) -> tensor<2xf32>",
       "%0 = \"stablehlo.broadcast_in_dim\"(%a) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> "
       "tensor<2xf32>"},
      {kFFF, "%0 = stablehlo.concatenate %a, %b, dim = 0 : (" + kF + ", " + kF + ") -> tensor<4x3xf32>",
       "%0 = \"stablehlo.concatenate\"(%a, %b) <{dimension = 0 : i64}> : (" + kF + ", " + kF + ") -> tensor<4x3xf32>"},
      {"%a: " + kF + ", %i: tensor<i32>",
       "%0 = stablehlo.dynamic_slice %a, %i, %i, sizes = [1, 3] : (" + kF +
           ", tensor<i32>, tensor<i32>) -> tensor<1x3xf32>",
       "%0 = \"stablehlo.dynamic_slice\"(%a, %i, %i) <{slice_sizes = array<i64: 1, 3>}> : (" + kF +
           ", tensor<i32>, tensor<i32>) -> tensor<1x3xf32>"},
      {"%a: " + kF + ", %u: tensor<1x3xf32>, %i: tensor<i32>",
       "%0 = stablehlo.dynamic_update_slice %a, %u, %i, %i : (" + kF +
           ", tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> " + kF,
       "%0 = \"stablehlo.dynamic_update_slice\"(%a, %u, %i, %i) : (" + kF +
           ", tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> " + kF},
      {kFFF, "%0 = stablehlo.get_dimension_size %a, dim = 1 : (" + kF + ") -> tensor<i32>",
       "%0 = \"stablehlo.get_dimension_size\"(%a) <{dimension = 1 : i64}> : (" + kF + ") -> tensor<i32>"},
      {"", "%0 = stablehlo.iota dim = 1 : tensor<1x10xf32>",
       "%0 = \"stablehlo.iota\"() <{iota_dimension = 1 : i64}> : () -> tensor<1x10xf32>"},
      {"%a: tensor<8xf32>, %z: tensor<f32>",
       "%0 = stablehlo.pad %a, %z, low = [4], high = [-1], interior = [0] : (tensor<8xf32>, tensor<f32>) -> "
       "tensor<11xf32>",
       "%0 = \"stablehlo.pad\"(%a, %z) <{edge_padding_high = array<i64: -1>, edge_padding_low = array<i64: 4>, "
       "interior_padding = array<i64: 0>}> : (tensor<8xf32>, tensor<f32>) -> tensor<11xf32>"},
      {"%a: tensor<1xi1>", "%0 = stablehlo.reshape %a : (tensor<1xi1>) -> tensor<i1>",
       "%0 = \"stablehlo.reshape\"(%a) : (tensor<1xi1>) -> tensor<i1>"},
      {kFFF, "%0 = stablehlo.reverse %a, dims = [0, 1] : " + kF,
       "%0 = \"stablehlo.reverse\"(%a) <{dimensions = array<i64: 0, 1>}> : (" + kF + ") -> " + kF},
      {"%a: tensor<f32>, %s: tensor<2xi64>",
       "%0 = stablehlo.rng %a, %a, %s, distribution = NORMAL : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> "
       "tensor<3x4xf32>",
       "%0 = \"stablehlo.rng\"(%a, %a, %s) <{rng_distribution = #stablehlo<rng_distribution NORMAL>}> : (tensor<f32>, "
       "tensor<f32>, tensor<2xi64>) -> tensor<3x4xf32>"},
      {"%s: tensor<2xui64>",
       "%state, %output = stablehlo.rng_bit_generator %s, algorithm = DEFAULT : (tensor<2xui64>) -> (tensor<2xui64>, "
       "tensor<4xui32>)",
       "%0:2 = \"stablehlo.rng_bit_generator\"(%s) <{rng_algorithm = #stablehlo<rng_algorithm DEFAULT>}> : "
       "(tensor<2xui64>) -> "
       "(tensor<2xui64>, tensor<4xui32>)"},
      {"%a: tensor<3x8xf32>", "%0 = stablehlo.slice %a [1:3, 4:8:2] : (tensor<3x8xf32>) -> tensor<2x2xf32>",
       "%0 = \"stablehlo.slice\"(%a) <{limit_indices = array<i64: 3, 8>, start_indices = array<i64: 1, 4>, strides = "
       "array<i64: "
       "1, 2>}> : (tensor<3x8xf32>) -> tensor<2x2xf32>"},
      {kFFF,
       "%0 = stablehlo.transpose %a, dims = [1, 0] {result_layout = dense<[0, 1]> : tensor<2xindex>, xla_shape = "
       "\"f32[3,2]{0,1}\"} : (" +
           kF + ") -> tensor<3x2xf32>",
       "%0 = \"stablehlo.transpose\"(%a) <{permutation = array<i64: 1, 0>}> : (" + kF + ") -> tensor<3x2xf32>"},

      // contractions and reductions
      {"%a: tensor<2x2xf32>", "%0 = stablehlo.cholesky %a, lower = true : tensor<2x2xf32>",
       "%0 = \"stablehlo.cholesky\"(%a) <{lower = true}> : (tensor<2x2xf32>) -> tensor<2x2xf32>"},
      {"%a: tensor<2x2xf32>", "%0 = stablehlo.cholesky %a : tensor<2x2xf32>",
       "%0 = \"stablehlo.cholesky\"(%a) <{lower = false}> : (tensor<2x2xf32>) -> tensor<2x2xf32>"},
      {"%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x2xf32>",
       "%0 = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = "
       "[2, 1], pad "
       "= [[1, 0], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, true]} {batch_group_count = 1 "
       ": i64, "
       "feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGH>]} "
       ": "
       "(tensor<1x8x8x4xf32>, tensor<3x3x4x2xf32>) -> tensor<1x4x8x2xf32>",
       "%0 = \"stablehlo.convolution\"(%a, %k) <{batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, "
       "0, 1, "
       "f]x[0, 1, i, o]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = "
       "dense<[[1, 0], "
       "[1, 1]]> : tensor<2x2xi64>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGH>], "
       "rhs_dilation "
       "= array<i64: 1, 1>, window_reversal = array<i1: false, true>, window_strides = array<i64: 2, 1>}> : "
       "(tensor<1x8x8x4xf32>, tensor<3x3x4x2xf32>) -> tensor<1x4x8x2xf32>"},
      {"%a: tensor<8x1x8xf32>, %k: tensor<3x8x2xf32>",
       "%0 = stablehlo.convolution(%a, %k) dim_numbers = [f, b, 0]x[0, i, o]->[0, b, f], window = {pad = [[0, 0]]} "
       "{batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<8x1x8xf32>, tensor<3x8x2xf32>) -> "
       "tensor<6x1x2xf32>",
       "%0 = \"stablehlo.convolution\"(%a, %k) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<raw "
       "input_batch_dimension = 1, input_feature_dimension = 0, input_spatial_dimensions = [2], "
       "kernel_input_feature_dimension = "
       "1, kernel_output_feature_dimension = 2, kernel_spatial_dimensions = [0], output_batch_dimension = 1, "
       "output_feature_dimension = 2, output_spatial_dimensions = [0]>, feature_group_count = 1 : i64, padding = "
       "dense<0> : "
       "tensor<1x2xi64>} : (tensor<8x1x8xf32>, tensor<3x8x2xf32>) -> tensor<6x1x2xf32>"},
      {"%a: tensor<1x4xf32>, %k: tensor<4x2xf32>",
       "%0 = stablehlo.convolution(%a, %k) dim_numbers = [b, f]x[i, o]->[b, f], window = {} {batch_group_count = 1 : "
       "i64, "
       "feature_group_count = 1 : i64} : (tensor<1x4xf32>, tensor<4x2xf32>) -> tensor<1x2xf32>",
       "%0 = \"stablehlo.convolution\"(%a, %k) <{batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, "
       "f]x[i, "
       "o]->[b, f]>, feature_group_count = 1 : i64}> : (tensor<1x4xf32>, tensor<4x2xf32>) -> tensor<1x2xf32>"},
      {"%a: tensor<3xf32>",
       "%0 = stablehlo.dot %a, %a, precision = [DEFAULT, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<f32>",
       "%0 = \"stablehlo.dot\"(%a, %a) <{precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision "
       "HIGHEST>]}> : "
       "(tensor<3xf32>, tensor<3xf32>) -> tensor<f32>"},
      {"%a: tensor<3xf32>",
       "%0 = stablehlo.dot %a, %a {mhlo.frontend_attributes = {grad_x = \"false\"}} : (tensor<3xf32>, tensor<3xf32>) "
       "-> tensor<f32>",
       "%0 = \"stablehlo.dot\"(%a, %a) : (tensor<3xf32>, tensor<3xf32>) -> tensor<f32>"},
      {"%a: tensor<4x2x3xf32>, %b: tensor<4x3x5xf32>",
       "%0 = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = "
       "[DEFAULT, "
       "DEFAULT], algorithm = <lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, "
       "lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = "
       "false> : "
       "(tensor<4x2x3xf32>, tensor<4x3x5xf32>) -> tensor<4x2x5xf32>",
       "%0 = \"stablehlo.dot_general\"(%a, %b) <{algorithm = #stablehlo.dot_algorithm<lhs_precision_type = tf32, "
       "rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, "
       "num_primitive_operations = 1, allow_imprecise_accumulation = false>, dot_dimension_numbers = "
       "#stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], "
       "rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision "
       "DEFAULT>]}> : "
       "(tensor<4x2x3xf32>, tensor<4x3x5xf32>) -> tensor<4x2x5xf32>"},
      {"%a: tensor<2xf32>, %b: tensor<3xf32>",
       "%0 = stablehlo.dot_general %a, %b, contracting_dims = [] x [], algorithm = <lhs_precision_type = tf32, "
       "rhs_precision_type "
       "= tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = "
       "1, "
       "allow_imprecise_accumulation = true> : (tensor<2xf32>, tensor<3xf32>) -> tensor<2x3xf32>",
       "%0 = \"stablehlo.dot_general\"(%a, %b) {algorithm = #stablehlo.dot_algorithm<lhs_precision_type = tf32, "
       "rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, "
       "num_primitive_operations = 1, allow_imprecise_accumulation = true>, dot_dimension_numbers = "
       "#stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [], "
       "rhs_contracting_dimensions = []>} : (tensor<2xf32>, tensor<3xf32>) -> tensor<2x3xf32>"},
      {"%a: tensor<2x3xf32>, %b: tensor<3x4xf32>",
       "%0 = stablehlo.einsum %a, %b, config = \"ab,bc->ac\" : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>",
       "%0 = \"stablehlo.einsum\"(%a, %b) <{einsum_config = \"ab,bc->ac\"}> : (tensor<2x3xf32>, tensor<3x4xf32>) -> "
       "tensor<2x4xf32>"},
      {"%a: tensor<2x3xf32>", "%0 = stablehlo.unary_einsum %a, config = \"ab->a\" : (tensor<2x3xf32>) -> tensor<2xf32>",
       "%0 = \"stablehlo.unary_einsum\"(%a) <{einsum_config = \"ab->a\"}> : (tensor<2x3xf32>) -> tensor<2xf32>"},
      {"%a: tensor<8xf32>",
       "%0 = stablehlo.fft %a, type = RFFT, length = [8] : (tensor<8xf32>) -> tensor<5xcomplex<f32>>",
       "%0 = \"stablehlo.fft\"(%a) <{fft_length = array<i64: 8>, fft_type = #stablehlo<fft_type RFFT>}> : "
       "(tensor<8xf32>) -> "
       "tensor<5xcomplex<f32>>"},
      {"%a: " + kF + ", %z: tensor<f32>",
       "%0 = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [1] : (" + kF +
           ", tensor<f32>) -> tensor<2xf32>",
       "%0 = \"stablehlo.reduce\"(%a, %z) <{dimensions = array<i64: 1>}> ({\n^bb0(%x: tensor<f32>, %y: tensor<f32>):\n"
       "%1 = stablehlo.maximum %x, %y : tensor<f32>\n\"stablehlo.return\"(%1) : (tensor<f32>) -> ()\n}) : (" +
           kF + ", tensor<f32>) -> tensor<2xf32>"},
      {"%a: tensor<4xf32>, %i: tensor<4xi32>, %z: tensor<f32>, %y: tensor<i32>",
       "%0:2 = stablehlo.reduce(%a init: %z), (%i init: %y) across dimensions = [0] : (tensor<4xf32>, tensor<4xi32>, "
       "tensor<f32>, "
       "tensor<i32>) -> (tensor<f32>, tensor<i32>)\n"
       "reducer(%x: tensor<f32>, %r: tensor<f32> loc(unknown)) (%j: tensor<i32>, %s: tensor<i32>)  {\n"
       "%1 = stablehlo.add %x, %r : tensor<f32>\nstablehlo.return %1, %j : tensor<f32>, tensor<i32>\n}",
       "%0:2 = \"stablehlo.reduce\"(%a, %i, %z, %y) <{dimensions = array<i64: 0>}> ({\n^bb0(%x: tensor<f32>, %j: "
       "tensor<i32>, "
       "%r: tensor<f32>, %s: tensor<i32>):\n%1 = stablehlo.add %x, %r : tensor<f32>\nstablehlo.return %1, %j : "
       "tensor<f32>, "
       "tensor<i32>\n}) : (tensor<4xf32>, tensor<4xi32>, tensor<f32>, tensor<i32>) -> (tensor<f32>, tensor<i32>)"},

      // structure
      {"%a: tensor<f32>", "%t = stablehlo.create_token : !stablehlo.token",
       "%t = \"stablehlo.create_token\"() : () -> !stablehlo.token"},
      {"%t: !stablehlo.token", "%0 = stablehlo.after_all %t, %t : !stablehlo.token",
       "%0 = \"stablehlo.after_all\"(%t, %t) : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token"},
      {"%a: tensor<f32>", "%0 = stablehlo.composite \"my.op\" %a {decomposition = @g} : (tensor<f32>) -> tensor<f32>",
       "%0 = \"stablehlo.composite\"(%a) <{composite_attributes = {}, decomposition = @g, name = \"my.op\", version = "
       "0 : i32}> : "
       "(tensor<f32>) -> tensor<f32>"},
      {"%a: tensor<f32>",
       "%0 = stablehlo.custom_call @mhlo.erf(%a) {mhlo.attributes = {}} : (tensor<f32>) -> tensor<f32>",
       "%0 = \"stablehlo.custom_call\"(%a) <{api_version = 1 : i32, call_target_name = \"mhlo.erf\", "
       "called_computations = [], "
       "has_side_effect = false}> {mhlo.attributes = {}} : (tensor<f32>) -> tensor<f32>"},
      {"%a: tensor<f32>",
       "%0:2 = stablehlo.custom_call @\"not-an-id\"(%a, %a) {backend_config = \"\"} : (tensor<f32>, tensor<f32>) -> "
       "(tensor<f32>, tensor<i32>)",
       "%0, %1 = \"stablehlo.custom_call\"(%a, %a) {backend_config = \"\", call_target_name = \"not-an-id\"} : "
       "(tensor<f32>, "
       "tensor<f32>) -> (tensor<f32>, tensor<i32>)"},
      {"%a: tensor<i32>", "%t = stablehlo.tuple %a, %a : tuple<tensor<i32>, tensor<i32>>",
       "%t = \"stablehlo.tuple\"(%a, %a) : (tensor<i32>, tensor<i32>) -> tuple<tensor<i32>, tensor<i32>>"},
      {"%t: tuple<tensor<i32>>", "%0 = stablehlo.get_tuple_element %t[0] : (tuple<tensor<i32>>) -> tensor<i32>",
       "%0 = \"stablehlo.get_tuple_element\"(%t) <{index = 0 : i32}> : (tuple<tensor<i32>>) -> tensor<i32>"},
      {"%a: tensor<f32>, %b: tensor<i32>", "%0:2 = stablehlo.optimization_barrier %a, %b : tensor<f32>, tensor<i32>",
       "%0:2 = \"stablehlo.optimization_barrier\"(%a, %b) : (tensor<f32>, tensor<i32>) -> (tensor<f32>, tensor<i32>)"},
      {"", "stablehlo.optimization_barrier()", "\"stablehlo.optimization_barrier\"() : () -> ()"},
      {"", "%0 = stablehlo.partition_id : tensor<ui32>", "%0 = \"stablehlo.partition_id\"() : () -> tensor<ui32>"},
      {"", "%0 = stablehlo.replica_id : tensor<ui32>", "%0 = \"stablehlo.replica_id\"() : () -> tensor<ui32>"},
      {"%a: tensor<i32>, %x: tensor<2xf32>",
       "%0:2 = stablehlo.while(%i = %a, %v = %x) : tensor<i32>, tensor<2xf32> attributes {note = 1 : i64}\ncond {\n%c "
       "= "
       "stablehlo.compare LT, %i, %a : (tensor<i32>, tensor<i32>) -> tensor<i1>\nstablehlo.return %c : tensor<i1>\n} "
       "do {\n%w = "
       "stablehlo.add %v, %x : tensor<2xf32>\nstablehlo.return %i, %w : tensor<i32>, tensor<2xf32>\n}",
       "%0:2 = \"stablehlo.while\"(%a, %x) ({\n^bb0(%i: tensor<i32>, %v: tensor<2xf32>):\n%c = stablehlo.compare LT, "
       "%i, %a : "
       "(tensor<i32>, tensor<i32>) -> tensor<i1>\nstablehlo.return %c : tensor<i1>\n}, {\n^bb0(%i: tensor<i32>, %v: "
       "tensor<2xf32>):\n%w = stablehlo.add %v, %x : tensor<2xf32>\nstablehlo.return %i, %w : tensor<i32>, "
       "tensor<2xf32>\n}) "
       "{note = 1 : i64} : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)"},
      {"%a: tensor<2xui32>", "%0 = sdy.sharding_constraint %a <@mesh, [{\"x\", ?}]> : tensor<2xui32>",
       "%0 = \"sdy.sharding_constraint\"(%a) <{sharding = #sdy.sharding<@mesh, [{\"x\", ?}]>}> : (tensor<2xui32>) -> "
       "tensor<2xui32>"},
      {"%a: tensor<2xf32>", "%0 = sdy.propagation_barrier %a allowed_direction=BACKWARD : tensor<2xf32>",
       "%0 = \"sdy.propagation_barrier\"(%a) <{allowed_direction = #sdy<propagation_direction BACKWARD>}> : "
       "(tensor<2xf32>) -> tensor<2xf32>"},
      {"%a: tensor<8xf32>",
       "%0 = sdy.manual_computation(%a) in_shardings=[<@mesh, [{\"d\"}]>] out_shardings=[<@mesh, []>] "
       "manual_axes={\"d\"} (%b: "
       "tensor<4xf32>) {\nsdy.return %b : tensor<4xf32>\n} : (tensor<8xf32>) -> tensor<4xf32>",
       "%0 = \"sdy.manual_computation\"(%a) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{\"d\"}]>]>, "
       "manual_axes = "
       "#sdy<manual_axes{\"d\"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, []>]>}> ({\n^bb0(%b: "
       "tensor<4xf32>):\n\"sdy.return\"(%b) : (tensor<4xf32>) -> ()\n}) : (tensor<8xf32>) -> tensor<4xf32>"},

      // chlo
      {"%a: tensor<2xf32>", "%0 = chlo.erf %a : tensor<2xf32> -> tensor<2xf32>",
       "%0 = \"chlo.erf\"(%a) : (tensor<2xf32>) -> tensor<2xf32>"},
      {"%a: tensor<2xf32>", "%0 = chlo.zeta %a, %a : tensor<2xf32>, tensor<2xf32> -> tensor<2xf32>",
       "%0 = \"chlo.zeta\"(%a, %a) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>"},
      {"%a: tensor<2xf32>, %b: tensor<f32>",
       "%0 = chlo.broadcast_add %a, %b {broadcast_dimensions = array<i64>} : (tensor<2xf32>, tensor<f32>) -> "
       "tensor<2xf32>",
       "%0 = \"chlo.broadcast_add\"(%a, %b) <{broadcast_dimensions = array<i64>}> : (tensor<2xf32>, tensor<f32>) -> "
       "tensor<2xf32>"},
      {"%p: tensor<i1>, %a: tensor<2xf32>",
       "%0 = chlo.broadcast_select %p, %a, %a : (tensor<i1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>",
       "%0 = \"chlo.broadcast_select\"(%p, %a, %a) : (tensor<i1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>"},
      {"", "%c = chlo.constant dense<2.0> : tensor<f32>",
       "%c = \"chlo.constant\"() <{value = dense<2.0> : tensor<f32>}> : () -> tensor<f32>"},
      {"%a: tensor<4x8xf32>",
       "%values, %indices = chlo.top_k(%a, k = 2) : tensor<4x8xf32> -> (tensor<4x2xf32>, tensor<4x2xi32>)",
       "%0:2 = \"chlo.top_k\"(%a) <{is_stable = true, k = 2 : i64}> : (tensor<4x8xf32>) -> (tensor<4x2xf32>, "
       "tensor<4x2xi32>)"},
      {"%a: tensor<8xf32>",
       "%0:2 = chlo.top_k(%a, k = 2, is_stable = false) : tensor<8xf32> -> (tensor<2xf32>, tensor<2xi32>)",
       "%0:2 = \"chlo.top_k\"(%a) <{is_stable = false, k = 2 : i64}> : (tensor<8xf32>) -> (tensor<2xf32>, "
       "tensor<2xi32>)"},
  };
  return kPairs;
}

// With what the pairs call.
std::string module_with(const Pair& pair, const std::string& body) {
  std::string text = module_of(pair.arguments, body);
  text.insert(text.rfind('}'),
              "  func.func private @g(%a: tensor<f32>) -> tensor<f32> {\n    return %a : tensor<f32>\n  }\n");
  return text;
}

TEST(Forms, PrintedAndGenericGiveTheSameTree) {
  for (const Pair& pair : pairs())
    EXPECT_EQ(to_string(parsed(module_with(pair, pair.printed))), to_string(parsed(module_with(pair, pair.generic))))
        << pair.printed;
}

TEST(Forms, OneTypeForAll) {
  for (const std::span<const Form> family : {chlo_forms(), elementwise_forms()})
    for (const Form& form : family) {
      const std::string op(form.op);
      const bool arrow = form.format.ends_with(":arrow");
      if (!arrow && !form.format.ends_with(":same")) continue;
      if (form.format != "% {} :same" && form.format != "% , % {} :same" && form.format != "% {} :arrow" &&
          form.format != "% , % {} :arrow")
        continue;
      const bool binary = form.format.find(',') != std::string_view::npos;
      const std::string type = "tensor<2xf32>";
      const std::string operands = binary ? "%a, %a" : "%a";
      const std::string types = binary ? type + ", " + type : type;
      const std::string printed = "%0 = " + op + " " + operands + " : " + (arrow ? types + " -> " + type : type);
      const std::string generic = "%0 = \"" + op + "\"(" + operands + ") : (" + types + ") -> " + type;
      EXPECT_EQ(to_string(parsed(module_of("%a: " + type, printed))),
                to_string(parsed(module_of("%a: " + type, generic))))
          << op;
    }
}

TEST(Forms, EveryFormatHasAPair) {
  std::set<std::string_view> formats;  // that a pair shows
  for (const Pair& pair : pairs())
    for (const std::span<const Form> family :
         {chlo_forms(), contraction_forms(), data_movement_forms(), elementwise_forms(), structure_forms()})
      for (const Form& form : family)
        if (pair.printed.find(form.op) != std::string::npos) formats.insert(form.format);
  for (const std::span<const Form> family :
       {chlo_forms(), contraction_forms(), data_movement_forms(), elementwise_forms(), structure_forms()})
    for (const Form& form : family)
      EXPECT_TRUE(form.op.starts_with("func.") || formats.contains(form.format)) << form.op;
}

TEST(Forms, CallsAndReturns) {
  const std::string functions =
      "func.func private @g(%a: tensor<f32>) -> (tensor<f32>, tensor<f32>) {\n return %a, %a : tensor<f32>, "
      "tensor<f32>\n}\n"
      "func.func private @h(%a: tensor<f32>) {\n func.return\n}\n";
  const std::string printed =
      to_string(parsed("func.func @main(%a: tensor<f32>) -> tensor<f32> {\n%0:2 = call @g(%a) : (tensor<f32>) -> "
                       "(tensor<f32>, tensor<f32>)\n"
                       "func.call @h(%0#1) : (tensor<f32>) -> ()\nreturn %0#0 : tensor<f32>\n}\n" +
                       functions));
  const std::string generic = to_string(parsed(
      "func.func @main(%a: tensor<f32>) -> tensor<f32> {\n%0:2 = \"func.call\"(%a) <{callee = @g}> : (tensor<f32>) -> "
      "(tensor<f32>, tensor<f32>)\n\"func.call\"(%0#1) {callee = @h} : (tensor<f32>) -> ()\n\"func.return\"(%0) : "
      "(tensor<f32>) "
      "-> ()\n}\n" +
      functions));
  EXPECT_EQ(printed, generic);
}

TEST(Forms, BadOnesAreRefused) {
  const auto error = [](const std::string& body) {
    return refusal(module_of("%a: tensor<2x3xf32>, %i: tensor<i32>", body));
  };
  EXPECT_THAT(
      error("%0 = stablehlo.frobnicate %a : tensor<2x3xf32>"),
      HasSubstr(
          "p.mlir:3:10: how stablehlo.frobnicate is printed is not known; print the program in MLIR's generic form"));
  EXPECT_THAT(error("%0 = stablehlo.dynamic_reshape %a, %i : (tensor<2x3xf32>, tensor<i32>) -> tensor<6xf32>"),
              HasSubstr("stablehlo.dynamic_reshape is for shapes that are not fixed"));
  EXPECT_THAT(error("%0 = \"stablehlo.dynamic_iota\"(%i) : (tensor<i32>) -> tensor<6xf32>"), HasSubstr("not fixed"));
  EXPECT_THAT(error("%0 = stablehlo.uniform_quantize %a : tensor<2x3xf32>"), HasSubstr("quantised types"));
  EXPECT_THAT(error("%0 = \"vhlo.add_v1\"(%a, %a) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>"),
              HasSubstr("vhlo.add_v1 is VHLO"));
  EXPECT_THAT(error("func.func @f() {\nreturn\n}"), HasSubstr("func.func within a function"));
  EXPECT_THAT(error("%0 = stablehlo.constant() <{value = dense<1> : tensor<i8>}> : () -> tensor<i8>"),
              HasSubstr("a constant of a quantised type"));
  EXPECT_THAT(error("%0 = stablehlo.constant 1 : i32"), HasSubstr("stablehlo.constant of something that is no tensor"));
  EXPECT_THAT(error("%0 = stablehlo.reduce_precision %a, format = e8 : tensor<2x3xf32>"),
              HasSubstr("'e8' is no format such as e5m10"));
  EXPECT_THAT(error("%0 = stablehlo.cholesky %a, lower = \"yes\" : tensor<2x3xf32>"),
              HasSubstr("expected true or false"));
  EXPECT_THAT(error("%0 = stablehlo.complex %a, %a : tensor<2x3xf32>"), HasSubstr("a tensor of complex numbers"));
  EXPECT_THAT(error("%0 = stablehlo.tuple %a : tensor<2x3xf32>"), HasSubstr("where the type of a tuple should"));
  EXPECT_THAT(
      error("%0 = stablehlo.reduce(%a init: %i) applies stablehlo.subtract across dimensions = [0] : (tensor<2x3xf32>, "
            "tensor<i32>) -> tensor<3xf32>"),
      HasSubstr("a reduction by stablehlo.subtract is not known"));
  EXPECT_THAT(error("%0:2 = stablehlo.reduce(%a init: %i), (%a init: %i) applies stablehlo.add across dimensions = [0] "
                    ": () -> ()"),
              HasSubstr("'applies' for a reduction of several operands"));
  EXPECT_THAT(error("%0 = stablehlo.while(%x = %i, %y = %i) : tensor<i32> cond {} do {}"),
              HasSubstr("a loop of 2 values has 1 types"));
  EXPECT_THAT(
      error(
          "%0 = stablehlo.convolution(%a, %a) dim_numbers = [b, f]x[i, o]->[b, f], window = {strode = [1]} : () -> ()"),
      HasSubstr("'strode' is no property of a window"));
  EXPECT_THAT(error("%0 = stablehlo.slice %a [0:1:2:3] : () -> ()"),
              HasSubstr("expected ']' after the ranges of a slice"));
  EXPECT_THAT(error("%0 = stablehlo.iota dim = x : tensor<2xf32>"), HasSubstr("expected a whole number, found 'x'"));
  EXPECT_THAT(error("%0 = stablehlo.compare %a, %a : () -> ()"), HasSubstr("expected a word in capitals, found '%'"));
}

}  // namespace
}  // namespace xladder::reader
