module @convolution_negative_padding attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x6x6xf32>,
      %x1: tensor<2x2x3x2xf32>
  ) -> (
      tensor<1x2x4x2xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.pad"(%x0, %0) {edge_padding_high = array<i64: 0, 0, 0, -2>, edge_padding_low = array<i64: 0, 0, -1, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<1x2x6x6xf32>, tensor<f32>) -> tensor<1x2x5x4xf32>
    %2 = "stablehlo.convolution"(%1, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 2>} : (tensor<1x2x5x4xf32>, tensor<2x2x3x2xf32>) -> tensor<1x2x4x2xf32>
    func.return %2 : tensor<1x2x4x2xf32>
  }
}
// -----
module @convolution_negative_padding attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x6x6xf64>,
      %x1: tensor<2x2x3x2xf64>
  ) -> (
      tensor<1x2x4x2xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f64>
    %1 = "stablehlo.pad"(%x0, %0) {edge_padding_high = array<i64: 0, 0, 0, -2>, edge_padding_low = array<i64: 0, 0, -1, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<1x2x6x6xf64>, tensor<f64>) -> tensor<1x2x5x4xf64>
    %2 = "stablehlo.convolution"(%1, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 2>} : (tensor<1x2x5x4xf64>, tensor<2x2x3x2xf64>) -> tensor<1x2x4x2xf64>
    func.return %2 : tensor<1x2x4x2xf64>
  }
}
