module @slice_axis attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5x2xf32>
  ) -> (
      tensor<3x2x2xf32> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4, 2>, start_indices = array<i64: 0, 2, 0>, strides = array<i64: 1, 1, 1>} : (tensor<3x5x2xf32>) -> tensor<3x2x2xf32>
    func.return %0 : tensor<3x2x2xf32>
  }
}
// -----
module @slice_axis attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5x2xf64>
  ) -> (
      tensor<3x2x2xf64> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4, 2>, start_indices = array<i64: 0, 2, 0>, strides = array<i64: 1, 1, 1>} : (tensor<3x5x2xf64>) -> tensor<3x2x2xf64>
    func.return %0 : tensor<3x2x2xf64>
  }
}
