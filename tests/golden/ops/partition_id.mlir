module @partition_id attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<ui32> // y0
  ) {
    %0 = "stablehlo.partition_id"() {} : () -> tensor<ui32>
    func.return %0 : tensor<ui32>
  }
}
