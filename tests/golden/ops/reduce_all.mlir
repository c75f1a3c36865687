module @reduce_all attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<f32> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    func.return %1 : tensor<f32>
  }
}
// -----
module @reduce_all attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<f64> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f64>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {dimensions = array<i64: 0, 1>} : (tensor<2x3xf64>, tensor<f64>) -> tensor<f64>
    func.return %1 : tensor<f64>
  }
}
