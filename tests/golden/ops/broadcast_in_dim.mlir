module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xf32>
  ) -> (
      tensor<2x3x4xf32> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xf32>) -> tensor<2x3x4xf32>
    func.return %0 : tensor<2x3x4xf32>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xf64>
  ) -> (
      tensor<2x3x4xf64> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xf64>) -> tensor<2x3x4xf64>
    func.return %0 : tensor<2x3x4xf64>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xbf16>
  ) -> (
      tensor<2x3x4xbf16> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xbf16>) -> tensor<2x3x4xbf16>
    func.return %0 : tensor<2x3x4xbf16>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xf16>
  ) -> (
      tensor<2x3x4xf16> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xf16>) -> tensor<2x3x4xf16>
    func.return %0 : tensor<2x3x4xf16>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xi32>
  ) -> (
      tensor<2x3x4xi32> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xi32>) -> tensor<2x3x4xi32>
    func.return %0 : tensor<2x3x4xi32>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xui32>
  ) -> (
      tensor<2x3x4xui32> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xui32>) -> tensor<2x3x4xui32>
    func.return %0 : tensor<2x3x4xui32>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xui8>
  ) -> (
      tensor<2x3x4xui8> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xui8>) -> tensor<2x3x4xui8>
    func.return %0 : tensor<2x3x4xui8>
  }
}
// -----
module @broadcast_in_dim attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xi1>
  ) -> (
      tensor<2x3x4xi1> // y0
  ) {
    %0 = "stablehlo.broadcast_in_dim"(%x0) {broadcast_dimensions = array<i64: 1>} : (tensor<3xi1>) -> tensor<2x3x4xi1>
    func.return %0 : tensor<2x3x4xi1>
  }
}
