module @erf_inv attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "chlo.erf_inv"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @erf_inv attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "chlo.erf_inv"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
