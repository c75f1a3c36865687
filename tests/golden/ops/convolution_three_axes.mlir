module @convolution_three_axes attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x3x4x3xf32>,
      %x1: tensor<2x2x2x2x2xf32>
  ) -> (
      tensor<1x2x2x3x3xf32> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1, 2]x[o, i, 0, 1, 2]->[b, f, 0, 1, 2]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 1], [0, 1]]> : tensor<3x2xi64>, rhs_dilation = array<i64: 1, 1, 1>, window_reversal = array<i1: false, false, false>, window_strides = array<i64: 1, 2, 1>} : (tensor<1x2x3x4x3xf32>, tensor<2x2x2x2x2xf32>) -> tensor<1x2x2x3x3xf32>
    func.return %0 : tensor<1x2x2x3x3xf32>
  }
}
// -----
module @convolution_three_axes attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x3x4x3xf64>,
      %x1: tensor<2x2x2x2x2xf64>
  ) -> (
      tensor<1x2x2x3x3xf64> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1, 2]x[o, i, 0, 1, 2]->[b, f, 0, 1, 2]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1, 1>, padding = dense<[[0, 0], [1, 1], [0, 1]]> : tensor<3x2xi64>, rhs_dilation = array<i64: 1, 1, 1>, window_reversal = array<i1: false, false, false>, window_strides = array<i64: 1, 2, 1>} : (tensor<1x2x3x4x3xf64>, tensor<2x2x2x2x2xf64>) -> tensor<1x2x2x3x3xf64>
    func.return %0 : tensor<1x2x2x3x3xf64>
  }
}
