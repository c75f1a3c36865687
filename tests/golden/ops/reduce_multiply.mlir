module @reduce_multiply attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf32>
  ) -> (
      tensor<3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.multiply %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<3xf32>
    func.return %1 : tensor<3xf32>
  }
}
// -----
module @reduce_multiply attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf64>
  ) -> (
      tensor<3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f64>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.multiply %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xf64>, tensor<f64>) -> tensor<3xf64>
    func.return %1 : tensor<3xf64>
  }
}
