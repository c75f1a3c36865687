module @broadcast_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<f32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @broadcast_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<f64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64>} : (tensor<f64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
