module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<f32>
  ) -> (
      tensor<5x6xf32> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x6xf32>
    func.return %0 : tensor<5x6xf32>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<f64>
  ) -> (
      tensor<5x6xf64> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xf64>, tensor<f64>) -> tensor<5x6xf64>
    func.return %0 : tensor<5x6xf64>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<bf16>
  ) -> (
      tensor<5x6xbf16> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xbf16>, tensor<bf16>) -> tensor<5x6xbf16>
    func.return %0 : tensor<5x6xbf16>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<f16>
  ) -> (
      tensor<5x6xf16> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xf16>, tensor<f16>) -> tensor<5x6xf16>
    func.return %0 : tensor<5x6xf16>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>,
      %x1: tensor<i32>
  ) -> (
      tensor<5x6xi32> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xi32>, tensor<i32>) -> tensor<5x6xi32>
    func.return %0 : tensor<5x6xi32>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>,
      %x1: tensor<ui32>
  ) -> (
      tensor<5x6xui32> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xui32>, tensor<ui32>) -> tensor<5x6xui32>
    func.return %0 : tensor<5x6xui32>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>,
      %x1: tensor<ui8>
  ) -> (
      tensor<5x6xui8> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xui8>, tensor<ui8>) -> tensor<5x6xui8>
    func.return %0 : tensor<5x6xui8>
  }
}
// -----
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi1>,
      %x1: tensor<i1>
  ) -> (
      tensor<5x6xi1> // y0
  ) {
    %0 = "stablehlo.pad"(%x0, %x1) {edge_padding_high = array<i64: 2, 3>, edge_padding_low = array<i64: 1, 0>, interior_padding = array<i64: 0, 0>} : (tensor<2x3xi1>, tensor<i1>) -> tensor<5x6xi1>
    func.return %0 : tensor<5x6xi1>
  }
}
