module @broadcast_in_dim_stretched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x1x1xf32>
  ) -> (
      tensor<2x5x3x1xf32> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 0, 2, 3>} : (tensor<2x1x1xf32>) -> tensor<2x5x3x1xf32>
    func.return %0 : tensor<2x5x3x1xf32>
  }
}
// -----
module @broadcast_in_dim_stretched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x1x1xf64>
  ) -> (
      tensor<2x5x3x1xf64> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 0, 2, 3>} : (tensor<2x1x1xf64>) -> tensor<2x5x3x1xf64>
    func.return %0 : tensor<2x5x3x1xf64>
  }
}
