module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf32>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xf32> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf32>, tensor<3x1xi32>) -> tensor<3x3xf32>
    func.return %0 : tensor<3x3xf32>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf64>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xf64> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf64>, tensor<3x1xi32>) -> tensor<3x3xf64>
    func.return %0 : tensor<3x3xf64>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xbf16>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xbf16> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xbf16>, tensor<3x1xi32>) -> tensor<3x3xbf16>
    func.return %0 : tensor<3x3xbf16>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf16>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xf16> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf16>, tensor<3x1xi32>) -> tensor<3x3xf16>
    func.return %0 : tensor<3x3xf16>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xi32>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xi32> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xi32>, tensor<3x1xi32>) -> tensor<3x3xi32>
    func.return %0 : tensor<3x3xi32>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xui32>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xui32> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xui32>, tensor<3x1xi32>) -> tensor<3x3xui32>
    func.return %0 : tensor<3x3xui32>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xui8>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xui8> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xui8>, tensor<3x1xi32>) -> tensor<3x3xui8>
    func.return %0 : tensor<3x3xui8>
  }
}
// -----
module @gather_rows attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xi1>,
      %x1: tensor<3x1xi32>
  ) -> (
      tensor<3x3xi1> // y0
  ) {
    %0 = "stablehlo.gather"(%x0, %x1) {dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>} : (tensor<4x3xi1>, tensor<3x1xi32>) -> tensor<3x3xi1>
    func.return %0 : tensor<3x3xi1>
  }
}
