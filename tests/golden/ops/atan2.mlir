module @atan2 attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.atan2 %x0, %x1 : tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @atan2 attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = stablehlo.atan2 %x0, %x1 : tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
