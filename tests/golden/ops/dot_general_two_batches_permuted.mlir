module @dot_general_two_batches_permuted attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x5xf32>,
      %x1: tensor<3x4x6x2xf32>
  ) -> (
      tensor<3x2x5x6xf32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [1, 0], rhs_batching_dimensions = [0, 3], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x3x4x5xf32>, tensor<3x4x6x2xf32>) -> tensor<3x2x5x6xf32>
    func.return %0 : tensor<3x2x5x6xf32>
  }
}
// -----
module @dot_general_two_batches_permuted attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x5xf64>,
      %x1: tensor<3x4x6x2xf64>
  ) -> (
      tensor<3x2x5x6xf64> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [1, 0], rhs_batching_dimensions = [0, 3], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x3x4x5xf64>, tensor<3x4x6x2xf64>) -> tensor<3x2x5x6xf64>
    func.return %0 : tensor<3x2x5x6xf64>
  }
}
