module @bitcast_convert_wide attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xui64> // y0
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xui64>
    func.return %0 : tensor<2x3xui64>
  }
}
// -----
module @bitcast_convert_wide attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi64>
  ) -> (
      tensor<2x3xui64> // y0
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3xi64>) -> tensor<2x3xui64>
    func.return %0 : tensor<2x3xui64>
  }
}
