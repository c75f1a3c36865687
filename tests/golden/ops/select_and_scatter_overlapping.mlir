module @select_and_scatter_overlapping attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>,
      %x1: tensor<4x3xf32>
  ) -> (
      tensor<4x5xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = "stablehlo.compare"(%_lhs, %_rhs) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }, {
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 1, 2>, padding = dense<[[1, 0], [0, 2]]> : tensor<2x2xi64>} : (tensor<4x5xf32>, tensor<4x3xf32>, tensor<f32>) -> tensor<4x5xf32>
    func.return %1 : tensor<4x5xf32>
  }
}
