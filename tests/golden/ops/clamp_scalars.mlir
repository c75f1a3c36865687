module @clamp_scalars attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<f32>,
      %x1: tensor<2x3xf32>,
      %x2: tensor<f32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = "stablehlo.clamp"(%x0, %x1, %x2) {} : (tensor<f32>, tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    func.return %0 : tensor<2x3xf32>
  }
}
// -----
module @clamp_scalars attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<f64>,
      %x1: tensor<2x3xf64>,
      %x2: tensor<f64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = "stablehlo.clamp"(%x0, %x1, %x2) {} : (tensor<f64>, tensor<2x3xf64>, tensor<f64>) -> tensor<2x3xf64>
    func.return %0 : tensor<2x3xf64>
  }
}
