module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf32>, // y0
      tensor<3x2xf32> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xf32>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xf32>
    func.return %0, %1 : tensor<3x2xf32>, tensor<3x2xf32>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf64>, // y0
      tensor<3x2xf64> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xf64>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xf64>
    func.return %0, %1 : tensor<3x2xf64>, tensor<3x2xf64>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xbf16>, // y0
      tensor<3x2xbf16> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xbf16>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xbf16>
    func.return %0, %1 : tensor<3x2xbf16>, tensor<3x2xbf16>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf16>, // y0
      tensor<3x2xf16> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xf16>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xf16>
    func.return %0, %1 : tensor<3x2xf16>, tensor<3x2xf16>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xi32>, // y0
      tensor<3x2xi32> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xi32>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xi32>
    func.return %0, %1 : tensor<3x2xi32>, tensor<3x2xi32>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xui32>, // y0
      tensor<3x2xui32> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xui32>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xui32>
    func.return %0, %1 : tensor<3x2xui32>, tensor<3x2xui32>
  }
}
// -----
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xui8>, // y0
      tensor<3x2xui8> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<3x2xui8>
    %1 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<3x2xui8>
    func.return %0, %1 : tensor<3x2xui8>, tensor<3x2xui8>
  }
}
