module @dot_general_inner attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5xf32>,
      %x1: tensor<5xf32>
  ) -> (
      tensor<f32> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<5xf32>, tensor<5xf32>) -> tensor<f32>
    func.return %0 : tensor<f32>
  }
}
// -----
module @dot_general_inner attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5xf64>,
      %x1: tensor<5xf64>
  ) -> (
      tensor<f64> // y0
  ) {
    %0 = "stablehlo.dot_general"(%x0, %x1) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<5xf64>, tensor<5xf64>) -> tensor<f64>
    func.return %0 : tensor<f64>
  }
}
