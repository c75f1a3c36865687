module @all_to_all attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xf32>
  ) -> (
      tensor<2x4xf32> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<f32>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<4x2xf32>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xf32>
    %4 = "stablehlo.all_to_all"(%3) {concat_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 2 : i64, split_dimension = 0 : i64} : (tensor<4x2xf32>) -> tensor<2x4xf32>
    func.return %4 : tensor<2x4xf32>
  }
}
// -----
module @all_to_all attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xbf16>
  ) -> (
      tensor<2x4xbf16> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<bf16>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<bf16>) -> tensor<4x2xbf16>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xbf16>
    %4 = "stablehlo.all_to_all"(%3) {concat_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 2 : i64, split_dimension = 0 : i64} : (tensor<4x2xbf16>) -> tensor<2x4xbf16>
    func.return %4 : tensor<2x4xbf16>
  }
}
