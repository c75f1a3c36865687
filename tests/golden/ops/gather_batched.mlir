module @gather_batched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf32>,
      %x1: tensor<3x2xi32>
  ) -> (
      tensor<3x2xf32> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>} : (tensor<3x5xf32>, tensor<3x2xi32>) -> tensor<3x2xf32>
    func.return %0 : tensor<3x2xf32>
  }
}
// -----
module @gather_batched attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x5xf64>,
      %x1: tensor<3x2xi32>
  ) -> (
      tensor<3x2xf64> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>} : (tensor<3x5xf64>, tensor<3x2xi32>) -> tensor<3x2xf64>
    func.return %0 : tensor<3x2xf64>
  }
}
