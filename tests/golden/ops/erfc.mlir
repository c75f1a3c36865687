module @erfc attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "chlo.erfc"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @erfc attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "chlo.erfc"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
// -----
module @erfc attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xbf16> // y0
  ) {
    %0 = "chlo.erfc"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xbf16>
    func.return %0 : tensor<2x3xbf16>
  }
}
// -----
module @erfc attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>
  ) -> (
      tensor<2x3xf16> // y0
  ) {
    %0 = "chlo.erfc"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xf16>
    func.return %0 : tensor<2x3xf16>
  }
}
