module @reduce_from attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x5xf32>
  ) -> (
      tensor<2xf32> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<f32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = "stablehlo.reduce"(%x0, %1) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %3 = "stablehlo.broadcast_in_dim"(%0) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %4 = stablehlo.add %3, %2 : tensor<2xf32>
    func.return %4 : tensor<2xf32>
  }
}
// -----
module @reduce_from attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x5xf64>
  ) -> (
      tensor<2xf64> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<f64>
    %1 = stablehlo.constant dense<0.0> : tensor<f64>
    %2 = "stablehlo.reduce"(%x0, %1) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {dimensions = array<i64: 1>} : (tensor<2x5xf64>, tensor<f64>) -> tensor<2xf64>
    %3 = "stablehlo.broadcast_in_dim"(%0) {broadcast_dimensions = array<i64>} : (tensor<f64>) -> tensor<2xf64>
    %4 = stablehlo.add %3, %2 : tensor<2xf64>
    func.return %4 : tensor<2xf64>
  }
}
