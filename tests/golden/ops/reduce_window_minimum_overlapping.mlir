module @reduce_window_minimum_overlapping attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>
  ) -> (
      tensor<4x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 1, 2>, padding = dense<[[1, 0], [0, 2]]> : tensor<2x2xi64>} : (tensor<4x5xf32>, tensor<f32>) -> tensor<4x3xf32>
    func.return %1 : tensor<4x3xf32>
  }
}
// -----
module @reduce_window_minimum_overlapping attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf64>
  ) -> (
      tensor<4x3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 1, 2>, padding = dense<[[1, 0], [0, 2]]> : tensor<2x2xi64>} : (tensor<4x5xf64>, tensor<f64>) -> tensor<4x3xf64>
    func.return %1 : tensor<4x3xf64>
  }
}
