module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<2x6x6x3xf32>,
      %weight: tensor<4x3x3x3xf32>,
      %dy: tensor<2x3x3x4xf32>
  ) -> (
      tensor<2x3x3x4xf32>, // y
      tensor<2x6x6x3xf32>, // dx
      tensor<4x3x3x3xf32> // d.weight
  ) {
    %0 = "stablehlo.convolution"(%x, %weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>} : (tensor<2x6x6x3xf32>, tensor<4x3x3x3xf32>) -> tensor<2x3x3x4xf32>
    %1 = "stablehlo.reverse"(%weight) {dimensions = array<i64: 2, 3>} : (tensor<4x3x3x3xf32>) -> tensor<4x3x3x3xf32>
    %2 = "stablehlo.convolution"(%dy, %1) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x3x3x4xf32>, tensor<4x3x3x3xf32>) -> tensor<2x6x6x3xf32>
    %3 = "stablehlo.convolution"(%x, %dy) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x6x6x3xf32>, tensor<2x3x3x4xf32>) -> tensor<4x3x3x3xf32>
    func.return %0, %2, %3 : tensor<2x3x3x4xf32>, tensor<2x6x6x3xf32>, tensor<4x3x3x3xf32>
  }
}
