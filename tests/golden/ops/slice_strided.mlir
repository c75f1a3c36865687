module @slice_strided attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<7x8xf32>
  ) -> (
      tensor<3x3xf32> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 6, 8>, start_indices = array<i64: 1, 0>, strides = array<i64: 2, 3>} : (tensor<7x8xf32>) -> tensor<3x3xf32>
    func.return %0 : tensor<3x3xf32>
  }
}
// -----
module @slice_strided attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<7x8xf64>
  ) -> (
      tensor<3x3xf64> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 6, 8>, start_indices = array<i64: 1, 0>, strides = array<i64: 2, 3>} : (tensor<7x8xf64>) -> tensor<3x3xf64>
    func.return %0 : tensor<3x3xf64>
  }
}
