module @rng_bit_generator attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2xui64>
  ) -> (
      tensor<2xui64>, // y0
      tensor<3x5xui32> // y1
  ) {
    %0:2 = "stablehlo.rng_bit_generator"(%x0) {rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>} : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
    func.return %0#0, %0#1 : tensor<2xui64>, tensor<3x5xui32>
  }
}
// -----
module @rng_bit_generator attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2xui64>
  ) -> (
      tensor<2xui64>, // y0
      tensor<3x5xui64> // y1
  ) {
    %0:2 = "stablehlo.rng_bit_generator"(%x0) {rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>} : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>)
    func.return %0#0, %0#1 : tensor<2xui64>, tensor<3x5xui64>
  }
}
