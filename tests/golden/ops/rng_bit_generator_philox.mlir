module @rng_bit_generator_philox attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2xui64>
  ) -> (
      tensor<3x5xui32> // y0
  ) {
    %0:2 = "stablehlo.rng_bit_generator"(%x0) {rng_algorithm = #stablehlo<rng_algorithm PHILOX>} : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
    func.return %0#1 : tensor<3x5xui32>
  }
}
