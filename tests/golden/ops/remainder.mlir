module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xbf16> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xbf16>
    func.return %0 : tensor<2x3xbf16>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<2x3xf16>
  ) -> (
      tensor<2x3xf16> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xf16>
    func.return %0 : tensor<2x3xf16>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>,
      %x1: tensor<2x3xi32>
  ) -> (
      tensor<2x3xi32> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xi32>
    func.return %0 : tensor<2x3xi32>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>,
      %x1: tensor<2x3xui32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
// -----
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>,
      %x1: tensor<2x3xui8>
  ) -> (
      tensor<2x3xui8> // y0
  ) {
    %0 = stablehlo.remainder %x0, %x1 : tensor<2x3xui8>
    func.return %0 : tensor<2x3xui8>
  }
}
