module @bitcast_convert_parts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xf32>
  ) -> (
      tensor<2x3xui64>, // y0
      tensor<2x3x2x2xui16> // y1
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3x2xf32>) -> tensor<2x3xui64>
    %1 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3x2xf32>) -> tensor<2x3x2x2xui16>
    func.return %0, %1 : tensor<2x3xui64>, tensor<2x3x2x2xui16>
  }
}
// -----
module @bitcast_convert_parts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x2xui32>
  ) -> (
      tensor<2x3xui64>, // y0
      tensor<2x3x2x2xui16> // y1
  ) {
    %0 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3x2xui32>) -> tensor<2x3xui64>
    %1 = "stablehlo.bitcast_convert"(%x0) {} : (tensor<2x3x2xui32>) -> tensor<2x3x2x2xui16>
    func.return %0, %1 : tensor<2x3xui64>, tensor<2x3x2x2xui16>
  }
}
