module @shift_right_arithmetic attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>,
      %x1: tensor<2x3xi32>
  ) -> (
      tensor<2x3xi32> // y0
  ) {
    %0 = stablehlo.shift_right_arithmetic %x0, %x1 : tensor<2x3xi32>
    func.return %0 : tensor<2x3xi32>
  }
}
// -----
module @shift_right_arithmetic attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>,
      %x1: tensor<2x3xui32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = stablehlo.shift_right_arithmetic %x0, %x1 : tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
// -----
module @shift_right_arithmetic attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>,
      %x1: tensor<2x3xui8>
  ) -> (
      tensor<2x3xui8> // y0
  ) {
    %0 = stablehlo.shift_right_arithmetic %x0, %x1 : tensor<2x3xui8>
    func.return %0 : tensor<2x3xui8>
  }
}
