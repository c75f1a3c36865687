module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf32>
  ) -> (
      tensor<4x2x3xf32> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    func.return %0 : tensor<4x2x3xf32>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf64>
  ) -> (
      tensor<4x2x3xf64> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xf64>) -> tensor<4x2x3xf64>
    func.return %0 : tensor<4x2x3xf64>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xbf16>
  ) -> (
      tensor<4x2x3xbf16> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xbf16>) -> tensor<4x2x3xbf16>
    func.return %0 : tensor<4x2x3xbf16>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf16>
  ) -> (
      tensor<4x2x3xf16> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xf16>) -> tensor<4x2x3xf16>
    func.return %0 : tensor<4x2x3xf16>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xi32>
  ) -> (
      tensor<4x2x3xi32> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xi32>) -> tensor<4x2x3xi32>
    func.return %0 : tensor<4x2x3xi32>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui32>
  ) -> (
      tensor<4x2x3xui32> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xui32>) -> tensor<4x2x3xui32>
    func.return %0 : tensor<4x2x3xui32>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui8>
  ) -> (
      tensor<4x2x3xui8> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xui8>) -> tensor<4x2x3xui8>
    func.return %0 : tensor<4x2x3xui8>
  }
}
// -----
module @transpose attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xi1>
  ) -> (
      tensor<4x2x3xi1> // y0
  ) {
    %0 = "stablehlo.transpose"(%x0) {permutation = array<i64: 2, 0, 1>} : (tensor<2x3x4xi1>) -> tensor<4x2x3xi1>
    func.return %0 : tensor<4x2x3xi1>
  }
}
