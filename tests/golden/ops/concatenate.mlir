module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<2x1xf32>,
      %x2: tensor<2x2xf32>
  ) -> (
      tensor<2x6xf32> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x2xf32>) -> tensor<2x6xf32>
    func.return %0 : tensor<2x6xf32>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<2x1xf64>,
      %x2: tensor<2x2xf64>
  ) -> (
      tensor<2x6xf64> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xf64>, tensor<2x1xf64>, tensor<2x2xf64>) -> tensor<2x6xf64>
    func.return %0 : tensor<2x6xf64>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<2x1xbf16>,
      %x2: tensor<2x2xbf16>
  ) -> (
      tensor<2x6xbf16> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xbf16>, tensor<2x1xbf16>, tensor<2x2xbf16>) -> tensor<2x6xbf16>
    func.return %0 : tensor<2x6xbf16>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<2x1xf16>,
      %x2: tensor<2x2xf16>
  ) -> (
      tensor<2x6xf16> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xf16>, tensor<2x1xf16>, tensor<2x2xf16>) -> tensor<2x6xf16>
    func.return %0 : tensor<2x6xf16>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>,
      %x1: tensor<2x1xi32>,
      %x2: tensor<2x2xi32>
  ) -> (
      tensor<2x6xi32> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xi32>, tensor<2x1xi32>, tensor<2x2xi32>) -> tensor<2x6xi32>
    func.return %0 : tensor<2x6xi32>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>,
      %x1: tensor<2x1xui32>,
      %x2: tensor<2x2xui32>
  ) -> (
      tensor<2x6xui32> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xui32>, tensor<2x1xui32>, tensor<2x2xui32>) -> tensor<2x6xui32>
    func.return %0 : tensor<2x6xui32>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>,
      %x1: tensor<2x1xui8>,
      %x2: tensor<2x2xui8>
  ) -> (
      tensor<2x6xui8> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xui8>, tensor<2x1xui8>, tensor<2x2xui8>) -> tensor<2x6xui8>
    func.return %0 : tensor<2x6xui8>
  }
}
// -----
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi1>,
      %x1: tensor<2x1xi1>,
      %x2: tensor<2x2xi1>
  ) -> (
      tensor<2x6xi1> // y0
  ) {
    %0 = "stablehlo.concatenate"(%x0, %x1, %x2) {dimension = 1 : i64} : (tensor<2x3xi1>, tensor<2x1xi1>, tensor<2x2xi1>) -> tensor<2x6xi1>
    func.return %0 : tensor<2x6xi1>
  }
}
