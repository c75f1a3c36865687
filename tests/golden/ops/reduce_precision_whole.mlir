module @reduce_precision_whole attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "stablehlo.reduce_precision"(%x0) {exponent_bits = 11 : i32, mantissa_bits = 52 : i32} : (tensor<2x3xf64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
