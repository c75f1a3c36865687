module @scatter_maximum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf32>,
      %x1: tensor<3x1xi32>,
      %x2: tensor<3x3xf32>
  ) -> (
      tensor<4x3xf32> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<4x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>) -> tensor<4x3xf32>
    func.return %0 : tensor<4x3xf32>
  }
}
// -----
module @scatter_maximum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xi32>,
      %x1: tensor<3x1xi32>,
      %x2: tensor<3x3xi32>
  ) -> (
      tensor<4x3xi32> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<4x3xi32>, tensor<3x1xi32>, tensor<3x3xi32>) -> tensor<4x3xi32>
    func.return %0 : tensor<4x3xi32>
  }
}
