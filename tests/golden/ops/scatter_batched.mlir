module @scatter_batched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf32>,
      %x1: tensor<3x2xi32>,
      %x2: tensor<3x2xf32>
  ) -> (
      tensor<3x5xf32> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<3x5xf32>, tensor<3x2xi32>, tensor<3x2xf32>) -> tensor<3x5xf32>
    func.return %0 : tensor<3x5xf32>
  }
}
// -----
module @scatter_batched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf64>,
      %x1: tensor<3x2xi32>,
      %x2: tensor<3x2xf64>
  ) -> (
      tensor<3x5xf64> // y0
  ) {
    %0 = "stablehlo.scatter"(%x0, %x1, %x2) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false} : (tensor<3x5xf64>, tensor<3x2xi32>, tensor<3x2xf64>) -> tensor<3x5xf64>
    func.return %0 : tensor<3x5xf64>
  }
}
