module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xf32>
    func.return %0 : tensor<0x3xf32>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xf64>
    func.return %0 : tensor<0x3xf64>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xbf16>
    func.return %0 : tensor<0x3xbf16>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xf16> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xf16>
    func.return %0 : tensor<0x3xf16>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xi32>
    func.return %0 : tensor<0x3xi32>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xui32>
    func.return %0 : tensor<0x3xui32>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xui8>
    func.return %0 : tensor<0x3xui8>
  }
}
// -----
module @constant_without_elements attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<0x3xi1> // y0
  ) {
    %0 = stablehlo.constant dense<> : tensor<0x3xi1>
    func.return %0 : tensor<0x3xi1>
  }
}
