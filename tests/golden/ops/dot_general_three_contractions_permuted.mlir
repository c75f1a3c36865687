module @dot_general_three_contractions_permuted attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x2xf32>,
      %x1: tensor<4x2x2x3xf32>
  ) -> (
      tensor<2x2xf32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [2, 0, 1], rhs_contracting_dimensions = [0, 2, 3]>} : (tensor<2x3x4x2xf32>, tensor<4x2x2x3xf32>) -> tensor<2x2xf32>
    func.return %0 : tensor<2x2xf32>
  }
}
// -----
module @dot_general_three_contractions_permuted attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4x2xf64>,
      %x1: tensor<4x2x2x3xf64>
  ) -> (
      tensor<2x2xf64> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [2, 0, 1], rhs_contracting_dimensions = [0, 2, 3]>} : (tensor<2x3x4x2xf64>, tensor<4x2x2x3xf64>) -> tensor<2x2xf64>
    func.return %0 : tensor<2x2xf64>
  }
}
