module @reduce_window_region attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x4xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<2.0> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_carried_2: tensor<f32>, %_carried_3: tensor<f32>):
      %4 = stablehlo.add %_carried_2, %_carried_3 : tensor<f32>
      stablehlo.return %4 : tensor<f32>
    }) {window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 2>, padding = dense<[[0, 0], [1, 1]]> : tensor<2x2xi64>} : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x3xf32>
    func.return %1 : tensor<2x3xf32>
  }
}
