module @select_and_scatter_region attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<4x6xf32> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_carried_2: tensor<f32>, %_carried_3: tensor<f32>):
      %4 = "stablehlo.compare"(%_carried_2, %_carried_3) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    }, {
    ^bb0(%_carried_5: tensor<f32>, %_carried_6: tensor<f32>):
      %7 = stablehlo.add %_carried_5, %_carried_6 : tensor<f32>
      stablehlo.return %7 : tensor<f32>
    }) {window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
    func.return %1 : tensor<4x6xf32>
  }
}
