module @convolution_one_axis attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x7xf32>,
      %x1: tensor<4x3x3xf32>
  ) -> (
      tensor<2x4x4xf32> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0]x[o, i, 0]->[b, f, 0]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, window_strides = array<i64: 2>} : (tensor<2x3x7xf32>, tensor<4x3x3xf32>) -> tensor<2x4x4xf32>
    func.return %0 : tensor<2x4x4xf32>
  }
}
// -----
module @convolution_one_axis attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x7xf64>,
      %x1: tensor<4x3x3xf64>
  ) -> (
      tensor<2x4x4xf64> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0]x[o, i, 0]->[b, f, 0]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1>, padding = dense<[[1, 1]]> : tensor<1x2xi64>, rhs_dilation = array<i64: 1>, window_reversal = array<i1: false>, window_strides = array<i64: 2>} : (tensor<2x3x7xf64>, tensor<4x3x3xf64>) -> tensor<2x4x4xf64>
    func.return %0 : tensor<2x4x4xf64>
  }
}
