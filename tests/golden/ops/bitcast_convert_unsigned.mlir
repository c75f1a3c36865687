module @bitcast_convert_unsigned attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
// -----
module @bitcast_convert_unsigned attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xui32>
    func.return %0 : tensor<2x3xui32>
  }
}
