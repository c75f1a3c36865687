module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>
  ) -> (
      tensor<2x4xf32> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xf32>) -> tensor<2x4xf32>
    func.return %0 : tensor<2x4xf32>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf64>
  ) -> (
      tensor<2x4xf64> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xf64>) -> tensor<2x4xf64>
    func.return %0 : tensor<2x4xf64>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xbf16>
  ) -> (
      tensor<2x4xbf16> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xbf16>) -> tensor<2x4xbf16>
    func.return %0 : tensor<2x4xbf16>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf16>
  ) -> (
      tensor<2x4xf16> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xf16>) -> tensor<2x4xf16>
    func.return %0 : tensor<2x4xf16>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xi32>
  ) -> (
      tensor<2x4xi32> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xi32>) -> tensor<2x4xi32>
    func.return %0 : tensor<2x4xi32>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xui32>
  ) -> (
      tensor<2x4xui32> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xui32>) -> tensor<2x4xui32>
    func.return %0 : tensor<2x4xui32>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xui8>
  ) -> (
      tensor<2x4xui8> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xui8>) -> tensor<2x4xui8>
    func.return %0 : tensor<2x4xui8>
  }
}
// -----
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xi1>
  ) -> (
      tensor<2x4xi1> // y0
  ) {
    %0 = "stablehlo.slice"(%x0) {limit_indices = array<i64: 3, 4>, start_indices = array<i64: 1, 0>, strides = array<i64: 1, 1>} : (tensor<4x5xi1>) -> tensor<2x4xi1>
    func.return %0 : tensor<2x4xi1>
  }
}
