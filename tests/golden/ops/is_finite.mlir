module @is_finite attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xi1> // y0
  ) {
    %0 = "stablehlo.is_finite"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xi1>
    func.return %0 : tensor<2x3xi1>
  }
}
// -----
module @is_finite attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xi1> // y0
  ) {
    %0 = "stablehlo.is_finite"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xi1>
    func.return %0 : tensor<2x3xi1>
  }
}
// -----
module @is_finite attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xi1> // y0
  ) {
    %0 = "stablehlo.is_finite"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xi1>
    func.return %0 : tensor<2x3xi1>
  }
}
// -----
module @is_finite attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>
  ) -> (
      tensor<2x3xi1> // y0
  ) {
    %0 = "stablehlo.is_finite"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xi1>
    func.return %0 : tensor<2x3xi1>
  }
}
