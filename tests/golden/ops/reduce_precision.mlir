module @reduce_precision attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "stablehlo.reduce_precision"(%x0) {exponent_bits = 8 : i32, mantissa_bits = 7 : i32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
