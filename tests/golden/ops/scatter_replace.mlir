module @scatter_replace attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf32>,
      %x1: tensor<3x1xi32>,
      %x2: tensor<3x3xf32>
  ) -> (
      tensor<4x3xf32> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      stablehlo.return %_rhs : tensor<f32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true} : (tensor<4x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>) -> tensor<4x3xf32>
    func.return %0 : tensor<4x3xf32>
  }
}
// -----
module @scatter_replace attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf64>,
      %x1: tensor<3x1xi32>,
      %x2: tensor<3x3xf64>
  ) -> (
      tensor<4x3xf64> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      stablehlo.return %_rhs : tensor<f64>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true} : (tensor<4x3xf64>, tensor<3x1xi32>, tensor<3x3xf64>) -> tensor<4x3xf64>
    func.return %0 : tensor<4x3xf64>
  }
}
