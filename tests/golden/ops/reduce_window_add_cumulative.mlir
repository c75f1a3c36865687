module @reduce_window_add_cumulative attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf32>
  ) -> (
      tensor<3x5xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 1, 5>, window_strides = array<i64: 1, 1>, padding = dense<[[0, 0], [4, 0]]> : tensor<2x2xi64>} : (tensor<3x5xf32>, tensor<f32>) -> tensor<3x5xf32>
    func.return %1 : tensor<3x5xf32>
  }
}
// -----
module @reduce_window_add_cumulative attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf64>
  ) -> (
      tensor<3x5xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f64>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {window_dimensions = array<i64: 1, 5>, window_strides = array<i64: 1, 1>, padding = dense<[[0, 0], [4, 0]]> : tensor<2x2xi64>} : (tensor<3x5xf64>, tensor<f64>) -> tensor<3x5xf64>
    func.return %1 : tensor<3x5xf64>
  }
}
