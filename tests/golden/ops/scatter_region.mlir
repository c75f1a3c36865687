module @scatter_region attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf32>,
      %x1: tensor<4x3xf32>,
      %x2: tensor<3x1xi32>,
      %x3: tensor<3x3xf32>,
      %x4: tensor<3x3xf32>
  ) -> (
      tensor<4x3xf32>, // y0
      tensor<4x3xf32> // y1
  ) {
    %0:2 = "stablehlo.scatter"(%x0, %x1, %x2, %x3, %x4) ({
    ^bb0(%_carried_1: tensor<f32>, %_carried_2: tensor<f32>, %_carried_3: tensor<f32>, %_carried_4: tensor<f32>):
      %5 = stablehlo.add %_carried_1, %_carried_3 : tensor<f32>
      %6 = stablehlo.constant dense<2.0> : tensor<f32>
      %7 = stablehlo.multiply %_carried_4, %6 : tensor<f32>
      %8 = stablehlo.add %_carried_2, %7 : tensor<f32>
      stablehlo.return %5, %8 : tensor<f32>, tensor<f32>
    }) {indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false} : (tensor<4x3xf32>, tensor<4x3xf32>, tensor<3x1xi32>, tensor<3x3xf32>, tensor<3x3xf32>) -> (tensor<4x3xf32>, tensor<4x3xf32>)
    func.return %0#0, %0#1 : tensor<4x3xf32>, tensor<4x3xf32>
  }
}
