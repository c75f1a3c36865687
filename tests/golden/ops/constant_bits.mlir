module @constant_bits attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<2xui64>, // y0
      tensor<i64>, // y1
      tensor<3xbf16>, // y2
      tensor<f16>, // y3
      tensor<2xi16>, // y4
      tensor<2xui16> // y5
  ) {
    %0 = stablehlo.constant dense<[18446744073709551615, 1]> : tensor<2xui64>
    %1 = stablehlo.constant dense<9007199254740993> : tensor<i64>
    %2 = stablehlo.constant dense<1.0078125> : tensor<3xbf16>
    %3 = stablehlo.constant dense<0x7E01> : tensor<f16>
    %4 = stablehlo.constant dense<[-5, 7]> : tensor<2xi16>
    %5 = stablehlo.constant dense<65535> : tensor<2xui16>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2xui64>, tensor<i64>, tensor<3xbf16>, tensor<f16>, tensor<2xi16>, tensor<2xui16>
  }
}
