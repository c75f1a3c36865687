module @convolution_plain attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x2x5x4xf32>,
      %x1: tensor<3x2x3x2xf32>
  ) -> (
      tensor<2x3x3x3xf32> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x2x5x4xf32>, tensor<3x2x3x2xf32>) -> tensor<2x3x3x3xf32>
    func.return %0 : tensor<2x3x3x3xf32>
  }
}
// -----
module @convolution_plain attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x2x5x4xf64>,
      %x1: tensor<3x2x3x2xf64>
  ) -> (
      tensor<2x3x3x3xf64> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x2x5x4xf64>, tensor<3x2x3x2xf64>) -> tensor<2x3x3x3xf64>
    func.return %0 : tensor<2x3x3x3xf64>
  }
}
// -----
module @convolution_plain attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x2x5x4xbf16>,
      %x1: tensor<3x2x3x2xbf16>
  ) -> (
      tensor<2x3x3x3xbf16> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x2x5x4xbf16>, tensor<3x2x3x2xbf16>) -> tensor<2x3x3x3xbf16>
    func.return %0 : tensor<2x3x3x3xbf16>
  }
}
// -----
module @convolution_plain attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x2x5x4xf16>,
      %x1: tensor<3x2x3x2xf16>
  ) -> (
      tensor<2x3x3x3xf16> // y0
  ) {
    %0 = "stablehlo.convolution"(%x0, %x1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x2x5x4xf16>, tensor<3x2x3x2xf16>) -> tensor<2x3x3x3xf16>
    func.return %0 : tensor<2x3x3x3xf16>
  }
}
