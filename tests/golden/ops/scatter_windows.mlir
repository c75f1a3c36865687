module @scatter_windows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5x4x2xf32>,
      %x1: tensor<2x3xi32>,
      %x2: tensor<2x3x2xf32>
  ) -> (
      tensor<5x4x2xf32> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 2], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1, 0]>, unique_indices = false} : (tensor<5x4x2xf32>, tensor<2x3xi32>, tensor<2x3x2xf32>) -> tensor<5x4x2xf32>
    func.return %0 : tensor<5x4x2xf32>
  }
}
// -----
module @scatter_windows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5x4x2xf64>,
      %x1: tensor<2x3xi32>,
      %x2: tensor<2x3x2xf64>
  ) -> (
      tensor<5x4x2xf64> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0, 2], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1, 0]>, unique_indices = false} : (tensor<5x4x2xf64>, tensor<2x3xi32>, tensor<2x3x2xf64>) -> tensor<5x4x2xf64>
    func.return %0 : tensor<5x4x2xf64>
  }
}
