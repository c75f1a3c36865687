module @dot_general_batched_two_contractions attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x5xf32>,
      %x1: tensor<5x3x6x4xf32>
  ) -> (
      tensor<3x2x6xf32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [1], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2, 3], rhs_contracting_dimensions = [3, 0]>} : (tensor<2x3x4x5xf32>, tensor<5x3x6x4xf32>) -> tensor<3x2x6xf32>
    func.return %0 : tensor<3x2x6xf32>
  }
}
// -----
module @dot_general_batched_two_contractions attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x5xf64>,
      %x1: tensor<5x3x6x4xf64>
  ) -> (
      tensor<3x2x6xf64> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [1], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2, 3], rhs_contracting_dimensions = [3, 0]>} : (tensor<2x3x4x5xf64>, tensor<5x3x6x4xf64>) -> tensor<3x2x6xf64>
    func.return %0 : tensor<3x2x6xf64>
  }
}
