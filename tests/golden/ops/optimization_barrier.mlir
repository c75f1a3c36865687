module @optimization_barrier attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<4xf32>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<4xf32> // y1
  ) {
    %0:2 = "stablehlo.optimization_barrier"(%x0, %x1) {} : (tensor<2x3xf32>, tensor<4xf32>) -> (tensor<2x3xf32>, tensor<4xf32>)
    func.return %0#0, %0#1 : tensor<2x3xf32>, tensor<4xf32>
  }
}
// -----
module @optimization_barrier attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<4xf64>
  ) -> (
      tensor<2x3xf64>, // y0
      tensor<4xf64> // y1
  ) {
    %0:2 = "stablehlo.optimization_barrier"(%x0, %x1) {} : (tensor<2x3xf64>, tensor<4xf64>) -> (tensor<2x3xf64>, tensor<4xf64>)
    func.return %0#0, %0#1 : tensor<2x3xf64>, tensor<4xf64>
  }
}
