module @top_k attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x5xf32>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xi32> // y1
  ) {
    %0:2 = "chlo.top_k"(%x0) {k = 3 : i64} : (tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
    func.return %0#0, %0#1 : tensor<2x3xf32>, tensor<2x3xi32>
  }
}
// -----
module @top_k attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x5xf64>
  ) -> (
      tensor<2x3xf64>, // y0
      tensor<2x3xi32> // y1
  ) {
    %0:2 = "chlo.top_k"(%x0) {k = 3 : i64} : (tensor<2x5xf64>) -> (tensor<2x3xf64>, tensor<2x3xi32>)
    func.return %0#0, %0#1 : tensor<2x3xf64>, tensor<2x3xi32>
  }
}
