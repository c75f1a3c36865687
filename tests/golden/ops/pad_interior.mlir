module @pad_interior attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<f32>
  ) -> (
      tensor<5x6xf32> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 1, 0>, edge_padding_low = array<i64: 0, 1>, interior_padding = array<i64: 2, 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x6xf32>
    func.return %0 : tensor<5x6xf32>
  }
}
// -----
module @pad_interior attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<f64>
  ) -> (
      tensor<5x6xf64> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 1, 0>, edge_padding_low = array<i64: 0, 1>, interior_padding = array<i64: 2, 1>} : (tensor<2x3xf64>, tensor<f64>) -> tensor<5x6xf64>
    func.return %0 : tensor<5x6xf64>
  }
}
