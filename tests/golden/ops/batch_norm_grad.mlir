module @batch_norm_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x2x3xf32>,
      %x1: tensor<3xf32>,
      %x2: tensor<3xf32>,
      %x3: tensor<3xf32>,
      %x4: tensor<4x2x3xf32>
  ) -> (
      tensor<4x2x3xf32>, // y0
      tensor<3xf32>, // y1
      tensor<3xf32> // y2
  ) {
    %0:3 = "stablehlo.batch_norm_grad"(%x0, %x1, %x2, %x3, %x4) {epsilon = 1.0e-05 : f32, feature_index = 2 : i64} : (tensor<4x2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<4x2x3xf32>) -> (tensor<4x2x3xf32>, tensor<3xf32>, tensor<3xf32>)
    func.return %0#0, %0#1, %0#2 : tensor<4x2x3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}
// -----
module @batch_norm_grad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x2x3xf64>,
      %x1: tensor<3xf64>,
      %x2: tensor<3xf64>,
      %x3: tensor<3xf64>,
      %x4: tensor<4x2x3xf64>
  ) -> (
      tensor<4x2x3xf64>, // y0
      tensor<3xf64>, // y1
      tensor<3xf64> // y2
  ) {
    %0:3 = "stablehlo.batch_norm_grad"(%x0, %x1, %x2, %x3, %x4) {epsilon = 1.0e-05 : f32, feature_index = 2 : i64} : (tensor<4x2x3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<4x2x3xf64>) -> (tensor<4x2x3xf64>, tensor<3xf64>, tensor<3xf64>)
    func.return %0#0, %0#1, %0#2 : tensor<4x2x3xf64>, tensor<3xf64>, tensor<3xf64>
  }
}
