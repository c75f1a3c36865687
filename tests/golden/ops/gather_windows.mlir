module @gather_windows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5x4x2xf32>,
      %x1: tensor<2x3xi32>
  ) -> (
      tensor<2x3x2xf32> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [1], start_index_map = [1, 0]>, indices_are_sorted = false, slice_sizes = array<i64: 2, 1, 2>} : (tensor<5x4x2xf32>, tensor<2x3xi32>) -> tensor<2x3x2xf32>
    func.return %0 : tensor<2x3x2xf32>
  }
}
// -----
module @gather_windows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<5x4x2xf64>,
      %x1: tensor<2x3xi32>
  ) -> (
      tensor<2x3x2xf64> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [1], start_index_map = [1, 0]>, indices_are_sorted = false, slice_sizes = array<i64: 2, 1, 2>} : (tensor<5x4x2xf64>, tensor<2x3xi32>) -> tensor<2x3x2xf64>
    func.return %0 : tensor<2x3x2xf64>
  }
}
