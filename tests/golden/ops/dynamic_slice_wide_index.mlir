module @dynamic_slice_wide_index attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>,
      %x1: tensor<i64>,
      %x2: tensor<i64>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "stablehlo.dynamic_slice"(%x0, %x1, %x2) {slice_sizes = array<i64: 2, 3>} : (tensor<4x5xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @dynamic_slice_wide_index attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf64>,
      %x1: tensor<i64>,
      %x2: tensor<i64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "stablehlo.dynamic_slice"(%x0, %x1, %x2) {slice_sizes = array<i64: 2, 3>} : (tensor<4x5xf64>, tensor<i64>, tensor<i64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
