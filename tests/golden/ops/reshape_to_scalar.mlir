module @reshape_to_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x1xf32>
  ) -> (
      tensor<f32> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<1x1xf32>) -> tensor<f32>
    func.return %0 : tensor<f32>
  }
}
// -----
module @reshape_to_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x1xf64>
  ) -> (
      tensor<f64> // y0
  ) {
    %0 = "stablehlo.reshape"(%x0) {} : (tensor<1x1xf64>) -> tensor<f64>
    func.return %0 : tensor<f64>
  }
}
