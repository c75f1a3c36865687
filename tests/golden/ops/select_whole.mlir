module @select_whole attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i1>,
      %x1: tensor<2x3xf32>,
      %x2: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "stablehlo.select"(%x0, %x1, %x2) {} : (tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @select_whole attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i1>,
      %x1: tensor<2x3xf64>,
      %x2: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "stablehlo.select"(%x0, %x1, %x2) {} : (tensor<i1>, tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
