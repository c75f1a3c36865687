module @pad_cropping_interior attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>,
      %x1: tensor<f32>
  ) -> (
      tensor<9x5xf32> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 1, -3>, edge_padding_low = array<i64: -2, -1>, interior_padding = array<i64: 2, 1>} : (tensor<4x5xf32>, tensor<f32>) -> tensor<9x5xf32>
    func.return %0 : tensor<9x5xf32>
  }
}
// -----
module @pad_cropping_interior attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf64>,
      %x1: tensor<f64>
  ) -> (
      tensor<9x5xf64> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 1, -3>, edge_padding_low = array<i64: -2, -1>, interior_padding = array<i64: 2, 1>} : (tensor<4x5xf64>, tensor<f64>) -> tensor<9x5xf64>
    func.return %0 : tensor<9x5xf64>
  }
}
