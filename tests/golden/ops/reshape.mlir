module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xf32>
  ) -> (
      tensor<3x1x4xf32> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xf32>) -> tensor<3x1x4xf32>
    func.return %0 : tensor<3x1x4xf32>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xf64>
  ) -> (
      tensor<3x1x4xf64> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xf64>) -> tensor<3x1x4xf64>
    func.return %0 : tensor<3x1x4xf64>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xbf16>
  ) -> (
      tensor<3x1x4xbf16> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xbf16>) -> tensor<3x1x4xbf16>
    func.return %0 : tensor<3x1x4xbf16>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xf16>
  ) -> (
      tensor<3x1x4xf16> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xf16>) -> tensor<3x1x4xf16>
    func.return %0 : tensor<3x1x4xf16>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xi32>
  ) -> (
      tensor<3x1x4xi32> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xi32>) -> tensor<3x1x4xi32>
    func.return %0 : tensor<3x1x4xi32>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xui32>
  ) -> (
      tensor<3x1x4xui32> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xui32>) -> tensor<3x1x4xui32>
    func.return %0 : tensor<3x1x4xui32>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xui8>
  ) -> (
      tensor<3x1x4xui8> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xui8>) -> tensor<3x1x4xui8>
    func.return %0 : tensor<3x1x4xui8>
  }
}
// -----
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x6xi1>
  ) -> (
      tensor<3x1x4xi1> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<2x6xi1>) -> tensor<3x1x4xi1>
    func.return %0 : tensor<3x1x4xi1>
  }
}
