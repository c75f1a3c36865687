module @convolution_mixed_layout attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4x5x2xf32>,
      %x1: tensor<2x3x2x3xf32>
  ) -> (
      tensor<2x2x3x3xf32> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[0, o, 1, i]->[1, b, f, 0]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 2>} : (tensor<3x4x5x2xf32>, tensor<2x3x2x3xf32>) -> tensor<2x2x3x3xf32>
    func.return %0 : tensor<2x2x3x3xf32>
  }
}
// -----
module @convolution_mixed_layout attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4x5x2xf64>,
      %x1: tensor<2x3x2x3xf64>
  ) -> (
      tensor<2x2x3x3xf64> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[0, o, 1, i]->[1, b, f, 0]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 2>} : (tensor<3x4x5x2xf64>, tensor<2x3x2x3xf64>) -> tensor<2x2x3x3xf64>
    func.return %0 : tensor<2x2x3x3xf64>
  }
}
