module @matmul_f32_result attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<3x4xbf16>
  ) -> (
      tensor<2x4xf32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x3xbf16>, tensor<3x4xbf16>) -> tensor<2x4xf32>
    func.return %0 : tensor<2x4xf32>
  }
}
// -----
module @matmul_f32_result attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<3x4xf16>
  ) -> (
      tensor<2x4xf32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x3xf16>, tensor<3x4xf16>) -> tensor<2x4xf32>
    func.return %0 : tensor<2x4xf32>
  }
}
