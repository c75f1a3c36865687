module @round_nearest_afz attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.round_nearest_afz %x0 : tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @round_nearest_afz attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = stablehlo.round_nearest_afz %x0 : tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
// -----
module @round_nearest_afz attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xbf16> // y0
  ) {
    %0 = stablehlo.round_nearest_afz %x0 : tensor<2x3xbf16>
    func.return %0 : tensor<2x3xbf16>
  }
}
// -----
module @round_nearest_afz attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>
  ) -> (
      tensor<2x3xf16> // y0
  ) {
    %0 = stablehlo.round_nearest_afz %x0 : tensor<2x3xf16>
    func.return %0 : tensor<2x3xf16>
  }
}
