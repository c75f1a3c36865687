module @batch_norm_inference attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3x2xf32>,
      %x1: tensor<3xf32>,
      %x2: tensor<3xf32>,
      %x3: tensor<3xf32>,
      %x4: tensor<3xf32>
  ) -> (
      tensor<4x3x2xf32> // y0
  ) {
    %0 = "stablehlo.batch_norm_inference"(%x0, %x1, %x2, %x3, %x4) {epsilon = 0.1 : f32, feature_index = 1 : i64} : (tensor<4x3x2xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<4x3x2xf32>
    func.return %0 : tensor<4x3x2xf32>
  }
}
// -----
module @batch_norm_inference attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3x2xf64>,
      %x1: tensor<3xf64>,
      %x2: tensor<3xf64>,
      %x3: tensor<3xf64>,
      %x4: tensor<3xf64>
  ) -> (
      tensor<4x3x2xf64> // y0
  ) {
    %0 = "stablehlo.batch_norm_inference"(%x0, %x1, %x2, %x3, %x4) {epsilon = 0.1 : f32, feature_index = 1 : i64} : (tensor<4x3x2xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>) -> tensor<4x3x2xf64>
    func.return %0 : tensor<4x3x2xf64>
  }
}
