module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<4x6xf32>,
      %weight: tensor<3x6xf32>,
      %bias: tensor<3xf32>,
      %dy: tensor<4x3xf32>
  ) -> (
      tensor<4x3xf32>, // y
      tensor<4x6xf32>, // dx
      tensor<3x6xf32>, // d.weight
      tensor<3xf32> // d.bias
  ) {
    %0 = "stablehlo.dot_general"(%x, %weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<4x6xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    %1 = "stablehlo.broadcast_in_dim"(%bias) {broadcast_dimensions = array<i64: 1>} : (tensor<3xf32>) -> tensor<4x3xf32>
    %2 = stablehlo.add %0, %1 : tensor<4x3xf32>
    %3 = stablehlo.constant dense<0.0> : tensor<f32>
    %4 = "stablehlo.reduce"(%dy, %3) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
    %5 = "stablehlo.dot_general"(%dy, %weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<4x3xf32>, tensor<3x6xf32>) -> tensor<4x6xf32>
    %6 = "stablehlo.dot_general"(%dy, %x) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<4x3xf32>, tensor<4x6xf32>) -> tensor<3x6xf32>
    func.return %2, %5, %6, %4 : tensor<4x3xf32>, tensor<4x6xf32>, tensor<3x6xf32>, tensor<3xf32>
  }
}
