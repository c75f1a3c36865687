module @reduce_window_minimum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xf32>
  ) -> (
      tensor<1x2x2x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xf32>, tensor<f32>) -> tensor<1x2x2x3xf32>
    func.return %1 : tensor<1x2x2x3xf32>
  }
}
// -----
module @reduce_window_minimum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xi32>
  ) -> (
      tensor<1x2x2x3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<2147483647> : tensor<i32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xi32>, tensor<i32>) -> tensor<1x2x2x3xi32>
    func.return %1 : tensor<1x2x2x3xi32>
  }
}
