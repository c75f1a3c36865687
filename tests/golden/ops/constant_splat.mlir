module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<2x3xbf16>
    func.return %0 : tensor<2x3xbf16>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xf16> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<2x3xf16>
    func.return %0 : tensor<2x3xf16>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<2x3xi32>
    func.return %0 : tensor<2x3xi32>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<2x3xui8>
    func.return %0 : tensor<2x3xui8>
  }
}
// -----
module @constant_splat attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2x3xi1> // y0
  ) {
    %0 = stablehlo.constant dense<true> : tensor<2x3xi1>
    func.return %0 : tensor<2x3xi1>
  }
}
