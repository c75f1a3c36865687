module @reduce_window_maximum_dilated attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xf32>
  ) -> (
      tensor<6x2xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 1, 2>, padding = dense<[[1, 0], [0, 2]]> : tensor<2x2xi64>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 2, 2>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<6x2xf32>
    func.return %1 : tensor<6x2xf32>
  }
}
