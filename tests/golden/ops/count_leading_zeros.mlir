module @count_leading_zeros attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>
  ) -> (
      tensor<2x3xi32> // y0
  ) {
    %0 = stablehlo.count_leading_zeros %x0 : tensor<2x3xi32>
    func.return %0 : tensor<2x3xi32>
  }
}
// -----
module @count_leading_zeros attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = stablehlo.count_leading_zeros %x0 : tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
// -----
module @count_leading_zeros attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>
  ) -> (
      tensor<2x3xui8> // y0
  ) {
    %0 = stablehlo.count_leading_zeros %x0 : tensor<2x3xui8>
    func.return %0 : tensor<2x3xui8>
  }
}
