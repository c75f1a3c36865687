module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xf32>
  ) -> (
      tensor<2x3x2xf32> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xf32>) -> tensor<2x3x2xf32>
    func.return %0 : tensor<2x3x2xf32>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xf64>
  ) -> (
      tensor<2x3x2xf64> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xf64>) -> tensor<2x3x2xf64>
    func.return %0 : tensor<2x3x2xf64>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xbf16>
  ) -> (
      tensor<2x3x2xbf16> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xbf16>) -> tensor<2x3x2xbf16>
    func.return %0 : tensor<2x3x2xbf16>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xf16>
  ) -> (
      tensor<2x3x2xf16> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xf16>) -> tensor<2x3x2xf16>
    func.return %0 : tensor<2x3x2xf16>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xi32>
  ) -> (
      tensor<2x3x2xi32> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xi32>) -> tensor<2x3x2xi32>
    func.return %0 : tensor<2x3x2xi32>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xui32>
  ) -> (
      tensor<2x3x2xui32> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xui32>) -> tensor<2x3x2xui32>
    func.return %0 : tensor<2x3x2xui32>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xui8>
  ) -> (
      tensor<2x3x2xui8> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xui8>) -> tensor<2x3x2xui8>
    func.return %0 : tensor<2x3x2xui8>
  }
}
// -----
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xi1>
  ) -> (
      tensor<2x3x2xi1> // y0
  ) {
    %0 = "stablehlo.reverse"(%x0) {dimensions = array<i64: 0, 2>} : (tensor<2x3x2xi1>) -> tensor<2x3x2xi1>
    func.return %0 : tensor<2x3x2xi1>
  }
}
